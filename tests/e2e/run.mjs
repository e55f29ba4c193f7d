// All browser tests, three files at a time, for each waits more than it works; and each has its own browser and its own server.
// `node run.mjs typed` runs the files with "typed" in their name.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";

const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".test.mjs") && file.includes(process.argv[2] ?? ""))
  .sort();
const args = ["--test", "--test-concurrency=3", "--test-reporter=spec", ...files];
const { status } = spawnSync(process.execPath, args, { cwd: import.meta.dirname, stdio: "inherit" });
process.exit(status ?? 1);
