// Hint: shows it in place, says so in every form, and leaves no better rating than Hard.
"use strict";
(() => {
  const asking = document.querySelector("[data-hinting]");
  if (!asking) return;
  const HARD = 2;
  const grades = document.querySelector("[data-grades]");

  const cap = (button) => {
    if (Number(button.value) <= HARD) return;
    if (grades.classList.contains("pair")) {
      button.value = HARD;
      button.querySelector("small").textContent = button.dataset.capped;
    } else {
      button.disabled = true;
      delete button.dataset.usual;
    }
  };
  asking.querySelector("a").addEventListener("click", (event) => {
    event.preventDefault();
    const words = document.querySelector("[data-hint-words]");
    document.querySelector("[data-hint]").append(words.content.cloneNode(true));
    for (const field of document.querySelectorAll("[data-hinted]")) field.value = "1";
    if (grades) {
      grades.querySelectorAll("button").forEach(cap);
      if (!grades.querySelector("[data-usual]")) grades.querySelector(`[value="${HARD}"]`).dataset.usual = "";
    }
    const had = asking.contains(document.activeElement);
    asking.remove();
    words.remove();
    if (had) document.querySelector("[data-question]").focus({ preventScroll: true });
  });
})();
