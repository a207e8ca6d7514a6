// Joins the page's parts to the stream of what happens.

import { Phone } from "./chat.js";
import { showActions, showCard, showStory } from "./guide.js";
import { Mail } from "./mail.js";
import { translate } from "./words.js";

translate();

let confirmations = [];
const phone = new Phone((shown) => showCard(confirmations, shown, (value) => phone.fill(value)));
const mail = new Mail();
const lost = document.getElementById("lost");

const HEARD = {
  scene(told) {
    confirmations = told.cast.confirmations;
    lost.hidden = true;
    showActions(told.cast.actions);
    phone.open(told);
    mail.open(told);
    startFromAddress();
  },
  message: (told) => phone.message(told),
  gone: (told) => phone.gone(told),
  action: (told) => phone.action(told),
  letter: (told) => mail.letter(told),
};

function listen() {
  const events = new EventSource("/events");
  for (const [name, act] of Object.entries(HEARD)) {
    events.addEventListener(name, (event) => {
      const told = JSON.parse(event.data);
      act(told);
      if (told.story) showStory(told.story);
    });
  }
  events.addEventListener("error", () => {
    lost.hidden = false;
  });
}

/** A link to the chat, in a letter or a message, presses Start with its payload. */
function startFromAddress() {
  const found = /^#start=([\w-]*)$/.exec(location.hash);
  if (!found) return;
  history.replaceState(null, "", `${location.pathname}${location.search}#phone`);
  phone.start(found[1]);
  document.getElementById("phone").scrollIntoView();
}

window.addEventListener("hashchange", startFromAddress);
listen();
