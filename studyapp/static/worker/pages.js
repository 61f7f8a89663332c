// Today's pages: fetched while the server is there, shown with fresh ids while it is not.
"use strict";
const PAGES = `studyapp-pages-${VERSION}`;
const FRESH_MS = 60000;
const WHY = {
  page: "This page is not kept here, and the server cannot be reached.",
  form: "This needs the server, which cannot be reached. Nothing was changed.",
  done: "Every card that was kept here is answered.",
  undo: "That answer is stored already. It can be taken back when the server is reached again.",
  clash: "This card was answered already, and that answer waits here. Undo takes it back.",
  lost: "This answer could not be kept: the browser has no room left. Go back and try again.",
};
let preparedAt = 0;
let preparing;

const prepare = async () => {
  if (Date.now() - preparedAt < FRESH_MS) return;
  preparing ||= fetchPages().then(() => { preparedAt = Date.now(); }).finally(() => { preparing = undefined; });
  await preparing;
};
const fetchPages = async () => {
  const before = moves;
  const answer = await reach("/study/prepared");
  if (!answer.ok) throw new Error("There is no list of pages.");
  const list = await answer.json();
  const cache = await caches.open(PAGES);
  const fetchPage = async (address) => {
    const page = (await cache.match(address)) ? undefined : await fetch(address);
    if (page?.ok && !page.redirected) await cache.put(address, page);
  };
  await fetchPage(list.offline);
  await change(async (outbox, state) => {
    state.put(list.offline, "offline");
    if (before !== moves || (await given(outbox.getAll())).some((entry) => !entry.refused)) return;
    state.put(list.cards.map((card) => ({ ...card, times: 0 })), "cards");
  });
  const wanted = [list.offline, ...list.cards.map((card) => card.address)];
  for (const address of wanted) await fetchPage(address);
  for (const old of await cache.keys()) {
    const { pathname, search } = new URL(old.url);
    if (!wanted.includes(pathname + search)) await cache.delete(old);
  }
};
// A UUID of version 7: milliseconds, then chance.
const newId = () => {
  const view = new DataView(crypto.getRandomValues(new Uint8Array(16)).buffer);
  view.setBigUint64(0, (BigInt(Date.now()) << 16n) | 0x7000n | BigInt(view.getUint16(6) & 0xfff));
  view.setUint8(8, (view.getUint8(8) & 63) | 128);
  const hex = [view.getBigUint64(0), view.getBigUint64(8)].map((half) => half.toString(16).padStart(16, "0")).join("");
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
};
const escaped = (words) => words.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const shownLine = (entries) => {
  const waiting = entries.filter((entry) => !entry.refused && !entry.undone).length;
  const refused = entries.filter((entry) => entry.refused).length;
  const counted = (number, one, many) => `${number} ${number === 1 ? `answer ${one}` : `answers ${many}`}`;
  if (waiting) return `${reason ? "" : "Offline: "}${counted(waiting, "waits", "wait")} here${reason ? `. ${reason}` : ""}`;
  if (refused) return `${counted(refused, "was", "were")} not accepted`;
  return isAway ? "Offline" : "";
};
const filled = async (page, { why, left, isAgain }) => {
  const line = shownLine(await outboxEntries());
  const html = (await page.text())
    .replace(/data-offline hidden>/, (tag) => (line ? `data-offline>${escaped(line)}` : tag))
    .replace(/(data-why>)[^<]*/, (_, tag) => tag + escaped(WHY[why] || ""))
    .replace(/(data-left>)[^<]*/, `$1${left} left`)
    .replace(/(data-due=")\d*/, `$1${left}`)
    .replace(/<title>(\(\d+\) )?/, left ? `<title>(${left}) ` : "<title>")
    .replace(/name="review_id" value="[^"]*">/, `name="review_id" value="${newId()}"><input type="hidden" name="kept" value="1">`)
    .replace(/<small>[^<]*<\/small>/g, (small) => (isAgain ? "<small>&nbsp;</small>" : small));
  return new Response(html, { status: why && why !== "done" ? 503 : 200, headers: page.headers });
};
