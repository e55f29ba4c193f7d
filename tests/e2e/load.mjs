// How long a family waits: slow 4G (150 ms, 1.6 Mbit/s) and a processor six times slower, five fresh
// visits each, in turn, medians: our first question, the same question as plain HTML from the same
// server (no script, no style: nothing can be quicker), and our start page. Then 40 letters are typed
// into both questions, from the moment they can be answered. Part of `cargo xtask bench`.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { phone, sites, stop } from "./harness.mjs";

const VISITS = 5;
const KEYS = "thequickbrownfoxjumpsoverthelazydogagain";
const FIELD = "#child-name";
const QUESTION = "/letter/child-name/";
const PLAIN = "/plain/";
const START = "/";

// A copy, so that the plain form has the same server and nobody's build pulls the site away meanwhile.
const folder = mkdtempSync(path.join(tmpdir(), "tuofu-load-"));
cpSync(sites.top.folder, folder, { recursive: true });
mkdirSync(path.join(folder, PLAIN));
const html = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>孩子叫什么名字？</title>
<link rel="icon" href="data:,">
<h1>孩子叫什么名字？</h1>
<p>和户口本上一样。</p>
<form method="post"><p><label for="child-name">孩子的姓名</label> <input id="child-name" name="child-name" autocomplete="off" spellcheck="false"></p><p><button>继续</button></p></form>
`;
writeFileSync(path.join(folder, PLAIN, "index.html"), html);
writeFileSync(path.join(folder, PLAIN, "index.html.br"), brotliCompressSync(html));
sites.load = { base: "/", folder };

/** In the page, before anything else: when it was ready, and how long each key took to be seen. */
function watch() {
  const seen = { ready: 0, frames: [], events: [] };
  window.tuofuLoad = seen;
  new MutationObserver((_, observer) => {
    if (!document.documentElement.hasAttribute("data-ready")) return;
    seen.ready = performance.now();
    observer.disconnect();
  }).observe(document, { attributes: true, subtree: true });
  // From the key, as the browser stamped it, to the end of the frame that follows.
  addEventListener("keydown", (event) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => seen.frames.push(performance.now() - event.timeStamp);
    port2.postMessage(0);
  }), true);
  // The browser's own word, to the next paint, in steps of 8 ms; it tells of nothing below 16 ms.
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === "keydown") seen.events.push(duration);
  }).observe({ type: "event", durationThreshold: 16 });
}

async function visit(to) {
  const ends = [];
  const { context, page, url } = await phone({ after: (end) => ends.push(end) }, { site: "load" });
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", {
    offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8,
  });
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  let bytes = 0;
  cdp.on("Network.loadingFinished", ({ encodedDataLength }) => { bytes += encodedDataLength; });
  await page.addInitScript(watch);
  await page.goto(url(to), { waitUntil: "commit" });
  await page.waitForFunction((ours) => performance.getEntriesByName("first-contentful-paint").length
    && (ours ? window.tuofuLoad.ready : performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd), to !== PLAIN);
  const byThen = bytes;
  const typed = to === START ? { frames: [], events: [] } : await type(page);
  await page.waitForLoadState("networkidle");
  const [painted, ready] = await page.evaluate(() => {
    const paint = performance.getEntriesByName("first-contentful-paint")[0].startTime;
    const parsed = performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd;
    return [paint, window.tuofuLoad.ready || Math.max(paint, parsed)];
  });
  for (const end of ends) await end();
  return { painted, ready, byThen, bytes, ...typed };
}

/** As fast as a quick thumb. */
async function type(page) {
  await page.focus(FIELD);
  await page.keyboard.type(KEYS, { delay: 60 });
  await page.waitForFunction((count) => window.tuofuLoad.frames.length >= count, KEYS.length);
  await page.waitForTimeout(500);
  assert.equal(await page.inputValue(FIELD), KEYS, "no letter is lost");
  const { frames, events } = await page.evaluate(() => window.tuofuLoad);
  return { frames, events };
}

const seen = { [QUESTION]: [], [PLAIN]: [], [START]: [] };
try {
  for (let at = 0; at < VISITS; at += 1) for (const to of Object.keys(seen)) seen[to].push(await visit(to));
} finally {
  await stop();
  rmSync(folder, { recursive: true, force: true });
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const of = (to, key) => median(seen[to].map((one) => one[key]));
const row = (what, ours, plain, start, digits = 0) => console.log(
  `${what.padEnd(38)} ${ours.toFixed(digits).padStart(9)} ${plain.toFixed(digits).padStart(9)} ${`${(ours / plain).toFixed(2)}×`.padStart(9)} ${start === undefined ? "" : start.toFixed(digits).padStart(11)}`.trimEnd(),
);
console.log(`\nslow 4G, processor 6 times slower, medians of ${VISITS} fresh visits`);
console.log(`${"".padEnd(38)} ${"question".padStart(9)} ${"plain".padStart(9)} ${"ratio".padStart(9)} ${"start page".padStart(11)}`);
for (const [key, what] of [["painted", "first paint, ms"], ["ready", "answerable, ms"], ["byThen", "bytes by then"], ["bytes", "bytes in all (the page's own)"]]) {
  row(what, of(QUESTION, key), of(PLAIN, key), of(START, key));
}
const [ours, plain] = [QUESTION, PLAIN].map((to) => seen[to].flatMap(({ frames }) => frames));
const [oursTold, plainTold] = [QUESTION, PLAIN].map((to) => seen[to].flatMap(({ events }) => events));
row(`key to frame, ms: median of ${ours.length}`, median(ours), median(plain), undefined, 1);
const worstOf = (to) => median(seen[to].map(({ frames }) => Math.max(...frames)));
row("key to frame, ms: a visit's worst", worstOf(QUESTION), worstOf(PLAIN), undefined, 1);
row("key to frame, ms: worst of all", Math.max(...ours), Math.max(...plain), undefined, 1);
const worstTold = (told) => (told.length ? `${Math.max(...told)} ms (${told.length} at 16 ms or more)` : "all below 16 ms");
console.log(`key to paint, worst, Event Timing: question ${worstTold(oursTold)}, plain ${worstTold(plainTold)}`);
