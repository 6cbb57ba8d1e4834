// A meeting's times at the desk: digits choose among the numbered lines while one of them has the
// focus; N shows later times.
(() => {
  document.addEventListener("keydown", (press) => {
    const list = press.target.closest?.(".choices");
    if (!list || press.ctrlKey || press.altKey || press.metaKey) return;
    const found = press.target.form.querySelector(`[data-key="${CSS.escape(press.key.toLowerCase())}"]`);
    if (!found) return;
    press.preventDefault();
    if (found.type !== "radio") { found.click(); return; }
    found.checked = true;
    found.focus();
    found.dispatchEvent(new Event("change", { bubbles: true }));
  });
})();
