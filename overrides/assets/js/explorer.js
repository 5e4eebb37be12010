/* The explorer: filters the cards of its list. What they can be filtered by is in a script, and
   those of a long list stand on further pages; it fetches either when a reader asks for something.

   The address holds what is chosen, the form shows it, and the cards follow: address -> form ->
   cards. A change in the form writes the address; back and forward read it. Words and counts come
   from the page, as data-attributes. */

const explorer = document.querySelector(".explorer");
const form = explorer.querySelector("form");
const drawer = form.querySelector(".explorer__drawer");
const found = explorer.querySelector(".explorer__found");
const sort = explorer.querySelector(".explorer__sort");
const clear = explorer.querySelector(".explorer__clear");
const more = explorer.querySelector(".explorer__more");
const pager = explorer.querySelector(".pager");
const on = explorer.querySelector(".explorer__on");
const loosen = on.querySelector(".explorer__loosen");
const named = on.querySelector(".explorer__named");
const everywhere = on.querySelector(".explorer__everywhere");
const usual = sort.querySelector("[data-fit]");
const sortings = { usual: usual.textContent, fit: usual.dataset.fit };
const words = explorer.dataset;
const pageSize = Number(words.pageSize);
const language = document.documentElement.lang;
const plural = new Intl.PluralRules(language);
// In the digits that the pages have.
const numbers = new Intl.NumberFormat(language, { numberingSystem: "latn" });
const desk = matchMedia("(min-width: 60rem)");
const foundFirst = found.textContent;

/** Of many options, and of pages with a name like what is typed, so many are shown. */
const MOST = 20;

/** Pages for a reader who types the name of one. */
let titles = [];
const introduced = named.firstChild;

/** The cards that are to be seen. */
let chosen = [];

/* What stands on the page. An option that has no label yet is one of many. */

const facets = [...form.querySelectorAll("[data-facet]")].map((element) => ({
  key: element.dataset.facet,
  element,
  list: element.querySelector(".facet__options"),
  find: element.querySelector(".facet__find"),
  options: [...element.querySelectorAll(".facet__option")].map(readOption),
}));

function readOption(label) {
  const input = label.querySelector("input");
  return { value: input.value, label, input, count: label.querySelector("[data-count]") };
}

/** By the place of their cards in the whole list. */
const elements = [];
const groups = new Map();
let cards = keepPart(explorer, 0).map(readCard);
const own = cards;

/** first: place of the first card of this page in the whole list. */
function keepPart(part, first) {
  const added = [...part.querySelectorAll(".explorer__group .card")];
  added.forEach((element, number) => {
    elements[first + number] = element;
  });
  for (const element of part.querySelectorAll(".explorer__group")) {
    if (!groups.has(element.id)) addGroup(element, part === explorer);
  }
  return added;
}

/** One of a further page is empty until its cards are asked for. */
function addGroup(element, isShown) {
  const list = element.querySelector(".cards");
  const last = [...groups.values()].at(-1);
  if (!isShown) list.replaceChildren();
  if (last) last.element.after(element);
  element.hidden = !isShown;
  groups.set(element.id, { element, list });
}

function readCard(element, place) {
  return { place, group: element.closest(".explorer__group").id };
}

/**
 * Small letters without accents, apostrophes, hyphens and what nobody sees, as
 * hooks/etalage/letters.py folds the texts of cards.
 */
function fold(text) {
  const spoken = text.toLowerCase().replace(/['’‘ʼ′\u0060´]/g, "");
  return spoken.normalize("NFKD").replace(/[\p{M}\p{Pd}\p{Cf}]/gu, "");
}

/* What stands beside the page, fetched once; what did not come is asked for again. */

let isWhole = false;
const fetched = new Map();

function once(name, act) {
  if (!fetched.has(name)) {
    const coming = act();
    fetched.set(name, coming);
    coming.catch(() => fetched.delete(name));
  }
  return fetched.get(name);
}

/** A script, since where pages are read from a folder no other file can be fetched. */
function fetchScript(path) {
  return new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = path;
    script.addEventListener("load", done);
    script.addEventListener("error", fail);
    document.head.append(script);
  });
}

function fetchData() {
  return once("data", () => fetchScript(words.data).then(readData));
}

function readData() {
  const { facets: answers, named: links, cards: rows } = globalThis.explorerData;
  for (const facet of facets) {
    const known = new Map(facet.options.map((option) => [option.value, option]));
    facet.options = answers[facet.key].map(
      ([value, name]) => known.get(value) ?? { value, name, words: fold(textOf(name)) },
    );
  }
  cards = rows.map(readRow);
  titles = links.map(([label, path]) => ({ words: fold(textOf(label)), label, path }));
  isWhole = true;
}

/** The numbers of its answers to each facet, and its years. */
function readRow(row, place) {
  const values = {};
  facets.forEach(({ key, options }, index) => {
    values[key] = row[index].map((number) => options[number].value);
  });
  const [start, end] = row.slice(-2);
  return { place, group: values.kind[0], values, start: start ?? 0, end: end ?? 0 };
}

function textOf(html) {
  return html.includes("<") || html.includes("&") ? elementOf(html).textContent : html;
}

function elementOf(html) {
  const element = document.createElement("span");
  element.innerHTML = html;
  return element;
}

/** The same one each time, since a click is lost on what is replaced meanwhile. */
function linkTo(title) {
  if (title.link) return title.link;
  const { label, path } = title;
  title.link = document.createElement("a");
  title.link.href = location.protocol === "file:" ? `${path}index.html` : path;
  title.link.innerHTML = label;
  return title.link;
}

/** A further page stands two folders deeper, where its links start. */
function fetchPart(page) {
  return once(page, async () => {
    const answer = await fetch(`page/${page}/`);
    if (!answer.ok) throw new Error(answer.url);
    const text = (await answer.text()).replaceAll("../../../", "../");
    keepPart(new DOMParser().parseFromString(text, "text/html"), (page - 1) * own.length);
  });
}

/** Pages whose cards are not at hand. */
function pagesOf(some) {
  const lacking = some.filter(({ place }) => !elements[place]);
  return [...new Set(lacking.map(({ place }) => Math.floor(place / own.length) + 1))];
}

/** The list is read page by page then, as without a script, until there is a network again. */
function giveUp() {
  chosen = own;
  put(own);
  setBusy(false);
  found.textContent = foundFirst;
  const tools = [form, more, sort, clear, on];
  if (tools.some((it) => it.contains(document.activeElement))) found.focus();
  for (const element of tools) element.hidden = true;
  if (pager) pager.hidden = false;
  addEventListener("online", begin, { once: true });
}

/**
 * What cards can be found by and do not show, and their order by title, fetched when a reader goes
 * to the field or asks for that order. Where it does not come, cards are found by what they show.
 */
let isLearnt = false;

function learn() {
  return once("words", async () => {
    const told = Promise.allSettled([fetchScript(words.words)]);
    await fetchData();
    await Promise.all(pagesOf(cards).map(fetchPart));
    await told;
    cards.forEach(learnOf);
    isLearnt = true;
  });
}

function learnOf(card, place) {
  const [rank, text] = globalThis.explorerWords?.[place] ?? [place, ""];
  const shown = [
    ...elements[place].querySelectorAll(".card__title, .card__eyebrow, .card__summary"),
  ];
  card.rank = rank;
  card.text = `${fold(shown.map(({ textContent }) => textContent).join(" "))} ${text}`;
  card.words = fold(elements[place].querySelector(".card__title").textContent);
}

/* What is asked: one test a question. A card must pass them all; within a facet one answer is
   enough. */

function readQuestions(params) {
  const query = fold(params.get("q") ?? "");
  const asked = query.split(/[\s"“”„«»]+/).filter(Boolean); // Quoted or not, a word is a word.
  const tests = new Map([
    ["q", (card) => asked.every((word) => card.text.includes(word))],
    ["period", duringTest(Number(params.get("from")), Number(params.get("to")))],
  ]);
  for (const { key } of facets) {
    const answers = params.getAll(key);
    if (answers.length) {
      tests.set(key, (card) => answers.some((answer) => card.values[key].includes(answer)));
    }
  }
  return { asked, tests };
}

/**
 * At work in any of these years; a side that is not given is open. What has no known year is in no
 * period.
 */
function duringTest(from, to) {
  if (!from && !to) return () => true;
  const [first, last] = from && to && from > to ? [to, from] : [from, to || Infinity];
  return (card) => card.end >= first && (card.start || card.end) <= last && card.end > 0;
}

/** One walk over all cards: those that pass all tests, and by question those that fail it alone. */
function sift(tests) {
  const asked = [...tests];
  const matching = [];
  const missing = new Map(asked.map(([key]) => [key, []]));
  for (const card of cards) {
    const [failed, another] = asked.filter(([, test]) => !test(card));
    if (!failed) matching.push(card);
    else if (!another) missing.get(failed[0]).push(card);
  }
  return { matching, missing };
}

function sorter(order, asked) {
  const fit = (card) => asked.filter((word) => card.words.includes(word)).length;
  const orders = {
    start: (a, b) => b.start - a.start,
    title: (a, b) => a.rank - b.rank,
  };
  const by = orders[order] ?? ((a, b) => fit(b) - fit(a));
  return (a, b) => by(a, b) || a.place - b.place;
}

/* Drawing. */

/** At once where nothing has to be fetched first; next: what is done when it is drawn. */
function update(params, page = 1, next = null) {
  const awaited = whatLacks(params, page);
  setBusy(awaited);
  if (!awaited) {
    draw(params, page, next);
    return;
  }
  // A reader may have gone on meanwhile.
  awaited().then(() => update(readForm(), page, next), giveUp);
}

/** What is seen does not fit what is asked yet. */
function setBusy(isBusy) {
  explorer.setAttribute("aria-busy", String(Boolean(isBusy)));
}

function whatLacks(params, page) {
  if (!isLearnt && (params.has("q") || params.get("sort") === "title")) return learn;
  return !isWhole && (String(params) || page > 1) ? fetchData : null;
}

function draw(params, page, next) {
  const { asked, tests } = readQuestions(params);
  const { matching, missing } = sift(tests);
  const count = matching.length;
  drawCards(matching, sorter(params.get("sort"), asked), page * pageSize, next);
  say(more, Math.min(pageSize, count - page * pageSize), "more");
  more.hidden = count <= page * pageSize;
  drawChosen(params);
  usual.textContent = asked.length ? sortings.fit : sortings.usual;
  hideUnlessFocused(sort, count < 2);
  if (!isWhole) return; // What the page says of all holds as long as nothing is asked.
  say(found, count, count ? "found" : "none");
  for (const facet of facets) drawFacet(facet, [...matching, ...(missing.get(facet.key) ?? [])]);
  drawNamed(asked.join(" "));
  drawWaysOn(params.get("q")?.trim() ?? "", count, missing);
}

/**
 * Where nothing is left: which question to let go of, and the search of the whole site. Whoever
 * types the name of a specialisation or a place is led to its page at any time.
 */
function drawWaysOn(query, size, missing) {
  const helpful = size ? [] : [...missing].filter(([, kept]) => kept.length);
  loosen.replaceChildren(...helpful.map(([key, kept]) => letGo(key, kept.length)));
  everywhere.parentElement.hidden = Boolean(size) || !query;
  everywhere.search = new URLSearchParams({ q: query });
  everywhere.textContent = everywhere.dataset.label.replace("{query}", () => query);
  on.hidden = named.hidden && everywhere.parentElement.hidden && !loosen.children.length;
}

function drawNamed(name) {
  const isBegun = (_, place, all) => all.slice(place).join(" ").startsWith(name);
  const isNamed = ({ words: known }) => name.length > 2 && known.split(/\s+/).some(isBegun);
  const links = titles.filter(isNamed).slice(0, MOST).map(linkTo);
  named.hidden = !links.length;
  if (links.length === named.children.length && links.every((it) => named.contains(it))) return;
  named.replaceChildren(introduced, ...links.flatMap((link) => [link, " "]));
}

/** A button that lets go of one question, which leaves this count. */
function letGo(key, count) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  say(button, count, "without");
  const { textContent: title } = document.getElementById(`facet-${key}`) ?? {};
  const filter = title ?? form.elements.q.value.trim();
  button.textContent = button.textContent.replace("{filter}", () => filter);
  button.addEventListener("click", () => {
    const params = readForm();
    for (const name of key === "period" ? ["from", "to"] : [key]) params.delete(name);
    writeForm(params);
    found.focus();
    applyAndSettle();
  });
  return button;
}

/** Only what is seen stands on the page, however many cards there are. */
function drawCards(matching, order, limit, next) {
  const kinds = new Set(matching.map(({ group }) => group));
  const ordered = [...kinds].flatMap((kind) =>
    matching.filter(({ group }) => group === kind).sort(order),
  );
  const mine = ordered.slice(0, limit);
  const show = () => {
    if (mine !== chosen) return; // A reader has asked for something else meanwhile.
    put(mine);
    setBusy(false);
    next?.();
  };
  chosen = mine;
  const pages = pagesOf(mine);
  setBusy(pages.length);
  const lack = () => mine === chosen && giveUp();
  if (pages.length) Promise.all(pages.map(fetchPart)).then(show, lack);
  else show();
}

function put(these) {
  for (const [kind, { element, list }] of groups) {
    const mine = these.filter(({ group }) => group === kind);
    list.replaceChildren(...mine.map((card) => elements[card.place]));
    element.hidden = !mine.length;
  }
}

/**
 * How many of these cards each option would give; options without any are hidden. others: what
 * passes the other questions.
 */
function drawFacet(facet, others) {
  const { key, element, options } = facet;
  const sizes = new Map();
  for (const { values } of others) {
    for (const value of values[key]) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  }
  const offered = new Set(offer(facet, sizes));
  options.forEach((option, place) => {
    if (offered.has(option) && !option.label) addOption(facet, place);
    if (!option.label) return;
    option.count.textContent = numbers.format(sizes.get(option.value) ?? 0);
    hideUnlessFocused(option.label, !offered.has(option));
  });
  hideUnlessFocused(element, !offered.size && !facet.find?.value);
}

/** Of many options, those with the most cards, or those that a reader looks for by name. */
function offer({ find, options }, sizes) {
  const sizeOf = ({ value }) => sizes.get(value) ?? 0;
  const given = options.filter((option) => option.input?.checked || sizeOf(option));
  if (!find) return given;
  const name = fold(find.value.trim());
  const isLike = ({ words: known, label }) => (known ?? fold(label.textContent)).includes(name);
  const rank = (option) => (option.input?.checked ? Infinity : sizeOf(option));
  return given
    .filter((option) => option.input?.checked || isLike(option))
    .sort((a, b) => rank(b) - rank(a) || 0)
    .slice(0, MOST);
}

/** In its place among those that stand there. */
function addOption({ list, options }, place) {
  const option = options[place];
  const label = options.find((it) => it.label).label.cloneNode(true);
  const [input, text] = label.children;
  input.value = option.value;
  input.checked = false;
  text.replaceChildren(...elementOf(option.name).childNodes, " ", text.lastElementChild);
  Object.assign(option, readOption(label));
  const next = options.slice(place + 1).find((it) => it.label);
  list.insertBefore(label, next?.label ?? null);
}

function drawChosen(params) {
  const sizes = [...form.querySelectorAll(".facet")].map((facet) => {
    const names = facet.dataset.facet ? [facet.dataset.facet] : ["from", "to"];
    const size = names.flatMap((name) => params.getAll(name)).length;
    say(facet.querySelector("[data-chosen]"), size, size ? "chosen" : "");
    return size;
  });
  const size = sizes.reduce((sum, next) => sum + next, 0);
  say(drawer.querySelector("[data-chosen]"), size, size ? "chosen" : "");
  hideUnlessFocused(clear, !size && !params.has("q"));
}

/** A word beside a number has a form for each that its language tells apart; others have one. */
function say(element, count, name) {
  const kind = plural.select(count);
  const sentence = words[`${name}${kind[0].toUpperCase()}${kind.slice(1)}`] ?? words[name] ?? "";
  element.textContent = sentence.replace("{count}", numbers.format(count));
}

/** What has the focus stays until it has lost it: a keyboard's user would be sent to the top. */
function hideUnlessFocused(element, isIdle) {
  element.hidden = isIdle && !element.contains(document.activeElement);
}

/* The address and the form. */

function readForm() {
  return new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
}

function writeForm(params) {
  for (const facet of facets) {
    const values = params.getAll(facet.key);
    facet.options.forEach((option, place) => {
      if (!option.label && values.includes(option.value)) addOption(facet, place);
    });
  }
  for (const control of form.elements) {
    if (control.type === "checkbox") {
      control.checked = params.getAll(control.name).includes(control.value);
    } else if (control.name) {
      control.value = params.get(control.name) ?? "";
    }
    // A year or an order that is not on offer.
    if (control.selectedIndex === -1) control.selectedIndex = 0;
  }
}

function readAddress() {
  const params = new URLSearchParams(location.search);
  writeForm(params);
  update(readForm(), pageOf(params));
}

function pageOf(params) {
  return Math.max(1, Math.floor(Number(params.get("page"))) || 1);
}

function writeAddress(params, method = "pushState") {
  const search = String(params) && `?${params}`;
  if (search !== location.search) history[method](null, "", location.pathname + search);
}

/* What a reader does. Typing is one step back, however many letters: the first makes the step,
   the next rewrite it. */

let isTyping = false;
let timer;

function apply() {
  clearTimeout(timer);
  const params = readForm();
  writeAddress(params, isTyping ? "replaceState" : "pushState");
  update(params);
}

function applyAndSettle() {
  apply();
  isTyping = false;
}

function applyWhileTyping() {
  apply();
  isTyping = true;
}

function restore() {
  clearTimeout(timer);
  isTyping = false;
  if (form.hidden) begin();
  else readAddress();
}

function pageShown() {
  return pageOf(new URLSearchParams(location.search));
}

function showMore() {
  const params = readForm();
  const page = pageShown() + 1;
  params.set("page", page);
  writeAddress(params, "replaceState");
  update(params, page, () => {
    explorer.querySelectorAll(".card__link")[(page - 1) * pageSize]?.focus();
  });
}

/** On a desk all is open beside the list; on a phone it waits behind one button. */
function fitToScreen() {
  const isInUse = drawer.contains(document.activeElement);
  for (const details of form.querySelectorAll("details")) {
    details.open = desk.matches || (isInUse && details.open);
  }
}

// Before anything is asked, at the first sign of a reader, so that it is there by the time of a
// first answer. What does not come is no matter until then.
form.elements.q.addEventListener("focus", () => learn().catch(() => null));
for (const sign of ["pointermove", "touchstart", "scroll", "keydown"]) {
  addEventListener(sign, () => fetchData().catch(() => null), { once: true, passive: true });
}
for (const { find } of facets) {
  find?.addEventListener("input", () => {
    fetchData().then(() => update(readForm(), pageShown()), giveUp);
  });
  find?.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
}
explorer.addEventListener("input", ({ target }) => {
  if (target !== form.elements.q) return;
  clearTimeout(timer);
  timer = setTimeout(applyWhileTyping, 200);
});
explorer.addEventListener("change", ({ target }) => {
  if (target.name) applyAndSettle(); // Where answers are looked for by name, nothing is asked yet.
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  applyAndSettle();
  if (desk.matches) return;
  drawer.open = false;
  found.focus();
});
clear.addEventListener("click", () => {
  const order = new URLSearchParams(location.search).get("sort");
  writeForm(new URLSearchParams(order ? { sort: order } : {}));
  found.focus(); // The button goes, having done its work.
  applyAndSettle();
});
more.addEventListener("click", showMore);
desk.addEventListener("change", fitToScreen);

function begin() {
  fitToScreen();
  form.hidden = false;
  if (pager) pager.hidden = true;
  readAddress();
}

// Where pages are read from a folder, no further page can be fetched.
const isApart = pager && location.protocol === "file:";
if (!isApart) addEventListener("popstate", restore);
if (!isApart && location.search) {
  setBusy(true);
  fetchData().then(begin, giveUp);
} else if (!isApart) begin();
