/**
 * Search. In: a .search box with its words in data-attributes, in the dialog of every page or on
 * the search page. Out: a list of pages of this page's language. Pagefind and its index are fetched
 * when a reader first goes to the field.
 */
const PAGE = 10;
const WAIT = 150; // ms after a key, so that not every letter is a search
const dialog = document.querySelector(".search-dialog"); // not on the search page
const slashSwitch = dialog?.querySelector(".search-dialog__slash input");
const NO_SLASH = "etalage-no-slash"; // kept only by a reader who switched the / key off
const box = document.querySelector(".search");
const form = box.querySelector(".search__form");
const field = box.querySelector(".search__field");
const narrow = box.querySelector(".search__narrow");
const groups = box.querySelector(".search__group");
const status = box.querySelector(".search__status");
const results = box.querySelector(".search__results");
const more = box.querySelector(".search__more");
const isFolder = location.protocol === "file:"; // where a browser lets no script fetch anything

let engine;
let asked = 0;
let shown = PAGE;
let timer;

function load() {
  engine ??= start().catch((error) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

async function start() {
  const pagefind = await import(new URL(box.dataset.bundle, document.baseURI).href);
  // Without a worker: a site of this size is searched in milliseconds, and a worker is a second
  // download. Titles count most; a page is not better for being short, or an organisation would
  // come before its showcase.
  const ranking = { pageLength: 0, metaWeights: { title: 10 } };
  const instance = pagefind.createInstance({ noWorker: true, excerptLength: 24, ranking });
  await instance.init();
  await instance.filters(); // without these, results do not say how many of each kind they hold
  return instance;
}

/** Draw what is found; an answer that a newer query overtook is dropped. */
async function search() {
  const query = field.value.replace(/\p{Cf}/gu, "").trim(); // soft hyphens, copied along
  const turn = ++asked;
  remember(query);
  if (!query) return draw(query, [], 0);
  if (isFolder) {
    status.textContent = box.dataset.unserved;
    return;
  }
  try {
    const pagefind = await load();
    const filters = groups.value ? { group: groups.value } : {};
    const found = await pagefind.search(query, { filters });
    const pages = await Promise.all(found.results.slice(0, shown).map((result) => result.data()));
    if (turn !== asked) return;
    offerGroups(found.totalFilters.group ?? {});
    // Pagefind asks how much of the query a title has, not the reverse: the page that bears this
    // very name comes first.
    pages.sort((one, other) => isNamed(other, query) - isNamed(one, query));
    draw(query, pages, found.results.length);
  } catch {
    status.textContent = box.dataset.failed;
  }
}

function isNamed({ meta }, name) {
  const leniently = { sensitivity: "base", ignorePunctuation: true };
  return meta.title.localeCompare(name, document.documentElement.lang, leniently) === 0;
}

function draw(query, pages, count) {
  const words = count ? box.dataset.found : box.dataset.nothing;
  status.textContent = query && words.replace("{query}", () => query).replace("{count}", count);
  const list = element("ol", "search__list", ...pages.map(item));
  results.replaceChildren(...(pages.length ? [list] : []));
  more.hidden = pages.length >= count;
  if (!query) narrow.hidden = true;
}

function item({ url, meta, excerpt }) {
  const link = element("a", "search__link", meta.title);
  link.href = url;
  const where = [meta.kind, meta.places].filter(Boolean).join(" · ");
  const parts = [element("p", "search__where", where)];
  // Pagefind's excerpt is text, escaped, with the words found in <mark>.
  const { body } = new DOMParser().parseFromString(excerpt, "text/html");
  const found = [...body.querySelectorAll("mark")].map((mark) => mark.textContent);
  const summary = meta.summary ?? "";
  if (summary) parts.push(element("p", "search__summary", ...markWords(summary, found)));
  // What a record is tells more than a piece of it, unless the words are in that piece alone.
  const said = `${meta.title} ${summary}`.toLowerCase();
  if (!summary || !found.every((word) => said.includes(word.toLowerCase()))) {
    parts.push(element("p", "search__excerpt", ...body.childNodes));
  }
  return element("li", "search__item", link, ...parts);
}

/** The text in pieces; every second one is a word that was found, marked. */
function markWords(text, found) {
  const exact = found.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (!exact.length) return [text];
  const pieces = text.split(new RegExp(`(${exact.join("|")})`, "gi"));
  return pieces.map((piece, place) => (place % 2 ? element("mark", "", piece) : piece));
}

function element(name, className, ...content) {
  const node = document.createElement(name);
  node.className = className;
  node.append(...content);
  return node;
}

/** Kinds to narrow what was found to; the one chosen stays, even when it holds nothing more. */
function offerGroups(counts) {
  const chosen = groups.value;
  const names = Object.keys(counts).filter((name) => counts[name] || name === chosen);
  const options = names.map(
    (name) => new Option(`${name} (${counts[name]})`, name, false, name === chosen),
  );
  groups.replaceChildren(new Option(box.dataset.all, "", false, !chosen), ...options);
  narrow.hidden = names.length < 2 && !chosen;
}

/** The search page keeps the query in its address, so that it can be shared and returned to. */
function remember(query) {
  if (dialog) return;
  const address = new URL(location.href);
  if (query) address.searchParams.set("q", query);
  else address.searchParams.delete("q");
  history.replaceState(null, "", address);
}

function open() {
  if (slashSwitch) slashSwitch.checked = hasSlash();
  if (dialog && !dialog.open) dialog.showModal();
  field.focus();
  field.select();
}

/** From the field into the results and back, with the arrow keys. */
function move(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops = [field, ...results.querySelectorAll("a")];
  const place = stops.indexOf(document.activeElement);
  if (!step || place < 0) return;
  event.preventDefault();
  stops[Math.min(Math.max(place + step, 0), stops.length - 1)].focus();
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

// Where it fails here, search() tries again and says so.
if (!isFolder) field.addEventListener("focus", () => load().catch(() => null), { once: true });
field.addEventListener("input", () => {
  clearTimeout(timer);
  shown = PAGE;
  timer = setTimeout(search, WAIT);
});
groups.addEventListener("change", search);
more.addEventListener("click", () => {
  shown += PAGE;
  search();
});
box.addEventListener("keydown", move);
form.addEventListener("submit", (event) => {
  if (dialog) return; // to the search page, with the query in its address
  event.preventDefault();
  search();
});

const shared = dialog ? null : new URLSearchParams(location.search).get("q");
if (shared) {
  field.value = shared;
  search();
}
