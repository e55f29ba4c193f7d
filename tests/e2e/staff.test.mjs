// A child director makes a key in the page, the county lists it, the director countersigns letters in the page,
// and both the page and the command say who vouches.
import { test, after } from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import jsQR from "jsqr";
import { barriers, phone, ready, stop } from "./harness.mjs";
import { aged, office } from "./office.mjs";
import { example, fillUntil, flat, goOn } from "./story.mjs";

const { at, hosted, letter, put, read, run, saved } = office(after);
after(stop);

const passphrase = "三十六个橘子 and a stone";

/** What the QR code in a picture (PPM) says, by a decoder that is not ours. */
function codeIn(picture) {
  const [head, width, height] = /^P6\s(\d+)\s(\d+)\s255\s/.exec(picture.latin1Slice(0, 40));
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at += 1) rgba.set(picture.subarray(head.length + 3 * at, head.length + 3 * at + 3), 4 * at);
  return Buffer.from(jsQR(rgba, Number(width), Number(height)).binaryData).toString();
}

/** Makes the key of this kind in the page, and saves both halves. */
async function make(page, kind, name) {
  await page.locator(`#${kind}-new`).fill(passphrase);
  await page.locator(`#${kind}-again`).fill(passphrase);
  await page.getByRole("button", { name: "做一把新钥匙" }).first().click();
  await page.locator(`#${kind}-kid`).waitFor();
  await saved(page, "保存钥匙文件", `${name}.pem`);
  await saved(page, "保存公钥", `${name}.json`);
  return page.locator(`#${kind}-kid`).innerText();
}

put("words", `${passphrase}\n`);
put("root.jwk", run("keys", "new"));
run("trust", "init", "--key", "root.jwk", "--authority", "示例县民政局", "list.json");

test("from a key made in the page to a verdict that names who vouches", { timeout: 240_000 }, async (t) => {
  const { page, open, shot } = await phone(t, { acceptDownloads: true });
  page.on("dialog", (dialog) => dialog.accept());
  await open("/staff/keys/");
  await shot("staff-keys-new");
  await page.locator("#sign-new").fill("short");
  await page.locator("#sign-again").fill("shorter");
  await page.getByRole("button", { name: "做一把新钥匙" }).first().click();
  await page.getByText("两次输入的密码不一样").waitFor();
  await page.locator("#sign-again").fill("short");
  await page.getByRole("button", { name: "做一把新钥匙" }).first().click();
  await page.getByText("至少要 10 个字符").waitFor();
  assert.deepEqual(await barriers(page), []);
  const kid = await make(page, "sign", "li");
  assert.deepEqual(await barriers(page), []);
  await shot("staff-keys");
  assert.equal(run("keys", "thumbprint", "--passphrase-file", "words", "li.pem").trim(), kid);
  assert.match(read("li.pem"), /^-----BEGIN ENCRYPTED PRIVATE KEY-----/);
  assert.match(execFileSync("openssl", ["pkey", "-in", at("li.pem"), "-passin", `pass:${passphrase}`, "-pubout"], { encoding: "utf8" }), /BEGIN PUBLIC KEY/);

  // The recovery sheet on one page of paper brings the key back.
  await page.pdf({ path: at("sheet.pdf"), preferCSSPageSize: true });
  assert.match(execFileSync("pdfinfo", [at("sheet.pdf")], { encoding: "utf8" }), /Pages: +1\n/);
  const paper = execFileSync("pdftotext", ["-layout", at("sheet.pdf"), "-"], { encoding: "utf8" });
  assert.ok(paper.includes(kid), "the key's number is on the sheet");
  execFileSync("pdftoppm", ["-r", "150", "-singlefile", at("sheet.pdf"), at("sheet")]);
  assert.equal(codeIn(readFileSync(at("sheet.ppm"))), read("li.pem"), "the code on it is the key's file, byte for byte");
  const pem = paper.match(/-----BEGIN[^]*?-----END ENCRYPTED PRIVATE KEY-----/)[0];
  await page.getByText("这台设备不再用这把钥匙").click();
  await page.getByRole("button", { name: "从这台设备删除钥匙" }).click();
  await page.getByText("已经有钥匙文件或恢复单").first().click();
  await page.locator("#sign-pasted").fill(pem.split("\n").map((line) => line.trim()).join("\n"));
  await page.locator("#sign-old").fill("another passphrase");
  await page.getByRole("button", { name: "放到这台设备" }).first().click();
  await page.getByText("密码打不开这把钥匙").waitFor();
  await page.locator("#sign-old").fill(passphrase);
  await page.getByRole("button", { name: "放到这台设备" }).first().click();
  assert.equal(await page.locator("#sign-kid").innerText(), kid);

  // The director enrols with it: the key is filled in at a press, and signs.
  const answers = flat({ ...example(0, "staff-enrolment"), key: undefined });
  await open("/enrolment/");
  await page.getByRole("link", { name: "开始填写" }).click();
  await page.waitForURL(/\/enrolment\/.+/);
  await fillUntil(page, answers, "key");
  await page.getByRole("button", { name: "填入这把钥匙的公钥" }).click();
  assert.deepEqual(await barriers(page), []);
  await goOn(page);
  await page.getByRole("button", { name: "内容都对，去签名" }).click();
  await page.waitForURL(/\/sign\/$/);
  await ready(page);
  await page.getByLabel("以上内容我都看过了").check();
  await page.locator("#sign-agree").check();
  await page.locator("#sign-no-hand").check();
  assert.match(await page.locator(".sign-bar p").innerText(), /还差：输入签名钥匙的密码/);
  await page.locator("#sign-passphrase").fill("another passphrase");
  await page.getByRole("button", { name: /确认签名$/ }).click();
  await page.getByText("密码打不开这把钥匙").waitFor();
  await page.locator("#sign-passphrase").fill(passphrase);
  await shot("staff-enrolment-sign", { fullPage: false });
  await page.getByRole("button", { name: /确认签名$/ }).click();
  await page.waitForURL(/\/done\/$/, { timeout: 20_000 });
  await saved(page, "保存文件", "enrolment.tuofu.json");

  // The county lists it; the director countersigns one letter, then a batch.
  run("trust", "add", "--key", "root.jwk", "--from", "enrolment.tuofu.json", "--name", "李桂英", "--division", "44", "--until", "2036-12-31", "list.json");
  await open("/review/");
  await page.locator("#trust-file").setInputFiles(at("list.json"));
  await page.getByText("示例县民政局").waitFor();
  await page.locator("#review-files").setInputFiles(letter("一.tuofu.json", 0));
  await page.locator(".record .tag.error").first().waitFor(); // no witness
  await page.getByText("联署（见证、备案）").click();
  await page.getByRole("button", { name: "打开钥匙，看声明" }).click();
  await page.getByText("密码打不开这把钥匙").waitFor();
  await page.locator("#counter-passphrase").fill(passphrase);
  await page.getByRole("button", { name: "打开钥匙，看声明" }).click();
  await page.getByText("我已核对本确认书").waitFor();
  await page.getByText("名册上登记的是：李桂英，儿童主任，负责广东省").first().waitFor();
  await page.getByRole("button", { name: "签正在看的这一份" }).click();
  await page.getByText("请先看完声明").waitFor();
  await page.locator("#counter-agree").check();
  assert.deepEqual(await barriers(page), []);
  await shot("staff-countersign", { fullPage: false });
  await page.getByRole("button", { name: "签正在看的这一份" }).click();
  await page.getByText("名册证明这个签名：身份相符，负责这个地方，签名时在期限内，没有停用").waitFor();
  assert.equal(await page.getByText("家庭成员的钥匙不在名册上").count(), 3, "of the family the list says nothing");
  await shot("staff-vouched", { fullPage: false });
  assert.equal(await saved(page, "保存签好的文件", "signed.tuofu.json"), "一.tuofu.json");
  const verdict = JSON.parse(run("verify", "--json", "--trust", "list.json", "signed.tuofu.json"));
  assert.deepEqual([verdict.signatures[3].vouched_by, verdict.signatures[3].kid], ["李桂英", kid]);
  assert.notEqual(verdict.verdict, "rejected");

  const more = [letter("二.tuofu.json", 1), letter("三.tuofu.json", 2)];
  put("坏.tuofu.json", read("三.tuofu.json").replace('"payload":"', '"payload":"A'));
  await page.locator("#review-files").setInputFiles([...more, at("坏.tuofu.json")]);
  await page.getByText("现在可以签的有 2 份").waitFor();
  await page.getByRole("button", { name: "打开钥匙，看声明" }).click();
  await page.locator("#counter-agree").check();
  await page.getByRole("button", { name: "签全部 2 份" }).click();
  await page.getByText("签好了 2 份").waitFor();
  assert.equal(await saved(page, "保存签好的文件", "batch.ndjson"), "联署文件.ndjson");
  const lines = run("verify", "--json", "--trust", "list.json", "batch.ndjson").trim().split("\n").map((line) => JSON.parse(line));
  assert.equal(lines.length, 2);
  assert(lines.every((line) => line.signatures.at(-1).vouched_by === "李桂英"));
});

test("a list that is old, of another root, or before one already seen", { timeout: 60_000 }, async (t) => {
  const root = run("keys", "thumbprint", "root.jwk").trim();
  run("trust", "renew", "--key", "root.jwk", "list.json");
  put("other.jwk", run("keys", "new"));
  run("trust", "init", "--key", "other.jwk", "--authority", "别的县", "other.json");
  put("old.json", aged(read("list.json"), read("root.jwk"), { sequence: 40 }));
  put("older.json", aged(read("list.json"), read("root.jwk"), { sequence: 39 }));
  hosted("pinned", { authority: "示例县民政局", trust: { root, list: "list.json" } }, { "list.json": read("list.json") });
  const { page, open } = await phone(t, { site: "pinned" });
  const choose = (name) => page.locator("#trust-file").setInputFiles(at(name));
  await open("/review/");
  await page.getByText("信任名册：示例县民政局").waitFor();
  await choose("other.json");
  await page.getByText("名册不是本网站认定的主管部门签的").waitFor();
  await choose("old.json");
  await page.getByText("这份名册已经过了更新日期").waitFor();
  await page.getByText("第 40 号").waitFor();
  await choose("older.json");
  await page.getByText("比这台设备见过的（第 40 号）旧").waitFor();
  assert.deepEqual(await barriers(page), []);
});
