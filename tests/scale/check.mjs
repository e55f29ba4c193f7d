// How many letters a second: our package in Node and the command, beside ajv, which most of JavaScript
// checks JSON with. All take the same letters in the same run, in turn. Part of `cargo xtask bench`.
//
// The comparison flatters ajv: it knows our JSON Schema alone (shapes, lengths, choices), and ours reads
// every identifier's check character, every date, and each rule across answers. The last line says what
// that difference is.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import Ajv from "ajv/dist/2020.js";
import formats from "ajv-formats";

const root = path.resolve(import.meta.dirname, "../..");
const target = process.env.CARGO_TARGET_DIR ?? path.join(root, "target");
const command = process.env.TUOFU ?? path.join(target, "release/tuofu");
assert(existsSync(command), "`tuofu` is not built: cargo build --release");
assert(existsSync(path.join(root, "pkg/wasm/tuofu_bg.wasm")), "`pkg/` is not built: cargo xtask pkg");
const { check } = await import(path.join(root, "pkg/node.js"));

const FORM = "guardian-confirmation";
const DAY = "2026-11-24";
const ROUNDS = 9;

function tuofu(args, options = {}) {
  const ran = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 30, ...options });
  if (ran.error) throw ran.error;
  return ran;
}
const letters = (count) =>
  tuofu(["example", FORM, "--count", String(count)]).stdout.trimEnd().split("\n").map((line) => JSON.parse(line).content);

const objects = letters(2_000);
const texts = objects.map((letter) => JSON.stringify(letter));
const ajv = new Ajv({ strict: true });
formats.default(ajv);
const valid = ajv.compile(JSON.parse(tuofu(["schema", FORM]).stdout));

// Nobody is timed before all agree that nothing is wrong with these.
for (const [at, letter] of objects.entries()) {
  assert(valid(letter), `ajv, letter ${at}: ${ajv.errorsText(valid.errors)}`);
  assert.deepEqual(check(FORM, letter, DAY), [], `letter ${at}`);
}
assert(!valid({ ...objects[0], term: 1 }), "ajv does look");

const work = mkdtempSync(path.join(tmpdir(), "tuofu-scale-"));
const few = path.join(work, "2000.ndjson");
const many = path.join(work, "20000.ndjson");
writeFileSync(few, `${texts.join("\n")}\n`);
writeFileSync(many, `${Array(10).fill(texts.join("\n")).join("\n")}\n`);

const seconds = (run) => {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
};
/** The whole process over a file, what it writes thrown away. */
function wholeRun(file, threads) {
  const input = openSync(file, "r");
  const env = { ...process.env, RAYON_NUM_THREADS: String(threads) };
  const took = seconds(() => {
    const ran = tuofu(["check", "--form", FORM, "--today", DAY, "--json", "-"], { stdio: [input, "ignore", "inherit"], env });
    assert.equal(ran.status, 0);
  });
  closeSync(input);
  return took;
}
const node = (work) => () => texts.length / seconds(() => { for (let at = 0; at < texts.length; at += 1) work(at); });
/** 18,000 letters: what starting the process costs is in both, and drops out. */
const native = (threads) => () => 18_000 / (wholeRun(many, threads) - wholeRun(few, threads));

const cores = availableParallelism();
const contenders = [
  ["ajv: JSON.parse, then validate", node((at) => valid(JSON.parse(texts[at])))],
  ["ajv: validate alone", node((at) => valid(objects[at]))],
  ["tuofu in Node: check(form, text)", node((at) => check(FORM, texts[at], DAY))],
  ["tuofu in Node: check(form, object)", node((at) => check(FORM, objects[at], DAY))],
  ["tuofu check -, one thread", native(1)],
  [`tuofu check -, ${cores} threads`, native(cores)],
].map(([name, run]) => ({ name, run, rates: [] }));
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const { run, rates } of contenders) {
    const rate = run();
    if (round) rates.push(rate); // the first warms up
  }
}
const middle = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const start = middle(Array.from({ length: ROUNDS }, () => seconds(() => tuofu(["--version"]))));
const [parsing, bare] = contenders;
const whole = (n) => Math.round(n).toLocaleString("en");
const size = texts.reduce((all, text) => all + Buffer.byteLength(text), 0) / texts.length;
console.log(`check: 2,000 letters of ${whole(size)} bytes, median of ${ROUNDS} rounds (slowest to fastest)`);
console.log(`${"letters a second".padStart(52)} ${"to ajv with parse".padStart(36)} ${"to ajv alone".padStart(13)}`);
for (const { name, rates } of contenders) {
  const range = `(${whole(Math.min(...rates))} to ${whole(Math.max(...rates))})`;
  // Round by round: what else the machine does then slows both.
  const ratio = (peer) => `${middle(rates.map((rate, round) => rate / peer.rates[round])).toFixed(2)}×`;
  console.log(`${name.padEnd(36)} ${whole(middle(rates)).padStart(15)} ${range.padStart(22)} ${ratio(parsing).padStart(13)} ${ratio(bare).padStart(13)}`);
}
console.log(`the command starts in ${(start * 1000).toFixed(1)} ms; not counted above`);

// What ajv, with the schema, does not see.
const rules = tuofu(["example", FORM, "--invalid", "?"]).stderr.trim().split("：").at(-1).split(", ");
const wrong = rules.map((rule) => JSON.parse(tuofu(["example", FORM, "--invalid", rule]).stdout).content);
const seen = { ours: wrong.filter((letter) => check(FORM, letter, DAY).length).length, ajv: wrong.filter((letter) => !valid(letter)).length };
console.log(`ajv checks the schema alone: of ${rules.length} letters that break one rule each, tuofu finds ${seen.ours}, ajv ${seen.ajv}`);
rmSync(work, { recursive: true, force: true });
