// What counts as a press on a kiosk screen, by finger, mouse or key. Loaded ahead of the page, so that no
// press reaches a button before it is decided here.
"use strict";

const SPOT = 30; // px: a press counts when it ends within this distance of where it began
const IDENTICAL = 300; // ms: the same spot touched, or the same key pressed, again so soon is a tremble

const glass = () => document.getElementById("screen");
const near = (a, b) => Math.hypot(a.x - b.x, a.y - b.y) <= SPOT;

let busy = false; // while an answer is on its way, nothing else is pressed
let isLost = false; // nor while the server does not answer

// A new screen takes no press until hands have been still for a while: whoever taps on has not seen it.

let settled = Infinity; // the page's time from which a press counts
let settling;

const isSettled = () => performance.now() >= settled;

// Begins the quiet time anew. The buttons come up softly meanwhile, in their place.
function settle() {
  const quiet = Number(glass().dataset.settles ?? 0);
  fingers.clear();
  settled = performance.now() + quiet;
  clearTimeout(settling);
  if (!quiet) return;
  glass().setAttribute("data-settling", "");
  settling = setTimeout(() => glass().removeAttribute("data-settling"), quiet);
  for (const button of document.querySelectorAll(".card, .key, .change, .control, dialog[open] button")) {
    button.animate([{ opacity: 0.6 }, { opacity: 1 }], { duration: quiet, easing: "ease-out" });
  }
}

// A press that comes too early begins the quiet time anew, but for a digit: it does nothing by itself,
// and who types fast must not be kept waiting for as long as they type.
function pressedTooEarly(on) {
  if (!on?.closest?.("[name=key]") && settled < Infinity) settle();
}

// Fingers, each by itself: a second one counts beside a palm that rests on the glass

const fingers = new Map();
let latest = { x: Infinity, y: Infinity, at: -Infinity };
let left = null; // where the button was that was pressed last: nothing that decides may come up there

addEventListener("pointerdown", (event) => {
  if (!isSettled()) return pressedTooEarly(event.target);
  const button = event.target.closest("button, a");
  if (button) fingers.set(event.pointerId, { button, x: event.clientX, y: event.clientY });
}, true);

addEventListener("pointerup", (event) => {
  const spot = { x: event.clientX, y: event.clientY, at: event.timeStamp };
  const from = fingers.get(event.pointerId);
  fingers.delete(event.pointerId);
  const trembles = near(latest, spot) && spot.at - latest.at < IDENTICAL;
  latest = spot;
  if (!from || busy || isLost || trembles || !near(from, spot) || !isSettled()) return;
  fingers.clear(); // whatever else lies on the glass is no press
  left = from.button.getBoundingClientRect();
  from.button.click();
}, true);

addEventListener("pointercancel", (event) => fingers.delete(event.pointerId), true);

// The browser's own click by finger or mouse is dropped: it ignores a trembling finger's press and
// takes one that ended elsewhere. Keyboards and assistive technology have no pointerType.
addEventListener("click", (event) => {
  if (!event.isTrusted || (!event.pointerType && isSettled())) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);

for (const unwanted of ["contextmenu", "dragstart"]) {
  addEventListener(unwanted, (event) => event.preventDefault());
}

// Keys

let pressed = { key: "", at: -Infinity };
let byKeys = true; // whether the visitor uses keys: then what is heard says how to go on with them

const WALKS = new Set(["ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft", "Tab", "Shift", "+", "-"]);
const PRESSES = new Set(["Enter", " ", "Escape"]);

// A digit only walks, to a choice, where it is not typed.
const onlyWalks = (key) => WALKS.has(key) || (/^[0-9]$/.test(key) && !document.querySelector(".field"));

addEventListener("pointerdown", () => { byKeys = false; }, true);
addEventListener("keydown", () => { byKeys = true; }, true);

// Whether a key counts: not one held down, nor the same one at once, nor any but those that only walk
// while a screen is new.
function keyCounts(event) {
  if (event.repeat || isLost) return false;
  const presses = PRESSES.has(event.key);
  if (!isSettled() && !onlyWalks(event.key)) {
    if (presses) pressedTooEarly(null);
    return false;
  }
  const trembles = event.key === pressed.key && event.timeStamp - pressed.at < IDENTICAL;
  if (presses && (trembles || busy)) return false;
  pressed = { key: event.key, at: event.timeStamp };
  if (presses) left = null;
  return true;
}
