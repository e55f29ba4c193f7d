// How long a family waits: slow 4G (150 ms, 1.6 Mbit/s) and a processor six times slower, five fresh
// visits to the first page, medians. Part of `cargo xtask bench`; by hand `node load.mjs /letter/`.
import { phone, stop } from "./harness.mjs";

const to = process.argv[2] ?? "/";
const ends = [];
const t = { after: (end) => ends.push(end) };
const visits = [];
for (let at = 0; at < 5; at += 1) {
  const { page, url } = await phone(t);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", {
    offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8,
  });
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  let bytes = 0;
  cdp.on("Network.loadingFinished", ({ encodedDataLength }) => { bytes += encodedDataLength; });
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.documentElement.hasAttribute("data-ready")) return;
      window.tuofuReady = performance.now();
      observer.disconnect();
    }).observe(document, { attributes: true, subtree: true });
  });
  await page.goto(url(to));
  await page.waitForFunction(() => window.tuofuReady);
  const [painted, ready] = await page.evaluate(() => [
    performance.getEntriesByName("first-contentful-paint")[0].startTime, window.tuofuReady,
  ]);
  visits.push({ painted, ready, bytes });
}
for (const end of ends) await end();
await stop();

const median = (key) => Math.round(visits.map((visit) => visit[key]).sort((a, b) => a - b)[2]);
console.log(`${to}: first paint ${median("painted")} ms, answerable ${median("ready")} ms, ${median("bytes")} bytes transferred`);
