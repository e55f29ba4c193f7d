// npm `ajv` and the Rust rules asked the same questions.
import { spawnSync } from "node:child_process";

const { status } = spawnSync(process.execPath, ["--test", "--test-reporter=spec", "agree.test.mjs"], {
  cwd: import.meta.dirname, stdio: "inherit",
});
process.exit(status ?? 1);
