// Filling in a form as a person does: one page after the other, by what stands on the screen.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { root } from "./harness.mjs";

const target = process.env.CARGO_TARGET_DIR ?? path.join(root, "target");

/** The `tuofu` command, as the tests before this one built it. */
export const tuofu = ["release", "debug"].map((kind) => path.join(target, kind, "tuofu")).find(existsSync);

/** The content of a document of generated persons. */
export function example(seed, form = "guardian-confirmation") {
  const text = execFileSync(tuofu, ["example", form, "--seed", String(seed)], { encoding: "utf8" });
  return JSON.parse(text).content;
}

/** Flat: `child-person-name` -> value, as the ids of fields are. */
export function flat(content, at = "") {
  return Object.entries(content).reduce((all, [name, value]) => {
    const id = at ? `${at}-${name}` : name;
    if (value && typeof value === "object" && !Array.isArray(value)) return { ...all, ...flat(value, id) };
    return { ...all, [id]: value };
  }, {});
}

/** How people write it: spaces in long numbers, dates in Chinese. */
export function byHand(id, value) {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) {
    const [y, m, d] = value.split("-").map(Number);
    return `${y}年${m}月${d}日`;
  }
  if (/^\d{17}[\dX]$/.test(value)) return value.replace(/^(.{6})(.{8})(.{4})$/, "$1 $2 $3").toLowerCase();
  return String(value);
}

const main = "main";

/** Answers one field. */
export async function answer(page, id, value) {
  const field = page.locator(`${main} [id="${id}"]`);
  const kind = await field.evaluate((f) => `${f.tagName} ${f.type}`);
  const area = kind.startsWith("SELECT") && (await field.getAttribute("aria-label")) === "省";
  if (area || /(^|-)division$/.test(id)) {
    for (const [suffix, digits] of [["", 2], ["-2", 4], ["-3", 6]]) {
      const list = page.locator(`[id="${id}${suffix}"]`);
      const code = String(value).slice(0, digits);
      if (code.endsWith("00") && digits > 2) return; // a city without counties
      await list.selectOption(code);
    }
  } else if (kind.startsWith("SELECT")) await field.selectOption(String(value));
  else if (kind.endsWith("radio")) await page.locator(`input[name="${id}"][value="${value}"]`).check();
  else if (kind.endsWith("checkbox") && Array.isArray(value)) {
    for (const one of value) await page.locator(`input[name="${id}"][value="${one}"]`).check();
  } else if (kind.endsWith("checkbox")) await field.check();
  else await field.fill(byHand(id, value));
}

/** Answers all that stands on this page and is in `content`, also what appears while answering. */
export async function answerPage(page, answers) {
  // The names of places come when the first address is asked.
  if (await page.locator("main form [id$='-address']:visible").count()) {
    await page.locator("main form select[id$='-division']:visible").first().waitFor();
  }
  for (let round = 0, done = new Set(); round < 4; round += 1) {
    const ids = await page.locator("main form [id]:is(input, select, textarea)").evaluateAll((all) => all.filter((f) => f.checkVisibility()).map((f) => f.id));
    const fresh = ids.filter((id) => !done.has(id) && answers[id] !== undefined);
    if (!fresh.length) return;
    for (const id of fresh) {
      await answer(page, id, answers[id]);
      done.add(id);
    }
  }
}

/** The page's own name in the address. */
export const here = (page) => new URL(page.url()).pathname.split("/").filter(Boolean).pop();

/** Presses "continue" and waits for what comes: another page, or a summary of what to change. */
export async function goOn(page) {
  const before = page.url();
  await page.getByRole("button", { name: "继续", exact: true }).click();
  await page.waitForFunction((url) => location.href !== url || document.querySelector(".summary, .notice.warning"), before);
}

/** Fills page after page until `until` (a page's name) or the check-answers page. */
export async function fillUntil(page, answers, until = "check") {
  for (let pages = 0; pages < 80; pages += 1) {
    const at = here(page);
    if (at === until) return pages;
    await answerPage(page, answers);
    await goOn(page);
    if (here(page) === at) {
      const said = await page.locator(".summary, .notice.warning").allInnerTexts();
      assert.fail(`${at}: ${said.join(" | ")}`);
    }
  }
  return assert.fail("this form does not end");
}
