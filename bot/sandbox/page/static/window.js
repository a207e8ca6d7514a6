// A page of the bot's inside Telegram: a frame in a window, which the page itself may close.

import { el, post } from "./dom.js";
import { words } from "./words.js";

const box = document.getElementById("window");
let frame = null;

/** Opens what a button leads to, signed for whose chat it is. */
export async function openPage(chat, url) {
  const opened = await post(`/chats/${chat}/open`, { url });
  if (!opened) return;
  frame?.remove();
  frame = el("iframe", { src: opened.url, title: words.window });
  box.prepend(frame);
  box.showModal();
}

box.addEventListener("close", () => frame?.remove());

window.addEventListener("message", (event) => {
  if (!frame || event.source !== frame.contentWindow) return;
  const { eventType } = JSON.parse(event.data);
  if (eventType === "web_app_close") box.close();
});
