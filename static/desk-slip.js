// Opens the browser's print dialog as soon as the page with a slip is loaded.
window.addEventListener("load", () => window.print());
