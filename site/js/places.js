// The way to what knows places (picker.js and its WebAssembly): fetched when a place is first asked or shown, kept
// small here, because every family loads this.
import { get, put } from "./device.js";

let module, failures = 0;

/** A browser may remember that a module could not be had: another address asks again. */
const there = (url) =>
  (module ??= import(failures ? `${url}?${failures}` : url).catch((reason) => {
    module = undefined;
    failures += 1;
    throw reason;
  }));

/** The full name of a place, as far down as names can be had. */
export const name = async (url, code) => (await there(url)).name(code);

/** Puts the picker into `home`, whose `data-code` it changes. */
export const pick = async (url, home, id) => (await there(url)).pick({ get, put }, home, id);

/** When the page has nothing better to do, what the next page will need. */
export async function warm(url) {
  await new Promise((go) => (globalThis.requestIdleCallback ? requestIdleCallback(go, { timeout: 9000 }) : setTimeout(go, 3000)));
  await (await there(url)).ready();
}
