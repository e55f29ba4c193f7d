// After the letter: the father is back, and the care ends with a paper that names the letter on this phone.
import { test, after } from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { barriers, phone, ready, stop } from "./harness.mjs";
import { folder, printed, told } from "./desk.mjs";
import { answer, answerPage, example, fillUntil, flat, goOn, here, tuofu } from "./story.mjs";
import { signAll } from "./signing.mjs";

after(stop);

async function sign(page) {
  await page.getByRole("button", { name: "内容都对，去签名" }).click();
  await page.waitForURL(/\/sign\/$/);
  await ready(page);
  await signAll(page);
  await page.waitForURL(/\/done\/$/, { timeout: 20_000 });
  await page.locator(".receipt").waitFor();
}

test("a letter ends, and school and village are told", { timeout: 240_000 }, async (t) => {
  const one = await phone(t, { acceptDownloads: true });
  const { page, open, shot } = one;
  const letter = flat(example(0));
  await open("/letter/");
  await page.getByRole("link", { name: "开始填写" }).click();
  await fillUntil(page, letter);
  await sign(page);
  const receipt = await page.locator(".receipt code").innerText();

  // From the receipt of the letter to the change, which begins from it.
  await page.getByRole("link", { name: "变更或者终止委托" }).click();
  await page.waitForURL(/\/change\/$/);
  await ready(page);
  await shot("change-begin");
  await page.getByRole("button", { name: new RegExp(letter["child-name"]) }).click();
  await page.waitForURL(/\/change\/.+/);
  const { kind, reason, next, view, words, costs } = flat(example(0, "entrustment-change"));
  const on = "2026-03-20";
  const answers = {
    kind, reason, next, view, words, costs, ends_on: on, handed_on: on, school_told_on: on, village_told_on: on, made_on: on,
    "principal-relation": "father", at_school: "yes", school_name: letter["child-school-name"],
  };
  await answerPage(page, answers);
  await goOn(page);
  assert.equal(here(page), "letter");
  assert.equal(await page.inputValue("#letter-receipt"), receipt);
  await goOn(page);
  await fillUntil(page, answers, "carer");
  assert.equal(await page.inputValue("#carer-name"), letter["carer-person-name"]);
  await goOn(page);
  await answer(page, "next", "alone");
  await goOn(page);
  assert.match((await told(page)).join(), /孩子不能一个人生活/);
  await answer(page, "next", "principal");
  await goOn(page);
  await fillUntil(page, answers);
  assert.deepEqual(await barriers(page), []);
  await sign(page);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "保存文件" }).click()]);
  const file = path.join(folder, "change.tuofu.json");
  writeFileSync(file, readFileSync(await download.path()));
  const verdict = JSON.parse(execFileSync(tuofu, ["verify", "--json", file], { encoding: "utf8" }));
  assert.equal(verdict.form, "entrustment-change");
  assert.deepEqual(verdict.findings, []);
  assert.deepEqual(verdict.missing_roles, ["witness"]);
  assert.match(execFileSync(tuofu, ["show", file], { encoding: "utf8" }), new RegExp(receipt));
  const slips = (await printed(one, "change", "change")).split("\f").filter((text) => text.trim()).at(-1).replaceAll(/\s/g, "");
  assert.match(slips, /^委托照护变更（终止）书面告知（交学校、幼儿园）.*回执.*（交村.*回执.*签收人/);
});
