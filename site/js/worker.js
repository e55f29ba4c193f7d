// The verifier in a worker: opens files in Rust, and holds the keys of a page that has no WebCrypto.
import init, { declaration, explain, MemoryKey, open, OpeningKey, seal, TrustList } from "./verifier.js";

// A function that gives a vector of 128 bits: browsers before 2021, and iPhones that stay at iOS 15, know none.
const VECTOR = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11];
const url = WebAssembly.validate(new Uint8Array(VECTOR))
  ? new URL("./verifier.wasm", import.meta.url)
  : new URL("./verifier-plain.wasm", import.meta.url);
const ready = init({ module_or_path: url });
ready.catch(() => {}); // whoever asks is told
const keys = new Map();

const key = (slot) => {
  if (!keys.has(slot)) keys.set(slot, MemoryKey.generate());
  return keys.get(slot);
};

// The list last used: whoever judges ten thousand files by one list has it read once.
let list, listed;
const trusted = (text) => {
  if (text !== listed) [list, listed] = [TrustList.parse(new TextEncoder().encode(text)), text];
  return list;
};

// The keys of staff, while their page is open: one signs, the other opens what was encrypted.
const kinds = { sign: MemoryKey, open: OpeningKey };
const held = {};
const hold = (kind, key, pem) => {
  held[kind] = key;
  return JSON.stringify({ pem, jwk: JSON.stringify(key.jwk), kid: key.kid });
};

const work = {
  list: (root, text) => {
    const list = trusted(text);
    if (root && !list.isOf(root)) throw { code: "trust.other-root" };
    return JSON.stringify({ ...list.info, stale: list.isStale() });
  },
  openBy: (name, [bytes, text]) => JSON.stringify(trusted(text).open(bytes, name)),
  makeKey: (kind, [passphrase]) => {
    const key = kinds[kind].generate("ES256");
    return hold(kind, key, key.protect(passphrase));
  },
  unlockKey: (kind, [pem, passphrase]) => hold(kind, kinds[kind].unlock(pem, passphrase), pem),
  unseal: (_, bytes) => {
    if (!held.open) throw { code: "jwe.key-needed" };
    return held.open.open(bytes);
  },
  seal: (keys, bytes) => seal(bytes, JSON.parse(keys)),
  signBy: (kind, bytes) => held[kind].sign(bytes),
  declaration: (role, bytes) => declaration(bytes, role).text,
  countersign: (role, bytes) => held.sign.countersign(bytes, role),
  open: (name, bytes) => JSON.stringify(open(bytes, name)),
  key: (slot) => JSON.stringify(key(slot).jwk),
  sign: (slot, bytes) => key(slot).sign(bytes),
};

onmessage = async ({ data: { id, op, name, bytes } }) => {
  try {
    await ready;
    postMessage({ id, answer: work[op](name, bytes) });
  } catch (error) {
    postMessage({ id, error: explain(error.code ?? "") ?? String(error) });
  }
};
