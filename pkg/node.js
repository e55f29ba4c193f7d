// Node: the module is read from the disk before anything is exported, so nothing has to be initialised.
import { readFile } from "node:fs/promises";
import init from "./wasm/tuofu.js";

await init({ module_or_path: await readFile(new URL("./wasm/tuofu_bg.wasm", import.meta.url)) });

export {
  check, declaration, explain, forms, isSealed, MemoryKey, open, OpeningKey, seal, sheet, TrustList, verify,
} from "./wasm/tuofu.js";
