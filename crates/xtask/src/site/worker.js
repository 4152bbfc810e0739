// What a client's people need where there is no connection: the program, and what they last saw.
//
// Nobody but whoever saw it gets to see it again. Every answer with somebody's data names a key of their session
// (`veranda-keep`), and what is kept lies under that key. An answer under another key, one without (somebody looks as
// somebody else), a session that has ended, and whatever happens at the door take all of it away.
const FILES = "THE_FILES", SHELL = "shell-THE_VERSION", KEPT = "kept-";
// As long as a session lasts that nobody uses.
const LONGEST = 14 * 86400000;
const THINGS = /^\/(assets|brand|logo)\//;
const THEIRS = /^\/api\/(client|partner)\//;
const READ = /^\/api\/(client|partner)\/(home|me|projects\/[\w-]+|tasks\/[\w-]+)$/;
// Pages that are not the app's: a report by its link, what a mail stops, the demo's mailbox.
const OTHERS = /^\/(api|r|stop|demo|csp|healthz|worker\.js|manifest\.webmanifest)(\/|$)/;
// One after the other, so that nothing is put down behind what takes it away.
let turn = Promise.resolve(), ended = 0;
const next = act => turn = turn.then(act, act);
const stores = async () => (await caches.keys()).filter(name => name.startsWith(KEPT));
// Without room, or where the browser keeps nothing, the answer is as good as ever.
const quietly = async act => { try { await act() } catch (trouble) { console.error(trouble) } };
const forget = () => { ended++; return next(async () => { for (const name of await stores()) await caches.delete(name) }) };

addEventListener("install", event => event.waitUntil((async () => {
const shelf = await caches.open(SHELL), page = await fetch("/", { cache: "no-store" });
const dress = [...(await page.clone().text()).matchAll(/"(\/(?:brand|logo)\/[^"]+)"/g)].map(found => found[1]);
await shelf.addAll([...new Set([...dress, ...FILES.map(name => "/assets/" + name)])]);
await shelf.put("/", page);
await skipWaiting();
})()));

addEventListener("activate", event => event.waitUntil((async () => {
for (const name of await caches.keys()) if (name.startsWith("shell-") && name !== SHELL) await caches.delete(name);
await clients.claim();
})()));

// The page says that something was taken from what its reader sees.
addEventListener("message", event => event.waitUntil(forget()));

addEventListener("fetch", event => {
const ask = event.request, { origin, pathname } = new URL(ask.url);
if (origin !== location.origin) return;
if (ask.method !== "GET" && pathname.startsWith("/api/door/")) event.respondWith(atTheDoor(ask));
else if (THEIRS.test(pathname) && !pathname.endsWith("/live")) event.respondWith(theirs(event, pathname));
else if (ask.method === "GET" && THINGS.test(pathname)) event.respondWith(thing(ask));
else if (ask.mode === "navigate" && !OTHERS.test(pathname)) event.respondWith(page(ask));
});

// Somebody comes in, leaves, or goes over to another house: whatever becomes of it, nothing is left of before.
const atTheDoor = async ask => { try { return await fetch(ask) } finally { await quietly(forget) } };

// A file never changes under its name.
const thing = async ask => {
const held = await caches.match(ask, { ignoreVary: true });
if (held) return held;
const answer = await fetch(ask);
const copy = answer.clone();
if (answer.ok) await quietly(async () => (await caches.open(SHELL)).put(ask, copy));
return answer;
};

// The page is the same for everybody at this door. The newest first; the last one where there is none.
const page = async ask => {
try {
const answer = await fetch(ask);
const copy = answer.clone();
if (answer.ok && !answer.redirected) await quietly(async () => (await caches.open(SHELL)).put("/", copy));
return answer;
} catch (away) {
const held = await (await caches.open(SHELL)).match("/");
if (held) return held;
throw away;
}
};

const theirs = async (event, path) => {
const ask = event.request, began = ended, reads = ask.method === "GET" && READ.test(path);
const held = reads && await last(path).catch(() => undefined);
let answer;
try { answer = await fetch(reads ? asking(ask, held) : ask) } catch (away) {
if (held) return held;
throw away;
}
const key = answer.headers.get("veranda-keep"), good = answer.ok || answer.status === 304;
if (answer.status === 401 || ask.method === "GET" && good && !key) await quietly(forget);
if (key) await quietly(() => next(() => only(key)));
if (reads && key && good) {
const copy = answer.status === 200 ? answer.clone() : held;
event.waitUntil(quietly(() => next(() => put(key, path, copy, () => ended === began))));
} else if (reads && answer.status < 500) event.waitUntil(quietly(() => next(() => drop(path))));
return answer;
};

// Asked for whole where what is kept is not what the page has: otherwise there would be nothing to keep.
const asking = (ask, held) => {
const tag = ask.headers.get("if-none-match");
if (!tag || held && tag.includes(held.headers.get("etag"))) return ask;
const headers = new Headers(ask.headers);
headers.delete("if-none-match");
return new Request(ask, { headers });
};

const last = async path => {
for (const name of await stores()) {
// Looked up without opening it: what is taken away meanwhile is not put there again, not even empty.
const held = await caches.match(path, { cacheName: name });
if (held && Date.now() - held.headers.get("veranda-kept") < LONGEST) return held;
}
};

// Of everybody else nothing is left.
const only = async key => { for (const name of await stores()) if (name !== KEPT + key) await caches.delete(name) };

const put = async (key, path, copy, still) => {
if (!copy || !still()) return;
const headers = new Headers(copy.headers);
headers.delete("content-encoding");
headers.set("veranda-kept", Date.now());
await (await caches.open(KEPT + key)).put(path, new Response(await copy.clone().blob(), { headers }));
};

const drop = async path => { for (const name of await stores()) await (await caches.open(name)).delete(path) };
