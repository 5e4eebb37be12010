// What takes focus without an outline that shows it.
() => [...document.querySelectorAll("a[href], button, input, select, summary, textarea, [tabindex='0']")]
  .filter(element => element.checkVisibility({ visibilityProperty: true }))
  .filter(element => {
    // The outline may stand on its label, on what is around it, or on the ::after that spreads a link over a card.
    const parts = [[element], [element, "::after"], [element.parentElement], ...[...(element.labels ?? [])].map(it => [it])];
    const shown = () => parts.map(part => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(...part);
      return outlineStyle === "none" || parseFloat(outlineWidth) < 2 ? "" : outlineWidth + outlineStyle + outlineColor;
    }).join();
    const before = shown();
    element.focus({ focusVisible: true, preventScroll: true });
    const after = shown();
    element.blur();
    return after === before;
  })
  .map(element => element.outerHTML.slice(0, 140))
