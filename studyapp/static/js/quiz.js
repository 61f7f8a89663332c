// Quiz: the caret goes where the answer goes, the time counts down, an answer is sent once.
"use strict";
(() => {
  const room = document.querySelector("[data-quiz]");
  if (!room) return;
  const form = document.getElementById("answer");
  const start = performance.now();
  const field = room.querySelector("[data-field]") || room.querySelector("#question");
  field.focus({ preventScroll: true });

  let sent = false;
  form.addEventListener("submit", (event) => {
    if (sent) event.preventDefault();
    sent = true;
    form.querySelector("[data-duration]").value = Math.round(performance.now() - start);
  });
  addEventListener("pageshow", () => { sent = false; });

  const timer = document.querySelector("[data-seconds]");
  if (!timer) return;
  const soon = document.querySelector("[data-soon]");
  const whole = Number(timer.dataset.seconds); // by the server's clock: this one may be wrong
  const show = () => {
    const left = Math.max(0, Math.ceil(whole - (performance.now() - start) / 1000));
    timer.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")} left`;
    if (left <= 60 && whole > 60 && !soon.textContent) soon.textContent = "One minute left.";
    if (left === 0) form.requestSubmit();
    else setTimeout(show, 1000);
  };
  show();
})();
