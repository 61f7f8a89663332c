// The outbox: an answer is put into it and its card moved on in one step, and taken back likewise.
"use strict";
const cardsOf = async (state) => (await given(state.get("cards"))) || [];
const outboxEntries = () => look((outbox) => given(outbox.getAll()));
const keptCards = () => look((_, state) => cardsOf(state));

// A failed card comes back after the others, three times at most; a new one once more.
const after = (cards, id, rating) => {
  const card = cards.find((one) => one.id === id);
  const rest = cards.filter((one) => one !== card);
  const isSoon = card && (rating === 1 ? card.times < 3 : !card.times && card.intervals[rating] < 86400);
  return isSoon ? [...rest, { ...card, times: card.times + 1 }] : rest;
};
let moves = 0;
const moveOn = (answer) =>
  change(async (_, state) => {
    moves += 1;
    state.put(after(await cardsOf(state), answer.card_id, answer.rating), "cards");
  });
// Keeps an answer, once; tells whether another rating had the same id.
const keepAnswer = (answer) =>
  keep(async (outbox, state) => {
    const before = await given(outbox.index("id").get(answer.id));
    if (before) return before.rating !== answer.rating;
    const cards = await cardsOf(state);
    const card = cards.find((one) => one.id === answer.card_id);
    moves += 1;
    outbox.add({ ...answer, card });
    state.put(after(cards, answer.card_id, answer.rating), "cards");
    return false;
  });
// Marks the last answer as taken back; it may have reached the server, so it is sent and voided.
const takeBack = () =>
  keep(async (outbox, state) => {
    const last = (await given(outbox.getAll())).filter((one) => !one.undone && !one.refused).pop();
    if (!last) return false;
    const others = (await cardsOf(state)).filter((one) => one.id !== last.card_id);
    moves += 1;
    outbox.put({ ...last, undone: true });
    state.put(last.card ? [last.card, ...others] : others, "cards");
    return true;
  });
