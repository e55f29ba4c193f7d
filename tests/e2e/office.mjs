// What a county's office has beside the pages: the command, a folder of files, a site with settings of its own.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { sign } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { sites } from "./harness.mjs";
import { tuofu } from "./story.mjs";

/** A folder to work in, gone after the tests. */
export function office(after) {
  const folder = mkdtempSync(path.join(tmpdir(), "tuofu-office-"));
  after(() => rmSync(folder, { recursive: true }));
  const at = (name) => path.join(folder, name);
  const put = (name, text) => writeFileSync(at(name), text);
  const run = (...args) => execFileSync(tuofu, args, { cwd: folder, encoding: "utf8" });
  return {
    at,
    put,
    run,
    read: (name) => readFileSync(at(name), "utf8"),
    /** A letter that its family has signed. */
    letter(name, seed) {
      put(name, run("example", "guardian-confirmation", "--seed", String(seed)));
      for (const [n, role] of ["parent", "parent", "guardian"].entries()) {
        put("family.jwk", run("keys", "new", "--alg", n % 2 ? "ES256" : "Ed25519"));
        put(name, run("sign", "--key", "family.jwk", "--role", role, name));
      }
      return at(name);
    },
    /** What pressing this button saves. */
    async saved(page, button, name) {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: button }).click(),
      ]);
      await download.saveAs(at(name));
      return download.suggestedFilename();
    },
    /** The site as another host has it: its own `config.json`, and files beside it. */
    hosted(name, config, files = {}) {
      const at = path.join(folder, `site-${name}`);
      cpSync(sites.top.folder, at, { recursive: true });
      for (const twin of [".br", ".gz"]) rmSync(path.join(at, `config.json${twin}`), { force: true });
      writeFileSync(path.join(at, "config.json"), typeof config === "string" ? config : JSON.stringify(config));
      for (const [file, text] of Object.entries(files)) writeFileSync(path.join(at, file), text);
      sites[name] = { base: "/", folder: at };
    },
  };
}

/** The same trust list, made long ago: signed anew by its root, an Ed25519 key. */
export function aged(list, root, { sequence = 1 } = {}) {
  const { payload, signatures: [{ protected: header }] } = JSON.parse(list);
  const old = { ...JSON.parse(Buffer.from(payload, "base64url")), issued: "2020-01-01T00:00:00+08:00", next_update: "2020-04-01T00:00:00+08:00", sequence };
  const text = Buffer.from(JSON.stringify(old)).toString("base64url");
  const { kty, crv, x, d } = JSON.parse(root);
  const signature = sign(null, Buffer.from(`${header}.${text}`), { key: { kty, crv, x, d }, format: "jwk" });
  return JSON.stringify({ payload: text, signatures: [{ protected: header, signature: signature.toString("base64url") }] });
}
