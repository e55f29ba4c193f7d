// The npm package as others get it: packed, installed in a throw-away project, used in Node and in Chromium.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import test, { after } from "node:test";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const DAY = "2026-11-24";
const FORM = "guardian-confirmation";

const run = (program, args, options = {}) =>
  execFileSync(program, args, { encoding: "utf8", maxBuffer: 1 << 26, stdio: ["pipe", "pipe", "inherit"], ...options });
const bin = (name) => join(here, "node_modules/.bin", name);

const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
const command = [process.env.TUOFU, join(target, "release/tuofu"), join(target, "debug/tuofu")].find((path) => path && existsSync(path));
assert(command, "`tuofu` is not built: cargo build --release");
assert(existsSync(join(root, "pkg/wasm/tuofu_bg.wasm")), "`pkg/` is not built: cargo xtask pkg");

// What the command makes, the package must understand.
const tuofu = (args, input = "") => run(command, args, { input });
const good = tuofu(["example", FORM]);
const bad = tuofu(["example", FORM, "--invalid", "carer.under-age"]);
const work = mkdtempSync(join(tmpdir(), "tuofu-packaging-"));
after(() => rmSync(work, { recursive: true, force: true }));
let file = good;
for (const [index, role] of ["parent", "parent", "guardian", "witness"].entries()) {
  const key = join(work, `${index}.jwk`);
  writeFileSync(key, tuofu(["keys", "new", "--alg", index % 2 ? "ES256" : "Ed25519"]));
  file = tuofu(["sign", "--key", key, "--role", role, "-"], file);
}

// Installed from the tarball, offline: it has no dependencies.
const [packed] = JSON.parse(run("npm", ["pack", "--json", "--pack-destination", work, join(root, "pkg")], { cwd: work }));
const tarball = join(work, packed.filename);
const project = join(work, "project");
mkdirSync(project);
writeFileSync(join(project, "package.json"), JSON.stringify({ name: "throw-away", private: true, type: "module" }));
run("npm", ["install", "--offline", "--no-audit", "--no-fund", "--loglevel=error", tarball], { cwd: project });
const installed = join(project, "node_modules/tuofu");

test("the tarball holds what is needed and nothing else", () => {
  const files = packed.files.map((file) => file.path).sort();
  assert.deepEqual(files, [
    "LICENSE-APACHE", "LICENSE-MIT", "README.md", "browser.js", "index.d.ts", "node.js", "package.json", "types.d.ts",
    "wasm/tuofu.js", "wasm/tuofu_bg.wasm",
  ]);
});

test("Node: a good and a bad document, a signed file, broken ones", () => {
  writeFileSync(join(project, "use.mjs"), `
    import { check, forms, MemoryKey, open, sheet, verify } from "tuofu";
    import { readFileSync } from "node:fs";
    const { good, bad, file } = JSON.parse(readFileSync(0, "utf8"));
    const bytes = new TextEncoder().encode(file);
    const fails = (run) => { try { run(); return null; } catch (error) { return [error instanceof Error, error.code]; } };
    const changed = bytes.slice(); changed[40] ^= 1;
    console.log(JSON.stringify({
      forms: forms(),
      good: check("${FORM}", good, "${DAY}"),
      goodText: check("${FORM}", JSON.stringify(good), "${DAY}"),
      bad: check("${FORM}", bad, "${DAY}"),
      verdict: verify(bytes, "letter", "${DAY}"),
      opened: open(bytes, "letter", "${DAY}"),
      changed: open(changed, "changed"),
      nothing: open(new Uint8Array()),
      unknownForm: fails(() => check("pets", good)),
      noJson: fails(() => check("${FORM}", "{")),
      circle: fails(() => { const circle = {}; circle.circle = circle; check("${FORM}", circle); }),
      missing: fails(() => check("${FORM}", undefined)),
      day: fails(() => verify(bytes, "", "soon")),
      title: sheet("${FORM}", {}).title,
      signature: MemoryKey.generate("ES256").sign(bytes).length,
    }));`);
  const input = JSON.stringify({ good: JSON.parse(good).content, bad: JSON.parse(bad).content, file });
  const out = JSON.parse(run("node", ["use.mjs"], { cwd: project, input }));
  assert.deepEqual([out.forms[0].id, out.forms[0].version], [FORM, "1.0"]);
  assert.deepEqual([out.good, out.goodText], [[], []]);
  assert.deepEqual(out.bad.map((f) => [f.pointer, f.code, f.severity, f.params]), [["/carer/person/birth_date", "carer.under-age", "error", {}]]);
  assert.match(out.bad[0].message, /成年/);
  const line = tuofu(["verify", "--json", "--today", DAY, "-"], file);
  assert.deepEqual({ ...out.verdict, file: "-:1" }, JSON.parse(line), "the same verdict as the command's");
  assert.equal(out.verdict.verdict, "accepted");
  assert.deepEqual(out.opened.content, JSON.parse(good).content);
  assert.equal(out.opened.envelope.id, JSON.parse(good).id);
  assert.equal(out.opened.envelope.content, undefined);
  assert.equal(out.opened.sheet.title, out.title);
  assert.deepEqual(out.opened.signatures.map((s) => [s.declaration, s.drawn]).at(-1), ["letter-village-1", null]);
  assert.equal(out.changed.verdict.verdict, "rejected");
  assert.deepEqual([out.changed.content, out.changed.sheet, out.changed.envelope], [null, null, null]);
  assert.deepEqual(out.nothing.reasons.map((reason) => reason.code), ["file.empty"]);
  assert.deepEqual(
    [out.unknownForm, out.noJson, out.circle, out.missing, out.day],
    [[true, "form.unknown"], [true, "json.syntax"], [true, "value.not-json"], [true, "value.not-json"], [true, "date.format"]],
  );
  assert.equal(out.signature, 64);
});

test("Node: a key under a passphrase, a trust list, a countersignature that is vouched for", () => {
  const here = (args) => run(command, args, { cwd: work });
  for (const name of ["root", "li"]) writeFileSync(join(work, `${name}.jwk`), here(["keys", "new"]));
  writeFileSync(join(work, "li.pub"), here(["keys", "show", "li.jwk"]));
  here(["trust", "init", "--key", "root.jwk", "--authority", "示例县", "list.json"]);
  here(["trust", "add", "--key", "root.jwk", "--jwk", "li.pub", "--name", "李桂英", "--role", "supervisor", "--division", "44", "--until", "2036-12-31", "list.json"]);
  writeFileSync(join(work, "words"), "a long passphrase\n");
  const input = JSON.stringify({
    file, list: readFileSync(join(work, "list.json"), "utf8"), root: here(["keys", "thumbprint", "root.jwk"]).trim(),
    pem: here(["keys", "protect", "--passphrase-file", "words", "li.jwk"]),
  });
  writeFileSync(join(project, "trust.mjs"), `
    import { declaration, explain, MemoryKey, TrustList } from "tuofu";
    import { readFileSync } from "node:fs";
    const { file, list, root, pem } = JSON.parse(readFileSync(0, "utf8"));
    const bytes = (text) => new TextEncoder().encode(text);
    const trusted = TrustList.parse(bytes(list));
    const key = MemoryKey.unlock(pem, "a long passphrase");
    const again = MemoryKey.unlock(key.protect("another passphrase"), "another passphrase");
    const fails = (run) => { try { run(); return null; } catch (error) { return [error.code, explain(error.code)]; } };
    console.log(JSON.stringify({
      info: trusted.info, of: [trusted.isOf(root), trusted.isOf(key.kid)], same: again.kid === key.kid,
      declares: declaration(bytes(file), "supervisor"), older: trusted.objection(trusted),
      verdict: trusted.open(bytes(key.countersign(bytes(file), "supervisor"))).verdict,
      wrong: fails(() => MemoryKey.unlock(pem, "wrong")), short: fails(() => key.protect("short")),
      noList: fails(() => TrustList.parse(bytes(file))), nobody: fails(() => key.countersign(bytes("{}"), "witness")),
    }));`);
  const out = JSON.parse(run("node", ["trust.mjs"], { cwd: project, input }));
  assert.deepEqual([out.info.sequence, out.info.entries[0].name, out.of, out.same], [2, "李桂英", [true, false], true]);
  assert.match(out.declares.text, /备案/);
  assert.equal(out.older, "trust.sequence");
  const { role, vouched_by } = out.verdict.signatures.at(-1);
  assert.deepEqual([role, vouched_by], ["supervisor", "李桂英"]);
  assert.deepEqual([out.wrong[0], out.short[0], out.noList[0], out.nobody[0]], ["key.passphrase", "key.passphrase-short", "trust.typ", "jws.shape"]);
  assert([out.wrong, out.short, out.noList, out.nobody].every(([, words]) => /[一-鿿]/.test(words)));
});

test("Node: sealed to two keys, opened by each and by the command; what does not open says why", () => {
  const here = (args, input) => run(command, args, { cwd: work, input });
  writeFileSync(join(work, "enc.jwk"), here(["keys", "new", "--use", "enc"]));
  const input = JSON.stringify({ file, theirs: JSON.parse(here(["keys", "show", "enc.jwk"])) });
  writeFileSync(join(project, "sealed.mjs"), `
    import { explain, isSealed, OpeningKey, open, seal } from "tuofu";
    import { readFileSync } from "node:fs";
    const { file, theirs } = JSON.parse(readFileSync(0, "utf8"));
    const bytes = (text) => new TextEncoder().encode(text);
    const fails = (run) => { try { run(); return null; } catch (error) { return [error.code, explain(error.code)]; } };
    const key = OpeningKey.generate();
    const again = OpeningKey.unlock(key.protect("a long passphrase"), "a long passphrase");
    const sealed = seal(bytes(file), [theirs, key.jwk]);
    const other = OpeningKey.generate();
    const damaged = { ...JSON.parse(sealed), tag: "AAAAAAAAAAAAAAAAAAAAAA" };
    console.log(JSON.stringify({
      sealed, is: [isSealed(bytes(sealed)), isSealed(bytes(file))], opened: new TextDecoder().decode(again.open(bytes(sealed))),
      same: again.kid === key.kid, use: key.jwk.use, without: open(bytes(sealed)).reasons[0].code,
      fails: [
        fails(() => other.open(bytes(sealed))), fails(() => key.open(bytes(JSON.stringify(damaged)))), fails(() => key.open(bytes("{}"))),
        fails(() => seal(bytes("{}"), [key.jwk])), fails(() => seal(bytes(file), [])), fails(() => seal(bytes(file), [{ ...key.jwk, x: theirs.x }])),
      ],
    }));`);
  const out = JSON.parse(run("node", ["sealed.mjs"], { cwd: project, input }));
  assert.deepEqual([out.is, out.same, out.use, out.without], [[true, false], true, "enc", "jwe.key-needed"]);
  assert.deepEqual(JSON.parse(out.opened), JSON.parse(file));
  writeFileSync(join(work, "sealed.json"), out.sealed);
  assert.deepEqual(JSON.parse(here(["open", "--key", "enc.jwk", "sealed.json"])), JSON.parse(file));
  assert.deepEqual(out.fails.map(([code]) => code), ["jwe.not-for-this-key", "jwe.damaged", "jwe.shape", "jws.shape", "jwe.no-recipients", "key.not-on-curve"]);
  assert(out.fails.every(([, words]) => /[一-鿿]/.test(words)));
});

test("Node: every rule gives the command and the package the same findings", () => {
  const lines = [...readRules()].map((rule) => tuofu(["example", FORM, "--invalid", rule]));
  assert(lines.length > 30);
  writeFileSync(join(project, "rules.mjs"), `
    import { check } from "tuofu";
    import { readFileSync } from "node:fs";
    const lines = readFileSync(0, "utf8").trim().split("\\n");
    console.log(JSON.stringify(lines.map((line) => check("${FORM}", JSON.parse(line).content, "${DAY}"))));`);
  const ours = JSON.parse(run("node", ["rules.mjs"], { cwd: project, input: lines.join("") }));
  for (const [index, line] of lines.entries()) {
    const theirs = checked(line);
    assert.deepEqual(ours[index].map(({ message, ...finding }) => finding), theirs);
    assert(ours[index].every((finding) => /[一-鿿]/.test(finding.message)));
  }
});

/** The command names its rules when it is asked for one that it has not. */
function readRules() {
  try {
    execFileSync(command, ["example", FORM, "--invalid", "?"], { stdio: "pipe" });
  } catch (error) {
    return String(error.stderr).match(/[a-z-]+\.[a-z-]+(?=,|\n|$)/g);
  }
  return [];
}

function checked(line) {
  try {
    return JSON.parse(tuofu(["check", "--json", "--today", DAY, "-"], line)).findings;
  } catch (error) {
    return JSON.parse(error.stdout).findings; // exit code 1: something was found
  }
}

test("the schemas accept good examples and say what is wrong", async () => {
  const { default: Ajv } = await import("ajv/dist/2020.js");
  const { default: formats } = await import("ajv-formats");
  const compile = (args) => formats(new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false })).compile(JSON.parse(tuofu(args)));
  const [whole, content] = [compile(["schema"]), compile(["schema", FORM])];
  for (const line of tuofu(["example", FORM, "--count", "60"]).trim().split("\n")) {
    assert(whole(JSON.parse(line)), JSON.stringify(whole.errors));
    assert(content(JSON.parse(line).content), JSON.stringify(content.errors));
  }
  const broken = JSON.parse(good);
  broken.content.child.nickname = "x";
  broken.content.term.start = 3;
  delete broken.content.reason;
  assert(!content(broken.content));
  const found = content.errors.map((error) => [error.instancePath, error.keyword]);
  for (const wanted of [["/child", "additionalProperties"], ["/term/start", "type"], ["", "required"]]) {
    assert(found.some((error) => error.join() === wanted.join()), JSON.stringify(found));
  }
});

test("TypeScript: without the browser's types, in every module resolution", () => {
  const made = join(project, "node_modules/.tuofu");
  cpSync(join(root, "pkg/wasm"), join(made, "wasm"), { recursive: true });
  for (const name of ["types.ts", "same.ts"]) cpSync(join(here, name), join(project, name));
  const options = ["--noEmit", "--strict", "--target", "es2022"];
  for (const resolution of [["--module", "nodenext"], ["--module", "esnext", "--moduleResolution", "bundler"]]) {
    run(bin("tsc"), [...options, ...resolution, "--lib", "es2022,esnext.disposable", "types.ts"], { cwd: project, stdio: ["pipe", "inherit", "inherit"] });
  }
  run(bin("tsc"), [...options, "--module", "nodenext", "--lib", "es2022,esnext.disposable,dom", "same.ts"], { cwd: project, stdio: ["pipe", "inherit", "inherit"] });
});

test("publint finds nothing", () => {
  const out = run(bin("publint"), [installed, "--strict"]);
  assert.match(out, /All good/);
});

test("Are the types wrong? No", () => {
  // ES modules only: that `require` cannot load them before Node 22 is known. package.json holds fflate at
  // 0.8.2, because with 0.8.3 this tool sees an empty tarball.
  const args = [tarball, "--profile", "esm-only", "--no-definitely-typed", "--exclude-entrypoints", "./wasm"];
  run(bin("attw"), args, { stdio: ["pipe", "pipe", "inherit"] });
});

test("Chromium: the same, under a strict content security policy, with https' and with plain http's means", async () => {
  const { chromium } = await import("playwright-core");
  const imports = JSON.stringify({ imports: { tuofu: "/node_modules/tuofu/browser.js" } });
  const hash = createHash("sha256").update(imports).digest("base64");
  const page = readFileSync(join(here, "page.html"), "utf8").replace("IMPORTS", imports).replace("IMPORTMAP", hash);
  const types = { ".js": "text/javascript", ".wasm": "application/wasm" };
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://x").pathname;
    const from = path === "/page.js" ? join(here, "page.js") : join(project, path);
    if (path === "/") response.setHeader("content-type", "text/html").end(page);
    else if (!path.includes("..") && path.startsWith("/node_modules/tuofu/") || path === "/page.js")
      response.setHeader("content-type", types[extname(path)] ?? "text/plain").end(readFileSync(from));
    else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--host-resolver-rules=MAP tuofu.test 127.0.0.1"],
  });
  try {
    // A name other than localhost is plain http for the browser: no `crypto.subtle` there.
    for (const [origin, hasWebCrypto] of [["http://127.0.0.1", true], ["http://tuofu.test", false]]) {
      const tab = await browser.newPage();
      const complaints = [];
      tab.on("pageerror", (error) => complaints.push(String(error)));
      tab.on("console", (message) => message.type() === "error" && !/favicon/.test(message.location().url) && complaints.push(message.text()));
      await tab.goto(`${origin}:${port}/`);
      await tab.waitForFunction(() => window.ready);
      const out = await tab.evaluate((given) => window.run(given), { good: JSON.parse(good).content, bad: JSON.parse(bad).content, file });
      assert.deepEqual(out.good, []);
      assert.deepEqual(out.bad.map((finding) => finding.code), ["carer.under-age"]);
      assert.equal(out.verdict.verdict, "accepted");
      assert.match(out.title, /责任确认书/);
      assert.equal(out.signature, hasWebCrypto ? true : null);
      assert.deepEqual(out.broken, [{ code: "json.syntax", detail: "byte 0" }]);
      assert.deepEqual(complaints, []);
      await tab.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
});
