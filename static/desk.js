// Keeps the desk calm while it refreshes: the title counts, focus stays, no press lands elsewhere.
(() => {
  const JUST_MOVED = 400; // milliseconds in which a press was meant for what stood there before
  let focused = null;
  let pressing = false;
  let movedAt = -JUST_MOVED;

  const offline = document.getElementById("offline");

  document.addEventListener("pointerdown", () => { pressing = true; }, true);
  for (const end of ["pointerup", "pointercancel"]) {
    document.addEventListener(end, () => setTimeout(() => { pressing = false; }), true);
  }

  document.addEventListener("click", (press) => {
    if (press.target.closest("#now") && performance.now() - movedAt < JUST_MOVED) {
      press.preventDefault();
      press.stopImmediatePropagation();
    }
  }, true);

  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    const isPoll = detail.requestConfig.verb === "get";
    if (isPoll && pressing) detail.shouldSwap = false;
    const section = document.activeElement.closest("#now section");
    const row = document.activeElement.closest("#now li");
    focused = section && { row: row?.id, heading: section.querySelector("h2").id };
  });

  document.addEventListener("htmx:afterSwap", () => {
    movedAt = performance.now();
    document.title = document.getElementById("now").dataset.title;
    if (!focused || document.activeElement !== document.body) return;
    const next = document.querySelector(`#${focused.row} button`)
      || document.getElementById(focused.heading);
    next.focus({ preventScroll: true });
  });

  for (const trouble of ["sendError", "responseError", "timeout"]) {
    document.addEventListener(`htmx:${trouble}`, () => { offline.hidden = false; });
  }
  document.addEventListener("htmx:afterRequest", ({ detail }) => {
    if (detail.successful) offline.hidden = true;
  });
})();
