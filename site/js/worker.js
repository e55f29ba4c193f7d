// The verifier in a worker: opens files in Rust, and holds the keys of a page that has no WebCrypto.
import init, { MemoryKey, open } from "./verifier.js";

const ready = init({ module_or_path: new URL("./verifier.wasm", import.meta.url) });
ready.catch(() => {}); // whoever asks is told
const keys = new Map();

const key = (slot) => {
  if (!keys.has(slot)) keys.set(slot, MemoryKey.generate());
  return keys.get(slot);
};

const work = {
  open: (name, bytes) => JSON.stringify(open(bytes, name)),
  key: (slot) => JSON.stringify(key(slot).jwk),
  sign: (slot, bytes) => key(slot).sign(bytes),
};

onmessage = async ({ data: { id, op, name, bytes } }) => {
  try {
    await ready;
    postMessage({ id, answer: work[op](name, bytes) });
  } catch (error) {
    postMessage({ id, error: String(error) });
  }
};
