// A page for paper, such as a letter to a citizen: its button prints it.
(() => {
  const button = document.getElementById("print");
  button.hidden = false; // its place in the bar is kept meanwhile
  button.addEventListener("click", () => window.print());
})();
