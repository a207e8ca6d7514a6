// Sends what was typed to the desk alone, with what Telegram signed for this window, and closes it.
// Telegram's own script is not needed: the launch data stands behind the # of the address, which no
// browser sends by itself.

"use strict";

const find = (id) => document.getElementById(id);
const [form, told, send, show, secret, repeated] = [
  "form", "told", "send", "show", "secret", "repeated",
].map(find);
const fields = [secret, repeated].filter(Boolean);
const launch = new URLSearchParams(location.hash.slice(1)).get("tgWebAppData") ?? "";

/** Tells the client around this window: the apps each in their way, the web client by a message. */
function tell(eventType) {
  const plain = JSON.stringify({ eventType, eventData: null });
  if (window.TelegramWebviewProxy) window.TelegramWebviewProxy.postEvent(eventType, "null");
  else if (window.external && "notify" in window.external) window.external.notify(plain);
  else if (window.parent !== window) window.parent.postMessage(plain, "*"); // says nothing secret
}

function say(what, field) {
  told.textContent = what;
  for (const each of fields) each.setAttribute("aria-invalid", String(each === field));
  if (field) field.focus();
}

function busy(is) {
  send.disabled = is;
  for (const each of fields) each.readOnly = is;
}

async function post() {
  const typed = { launch, secret: secret.value, repeated: repeated?.value ?? "" };
  try {
    const answer = await fetch(location.pathname, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(typed),
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
    return answer.ok ? "done" : "failed";
  } catch {
    return "lost";
  }
}

async function submit(event) {
  event.preventDefault();
  const empty = fields.find((each) => !each.value.trim());
  if (empty) return empty.focus();
  if (repeated && secret.value.trim() !== repeated.value.trim()) {
    return say(form.dataset.differ, repeated);
  }
  busy(true);
  say(form.dataset.sending);
  const became = await post();
  say(form.dataset[became]);
  if (became === "lost") return busy(false);
  for (const each of fields) each.value = "";
  told.focus();
  if (became === "done") tell("web_app_close");
}

form.addEventListener("submit", submit);
show?.addEventListener("change", () => {
  for (const each of fields) each.type = show.checked ? "text" : "password";
});
tell("web_app_ready");
secret.focus();
