// Keys: reads the table on <body data-keys> and presses the element marked data-do="…".
"use strict";
(() => {
  const table = JSON.parse(document.body.dataset.keys || "{}");
  let before = "";
  let timer = 0;

  const nameOf = (event) => {
    if (event.key === " ") return "Space";
    return event.ctrlKey || event.metaKey ? `Control+${event.key}` : event.key;
  };
  const isTyping = (element) =>
    element.matches("input:not([type=checkbox]):not([type=radio]):not([type=hidden]), textarea, select");
  const pressesItself = (element, name) =>
    (name === "Space" || name === "Enter") &&
    element.matches("a[href], button, summary, input, select, textarea");

  const dialog = () => document.querySelector("dialog:modal");
  const find = (action) => {
    const all = [...(dialog() || document).querySelectorAll(`[data-do="${action}"]`)];
    const live = all.filter((element) => !element.closest("[hidden], dialog:not([open])") && !element.disabled);
    return live.find((element) => "first" in element.dataset) || live[0];
  };
  const press = (entry) => {
    const element = find(entry.do);
    if (element) {
      if (element.matches("input:not([type=radio])")) element.focus();
      else element.click();
      return true;
    }
    if (dialog()) return false;
    if (entry.go) {
      location.assign(entry.go);
      return true;
    }
    return !document.dispatchEvent(new CustomEvent(`do:${entry.do}`, { cancelable: true }));
  };

  document.addEventListener("keydown", (event) => {
    const name = nameOf(event);
    const at = document.activeElement || document.body;
    if (event.altKey || event.repeat || event.isComposing || pressesItself(at, name)) return;
    if (isTyping(at)) {
      if (name === "Escape") at.blur();
      return;
    }
    const entries = (before && table[`${before} ${name}`]) || table[name] || [];
    clearTimeout(timer);
    before = Object.keys(table).some((keys) => keys.startsWith(`${name} `)) ? name : "";
    timer = setTimeout(() => { before = ""; }, 1000);
    if (entries.some(press)) event.preventDefault();
  });
})();
