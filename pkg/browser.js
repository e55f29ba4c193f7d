// Browsers and bundlers: `new URL(…, import.meta.url)` is the form that bundlers recognise and carry along.
import init from "./wasm/tuofu.js";

await init({ module_or_path: new URL("./wasm/tuofu_bg.wasm", import.meta.url) });

export {
  check, declaration, explain, forms, isSealed, MemoryKey, open, OpeningKey, seal, sheet, TrustList, verify,
} from "./wasm/tuofu.js";
