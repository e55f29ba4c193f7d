// From the last answer to the file in somebody's hand: two people sign on one phone, the file is kept,
// saved, printed, and staff open it.
import { test, after } from "node:test";
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { barriers, phone, ready, stop } from "./harness.mjs";
import { draw, seal, signAll, signNext } from "./signing.mjs";
import { example, fillUntil, flat, goOn, tuofu } from "./story.mjs";

after(stop);

const folder = mkdtempSync(path.join(tmpdir(), "tuofu-sign-"));
const verified = (file) => JSON.parse(spawnSync(tuofu, ["verify", "--json", file], { encoding: "utf8" }).stdout);

/** Fills the letter in and goes to sign it. */
async function toSign(phone, seed) {
  const { page, open } = phone;
  await open("/letter/");
  await page.getByRole("link", { name: "开始填写" }).click();
  await fillUntil(page, flat(example(seed)));
  await page.getByRole("button", { name: "内容都对，去签名" }).click();
  await page.waitForURL(/\/sign\/$/);
  await ready(page);
}

const missing = (page) => page.locator(".sign-bar p").innerText();
async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "保存文件" }).click()]);
  const file = path.join(folder, name ?? download.suggestedFilename());
  await download.saveAs(file);
  return { file, suggested: download.suggestedFilename() };
}

test("two people sign on one phone; the saved file is what was verified", { timeout: 240_000 }, async (t) => {
  const it = await phone(t, { acceptDownloads: true });
  const { page, open, shot } = it;
  await toSign(it, 7);

  assert.equal(await missing(page), "还差：看完内容并打勾、同意声明、手写签名");
  assert.deepEqual(await barriers(page), []);
  await seal(page).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "sign-read", "pressing leads to what is missing");
  await page.getByLabel("以上内容我都看过了").check();
  await page.locator("#sign-agree").check();
  await draw(page);
  assert.equal(await missing(page), "都好了，可以签了");
  await page.getByRole("button", { name: "清空" }).click();
  assert.equal(await missing(page), "还差：手写签名");
  await draw(page);
  await shot("sign", { fullPage: false });
  await seal(page).click();

  // The next person, after the phone was put away in between.
  await page.getByRole("heading", { name: /^请把手机交给/ }).waitFor();
  await shot("sign-hand-over", { fullPage: false });
  await page.reload();
  await ready(page);
  await page.getByRole("button", { name: /开始签名$/ }).click();
  assert.match(await page.locator("h1").innerText(), /受委托照护人/);
  assert.match(await page.locator(".reading").innerText(), /在手机上手写签名/, "the first signature is shown");
  await signNext(page, { byHand: false });
  await page.waitForURL(/\/done\/$/);

  const receipt = await page.locator(".receipt code").innerText();
  assert.match(await page.locator("main").innerText(), /加密保存在这部手机上/);
  assert.deepEqual(await barriers(page), []);
  await shot("done");
  const { file, suggested } = await saved(page);
  assert.equal(suggested, `委托监护责任确认书-${receipt.replaceAll("-", "").slice(0, 8)}.tuofu.json`);
  const verdict = verified(file);
  assert.equal(verdict.receipt, receipt);
  assert.equal(verdict.verdict, "warnings", JSON.stringify(verdict.reasons));
  assert.deepEqual(verdict.missing_roles, ["witness"]);
  const headers = JSON.parse(readFileSync(file, "utf8")).signatures.map((s) => JSON.parse(Buffer.from(s.protected, "base64url")));
  assert.equal(new Set(headers.map((h) => h.kid)).size, 2, "each signer has a key of their own");
  assert.deepEqual(headers.map((h) => typeof h.drawn), ["string", "undefined"]);

  // A reload, and a second download, give the same bytes.
  await page.reload();
  await ready(page);
  await page.locator(".receipt").waitFor();
  assert.deepEqual(readFileSync((await saved(page, "again.json")).file), readFileSync(file));

  // On paper: the receipt and the page's number on every page, nothing cut.
  await open("/letter/print/");
  await page.locator(".paper .number").getByText(receipt).waitFor();
  const pdf = path.join(folder, "letter.pdf");
  await page.pdf({ path: pdf, preferCSSPageSize: true, tagged: true });
  const pages = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }).split("\f").slice(0, -1);
  pages.forEach((text, at) => {
    const plain = text.replaceAll(/\s/g, "");
    assert.ok(plain.includes(receipt) && plain.includes(`第${at + 1}页共${pages.length}页`), `the foot of page ${at + 1}`);
  });
  assert.match(execFileSync("pdfinfo", [pdf], { encoding: "utf8" }), /\(A4\)/);
  // The notices to school and village, to tear off: both whole on the last page (未成年人保护法第二十三条).
  const slips = pages.at(-1).replaceAll(/\s/g, "");
  assert.match(slips, /^委托照护书面告知（交学校、幼儿园）.*回执.*签收人.*（交村.*回执.*签收人/);
  assert.equal(slips.split("未成年人保护法第二十三条，特此书面告知").length, 3, "two slips and nothing of them elsewhere");
  const pictures = path.join(import.meta.dirname, "../../docs/screenshots/letter-paper");
  for (const old of readdirSync(path.dirname(pictures))) {
    if (old.startsWith("letter-paper-")) rmSync(path.join(path.dirname(pictures), old));
  }
  execFileSync("pdftoppm", ["-r", "70", "-png", pdf, pictures]);

  // Whoever changes the letter now makes the signatures void, and is told before anybody signs anew.
  await open("/letter/opinion/").catch(() => {});
  await open("/letter/check/");
  await page.locator("main dd.change a").first().click();
  const name = page.locator("main form input[type=text]").first();
  await name.fill("黄俊杰");
  await goOn(page);
  await open("/letter/sign/");
  await page.getByRole("heading", { name: "内容改过了" }).waitFor();
  await page.getByRole("button", { name: "好，重新签名" }).click();
  assert.match(await page.locator(".where").innerText(), /第 1 位签名/);
});

test("staff see a verdict on every file, and one clear line on a broken one", { timeout: 120_000 }, async (t) => {
  const { page, open, shot } = await phone(t, { viewport: { width: 1100, height: 800 } });
  const make = (name, args) => {
    const file = path.join(folder, name);
    writeFileSync(file, execFileSync(tuofu, args.slice(1), { input: args[0], encoding: "utf8" }));
    return file;
  };
  const key = (n) => make(`k${n}.jwk`, ["", "keys", "new"]);
  const [parent, carer] = [key(1), key(2)];
  const signed = (text) => {
    const once = execFileSync(tuofu, ["sign", "--key", parent, "--role", "parent", "-"], { input: text, encoding: "utf8" });
    return execFileSync(tuofu, ["sign", "--key", carer, "--role", "guardian", "-"], { input: once, encoding: "utf8" });
  };
  const letter = (...more) => execFileSync(tuofu, ["example", "guardian-confirmation", ...more], { encoding: "utf8" });
  const good = signed(letter("--seed", "7"));
  const wrong = signed(letter("--seed", "7", "--invalid", "carer.under-age"));
  const write = (name, text) => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  const tampered = JSON.stringify({ ...JSON.parse(good), payload: JSON.parse(wrong).payload });
  const files = [
    write("黄家的确认书.tuofu.json", good),
    write("未成年照护人.tuofu.json", wrong),
    write("改动过.tuofu.json", tampered),
    write("坏的.tuofu.json", "{\"payload\":"),
    write("一批.ndjson", `${good.trim()}\nnot json\n`),
    write("空的.json", ""),
  ];
  await open("/review/");
  await page.setInputFiles("#review-files", files);
  await page.getByText(/^共 7 份/).waitFor();
  assert.equal(await page.locator(".count").innerText(), "共 7 份：通过 0，有提醒 2，退回 5");
  const rows = await page.locator(".row-file").allInnerTexts();
  assert.match(rows[0], /有提醒\s*黄家的确认书/);
  assert.ok(rows.every((row) => row.split("\n").length >= 2), "each row says why");
  await page.locator(".row-file").nth(1).click();
  const record = page.locator(".record");
  await record.locator(".cells .remark.error").first().waitFor();
  assert.match(await record.innerText(), /不能证明是谁签的/);
  assert.doesNotMatch(await page.locator("body").innerText(), /可靠电子签名/);
  assert.deepEqual(await barriers(page), []);
  await shot("review", { fullPage: false });
  await page.locator(".row-file").nth(2).click();
  await record.getByText("签名无效").first().waitFor();
  assert.equal(await record.locator(".cells").count(), 0, "of a file that was changed nothing is shown");
  await page.locator("summary", { hasText: "一段文字" }).click();
  await page.getByLabel("粘贴文件内容").fill(good);
  await page.getByRole("button", { name: "打开" }).click();
  await page.getByText(/^共 8 份/).waitFor();
});
