/**
 * Sources where you read. In: the numbers in a text, and a window that names the script which fills
 * it. Out: that script, fetched when a reader comes to a number, and an event for each number that
 * is pressed, unless its reader has gone on meanwhile. Where the script does not come, a number
 * leads to the list of sources, as without this one, and the next asks for it again.
 */
const note = document.querySelector(".source-note");
let coming;
let asked; // the number that was pressed last

/** A plain script, since where pages are read from a folder no module can be fetched. */
function bring() {
  coming ??= new Promise((onload, onerror) => {
    const script = document.createElement("script");
    document.head.append(Object.assign(script, { src: note.dataset.script, onload, onerror }));
  }).catch((error) => {
    coming = undefined;
    throw error;
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

document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") asked = undefined;
});

document.addEventListener("click", (event) => {
  const citation = citationOf(event);
  if (!citation || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  asked = citation;
  const focused = document.activeElement;
  const isAwaited = () => asked === citation && document.activeElement === focused;
  bring().then(
    () => isAwaited() && note.dispatchEvent(new CustomEvent("asked", { detail: citation })),
    () => {
      if (isAwaited()) location.hash = citation.hash;
    },
  );
});
