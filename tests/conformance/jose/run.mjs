// npm `jose` against our files, both ways.
import { spawnSync } from "node:child_process";

const { status } = spawnSync(process.execPath, ["--test", "--test-reporter=spec", "verify.test.mjs", "trust.test.mjs", "seal.test.mjs"], {
  cwd: import.meta.dirname, stdio: "inherit",
});
process.exit(status ?? 1);
