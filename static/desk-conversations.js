// A conversation at the desk: number keys press its answers while one of them has the focus, and a
// receipt can be printed.
(() => {
  document.addEventListener("keydown", (event) => {
    const form = document.activeElement.closest("form.choices");
    if (!form || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    const answer = form.querySelector(`button[data-key="${CSS.escape(event.key)}"]`);
    if (!answer) return;
    event.preventDefault();
    answer.click();
  });

  const print = document.getElementById("print");
  if (!print) return;
  print.hidden = false;
  print.addEventListener("click", () => window.print());
})();
