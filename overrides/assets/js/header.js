/**
 * The header. In: its menu, and its links to the other languages. Out: a menu that is closed when
 * the reader comes back, a button that says what it does, and the filters or the query of this page
 * in the other language too.
 */
const menu = document.querySelector(".site-nav");
const menuButton = document.querySelector(".site-header__menu");
const languages = document.querySelectorAll(".languages__link");

// Where a browser knows no popover, the menu lies open.
menu.addEventListener("click", () => menu.hidePopover?.());

const opens = menuButton.textContent;
menu.addEventListener("toggle", ({ newState }) => {
  menuButton.textContent = newState === "open" ? menuButton.dataset.closes : opens;
});

// The address changes while the reader asks; a link that is opened in a new tab counts too.
for (const link of languages) {
  for (const event of ["pointerdown", "click"]) {
    link.addEventListener(event, () => {
      link.search = location.search;
    });
  }
}
