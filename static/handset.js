// The telephone in the browser: plays what the simulator on the server sends, waits in real time, and
// reports keys.
(() => {
  const A_LINE = 0.5; // seconds of silence after which a new line begins
  const TICK = 50; // milliseconds between two looks at the clock
  const RINGS_FIRST = 1.5; // seconds of ringing until the menu answers
  const LOUDNESS = 0.08; // of tones, as a share of full scale
  const RINGING = [425], SPEECH = [330], BEEP = [1000]; // hertz
  const ROWS = [697, 770, 852, 941], COLUMNS = [1209, 1336, 1477]; // hertz; a key sounds as its row and column
  const PLACES = "123456789*0#";

  const handset = document.getElementById("handset");
  if (!handset) return;
  const [state, left, typed, transcript, ringButton, hangUpButton, caller, person, message, speak] =
    ["state", "left", "typed", "transcript", "ring", "hang-up", "caller", "person", "message", "speak"]
      .map((id) => document.getElementById(id));
  const texts = Object.fromEntries([...document.querySelectorAll("[data-text]")]
    .map((it) => [it.dataset.text, it.textContent]));
  const voice = new Audio();

  let loudspeaker = null;
  let token = ""; // the call, signed by the server, which keeps nothing of it
  let now = { doing: "over", keys: "" };
  let turn = 0; // counts steps; a sound or wait of an earlier step ends when it sees another number
  let isAsking = false; // whether the server's answer is on its way
  let pending = []; // what the caller has done meanwhile, to be sent after it
  let callTime = 0, pressed = 0, complaints = 0;
  let stopVoice = () => {};

  const speed = () => Number(document.querySelector("[name=speed]:checked").value);
  const written = (number) => number.replace(/^\+45(..)(..)(..)(..)$/, "$1 $2 $3 $4");
  const minutes = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

  const line = (kind, words, language) => {
    document.getElementById("nothing")?.remove();
    const entry = document.createElement("p");
    entry.className = kind;
    entry.dataset.at = minutes(callTime);
    if (language) entry.lang = language;
    entry.append(words);
    transcript.append(entry);
    transcript.scrollTop = transcript.scrollHeight;
    return entry;
  };

  const hum = (hertz, seconds) => {
    const start = loudspeaker.currentTime, end = start + seconds / speed();
    const loudness = new GainNode(loudspeaker, { gain: LOUDNESS });
    loudness.connect(loudspeaker.destination);
    return hertz.map((frequency) => {
      const tone = new OscillatorNode(loudspeaker, { frequency });
      tone.connect(loudness);
      tone.start(start);
      tone.stop(end);
      return tone;
    });
  };

  // Waits so many seconds of the call; true when they have passed, false when another step began.
  const wait = (seconds, mine, tell = () => {}) => new Promise((done) => {
    let rest = seconds, last = performance.now();
    const timer = setInterval(() => {
      const at = performance.now();
      rest -= (at - last) / 1000 * speed();
      last = at;
      if (mine === turn && rest > 0) return tell(rest);
      clearInterval(timer);
      done(mine === turn);
    }, TICK);
  });

  const played = (address) => new Promise((done) => {
    stopVoice = () => { voice.pause(); done(true); };
    voice.onended = () => done(true);
    voice.onerror = () => done(false);
    voice.defaultPlaybackRate = speed();
    voice.src = address;
    voice.play().catch(() => done(false));
  });

  const listen = async (sound, mine) => {
    if (sound.beep) hum(BEEP, sound.seconds);
    if (!sound.address || !await played(sound.address)) return wait(sound.seconds, mine);
    return mine === turn;
  };

  // Has the browser fetch the next sound into its cache while this one plays, so that no gap is heard.
  const fetchNext = (sounds) => {
    const next = sounds.find((it) => it.address);
    if (next) fetch(next.address).catch(() => {});
  };

  const listenToAll = async (sounds, mine) => {
    let phrase = null, silence = 0;
    for (const [place, sound] of sounds.entries()) {
      fetchNext(sounds.slice(place + 1));
      const words = sound.words || (sound.beep && texts.beep) || (sound.address && texts.sound);
      if (!words) silence += sound.seconds;
      else if (phrase && silence < A_LINE) phrase.append(` … ${words}`);
      else phrase = line(sound.words ? "house" : "note", words, sound.language);
      if (words) silence = 0;
      if (await listen(sound, mine)) continue;
      phrase?.classList.add("cut");
      return false;
    }
    return mine === turn;
  };

  const show = (doing) => {
    handset.dataset.doing = doing;
    state.textContent = texts[doing];
    left.textContent = "";
    const isOver = doing === "over";
    ringButton.disabled = caller.disabled = !isOver;
    hangUpButton.disabled = isOver;
    person.hidden = doing !== "dial";
    message.hidden = doing !== "record";
    speak.disabled = false;
  };

  const stop = () => {
    turn += 1;
    stopVoice();
    return turn;
  };

  const send = async (path, fields = {}) => {
    if (isAsking) {
      pending.push([path, fields]);
      return;
    }
    stop();
    isAsking = true;
    const body = new URLSearchParams({ call: token, ...fields });
    const answer = await fetch(`${handset.dataset.address}/${path}`, { method: "POST", body })
      .then((got) => (got.ok ? got.json() : null)).catch(() => null);
    isAsking = false;
    if (answer) perform(answer);
    else fail();
  };

  const fail = () => {
    line("problem", texts.failed);
    finish();
  };

  const finish = () => {
    now = { doing: "over", keys: "" };
    token = "";
    pending = [];
    show("over");
    line("note", `${texts.ended} ${texts.lasted}: ${minutes(callTime)}. ${texts.pressed}: ${pressed}.`);
    ringButton.focus();
  };

  // Sends what the caller did while an answer was on its way; keys only where they do something now.
  const sendNext = () => {
    const isWanted = ([path, { key }]) => path !== "press" || now.keys.includes(key);
    pending = pending.filter(isWanted);
    if (!pending.length) return false;
    send(...pending.shift());
    return true;
  };

  const perform = async (answer) => {
    const mine = turn;
    now = answer;
    token = answer.call;
    answer.problems.slice(complaints).forEach((it) => line("problem", `${texts.problem} ${it}`));
    complaints = answer.problems.length;
    if (now.doing === "over") return finish();
    show(now.doing);
    typed.textContent = answer.typed;
    if (sendNext() || !await listenToAll(now.sounds, mine)) return;
    if (now.doing !== "speaking" && !await waitFor(mine)) return;
    send("silence");
  };

  const waitFor = async (mine) => {
    if (now.doing === "gather") state.textContent = texts.waiting;
    if (now.doing === "dial") {
      state.textContent = `${texts.dial} ${written(now.number)}`;
      line("note", state.textContent);
    }
    const tones = now.doing === "dial" ? hum(RINGING, now.timeout) : [];
    const isOver = await wait(now.timeout, mine, (rest) => { left.textContent = `${Math.ceil(rest)} s`; });
    tones.forEach((it) => it.stop());
    if (isOver) line("note", now.doing === "dial" ? texts.nobody : `${texts.silence}: ${now.timeout} s`);
    return isOver;
  };

  const ring = async () => {
    loudspeaker ??= new AudioContext();
    loudspeaker.resume();
    transcript.replaceChildren();
    callTime = pressed = complaints = 0;
    now = { doing: "ringing", keys: "" };
    show("ringing");
    line("note", texts.ringing);
    hum(RINGING, 1);
    const mine = stop();
    if (await wait(RINGS_FIRST, mine)) send("ring", { caller: caller.value });
  };

  const press = (key) => {
    if (now.doing === "over") return;
    const place = PLACES.indexOf(key);
    hum([ROWS[Math.floor(place / 3)], COLUMNS[place % 3]], 0.15);
    const before = transcript.lastElementChild;
    if (before.dataset.keys) before.append(key);
    else line("you", `${texts.key} ${key}`).dataset.keys = "yes";
    pressed += 1;
    if (!isAsking && !now.keys.includes(key)) return;
    typed.textContent += key;
    send("press", { key });
  };

  const hangUp = () => {
    if (now.doing === "over") return;
    line("you", texts["you-hung-up"]);
    if (!token && !isAsking) {
      stop();
      finish();
      return;
    }
    send("hang-up");
  };

  const saySomething = async () => {
    speak.disabled = true;
    const mine = stop(), seconds = Number(speak.dataset.seconds);
    hum(SPEECH, seconds);
    line("you", `${texts.spoke}: ${seconds} s`);
    if (await wait(seconds, mine)) send("speak");
  };

  const pickUp = (ended) => {
    line("note", { completed: texts.talked, busy: texts["was-busy"] }[ended] ?? texts.nobody);
    send("person", { ended });
  };

  ringButton.addEventListener("click", ring);
  hangUpButton.addEventListener("click", hangUp);
  speak.addEventListener("click", saySomething);
  handset.addEventListener("click", ({ target }) => {
    if (target.dataset.key) press(target.dataset.key);
    if (target.dataset.ended) pickUp(target.dataset.ended);
  });
  handset.addEventListener("change", () => { voice.playbackRate = speed(); });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (event.key === "Escape") hangUp();
    const button = [...handset.querySelectorAll("[data-key]")].find((it) => it.dataset.key === event.key);
    if (!button) return;
    press(event.key);
    button.classList.add("down");
    setTimeout(() => button.classList.remove("down"), 150);
  });

  // Closing the page hangs up.
  window.addEventListener("pagehide", () => {
    if (token) navigator.sendBeacon(`${handset.dataset.address}/hang-up`, new URLSearchParams({ call: token }));
  });

  let last = performance.now();
  setInterval(() => {
    const at = performance.now();
    if (now.doing !== "over") callTime += (at - last) / 1000 * (isAsking ? 1 : speed());
    last = at;
  }, TICK);
})();
