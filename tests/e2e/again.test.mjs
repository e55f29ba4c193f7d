// What this phone already knows: nobody types a child twice, and an update says what it takes the place of.
import { test, after } from "node:test";
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { barriers, phone, ready, stop } from "./harness.mjs";
import { example, fillUntil, flat, goOn, tuofu } from "./story.mjs";
import { signAll } from "./signing.mjs";

after(stop);

const folder = mkdtempSync(path.join(tmpdir(), "tuofu-again-"));

async function save(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "保存文件" }).click()]);
  const file = path.join(folder, name);
  await download.saveAs(file);
  return { file, payload: JSON.parse(execFileSync(tuofu, ["show", "--json", file], { encoding: "utf8" })) };
}

test("a second letter begins with the people of the first; an update names what it supersedes", { timeout: 240_000 }, async (t) => {
  const { page, open, shot } = await phone(t, { acceptDownloads: true });
  const answers = flat(example(7));
  await open("/letter/");
  assert.equal(await page.locator(".earlier").count(), 0, "a fresh phone knows nobody");
  await page.getByRole("link", { name: "开始填写" }).click();
  await fillUntil(page, answers);
  await page.getByRole("button", { name: "内容都对，去签名" }).click();
  await page.waitForURL(/\/sign\/$/);
  await ready(page);
  await signAll(page);
  const first = await save(page, "first.json");
  assert.equal(first.payload.revision, 1);

  // Another letter for the same child: who everybody is stands there, what was agreed does not.
  await open("/letter/");
  page.on("dialog", (dialog) => dialog.accept());
  await page.getByRole("button", { name: "重新填一份" }).click();
  await page.locator(".earlier").waitFor();
  assert.deepEqual(await barriers(page), []);
  await shot("letter-again");
  await page.getByRole("button", { name: `用${answers["child-name"]}的资料开始填` }).click();
  await page.waitForURL(/child-name/);
  assert.equal(await page.inputValue("#child-name"), answers["child-name"]);
  await open("/letter/carer-identity/");
  assert.equal(
    (await page.inputValue("#carer-person-identity-resident_id")).replaceAll(" ", "").toUpperCase(),
    answers["carer-person-identity-resident_id"],
  );
  await open("/letter/costs/");
  assert.equal(await page.inputValue("#agreed-costs_monthly"), "");

  // One person for one page: a mother who is the other parent this time.
  await open("/letter/carer-name/");
  await page.locator(".known button").first().click();
  assert.equal(await page.inputValue("#carer-person-name"), answers["carer-person-name"]);

  // An update of the first: everything stands there, and what is changed is shown against it.
  await open("/letter/");
  await page.getByRole("button", { name: "重新填一份" }).click();
  await page.getByRole("button", { name: "更新这一份" }).click();
  await page.waitForURL(/\/check\/$/);
  await page.getByText("还没有改动").waitFor();
  await page.locator("dl.answers > div", { hasText: "每月生活费" }).getByRole("link").click();
  await page.fill("#agreed-costs_monthly", "1888");
  await goOn(page);
  const changed = page.locator(".changed");
  await changed.waitFor();
  assert.match(await changed.innerText(), /第 2 次登记[\s\S]*每月生活费[\s\S]*→\s*1888/);
  assert.deepEqual(await barriers(page), []);
  await shot("letter-changed", { fullPage: false });
  await page.getByRole("button", { name: "内容都对，去签名" }).click();
  await page.waitForURL(/\/sign\/$/);
  await ready(page);
  await signAll(page);
  const second = await save(page, "second.json");
  const judged = JSON.parse(spawnSync(tuofu, ["verify", "--json", first.file], { encoding: "utf8" }).stdout);
  assert.equal(second.payload.revision, 2);
  assert.equal(second.payload.supersedes, judged.digest);
  assert.equal(second.payload.content.agreed.costs_monthly, 1888);
  const verdict = JSON.parse(spawnSync(tuofu, ["verify", "--json", second.file], { encoding: "utf8" }).stdout);
  assert.notEqual(verdict.verdict, "rejected", JSON.stringify(verdict.reasons));

  // Staff open both: the later one says what it changed, the earlier one that it is no longer the last word.
  await open("/review/");
  await page.locator("#review-files").setInputFiles([first.file, second.file]);
  await page.locator(".row-file", { hasText: "second.json" }).click();
  const changes = page.locator(".changes");
  await changes.waitFor();
  assert.match(await changes.innerText(), /每月生活费[\s\S]*→\s*1888/);
  assert.match(await page.locator("#record").innerText(), /更新：第 2 次登记[\s\S]*和“first.json”比，改了 1 处/);
  assert.deepEqual(await barriers(page), []);
  await page.evaluate(() => document.querySelector("#record").scrollIntoView());
  await shot("review-changes", { fullPage: false });
  await page.locator(".row-file", { hasText: "first.json" }).click();
  await page.getByText("这一份已经有更新的：“second.json”").waitFor();

  // What lies on this phone: both, without the child's name in the list; opened, saved again, deleted.
  await open("/");
  await page.getByRole("link", { name: "看看存了什么" }).click();
  await page.waitForURL(/\/saved\/$/);
  await ready(page);
  const lines = page.locator(".papers > li");
  await lines.first().waitFor();
  assert.equal(await lines.count(), 2);
  const list = await page.locator("main").innerText();
  assert.match(list, /签好的[\s\S]*第 2 次登记/);
  assert.ok(!list.includes(answers["child-name"]), "the list shows no whole name");
  assert.deepEqual(await barriers(page), []);
  await shot("saved");
  await lines.filter({ hasNotText: "第 2 次登记" }).getByRole("button", { name: /^打开/ }).click();
  await page.locator("#record").getByText(answers["child-name"]).first().waitFor();
  const once = await save(page, "again.json");
  assert.deepEqual(once.payload, first.payload, "the first file is still there, whole");
  await lines.filter({ hasNotText: "第 2 次登记" }).getByRole("button", { name: /^删除/ }).click();
  await page.getByText("已从这部手机上删除").waitFor();
  assert.equal(await lines.count(), 1);
  await page.getByRole("button", { name: "全部删除" }).click();
  await page.getByText("这部手机上什么也没有存").waitFor();
  await page.reload();
  await ready(page);
  await page.getByText("这部手机上什么也没有存").waitFor();
});
