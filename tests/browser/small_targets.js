// Controls and links under 24 by 24 px. Links in running text are exempt (WCAG 2.2, 2.5.8): axe judges the space around them.
() => [...document.querySelectorAll("a[href], button, input, select, summary, textarea, [tabindex='0']")]
  .filter(element => element.checkVisibility({ visibilityProperty: true }) && !element.matches(".skip-link"))
  .map(element => {
    // A label belongs to its control; the ::after of a link on a card spreads it over the card.
    const isSpread = getComputedStyle(element, "::after").position === "absolute";
    const parts = [isSpread ? element.offsetParent : element, ...(element.labels ?? [])];
    const isInText = !isSpread && getComputedStyle(element).display === "inline" && !element.closest("svg");
    return { element, isInText, boxes: parts.map(part => part.getBoundingClientRect()) };
  })
  .filter(({ isInText, boxes }) => !isInText && !boxes.some(({ width, height }) => Math.min(width, height) >= 23.99))
  .map(({ element, boxes: [{ width, height }] }) => `${width.toFixed()} x ${height.toFixed()}: ${element.outerHTML.slice(0, 140)}`)
