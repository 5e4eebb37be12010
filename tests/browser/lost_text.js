// Text that a reader cannot see in a window as tall as the page. What scrolls in a box of its own is not lost.
() => {
  const lost = [];
  const width = document.documentElement.scrollWidth;
  if (width > innerWidth) lost.push(`the page is ${width} px wide`);
  const isSeeThrough = element => /^(transparent|.*[,/] ?0\)$)/.test(getComputedStyle(element).backgroundColor);
  const scrolls = element => /auto|scroll/.test(getComputedStyle(element).overflowX + getComputedStyle(element).overflowY);
  const parents = function* (element) { for (; element; element = element.parentElement) yield element; };
  // The skip link waits above the page until it has focus; text for screen readers alone is a box of 1 px; an element
  // without pointer events is found at no point.
  const isMeant = element => getComputedStyle(element).pointerEvents !== "none" && !element.matches(".skip-link")
    && element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true })
    && ![...parents(element)].some(parent => scrolls(parent) || (parent.clientWidth === 1 && parent.clientHeight === 1));
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text; (text = texts.nextNode());) {
    const element = text.parentElement;
    if (!text.data.trim() || !isMeant(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) {
      if (box.width < 1) continue;
      const found = [0.02, 0.5, 0.98].map(part => document.elementsFromPoint(box.x + part * box.width, box.y + box.height / 2));
      const isWhole = found.every(elements => elements.includes(element));
      const covers = found.flatMap(elements => elements.slice(0, elements.indexOf(element)))
        .filter(cover => !element.contains(cover) && !isSeeThrough(cover));
      if (!isWhole || covers.length) lost.push(`${element.className || element.tagName}: ${text.data.trim().slice(0, 60)}`);
    }
  }
  return lost;
}
