// Adding: a live preview of what a reader finds, and lines that select themselves.
"use strict";
(() => {
  const form = document.querySelector("[data-preview]");
  if (!form) return;
  const found = form.querySelector("[data-found]");
  const text = form.querySelector("[data-text]");
  let timer = 0;
  let latest = 0;

  const look = async () => {
    const mine = ++latest;
    if (!text.value.trim() && !form.elements.file.files.length) return;
    const answer = await fetch(form.dataset.preview, { method: "POST", body: new FormData(form) });
    const html = answer.ok ? await answer.text() : "";
    if (mine === latest && html) found.innerHTML = html; // escaped by the server's template
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, 400);
  };
  const select = (number) => {
    const lines = text.value.split("\n");
    const start = lines.slice(0, number - 1).join("\n").length + (number > 1 ? 1 : 0);
    text.focus();
    text.setSelectionRange(start, start + (lines[number - 1] || "").length);
    text.scrollTop = (text.scrollHeight * (number - 3)) / lines.length;
  };

  form.addEventListener("input", soon);
  form.elements.file.addEventListener("change", look);
  found.addEventListener("click", (event) => {
    const button = event.target.closest("[data-line-number]");
    if (button) select(Number(button.dataset.lineNumber));
  });
})();
