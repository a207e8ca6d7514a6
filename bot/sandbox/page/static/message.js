// One message as Telegram shows it.

import { alertBox, el, post, toast } from "./dom.js";
import { openPage } from "./window.js";
import { size, spelled, words } from "./words.js";

const CHAT_LINK = /^https:\/\/t\.me\/[^?]*(?:\?start=([\w-]*))?$/;

/** The bubble with its file, its text and its buttons. */
export function bubble(message) {
  const side = message.own ? "own" : "theirs";
  return el(
    "article",
    { class: `message ${side}`, id: `m${message.id}` },
    el(
      "div",
      { class: "bubble" },
      message.file ? file(message) : "",
      message.html ? text(message) : "",
      el(
        "span",
        { class: "meta" },
        message.edited ? el("span", {}, words.edited) : "",
        el("time", { datetime: message.at }, spelled(message.at, "time")),
      ),
    ),
    message.rows.length ? keyboard(message) : "",
  );
}

function text(message) {
  const node = el("div", { class: "text" });
  node.innerHTML = message.html; // made by the server of known tags and escaped text
  for (const spoiler of node.querySelectorAll(".spoiler")) veil(spoiler);
  for (const link of node.querySelectorAll("a")) startHere(link);
  return node;
}

function veil(spoiler) {
  spoiler.tabIndex = 0;
  spoiler.setAttribute("role", "button");
  const show = () => spoiler.classList.add("shown");
  spoiler.addEventListener("click", show);
  spoiler.addEventListener("keydown", (event) => event.key === "Enter" && show());
}

/** The demo's bot is nobody at the real t.me: its links start the chat of this page. */
function startHere(link) {
  const found = CHAT_LINK.exec(link.href);
  if (!found) return;
  link.removeAttribute("target");
  link.href = `${location.pathname}${location.search}#start=${found[1] ?? ""}`;
}

function file(message) {
  const { name, mime, size: bytes } = message.file;
  const href = `/chats/${message.chat}/messages/${message.id}/file`;
  if (mime.startsWith("image/")) {
    const picture = el("img", { src: href, alt: name || "photo" });
    return el("a", { class: "photo", href, target: "_blank" }, picture);
  }
  return paper(href, name, bytes);
}

/** A file to open: its kind, name and size. */
export function paper(href, name, bytes) {
  const kind = name.includes(".") ? name.split(".").pop().slice(0, 4) : "…";
  return el(
    "a",
    { class: "file", href, target: "_blank", title: words.opens },
    el("span", { class: "kind", "aria-hidden": "true" }, kind),
    el("span", {}, el("strong", {}, name), el("small", {}, size(bytes))),
  );
}

function keyboard(message) {
  const rows = message.rows.map((row) =>
    el("div", { class: "row" }, ...row.map((button) => key(message, button))),
  );
  return el("div", { class: "buttons" }, ...rows);
}

function key(message, button) {
  const look = `key ${button.style}`;
  if (button.url) {
    const link = el("a", { class: look, href: button.url, target: "_blank", rel: "noopener" });
    link.append(button.label, el("span", { class: "away", "aria-hidden": "true" }, "↗"));
    startHere(link);
    return link;
  }
  if (button.webApp) {
    const opens = () => openPage(message.chat, button.webApp);
    return el("button", { type: "button", class: look, onclick: opens }, button.label);
  }
  const act = button.copies ? () => copy(button.copies) : (event) => press(event, message, button);
  return el("button", { type: "button", class: look, onclick: act }, button.label);
}

async function copy(text) {
  await navigator.clipboard.writeText(text);
  toast(words.copied);
}

async function press(event, message, button) {
  const pressed = event.currentTarget;
  pressed.classList.add("busy");
  const asked = { message: message.id, data: button.data };
  const answer = await post(`/chats/${message.chat}/press`, asked);
  pressed.classList.remove("busy");
  if (answer?.text) (answer.alert ? alertBox : toast)(answer.text);
}
