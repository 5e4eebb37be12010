// Text that a reader cannot read whole: beyond the page, cut off, or out of its own box and so over what stands beside it.
() => {
  const SLACK = 1; // px; sizes are rounded
  const lost = [];
  const page = document.documentElement.scrollWidth;
  if (page > innerWidth) lost.push(`the page is ${page} px wide`);
  const styles = new Map();
  const style = element => styles.get(element) ?? styles.set(element, getComputedStyle(element)).get(element);
  const boxes = new Map();
  const box = element => boxes.get(element) ?? boxes.set(element, element.getBoundingClientRect()).get(element);
  const parents = function* (element) { for (; element !== document.body; element = element.parentElement) yield element; };
  const block = element => [...parents(element)].find(parent => !/^(inline|contents)$/.test(style(parent).display));
  // The skip link waits above the page until it has focus, text for screen readers is a box of 1 px, and what scrolls in a
  // box of its own is not lost.
  const isMeant = element => !element.matches(".skip-link") && element.checkVisibility({ visibilityProperty: true })
    && ![...parents(element)].some(parent => /auto|scroll/.test(style(parent).overflow) || box(parent).width === 1);
  const isOut = (text, { left, right, bottom }, height) =>
    text.left < left - SLACK || text.right > right + SLACK || (height && text.bottom > bottom + text.height / 3);
  const cuts = element => /hidden|clip/.test(style(element).overflow) || style(element).clipPath !== "none";
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text; (text = texts.nextNode());) {
    const element = text.parentElement;
    if (!text.data.trim() || !isMeant(element)) continue;
    const around = element.closest("svg") ? [] : [block(element)];
    const frames = [...around, ...[...parents(element)].filter(cuts)].filter(Boolean).map(box);
    const range = document.createRange();
    // Spaces at the end of a line may hang out of it.
    range.setStart(text, text.data.length - text.data.trimStart().length);
    range.setEnd(text, text.data.trimEnd().length);
    const isLost = [...range.getClientRects()].some(line =>
      isOut(line, { left: 0, right: page }) || frames.some(frame => isOut(line, frame, true)));
    if (isLost) lost.push(`${element.outerHTML.slice(0, 60)}: ${text.data.trim().slice(0, 60)}`);
  }
  return lost;
}
