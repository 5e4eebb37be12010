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
    const isBelow = spot.bottom + note.offsetHeight + MARGIN < window.innerHeight;
    const top = isBelow ? spot.bottom + MARGIN : spot.top - note.offsetHeight - MARGIN;
    note.style.setProperty("--note-y", `${Math.max(MARGIN, top)}px`);
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
    if (!note.open) {
      note.show();
    }
    place(citation);
  }

  function close() {
    if (note.open) {
      note.close();
    }
  }

  note.addEventListener("asked", ({ detail: citation }) => open(citation));
  document.addEventListener("click", ({ target }) => {
    const isInside = target.closest(".source-note");
    if (isInside ? target.closest("a[href^='#']") : !target.closest("a.citation")) close();
  });
  note.querySelector("button").addEventListener("click", close);
  note.addEventListener("close", () => asked?.focus({ preventScroll: true }));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      close();
    }
  });
  window.addEventListener("resize", close);
})();
