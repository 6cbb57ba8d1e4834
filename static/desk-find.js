// The desk's search for a citizen: / leads to its field, arrow keys to the citizens found, and Escape
// closes them.
(() => {
  const box = document.querySelector(".find");
  const field = document.getElementById("find-text");
  const hits = document.getElementById("hits");
  let left = false; // whether Escape was pressed: an answer still on its way must not open the list again
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
