/* The explorer: filters the cards that are on its page already, and those of the further pages of
   its list, which it fetches when a reader asks for something.

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

const facets = [...form.querySelectorAll("[data-facet]")].map((element) => ({
  key: element.dataset.facet,
  element,
  options: [...element.querySelectorAll(".facet__option")].map((label) => ({
    label,
    input: label.querySelector("input"),
    count: label.querySelector("[data-count]"),
  })),
}));

const groups = [];
const cards = [];
readGroups(explorer);

function readGroups(part) {
  for (const section of part.querySelectorAll(".explorer__group")) {
    const group = groups.find(({ element }) => element.id === section.id) ?? addGroup(section);
    for (const element of section.querySelectorAll(".card")) {
      const card = readCard(element, cards.length);
      group.cards.push(card);
      cards.push(card);
    }
  }
}

function addGroup(element) {
  const group = { element, list: element.querySelector(".cards"), cards: [] };
  if (groups.length) groups.at(-1).element.after(element);
  groups.push(group);
  return group;
}

function readCard(element, place) {
  const { start, end, ...answers } = element.dataset;
  const shown = [...element.querySelectorAll(".card__title, .card__eyebrow, .card__summary")];
  const values = Object.fromEntries(
    facets.map(({ key }) => [key, new Set(answers[key]?.split(" "))]),
  );
  return {
    element,
    place,
    text: fold(shown.map(({ textContent }) => textContent).join(" ")),
    values,
    words: fold(element.querySelector(".card__title").textContent),
    start: Number(start),
    end: Number(end),
  };
}

/**
 * Small letters without accents, apostrophes, hyphens and what nobody sees, as
 * hooks/etalage/letters.py folds the texts of cards.
 */
function fold(text) {
  const spoken = text.toLowerCase().replace(/['’‘ʼ′\u0060´]/g, "");
  return spoken.normalize("NFKD").replace(/[\p{M}\p{Pd}\p{Cf}]/gu, "");
}

/* The further pages of a long list are fetched once, when a reader asks for something. */

const pages = pager ? [...pager.querySelectorAll("a:not([rel])")].at(-1).textContent : 1;
const further = [];
for (let page = 2; page <= pages; page++) further.push(`page/${page}/`);
let isWhole = !further.length;
let fetching;

function fetchFurther() {
  fetching ??= Promise.all(further.map(fetchPart)).then((parts) => {
    parts.forEach(readGroups);
    isWhole = true;
  }, giveUp);
  return fetching;
}

/** A further page stands two folders deeper, where its links start. */
async function fetchPart(path) {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(path);
  const text = (await answer.text()).replaceAll("../../../", "../");
  return new DOMParser().parseFromString(text, "text/html");
}

/** The list is read page by page then, as without a script. */
function giveUp() {
  for (const element of [form, more, sort, clear]) element.hidden = true;
  pager.hidden = false;
}

/**
 * What cards can be found by and do not show, and their order by title, fetched when a reader goes
 * to the field or asks for that order. By a script, since where pages are read from a folder no
 * other file can be fetched; where it does not come, cards are found by what they show.
 */
let learning;
let isLearnt = false;

function learn() {
  learning ??= Promise.all([fetchWords(), fetchFurther()]).then(() => {
    cards.forEach((card, place) => {
      const [rank, text] = globalThis.explorerWords?.[place] ?? [place, ""];
      card.rank = rank;
      card.text += ` ${text}`;
    });
    isLearnt = true;
  });
  return learning;
}

function fetchWords() {
  return new Promise((done) => {
    const script = document.createElement("script");
    script.src = words.words;
    script.addEventListener("load", done);
    script.addEventListener("error", done);
    document.head.append(script);
  });
}

/* What is asked: one test a question. A card must pass them all; within a facet one answer is
   enough. */

function readQuestions(params) {
  const query = fold(params.get("q") ?? "");
  const asked = query.split(/\s+/).filter(Boolean);
  const tests = new Map([
    ["q", (card) => asked.every((word) => card.text.includes(word))],
    ["period", duringTest(Number(params.get("from")), Number(params.get("to")))],
  ]);
  for (const { key } of facets) {
    const answers = params.getAll(key);
    if (answers.length) {
      tests.set(key, (card) => answers.some((answer) => card.values[key].has(answer)));
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
  if (!awaited) {
    draw(params, page);
    next?.();
    return;
  }
  // A reader may have gone on meanwhile.
  awaited().then(() => isWhole && update(readForm(), page, next));
}

function whatLacks(params, page) {
  if (!isLearnt && (params.has("q") || params.get("sort") === "title")) return learn;
  return !isWhole && (String(params) || page > 1) ? fetchFurther : null;
}

function draw(params, page) {
  const { asked, tests } = readQuestions(params);
  const { matching, missing } = sift(tests);
  const count = drawCards(matching, sorter(params.get("sort"), asked), page * pageSize);
  say(more, Math.min(pageSize, count - page * pageSize), "more");
  more.hidden = count <= page * pageSize;
  drawChosen(params);
  usual.textContent = asked.length ? sortings.fit : sortings.usual;
  if (!isWhole) return; // What the page says of all holds as long as nothing is asked.
  say(found, count, count ? "found" : "none");
  hideUnlessFocused(sort, count < 2);
  for (const facet of facets) drawFacet(facet, [...matching, ...(missing.get(facet.key) ?? [])]);
  drawWaysOn(params.get("q")?.trim() ?? "", count, missing);
}

/**
 * Where nothing is left: which question to let go of, and the search of the whole site. Whoever
 * types the name of a specialisation or a place is led to its page at any time.
 */
function drawWaysOn(query, size, missing) {
  const name = fold(query);
  const isNamed = (text) => name.length > 2 && fold(text).split(/\s+/).some(isBegun);
  const isBegun = (_, place, all) => all.slice(place).join(" ").startsWith(name);
  for (const link of named.children) link.hidden = !isNamed(link.textContent);
  named.hidden = [...named.children].every((link) => link.hidden);
  const helpful = size ? [] : [...missing].filter(([, kept]) => kept.length);
  loosen.replaceChildren(...helpful.map(([key, kept]) => letGo(key, kept.length)));
  everywhere.parentElement.hidden = Boolean(size) || !query;
  everywhere.search = new URLSearchParams({ q: query });
  everywhere.textContent = everywhere.dataset.label.replace("{query}", () => query);
  on.hidden = named.hidden && everywhere.parentElement.hidden && !loosen.children.length;
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
function drawCards(matching, order, limit) {
  const chosen = new Set(matching);
  let room = limit;
  for (const { element, list, cards: all } of groups) {
    const shown = all
      .filter((card) => chosen.has(card))
      .sort(order)
      .slice(0, room);
    room -= shown.length;
    list.replaceChildren(...shown.map((card) => card.element));
    element.hidden = !shown.length;
  }
  return matching.length;
}

/**
 * How many of these cards each option would give; options without any are hidden. others: what
 * passes the other questions.
 */
function drawFacet({ key, element, options }, others) {
  const sizes = new Map();
  for (const { values } of others) {
    for (const value of values[key]) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  }
  for (const { label, input, count } of options) {
    const size = sizes.get(input.value) ?? 0;
    count.textContent = numbers.format(size);
    hideUnlessFocused(label, !size && !input.checked);
  }
  const isEmpty = options.every(({ label }) => label.hidden);
  hideUnlessFocused(element, isEmpty);
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
  readAddress();
}

function showMore() {
  const params = readForm();
  const page = pageOf(new URLSearchParams(location.search)) + 1;
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

form.elements.q.addEventListener("focus", learn);
form.addEventListener("focusin", fetchFurther);
form.addEventListener("pointerover", fetchFurther);
explorer.addEventListener("input", ({ target }) => {
  if (target.type !== "search") return;
  clearTimeout(timer);
  timer = setTimeout(applyWhileTyping, 200);
});
explorer.addEventListener("change", applyAndSettle);
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
addEventListener("popstate", restore);
desk.addEventListener("change", fitToScreen);

fitToScreen();
form.hidden = false;
if (pager) pager.hidden = true;
if (pager && location.protocol === "file:") giveUp();
else readAddress();
