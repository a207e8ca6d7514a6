// The page's own words; what the bot and the letters say is theirs.

const WORDS = {
  fr: {
    demo: "démonstration",
    invented: "Tout est inventé : personnes, résultats, adresses. Rien ne quitte cet ordinateur.",
    language: "Langue de la page",
    sections: "Parties de la page",
    guide: "Le parcours",
    phone: "Telegram",
    mail: "Boîtes mail",
    conversation: "Conversation avec le bot",
    bot: "bot",
    typing: "écrit…",
    sending: "envoie un document…",
    start: "Démarrer",
    menu: "Menu des commandes",
    message: "Message",
    attach: "Joindre un fichier",
    chooseFile: "Choisir un fichier…",
    send: "Envoyer",
    ok: "OK",
    edited: "modifié",
    deleted: "message supprimé",
    empty: "La conversation est vide.",
    opens: "s'ouvre dans un nouvel onglet",
    copied: "Copié",
    close: "Fermer",
    window: "Page du bot, dans Telegram",
    failed: "Cela n'a pas marché :",
    lost: "La démonstration ne répond plus. Relancez-la : la page se reconnecte d'elle-même.",
    candidate: "a passé l'examen",
    staff: "équipe du centre",
    elsewhere: "un autre téléphone",
    byMail: "sans Telegram",
    university: "université",
    other: "autre adresse",
    typeThis: "À répondre, dans cet ordre :",
    noLetters: "Aucun e-mail pour le moment.",
    noLetter: "Choisissez un e-mail pour le lire.",
    unread: (count) => `${count} non lu${count > 1 ? "s" : ""}`,
    new: "nouveau",
    answered: "Vous avez répondu.",
    from: "De",
    to: "À",
    letter: "E-mail",
    formatted: "Mise en page",
    plain: "Texte seul",
    attachments: "Pièces jointes",
    reply: "Répondre",
    replyHint: "Votre réponse (elle peut rester vide)",
    confirmation: "Convocation",
    confirmationSub: "Confirmation of Entry",
    cardHint: "Touchez une ligne : elle s'écrit dans la conversation.",
    specimen: "spécimen",
    centre: "Centre",
    name: "Nom",
    exam: "Examen",
    session: "Session",
    examDate: "Date",
    resultsInformation: "Results information",
    idNumber: "Identifiant",
    secretNumber: "Code secret",
    email: "E-mail",
    story: {
      start: "Ouvrir la conversation : « Démarrer »",
      register: "Créer un compte avec la convocation",
      confirm: "Répondre à l'e-mail de confirmation",
      import: "Équipe : importer les résultats",
      release: "Équipe : publier",
      read: "Lire le résultat dans la conversation",
      statement: "Recevoir le relevé en PDF",
      send: "L'envoyer à une université",
    },
    mailTitle: "Sans Telegram",
    mailHint:
      "La famille de Léo n'a que sa boîte mail : répondez à ses e-mails par un mot, et tout se fait par écrit.",
    mailStory: {
      "mail-account": "OUI et l'identifiant : le compte",
      "mail-result": "RELEVÉ, une fois A2 Key publié : le résultat",
      "mail-share": "ENVOYER et un nom, puis une heure : l'université l'a",
      "mail-page":
        "« Ouvrir la page du résultat » dans un message, puis l'identifiant : lu sans rien garder dans la boîte",
    },
    done: "fait",
  },
  en: {
    demo: "demonstration",
    invented: "Everything is invented: people, results, addresses. Nothing leaves this computer.",
    language: "Language of the page",
    sections: "Parts of the page",
    guide: "The story",
    phone: "Telegram",
    mail: "Mailboxes",
    conversation: "Chat with the bot",
    bot: "bot",
    typing: "typing…",
    sending: "sending a document…",
    start: "Start",
    menu: "Command menu",
    message: "Message",
    attach: "Attach a file",
    chooseFile: "Choose a file…",
    send: "Send",
    ok: "OK",
    edited: "edited",
    deleted: "message deleted",
    empty: "The chat is empty.",
    opens: "opens in a new tab",
    copied: "Copied",
    close: "Close",
    window: "Page of the bot, in Telegram",
    failed: "That did not work:",
    lost: "The demonstration does not answer. Start it again: the page reconnects by itself.",
    candidate: "candidate",
    staff: "centre staff",
    elsewhere: "another phone",
    byMail: "without Telegram",
    university: "university",
    other: "other address",
    typeThis: "To reply, in this order:",
    noLetters: "No e-mails yet.",
    noLetter: "Choose an e-mail to read it.",
    unread: (count) => `${count} unread`,
    new: "new",
    answered: "You have replied.",
    from: "From",
    to: "To",
    letter: "E-mail",
    formatted: "Formatted",
    plain: "Plain text",
    attachments: "Attachments",
    reply: "Reply",
    replyHint: "Your reply (it may stay empty)",
    confirmation: "Confirmation of Entry",
    confirmationSub: "Convocation",
    cardHint: "Click a line to write it into the chat.",
    specimen: "specimen",
    centre: "Centre",
    name: "Name",
    exam: "Exam",
    session: "Session",
    examDate: "Date",
    resultsInformation: "Results information",
    idNumber: "ID number",
    secretNumber: "Secret number",
    email: "E-mail",
    story: {
      start: "Open the chat: “Start”",
      register: "Create an account with the Confirmation of Entry",
      confirm: "Reply to the e-mail that asks you to confirm your address",
      import: "Staff: import the results",
      release: "Staff: release them",
      read: "Read the result in the chat",
      statement: "Get the Statement as a PDF",
      send: "Send it to a university",
    },
    mailTitle: "Without Telegram",
    mailHint:
      "Emily's family has nothing but a mailbox: reply to its e-mails with a word, and everything is done in writing.",
    mailStory: {
      "mail-account": "YES and the ID number: the account",
      "mail-result": "RESULT, once A2 Key is released: the result",
      "mail-share": "SEND and a name, then an hour: the university has it",
      "mail-page":
        "“Open the result page” in a message, then the ID number: read, and not kept in the mailbox",
    },
    done: "done",
  },
};

/** What whoever lives by mail can reply, in the language of the letters. */
const TYPED = {
  fr: (id) => [`OUI ${id}`, "STATUT", "RELEVÉ", "ENVOYER Valmont", "2", "OUI"],
  en: (id) => [`YES ${id}`, "STATUS", "RESULT", "SEND St Mary's", "1", "YES"],
};
export const typed = ({ language, idNumber }) => (TYPED[language] ?? TYPED.en)(idNumber);

export const language = new URLSearchParams(location.search).get("lang") === "en" ? "en" : "fr";
export const words = typeset(WORDS[language]);

/** Typewriter signs as print wants them: apostrophes, and French spaces that do not break. */
function typeset(entry) {
  if (typeof entry === "function") return (...given) => typeset(entry(...given));
  if (typeof entry === "object") {
    return Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, typeset(value)]));
  }
  const curled = entry.replace(/(?<=\p{L})'/gu, "’");
  return curled.replace(/ (?=[;?!])/g, "\u202f").replace(/ (?=[:»])|(?<=«) /g, "\u00a0");
}

const formats = {
  time: { hour: "2-digit", minute: "2-digit" },
  moment: { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
  day: { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }, // dates without an hour
  month: { month: "long", year: "numeric", timeZone: "UTC" },
};

/** A date as people of the page's language write it; "" for one that is none. */
export function spelled(date, format) {
  const when = new Date(date);
  if (Number.isNaN(when.valueOf())) return "";
  const locale = language === "en" ? "en-GB" : "fr-FR";
  return new Intl.DateTimeFormat(locale, formats[format]).format(when);
}

/** A file's size: "87 Ko", "87 kB". */
export function size(bytes) {
  const unit = language === "en" ? ["B", "kB", "MB"] : ["o", "Ko", "Mo"];
  const power = bytes < 1000 ? 0 : bytes < 1e6 ? 1 : 2;
  const number = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
  return `${number.format(bytes / 1000 ** power)} ${unit[power]}`;
}

/** Puts the words where the page's skeleton asks for them. */
export function translate() {
  document.documentElement.lang = language;
  for (const node of document.querySelectorAll("[data-word]")) {
    node.textContent = words[node.dataset.word];
  }
  for (const node of document.querySelectorAll("[data-label]")) {
    node.setAttribute("aria-label", words[node.dataset.label]);
    if (node.matches("summary, button")) node.title = words[node.dataset.label];
  }
  for (const node of document.querySelectorAll("[data-hint]")) {
    node.placeholder = words[node.dataset.hint];
  }
  for (const link of document.querySelectorAll(".languages a")) {
    if (link.lang === language) link.setAttribute("aria-current", "true");
  }
}
