// Modes: puts the caret where the answer goes, keeps the time, tells the verdict aloud.
"use strict";
(() => {
  const room = document.querySelector("[data-mode]");
  const verdict = document.querySelector("[data-verdict]");
  const start = performance.now();
  if (verdict) {
    const words = [...verdict.childNodes];
    verdict.replaceChildren(); // a live region tells what changes, not what stood there
    requestAnimationFrame(() => { verdict.append(...words); });
  }
  if (!room) return;
  const form = room.querySelector("[data-check]");
  const first = form.querySelector("[data-first]") || room.querySelector("[data-question]");
  first.focus({ preventScroll: true });
  form.addEventListener("submit", () => {
    form.querySelector("[data-duration]").value = Math.round(performance.now() - start);
  });
})();
