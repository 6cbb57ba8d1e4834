// The hall's screen of called numbers: a gentle sound and a voice for each call, and a line that says
// when the connection is lost.
(() => {
  const SILENT_FOR = 10000; // milliseconds without an answer from the server after which the screen says so
  const NOTES = [659.25, 523.25]; // hertz: e and c, as a doorbell
  const BETWEEN = 0.45; // seconds from one note to the next
  const FADES = 1.2; // seconds until a note has died away
  const LONGEST = 10; // seconds that a number may take to be said
  const LOUDNESS = 0.25; // share of full scale; the volume is set at the loudspeaker

  const sound = document.getElementById("sound");
  const voice = document.getElementById("voice");
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

  const after = (seconds) => new Promise((done) => { setTimeout(done, seconds * 1000); });

  // A voice that the browser refuses, or that can't be fetched, is skipped: the number is on the screen.
  const say = (address) => new Promise((done) => {
    for (const end of ["ended", "error"]) voice.addEventListener(end, done, { once: true });
    voice.src = address;
    voice.play().catch(done);
  });

  const announce = async (call, address) => {
    if (speaker.state !== "running") return;
    NOTES.forEach((hertz, n) => ring(hertz, speaker.currentTime + n * BETWEEN));
    document.body.dataset.announced = call;
    await after(BETWEEN + FADES);
    if (address) await Promise.race([say(address), after(LONGEST)]);
  };

  // Several calls in one refresh are announced one after the other.
  let announced = Promise.resolve();
  const announceNew = () => {
    const items = [...document.querySelectorAll("[data-call]")].reverse();
    for (const { dataset } of items.filter((item) => Number(item.dataset.call) > heard)) {
      announced = announced.then(() => announce(Number(dataset.call), dataset.voice));
    }
    heard = Math.max(heard, lastCall());
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

  document.addEventListener("htmx:afterSettle", announceNew);

  setInterval(() => {
    if (performance.now() - answeredAt > SILENT_FOR) offline.hidden = false;
  }, 1000);
})();
