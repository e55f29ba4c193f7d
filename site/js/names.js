// The names of places: fetched when they are asked for, and kept on this device, so that they are there without a
// network too. IndexedDB and not the Cache API, because a village's plain http has no Cache API. Nothing here is
// personal. What the lines mean, `crates/finder` knows.
import init, { Places } from "./finder.js";

const data = new URL("../data/", import.meta.url);
const base = new URL("../", import.meta.url);

let db;
const opened = () =>
  (db ??= new Promise((resolve, reject) => {
    const request = indexedDB.open("tuofu-places", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("files");
    request.onsuccess = () => resolve(request.result);
    request.onerror = request.onblocked = () => reject(request.error);
  }));
const files = async (mode) => (await opened()).transaction("files", mode).objectStore("files");

async function read(key) {
  try {
    const request = (await files("readonly")).get(key);
    return await new Promise((resolve) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve();
    });
  } catch {
    // A browser that keeps nothing: every time from the network.
  }
}

const write = (change) => files("readwrite").then(change).catch(() => {});

async function fetched(url, how) {
  const response = await fetch(url, how);
  if (!response.ok) throw response.status;
  return response.text();
}

/** The text of a file whose name carries its hash. An older one of the same place is thrown away. */
async function kept(file) {
  const key = new URL(file, data).pathname;
  let text = await read(key);
  if (!text) {
    text = await fetched(new URL(file, data));
    const stem = key.replace(/[^.]*\.txt$/, "");
    write((store) => {
      store.delete(IDBKeyRange.bound(stem, stem + "\uffff"));
      store.put(text, key);
    });
  }
  return text;
}

/** `config.json` and a deployment's own names carry no hash: from the network first, without it as they were kept. */
async function newest(file) {
  const url = new URL(file, base);
  try {
    const text = await fetched(url, { cache: "no-cache" });
    write((store) => store.put(text, url.pathname));
    return text;
  } catch {
    return read(url.pathname);
  }
}

const idle = () =>
  new Promise((go) => (globalThis.requestIdleCallback ? requestIdleCallback(go, { timeout: 9000 }) : setTimeout(go, 3000)));

/** Called whenever names have come, or could not be had. */
export const watchers = new Set();
const tell = () => watchers.forEach((told) => told());

/** This deployment's prefectures. */
export let pins = [];

/** `"places": { "pins": ["4418"], "own": "places.txt" }`, both as one likes; see docs/data.md. */
async function deployment(places) {
  let config;
  try {
    config = JSON.parse(await newest("config.json")).places ?? {};
  } catch {
    return;
  }
  const own = config.own && (await newest(config.own));
  if (own) {
    for (const wrong of places.amend(own)) console.error(`${config.own}: ${wrong}; docs/data.md`);
    tell();
  }
  pins = config.pins ?? [];
  for (const file of pins.flatMap((pin) => places.files(pin))) {
    await idle();
    await bring(places, file);
  }
}

async function start() {
  const [country] = await Promise.all([
    kept("county.txt"),
    init({ module_or_path: new URL("./finder.wasm", import.meta.url) }),
  ]);
  const places = new Places(country);
  deployment(places);
  return places;
}

let started;

/** The names to county level and what searches them; whoever fails may ask again. */
export const ready = () =>
  (started ??= start().catch((reason) => {
    started = undefined;
    throw reason;
  }));

/** What became of each file of townships and villages: "coming", "here", or "not" where it could not be had. */
const came = new Map();
const coming = new Map();

/** What became of the file that a place lies in; undefined where there is none, or nobody asked for it. */
export const state = (places, code) => came.get(places.file(code));

function bring(places, file) {
  if (!coming.has(file)) {
    came.set(file, "coming");
    coming.set(file, kept(`${file}.txt`).then(
      (text) => {
        places.add(file, text);
        came.set(file, "here");
      },
      () => {
        coming.delete(file);
        came.set(file, "not");
      },
    ).then(tell));
  }
  return coming.get(file);
}

/** Has the townships and villages of what a place lies in brought, unless they are here. */
export async function open(places, code) {
  const file = places.file(code);
  if (file) await bring(places, file);
}

/** 广东省清远市英德市沙口镇罗洞村委会, as far down as names can be had. */
export async function name(code) {
  const places = await ready();
  if (!code.endsWith("000000")) await open(places, code);
  return places.name(code);
}

/** The place of today that an identity number's first six digits name. */
export async function today(places, six) {
  const now = places.today(six, "");
  return now?.startsWith(six) ? now : places.today(six, await kept("successors.txt").catch(() => ""));
}
