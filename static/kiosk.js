// What the script adds to kiosk screens, which work without one too: calm presses, a number pad
// without waiting, arrow keys, scanned codes, the question whether the visitor is still there, and
// focus on each new question.
"use strict";

const SPOT = 30; // px: a press counts when it ends within this distance of where it began
const IDENTICAL = 300; // ms: the same spot touched, or the same key pressed, again so soon is a tremble
const CONTACT = 30_000; // ms: so often at most the server hears that the visitor is still there
const BURST = 60; // ms: keys that follow each other faster come from a scanner, not from a hand
const SHORTEST = 4; // the fewest keys that count as a scan when they do not begin with FM, as our slips do
const LONGEST = 64; // characters of a scan that are sent; the rest is dropped
const SIGN_OF_LIFE = 60_000; // ms: so often the server hears that the screen is on
const RETRY = 5_000; // ms between two tries whether the connection is back

const glass = () => document.getElementById("screen");
const field = () => document.querySelector(".field");
const near = (a, b) => Math.hypot(a.x - b.x, a.y - b.y) <= SPOT;
const start = () => location.replace("/kiosk/");

let busy = false;

// Presses

let began = null;
let latest = { x: Infinity, y: Infinity, at: -Infinity };

function press(event) {
  const spot = { x: event.clientX, y: event.clientY, at: event.timeStamp };
  const from = began;
  began = null;
  const trembles = near(latest, spot) && spot.at - latest.at < IDENTICAL;
  latest = spot;
  if (from && !busy && !trembles && near(from, spot)) from.button.click();
}

addEventListener("pointerdown", (event) => {
  const button = event.isPrimary && event.target.closest("button, a");
  began = button ? { button, x: event.clientX, y: event.clientY } : null;
}, true);
addEventListener("pointerup", press, true);
addEventListener("pointercancel", () => { began = null; }, true);

// The browser's own click by finger or mouse is dropped: it ignores a trembling finger's press and
// takes one that ended elsewhere. Keyboards and assistive technology have no pointerType.
addEventListener("click", (event) => {
  if (event.isTrusted && event.pointerType) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, true);

for (const unwanted of ["contextmenu", "dragstart"]) {
  addEventListener(unwanted, (event) => event.preventDefault());
}

// The number pad

function grouped(digits, rows) {
  const row = rows.find((lengths) => lengths.reduce((a, b) => a + b) >= digits.length);
  if (!row) return null;
  let at = 0;
  return row.map((length) => digits.slice(at, (at += length))).filter(Boolean).join(" ");
}

// What was refused, or sent before, stays to be seen until the first new digit takes its place.
function afresh(key) {
  const begins = "afresh" in field().dataset && /^[0-9]$/.test(key);
  delete field().dataset.afresh;
  return begins;
}

function type(key) {
  const digits = afresh(key) ? "" : field().value.replace(/\D/g, "");
  const next = key === "delete" ? digits.slice(0, -1) : key === "delete-all" ? "" : digits + key;
  field().value = grouped(next, JSON.parse(field().dataset.groups)) ?? field().value;
  fitSlots();
  readTyped(key);
}

// Shows a line for each digit as long as the most usual number fits; a longer one hides the lines.
function fitSlots() {
  const slots = document.querySelector(".slots");
  if (slots) slots.hidden = field().value.replace(/ /g, "").length > slots.querySelectorAll("i").length;
}

addEventListener("click", (event) => {
  const key = event.target.closest("[name=key]");
  if (!key) return;
  event.preventDefault();
  event.stopPropagation();
  type(key.value);
}, true);

// Keys: a tactile keypad is a keyboard

const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
const STOPS = "button, a, .field";
let pressed = { key: "", at: -Infinity };

function move(by) {
  const within = document.querySelector("dialog[open]") ?? glass();
  const stops = [...within.querySelectorAll(isByEar() ? `${STOPS}, [data-sound]` : STOPS)].filter((e) => e.checkVisibility());
  const at = stops.indexOf(document.activeElement);
  const next = at < 0 && by < 0 ? stops.length - 1 : at + by;
  stops[(next + stops.length) % stops.length]?.focus({ focusVisible: true });
}

function onto(key) {
  if (key in STEPS) return move(STEPS[key]);
  if (!field()) return false;
  if (/^[0-9]$/.test(key)) return type(key);
  if (key === "Backspace" || key === "Delete") return type("delete");
  if (key === "Enter" && !document.activeElement.closest("button, a")) {
    return document.querySelector("[data-onwards]").click();
  }
  return key.length > 1 || document.activeElement !== field() ? false : undefined;
}

addEventListener("keydown", (event) => {
  if (!event.repeat && scanned(event)) return event.preventDefault();
  const trembles = event.key === pressed.key && event.timeStamp - pressed.at < IDENTICAL;
  const presses = event.key === "Enter" || event.key === " ";
  if (event.repeat || (presses && (trembles || busy))) return event.preventDefault();
  pressed = { key: event.key, at: event.timeStamp };
  if (!event.ctrlKey && !event.altKey && onto(event.key) !== false) event.preventDefault();
}, true);

// A scanner is a keyboard too: faster than any hand, and it ends with Enter

let scan = { code: "", typed: "", at: -Infinity };

// True when this key ended a scan: of a slip on any screen, of anything where nothing can be typed.
function scanned(event) {
  if (event.key.length > 1 && event.key !== "Enter") return false;
  if (event.timeStamp - scan.at > BURST) scan = { code: "", typed: field()?.value ?? "" };
  scan.at = event.timeStamp;
  if (event.key !== "Enter") {
    scan.code = (scan.code + event.key).slice(0, LONGEST);
    return false;
  }
  const { code, typed } = scan;
  scan = { at: -Infinity };
  const meant = /^fm\d/i.test(code) || (!field() && code.length >= SHORTEST);
  if (meant && !busy) {
    htmx.ajax("POST", "/kiosk/scanned", { source: "body", values: { code, typed }, target: "#screen", swap: "outerHTML" });
  }
  return meant;
}

// Is the visitor still there?

let waiting;
let contact = performance.now();

function tell() {
  contact = performance.now();
  fetch("/kiosk/stay", { method: "POST", redirect: "manual" }).catch(() => {});
}

function wait() {
  clearTimeout(waiting);
  const { idle, again } = glass().dataset;
  if (idle) waiting = setTimeout(ask, idle * 1000);
  else if (again) waiting = setTimeout(start, again * 1000);
}

function ask() {
  const still = document.getElementById("still");
  still.showModal();
  readDialog(still);
  still.addEventListener("close", () => { tell(); wait(); }, { once: true });
  waiting = setTimeout(() => document.getElementById("leave").submit(), glass().dataset.warning * 1000);
}

for (const sign of ["pointerdown", "keydown"]) {
  addEventListener(sign, () => {
    if (document.querySelector("dialog[open]") || !glass().dataset.idle) return;
    wait();
    if (performance.now() - contact > CONTACT) tell();
  });
}

// One screen after the other

let submitter = null;

function arrive() {
  const before = document.title;
  document.documentElement.lang = glass().lang;
  document.title = glass().dataset.title;
  document.getElementById("question").focus();
  sessionStorage.clear(); // htmx keeps the present address there, and a visit leaves nothing behind
  contact = performance.now();
  fitSlots();
  wait();
  readArrival(before, submitter);
}

async function lost() {
  const dialog = document.getElementById("lost");
  if (!dialog.open) {
    dialog.showModal();
    sayKept();
  }
  const back = await fetch("/health").then((answer) => answer.ok, () => false);
  if (back) comeBack();
  else setTimeout(lost, RETRY);
}

// What was typed when the connection went stands there again.
async function comeBack() {
  const form = field()?.form;
  if (form) {
    const typed = new URLSearchParams(new FormData(form));
    typed.set("key", "");
    await fetch("/kiosk/answer", { method: "POST", body: typed }).catch(() => {});
  }
  start();
}

// A GET is a poll for what staff do at the desk. It never counts as busy, and its screen is dropped
// when it comes during a press: the button would move away under the finger.
const unasked = (event) => event.detail.requestConfig.verb === "get";

document.addEventListener("htmx:beforeRequest", (event) => {
  if (busy) return event.preventDefault();
  if (unasked(event)) return;
  busy = true;
  submitter = event.detail.requestConfig.triggeringEvent?.submitter;
  glass().setAttribute("aria-busy", "true");
});
document.addEventListener("htmx:beforeSwap", (event) => {
  if (unasked(event) && (busy || began)) event.detail.shouldSwap = false;
});
document.addEventListener("htmx:afterRequest", (event) => { if (!unasked(event)) busy = false; });
document.addEventListener("htmx:afterSettle", arrive);
document.addEventListener("htmx:sendError", lost);
document.addEventListener("htmx:timeout", lost);

setInterval(() => fetch("/kiosk/alive", { method: "POST" }).catch(() => {}), SIGN_OF_LIFE);
addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
document.addEventListener("DOMContentLoaded", arrive);
