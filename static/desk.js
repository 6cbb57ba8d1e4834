// Keeps the desk's page calm while it refreshes itself: the title counts what is open, focus stays
// where it was, and no press lands on a button that has just moved under the finger.
(() => {
  const JUST_MOVED = 400; // milliseconds after a refresh in which a press was meant for what stood there before
  const LONGEST_PRESS = 2000; // milliseconds; a release outside the window is never reported, so a press ends by then
  let focused = null;
  let open = []; // ids of what is folded out: the meetings that are over, the tasks of a later day
  let pressedAt = -LONGEST_PRESS;
  let movedAt = -JUST_MOVED;
  let places = new Map(); // each button's position before the refresh

  // The queue's page has none.
  const calls = () => new Set((document.getElementById("now").dataset.calls ?? "").split(" ").filter(Boolean));
  let heard = calls(); // the help calls that have sounded

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
    open = Array.from(document.querySelectorAll("#now details[open]"), (it) => it.id);
    places = new Map(Array.from(document.querySelectorAll("#now button"), (it) => [it.id, top(it)]));
    const section = document.activeElement.closest("#now section");
    const row = document.activeElement.closest("#now li");
    focused = section && { row: row?.id, heading: section.querySelector("h2").id };
  });

  document.addEventListener("htmx:afterSwap", () => {
    movedAt = performance.now();
    document.title = document.getElementById("now").dataset.title;
    for (const id of open) document.getElementById(id)?.setAttribute("open", "");
    const present = calls();
    if ([...present].some((call) => !heard.has(call))) chime();
    heard = present;
    if (!focused || document.activeElement !== document.body) return;
    const next = document.querySelector(`#${focused.row} button`)
      || document.getElementById(focused.heading);
    next.focus({ preventScroll: true });
  });

  // A link to a task leads into what is folded.
  const unfold = () => {
    const fold = location.hash && document.getElementById(location.hash.slice(1))?.closest("details");
    if (!fold || fold.open) return;
    fold.open = true;
    fold.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  unfold();

  // Two soft tones for a new help call, if this browser's clerk has switched them on.
  const SOUND = "desk-sound";
  const button = document.getElementById("sound");
  const wanted = () => localStorage.getItem(SOUND) === "on";
  let audio = null;

  function chime() {
    if (!button || !wanted()) return;
    audio ??= new AudioContext();
    [660, 880].forEach((pitch, after) => {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      const at = audio.currentTime + after * 0.18;
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0.25, at);
      volume.gain.exponentialRampToValueAtTime(0.001, at + 0.5);
      tone.connect(volume).connect(audio.destination);
      tone.start(at);
      tone.stop(at + 0.5);
    });
    button.dataset.chimes = Number(button.dataset.chimes ?? 0) + 1;
  }

  if (button) {
    button.hidden = false;
    button.setAttribute("aria-pressed", wanted());
    button.addEventListener("click", () => {
      localStorage.setItem(SOUND, wanted() ? "off" : "on");
      button.setAttribute("aria-pressed", wanted());
      chime();
    });
  }

  for (const trouble of ["sendError", "responseError", "timeout"]) {
    document.addEventListener(`htmx:${trouble}`, () => { offline.hidden = false; });
  }
  document.addEventListener("htmx:afterRequest", ({ detail }) => {
    if (detail.successful) offline.hidden = true;
  });
})();
