// Messages: said aloud once, gone after six seconds unless the pointer or the focus rests on them.
"use strict";
(() => {
  const box = document.querySelector("[data-toasts]");
  if (!box || !box.children.length) return;
  const toasts = [...box.children];
  toasts.forEach((toast) => toast.remove());
  requestAnimationFrame(() => box.append(...toasts)); // a change inside role=status is what is read
  const leave = () => {
    if (box.matches(":hover, :focus-within")) setTimeout(leave, 1000);
    else toasts.forEach((toast) => { toast.dataset.gone = ""; }); // its Undo keeps its key
  };
  setTimeout(leave, 6000);
})();
