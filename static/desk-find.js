// The field that finds a citizen: / leads to it, arrows walk the hits, Escape leaves them.
(() => {
  const box = document.querySelector(".find");
  const field = document.getElementById("find-text");
  const hits = document.getElementById("hits");
  let left = false; // with Escape: an answer that is still on its way comes too late
  const isWriting = (it) => it.isContentEditable || it.matches("input, select, textarea");

  document.addEventListener("keydown", (press) => {
    if (press.key !== "/" || press.ctrlKey || press.metaKey || press.altKey || isWriting(press.target)) return;
    press.preventDefault();
    field.focus();
    field.select();
  });

  field.addEventListener("input", () => { left = left && !field.value; });
  hits.addEventListener("htmx:beforeSwap", ({ detail }) => { if (left) detail.shouldSwap = false; });

  box.addEventListener("keydown", (press) => {
    if (press.key === "Escape") {
      left = true;
      hits.replaceChildren();
      field.focus();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[press.key];
    if (!step) return;
    const places = [field, ...hits.querySelectorAll("a, button")];
    const next = places[places.indexOf(document.activeElement) + step];
    press.preventDefault();
    if (next) next.focus();
  });
})();
