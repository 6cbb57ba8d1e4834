// What a ruler would find wrong on the screen: a list of sentences, empty when all is well.
// `rules`: mm in px, smallest capital, least contrasts, whether the buttons are low.
(rules) => {
  const wrong = [];
  const glass = document.getElementById("screen");
  const mm = (px) => px / rules.mm;
  const box = (element) => element.getBoundingClientRect();
  const seen = (element) => element.checkVisibility() && !element.closest(".unseen, dialog");
  const all = (selector) => [...glass.querySelectorAll(selector)].filter(seen);
  const name = (element) => `${element.tagName}.${element.getAttribute("class")} "${element.textContent.trim().slice(0, 30).split(/\s+/).join(" ")}"`;
  const blame = (element, why) => wrong.push(`${name(element)}: ${why}`);

  // Targets: their size, what is between them, and where the hand finds them (N1, N2, N27).
  const targets = all("button, a, input:not([type=hidden])");
  const top = innerHeight * (rules.low ? 1 / 2 : 1 / 3) - 1;
  for (const target of targets) {
    const { width, height, y } = box(target);
    if (mm(width) < 12.7 || mm(height) < 19.99) blame(target, `${mm(width)} x ${mm(height)} mm`);
    if (y < top) blame(target, `too high up: ${y}`);
  }
  targets.forEach((one, at) => targets.slice(at + 1).forEach((other) => {
    const [a, b] = [box(one), box(other)];
    const across = Math.max(a.left - b.right, b.left - a.right, 0);
    const down = Math.max(a.top - b.bottom, b.top - a.bottom, 0);
    if (mm(Math.hypot(across, down)) < 2.54) blame(one, `too near to ${name(other)}`);
  }));

  // Nothing scrolls, nothing is cut, nothing lies on something else (N4, N9).
  const page = document.scrollingElement;
  if (page.scrollHeight > innerHeight || page.scrollWidth > innerWidth) blame(page, "scrolls");
  const controls = glass.querySelector(".controls");
  const floor = controls ? box(controls).top : innerHeight;
  const house = glass.querySelector(".house");
  for (const element of all("main *, .controls *, .house")) {
    const { left, right, bottom, top: above } = box(element);
    if (left < 0 || right > innerWidth || above < 0 || bottom > innerHeight + 1) blame(element, "off the screen");
    if (element.closest("main") && bottom > floor) blame(element, "over the controls");
    if (getComputedStyle(element).display === "inline" || element.closest("svg, .slots")) continue;
    if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth) blame(element, "too wide");
    if (element.scrollHeight > element.clientHeight + 1 && element.clientHeight) blame(element, "too tall");
  }
  const isDrawn = (element) => getComputedStyle(element).display !== "none";
  const question = [...glass.querySelector(".question").children].find(isDrawn);
  if (house && box(question).top < box(house).bottom) blame(question, "over the house");

  // Letters: capitals, line height, case, contrast (N3-N6).
  const channel = (value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const light = (rgb) => rgb.reduce((sum, value, at) => sum + channel(value / 255) * [0.2126, 0.7152, 0.0722][at], 0);
  const colour = (text) => text.match(/[\d.]+/g).map(Number);
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const [r, g, b, alpha = 1] = colour(getComputedStyle(at).backgroundColor);
      if (alpha) return [r, g, b];
    }
    return [255, 255, 255];
  };
  const contrast = (a, b) => {
    const [x, y] = [light(a), light(b)].sort((p, q) => q - p);
    return (x + 0.05) / (y + 0.05);
  };
  for (const element of all("*")) {
    const words = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const style = getComputedStyle(element);
    if (words || element.matches(".field")) {
      const capital = mm(parseFloat(style.fontSize)) * 0.698;
      if (capital < rules.capital) blame(element, `capitals of ${capital} mm`);
      if (style.textTransform === "uppercase" || style.textAlign === "justify") blame(element, style.textAlign);
      const found = contrast(colour(style.color).slice(0, 3), behind(element));
      if (found < rules.contrast) blame(element, `contrast ${found}`);
      if (element.closest("p") && parseFloat(style.lineHeight) < 1.49 * parseFloat(style.fontSize)) blame(element, style.lineHeight);
    }
    if (element.matches(".icon")) {
      const found = contrast(colour(style.stroke).slice(0, 3), behind(element));
      if (found < 3) blame(element, `icon ${found}`);
    }
    if (element.matches("button, input, .card, .facts") && parseFloat(style.borderTopWidth)) {
      const found = contrast(colour(style.borderTopColor).slice(0, 3), behind(element.parentElement));
      if (found < 3) blame(element, `border ${found}`);
    }
  }

  // One question, few words, few choices (N7, N8, N11).
  const questions = all("h1");
  if (questions.length !== 1) blame(glass, `${questions.length} questions`);
  const choices = all(".choices button:not(.key), .choices a").length;
  if (choices > 5) blame(glass, `${choices} choices`);
  const words = all("main *:not(.key, .key *)")
    .flatMap((element) => [...element.childNodes].filter((node) => node.nodeType === 3))
    .flatMap((node) => node.data.split(/[ \n]+/)) // a number with hard spaces is one word
    .filter((word) => /\p{L}|\d/u.test(word));
  if (words.length > 40) blame(glass, `${words.length} words`);
  return wrong;
}
