// How the server is reached, and whether it seems to be away.
"use strict";
const PATIENCE_MS = 4000;
const PAUSE_MS = 15000;
let quietUntil = 0;
let isAway = false;

// Fetches, but does not wait for a server that says nothing, nor ask it again at once.
const reach = async (address, options = {}) => {
  if (Date.now() < quietUntil) throw new TypeError("The server said nothing a moment ago.");
  const stop = new AbortController();
  const timer = setTimeout(() => {
    quietUntil = Date.now() + PAUSE_MS;
    stop.abort();
  }, PATIENCE_MS);
  try {
    const answer = await fetch(address, { ...options, signal: stop.signal });
    isAway = false;
    return answer;
  } catch (error) {
    isAway = true;
    throw error;
  } finally {
    clearTimeout(timer);
  }
};
const post = (address, body) =>
  reach(address, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
const sentence = async (response) => {
  const said = await response.json().catch(() => ({}));
  return said.error || `The server answered ${response.status}.`;
};
