// What is wrong with how a page is laid out, as a list of words.
() => {
  const root = document.documentElement;
  const faults = [];
  const about = (element) => `<${element.tagName.toLowerCase()}> ${element.textContent.trim().slice(0, 60)}`;
  const shown = (element) => element.getClientRects().length > 0;

  if (root.scrollWidth > root.clientWidth) faults.push(`scrolls sideways: ${root.scrollWidth} > ${root.clientWidth}`);
  for (const element of [...document.body.querySelectorAll("*")].filter(shown)) {
    const box = element.getBoundingClientRect();
    if (box.left < -1 || box.right > root.clientWidth + 1) faults.push(`sticks out: ${about(element)}`);
    const hides = getComputedStyle(element).overflow !== "visible" && !element.matches("input, textarea, select");
    if (hides && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)) {
      faults.push(`is cut off: ${about(element)}`);
    }
  }

  const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading) => Number(heading.tagName[1]));
  if (levels.filter((level) => level === 1).length !== 1) faults.push("has not one heading of the first level");
  levels.forEach((level, place) => {
    if (level > (levels[place - 1] ?? 0) + 1) faults.push(`a heading of level ${level} after ${levels[place - 1]}`);
  });

  // WCAG 2.5.8 for whatever is clicked, except in the middle of a sentence; what one chooses by is larger.
  const clicked = matchMedia("print").matches ? [] : document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea");
  for (const element of [...clicked].filter(shown)) {
    const box = element.getBoundingClientRect();
    const least = element.matches("button, input, select, textarea") ? 44 : 24;
    if (Math.min(box.width, box.height) < least - 0.5) {
      faults.push(`is too small to hit, ${Math.round(box.width)} x ${Math.round(box.height)}: ${about(element)}`);
    }
  }
  return faults;
}
