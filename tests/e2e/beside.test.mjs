// What a county asks beside the form: its own config.json, one page before anybody signs, signed with the rest, seen by staff.
import { test, after } from "node:test";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { barriers, phone, ready, stop } from "./harness.mjs";
import { signAll } from "./signing.mjs";
import { example, fillUntil, flat, tuofu } from "./story.mjs";

after(stop);

const folder = mkdtempSync(path.join(tmpdir(), "tuofu-beside-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const config = {
  authority: "示例县民政局",
  extension: {
    "guardian-confirmation": [
      { id: "meals", ask: "孩子中午在学校吃饭吗？", kind: "yes-no" },
      { id: "way", ask: "孩子怎样上学？", kind: "choice", options: ["走路", "坐车", "住校"] },
      { id: "distance", ask: "离学校几公里？", kind: "number", max: 60, required: false },
      { id: "since", ask: "从哪天开始？", kind: "date", required: false },
      { id: "more", ask: "还有要说的吗？", hint: "没有就不填", kind: "text", lines: true, required: false },
    ],
  },
};

const serving = (context, settings) =>
  context.route("**/config.json", (route) => route.fulfill({ json: settings }));

/** The letter, filled in, and on to sign. */
async function toSign({ page, open }) {
  await open("/letter/");
  await page.getByRole("link", { name: "开始填写" }).click();
  await fillUntil(page, flat(example(7)));
  await page.getByRole("button", { name: "内容都对，去签名" }).click();
  await page.waitForURL(/\/sign\/$/);
  await ready(page);
}

test("a county's own questions are asked, mended, signed, saved, shown and printed", { timeout: 240_000 }, async (t) => {
  const it = await phone(t, { acceptDownloads: true });
  const { page, context, open } = it;
  await serving(context, config);
  await toSign(it);
  await page.getByRole("heading", { name: "签名前，还有当地要问的" }).waitFor();
  assert.deepEqual(await barriers(page), []);

  // Mistakes first: what is due was left out, a number is too large, a day does not exist.
  await page.getByLabel("离学校几公里？").fill("９９公里");
  await page.getByLabel("从哪天开始？").fill("2026年2月30日");
  await page.getByRole("button", { name: "继续", exact: true }).click();
  const summary = page.locator(".summary");
  await summary.waitFor();
  assert.equal(await summary.locator("li").count(), 4, await summary.innerText());
  assert.ok(await summary.evaluate((element) => element === document.activeElement), "it has the focus");
  await it.shot("beside", { fullPage: false });
  assert.equal(await page.getByLabel("离学校几公里？").inputValue(), "９９公里", "nothing typed is lost");
  await page.getByLabel("离学校几公里？").fill("１２");
  await page.getByLabel("从哪天开始？").fill("2026年9月1日");
  await page.getByLabel("是", { exact: true }).check();
  await page.getByLabel("坐车").check();
  await page.getByRole("button", { name: "继续", exact: true }).click();

  // What will be signed shows them; they are kept, and can be changed until somebody signs.
  await page.getByRole("heading", { name: /^请.*签名$/ }).waitFor();
  await page.getByText("孩子怎样上学？").waitFor();
  await page.reload();
  await ready(page);
  await page.getByText("孩子怎样上学？").waitFor();
  await page.getByRole("button", { name: "改当地补充的问题" }).click();
  assert.ok(await page.getByLabel("坐车").isChecked());
  await page.getByLabel("住校").check();
  await page.getByRole("button", { name: "继续", exact: true }).click();
  await signAll(page);

  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "保存文件" }).click()]);
  const file = path.join(folder, "letter.tuofu.json");
  await download.saveAs(file);
  const payload = JSON.parse(Buffer.from(JSON.parse(readFileSync(file, "utf8")).payload, "base64url"));
  assert.deepEqual(payload.content.extension, {
    meals: { ask: "孩子中午在学校吃饭吗？", answer: true },
    way: { ask: "孩子怎样上学？", answer: "住校" },
    distance: { ask: "离学校几公里？", answer: 12 },
    since: { ask: "从哪天开始？", answer: "2026-09-01" },
  });
  const settings = path.join(folder, "config.json");
  writeFileSync(settings, JSON.stringify(config));
  for (const extra of [[], ["--config", settings]]) {
    const verdict = JSON.parse(spawnSync(tuofu, ["verify", "--json", ...extra, file], { encoding: "utf8" }).stdout);
    assert.notEqual(verdict.verdict, "rejected", JSON.stringify(verdict));
    assert.deepEqual(verdict.findings.filter((finding) => finding.pointer.startsWith("/extension")), []);
  }

  // On paper and before staff.
  await open("/letter/print/");
  assert.match(await page.locator(".paper").innerText(), /孩子怎样上学？\s*住校/);
  await open("/review/");
  await page.locator("#review-files").setInputFiles(file);
  await page.getByRole("term").filter({ hasText: "离学校几公里？" }).waitFor();
});

test("nobody signs where the configuration must be mended, and whoever hosts it reads why", { timeout: 120_000 }, async (t) => {
  const it = await phone(t);
  await serving(it.context, { extension: { "guardian-confirmation": [{ id: "a", ask: "一？", kind: "colour" }] } });
  await toSign(it);
  const notice = it.page.locator(".notice.warning");
  await notice.waitFor();
  assert.match(await notice.innerText(), /\/extension\/guardian-confirmation\/0\/kind：kind 请写 text/);
  assert.equal(await it.page.getByRole("button", { name: /确认签名$/ }).count(), 0);
});
