// A page for paper, such as a letter to a citizen: its button prints it.
(() => {
  const button = document.getElementById("print");
  button.hidden = false;
  button.addEventListener("click", () => window.print());
})();
