/**
 * The form for editors. In: buttons that name, in data-attributes, the program and a configuration
 * in their language. Out: the form, in place of the page. Nothing of it is fetched before someone
 * asks for it.
 */
const buttons = document.querySelectorAll("[data-program]");

async function open({ program, library, format, formats, configuration, ...words }) {
  speak(words.locale);
  const load = (address) => import(new URL(address, document.baseURI).href);
  const [{ default: form }, yaml, { makeFormat }, shared] = await Promise.all([
    load(program),
    load(library),
    load(format),
    fetch(formats).then((response) => response.json()),
  ]);
  countSummaries(shared.summary, words.count);
  const ask = () => askAboutPicture(words);
  for (const [name, layout] of Object.entries(shared.layouts)) {
    form.registerCustomFormat(name, "yml", makeFormat(yaml, { ...shared, layout }, today, ask));
  }
  add("link", { rel: "cms-config-url", type: "application/json", href: configuration });
  // The form brings its own looks and takes the whole window; where it does not start, the page
  // comes back.
  const [looks, page] = [
    document.querySelector("link[rel=stylesheet]"),
    document.querySelector("main"),
  ];
  looks.disabled = page.hidden = true;
  try {
    await form.init();
  } catch (error) {
    looks.disabled = page.hidden = false;
    throw error;
  }
  looks.remove();
  page.remove();
}

/** By the editor's clock, as year-month-day. */
function today() {
  return new Date().toLocaleDateString("sv-SE");
}

/** The form speaks the language that it last spoke, or the browser's; here an editor chose one. */
function speak(locale) {
  const key = "sveltia-cms.prefs";
  const kept = JSON.parse(localStorage.getItem(key) ?? "{}");
  localStorage.setItem(key, JSON.stringify({ ...kept, locale }));
}

/** Counts as the check does: a mark of another language, such as [x]{lang=fy}, is no character. */
function countSummaries({ limit, mark }, words) {
  const show = ({ target }) => {
    const field = target.closest?.('[data-key-path^="summary."]');
    if (!field || target.value === undefined) return;
    const text = target.value.replace(new RegExp(mark, "g"), "$1").replace(/\s+/g, " ").trim();
    const output = field.querySelector("output") ?? document.createElement("output");
    output.textContent = words.replace("{count}", [...text].length).replace("{limit}", limit);
    field.append(output);
  };
  document.addEventListener("input", show);
  document.addEventListener("focusin", show);
}

/** The form shows the cause of an error that goes by this name. */
function askAboutPicture({ anotherPicture, notKept }) {
  if (confirm(anotherPicture)) return;
  throw new Error("saving_failed", { cause: new Error(notKept) });
}

function add(name, attributes) {
  document.head.append(Object.assign(document.createElement(name), attributes));
}

for (const button of buttons) {
  const status = button.closest("section").querySelector("[role=status]");
  status.textContent = ""; // it said that the form needs a script
  button.parentElement.hidden = false;
  button.addEventListener("click", () => {
    button.disabled = true;
    open(button.dataset).catch(() => {
      button.disabled = false;
      status.textContent = button.dataset.failed;
    });
  });
}

// A part of the form has an address of its own, such as #/collections/showcases/new: whoever comes
// back to it goes on there.
if (location.hash.startsWith("#/") && buttons.length) {
  const plain = (code) => code.split("-")[0];
  const spoken = navigator.languages.map((code) =>
    [...buttons].find((button) => plain(button.closest("[lang]").lang) === plain(code)),
  );
  (spoken.find(Boolean) ?? buttons[0]).click();
}
