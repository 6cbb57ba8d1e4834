// Keys: a tactile keypad is a keyboard. Arrows walk, and Enter presses. A digit is typed, or finds a
// choice and says it; 0 finds Help, Escape goes back, star reads aloud, plus and minus turn the volume.
"use strict";

const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
const STOPS = "button, a, .field";
const VOLUME = { "+": "louder", "-": "softer" };
const NOT_NOW = [[330, 0, 0.09]]; // a low note: the key does nothing here, or not yet
const INVITING = 150; // ms without a further key: those of a scanner follow each other faster

const openDialog = () => document.querySelector("dialog[open]");
const isShown = (element) => element.checkVisibility();
const isText = (element) => isByEar() && element.matches("[data-sound]:not(button, a, input)");

// Up and down pass the number pad in one step: a keypad types without it.
function move(key) {
  const here = document.activeElement;
  const isPassed = (stop) => stop !== here && stop.matches(".key") && /Up|Down/.test(key);
  const all = (openDialog() ?? glass()).querySelectorAll(isByEar() ? `${STOPS}, [data-sound]` : STOPS);
  const stops = [...all].filter((stop) => isShown(stop) && !isPassed(stop));
  const at = stops.indexOf(here);
  const next = at < 0 && STEPS[key] < 0 ? stops.length - 1 : at + STEPS[key];
  stops[(next + stops.length) % stops.length]?.focus({ focusVisible: true });
}

// It presses nothing by itself: who has struck the wrong digit hears so, and strikes another.
function findChoice(digit) {
  const choices = (openDialog() ?? glass()).querySelectorAll(openDialog() ? "button" : ".choices :is(button, a)");
  const found = digit === "0" ? glass().querySelector(".help") : [...choices].filter(isShown)[digit - 1];
  if (found) found.focus({ focusVisible: true });
  else refuse();
}

function goBack() {
  const back = glass().querySelector(".controls button");
  if (!back || back.ariaDisabled) refuse();
  else back.click();
}

function listen() {
  if (openDialog()) readDialog(openDialog());
  else document.getElementById("aloud")?.click();
}

// Meanwhile nothing else is pressed: two answers would each bring a cookie, and the later one would count.
async function turn(step) {
  if (busy) return;
  busy = true;
  const sent = { method: "POST", body: new URLSearchParams({ step }), signal: AbortSignal.timeout(PATIENCE) };
  const reached = await fetch("/kiosk/volume", sent).then((answer) => answer.json()).catch(() => null);
  busy = false;
  if (!reached) return;
  glass().dataset.gain = reached.gain;
  say([], reached.sound);
}

function enter() {
  const here = document.activeElement;
  if (here.closest("button, a")) return false;
  const isAside = isText(here) && here.id !== "question";
  if (isTyping() && !isAside) return document.querySelector("[data-onwards]").click();
  return isText(here) ? say([here]) : false;
}

const isTyping = () => field() && !openDialog();

function onto(key) {
  if (key in STEPS) return move(key);
  if (key === "*") return listen();
  if (key === "Enter") return enter();
  if (key === "Escape") return openDialog() ? false : goBack();
  if (key in VOLUME && isByEar()) return turn(VOLUME[key]);
  if (/^[0-9]$/.test(key)) return isTyping() ? type(key) : findChoice(key);
  if (!isTyping()) return false;
  if (key === "Backspace" || key === "Delete") return type("delete");
  return key.length > 1 || document.activeElement !== field() ? false : undefined;
}

addEventListener("keydown", (event) => {
  if (!event.repeat && scanned(event)) return event.preventDefault();
  if (!keyCounts(event)) {
    if (!event.repeat && !isSettled()) refuse();
    return event.preventDefault();
  }
  if (!event.ctrlKey && !event.altKey && onto(event.key) !== false) event.preventDefault();
}, true);

// Who presses any key on the first screen is told which one reads aloud.

let inviting;

addEventListener("keydown", ({ key }) => {
  clearTimeout(inviting);
  const leads = key === "*" || (key === "Enter" && document.activeElement.matches("button, a"));
  if (!leads) inviting = setTimeout(invite, INVITING);
}, true);

function invite() {
  const { invites } = glass().dataset;
  if (invites && !busy) say([], invites);
}

function refuse() {
  if (isByEar()) tick(NOT_NOW);
}
