/**
 * The way to search. In: a .search box, in the dialog of every page or on the search page. Out: a
 * dialog that opens and closes, and the script that finds, fetched when a reader first goes to the
 * field. Typing need not wait for it: it begins with what is in the field.
 */
const dialog = document.querySelector(".search-dialog"); // not on the search page
const slashSwitch = dialog?.querySelector(".search-dialog__slash input");
const NO_SLASH = "etalage-no-slash"; // kept only by a reader who switched the / key off
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

function open() {
  if (slashSwitch) slashSwitch.checked = hasSlash();
  if (dialog && !dialog.open) dialog.showModal();
  field.focus();
  field.select();
}

function isTyping({ target }) {
  const fields = "input:not([type=checkbox], [type=radio]), textarea, select";
  return target.isContentEditable || target.matches(fields);
}

function hasSlash() {
  try {
    return localStorage.getItem(NO_SLASH) === null;
  } catch {
    return slashSwitch?.checked ?? true; // no storage allowed: the choice lasts as long as the page
  }
}

slashSwitch?.addEventListener("change", () => {
  try {
    if (slashSwitch.checked) localStorage.removeItem(NO_SLASH);
    else localStorage.setItem(NO_SLASH, "1");
  } catch {
    // As above.
  }
});

document.addEventListener("keydown", (event) => {
  const { key, altKey, shiftKey } = event;
  const command = event.ctrlKey || event.metaKey;
  const slash = key === "/" && !command && !altKey && hasSlash();
  const k = key.toLowerCase() === "k" && command && !altKey && !shiftKey;
  if ((!slash && !k) || isTyping(event)) return;
  event.preventDefault();
  open();
});

for (const link of document.querySelectorAll("[data-opens-search]")) {
  link.addEventListener("click", (event) => {
    // With one of these keys, a new tab or window is what was asked for.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });
}

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
