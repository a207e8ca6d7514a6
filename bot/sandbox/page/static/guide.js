// Beside the phone: the story with its ticks, the demo's own buttons, the Confirmation of Entry.

import { el, post } from "./dom.js";
import { language, spelled, words } from "./words.js";

const find = (id) => document.getElementById(id);
const COPIED = ["name", "exam", "idNumber", "secretNumber", "email"];
const ON_TOP = ["centre", "name", "exam", "session", "examDate"];
const CODES = ["idNumber", "secretNumber"]; // the bot says where they stand

/** The steps of both stories; the first that is not done is where a story stands. */
export function showStory(done) {
  showSteps(find("story"), words.story, done);
  showSteps(find("mail-story"), words.mailStory, done);
}

function showSteps(list, story, done) {
  const steps = Object.entries(story);
  const next = steps.find(([name]) => !done.includes(name))?.[0];
  const items = steps.map(([name, label]) => {
    const is = done.includes(name);
    const tick = is ? el("span", { class: "unseen" }, words.done) : "";
    const current = name === next ? "step" : "";
    return el("li", { class: is ? "done" : "", "aria-current": current }, label, tick);
  });
  list.replaceChildren(...items);
}

/** The demo's own buttons. */
export function showActions(actions) {
  const buttons = actions.map(({ name, labels }) => {
    const act = async (event) => {
      const button = event.currentTarget;
      button.disabled = true;
      const told = await post(`/actions/${name}`);
      if (told) showStory(told.story);
      button.disabled = false;
    };
    return el("button", { type: "button", onclick: act }, labels[language] ?? name);
  });
  find("actions").replaceChildren(...buttons);
}

/** The card of whose phone is shown, else the first; `fill` takes a value to the chat. */
export function showCard(confirmations, phone, fill) {
  const given = confirmations.find((each) => each.phone === phone.id) ?? confirmations[0];
  if (!given) return;
  const rows = (names) =>
    names.flatMap((name) => [el("dt", {}, words[name]), value(name, given, fill)]);
  find("card").replaceChildren(
    el("header", {}, el("h2", {}, words.confirmation), el("small", {}, words.confirmationSub)),
    el("dl", {}, ...rows(ON_TOP)),
    el("h3", {}, words.resultsInformation),
    el("dl", { class: "codes" }, ...rows(CODES)),
    el("dl", {}, ...rows(["email"])),
    el("p", {}, words.cardHint),
    el("span", { class: "specimen", "aria-hidden": "true" }, words.specimen),
  );
}

function value(name, given, fill) {
  const dates = { session: "month", examDate: "day" };
  const text = name in dates ? spelled(given.examDate, dates[name]) : given[name];
  if (!COPIED.includes(name)) return el("dd", {}, text);
  const copy = el("button", { type: "button", id: `card-${name}`, onclick: () => fill(text) });
  copy.append(...text.split(/(?<=@)/).flatMap((part) => [part, el("wbr")]));
  return el("dd", {}, copy);
}
