// The keys that sign on a phone: of the kind that the browser has, never to be read out, and nothing is lost where one
// is. What is signed is verified by our own program before it is kept.
import { test, after } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { phone, stop } from "./harness.mjs";
import { signNext } from "./signing.mjs";
import { example } from "./story.mjs";
import { headers, receive, save, signed, verified, withDraft } from "./phones.mjs";

after(stop);

const next = (page) => page.getByRole("heading", { name: /^请把手机交给/ }).waitFor({ timeout: 20_000 });

/** Gives the page `keyStore(mode, work)`: what another program on this site could do with the keys. */
const openStore = (context) => context.addInitScript(() => {
  const done = (request) => new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: reject }));
  window.keyStore = async (mode, work) => {
    const db = await done(indexedDB.open("tuofu", 1));
    const answer = await work(db.transaction("keys", mode).objectStore("keys"), done);
    db.close();
    return answer;
  };
});

test("without Ed25519 a phone signs with P-256, which other programs verify; the key never comes out", { timeout: 120_000 }, async (t) => {
  const it = await phone(t, { acceptDownloads: true });
  await openStore(it.context);
  await it.context.addInitScript(() => {
    const { generateKey } = SubtleCrypto.prototype;
    SubtleCrypto.prototype.generateKey = function (kind, ...more) {
      if (kind.name === "Ed25519") return Promise.reject(new DOMException("no", "NotSupportedError"));
      return generateKey.call(this, kind, ...more);
    };
  });
  await withDraft(it, example(7));
  await signNext(it.page);
  await next(it.page);
  const file = await save(it.page, "es256.json");
  assert.equal(headers(file)[0].alg, "ES256");
  assert.deepEqual(verified(file).signatures.map((s) => [s.alg, s.valid]), [["ES256", true]]);
  const jose = await import("jose");
  const { protectedHeader } = await jose.generalVerify(JSON.parse(readFileSync(file, "utf8")), await jose.importJWK(headers(file)[0].jwk, "ES256"));
  assert.equal(protectedHeader.role, "parent");
  const told = await it.page.evaluate(async () => {
    const { privateKey } = await keyStore("readonly", async (store, done) => {
      const [slot] = (await done(store.getAllKeys())).filter((key) => key.startsWith("sign:"));
      return done(store.get(slot));
    });
    const ways = ["jwk", "pkcs8", "raw"].map((way) => crypto.subtle.exportKey(way, privateKey).then(() => "came out", (e) => e.name));
    return [privateKey.extractable, ...(await Promise.all(ways))];
  });
  assert.equal(told.shift(), false);
  assert.ok(told.every((one) => one !== "came out"), String(told));
});

test("a key that is gone is replaced, in kind words; what was signed before stays good", { timeout: 120_000 }, async (t) => {
  const it = await phone(t, { acceptDownloads: true });
  await openStore(it.context);
  const { page } = it;
  await receive(it, signed("one.json", { seed: 3 }));
  const carer = page.getByRole("button", { name: "受委托照护人" });
  await carer.click();
  await signNext(page);
  await page.getByRole("heading", { name: "您签好了" }).waitFor({ timeout: 20_000 });
  assert.equal(await page.getByText("签名钥匙不在了").count(), 0);
  const one = await save(page, "one-signed.json");
  await page.evaluate(() => keyStore("readwrite", async (store, done) => {
    for (const key of await done(store.getAllKeys())) if (key.startsWith("sign:")) await done(store.delete(key));
  }));
  await receive(it, signed("two.json", { seed: 5 }));
  await carer.click();
  await signNext(page);
  await page.getByRole("heading", { name: "您签好了" }).waitFor({ timeout: 20_000 });
  await page.getByText("签名钥匙不在了").waitFor();
  const two = await save(page, "two-signed.json");
  const key = (file) => headers(file)[1].kid;
  assert.notEqual(key(one), key(two));
  for (const file of [one, two]) assert.ok(verified(file).signatures.every((s) => s.valid));

  // All of it gone while the page is open: the next signature is made and kept all the same.
  await page.evaluate(() => new Promise((resolve, reject) => Object.assign(indexedDB.deleteDatabase("tuofu"), { onsuccess: resolve, onerror: reject })));
  await page.getByRole("button", { name: "村（居）民委员会" }).click();
  await signNext(page);
  await page.getByRole("heading", { name: "您签好了" }).waitFor({ timeout: 20_000 });
  await it.open("/receive/");
  await page.locator(".papers li").first().waitFor();
  assert.match(await page.locator(".papers").innerText(), /都签齐了/);
});

test("over plain http the key lives in the page only, and the page says what that means", { timeout: 120_000 }, async (t) => {
  const it = await phone(t, { acceptDownloads: true, host: "tuofu.test", expected: [/insecure connection/, /Cross-Origin-Opener-Policy/] });
  const { page } = it;
  await withDraft(it, example(7));
  assert.equal(await page.evaluate(() => globalThis.isSecureContext), false);
  await page.getByText("签用的钥匙只在这一页里").or(page.getByText("签名用的钥匙只在这一页里")).first().waitFor();
  await signNext(page);
  await next(page);
  assert.match(await page.locator("main").innerText(), /钥匙只在这一页里，关掉就没有了。请签完马上保存文件/);
  await page.getByRole("button", { name: /开始签名$/ }).click();
  await signNext(page, { byHand: false });
  await page.waitForURL(/\/done\/$/);
  const file = await save(page, "http.json");
  const { signatures } = verified(file);
  assert.deepEqual(signatures.map((s) => [s.alg, s.valid]), [["Ed25519", true], ["Ed25519", true]]);
  assert.notEqual(signatures[0].kid, signatures[1].kid, "two people never share a key");
});

test("a signature that this browser calculates wrongly is not kept, and the person is told", { timeout: 120_000 }, async (t) => {
  const it = await phone(t, { acceptDownloads: true });
  const { page } = it;
  await it.context.addInitScript(() => {
    const { sign } = SubtleCrypto.prototype;
    SubtleCrypto.prototype.sign = async function (...given) {
      const bytes = new Uint8Array(await sign.apply(this, given));
      if (localStorage.faulty) bytes[40] ^= 1;
      return localStorage.faulty === "short" ? bytes.slice(0, 63).buffer : bytes.buffer;
    };
  });
  await withDraft(it, example(7));
  await signNext(page);
  await next(page);
  const before = readFileSync(await save(page, "before.json"));
  for (const fault of ["wrong", "short"]) {
    await page.evaluate((fault) => localStorage.setItem("faulty", fault), fault);
    await it.open("/letter/sign/");
    await page.getByRole("button", { name: /开始签名$/ }).click();
    await signNext(page);
    await page.getByText("算出来的签名核对不上").waitFor({ timeout: 20_000 });
    assert.match(await page.locator(".where").innerText(), /第 2 位/, "still on the page of whoever signs");
    await it.open("/letter/sign/");
    await next(page);
    assert.deepEqual(readFileSync(await save(page, "after.json")), before, "what is kept is what was good before");
  }
  // The browser mended, the same person signs.
  await page.evaluate(() => localStorage.removeItem("faulty"));
  await page.getByRole("button", { name: /开始签名$/ }).click();
  await signNext(page);
  await page.waitForURL(/\/done\/$/);
  assert.ok(verified(await save(page, "good.json")).signatures.every((s) => s.valid));
});

test("a phone whose browser is too old for the fast verifier gets the other one", { timeout: 120_000 }, async (t) => {
  const file = signed("old.json", { seed: 3 });
  // What V8 does on a processor that it cannot give vectors on; then nothing else changes.
  for (const [flags, verifier] of [[["--js-flags=--no-enable-sse4-1"], /verifier-plain\.\w+\.wasm$/], [[], /verifier\.\w+\.wasm$/]]) {
    const it = await phone(t, { flags });
    const modules = [];
    it.context.on("request", (request) => request.url().includes("/verifier") && modules.push(request.url()));
    await receive(it, file);
    await it.page.getByRole("button", { name: "受委托照护人" }).click();
    await signNext(it.page);
    await it.page.getByRole("heading", { name: "您签好了" }).waitFor({ timeout: 20_000 });
    const fetched = modules.filter((url) => url.endsWith(".wasm"));
    assert.ok(fetched.length > 0 && fetched.every((url) => verifier.test(url)), String(fetched));
  }
});
