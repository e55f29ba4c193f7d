// A place is picked: by typing, from those used lately or that an identity number names, or list by list. Fetched when
// the first place is asked; the page's program has only the box that it stands in.
import { word } from "./finder.js";
import { name, open, pins, ready, state, today, watchers } from "./names.js";

export { name, ready };

const RECENT = "places";
const MOST = 3;

const say = (key, values) => word(key).replace(/\{(\w+)\}/g, (_, value) => values[value]);

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const rows = (lines) => lines.split("\n").filter(Boolean).map((line) => line.split("\t"));
const LEVELS = { 2: ["province", ""], 4: ["prefecture", "-2"], 6: ["county", "-3"], 9: ["township", "-4"], 12: ["village", "-5"] };

/**
 * Fills `home` with the picker. Its `data-code` is the place picked so far, twelve digits, and `change` says that it
 * is another; its `data-six` the beginning of the person's identity number. `store` keeps what was used lately.
 */
export async function pick(store, home, id) {
  const places = await ready();
  let code = home.dataset.code;
  const name = (code) => places.name(code) ?? code;

  // What is picked, and what to try first while nothing is.
  const picked = element("div", { role: "status" });
  const offered = element("div");
  let recent = [], numbered;
  const buttons = (codes) =>
    element("ul", { class: "places" }, ...codes.map((code) => {
      const button = element("button", { type: "button", class: "quiet" }, name(code));
      button.onclick = () => set(code, true);
      return element("li", {}, button);
    }));
  const offer = () => {
    offered.replaceChildren();
    if (code) return;
    if (numbered) offered.append(element("p", { class: "hint" }, word("by-number")), buttons([numbered]));
    const others = recent.filter((code) => code !== numbered).slice(0, MOST);
    if (others.length) offered.append(element("p", { class: "hint" }, word("recent")), buttons(others));
  };

  // By typing.
  const field = element("input", { class: "input", id: `${id}-find`, autocomplete: "off", autocapitalize: "off", spellcheck: "false", placeholder: word("example"), enterkeyhint: "search" });
  const said = element("p", { class: "hint", role: "status" });
  const found = element("ul", { class: "places" });
  const look = () => {
    const fits = field.value.trim() ? rows(places.find(field.value, code || pins[0] || "", 8)) : undefined;
    said.textContent = !fits ? "" : fits.length ? say("found", { n: fits.length }) : word("nothing");
    found.replaceChildren(...buttons((fits ?? []).map(([code]) => code)).children);
  };
  // The last `input` of a composition still says "composing" and none follows its end: both are taken.
  field.oninput = field.oncompositionend = look;
  const step = (by) => {
    const all = [...found.querySelectorAll("button")];
    const to = all.indexOf(document.activeElement) + by;
    (to < 0 ? field : all[Math.min(to, all.length - 1)])?.focus();
  };
  field.onkeydown = (event) => {
    // Enter here finds, it does not leave the page; while composing it belongs to the input method.
    if (event.isComposing || !["Enter", "ArrowDown"].includes(event.key)) return;
    event.preventDefault();
    const only = found.querySelectorAll("button");
    if (event.key === "Enter" && only.length === 1) only[0].click();
    else step(1);
  };
  found.onkeydown = (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1, Escape: -99 }[event.key];
    if (!by) return;
    event.preventDefault();
    step(by);
  };

  // List by list, each made anew only when what it offers changed: whoever moves through it stays in it.
  const lists = element("div", { class: "place-steps", role: "group", "aria-label": word("steps") });
  const about = element("div", { "aria-live": "polite" });
  const list = (at, parent, chosen) => {
    const lines = parent === undefined ? "" : places.under(parent);
    const old = lists.children[at];
    if (old?.lines !== lines) {
      const all = rows(lines);
      const [level, suffix] = LEVELS[all[0]?.[0].length] ?? [];
      const made = all.length
        ? element("select", { class: "input", id: id + suffix, "aria-label": word(level) },
            element("option", { value: "" }, say("pick", { level: word(level) })),
            ...all.map(([code, name]) => element("option", { value: code }, name)))
        : element("span", { hidden: "" });
      made.lines = lines;
      made.onchange = (event) => {
        event.stopPropagation();
        const to = made.value || parent;
        set(to && to.padEnd(12, "0"));
      };
      old ? old.replaceWith(made) : lists.append(made);
    }
    if (lines) lists.children[at].value = chosen ?? "";
  };
  const show = () => {
    const chain = places.chain(code);
    picked.replaceChildren(...(code ? [element("p", { class: "found" }, say("picked", { name: name(code) }))] : []));
    for (let at = 0; at < 5; at += 1) list(at, at ? chain[at - 1] : "", chain[at]);
    offer();
    const came = state(places, code);
    about.replaceChildren();
    if (came === "coming") about.append(element("p", { class: "hint" }, word("coming")));
    if (came === "not") {
      const again = element("button", { type: "button", class: "chip" }, word("again"));
      again.onclick = () => open(places, code);
      about.append(element("p", { class: "hint" }, word("not")), again);
    }
  };

  /** Takes a place. What was pressed goes away with `leaves`: the focus goes to the last list, where one goes on. */
  const set = (to, leaves) => {
    code = home.dataset.code = to;
    home.dispatchEvent(new Event("change", { bubbles: true }));
    if (field.value) {
      field.value = "";
      look();
    }
    open(places, code);
    keep();
    show();
    if (leaves) [...lists.querySelectorAll("select")].at(-1)?.focus();
  };

  // Used lately: a code a line, the newest first. What is picked step by step leaves the last step only.
  const keep = async () => {
    const to = code;
    if (places.chain(to).length < 3) return;
    const kept = ((await store.get(RECENT)) ?? "").split("\n");
    const others = kept.filter((other) => other && other !== to && !to.startsWith(other.replace(/0+$/, "")));
    await store.put(RECENT, [to, ...others].slice(0, 2 * MOST).join("\n"));
  };
  const remembered = async () => {
    recent = ((await store.get(RECENT)) ?? "").split("\n").filter(Boolean);
    numbered = home.dataset.six && (await today(places, home.dataset.six));
    offer();
    for (const code of recent) await open(places, code); // their names
  };

  // Names that come may be what is being looked for.
  const told = () => {
    if (!home.isConnected) return void watchers.delete(told);
    show();
    if (document.activeElement === field) look();
  };
  watchers.add(told);
  home.replaceChildren(
    picked,
    offered,
    element("label", { class: "hint", for: field.id }, word("type")),
    field,
    said,
    found,
    element("p", { class: "hint" }, word("or-steps")),
    lists,
    about,
  );
  open(places, code);
  show();
  remembered();
}
