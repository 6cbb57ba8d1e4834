// What the script adds to kiosk screens, which work without one too: a number pad
// without waiting, scanned codes, the question whether the visitor is still there, and focus on each
// new question.
"use strict";

const CONTACT = 30_000; // ms: so often at most the server hears that the visitor is still there
const BURST = 60; // ms: keys that follow each other faster come from a scanner, not from a hand
const SHORTEST = 4; // the fewest keys that count as a scan when they do not begin with FM, as our slips do
const LONGEST = 64; // characters of a scan that are sent; the rest is dropped
const SIGN_OF_LIFE = 60_000; // ms: so often the server hears that the screen is on

const field = () => document.querySelector(".field");
const start = () => go(() => location.replace("/kiosk/"));

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
  quietly("/kiosk/stay");
}

function wait() {
  clearTimeout(waiting);
  const { idle, again, veils } = glass().dataset;
  if (idle) waiting = setTimeout(ask, idle * 1000);
  else if (veils) waiting = setTimeout(hide, veils * 1000);
  else if (again) waiting = setTimeout(start, again * 1000);
}

const leave = () => go(() => document.getElementById("leave").submit());

function ask() {
  if (isLost) return leave();
  const still = document.getElementById("still");
  still.showModal();
  settle();
  readDialog(still);
  still.addEventListener("close", () => { settle(); tell(); wait(); }, { once: true });
  waiting = setTimeout(leave, glass().dataset.warning * 1000);
}

// Who may take all the time they need is not asked: what is personal is hidden meanwhile.
const hide = () => go(() => htmx.ajax("POST", "/kiosk/veil", { source: "body", target: "#screen", swap: "outerHTML" }));

for (const sign of ["pointerdown", "keydown"]) {
  addEventListener(sign, () => {
    const { idle, veils } = glass().dataset;
    if (document.querySelector("dialog[open]") || !(idle || veils)) return;
    wait();
    if (performance.now() - contact > CONTACT) tell();
  });
}

// Nothing that books, cancels, ends or rates comes up where the button was that led to it: such a button,
// and what follows it, stands lower down than that. Before the screen is painted, so that nothing moves.

const APART = 8; // px between the two at least

function makeWay() {
  const decides = [...document.querySelectorAll(".choices [data-decides]")];
  const under = () => decides.find((button) => overlap(button.getBoundingClientRect(), left));
  if (left && under() && !lower(under)) raise();
  left = null;
}

// Whether there is room for it. What stands above may shrink meanwhile, so it is tried more than once.
function lower(under) {
  const parts = [...document.querySelector(".choices").children];
  for (let tries = 5; tries && under(); tries -= 1) {
    const { style } = parts.find((part) => part.contains(under()));
    const by = left.bottom + APART - under().getBoundingClientRect().top;
    style.marginTop = `${parseFloat(style.marginTop || 0) + by}px`;
  }
  const floor = document.querySelector("main").getBoundingClientRect().bottom;
  const fits = !under() && parts.every((part) => part.getBoundingClientRect().bottom <= floor + 1);
  if (!fits) for (const { style } of parts) style.marginTop = "";
  return fits;
}

// Where the buttons stand at the bottom, they go up instead, towards the facts.
function raise() {
  const floor = document.querySelector("main").getBoundingClientRect().bottom;
  document.querySelector(".choices").style.paddingBottom = `${floor - left.top + APART}px`;
}

const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

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

document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.defaultPrevented || unasked(event)) return;
  submitter = event.detail.requestConfig.triggeringEvent?.submitter;
  glass().setAttribute("aria-busy", "true");
});

// What staff do at the desk is dropped when it comes during a press: the button would move away under the
// finger. The next poll brings it.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (unasked(event) && (busy || fingers.size)) event.detail.shouldSwap = false;
});
document.addEventListener("htmx:afterSwap", () => { makeWay(); settle(); });
document.addEventListener("htmx:afterSettle", arrive);

setInterval(() => quietly("/kiosk/alive"), SIGN_OF_LIFE);
addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
document.addEventListener("DOMContentLoaded", () => { settle(); arrive(); });
