// Sends what waits, in order and once: the server knows each answer by its id.
"use strict";
const BATCH = 50;
const VERDICTS = [400, 404, 409, 422]; // about the answer itself; anything else is tried again
let reason = "";

// A clock that differs from the server's is set right; no answer is dated in the future.
const dated = (moment, server, here) => {
  const ahead = Math.abs(here - server) > 60000 ? here - server : 0;
  return new Date(Math.min(Date.parse(moment) - ahead, server)).toISOString();
};
const settle = async (batch) => {
  for (const entry of batch.filter((one) => one.undone)) {
    const answer = await post("/api/v1/undo", { id: entry.id });
    if (!answer.ok) throw new Error(await sentence(answer));
  }
  await change(async (outbox) => batch.forEach((entry) => outbox.delete(entry.order)));
};
const refuse = (entry, why) =>
  change(async (outbox) => {
    if (entry.undone) outbox.delete(entry.order);
    else outbox.put({ ...entry, refused: why });
  });
const record = async (batch, shape) => {
  const answer = await post("/api/v1/reviews", { reviews: batch.map(shape) });
  if (answer.ok) return settle(batch);
  const why = await sentence(answer);
  if (!VERDICTS.includes(answer.status)) throw new Error(why);
  if (batch.length === 1) return refuse(batch[0], why);
  const half = Math.ceil(batch.length / 2);
  await record(batch.slice(0, half), shape);
  return record(batch.slice(half), shape);
};
const sendAll = async () => {
  const waiting = (await outboxEntries().catch(() => [])).filter((entry) => !entry.refused);
  if (!waiting.length) return true;
  const asked = await reach("/study/now");
  if (!asked.ok) throw new Error(await sentence(asked));
  const [server, here] = [Date.parse((await asked.json()).now), Date.now()];
  const shape = ({ id, card_id, rating, duration_ms, mode, response, confidence, hinted, answered_at }) => ({
    id, card_id, rating, duration_ms, mode, response, confidence, hinted, answered_at: dated(answered_at, server, here),
  });
  for (let at = 0; at < waiting.length; at += BATCH) await record(waiting.slice(at, at + BATCH), shape);
  return sendAll(); // what came in meanwhile
};
// Tells whether nothing waits any more; one sender at a time, also across worker versions.
const flush = () =>
  navigator.locks.request("outbox", async () => {
    try {
      const isEmpty = await sendAll();
      reason = "";
      return isEmpty;
    } catch (error) {
      reason = error.constructor === Error ? error.message : ""; // ours; the others are of the network
      return false;
    }
  });
