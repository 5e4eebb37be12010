// The reader's choice of colours: as the device has it (auto), light or dark.
// A plain script in the head, not a module: it must be done before the first paint, or the page
// would flash.
// The choice is kept under one key, and nothing is kept while it is auto.
(() => {
  const KEY = "etalage-scheme";
  const STATES = ["auto", "light", "dark"];
  const root = document.documentElement;

  function read() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return root.dataset.scheme; // No storage allowed: the choice lasts as long as the page.
    }
  }

  function keep(scheme) {
    try {
      if (scheme === "auto") localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, scheme);
    } catch {
      // As above.
    }
  }

  function show(choice) {
    const scheme = STATES.includes(choice) ? choice : "auto";
    root.dataset.scheme = scheme;
    // The browser paints its own background by this before the styles are there.
    document.querySelector("meta[name=color-scheme]").content =
      scheme === "auto" ? "light dark" : scheme;
    const button = document.querySelector(".scheme");
    if (button) button.title = stateOf(button);
  }

  function stateOf(button) {
    // biome-ignore lint/performance/useDomNodeTextContent: not the states that are hidden
    return button.innerText.trim();
  }

  show(read());
  // A page that comes back from history, or stands open in another tab, follows the latest choice.
  for (const event of ["pageshow", "storage"]) addEventListener(event, () => show(read()));
  addEventListener("click", ({ target }) => {
    const button = target.closest(".scheme");
    if (!button) return;
    const next = STATES[(STATES.indexOf(root.dataset.scheme) + 1) % STATES.length];
    keep(next);
    show(next);
    button.nextElementSibling.textContent = stateOf(button);
  });
})();
