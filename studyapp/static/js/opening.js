// What opens over a page: menus, and the dialogs that links marked data-opens show in place of a page.
"use strict";
(() => {
  const menus = [...document.querySelectorAll("[data-menu]")];
  const shut = (menu) => {
    if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
    menu.open = false;
  };
  for (const menu of menus) {
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      event.stopPropagation(); // Escape leaves the session only when nothing is open
      shut(menu);
    });
  }
  document.addEventListener("click", (event) => {
    for (const menu of menus) if (menu.open && !menu.contains(event.target)) shut(menu);
    const opener = event.target.closest("[data-opens]");
    if (opener && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      menus.forEach(shut);
      const dialog = document.getElementById(opener.dataset.opens);
      dialog.showModal();
      (dialog.querySelector("[data-first]") || dialog.querySelector("a, button, input")).focus();
    }
    const closer = event.target.closest("[data-closes]");
    if (closer) event.preventDefault();
    if (closer || event.target.matches("dialog")) event.target.closest("dialog").close();
  });
  for (const dialog of document.querySelectorAll("[data-dialog][open]")) {
    dialog.close();
    dialog.showModal();
  }
})();
