/**
 * Sources where you read. In: the numbers in a text, and a window that names the script which fills
 * it. Out: that script, fetched when a reader comes to a number, and an event for each number that
 * is pressed. Where the script does not come, a number leads to the list of sources, as without
 * this one.
 */
const note = document.querySelector(".source-note");
let coming;

/** A plain script, since where pages are read from a folder no module can be fetched. */
function bring() {
  coming ??= new Promise((onload, onerror) => {
    const script = document.createElement("script");
    document.head.append(Object.assign(script, { src: note.dataset.script, onload, onerror }));
  });
  return coming;
}

function citationOf({ target }) {
  return target.closest("a.citation");
}

for (const event of ["pointerover", "focusin"]) {
  document.addEventListener(event, (come) => {
    if (citationOf(come)) bring().catch(() => null);
  });
}

document.addEventListener("click", (event) => {
  const citation = citationOf(event);
  if (!citation || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  bring().then(
    () => note.dispatchEvent(new CustomEvent("asked", { detail: citation })),
    () => {
      location.hash = citation.hash;
    },
  );
});
