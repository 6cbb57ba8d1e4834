// Whether the server answers. It is asked every two seconds, touched or not; where it does not, the screen
// says so within five seconds and sends people to the desk, and comes back by itself.
"use strict";

const BEAT = 2_000; // ms between two questions
const PATIENCE = 2_500; // ms for each answer
const PRESS = 4_500; // ms that a press may take before the screen says that nothing answers
const GRACE = 6_000; // ms in which the answer to a press may still come once the server is back
const AT_MOST = 10_000; // ms after which a request that nobody waits for is given up

let beating = false;
let sent = null; // the press that is on its way: its request, and the timer that watches it
let unsure = null; // the turn of a press of which nobody knows whether it arrived
let afterwards = null; // where the page wanted to go when the server did not answer

const answers = () => fetch("/health", { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) })
  .then((answer) => answer.ok, () => false);

// Not where a new screen takes presses at once: so it is for tests alone, and some of them turn the clock
// on by minutes, which ends all waiting at once.
const isWatched = () => Number(glass().dataset.settles ?? 0) > 0;

const quietly = (address) =>
  fetch(address, { method: "POST", redirect: "manual", signal: AbortSignal.timeout(AT_MOST) }).catch(() => {});

async function beat() {
  if (beating) return;
  beating = true;
  const back = await answers();
  beating = false;
  if (!back && isWatched()) lose();
  else if (back && isLost) find();
}

function lose() {
  if (isLost) return;
  isLost = true;
  document.querySelector("dialog[open]")?.close();
  document.getElementById("lost").showModal();
  sayKept();
}

// The server is back. What was pressed is done or not done: its own answer says so, if it still comes.
function find() {
  if (sent) return sent.grace ??= setTimeout(() => sent?.request.abort(), GRACE);
  if (afterwards) return afterwards();
  if (unsure !== null) return findOut();
  comeBack();
}

// Answered 204 where the question still waits for that press.
async function findOut() {
  const now = await fetch(`/kiosk/?seen=${unsure}`, { signal: AbortSignal.timeout(PATIENCE) }).catch(() => null);
  if (!now) return;
  if (now.status !== 204) return location.replace("/kiosk/");
  unsure = null;
  comeBack();
  document.querySelector(".question > .hint")?.remove();
  const said = document.getElementById("unsent");
  said.hidden = false;
  document.querySelector(".question").append(said);
  if (isByEar()) say([said]);
}

function comeBack() {
  isLost = false;
  document.getElementById("lost").close();
  settle();
}

// Goes to another page only where one will come: a browser's own page for an error helps nobody.
async function go(there) {
  if (await answers()) return there();
  afterwards = there;
  lose();
}

// Escape does not close it.
document.addEventListener("cancel", (event) => { if (isLost) event.preventDefault(); }, true);
document.addEventListener("close", (event) => {
  if (isLost && event.target.id === "lost") event.target.showModal();
}, true);

// A GET is a poll for what staff do at the desk. It never counts as busy.
const unasked = (event) => event.detail.requestConfig.verb === "get";
const isOurs = (answer) => answer.includes('id="screen"');

document.addEventListener("htmx:beforeRequest", (event) => {
  if (busy || isLost) return event.preventDefault();
  if (unasked(event)) return;
  busy = true;
  sent = { request: event.detail.xhr, watch: setTimeout(lose, PRESS) };
});

// An answer that is no screen comes from a server in between: ours has not answered.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (isOurs(event.detail.serverResponse)) return;
  event.detail.shouldSwap = false;
  fail(event);
});

document.addEventListener("htmx:afterRequest", (event) => {
  if (unasked(event)) return;
  clearTimeout(sent?.watch);
  clearTimeout(sent?.grace);
  sent = null;
  busy = false;
});

document.addEventListener("htmx:afterSwap", () => {
  isLost = false;
  unsure = afterwards = null;
});

function fail(event) {
  if (!unasked(event)) unsure = glass().querySelector("[name=turn]")?.value ?? null;
  lose();
}

for (const failed of ["sendError", "sendAbort", "timeout"]) document.addEventListener(`htmx:${failed}`, fail);

setInterval(beat, BEAT);
