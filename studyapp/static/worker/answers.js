// Studying: the next page, an answer, and undo; from the server, else from here.
"use strict";
const offlinePage = async (why) => {
  const address = await look((_, state) => given(state.get("offline"))).catch(() => "");
  const page = await caches.match(address || "/offline");
  const left = (await keptCards().catch(() => [])).length;
  return page ? filled(page, { why, left }) : Response.error();
};
const keptPage = async (id) => {
  const cards = await keptCards();
  for (const card of cards.filter((one) => !id || one.id === id)) {
    const page = await caches.match(card.address);
    if (page) return filled(page, { left: cards.length, isAgain: card.times > 0 });
  }
  return offlinePage(id ? "page" : "done");
};
const study = async (request, url) => {
  if (await flush()) {
    const page = await reach(url.href, { redirect: "manual" }).catch(() => undefined);
    if (page && page.status < 500) return page;
  }
  return keptPage(url.searchParams.get("card"));
};
const goOn = (form, card) => {
  const where = new URLSearchParams();
  if (form.get("source")) where.set("source", form.get("source"));
  if (card) where.set("card", card);
  return Response.redirect(`/study?${where}`.replace(/\?$/, ""), 303);
};
const forward = (form, url) =>
  reach(url.href, { method: "POST", body: new URLSearchParams(form), redirect: "manual" }).catch(() => undefined);
// What was typed or chosen is judged by the server; without it the same card is asked to be turned.
const check = async (request, url) => {
  const form = await request.formData();
  const page = await forward(form, url);
  return page || goOn(form, form.get("card_id"));
};
const answer = async (request, url) => {
  const form = await request.formData();
  const [id, card_id, rating] = [form.get("review_id"), form.get("card_id"), Number(form.get("rating"))];
  const one = {
    id, card_id, rating,
    mode: form.get("mode") || "flip",
    response: form.getAll("response"),
    confidence: form.get("confidence") || null,
    hinted: Boolean(form.get("hinted")),
    duration_ms: form.get("duration_ms") ? Math.min(Number(form.get("duration_ms")), 3600000) : null,
    answered_at: new Date().toISOString(),
  };
  const isUsual = id && card_id && rating;
  if (!isUsual || (!form.get("kept") && (await flush()))) {
    const page = await forward(form, url);
    if (page?.type === "opaqueredirect" && isUsual) await moveOn(one).catch(() => {});
    if (page && page.status < 500) return page;
    if (!isUsual) return offlinePage("form");
  }
  const isClash = await keepAnswer(one).catch(() => "lost");
  if (isClash) return offlinePage(isClash === "lost" ? "lost" : "clash");
  registration.sync?.register("outbox").catch(() => {});
  return goOn(form);
};
const undo = async (request, url) => {
  const form = await request.formData();
  const isNamed = form.get("undo_id"); // something else than the last answer
  if (isNamed || (await flush())) {
    const page = await forward(form, url);
    preparedAt = 0;
    if (page) return page;
    if (isNamed) return offlinePage("form");
  }
  return (await takeBack()) ? goOn(form) : offlinePage("undo");
};
