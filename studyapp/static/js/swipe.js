// Swipes: on a touch screen, left over the card presses the first rating, right the usual one.
"use strict";
(() => {
  const room = document.querySelector("[data-study]");
  const grades = room && room.querySelector("[data-swipes]");
  if (!grades) return;
  const FAR = 72;
  const EDGE = 24; // what begins there belongs to the browser's own way back
  let from;

  const canBegin = (event) =>
    event.isPrimary && event.pointerType === "touch" && !grades.hidden &&
    event.clientX > EDGE && event.clientX < innerWidth - EDGE &&
    !event.target.closest("a, button, summary, input, textarea, select, dialog, math");
  const way = (event) => {
    const across = event.clientX - from.x;
    const isFar = Math.abs(across) >= FAR && Math.abs(across) > 2 * Math.abs(event.clientY - from.y);
    if (!isFar || !getSelection().isCollapsed) return "";
    return across < 0 ? "left" : "right";
  };
  const button = (side) => {
    const live = [...grades.querySelectorAll("button:enabled")];
    return side === "left" ? live[0] : live.find((one) => "usual" in one.dataset) || live.at(-1);
  };
  const mark = (side) => {
    for (const one of grades.querySelectorAll("[data-aimed]")) delete one.dataset.aimed;
    if (side) button(side).dataset.aimed = "";
  };
  room.addEventListener("pointerdown", (event) => {
    from = canBegin(event) ? { x: event.clientX, y: event.clientY } : undefined;
  });
  room.addEventListener("pointermove", (event) => { if (from) mark(way(event)); });
  room.addEventListener("pointercancel", () => { from = undefined; mark(""); });
  room.addEventListener("pointerup", (event) => {
    const side = from && way(event);
    from = undefined;
    mark("");
    if (side) button(side).click();
  });
})();
