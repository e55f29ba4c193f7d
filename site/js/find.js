// Finding places by what is typed: fetched when somebody first types into the picker of places.
import init, { Places } from "./finder.js";

await init({ module_or_path: new URL("./finder.wasm", import.meta.url) });

export { Places };
