// The hall's screen: a gentle sound for each call, and a word when nothing new can come.
(() => {
  const SILENT_FOR = 10000; // milliseconds without an answer after which the screen says so
  const NOTES = [659.25, 523.25]; // hertz: e and c, as a doorbell
  const BETWEEN = 0.45; // seconds from one note to the next
  const FADES = 1.2; // seconds until a note has died away
  const LOUDNESS = 0.25; // of what the loudspeaker can; the volume is set there

  const sound = document.getElementById("sound");
  const offline = document.getElementById("offline");
  const speaker = new AudioContext();
  const lastCall = () => Number(document.getElementById("display").dataset.lastCall);

  let heard = lastCall();
  let answeredAt = performance.now();

  const ring = (hertz, start) => {
    const tone = new OscillatorNode(speaker, { frequency: hertz });
    const loudness = new GainNode(speaker, { gain: 0 });
    loudness.gain.setValueAtTime(0, start);
    loudness.gain.linearRampToValueAtTime(LOUDNESS, start + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.001, start + FADES);
    tone.connect(loudness).connect(speaker.destination);
    tone.start(start);
    tone.stop(start + FADES);
  };

  // A voice that says the number belongs here, after the chime.
  const announce = () => {
    if (speaker.state !== "running") return;
    NOTES.forEach((hertz, n) => ring(hertz, speaker.currentTime + n * BETWEEN));
    document.body.dataset.announced = heard;
  };

  const showButton = () => { sound.hidden = speaker.state === "running"; };
  speaker.addEventListener("statechange", showButton);
  sound.addEventListener("click", () => speaker.resume());
  showButton();

  document.addEventListener("htmx:afterRequest", ({ detail }) => {
    if (!detail.successful) return;
    answeredAt = performance.now();
    offline.hidden = true;
  });

  document.addEventListener("htmx:afterSettle", () => {
    const newest = lastCall();
    if (newest <= heard) return;
    heard = newest;
    announce();
  });

  setInterval(() => {
    if (performance.now() - answeredAt > SILENT_FOR) offline.hidden = false;
  }, 1000);
})();
