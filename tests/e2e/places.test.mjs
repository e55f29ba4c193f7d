// Where somebody lives is picked: by name, pinyin or initials, list by list, from those used lately, or where the
// identity number leads; also without a network, and with a deployment's own corrections.
import { test, after } from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { barriers, phone, sites, stop } from "./harness.mjs";
import { example, fillUntil, flat, goOn, here } from "./story.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "tuofu-places-"));
after(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The same number as if it had been given elsewhere: other six digits, and the check character that they ask for. */
function givenAt(six, number) {
  const digits = six + number.slice(6, 17);
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((all, weight, at) => all + weight * Number(digits[at]), 0);
  return digits + "10X98765432"[sum % 11];
}

/** Fills the letter in up to the first place; the child's number is from 从化县, which is no more since 1993. */
async function toFirstPlace({ page, open }) {
  const answers = flat(example(3));
  answers["child-identity-resident_id"] = givenAt("440122", answers["child-identity-resident_id"]);
  await open("/letter/");
  await page.getByRole("link", { name: "开始填写" }).click();
  await fillUntil(page, answers, "child-registered-at");
  return answers;
}

/** The picker of the answer whose id begins so. */
const picker = (page, id) => ({
  field: page.locator(`[id="${id}-division-find"]`),
  list: (suffix = "") => page.locator(`[id="${id}-division${suffix}"]`),
  button: (name) => page.locator(".ask:visible").getByRole("button", { name }),
  picked: page.locator(".ask:visible [role=status] .found"),
  said: page.locator(".ask:visible .hint[role=status]"),
});

test("a family picks where it lives", { timeout: 180_000 }, async (t) => {
  const one = await phone(t);
  const { page, shot } = one;
  const answers = await toFirstPlace(one);
  const child = picker(page, "child-registered_at");

  // Where the number leads, though the county has another code and another name today: one touch, never forced.
  await page.getByText("按身份证号，户口可能在").waitFor();
  assert.deepEqual(await barriers(page), []);
  assert.equal(await child.picked.count(), 0);
  await child.button("广东省广州市从化区").click();
  assert.equal(await child.picked.innerText(), "已选：广东省广州市从化区");

  // From there by typing: pinyin, initials, name, and words of two levels.
  for (const [typed, wanted] of [
    ["luodong", "广东省广州市从化区江埔街道罗洞村委会"],
    ["jbjd", "广东省广州市从化区江埔街道"],
    ["罗洞", "广东省广州市从化区江埔街道罗洞村委会"],
    ["江埔 ld", "广东省广州市从化区江埔街道罗洞村委会"],
  ]) {
    await child.field.fill(typed);
    const names = await page.locator(".ask:visible .places button").allInnerTexts();
    assert(names.some((name) => name.startsWith(wanted)), `${typed}: ${names.join(" | ")}`);
  }
  await child.field.fill("qqqqqqqq");
  assert.match(await child.said.innerText(), /没有找到/);
  await child.field.fill("luodong");
  await shot("place-typed");
  // By the keyboard: down into what was found, and Enter.
  await child.field.press("ArrowDown");
  await page.keyboard.press("Enter");
  assert.equal(await child.picked.innerText(), "已选：广东省广州市从化区江埔街道罗洞村委会");
  assert.equal(await child.list("-5").inputValue(), "440117002206");
  assert.deepEqual(await barriers(page), []);
  await page.locator("#child-registered_at-address").fill("第一村民小组 8 号");
  await goOn(page);
  await fillUntil(page, answers, "principal-registered-at");

  // What was used a minute ago is one touch away; Dongguan has no counties.
  const principal = picker(page, "principal-registered_at");
  await principal.button("广东省广州市从化区江埔街道罗洞村委会").click();
  assert.match(await principal.picked.innerText(), /罗洞村委会$/);
  await principal.list().selectOption({ label: "四川省" });
  await principal.list("-2").selectOption({ label: "甘孜藏族自治州" });
  await principal.field.fill("cunge");
  await principal.button(/^四川省甘孜藏族自治州.+村戈乡$/).waitFor();
  await principal.list().selectOption({ label: "香港特别行政区" });
  assert.equal(await principal.picked.innerText(), "已选：香港特别行政区");
  assert.equal(await principal.list("-2").count(), 0, "one line, nothing below");
  await principal.list().selectOption({ label: "广东省" });
  assert.equal(await principal.picked.innerText(), "已选：广东省");
  await principal.list("-2").selectOption({ label: "东莞市" });
  await principal.list("-4").selectOption({ label: "东城街道" });
  assert.equal(await principal.list("-3").count(), 0, "no county between");
  await principal.list("-5").selectOption({ index: 1 });
  assert.match(await principal.picked.innerText(), /^已选：广东省东莞市东城街道.+(社区|居委会)/);
  await page.locator("#principal-registered_at-address").fill("东城路 8 号");
  await goOn(page);

  // Read back by name at the end.
  await fillUntil(page, { ...answers, "principal-registered_at-division": undefined });
  const read = page.locator("main");
  await read.getByText("广东省广州市从化区江埔街道罗洞村委会").first().waitFor();
  await read.getByText(/广东省东莞市东城街道/).first().waitFor();
});

test("without a network, what was opened before is there", { timeout: 120_000 }, async (t) => {
  const one = await phone(t, { expected: [/ERR_INTERNET_DISCONNECTED/] });
  const { page, context, open } = one;
  await toFirstPlace(one);
  const child = picker(page, "child-registered_at");
  await child.button("广东省广州市从化区").click();
  await child.list("-4").selectOption({ label: "江埔街道" });
  await child.list("-5").selectOption({ label: "罗洞村委会" });

  // Another day: the page is there, and then the network goes.
  await open("/letter/child-ethnicity/");
  await page.waitForFunction(() => performance.getEntriesByType("resource").some((entry) => /finder\..*wasm/.test(entry.name)));
  await page.waitForTimeout(500);
  await context.setOffline(true);
  await goOn(page);
  assert.equal(here(page), "child-registered-at");
  await child.picked.filter({ hasText: "广东省广州市从化区江埔街道罗洞村委会" }).waitFor();
  await child.field.fill("lvtian");
  await child.button("广东省广州市从化区吕田镇").first().click();
  await child.list("-5").selectOption({ index: 1 });
  assert.match(await child.picked.innerText(), /吕田镇.+/);

  // A prefecture that nobody opened cannot be had now; the page says so and takes the county.
  await child.list("-2").selectOption({ label: "韶关市" });
  await page.getByText("现在取不到镇和村的名单").waitFor();
  await child.list("-3").selectOption({ label: "武江区" });
  assert.equal(await child.picked.innerText(), "已选：广东省韶关市武江区");
  // Picking the county asked for them once more: while that question is open, the network stays away.
  await page.getByText("现在取不到镇和村的名单").waitFor();
  await context.setOffline(false);
  await child.button("再试一次").click();
  await child.list("-4").waitFor();
});

test("large type, and a phone that has nothing and no network", { timeout: 120_000 }, async (t) => {
  const one = await phone(t, { expected: [/ERR_FAILED/] });
  const { page, context, shot } = one;
  await context.route(/\/data\/county\./, (route) => route.abort());
  const answers = await toFirstPlace(one);
  await page.getByText("现在取不到地名。请把完整的地址写在下面。").waitFor();
  await context.unroute(/\/data\/county\./);
  await page.locator("#child-registered_at-address").fill("广东省广州市从化区江埔街道罗洞村 8 号");
  await goOn(page);
  assert.notEqual(here(page), "child-registered-at", "an address in full is enough");
  await page.getByRole("button", { name: "长辈版" }).click();
  await fillUntil(page, answers, "principal-registered-at");
  await picker(page, "principal-registered_at").list().waitFor();
  assert.deepEqual(await barriers(page), []);
  await shot("place-elder");
});

test("a deployment's own names win, and its own prefecture is fetched ahead", { timeout: 120_000 }, async (t) => {
  // A real site: all files of the other one, and a configuration of its own.
  const site = path.join(folder, "own");
  execFileSync("cp", ["-al", sites.top.folder, site]);
  for (const suffix of ["", ".br", ".gz"]) rmSync(path.join(site, `config.json${suffix}`), { force: true });
  const config = JSON.parse(readFileSync(path.join(sites.top.folder, "config.json")));
  writeFileSync(path.join(site, "config.json"), JSON.stringify({ ...config, places: { pins: ["4418"], own: "places.txt" } }));
  writeFileSync(path.join(site, "places.txt"), [
    "# 英德市 2025",
    "441881101299\t云山新村委会",
    "441881101\t大站新镇",
    "",
  ].join("\n"));
  sites.own = { base: "/", folder: site };

  const one = await phone(t, { site: "own" });
  const { page } = one;
  await toFirstPlace(one);
  const child = picker(page, "child-registered_at");
  await child.list().waitFor();
  // The pinned prefecture comes by itself, though nothing is picked.
  await assert.doesNotReject(async () => {
    for (let tries = 0; tries < 40; tries += 1) {
      await child.field.fill("yunshanxin");
      if (await child.button("广东省清远市英德市大站新镇云山新村委会").count()) return;
      await page.waitForTimeout(250);
    }
    throw new Error(await child.said.innerText());
  });
  await child.button("广东省清远市英德市大站新镇云山新村委会").click();
  assert.equal(await child.list("-5").inputValue(), "441881101299");
  await page.locator("#child-registered_at-address").fill("8 号");
  await goOn(page);
  assert.notEqual(here(page), "child-registered-at");
});
