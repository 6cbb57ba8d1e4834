// The calendar's arrow keys: from week to week, except while a field has the focus.

document.addEventListener("keydown", (pressed) => {
  const step = { ArrowLeft: "prev", ArrowRight: "next" }[pressed.key];
  const typing = pressed.target.closest("input, select, textarea, summary");
  if (!step || typing || pressed.altKey || pressed.ctrlKey || pressed.metaKey || pressed.shiftKey) return;
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth) return;
  document.querySelector(`.steps [rel=${step}]`).click();
});
