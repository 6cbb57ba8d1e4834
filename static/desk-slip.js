// The slip goes to the printer as soon as it is shown.
window.addEventListener("load", () => window.print());
