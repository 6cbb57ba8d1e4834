// The keys that stand on the queue's buttons. One that is held down presses once.
document.addEventListener("keydown", (key) => {
  if (!key.altKey || key.ctrlKey || key.metaKey || key.shiftKey) return;
  const meant = document.querySelector(`[aria-keyshortcuts="Alt+${CSS.escape(key.key.toUpperCase())}"]`);
  if (!meant) return;
  key.preventDefault();
  if (key.repeat) return;
  meant.focus();
  if (meant.matches("button, summary")) meant.click();
});
