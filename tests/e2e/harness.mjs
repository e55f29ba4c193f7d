// What every browser test stands on: the built site behind its own server, and a phone that tolerates
// no console error, no page error, no broken policy and no word to any other host.
//
//   test("…", async (t) => {
//     const { page, url, shot } = await phone(t);              // the site as people get it
//     const { page, url } = await phone(t, { site: "child" }); // under /child/, with /gallery/
//     await page.goto(url("/about/"));
//   });
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import assert from "node:assert/strict";
import { chromium } from "playwright-core";

export const root = path.resolve(import.meta.dirname, "../..");
const target = process.env.CARGO_TARGET_DIR ?? path.join(root, "target");

/** The two builds that `cargo xtask test` makes. */
export const sites = {
  top: { base: "/", folder: path.join(root, "site/dist") },
  child: { base: "/child/", folder: path.join(target, "e2e/child") },
};

const browsers = new Map();
const servers = new Map();

/** Starts the server of a site once a file; answers its origin, without the base. */
async function serve(name) {
  if (!servers.has(name)) servers.set(name, start(sites[name]));
  return (await servers.get(name)).origin;
}

function start({ base, folder }) {
  const xtask = process.env.TUOFU_XTASK ?? path.join(target, "debug/xtask");
  const args = ["serve", "--no-build", "--port", "0", "--base", base, "--out", folder];
  const server = spawn(xtask, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`server ended with ${code}`)));
    server.stdout.once("data", (line) => resolve({ server, origin: new URL(String(line).trim()).origin }));
  });
}

/** Call in `after` of a test file, or use `phone`, which does. */
export async function stop() {
  for (const browser of browsers.values()) await (await browser).close();
  browsers.clear();
  for (const started of servers.values()) (await started).server.kill();
  servers.clear();
}

/** A browser a file; `flags` make it another one. `tuofu.test` is this machine by a name that is not trusted. */
export function launch(flags = []) {
  const key = flags.join(" ");
  if (!browsers.has(key)) {
    browsers.set(key, chromium.launch({
      executablePath: process.env.TUOFU_CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP tuofu.test 127.0.0.1", ...flags],
    }));
  }
  return browsers.get(key);
}

/**
 * A fresh phone of 360 by 740 that speaks Chinese. What goes wrong on it fails the test at its end.
 * `site`: `top` or `child`. `expected`: console messages the test brings about itself. `host`: a name to reach the
 * site by, over plain http. `flags`: of the browser.
 * Everything else goes to Playwright's `newContext`.
 */
export async function phone(t, { site = "top", expected = [], host, flags, ...options } = {}) {
  const served = await serve(site);
  const origin = host ? served.replace("127.0.0.1", host) : served;
  const context = await (await launch(flags)).newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    hasTouch: true,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    ...options,
  });
  const problems = [];
  const note = (text) => expected.some((pattern) => pattern.test(text)) || problems.push(text);
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) note(`console ${message.type()}: ${message.text()}`);
  });
  context.on("weberror", (error) => note(`page error: ${error.error()}`));
  context.on("request", (request) => {
    const from = request.url();
    if (!from.startsWith(origin) && !/^(data|blob):/.test(from)) note(`request to another host: ${from}`);
  });
  await context.exposeBinding("tuofuPolicyBroken", (_, what) => note(`policy broken: ${what}`));
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (e) => window.tuofuPolicyBroken(`${e.violatedDirective} ${e.blockedURI}`));
  });
  t.after(async () => {
    await context.close();
    assert.deepEqual(problems, [], "nothing may go wrong in the background");
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  return {
    context,
    page,
    problems,
    base: sites[site].base,
    /** The address of a path without the base. */
    url: (to) => origin + sites[site].base.replace(/\/$/, "") + to,
    /** Goes there and waits until the page answers. */
    open: async (to) => {
      await page.goto(origin + sites[site].base.replace(/\/$/, "") + to);
      await ready(page);
    },
    shot: (name, more) => shot(page, name, more),
  };
}

/** Waits until the program has taken the page over. */
export const ready = (page) => page.waitForSelector("html[data-ready]", { state: "attached" });

/** Saves a picture into docs/screenshots/. */
export async function shot(page, name, more = {}) {
  const file = path.join(root, "docs/screenshots", `${name}.png`);
  await mkdir(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file, fullPage: true, animations: "disabled", ...more });
  return file;
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What a person with a disability would stumble over: WCAG 2.2 AA and best practices. */
export async function barriers(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  }));
  return violations.map((v) => `${v.impact} ${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`);
}

/** Every page of the site as it was pre-rendered: path and HTML. */
export async function pages(name = "top") {
  const { readdir } = await import("node:fs/promises");
  const { folder } = sites[name];
  const found = (await readdir(folder, { recursive: true })).filter((file) => path.basename(file) === "index.html");
  return found.sort().map((file) => ({
    path: `/${path.dirname(file) === "." ? "" : `${path.dirname(file)}/`}`,
    html: readFileSync(path.join(folder, file), "utf8"),
  }));
}
