/**
 * The header. In: its menu, its links to the other languages, and its link to search, which names
 * the window that searches, its sheet and its script. Out: a menu that is closed when the reader
 * comes back, a button that says what it does, the filters or the query of this page in the other
 * language too, and that window, fetched when a reader goes to the link or asks for it by a key.
 * Where that fails, and in a folder, where a browser lets no script fetch anything, the reader
 * comes to the search page, as without this script.
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
for (const language of languages) {
  for (const event of ["pointerdown", "click"]) {
    language.addEventListener(event, () => {
      language.search = location.search;
    });
  }
}

const NO_SLASH = "etalage-no-slash"; // kept by search.js, for a reader who switched the / key off
const link = document.querySelector("[data-window]");
const isFolder = location.protocol === "file:";

let field = find(); // on the search page from the start, elsewhere once the window is there
let coming; // the window, while it is on its way
let standIn; // takes what is typed until it is there

function find() {
  return document.getElementById("search-query");
}

function bring() {
  coming ??= fetchWindow().catch((error) => {
    coming = undefined;
    throw error;
  });
  return coming;
}

async function fetchWindow() {
  const script = addressOf(link.dataset.script);
  addLink("modulepreload", script); // it runs once the window is in the page
  const address = addressOf(link.dataset.window);
  const sheet = addLink("stylesheet", addressOf(link.dataset.sheet));
  const [text] = await Promise.all([fetchText(address), loaded(sheet)]);
  const dialog = new DOMParser().parseFromString(text, "text/html").querySelector("dialog");
  // Its addresses are written as from its own place.
  const form = dialog.querySelector("form");
  const { dataset } = form.parentElement;
  for (const name of ["script", "bundle"]) dataset[name] = addressOf(dataset[name], address);
  form.action = addressOf(form.getAttribute("action"), address);
  document.body.append(dialog);
  await import(script).catch((error) => {
    dialog.remove();
    throw error;
  });
  field = find();
}

async function fetchText(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.text();
}

function addLink(rel, href) {
  const added = Object.assign(document.createElement("link"), { rel, href });
  document.head.append(added);
  return added;
}

function loaded(sheet) {
  return new Promise((resolve, reject) => {
    sheet.onload = resolve;
    sheet.onerror = reject;
  });
}

function addressOf(path, base = document.baseURI) {
  return new URL(path, base).href;
}

async function open() {
  if (field) show("");
  else if (isFolder) location.href = link.href;
  else if (!standIn?.isConnected) {
    const before = document.activeElement;
    standIn = makeStandIn(before);
    const form = standIn;
    const focused = document.activeElement;
    const isThere = await bring().then(
      () => true,
      () => false,
    );
    if (document.activeElement !== focused) form.remove();
    if (!form.isConnected) return; // given up by the reader, or left for something else
    const typed = form.elements.q.value;
    if (isThere) {
      form.remove();
      before.focus({ preventScroll: true }); // where closing the window leads back to
      show(typed);
    } else if (typed) form.submit();
    else location.href = link.href;
  }
}

/** No letter is lost, and a phone shows its keys at once: it does so only where a press leads. */
function makeStandIn(before) {
  const form = document.createElement("form");
  form.action = link.href;
  form.className = "unseen";
  const input = document.createElement("input");
  input.name = "q";
  input.autocomplete = "off";
  input.style.fontSize = "1rem"; // to a smaller one a phone would zoom in
  input.setAttribute("aria-label", link.textContent.trim());
  form.append(input);
  form.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    form.remove();
    before.focus({ preventScroll: true });
  });
  link.after(form);
  input.focus({ preventScroll: true });
  return form;
}

function show(typed) {
  const dialog = field.closest("dialog"); // none on the search page
  if (dialog && !dialog.open) {
    slashSwitch().checked = hasSlash();
    dialog.showModal();
  }
  if (typed) field.value = typed;
  field.focus();
  if (!typed) field.select();
}

function slashSwitch() {
  return document.getElementById("search-slash");
}

function hasSlash() {
  try {
    return localStorage.getItem(NO_SLASH) === null;
  } catch {
    return slashSwitch()?.checked ?? true; // no storage allowed: it lasts as long as the page
  }
}

function isTyping({ target }) {
  const fields = "input:not([type=checkbox], [type=radio]), textarea, select";
  return target.isContentEditable || target.matches(fields);
}

document.addEventListener("keydown", (event) => {
  const { key, altKey, shiftKey } = event;
  const command = event.ctrlKey || event.metaKey;
  const slash = key === "/" && !command && !altKey && hasSlash();
  const k = key.toLowerCase() === "k" && command && !altKey && !shiftKey;
  if ((!slash && !k) || isTyping(event)) return;
  event.preventDefault();
  open();
});

link.addEventListener("click", (event) => {
  // With one of these keys, a new tab or window is what was asked for.
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  open();
});

for (const event of ["pointerenter", "focus"]) {
  link.addEventListener(event, () => {
    if (!field && !isFolder) bring().catch(() => null);
  });
}
