// The queue's keyboard shortcuts (Alt and a letter), named on its buttons; a key held down counts once.
document.addEventListener("keydown", (key) => {
  if (!key.altKey || key.ctrlKey || key.metaKey || key.shiftKey) return;
  const meant = document.querySelector(`[aria-keyshortcuts="Alt+${CSS.escape(key.key.toUpperCase())}"]`);
  if (!meant) return;
  key.preventDefault();
  if (key.repeat) return;
  meant.focus();
  if (meant.matches("button, summary")) meant.click();
});
