// The one way from a text to elements (Trusted Types): markup in which every tag is whole and none is a script, runs one,
// leads to one, or holds a page of its own. Scripts from a text, and addresses of scripts, there are none.
window.trustedTypes?.createPolicy("default", { createHTML: text => {
let bad = false;
const rest = text.replace(/\x3c!(?:--[^\x3c>-]*--)?>/g, "").replace(/\x3c\/?([a-z][\w:-]*)((?:\s+[\w:.@-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=\x3c>`]+))?)*)\s*\/?>/gi, (tag, name, rest) => {
const names = rest.replace(/=\s*("[^"]*"|'[^']*'|[^\s]+)/g, (said, value) => { bad ||= /^["']?\s*javascript:/i.test(value); return "" });
bad ||= /^script$/i.test(name) || /\s(?:on|srcdoc)/i.test(names);
return "" });
if (bad || rest.includes("\x3c")) throw TypeError("refused markup");
return text } });
