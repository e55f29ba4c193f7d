// A child director at the desk: begins a paper of staff, signs it, has it judged by the command, prints it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { barriers, ready } from "./harness.mjs";
import { signAll } from "./signing.mjs";
import { tuofu } from "./story.mjs";

/** Where files and pictures go. */
export const folder = mkdtempSync(path.join(tmpdir(), "tuofu-desk-"));
/** The errors on this page. */
export const told = (page) => page.locator(".summary li").allInnerTexts();
/** The first warning on this page. */
export const warned = (page) => page.locator(".notice.warning").first().innerText();

/** To the first question of the form that stands at `at`. */
export async function begin({ page, open }, at) {
  await open(`/${at}/`);
  await page.getByRole("link", { name: "开始填写" }).click();
  await page.waitForURL(new RegExp(`/${at}/.+`));
}

/** Signs as everybody who must, in turn on this phone, saves the file, and answers what `tuofu verify` says of it. */
export async function signed({ page, shot }, name) {
  assert.deepEqual(await barriers(page), []);
  if (name === "difficulty") await shot(`${name}-check`);
  await page.getByRole("button", { name: "内容都对，去签名" }).click();
  await page.waitForURL(/\/sign\/$/);
  await ready(page);
  await signAll(page);
  await page.waitForURL(/\/done\/$/, { timeout: 20_000 });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "保存文件" }).click(),
  ]);
  const file = path.join(folder, `${name}.tuofu.json`);
  writeFileSync(file, readFileSync(await download.path()));
  return { file, verdict: JSON.parse(execFileSync(tuofu, ["verify", "--json", file], { encoding: "utf8" })) };
}

/** The sheet as Chromium prints it, as text and as a picture. */
export async function printed({ page, open }, at, name) {
  await open(`/${at}/print/`);
  await page.locator(".paper").first().waitFor();
  const pdf = path.join(folder, `${name}.pdf`);
  await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
  execFileSync("pdftoppm", ["-r", "60", "-png", pdf, path.join(folder, name)]);
  return execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
}
