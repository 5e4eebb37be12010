// The window beside a number, with what the list of sources says of it; sources.js fetches this
// script, and tells the window which number was pressed.
(() => {
  const note = document.querySelector(".source-note");
  const shown = note.querySelector(".source-note__source");
  const MARGIN = 8;
  let asked;

  /** Beside the number, inside the window; on a phone the style puts it at the foot. */
  function place(citation) {
    const spot = citation.getBoundingClientRect();
    const room = document.documentElement.clientWidth - note.offsetWidth - MARGIN;
    note.style.setProperty("--note-x", `${Math.max(MARGIN, Math.min(spot.left, room))}px`);
    const last = window.innerHeight - note.offsetHeight - MARGIN;
    const isBelow = spot.bottom < last;
    const top = isBelow ? spot.bottom + MARGIN : spot.top - note.offsetHeight - MARGIN;
    note.style.setProperty("--note-y", `${Math.max(MARGIN, Math.min(top, last))}px`);
  }

  /** The list prints the address of a source; here it is a link, by the name of its host. */
  function leadOn(address) {
    const link = document.createElement("a");
    link.href = address.textContent;
    link.rel = "external";
    link.textContent = link.hostname;
    address.replaceWith(link);
  }

  function open(citation) {
    const copy = document.getElementById(citation.hash.slice(1)).cloneNode(true);
    copy.querySelector(".references__back")?.remove();
    copy.querySelectorAll(".references__address").forEach(leadOn);
    shown.replaceChildren(...copy.childNodes);
    asked = citation;
    note.close(); // Only a window that opens takes the focus.
    note.show();
    place(citation);
  }

  /** Whoever has gone on to something else stays there. */
  function close() {
    const hasFocus = note.contains(document.activeElement);
    note.close();
    if (hasFocus) asked.focus({ preventScroll: true });
  }

  note.addEventListener("asked", ({ detail: citation }) => open(citation));
  document.addEventListener("click", ({ target }) => {
    const isInside = target.closest(".source-note");
    if (isInside ? target.closest("a[href^='#']") : !target.closest("a.citation")) close();
  });
  note.querySelector("button").addEventListener("click", close);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      close();
    }
  });
  // A phone's window grows and shrinks as its bars come and go.
  window.addEventListener("resize", () => note.open && place(asked));
})();
