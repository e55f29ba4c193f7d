// What a test of several phones needs: a draft without typing it, files in and out.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ready } from "./harness.mjs";
import { tuofu } from "./story.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "tuofu-phones-"));

export const write = (name, text) => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};

export const verified = (file) => JSON.parse(spawnSync(tuofu, ["verify", "--json", file], { encoding: "utf8" }).stdout);

/** A file of the command's: the content of `seed`, changed by `change`, signed in `role`. */
export function signed(name, { seed, change = () => {}, role = "parent" }) {
  const example = JSON.parse(execFileSync(tuofu, ["example", "guardian-confirmation", "--seed", String(seed)], { encoding: "utf8" }));
  change(example.content);
  const key = write(`${name}.jwk`, execFileSync(tuofu, ["keys", "new"], { encoding: "utf8" }));
  return write(name, execFileSync(tuofu, ["sign", "--key", key, "--role", role, "-"], { input: JSON.stringify(example), encoding: "utf8" }));
}

/** Puts a filled-in form on a phone, encrypted as the page itself keeps it; then goes to sign it. */
export async function withDraft({ page, open }, content, { form = "guardian-confirmation", path: at = "letter" } = {}) {
  await open("/about/");
  await page.evaluate(async ([key, value]) => {
    const done = (request) => new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: reject }));
    if (!crypto.subtle) return sessionStorage.setItem(`tuofu:${key}`, value);
    const db = await done(indexedDB.open("tuofu", 1));
    const secret = await done(db.transaction("keys").objectStore("keys").get("drafts"));
    const text = new TextEncoder();
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: text.encode(key) }, secret, text.encode(value));
    await done(db.transaction("kept", "readwrite").objectStore("kept").put({ iv, data }, key));
    db.close();
  }, [`draft:${form}`, JSON.stringify(content)]);
  await open(`/${at}/sign/`);
}

/** What the page gives as a file. */
export async function save(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "保存文件" }).click()]);
  const file = path.join(folder, name);
  await download.saveAs(file);
  return file;
}

export const headers = (file) => JSON.parse(readFileSync(file, "utf8")).signatures.map((s) => JSON.parse(Buffer.from(s.protected, "base64url")));

/** Takes a file in on the page that is for it. */
export async function receive({ page, open }, file) {
  await open("/receive/");
  await page.setInputFiles("#receive-file", file);
  await page.getByRole("status").getByText("正在打开").waitFor({ state: "detached" });
}

export { ready };
