// Starts the program. The build puts the hashed names in place of the plain ones.
import init, { start } from "./PART.js";

init({ module_or_path: new URL("./PART.wasm", import.meta.url) }).then(start).catch((reason) => {
  // The page stays readable; say that it cannot be filled in, and what to do.
  document.getElementById("sorry")?.removeAttribute("hidden");
  console.error(reason);
});
