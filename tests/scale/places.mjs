// How long a key takes: places found by what was typed, beside minisearch, which most pages search with. Both run in
// Chromium slowed down six times, over the same places, in turn. Part of `cargo xtask bench`; needs the built site.
//
// minisearch knows no pinyin: it is given each name's first reading and its initials as fields of their own, and searches
// by beginnings. Ours reads every character in all ways, anywhere in a name, and mixed.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";

const root = path.resolve(import.meta.dirname, "../..");
const target = process.env.CARGO_TARGET_DIR ?? path.join(root, "target");
const SLOWED = 6;
const ROUNDS = 5;
/** Key by key, as people type: a name, pinyin, initials, two levels. */
const TYPED = ["罗洞", "luodong", "ldcwh", "yingde", "xinan", "shangping", "从化罗洞", "qingyuan lianshan", "大村", "cunge"]
  .flatMap((word) => [...word].map((_, at) => word.slice(0, at + 1)));

const xtask = process.env.TUOFU_XTASK ?? path.join(target, "debug/xtask");
const server = spawn(xtask, ["serve", "--no-build", "--port", "0"], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
const origin = await new Promise((resolve, reject) => {
  server.once("exit", (code) => reject(new Error(`server ended with ${code}`)));
  server.stdout.once("data", (line) => resolve(new URL(String(line).trim()).origin));
});
const browser = await chromium.launch({
  executablePath: process.env.TUOFU_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  const page = await (await browser.newContext({ bypassCSP: true })).newPage();
  await page.goto(`${origin}/about/`);
  await page.addScriptTag({ content: readFileSync(path.join(import.meta.dirname, "node_modules/minisearch/dist/umd/index.js"), "utf8") });
  const slow = await page.context().newCDPSession(page);
  await slow.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  const syllables = readFileSync(path.join(root, "crates/divisions/data/pinyin.txt"), "utf8");
  const wholes = [["广州市", ["4401"]], ["广东省", ["44"]]];
  console.log(`places: ${TYPED.length} keys, median of ${ROUNDS} rounds each, Chromium slowed down ${SLOWED} times`);
  console.log(`${"places".padStart(20)} ${"to index".padStart(12)} ${"a key: median".padStart(15)} ${"95 %".padStart(9)} ${"slowest".padStart(9)}`);
  const limits = { 广州市: 16, 广东省: 50 };
  for (const [name, prefixes] of wholes) {
    const told = await page.evaluate(measured, { prefixes, syllables, typed: TYPED, rounds: ROUNDS });
    for (const { who, index, times, found } of told.contenders) {
      const sorted = times.toSorted((a, b) => a - b);
      const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
      console.log(`${`${name} ${told.places} ${who}`.padEnd(28)} ${index.toFixed(0).padStart(6)} ms ${at(0.5).padStart(9)} ms ${at(0.95).padStart(9)} ms ${at(1).padStart(6)} ms, finds ${found} of ${TYPED.length}`);
    }
    const [ours, peer] = told.contenders.map(({ times }) => times.toSorted((a, b) => a - b)[times.length >> 1]);
    const slowest = Math.max(...told.contenders[0].times);
    console.log(`  a key costs ${(ours / peer).toFixed(2)} of minisearch's; the slowest is ${slowest <= limits[name] ? "within" : "BEYOND"} ${limits[name]} ms`);
  }
} finally {
  await browser.close();
  server.removeAllListeners("exit");
  server.kill();
}

/** In the page: an index over the country's counties and the villages of `prefixes`, ours and minisearch's. */
async function measured({ prefixes, syllables, typed, rounds }) {
  const module = await import(document.querySelector('meta[name="tuofu-asset-places"]').content);
  const places = await module.ready();
  const base = new URL("data/", document.baseURI.replace(/about\/$/, ""));
  const files = prefixes.flatMap((prefix) => {
    const prefectures = prefix.length === 4 ? [prefix] : places.under(prefix).trim().split("\n").map((line) => line.split("\t")[0]);
    return prefectures.flatMap((code) => places.files(code));
  });
  for (const file of files) places.add(file, await (await fetch(new URL(`${file}.txt`, base))).text());

  // Every place, by its lists.
  const documents = [];
  const readings = new Map();
  for (const line of syllables.trim().split("\n")) {
    const [, syllable, characters] = /^([a-z]+)(.*)$/u.exec(line);
    for (const character of characters) if (!readings.has(character)) readings.set(character, syllable);
  }
  const collect = (code) => {
    for (const line of places.under(code).split("\n").filter(Boolean)) {
      const [id, name] = line.split("\t");
      const read = [...name].map((character) => readings.get(character) ?? character);
      documents.push({ id, name, pinyin: read.join(""), initials: read.map((syllable) => syllable[0]).join("") });
      if (id.length < 12) collect(id);
    }
  };
  collect("");

  const now = () => performance.now();
  const mini = () => {
    const index = new MiniSearch({
      fields: ["name", "pinyin", "initials"],
      // Han characters have no spaces: each, and each two, is a word.
      tokenize: (text) => text.split(/\s+/).flatMap((word) =>
        /^[\x00-\x7f]*$/.test(word) ? [word] : [...word].flatMap((c, at, all) => (all[at + 1] ? [c, c + all[at + 1]] : [c]))),
      searchOptions: { prefix: true, combineWith: "AND" },
    });
    index.addAll(documents);
    return index;
  };
  const started = now();
  places.find("a", "", 8); // makes the index
  const ourIndex = now() - started;
  const begun = now();
  const index = mini();
  const theirIndex = now() - begun;
  const contenders = [
    { who: "tuofu", index: ourIndex, times: [], run: (word) => places.find(word, "44", 8).length },
    { who: "minisearch", index: theirIndex, times: [], run: (word) => index.search(word).slice(0, 8).length },
  ];
  for (const one of contenders) one.found = typed.filter((word) => one.run(word)).length;
  for (const word of typed) {
    const took = contenders.map(() => []);
    for (let round = 0; round < rounds; round += 1) {
      contenders.forEach(({ run }, at) => {
        const before = now();
        run(word);
        took[at].push(now() - before);
      });
    }
    contenders.forEach(({ times }, at) => times.push(took[at].sort((a, b) => a - b)[rounds >> 1]));
  }
  return { places: documents.length, contenders: contenders.map(({ run, ...told }) => told) };
}
