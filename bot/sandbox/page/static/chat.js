// The phone: one Telegram chat at a time, a tab for each account.

import { el, kept, post, tabs } from "./dom.js";
import { bubble } from "./message.js";
import { words } from "./words.js";

const find = (id) => document.getElementById(id);
const [log, typed, busy] = ["log", "typed", "busy"].map(find);
const TRACE = 2500; // ms that a deleted message leaves its trace

export class Phone {
  /** `onswitch` hears of the account that is shown. */
  constructor(onswitch) {
    this.onswitch = onswitch;
    this.phones = [];
    this.chats = new Map(); // chat -> Map of message id -> message
    this.keyboards = {};
    this.drafts = new Map();
    this.unread = new Map();
    this.atEnd = true; // and stays there when the screen gets smaller
    this.shown = Number(kept.get("phone"));
    this.wire();
  }

  wire() {
    find("composer").addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    typed.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.send();
    });
    typed.addEventListener("input", () => grow());
    find("start").addEventListener("click", () => this.start(""));
    find("commands").addEventListener("toggle", () => this.showCommands());
    find("chosen").addEventListener("change", () => this.sendChosen());
    log.addEventListener("scroll", () => {
      this.atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
    });
    new ResizeObserver(() => this.atEnd && toEnd()).observe(log);
    for (const pop of document.querySelectorAll("details.pop")) closing(pop);
  }

  /** The whole scene, at first and after every reconnection. */
  open(scene) {
    this.phones = scene.cast.phones;
    this.files = scene.cast.files;
    this.keyboards = scene.keyboards;
    this.chats = new Map(this.phones.map(({ id }) => [id, new Map()]));
    for (const message of scene.messages) this.chats.get(message.chat).set(message.id, message);
    if (!this.chats.has(this.shown)) this.shown = this.phones[0].id;
    this.switchTo(this.shown);
  }

  switchTo(chat) {
    this.drafts.set(this.shown, typed.value);
    this.shown = chat;
    kept.set("phone", chat);
    this.unread.delete(chat);
    typed.value = this.drafts.get(chat) ?? "";
    log.replaceChildren(...[...this.messages.values()].map(bubble));
    this.showTabs();
    this.showFoot();
    this.quiet();
    grow();
    toEnd();
    this.onswitch(this.phone);
  }

  get messages() {
    return this.chats.get(this.shown);
  }

  get phone() {
    return this.phones.find(({ id }) => id === this.shown);
  }

  /** A message came or changed. */
  message({ message, keyboard }) {
    this.keyboards[message.chat] = keyboard;
    const messages = this.chats.get(message.chat);
    const fresh = !messages.has(message.id);
    messages.set(message.id, message);
    if (message.chat !== this.shown) return fresh ? this.count(message) : undefined;
    const old = find(`m${message.id}`);
    if (old) old.replaceWith(bubble(message));
    else log.append(bubble(message));
    if (!message.own) this.quiet();
    if (fresh || this.atEnd) toEnd();
    this.showFoot();
  }

  /** A message was deleted: a trace of it stays for a moment. */
  gone({ chat, id }) {
    this.chats.get(chat).delete(id);
    const old = chat === this.shown && find(`m${id}`);
    if (!old) return;
    const side = old.classList.contains("own") ? "own" : "theirs";
    const trace = el("p", { class: `trace ${side}` }, words.deleted);
    old.replaceWith(trace);
    setTimeout(() => trace.remove(), TRACE);
  }

  /** The bot is busy for this chat; Telegram shows it for five seconds at most. */
  action({ chat, words: what }) {
    if (chat !== this.shown) return;
    busy.textContent = what === "typing" ? words.typing : words.sending;
    clearTimeout(this.calm);
    this.calm = setTimeout(() => this.quiet(), 5000);
  }

  quiet() {
    busy.textContent = words.bot;
  }

  count(message) {
    if (!message.own) this.unread.set(message.chat, (this.unread.get(message.chat) ?? 0) + 1);
    this.showTabs();
  }

  showTabs() {
    const entries = this.phones.map(({ id, name, role }) => ({
      key: id,
      label: name,
      sub: words[role],
      badge: this.unread.get(id),
      badgeLabel: words.new,
    }));
    tabs(find("phones"), find("screen"), entries, this.shown, (id) => this.switchTo(id));
  }

  /** Start in an empty chat, else the line to type in. */
  showFoot() {
    const empty = this.messages.size === 0;
    find("start").hidden = !empty;
    find("composer").hidden = empty;
    if (empty) log.replaceChildren(el("p", { class: "empty" }, words.empty));
    else log.querySelector(".empty")?.remove();
    find("attach").hidden = this.phone.role !== "staff";
    this.showFiles();
    this.showKeyboard();
  }

  showKeyboard() {
    const rows = (this.keyboards[this.shown] ?? []).map((labels) => {
      const keys = labels.map((label) =>
        el("button", { type: "button", onclick: () => this.say(label) }, label),
      );
      return el("div", { class: "row" }, ...keys);
    });
    find("keyboard").replaceChildren(...rows);
  }

  showFiles() {
    const ready = this.files.map(({ name }, index) =>
      choice(name, "", () => post(`/chats/${this.shown}/files/${index}`)),
    );
    const own = choice(words.chooseFile, "", () => find("chosen").click());
    find("attach").querySelector("ul").replaceChildren(...ready, own);
  }

  async showCommands() {
    if (!find("commands").open) return;
    const commands = await (await fetch(`/chats/${this.shown}/commands`)).json();
    const choices = commands.map(([name, about]) =>
      choice(`/${name}`, about, () => this.say(`/${name}`)),
    );
    find("commands").querySelector("ul").replaceChildren(...choices);
  }

  /** Puts a value where it can be sent; the person sends it. */
  fill(value) {
    typed.value = value;
    grow();
    typed.focus();
  }

  /** Presses Start; staff did not get the link that carries a payload. */
  start(payload) {
    if (payload && this.phone.role === "staff") this.switchTo(this.phones[0].id);
    post(`/chats/${this.shown}/start`, { payload });
  }

  say(text) {
    post(`/chats/${this.shown}/say`, { text });
  }

  send() {
    const text = typed.value.trim();
    if (!text) return;
    typed.value = "";
    grow();
    this.say(text);
  }

  sendChosen() {
    const form = new FormData();
    form.append("file", find("chosen").files[0]);
    post(`/chats/${this.shown}/file`, form);
    find("chosen").value = "";
  }
}

function choice(label, about, act) {
  const chosen = (event) => {
    event.currentTarget.closest("details").open = false;
    act();
  };
  const inside = [el("strong", {}, label), about ? el("small", {}, about) : ""];
  return el("li", {}, el("button", { type: "button", onclick: chosen }, ...inside));
}

/** A menu closes with Escape and when the focus leaves it. */
function closing(pop) {
  pop.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    pop.open = false;
    pop.querySelector("summary").focus();
  });
  pop.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !pop.contains(event.relatedTarget)) pop.open = false;
  });
  document.addEventListener("click", (event) => {
    if (!pop.contains(event.target)) pop.open = false;
  });
}

function grow() {
  typed.rows = Math.min(5, typed.value.split("\n").length);
}

function toEnd() {
  log.scrollTop = log.scrollHeight;
}
