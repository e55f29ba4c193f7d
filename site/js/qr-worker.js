// Codes on screens: draws a file as codes, and reads them out of pictures, in Rust.
import init, { codes, Scanner } from "./qr.js";

const ready = init({ module_or_path: new URL("./qr.wasm", import.meta.url) });
ready.catch(() => {}); // whoever asks is told
let scanner;

const scan = () => (scanner ??= new Scanner());

const work = {
  codes,
  begin: () => {
    scanner?.free();
    scanner = undefined;
  },
  texts: (lines) => scan().texts(lines),
  picture: (rgba, width, height, thorough) => scan().picture(new Uint8Array(rgba), width, height, thorough),
};

onmessage = async ({ data: { id, op, given } }) => {
  try {
    await ready;
    postMessage({ id, answer: work[op](...given) });
  } catch (error) {
    postMessage({ id, error: String(error?.message ?? error) });
  }
};
