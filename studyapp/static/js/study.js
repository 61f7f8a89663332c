// Study: shows the answer in place, keeps the time, sends a rating once.
"use strict";
(() => {
  const room = document.querySelector("[data-study]");
  if (!room) return;
  const show = room.querySelector("[data-show]");
  const back = room.querySelector("[data-back]");
  const grades = room.querySelector("[data-grades]");
  const start = performance.now();

  const reveal = (event) => {
    if (event) event.preventDefault();
    room.querySelector("[data-answer]").append(back.content.cloneNode(true));
    show.remove();
    back.remove();
    for (const link of room.querySelectorAll("[data-hinting], [data-otherwise]")) link.remove();
    grades.hidden = false;
    for (const field of document.querySelectorAll("[data-side]")) field.value = "1";
    grades.querySelector("[data-usual]").focus({ preventScroll: true });
  };
  if (show) {
    show.addEventListener("submit", reveal);
    room.querySelector("article").addEventListener("click", (event) => {
      if (event.pointerType === "touch" && show.isConnected && !event.target.closest("a")) reveal();
    });
    room.querySelector("[data-question]").focus({ preventScroll: true });
  } else {
    grades.querySelector("[data-usual]").focus({ preventScroll: true });
  }
  let sent = false;
  grades.addEventListener("submit", (event) => {
    if (sent) event.preventDefault();
    sent = true;
    const duration = grades.querySelector("[data-duration]"); // none after a verdict: it was timed then
    if (duration) duration.value = Math.round(performance.now() - start);
  });
  addEventListener("pageshow", () => { sent = false; });
})();
