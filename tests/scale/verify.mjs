// How many signed letters a second are opened and judged: by the command's own code on this machine, by the same code as
// WASM, and by what others verify signatures with. All take the same letters in the same run, in turn, on one thread.
// Part of `cargo xtask bench`.
//
// "bare" is one signature over the same bytes with the key ready for use. A file is more: its JSON is read strictly
// twice (the file, the payload in it), the header and the key in it are checked, the payload is written canonically
// again and compared. Judging is that and every rule of the form.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { createPublicKey, verify as opensslVerify, webcrypto } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ed25519 } from "@noble/curves/ed25519.js";
import { p256 } from "@noble/curves/nist.js";
import { generalVerify, importJWK } from "jose";

const root = path.resolve(import.meta.dirname, "../..");
const target = process.env.CARGO_TARGET_DIR ?? path.join(root, "target");
const command = process.env.TUOFU ?? path.join(target, "release/tuofu");
const speed = process.env.SPEED ?? path.join(target, "release/examples/speed");
assert(existsSync(command), "`tuofu` is not built: cargo build --release");
assert(existsSync(speed), "`speed` is not built: cargo build --release -p seal --example speed");
assert(existsSync(path.join(root, "pkg/wasm/tuofu_bg.wasm")), "`pkg/` is not built: cargo xtask pkg");
const { verify } = await import(path.join(root, "pkg/node.js"));

const [DAY, COUNT, ROUNDS, SECONDS] = ["2026-11-24", 64, Number(process.env.ROUNDS ?? 7), 0.25];
const work = mkdtempSync(path.join(tmpdir(), "tuofu-speed-"));
const tuofu = (args) => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: work, encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(status, 0, stderr);
  return stdout;
};

/** Letters with one signature: the least there can be besides it. Nothing but signatures is missing in them. */
function letters(alg) {
  const put = (name, text) => writeFileSync(path.join(work, name), text);
  put("key.jwk", tuofu(["keys", "new", "--alg", alg]));
  put("letters", tuofu(["example", "guardian-confirmation", "--count", String(COUNT)]));
  put(`${alg}.ndjson`, tuofu(["sign", "--key", "key.jwk", "--role", "parent", "letters"]));
  return readFileSync(path.join(work, `${alg}.ndjson`), "utf8").trimEnd().split("\n");
}

/** What a bare verification needs, for each library in its own form. */
async function bare(text) {
  const { payload, signatures: [{ protected: header, signature }] } = JSON.parse(text);
  const { alg, jwk } = JSON.parse(Buffer.from(header, "base64url"));
  const raw = (name) => Buffer.from(jwk[name], "base64url");
  return {
    alg, message: Buffer.from(`${header}.${payload}`), signature: Buffer.from(signature, "base64url"),
    point: alg === "ES256" ? Buffer.concat([Buffer.of(4), raw("x"), raw("y")]) : raw("x"),
    openssl: createPublicKey({ key: jwk, format: "jwk" }), webCrypto: await importJWK(jwk, alg),
  };
}
const webCryptoName = { Ed25519: "Ed25519", ES256: { name: "ECDSA", hash: "SHA-256" } };

/** How many a second go well; all of them must. */
async function rate(all, work) {
  const start = performance.now();
  let done = 0;
  while (performance.now() - start < SECONDS * 1000) {
    for (const one of all) {
      const good = work(one);
      assert(good === true || (await good));
    }
    done += all.length;
  }
  return (done * 1000) / (performance.now() - start);
}
const native = (alg) => JSON.parse(execFileSync(speed, [String(SECONDS), path.join(work, `${alg}.ndjson`)], { encoding: "utf8" }));

/** The whole process over the letters so many times over, on one thread, what it writes thrown away. */
function judged(alg, times) {
  const input = path.join(work, `${alg}-${times}.ndjson`);
  if (!existsSync(input)) writeFileSync(input, readFileSync(path.join(work, `${alg}.ndjson`), "utf8").repeat(times));
  const start = performance.now();
  const { status } = spawnSync(command, ["verify", "--json", "--today", DAY, input], { stdio: "ignore", env: { ...process.env, RAYON_NUM_THREADS: "1" } });
  assert.equal(status, 1); // signatures are missing
  return (performance.now() - start) / 1000;
}
/** What starting the process costs is in both, and drops out. */
const wholeRuns = (alg) => (COUNT * 40) / (judged(alg, 41) - judged(alg, 1));

const middle = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const whole = (n) => Math.round(n).toLocaleString("en");

for (const [alg, library, noble] of [
  ["Ed25519", "ed25519-dalek", ({ signature, message, point }) => ed25519.verify(signature, message, point)],
  ["ES256", "p256", ({ signature, message, point }) => p256.verify(signature, message, point)],
]) {
  const texts = letters(alg);
  const files = texts.map((text) => Buffer.from(text));
  const objects = texts.map((text) => JSON.parse(text));
  const bares = await Promise.all(texts.map(bare));
  const peers = {
    "OpenSSL, bare": () => rate(bares, ({ openssl, message, signature }) => opensslVerify(alg === "ES256" ? "sha256" : null, message, { key: openssl, dsaEncoding: "ieee-p1363" }, signature)),
    "Node's WebCrypto, bare": () => rate(bares, ({ webCrypto, message, signature }) => webcrypto.subtle.verify(webCryptoName[alg], webCrypto, signature, message)),
    "@noble/curves, bare": () => rate(bares, noble),
    "jose, the file (generalVerify)": () => rate(objects, (file) => generalVerify(file, ({ jwk }) => importJWK(jwk, alg)).then(() => true)),
    "tuofu in Node, judge (WASM)": () => rate(files, (file) => verify(file, "", DAY).findings.length === 0),
  };
  const rounds = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const rates = {};
    const ours = native(alg);
    for (const [name, run] of Object.entries(peers)) rates[name] = await run();
    const { bare: single, open, ...parts } = ours;
    const judge = wholeRuns(alg);
    if (round) rounds.push({ [`${library}, bare`]: single, "seal::open, the file": open, "tuofu verify, judge": judge, ...rates, ...parts }); // the first warms up
  }
  const size = files.reduce((all, file) => all + file.length, 0) / files.length;
  console.log(`\n${alg}: letters of ${whole(size)} bytes with one signature, median of ${ROUNDS} rounds`);
  console.log(`${"a second".padStart(46)} ${`to ${library}`.padStart(18)}`);
  for (const name of Object.keys(rounds[0])) {
    // Round by round: what else the machine does then slows both.
    const ratio = middle(rounds.map((rates) => rates[name] / rates[`${library}, bare`]));
    console.log(`${name.padEnd(32)} ${whole(middle(rounds.map((rates) => rates[name]))).padStart(13)} ${ratio.toFixed(2).padStart(18)}`);
  }
  const wasm = middle(rounds.map((rates) => rates["tuofu in Node, judge (WASM)"] / rates["tuofu verify, judge"]));
  console.log(`WASM to native, judge: ${wasm.toFixed(2)}`);
}
rmSync(work, { recursive: true, force: true });
