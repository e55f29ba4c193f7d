// What this device keeps: drafts and signed files, encrypted at rest, and the keys that sign here.
// Everything is IndexedDB and WebCrypto; Rust sees it through src/state/{store,device}.rs.

const subtle = globalThis.crypto?.subtle;

/** How things are kept: 2 encrypted on this device, 1 in this tab only, 0 not at all. */
let mode = 0;
let db, secret;
const memory = new Map();
const TAB = "tuofu:";

const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = request.onblocked = () => reject(request.error);
  });

function open() {
  const request = indexedDB.open("tuofu", 1);
  request.onupgradeneeded = () => {
    for (const store of ["kept", "keys"]) request.result.createObjectStore(store);
  };
  return done(request).then((opened) => {
    db = opened;
    db.onversionchange = () => db.close();
    return db;
  });
}

const read = (store, key) => done(db.transaction(store).objectStore(store).get(key));

/** Resolves when it is really written. Transactions on a store run in the order they were made in. */
function write(store, change) {
  const transaction = db.transaction(store, "readwrite");
  const written = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
  change(transaction.objectStore(store));
  transaction.commit?.(); // nothing follows: do not wait for the page's next turn
  return written;
}

/** The value under `key` of `keys`; of two tabs that make one at once, the first wins. */
async function once(key, make) {
  const kept = await read("keys", key);
  if (kept) return kept;
  const made = await make();
  await write("keys", (store) => store.add(made, key)).catch(() => {});
  return read("keys", key);
}

/** Never longer than three seconds: the page waits for the draft before it shows. */
const ready = (async () => {
  try {
    if (!subtle) throw "plain http";
    await Promise.race([
      (async () => {
        await open();
        secret = await once("drafts", () =>
          subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]),
        );
      })(),
      new Promise((_, reject) => setTimeout(reject, 3000, "storage does not answer")),
    ]);
    mode = 2;
  } catch {
    try {
      sessionStorage.setItem(TAB, "");
      sessionStorage.removeItem(TAB);
      mode = 1;
    } catch {
      mode = 0;
    }
  }
})();

export const atRest = () => mode;

/** Again after the browser closed the connection, as it may at any time: even because all was cleared, the key too. */
async function again(work) {
  try {
    return await work();
  } catch {
    await open();
    if (secret) secret = await once("drafts", async () => secret);
    return work();
  }
}

const text = new TextEncoder();

export async function get(key) {
  if (mode === 0) await ready;
  if (mode !== 2) return (mode && sessionStorage.getItem(TAB + key)) ?? memory.get(key);
  try {
    const kept = await again(() => read("kept", key));
    if (!kept) return;
    const plain = await subtle.decrypt({ name: "AES-GCM", iv: kept.iv, additionalData: text.encode(key) }, secret, kept.data);
    return new TextDecoder().decode(plain);
  } catch {
    // A key that is gone, or a browser that forgot: as if nothing had been kept.
  }
}

const newest = new Map();
let count = 0;

const pending = new Set();

function tracked(work) {
  pending.add(work);
  work.finally(() => pending.delete(work));
  return work;
}

/** When every put and remove so far is done. */
export const settled = () => Promise.all(pending);

/** True when a reload would find it, or something newer. */
export const put = (key, value) => tracked(keep(key, value));

async function keep(key, value) {
  if (mode === 0) await ready;
  if (mode !== 2) {
    memory.set(key, value);
    try {
      sessionStorage.setItem(TAB + key, value);
      return mode === 1;
    } catch {
      return false;
    }
  }
  const mine = ++count;
  try {
    await again(async () => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const data = await subtle.encrypt({ name: "AES-GCM", iv, additionalData: text.encode(key) }, secret, text.encode(value));
      if (newest.get(key) > mine) return; // encrypted later, finished sooner
      newest.set(key, mine);
      return write("kept", (store) => store.put({ iv, data }, key));
    });
    return true;
  } catch {
    return false;
  }
}

export const remove = (key) => tracked(drop(key));

async function drop(key) {
  await ready;
  memory.delete(key);
  newest.set(key, ++count); // what is still being encrypted is not to come back
  if (mode === 1) sessionStorage.removeItem(TAB + key);
  if (mode === 2) await again(() => write("kept", (store) => store.delete(key))).catch(() => {});
}

export async function keys() {
  await ready;
  if (mode === 2) return again(() => done(db.transaction("kept").objectStore("kept").getAllKeys())).catch(() => []);
  if (mode === 1) return Object.keys(sessionStorage).filter((k) => k.startsWith(TAB)).map((k) => k.slice(TAB.length));
  return [...memory.keys()];
}

// --- keys that sign -------------------------------------------------------------------------

const ED = { name: "Ed25519" };
const EC = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };

const pair = (slot) =>
  once("sign:" + slot, () =>
    // Neither kind can be read out again; older engines know the second only.
    subtle.generateKey(ED, false, ["sign", "verify"]).catch(() => subtle.generateKey(EC, false, ["sign", "verify"])),
  );

/** The public JWK of the slot's key as text, made when first asked; nothing where keys cannot be kept. */
export async function publicKey(slot) {
  await ready;
  if (mode !== 2) return;
  try {
    // Engines add members of their own; a JWK here is these and no others.
    const { kty, crv, x, y } = await subtle.exportKey("jwk", (await again(() => pair(slot))).publicKey);
    return JSON.stringify({ kty, crv, x, y });
  } catch {
    // Signed with a key in memory instead.
  }
}

export async function sign(slot, bytes) {
  const { privateKey } = await again(() => pair(slot));
  return new Uint8Array(await subtle.sign(privateKey.algorithm.name === ED.name ? ED : EC, privateKey, bytes));
}

export async function forgetKeys() {
  await ready;
  const slots = IDBKeyRange.bound("sign:", "sign;");
  if (mode === 2) await again(() => write("keys", (store) => store.delete(slots))).catch(() => {});
}

// --- the verifier, in workers of its own ------------------------------------------------------

const workers = [];
let asked = 0;

function worker(url, at) {
  const made = { waiting: new Map(), worker: new Worker(url, { type: "module" }) };
  made.worker.onmessage = ({ data: { id, answer, error } }) => {
    const [resolve, reject] = made.waiting.get(id) ?? [];
    made.waiting.delete(id);
    error === undefined ? resolve?.(answer) : reject?.(error);
  };
  // It could not be fetched or started: whoever asks again gets a new one.
  made.worker.onerror = (event) => {
    event.preventDefault?.();
    if (workers[at] === made) workers[at] = undefined;
    for (const [, reject] of made.waiting.values()) reject("worker");
  };
  return (workers[at] = made);
}

/** Asks a worker that is free; `first` always the same one, for keys live in it. */
export function ask(url, first, op, name, bytes) {
  const most = first ? 1 : Math.min(navigator.hardwareConcurrency || 2, 8);
  let best;
  for (let at = 0; at < most && best?.waiting.size !== 0; at++) {
    const one = workers[at] ?? worker(url, at);
    if (!best || one.waiting.size < best.waiting.size) best = one;
  }
  return new Promise((resolve, reject) => {
    const id = ++asked;
    best.waiting.set(id, [resolve, reject]);
    best.worker.postMessage({ id, op, name, bytes });
  });
}

/** Fetches the verifier when the page has nothing better to do. */
export function warm(url) {
  const start = () => workers[0] ?? worker(url, 0);
  globalThis.requestIdleCallback ? requestIdleCallback(start, { timeout: 10000 }) : setTimeout(start, 2000);
}

// --- files ------------------------------------------------------------------------------------

/** The text of a file on this site; undefined when it cannot be had. */
export const fetched = (url) => fetch(url).then((response) => (response.ok ? response.text() : undefined)).catch(() => {});

const TYPE = "application/jose+json";

export function save(name, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type: TYPE }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

/** Whether it was handed to another program. Some phones share no file of a type they do not know, but text. */
export async function share(name, content) {
  for (const type of [TYPE, "application/json", "text/plain"]) {
    const files = [new File([content], type === "text/plain" ? name + ".txt" : name, { type })];
    if (navigator.canShare?.({ files })) return navigator.share({ files, title: name }).then(() => true);
  }
  return false;
}

export const canShare = () => !!navigator.canShare?.({ files: [new File([""], "a.txt", { type: "text/plain" })] });

/** Clipboards want https; the old way works everywhere else. */
export async function copy(content) {
  try {
    await navigator.clipboard.writeText(content);
    return true;
  } catch {
    const area = document.createElement("textarea");
    area.value = content;
    document.body.append(area);
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    return copied;
  }
}

/** What was chosen or dropped, one `[name, bytes]` a document; of `.ndjson` one a line. */
export async function documents(files) {
  const all = [];
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (!/\.(ndjson|jsonl)$/i.test(file.name)) {
      all.push([file.name, bytes]);
      continue;
    }
    let line = 0;
    for (let from = 0; from < bytes.length; ) {
      let to = bytes.indexOf(10, from);
      if (to < 0) to = bytes.length;
      line++;
      if (to > from) all.push([`${file.name}:${line}`, bytes.slice(from, to)]);
      from = to + 1;
    }
  }
  return all;
}

/** What stands at the foot of each printed page: `@page` boxes read it as a custom property. */
export const printFoot = (words) => document.documentElement.style.setProperty("--print-foot", JSON.stringify(words));

export const random = (count) => crypto.getRandomValues(new Uint8Array(count));

export const inWeChat = () => /MicroMessenger/i.test(navigator.userAgent);
