// The page of a report's link: theme before paint, the door, then the report; the program comes after the paint.
(() => {
const d = document, root = d.documentElement, place = () => d.getElementById("report");
const all = (what, act) => d.querySelectorAll(what).forEach(act);
const keep = theme => { root.dataset.theme = theme; try { localStorage.setItem("veranda-theme", theme) } catch {} };
try { const theme = localStorage.getItem("veranda-theme"); if (theme == "light" || theme == "dark") root.dataset.theme = theme } catch {}
// One part of the door at a time.
const show = part => all("[data-when]", e => e.hidden = !e.dataset.when.split(" ").includes(part));
const live = () => requestAnimationFrame(() => setTimeout(() =>
import("/assets/MODULE").then(m => m.default({ module_or_path: fetch("/assets/PROGRAM") }))
.catch(e => { console.error(e); all("#still", e => e.hidden = false) })));
let typed = null;
// The secret leaves the fragment in the body of this one request, and stays in the address bar.
const open = async () => {
const secret = location.hash.slice(1);
if (!secret) return show("incomplete");
try {
const answer = await fetch("/api/guest/links/" + location.pathname.split("/")[2], { method: "POST",
headers: { "content-type": "application/json", accept: "application/json" }, body: JSON.stringify({ secret, password: typed }) });
const said = await answer.json();
if (answer.ok) { place().innerHTML = said.html; place().dataset.open = ""; d.title = said.title; live() }
else if (said.code == "needs_password") { show("password"); all("#password-wrong", e => e.hidden = typed === null); all("#password", e => e.focus()) }
else show({ 401: "closed", 404: "closed", 410: "ended", 429: "busy" }[answer.status] || "away");
} catch { show("away") }
};
d.addEventListener("DOMContentLoaded", () => "open" in place().dataset ? live() : open());
addEventListener("hashchange", () => "open" in place().dataset || open());
d.addEventListener("submit", e => { e.preventDefault(); typed = d.getElementById("password").value; open() });
d.addEventListener("click", e => {
const press = e.target.closest("[data-press]")?.dataset.press;
if (press == "print") print();
if (press == "again") { show("opening"); open() }
if (press == "theme") keep((root.dataset.theme || (matchMedia("(prefers-color-scheme:dark)").matches ? "dark" : "light")) == "dark" ? "light" : "dark");
});
addEventListener("beforeprint", () => all("[data-address]", e => e.textContent = location.host + location.pathname));
})()
