/**
 * Finding. In: a .search box with its words in data-attributes, and what is in its field. Out: a
 * list of pages of this page's language. Fetched by search.js when a reader first goes to the
 * field, and so are Pagefind and its index.
 */
const PAGE = 10;
const WAIT = 150; // ms after a key, so that not every letter is a search
const hasAddress = !document.querySelector(".search-dialog"); // the search page keeps the query
const box = document.querySelector(".search");
const form = box.querySelector(".search__form");
const field = box.querySelector(".search__field");
const narrow = box.querySelector(".search__narrow");
const groups = box.querySelector(".search__group");
const status = box.querySelector(".search__status");
const results = box.querySelector(".search__results");
const more = box.querySelector(".search__more");

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
  const before = lost;
  const pagefind = await import(new URL(box.dataset.bundle, document.baseURI).href);
  // Without a worker: a site of this size is searched in milliseconds, and a worker is a second
  // download. Titles count most; a page is not better for being short, or an organisation would
  // come before its showcase.
  const ranking = { pageLength: 0, metaWeights: { title: 10 } };
  const instance = pagefind.createInstance({ noWorker: true, excerptLength: 24, ranking });
  await instance.init();
  await instance.filters(); // without these, results do not say how many of each kind they hold
  return { pagefind: instance, before };
}

/**
 * Pagefind searches on where a part of its index does not come, as if no page had the word, and
 * asks for nothing twice. So its answers are looked at as they come, and one that lacks is given up
 * with all that was loaded: after a network was lost, or a new site took the place of this one.
 */
let lost = 0;
const { fetch } = globalThis;

globalThis.fetch = async (...request) => {
  const answer = await fetch(...request).catch((error) => {
    lost += 1;
    throw error;
  });
  if (!answer.ok) lost += 1;
  return answer;
};

async function find(query) {
  try {
    const { pagefind, before } = await load();
    const filters = groups.value ? { group: groups.value } : {};
    const found = await pagefind.search(query, { filters });
    const pages = await Promise.all(found.results.slice(0, shown).map((result) => result.data()));
    if (lost > before) throw new Error(query);
    return { pages, count: found.results.length, sizes: found.totalFilters.group ?? {} };
  } catch (error) {
    engine = undefined;
    throw error;
  }
}

/** Draw what is found; an answer that a newer query overtook is dropped. */
async function search() {
  const query = field.value.replace(/\p{Cf}/gu, "").trim(); // soft hyphens, copied along
  const turn = ++asked;
  remember(query);
  if (!query) return draw(query, [], 0);
  const found = await find(query)
    .catch(() => find(query))
    .catch(() => null);
  if (turn !== asked) return;
  if (!found) return fail();
  offerGroups(found.sizes);
  // Pagefind asks how much of the query a title has, not the reverse: the page that bears this
  // very name comes first.
  found.pages.sort((one, other) => isNamed(other, query) - isNamed(one, query));
  draw(query, found.pages, found.count);
}

function fail() {
  draw("", [], 0);
  status.textContent = box.dataset.failed;
}

function isNamed({ meta }, name) {
  const leniently = { sensitivity: "base", ignorePunctuation: true };
  return meta.title.localeCompare(name, document.documentElement.lang, leniently) === 0;
}

function draw(query, pages, count) {
  const words = count ? box.dataset.found : box.dataset.nothing;
  const said = { query, count };
  status.textContent = query && words.replace(/\{(query|count)\}/g, (_, name) => said[name]);
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
  if (!hasAddress) return;
  const address = new URL(location.href);
  if (query) address.searchParams.set("q", query);
  else address.searchParams.delete("q");
  history.replaceState(null, "", address);
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

// Where it fails here, search() tries again and says so.
load().catch(() => null);
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
  if (!hasAddress) return; // to the search page, with the query in its address
  event.preventDefault();
  search();
});
if (field.value) search();
