// Lists: j and k move the focus from line to line, Enter opens.
"use strict";
(() => {
  const links = [...document.querySelectorAll("[data-lines] [data-open]")];
  if (!links.length) return;
  const move = (step) => (event) => {
    event.preventDefault();
    const at = links.findIndex((link) => link.closest("[data-line]").contains(document.activeElement));
    const next = at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + step));
    links[next].focus();
  };
  document.addEventListener("do:next-line", move(1));
  document.addEventListener("do:previous-line", move(-1));
})();
