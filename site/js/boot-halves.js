// Starts a program that comes in two halves (crates/xtask/src/split.rs). Where `<html data-half>` says so, the first
// half begins alone, and the rest comes while somebody answers; `js/early.js` holds what it would be needed for.
import init, { rest, start } from "./PART.js";

const html = document.documentElement;
const half = () => html.hasAttribute("data-half");
const program = () => ({ module_or_path: new URL("./PART.wasm", import.meta.url) });
const fetchRest = () => fetch(new URL("./PART-rest.wasm", import.meta.url));
const sorry = (reason) => {
  // The page stays readable; say that it cannot be filled in, and what to do.
  document.getElementById("sorry")?.removeAttribute("hidden");
  console.error(reason);
};

// What the program listens to outside its own part of the page: a program that begins again must be the only one.
const listening = [];
const listen = addEventListener;

/** Something needed the rest before it was there: the program begins again, whole; `start` keeps what was typed. */
const again = async () => {
  const first = await import(new URL("./PART.js", import.meta.url).href + "?again");
  await first.default(program());
  await first.rest(fetchRest());
  listening.forEach((one) => removeEventListener(...one));
  // As when a page has just come: what was pressed meanwhile waits until this one has taken it over.
  html.removeAttribute("data-ready");
  html.removeAttribute("data-half");
  first.start();
};
let failed = false;
const failing = (event) => {
  const reason = event.error ?? event.reason;
  if (!half() || !(reason instanceof WebAssembly.RuntimeError)) return;
  event.preventDefault();
  if (failed) return;
  failed = true;
  html.setAttribute("data-again", "");
  again().catch(sorry);
};

/** For the next visit, see js/early.js. */
const remember = () => {
  try {
    localStorage.setItem("tuofu-whole", "1");
  } catch {
    // A browser that refuses storage keeps no draft either.
  }
};

/** When the program has taken the page over; not for ever, somebody may be in the middle of a word. */
const taken = new Promise((done) => {
  const look = () => html.hasAttribute("data-ready") && done();
  new MutationObserver(look).observe(html, { attributes: true });
  setTimeout(done, 5000);
});

try {
  const coming = half() ? undefined : fetchRest();
  await init(program());
  if (half()) {
    listen("error", failing);
    listen("unhandledrejection", failing);
    window.addEventListener = (...one) => {
      listening.push(one);
      listen(...one);
    };
    start();
    await taken;
    if (!failed) await rest(fetchRest());
    remember();
    delete window.addEventListener;
    if (!failed) html.removeAttribute("data-half");
  } else {
    await rest(coming);
    start();
  }
} catch (reason) {
  sorry(reason);
}
