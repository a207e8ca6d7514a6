// The mailboxes: a tab for each, the list of its letters, one letter, and the answer to it.

import { el, kept, post, tabs } from "./dom.js";
import { paper } from "./message.js";
import { spelled, typed, words } from "./words.js";

const find = (id) => document.getElementById(id);
const MOST_READ = 500;

export class Mail {
  constructor() {
    this.mailboxes = [];
    this.letters = [];
    this.answered = new Set(); // Message-IDs
    this.read = new Set(JSON.parse(localStorage.getItem("read") ?? "[]"));
    this.shown = kept.get("mailbox");
    this.chosen = Number(kept.get("letter"));
    this.plain = false;
    this.drafts = new Map(); // letter number -> what was typed
  }

  /** The whole scene, at first and after every reconnection. */
  open(scene) {
    this.desk = scene.desk;
    this.mailboxes = scene.cast.mailboxes;
    this.letters = [];
    for (const letter of scene.letters) this.keep(letter);
    if (!this.mailboxes.some(({ address }) => address === this.shown)) {
      this.shown = this.mailboxes[0].address;
    }
    this.show();
    this.showLetter();
  }

  /** A letter came to somebody. */
  letter({ letter }) {
    this.keep(letter);
    this.show();
    if (letter.mailbox === this.desk && this.letterShown()?.messageId === letter.inReplyTo) {
      this.showLetter();
    }
  }

  keep(letter) {
    if (letter.mailbox === this.desk) {
      this.answered.add(letter.inReplyTo);
      return;
    }
    this.letters.unshift(letter);
    if (!this.mailboxes.some(({ address }) => address === letter.mailbox)) {
      this.mailboxes.push({ address: letter.mailbox, role: "other" });
    }
  }

  inShown() {
    return this.letters.filter(({ mailbox }) => mailbox === this.shown);
  }

  letterShown() {
    return this.inShown().find(({ number }) => number === this.chosen);
  }

  unread(address) {
    const waits = (letter) => letter.mailbox === address && !this.read.has(letter.messageId);
    return this.letters.filter(waits).length;
  }

  show() {
    const entries = this.mailboxes.map(({ address, role }) => ({
      key: address,
      label: address.split("@")[0],
      sub: words[role],
      badge: this.unread(address),
      badgeLabel: words.unread(this.unread(address)),
    }));
    tabs(find("mailboxes"), find("post"), entries, this.shown, (key) => this.switchTo(key));
    this.showTyped();
    const none = el("li", { class: "empty" }, words.noLetters);
    const items = this.inShown().map((letter) => this.item(letter));
    find("letters").replaceChildren(...(items.length ? items : [none]));
  }

  /** Above the letters of somebody without Telegram: who it is, and what can be replied. */
  showTyped() {
    const owner = this.mailboxes.find(({ address }) => address === this.shown);
    const bar = find("by-mail");
    bar.hidden = owner.role !== "byMail";
    if (bar.hidden) return;
    const replies = typed(owner).map((text) =>
      el("button", { type: "button", onclick: () => this.fill(text) }, text),
    );
    const about = `${owner.name} · ${owner.exam} · ${words.idNumber} ${owner.idNumber}. `;
    bar.replaceChildren(el("p", {}, about, words.typeThis), ...replies);
  }

  /** Writes into the reply to the newest letter: what is replied is about what it says. */
  fill(text) {
    const [letter] = this.inShown();
    if (!letter) return;
    this.drafts.set(letter.number, text);
    this.choose(letter);
    find("letter").querySelector("textarea").focus();
  }

  switchTo(address) {
    this.shown = address;
    kept.set("mailbox", address);
    this.show();
    this.showLetter();
  }

  item(letter) {
    const fresh = !this.read.has(letter.messageId);
    return el(
      "li",
      {},
      el(
        "button",
        {
          type: "button",
          class: fresh ? "fresh" : "",
          "aria-current": letter.number === this.chosen ? "true" : "",
          onclick: () => this.choose(letter),
        },
        el("span", { class: "who" }, letter.senderName || letter.sender),
        el("time", { datetime: letter.date }, spelled(letter.date, "time")),
        el("span", { class: "subject" }, letter.subject),
        letter.attachments.length ? el("span", { class: "clip", title: words.attachments }, "⊕") : "",
        this.answered.has(letter.messageId) ? el("span", { title: words.answered }, "↩") : "",
      ),
    );
  }

  choose(letter) {
    this.chosen = letter.number;
    kept.set("letter", letter.number);
    this.read.add(letter.messageId);
    localStorage.setItem("read", JSON.stringify([...this.read].slice(-MOST_READ)));
    this.show();
    this.showLetter();
    find("letters").querySelector("[aria-current]").focus();
  }

  showLetter() {
    const letter = this.letterShown();
    const hint = el("p", { class: "empty" }, words.noLetter);
    const parts = letter ? this.parts(letter) : this.inShown().length ? [hint] : [];
    find("letter").replaceChildren(...parts);
  }

  parts(letter) {
    return [
      this.head(letter),
      this.body(letter),
      letter.attachments.length ? attachments(letter) : "",
      this.answer(letter),
    ].filter(Boolean);
  }

  head(letter) {
    const sender = `${letter.senderName} <${letter.sender}>`.trim();
    return el(
      "header",
      {},
      el("h3", {}, letter.subject),
      el("p", {}, `${words.from} ${sender}`),
      el("p", {}, `${words.to} ${letter.recipient} · ${spelled(letter.date, "moment")}`),
      letter.html ? this.kinds() : "",
    );
  }

  kinds() {
    const kind = (plain, word) =>
      el(
        "button",
        {
          type: "button",
          "aria-pressed": String(this.plain === plain),
          onclick: () => {
            this.plain = plain;
            this.showLetter();
          },
        },
        word,
      );
    return el("div", { class: "kinds" }, kind(false, words.formatted), kind(true, words.plain));
  }

  body(letter) {
    if (this.plain || !letter.html) return el("pre", { tabindex: "0" }, letter.text);
    const src = `/letters/${letter.number}/html${location.search}`;
    const sandbox =
      "allow-top-navigation-by-user-activation allow-popups allow-popups-to-escape-sandbox";
    return el("iframe", { src, sandbox, title: words.letter });
  }

  answer(letter) {
    const box = el("textarea", { rows: "2", placeholder: words.replyHint });
    box.setAttribute("aria-label", words.replyHint);
    box.value = this.drafts.get(letter.number) ?? "";
    box.addEventListener("input", () => this.drafts.set(letter.number, box.value));
    const send = (event) => {
      event.preventDefault();
      this.drafts.delete(letter.number);
      post(`/letters/${letter.number}/reply`, { text: box.value });
    };
    const button = el("button", { type: "submit" }, words.reply);
    const done = this.answered.has(letter.messageId);
    const note = done ? el("p", { class: "answered" }, `↩ ${words.answered}`) : "";
    return el("form", { class: "answer", onsubmit: send }, note, box, button);
  }
}

function attachments(letter) {
  const papers = letter.attachments.map(({ name, size }, index) =>
    paper(`/letters/${letter.number}/attachments/${index}`, name, size),
  );
  return el("div", { class: "attachments", "aria-label": words.attachments }, ...papers);
}
