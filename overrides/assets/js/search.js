/**
 * Search. In: a .search box, on the search page or in the window that header.js opens. Out:
 * the script that finds, fetched when a reader first goes to the field, and a window that closes.
 * Typing need not wait for it: it begins with what is in the field.
 */
const NO_SLASH = "etalage-no-slash"; // read by header.js
const dialog = document.querySelector(".search-dialog"); // not on the search page
const slashSwitch = document.getElementById("search-slash"); // nor this
const box = document.querySelector(".search");
const field = box.querySelector(".search__field");
const status = box.querySelector(".search__status");
const isFolder = location.protocol === "file:"; // where a browser lets no script fetch anything

/**
 * Fetch the script that finds, which begins to run then, and what it will ask for; each runs once,
 * however often it is asked for. Where that fails, the next letter tries again.
 */
function find() {
  if (isFolder) {
    status.textContent = box.dataset.unserved;
    return;
  }
  import(addressOf(box.dataset.bundle)).catch(() => null);
  import(addressOf(box.dataset.script)).catch(() => {
    status.textContent = box.dataset.failed;
  });
}

function addressOf(path) {
  return new URL(path, document.baseURI).href;
}

slashSwitch?.addEventListener("change", () => {
  try {
    if (slashSwitch.checked) localStorage.removeItem(NO_SLASH);
    else localStorage.setItem(NO_SLASH, "1");
  } catch {
    // No storage allowed: the choice lasts as long as the page.
  }
});

// A press beside the window closes it; one that begins inside, to mark text, may end anywhere.
let isBeside = false;

dialog?.addEventListener("pointerdown", (event) => {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  const { clientX: x, clientY: y } = event;
  isBeside = event.target === dialog && (x < left || x > right || y < top || y > bottom);
});
dialog?.addEventListener("click", ({ target }) => {
  if (isBeside || target.closest("[data-closes-search]")) dialog.close();
});
dialog?.addEventListener("keydown", (event) => {
  // A search field would take the first press to empty itself.
  if (event.key === "Escape") dialog.close();
});

if (!dialog) field.value ||= new URLSearchParams(location.search).get("q") ?? "";
for (const event of ["focus", "input"]) field.addEventListener(event, find);
if (field.value || document.activeElement === field) find();
