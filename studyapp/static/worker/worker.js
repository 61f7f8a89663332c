// The service worker: the network first; without it, pages kept here and an outbox for answers.
"use strict";
const SHELL = `studyapp-shell-${VERSION}`;

const other = (request) =>
  fetch(request).catch(() => {
    isAway = true;
    return offlinePage(request.method === "GET" ? "page" : "form");
  });
const asset = async (request) =>
  (await caches.match(request)) ||
  fetch(request).catch(async () => (await caches.match(request, { ignoreSearch: true })) || Response.error());

const tell = async () => {
  const entries = await outboxEntries().catch(() => []);
  const state = { line: shownLine(entries), refused: entries.filter((entry) => entry.refused) };
  for (const client of await clients.matchAll()) client.postMessage(state);
};
const ORDERS = {
  online: async () => { quietUntil = 0; },
  retry: async () => change(async (outbox) =>
    (await given(outbox.getAll())).forEach((entry) => entry.refused && outbox.put({ ...entry, refused: "" }))),
  drop: async (order) => change(async (outbox) => outbox.delete(order)),
};
const hear = async ({ say, order }) => {
  await ORDERS[say]?.(order);
  const isEmpty = await flush();
  await tell();
  if (isEmpty) await prepare().catch(() => {});
  await tell();
};

const FORMS = { "/study/answer": answer, "/study/check": check, "/study/undo": undo };
addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (url.pathname.startsWith("/static/") && request.method === "GET") event.respondWith(asset(request));
  if (request.mode !== "navigate") return;
  const own = request.method === "POST" ? FORMS[url.pathname] : url.pathname === "/study" && study;
  event.respondWith((own || other)(request, url));
});
addEventListener("message", (event) => event.waitUntil(hear(event.data)));
addEventListener("sync", (event) => event.waitUntil(flush().then(tell)));
// A new version waits until no tab uses the old one: taking over at once can cut off an answer.
addEventListener("install", (event) => {
  const shell = caches.open(SHELL).then((cache) => cache.addAll(SHELL_FILES));
  event.waitUntil(shell.then(() => prepare().catch(() => {})));
});
addEventListener("activate", (event) => {
  const isOld = (name) => name.startsWith("studyapp-") && ![SHELL, PAGES].includes(name);
  const tidy = caches.keys().then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name))));
  event.waitUntil(tidy.then(() => clients.claim()));
});
