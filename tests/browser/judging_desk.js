// What is wrong with a page of the desk: a list of sentences, empty when all is well.
() => {
  const wrong = [];
  const told = (element) => `${element.outerHTML.split(">")[0].slice(0, 120)}> "${element.textContent.trim().slice(0, 30)}"`;
  const blame = (element, why) => wrong.push(`${why}: ${told(element)}`);
  const isSeen = (element) => element.checkVisibility() && !element.closest(".sr-only, .unseen");
  const all = (selector) => [...document.querySelectorAll(selector)].filter(isSeen);
  const words = (element) => element?.textContent.trim().replace(/\s+/g, " ") ?? "";
  const byIds = (element) => (element.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => words(document.getElementById(id))).join(" ").trim();
  const nameOf = (element) => byIds(element) || element.getAttribute("aria-label") || "";

  // Forms: each where something is filled in has a name, and none has another's. One that is a button
  // alone is called by that.
  const names = new Map();
  for (const form of all("form")) {
    const name = nameOf(form);
    const isFilledIn = [...form.elements].some((it) => isSeen(it) && !it.matches("button, [type=hidden], fieldset"));
    if (!name && !isFilledIn) continue;
    if (!name) blame(form, "a form without a name");
    else if (names.has(name)) blame(form, `two forms called "${name}"`);
    names.set(name, form);
    for (const button of form.querySelectorAll("button:not([type=button]), input[type=submit]")) {
      if (!words(button) && !nameOf(button)) blame(button, "a button without a name");
    }
  }

  // Each field says in words that are seen what goes into it.
  for (const field of all("input:not([type=hidden], [type=checkbox], [type=radio], [type=submit]), select, textarea")) {
    if (field.closest("td")) continue; // the heads of its column and its row say so
    const labels = [...(field.labels ?? [])];
    const isLabelled = labels.some((label) => [...label.querySelectorAll("*"), label].some((part) => isSeen(part) &&
      [...part.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))) || field.getAttribute("aria-labelledby");
    const isOfAGroup = [...field.closest(".form-group")?.querySelectorAll(".form-label") ?? []].some(isSeen);
    if (!isLabelled && !isOfAGroup) blame(field, "a field whose label is not seen");
  }

  // Targets of 44 px, but for links within a sentence.
  // In the calendar's week a quarter of an hour has its height; each meeting is on the list of the day, too.
  for (const target of all("a[href], button, input:not([type=hidden]), select, textarea, summary")) {
    if (target.closest(".grid")) continue;
    const reach = target.matches("input[type=checkbox], input[type=radio]") ? target.labels[0] ?? target : target;
    const { width, height } = reach.getBoundingClientRect();
    const isInText = target.matches("a") && getComputedStyle(target).display === "inline" &&
      [...target.parentElement.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!isInText && (height < 43.5 || width < 43.5)) blame(target, `${Math.round(width)} x ${Math.round(height)} px`);
  }

  // Lines of text 1.5 apart.
  for (const element of all("p, li, dd, dt, td, label, summary, legend")) {
    if (element.closest(".grid") || ![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
    const { lineHeight, fontSize } = getComputedStyle(element);
    if (parseFloat(lineHeight) < 1.49 * parseFloat(fontSize)) blame(element, `lines ${lineHeight} apart at ${fontSize}`);
  }
  return wrong;
}
