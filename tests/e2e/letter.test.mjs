// The main job, as a family does it on a phone: mistakes first, each seen with its mend and nothing lost;
// every answer checked; two parents and the grandmother sign in turn; the file saved, and judged outside.
import { test, after } from "node:test";
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { barriers, phone, stop } from "./harness.mjs";
import { answer, answerPage, byHand, example, fillUntil, flat, goOn, here, tuofu } from "./story.mjs";

after(stop);

const answers = flat(example(0)); // father and mother entrust, the father's mother takes over

/** What the summary says must be changed. */
const told = (page) => page.locator(".summary li").allInnerTexts();

test("a family fills in the letter: mistakes first, then signed, saved, and judged outside", { timeout: 240_000 }, async (t) => {
  const { page, open, url, shot, context } = await phone(t, { acceptDownloads: true });
  await open("/");
  await shot("home");
  await page.getByRole("link", { name: "开始填写确认书" }).click();
  await page.getByRole("link", { name: "开始填写" }).click();

  // Nothing typed: the page says what is missing, and goes nowhere.
  assert.equal(here(page), "child-name");
  await goOn(page);
  assert.deepEqual(await told(page), ["请填写孩子的姓名"]);
  assert.match(await page.title(), /^有 1 处需要改/);
  assert.equal(await page.evaluate(() => document.activeElement.className), "summary");
  await answerPage(page, answers);
  await goOn(page);
  await fillUntil(page, answers, "child-identity");

  // A wrong check character: which one would have fitted; what was typed stays as it was typed.
  const id = answers["child-identity-resident_id"];
  const wrong = byHand("", id.slice(0, 17) + ((Number(id[17]) || 0) + 1) % 10);
  await page.fill("#child-identity-resident_id", wrong);
  await goOn(page);
  const [said] = await told(page);
  assert.match(said, /号码对不上：按前面的数字，最后一位应该是/);
  assert.ok(said.includes(`应该是 ${id[17]}`));
  assert.equal(await page.inputValue("#child-identity-resident_id"), wrong);
  await shot("letter-error");
  await page.locator(".summary a").click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "child-identity-resident_id");
  await answerPage(page, answers);
  assert.match(await page.locator(".found").innerText(), /出生日期 .*岁。对吗/);
  await goOn(page);

  // Going back: what was answered is there.
  await page.getByRole("button", { name: "返回上一步" }).click();
  assert.equal(here(page), "child-identity");
  assert.equal(await page.inputValue("#child-identity-resident_id"), id);
  await page.goBack();
  await fillUntil(page, answers, "principal-identity");

  // A reload: nothing is lost.
  await page.reload();
  await page.waitForSelector("html[data-ready]", { state: "attached" });
  await page.getByRole("button", { name: "返回上一步" }).click();
  assert.equal(await page.inputValue("#principal-person-name"), answers["principal-person-name"]);
  await fillUntil(page, answers, "second-identity");

  // The same person twice.
  await answer(page, "other_parent-principal-person-identity-resident_id", answers["principal-person-identity-resident_id"]);
  await goOn(page);
  assert.deepEqual(await told(page), ["两位父母填成了同一个人，请检查姓名和证件号码。"]);
  await fillUntil(page, answers, "carer-relation");
  await shot("letter-question");
  await fillUntil(page, answers, "carer-identity");

  // A carer who is a child, with a number that is right in itself.
  const minor = flat(example(1))["child-identity-resident_id"];
  await answer(page, "carer-person-identity-resident_id", minor);
  await goOn(page);
  assert.ok((await told(page)).includes("照护人还没有成年，不能受托照护孩子。请另选一位成年人。"));
  assert.equal(await page.inputValue("#carer-person-identity-resident_id"), byHand("", minor));
  await fillUntil(page, answers, "bars");

  // What the law forbids.
  for (const bar of ["violence", "vices", "neglect", "other"]) await answer(page, `assessment-${bar}`, bar === "vices" ? "yes" : "no");
  await goOn(page);
  assert.deepEqual(await told(page), ["有这种情况的人，法律不允许照护孩子。请另选一位照护人。"]);
  await fillUntil(page, answers, "parent-duties");

  // Duties are accepted one by one.
  await goOn(page);
  assert.equal((await told(page)).length, 9);
  await fillUntil(page, answers);

  // Check the answers; change one; come back.
  await shot("letter-check", { fullPage: false });
  assert.deepEqual(await barriers(page), []);
  const line = page.locator("dl.answers > div", { hasText: "每月生活费" });
  await line.getByRole("link").click();
  assert.equal(here(page), "costs");
  await page.fill("#agreed-costs_monthly", "１，５００元");
  await goOn(page);
  assert.equal(here(page), "check");
  assert.match(await page.locator("dl.answers > div", { hasText: "每月生活费" }).innerText(), /1500/);

  await page.getByRole("button", { name: "内容都对，去签名" }).click();
  await page.waitForURL(url("/letter/sign/"));
  const file = await signAll(page, shot);

  // Outside: the command and npm `jose` say what the page said.
  const folder = mkdtempSync(path.join(tmpdir(), "tuofu-"));
  const saved = path.join(folder, file.name);
  writeFileSync(saved, file.bytes);
  const verdict = JSON.parse(execFileSync(tuofu, ["verify", "--json", saved], { encoding: "utf8" }));
  assert.equal(verdict.verdict, "warnings", JSON.stringify(verdict));
  assert.deepEqual(verdict.reasons.map((r) => r.code), ["witness.missing"]);
  assert.deepEqual(verdict.signatures.map((s) => [s.role, s.valid]), [["parent", true], ["parent", true], ["guardian", true]]);
  assert.equal(verdict.receipt.replaceAll("-", ""), file.receipt.replaceAll("-", ""));
  const jose = await import("jose");
  const jws = JSON.parse(file.bytes);
  for (const signature of jws.signatures) {
    const { jwk } = JSON.parse(Buffer.from(signature.protected, "base64url"));
    const key = await jose.importJWK(jwk, jwk.crv === "Ed25519" ? "Ed25519" : "ES256");
    const { payload } = await jose.flattenedVerify({ payload: jws.payload, ...signature }, key);
    assert.equal(JSON.parse(Buffer.from(payload)).content.agreed.costs_monthly, 1500);
  }

  // Every one-byte change is refused: all files at once, one verdict a line.
  const changed = [...file.bytes].map((byte, at) => {
    const copy = Buffer.from(file.bytes);
    copy[at] = byte ^ (1 + (at % 7));
    return copy;
  });
  const many = changed.filter((copy) => !copy.includes(10)).map(String).filter((text) => !text.includes("\uFFFD"));
  assert.ok(many.length > file.bytes.length * 0.8);
  const { stdout, status } = spawnSync(tuofu, ["verify", "--json", "-"], {
    input: many.join("\n"), encoding: "utf8", maxBuffer: 1 << 30,
  });
  const verdicts = stdout.trim().split("\n").map((text) => JSON.parse(text).verdict);
  assert.equal(status, 1);
  assert.equal(verdicts.length, many.length);
  assert.deepEqual([...new Set(verdicts)], ["rejected"]);

  // The staff's page says the same of the same file.
  const staff = await context.newPage();
  await staff.goto(url("/review/"));
  await staff.waitForSelector("html[data-ready]", { state: "attached" });
  await staff.locator("#review-files").setInputFiles(saved);
  await staff.getByText("内容未被篡改").first().waitFor();
  await staff.screenshot({ path: path.join(import.meta.dirname, "../../docs/screenshots/review.png"), fullPage: false });
  assert.match(await staff.locator("main").innerText(), /有提醒/);
  assert.ok((await staff.locator("main").innerText()).includes(answers["child-name"]));
});

/** Everybody signs in turn with a finger; then the file is saved as a person saves it. */
async function signAll(page, shot) {
  for (let signer = 1; signer <= 3; signer += 1) {
    if (signer > 1) {
      if (signer === 2) await shot("hand-over", { fullPage: false });
      await page.locator(".hand-over button.go").click();
    }
    const seal = page.getByRole("button", { name: /确认签名$/ });
    await seal.waitFor();
    assert.match(await page.locator(".sign-bar").innerText(), /还差：看完内容并打勾、同意声明、手写签名/);
    await page.check("#sign-read");
    await page.check("#sign-agree");
    await draw(page);
    assert.match(await page.locator(".sign-bar").innerText(), /都好了/);
    if (signer === 1) await shot("sign", { fullPage: false });
    await seal.click();
    if (signer < 3) await page.locator(".hand-over").waitFor({ timeout: 20_000 });
  }
  await page.waitForURL(/\/done\/$/, { timeout: 20_000 });
  const receipt = await page.locator(".receipt code").innerText();
  await shot("done");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "保存文件" }).click(),
  ]);
  return { receipt, name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function draw(page) {
  const pad = page.locator(".pad");
  await pad.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await pad.boundingBox();
  for (const [from, to] of [[[0.2, 0.3], [0.7, 0.35]], [[0.45, 0.15], [0.4, 0.85]], [[0.5, 0.5], [0.8, 0.8]]]) {
    await page.mouse.move(x + from[0] * width, y + from[1] * height);
    await page.mouse.down();
    await page.mouse.move(x + to[0] * width, y + to[1] * height, { steps: 12 });
    await page.mouse.up();
  }
}
