// Small tools of the page: making elements, tabs, posting, toasts.

import { words } from "./words.js";

/** An element; children that are strings become text, never markup. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value || value === 0) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child || child === 0));
  return node;
}

/** A row of tabs for one panel: arrows move, as screen readers expect. */
export function tabs(list, panel, entries, selected, choose) {
  const focused = list.contains(document.activeElement);
  const made = entries.map(({ key, label, sub, badge, badgeLabel }) =>
    el(
      "button",
      {
        type: "button",
        role: "tab",
        id: `${list.id}-${key}`,
        "aria-selected": String(key === selected),
        "aria-controls": panel.id,
        tabindex: key === selected ? "0" : "-1",
        onclick: () => choose(key),
      },
      el("span", {}, label),
      el("small", {}, sub),
      badge ? el("b", { class: "badge", "aria-label": badgeLabel }, String(badge)) : "",
    ),
  );
  list.replaceChildren(...made);
  panel.setAttribute("aria-labelledby", `${list.id}-${selected}`);
  list.onkeydown = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const at = entries.findIndex(({ key }) => key === selected);
    choose(entries[(at + step + entries.length) % entries.length].key);
  };
  if (focused) list.querySelector("[aria-selected=true]")?.focus();
}

let fading = 0;

/** A passing word at the foot of the page. */
export function toast(text) {
  const node = document.getElementById("toast");
  node.textContent = text;
  node.classList.add("shown");
  clearTimeout(fading);
  fading = setTimeout(() => node.classList.remove("shown"), 4000);
}

/** A word that has to be closed. */
export function alertBox(text) {
  const box = document.getElementById("alert");
  box.querySelector("p").textContent = text;
  box.showModal();
}

/** Does something on the server; gives its answer, or null after a toast that says why not. */
export async function post(path, body) {
  const form = body instanceof FormData;
  const headers = form ? {} : { "Content-Type": "application/json" };
  try {
    const sent = form ? body : JSON.stringify(body ?? {});
    const answer = await fetch(path, { method: "POST", headers, body: sent });
    if (answer.ok) return await answer.json();
    toast(`${words.failed} ${await answer.text()}`);
  } catch {
    toast(words.lost);
  }
  return null;
}

/** What this tab of the browser remembers over a reload. */
export const kept = {
  get: (name) => sessionStorage.getItem(name),
  set: (name, value) => sessionStorage.setItem(name, String(value)),
};
