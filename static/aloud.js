// Reads kiosk screens aloud in a visit that asked for it: each new screen, and any text that is
// touched or reached by keys. Every touch and every key silences it at once.
"use strict";

const HELD = 250; // ms: a finger that rests so long on a button hears it before it presses
const TOUCHED = [[660, 0, 0.06]]; // each note: Hz, and the seconds at which it begins and ends
const DONE = [[523, 0, 0.11], [784, 0.1, 0.26]];
const SOFTLY = 0.12; // the notes' loudest, as a share of full scale

const isByEar = () => "ear" in glass().dataset;
const addressOf = (name) => `/${name.startsWith("typed-") ? "kiosk" : "sounds"}/${name}.wav`;

// One voice, through one volume. They are made at the first sound: browsers let no audio begin before
// the page was touched.

let context;
let volume;
let voice;
let queue = [];
let saying = null; // what is being said; null in silence, when nothing can fail any more
let heard = 0;
let kept = []; // sounds of the sentence for a lost connection, when nothing can be fetched
let playing = [];

function ready() {
  if (!context) {
    context = new AudioContext();
    volume = new GainNode(context);
    volume.connect(context.destination);
    voice = new Audio();
    context.createMediaElementSource(voice).connect(volume);
    voice.addEventListener("ended", () => { heard += 1; next(); });
    voice.addEventListener("error", () => { if (saying) next(); });
  }
  volume.gain.value = Number(glass().dataset.gain);
  context.resume();
}

function hush() {
  queue = [];
  saying = null;
  voice?.pause();
  playing.splice(0).forEach((source) => source.stop());
  mark(null);
}

// Says elements one after the other, and then some further sounds; a sentence that stands twice in a
// row is said once.
function say(elements, further = "") {
  const texts = elements.flatMap((element) => soundsOf(element).map((name) => ({ name, element })));
  sayAll([...texts, ...namesIn(further).map((name) => ({ name }))]);
}

function sayAll(all) {
  hush();
  queue = all.filter(({ name }, at) => name !== all[at - 1]?.name);
  heard = 0;
  if (queue.length) next();
}

const namesIn = (text) => (text ?? "").split(" ").filter(Boolean);

async function next() {
  saying = queue.shift() ?? null;
  mark(saying?.element);
  if (!saying) return heard || cannot();
  ready();
  voice.src = addressOf(saying.name);
  voice.preservesPitch = true;
  voice.defaultPlaybackRate = voice.playbackRate = Number(glass().dataset.rate);
  await voice.play().catch(() => {}); // silenced by a touch, or the browser allows no sound yet
}

// Names of an element's sounds; by keys also which of the choices it is.
function soundsOf(element) {
  const own = namesIn(element.dataset.sound);
  if (element === field()) return own.concat(typedSounds());
  return byKeys ? own.concat(namesIn(element.dataset.place)) : own;
}

// Typed digits have the sounds of the number pad's keys, in headphones only: a hall must not hear them,
// and hears how many there are.
function typedSounds() {
  const digits = field().value.match(/\d/g) ?? [];
  const isAlone = glass().dataset.ear === "headphones";
  const said = isAlone ? digits.flatMap((digit) => soundsOf(keyOf(digit))) : [`typed-${digits.length}`];
  return said.concat(namesIn(field().dataset.afresh));
}

const keyOf = (digit) => document.querySelector(`[name=key][value="${digit}"]`);

function mark(element) {
  document.querySelector(".spoken")?.classList.remove("spoken");
  element?.classList.add("spoken");
}

// Nothing of a screen could be heard: the server's answer says so in words.
function cannot() {
  if (!isByEar() || busy || isLost) return;
  const values = { failed: 1, typed: field()?.value ?? "" };
  htmx.ajax("POST", "/kiosk/aloud", { source: "body", values, target: "#screen", swap: "outerHTML" });
}

// What is read, and when

const toRead = (within) => [...within.querySelectorAll("[data-sound]")].filter((element) =>
  element.checkVisibility() && !element.matches(byKeys ? ".key, .field, .clear" : ".key, .field"));

// `isAsked`: it was asked for, so that by keys all of them are told.
function readScreen(isAsked = false) {
  const { ways, keys } = glass().dataset;
  const typed = field()?.value ? typedSounds().join(" ") : "";
  const further = byKeys ? `${ways} ${isAsked ? keys : ""}` : "";
  say(toRead(glass().querySelector("main")), `${typed} ${further}`);
}

function readDialog(dialog) {
  say(toRead(dialog));
}

function readTyped(key) {
  tick(TOUCHED);
  if (glass().dataset.ear === "headphones") say([keyOf(key)]);
}

// Reads a new screen. After a press that changes a setting on the same panel, only the pressed button
// is read, which says the value it has reached.
function readArrival(before, pressed) {
  if (!isByEar()) return hush();
  for (const text of document.querySelectorAll("[data-sound]:not(button, a, input)")) text.tabIndex = -1;
  keep();
  if (glass().matches(".done") && before !== glass().dataset.title) tick(DONE);
  const stays = glass().dataset.panel && before === glass().dataset.title;
  const again = stays && pressed && document.querySelector(`.choices [name="${pressed.name}"][value="${pressed.value}"]`);
  if (!again) return readScreen(pressed?.id === "aloud");
  again.focus({ focusVisible: true });
  say([again]);
}

// Touches and keys

let resting;
let walks = false; // whether focus moves by the keyboard: then what it reaches is read

function sounding(event) {
  return event.target instanceof Element && event.target.closest("[data-sound]");
}

addEventListener("pointerdown", (event) => {
  hush();
  walks = false;
  const element = isByEar() && sounding(event);
  if (element) resting = setTimeout(() => say([element]), HELD);
}, true);

addEventListener("pointerup", (event) => {
  clearTimeout(resting);
  const element = isByEar() && sounding(event);
  if (element && !element.matches("button, a")) say([element]);
}, true);
addEventListener("pointercancel", () => clearTimeout(resting), true);

addEventListener("keydown", (event) => {
  hush();
  walks = event.key === "Tab" || event.key.startsWith("Arrow") || /^[0-9]$/.test(event.key);
}, true);

addEventListener("focusin", (event) => {
  const element = walks && isByEar() && sounding(event);
  if (element) say([element]);
});

addEventListener("click", (event) => {
  const button = event.target.closest("button, a");
  if (!isByEar() || !button || (event.isTrusted && event.pointerType)) return;
  if (!button.matches("[name=key]")) tick(TOUCHED);
  if (button.id !== "aloud") return;
  event.preventDefault();
  event.stopPropagation();
  readScreen(true);
}, true);

// Small sounds, made here

function tick(notes) {
  if (!("ticks" in glass().dataset)) return;
  ready();
  for (const [pitch, from, until] of notes) {
    const [begin, end] = [context.currentTime + from, context.currentTime + until];
    const note = new OscillatorNode(context, { frequency: pitch });
    const swell = new GainNode(context, { gain: 0 });
    swell.gain.setValueAtTime(0, begin);
    swell.gain.linearRampToValueAtTime(SOFTLY, begin + 0.01);
    swell.gain.linearRampToValueAtTime(0, end);
    note.connect(swell).connect(volume);
    note.start(begin);
    note.stop(end);
  }
}

// Without a connection

async function keep() {
  if (kept.length) return;
  ready();
  const names = toKeep().map((name) => fetch(addressOf(name)).then((answer) => answer.arrayBuffer()));
  kept = await Promise.all(names.map(async (sound) => context.decodeAudioData(await sound))).catch(() => []);
}

const toKeep = () => [...document.querySelectorAll("#lost [data-sound]:not([hidden])")].flatMap(soundsOf);

function sayKept() {
  if (!isByEar() || !kept.length) return;
  hush();
  ready();
  let at = context.currentTime;
  for (const buffer of kept) {
    const source = new AudioBufferSourceNode(context, { buffer });
    source.connect(volume);
    source.start(at);
    at += buffer.duration;
    playing.push(source);
  }
}
