// Offline: starts the service worker, shows how many answers wait, and the number on the app's icon.
"use strict";
(() => {
  const due = Number(document.body.dataset.due || "");
  if ("due" in document.body.dataset && navigator.setAppBadge) {
    const set = due ? navigator.setAppBadge(due) : navigator.clearAppBadge();
    set.catch(() => {}); // only an installed app has an icon to put it on
  }
  if (!("serviceWorker" in navigator)) return;
  const worker = navigator.serviceWorker;
  const say = async (order) => (await worker.ready).active.postMessage(order);
  const line = document.querySelector("[data-offline]");
  const refused = document.querySelector("[data-refused]");
  const RATINGS = ["", "Again", "Hard", "Good", "Easy"];

  const showRefused = (answers) => {
    refused.hidden = !answers.length;
    refused.querySelector("[data-refused-list]").replaceChildren(...answers.map((answer) => {
      const copy = refused.querySelector("[data-refused-line]").content.cloneNode(true);
      const at = new Date(answer.answered_at).toLocaleString();
      copy.querySelector("span").textContent = `${RATINGS[answer.rating]}, ${at}: ${answer.refused}`;
      copy.querySelector("button").addEventListener("click", () => say({ say: "drop", order: answer.order }));
      return copy;
    }));
  };
  worker.addEventListener("message", ({ data }) => {
    if (line) {
      line.textContent = data.line;
      line.hidden = !data.line;
    }
    if (refused) showRefused(data.refused);
  });
  worker.startMessages();
  if (refused) refused.querySelector("[data-retry]").addEventListener("click", () => say({ say: "retry" }));
  addEventListener("online", () => say({ say: "online" }));
  worker.register("/sw.js").then(() => say({ say: "hello" })).catch(() => {}); // a browser may forbid it
})();
