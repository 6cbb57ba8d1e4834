// Keeps the desk calm while it refreshes: the title counts, focus stays, no press lands elsewhere.
(() => {
  const JUST_MOVED = 400; // milliseconds in which a press was meant for what stood there before
  const LONGEST_PRESS = 2000; // a release outside the window is never told
  let focused = null;
  let pressedAt = -LONGEST_PRESS;
  let movedAt = -JUST_MOVED;
  let places = new Map(); // where each button stood before

  const top = (button) => button.getBoundingClientRect().top;

  const offline = document.getElementById("offline");

  document.addEventListener("pointerdown", () => { pressedAt = performance.now(); }, true);
  for (const end of ["pointerup", "pointercancel"]) {
    document.addEventListener(end, () => setTimeout(() => { pressedAt = -LONGEST_PRESS; }), true);
  }

  document.addEventListener("click", (press) => {
    const button = press.target.closest("#now button");
    if (!button || performance.now() - movedAt > JUST_MOVED) return;
    if (places.get(button.id) === top(button)) return;
    press.preventDefault();
    press.stopImmediatePropagation();
  }, true);

  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    const isPoll = detail.requestConfig.verb === "get";
    const isPressing = performance.now() - pressedAt < LONGEST_PRESS;
    if (isPoll && isPressing) detail.shouldSwap = false;
    places = new Map(Array.from(document.querySelectorAll("#now button"), (it) => [it.id, top(it)]));
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
