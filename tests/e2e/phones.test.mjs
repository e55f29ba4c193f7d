// One document, several phones: it goes from hand to hand as a file, everybody sees what is still missing, and copies
// that were signed apart become one.
import { test, after } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { barriers, phone, stop } from "./harness.mjs";
import { signNext } from "./signing.mjs";
import { example, flat } from "./story.mjs";
import { headers, receive, save, signed, verified, withDraft, write } from "./phones.mjs";

after(stop);

const still = (page) => page.locator(".still").first().innerText();

/** Takes a file in on a phone and signs it as the one whose button says `who`. */
async function signOn(it, file, who) {
  await receive(it, file);
  await it.page.getByRole("button", { name: who }).click();
  await signNext(it.page);
  await it.page.getByRole("heading", { name: "您签好了" }).waitFor({ timeout: 20_000 });
}

test("three phones sign one letter apart; their copies become one file", { timeout: 180_000 }, async (t) => {
  const [mother, grandmother, village] = [await phone(t, { acceptDownloads: true }), await phone(t, { acceptDownloads: true }), await phone(t, { acceptDownloads: true })];
  const content = example(7);
  const answers = flat(content);
  await withDraft(mother, content);
  await signNext(mother.page);
  await mother.page.getByRole("heading", { name: /^请把手机交给/ }).waitFor({ timeout: 20_000 });
  assert.match(await still(mother.page), /^还差：.+（受委托照护人）、.+（村（居）民委员会）$/);
  assert.deepEqual(await barriers(mother.page), []);
  await mother.shot("hand-on");
  const first = await save(mother.page, "first.json");

  // The grandmother finds the way from the first page, and reads everything before she is asked who she is.
  const { page } = grandmother;
  await grandmother.context.addInitScript(() => {
    navigator.canShare = () => true;
    navigator.share = async ({ files: [file] }) => { window.shared = { name: file.name, text: await file.text() }; };
  });
  await grandmother.open("/");
  await page.getByRole("link", { name: "打开别人发来的文件" }).click();
  await page.waitForSelector("html[data-ready]", { state: "attached" });
  assert.deepEqual(await barriers(page), []);
  await grandmother.shot("receive");
  await page.setInputFiles("#receive-file", first);
  await page.getByRole("heading", { name: "您是哪一位？" }).waitFor({ timeout: 20_000 });
  assert.match(await still(page), /受委托照护人.*村（居）民委员会/);
  const whole = await page.locator(".reading").innerText();
  for (const part of ["child-name", "agreed-costs_monthly", "carer-person-name"]) {
    assert.ok(whole.includes(String(answers[part])), `${part} is shown`);
  }
  assert.match(whole, /在手机上手写签名/, "and who signed already");
  assert.deepEqual(await barriers(page), []);
  await page.getByRole("button", { name: "受委托照护人" }).click();
  assert.match(await page.locator(".reading").innerText(), new RegExp(answers["child-name"]), "the whole of it where it is signed");
  await signNext(page);
  await page.getByRole("heading", { name: "您签好了" }).waitFor({ timeout: 20_000 });
  assert.match(await still(page), /^还差：[^、]*村（居）民委员会）$/);
  const second = await save(page, "second.json");
  await page.getByRole("button", { name: "发给下一位" }).click();
  await page.getByText("已交给您选的程序").waitFor();
  const shared = await page.evaluate(() => window.shared);
  assert.match(shared.name, /^委托监护责任确认书-\w{8}\.tuofu\.json$/);
  assert.equal(shared.text, readFileSync(second, "utf8"), "the share sheet gets the same file");
  await grandmother.shot("received-signed", { fullPage: false });

  // The village signs the copy that the grandmother's signature is not in.
  await signOn(village, first, "村（居）民委员会");
  const third = await save(village.page, "third.json");
  assert.deepEqual(headers(third).map((h) => h.declaration), ["letter-principal-1", "letter-village-1"]);

  // Back on the mother's phone, one after the other.
  await receive(mother, second);
  await mother.page.getByText("多了 1 个签名").waitFor();
  assert.match(await still(mother.page), /^还差：[^、]*村（居）民委员会）$/);
  await receive(mother, third);
  await mother.page.getByText("多了 1 个签名").waitFor();
  assert.equal(await still(mother.page), "都签齐了");
  await receive(mother, third);
  await mother.page.getByText("没有新的签名").waitFor();
  await mother.page.getByRole("link", { name: "看这份文件" }).click();
  await mother.page.locator(".receipt").waitFor();
  const last = await save(mother.page, "last.json");

  const verdict = verified(last);
  assert.deepEqual(verdict.signatures.map((s) => [s.role, s.valid]), [["parent", true], ["guardian", true], ["witness", true]]);
  assert.deepEqual(verdict.missing_roles, []);
  const [one, two, three, all] = [first, second, third, last].map((file) => JSON.parse(readFileSync(file, "utf8")));
  for (const file of [two, three, all]) {
    assert.equal(file.payload, one.payload, "what the first one signed is unchanged, byte for byte");
    assert.deepEqual(file.signatures[0], one.signatures[0]);
  }
  assert.deepEqual(all.signatures.slice(1), [two.signatures[1], three.signatures[1]], "nobody's signature is lost or changed");
  assert.equal(new Set(headers(last).map((h) => h.kid)).size, 3);
  assert.ok(headers(last).every((h) => h.drawn), "what each drew is in their own header");

  // Another version of the same child's letter is no copy: it is refused, and both answers are shown.
  const other = signed("other.json", { seed: 7, change: (content) => { content.agreed.costs_monthly = 1777; } });
  await receive(mother, other);
  await mother.page.getByRole("heading", { name: "内容不一样，不能合在一起" }).waitFor();
  const told = await mother.page.locator(".differences").innerText();
  assert.match(told, new RegExp(`每月生活费[\\s\\S]*手机上的：${answers["agreed-costs_monthly"]}[\\s\\S]*收到的：1777`));
  assert.deepEqual(await barriers(mother.page), []);
  await mother.shot("receive-differs");
  await mother.page.getByRole("button", { name: "另外放着" }).click();
  await mother.page.getByRole("heading", { name: "您是哪一位？" }).waitFor();
  await mother.open("/letter/done/");
  await mother.page.locator(".receipt").waitFor();
  assert.deepEqual(readFileSync(await save(mother.page, "after.json")), readFileSync(last), "the own file is as it was");
  await mother.open("/receive/");
  assert.equal(await mother.page.locator(".papers li").count(), 2, "both are here, apart");
});

test("what was changed on the way, or is no file of ours, is refused in words", { timeout: 60_000 }, async (t) => {
  const it = await phone(t);
  const good = JSON.parse(readFileSync(signed("good.json", { seed: 3 }), "utf8"));
  const wrong = JSON.parse(readFileSync(signed("wrong.json", { seed: 3, change: (content) => { content.agreed.costs_monthly = 1; } }), "utf8"));
  const refused = it.page.getByRole("heading", { name: "这份文件打不开" });
  for (const [name, text, says] of [
    ["changed.json", JSON.stringify({ ...good, payload: wrong.payload }), /签名/],
    ["cut.json", JSON.stringify(good).slice(0, 900), /./],
    ["photo.json", "no letter", /./],
  ]) {
    await receive(it, write(name, text));
    await refused.waitFor();
    assert.match(await it.page.locator(".notice.warning").innerText(), says, name);
    assert.equal(await it.page.locator(".reading").count(), 0, "of such a file nothing is shown");
  }
  await it.open("/receive/");
  assert.equal(await it.page.locator(".papers li").count(), 0, "and nothing is kept");
  // As text out of a chat.
  await it.page.locator("summary", { hasText: "一段文字" }).click();
  await it.page.fill("#receive-pasted", JSON.stringify(good, null, 1));
  await it.page.getByRole("button", { name: "打开", exact: true }).click();
  await it.page.getByRole("heading", { name: "您是哪一位？" }).waitFor();
});
