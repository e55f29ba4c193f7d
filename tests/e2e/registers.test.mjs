// The papers of a child director on a phone: a left-behind child, a child in difficulty, a person of the roster, a
// visit. Each with mistakes first, then checked, signed, saved, judged outside, printed.
import { test, after } from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { barriers, phone, stop } from "./harness.mjs";
import { begin, printed, signed, told, warned } from "./desk.mjs";
import { answer, answerPage, example, fillUntil, flat, goOn, here, tuofu } from "./story.mjs";

after(stop);

test("a left-behind child is registered", { timeout: 180_000 }, async (t) => {
  const one = await phone(t, { acceptDownloads: true });
  const { page, shot } = one;
  const answers = flat(example(0, "left-behind-intake"));
  await begin(one, "intake");
  await fillUntil(page, answers, "entrusted");
  await answer(page, "care-entrusted", "no");
  await answer(page, "care-minder", "nobody");
  await goOn(page);
  assert.match(await warned(page), /没有人照看。请马上报告：有危险打 110/);
  await shot("intake-warning");
  await answerPage(page, answers);
  await goOn(page);
  await fillUntil(page, answers, "assessment");
  await answer(page, "guardianship", "carer_unfit");
  await answer(page, "assessment", "good");
  await goOn(page);
  assert.deepEqual(await told(page), ["监护类型是无人监护或者能力不足，评估不能是“较好”。请检查这两处。"]);
  await answerPage(page, answers);
  await goOn(page);
  await fillUntil(page, answers);
  const { verdict } = await signed(one, "intake");
  assert.equal(verdict.form, "left-behind-intake");
  assert.deepEqual(verdict.missing_roles, ["supervisor"], "invited: a warning, no refusal");
  assert.deepEqual(verdict.findings, []);
  assert.notEqual(verdict.verdict, "rejected");
  const text = await printed(one, "intake", "intake");
  assert.match(text, /农村留守儿童基本情况登记表/);
  assert.ok(text.includes(answers["child-name"]));
});

test("a child in difficulty: what it may be due, and who decides", { timeout: 180_000 }, async (t) => {
  const one = await phone(t, { acceptDownloads: true });
  const { page } = one;
  const answers = flat(example(0, "child-in-difficulty-intake"));
  await begin(one, "difficulty");
  await fillUntil(page, answers, "mother");
  await answerPage(page, { ...answers, "mother-since": "2026-02-10" });
  await goOn(page);
  assert.match(await warned(page), /还不满 6 个月/);
  await answerPage(page, answers);
  await goOn(page);
  await fillUntil(page, answers);
  const notice = await page.locator(".notice", { hasText: "可能符合的保障" }).innerText();
  assert.match(notice, /由民政部门审核决定/);
  assert.match(notice, /事实无人抚养儿童基本生活补贴.*依据：民发〔2019〕62号；粤民规字〔2019〕10号/);
  const { file, verdict } = await signed(one, "difficulty");
  assert.deepEqual(verdict.findings, []);
  assert.notEqual(verdict.verdict, "rejected");
  assert.match(execFileSync(tuofu, ["show", file], { encoding: "utf8" }), /由民政部门审核决定[^]*粤民规字〔2019〕10号/);
  const text = await printed(one, "difficulty", "difficulty");
  assert.match(text, /可能符合的保障/);
  assert.match(text, /中高（黄色）/);
});

test("a visit: a sign of harm cannot wait", { timeout: 180_000 }, async (t) => {
  const one = await phone(t, { acceptDownloads: true });
  const { page, shot } = one;
  const answers = flat(example(2, "home-visit"));
  const alert = page.locator("[role=alert]", { hasText: "马上报告" });
  await begin(one, "visit");
  await fillUntil(page, answers, "child");
  await answerPage(page, { ...answers, "child-birth_date": "2005-09-12" });
  await goOn(page);
  assert.deepEqual(await told(page), ["孩子已满 18 周岁。请检查出生日期。"]);
  await answerPage(page, answers);
  await goOn(page);
  await fillUntil(page, answers, "harm");
  assert.equal(await alert.count(), 0, "nothing is said before anything was seen");

  // At the answer, before "continue" is pressed; and off again with it.
  await page.locator('input[name="harm"][value="injuries"]').check();
  await alert.waitFor();
  assert.match(await alert.innerText(), /未成年人保护法第十一条[^]*110[^]*120[^]*民政[^]*教育局[^]*12345[^]*12355[^]*不算报告/);
  assert.deepEqual(await barriers(page), []);
  await page.locator('input[name="harm"][value="injuries"]').uncheck();
  await alert.waitFor({ state: "detached" });

  await answerPage(page, { ...answers, reported: "no", reported_to: undefined, reported_on: undefined });
  await alert.waitFor();
  await goOn(page);
  assert.match(await page.locator(".notice.warning", { hasText: "还没有报告" }).innerText(), /马上打 110/);
  await shot("visit-harm", { fullPage: false });
  await answerPage(page, answers);
  await goOn(page);
  assert.equal(here(page), "dangers");
  assert.equal(await alert.count(), 1, "it stays above the pages that follow");
  await fillUntil(page, answers);
  assert.equal(await alert.count(), 1);
  const { file, verdict } = await signed(one, "visit");
  assert.deepEqual([verdict.form, verdict.findings, verdict.missing_roles], ["home-visit", [], []]);
  assert.notEqual(verdict.verdict, "rejected");
  assert.match(execFileSync(tuofu, ["show", file], { encoding: "utf8" }), /马上报告[^]*110/);
  const text = await printed(one, "visit", "visit");
  assert.ok(text.indexOf("马上报告") < text.indexOf("一、走访"), "first on the paper");
  assert.ok(text.includes(answers["child-name"]));
});

test("a volunteer and a child, with the guardian's own consent", { timeout: 180_000 }, async (t) => {
  const one = await phone(t, { acceptDownloads: true });
  const { page } = one;
  const answers = flat(example(0, "companion-pairing"));
  const code = answers["organisation-code"];
  await begin(one, "pairing");
  await answerPage(page, { ...answers, "organisation-code": code.slice(0, 17) + (code.endsWith("0") ? "1" : "0") });
  await goOn(page);
  assert.match((await told(page)).join(), /代码对不上：按前面的字，最后一位应该是/);
  await answerPage(page, { ...answers, "organisation-code": code.toLowerCase() });
  await goOn(page);
  await fillUntil(page, answers, "times");
  await answerPage(page, { ...answers, "activity-accompanied": "no" });
  await goOn(page);
  assert.deepEqual(await told(page), ["志愿者不能单独和孩子见面。请安排家人、老师或者儿童主任在场。"]);
  await answerPage(page, answers);
  await goOn(page);
  await fillUntil(page, answers, "child");
  await answerPage(page, { ...answers, "child-reference": "441825 20150912 0014" });
  await goOn(page);
  assert.match((await told(page)).join(), /这里像是身份证号码/);
  await answerPage(page, answers);
  await goOn(page);
  await fillUntil(page, answers, "told");
  await goOn(page);
  assert.equal((await told(page)).length, 5, "nothing is ticked for anybody");
  await answerPage(page, answers);
  await goOn(page);
  await answerPage(page, { ...answers, "consent-agreed": "no" });
  await goOn(page);
  assert.match((await told(page)).join(), /不要勉强/);
  await answerPage(page, answers);
  await goOn(page);
  await fillUntil(page, answers);
  const { file, verdict } = await signed(one, "pairing");
  assert.deepEqual([verdict.form, verdict.findings, verdict.missing_roles], ["companion-pairing", [], ["witness"]]);
  assert.notEqual(verdict.verdict, "rejected");
  assert.deepEqual(Object.keys(JSON.parse(execFileSync(tuofu, ["show", "--json", file], { encoding: "utf8" })).content.child).sort(),
    ["age", "called", "reference", "willing"], "no name, no number, no address");
  const text = await printed(one, "pairing", "pairing");
  assert.ok(text.includes(answers["child-reference"]) && text.includes("监护人的单独同意"));
});

test("a director is enrolled", { timeout: 180_000 }, async (t) => {
  const one = await phone(t, { acceptDownloads: true });
  const { page } = one;
  const answers = flat({ ...example(0, "staff-enrolment"), key: undefined });
  const key = example(0, "staff-enrolment").key;
  await begin(one, "enrolment");
  await fillUntil(page, answers, "record-check");
  await answerPage(page, { ...answers, "check-on": "2024-01-01" });
  await goOn(page);
  assert.match((await told(page)).join(), /法律要求每年查询/);
  await answerPage(page, answers);
  await goOn(page);
  assert.equal(here(page), "key");
  await page.fill("#key", JSON.stringify({ ...JSON.parse(key), d: "x" }));
  await goOn(page);
  assert.match((await told(page)).join(), /私钥不要给任何人/);
  await page.fill("#key", key);
  await goOn(page);
  const { verdict } = await signed(one, "enrolment");
  assert.notEqual(verdict.verdict, "rejected");
  assert.deepEqual(verdict.findings, []);
  const text = await printed(one, "enrolment", "enrolment");
  assert.match(text, /信任名册/);
});
