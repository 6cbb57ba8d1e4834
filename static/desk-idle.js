// When nobody has pressed anything for as long as a session lasts, or the session has ended otherwise,
// the page gives way to the sign-in: nobody reads it in passing. What was typed is kept, sealed by the
// server, and goes with it into the page to sign in.
(() => {
  const { seconds, keep, start, answers } = document.currentScript.dataset;
  const ACTION = "kept-action"; // the field with the address of the form that is kept
  const WAITS = 5000; // milliseconds longer than the server, which must have ended the session by then
  let timer = null;

  const isFilledIn = (it) => it.name && it.matches("input, textarea, select")
    && !["hidden", "password", "file", "submit", "button"].includes(it.type);

  const isTyped = (it) => {
    if (!isFilledIn(it)) return false;
    if (it.type === "checkbox" || it.type === "radio") return it.checked !== it.defaultChecked;
    if (it.options) return it.selectedIndex !== Math.max(0, [...it.options].findIndex((option) => option.defaultSelected));
    return it.value !== it.defaultValue;
  };

  // A page that answers a form shows again what was typed.
  const typedForm = () => {
    const forms = [...document.querySelectorAll("main form[method=post]")];
    const find = (is) => forms.find((form) => [...form.elements].some(is));
    return find(isTyped) ?? (answers ? find(isFilledIn) : undefined);
  };

  const send = (form) => {
    const kept = document.createElement("form");
    kept.method = "post";
    kept.action = keep;
    const fields = [...new FormData(form)].filter(([, value]) => typeof value === "string");
    for (const [name, value] of [...fields, [ACTION, form.getAttribute("action") ?? window.location.pathname]]) {
      const field = document.createElement("textarea"); // which keeps line breaks
      field.name = name;
      field.value = value;
      kept.append(field);
    }
    kept.hidden = true;
    document.body.append(kept);
    kept.submit();
  };

  const leave = () => {
    const form = typedForm();
    if (form) send(form);
    else if (answers) window.location.assign(start);
    else window.location.reload();
  };

  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(leave, seconds * 1000 + WAITS);
  };
  for (const sign of ["pointerdown", "keydown", "input"]) document.addEventListener(sign, wait, true);
  wait();

  document.addEventListener("htmx:beforeOnLoad", (event) => {
    const form = event.detail.xhr.getResponseHeader("HX-Redirect") && typedForm();
    if (!form) return;
    event.preventDefault();
    send(form);
  });
})();
