// Settings: offers the computer's own time zone.
"use strict";
(() => {
  const button = document.querySelector("[data-zone-button]");
  const zone = document.querySelector("[data-zone]");
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!button || !own || zone.value === own) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    zone.value = own;
    zone.focus();
  });
})();
