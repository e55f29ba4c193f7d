// What a family does until the first question is answered, as `cargo xtask first` watches it: arriving, typing before
// and after the program is there, composing, going on wrongly and rightly, and back. Whoever comes again gets both halves.
//   node first.mjs SITE WATCHED.wasm     prints the numbers of the functions that were called
import { readFileSync } from "node:fs";
import { phone, ready, sites, stop } from "./harness.mjs";

const [, , folder, watched] = process.argv;
sites.first = { base: "/", folder };
const QUESTION = "/letter/child-name/";
const FIELD = "#child-name";
const GO = "main button[type=submit]";
const called = new Set();

/** The globals that the watched module sets. The glue gives its exports to whoever starts it again. */
async function note(page) {
  await page.waitForTimeout(500);
  const hits = await page.evaluate(async () => {
    const { default: init } = await import(document.querySelector("link[rel=modulepreload]").href);
    const all = Object.entries(await init());
    return all.filter(([name, global]) => /^hit\d+$/.test(name) && global.value).map(([name]) => Number(name.slice(3)));
  });
  for (const hit of hits) called.add(hit);
}

async function visit(story, { early, before, ...options } = {}) {
  const ends = [];
  const { context, page, url } = await phone({ after: (end) => ends.push(end) }, { site: "first", expected: [/./], ...options });
  page.setDefaultTimeout(60_000);
  await before?.(context);
  let go;
  const gate = early ? new Promise((open) => { go = open; }) : Promise.resolve();
  const body = (bytes) => ({ contentType: "application/wasm", body: bytes });
  // Nothing in it: all is in the one that is watched.
  await context.route(/fill-rest\.\w+\.wasm/, (route) => route.fulfill(body(Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]))));
  await context.route(/fill\.\w+\.wasm/, async (route) => {
    await gate;
    await route.fulfill(body(readFileSync(watched)));
  });
  await page.goto(url(QUESTION), { waitUntil: "commit" });
  if (early) {
    await page.waitForSelector(FIELD);
    await early(page);
    go();
  }
  await ready(page);
  await story(page);
  await note(page);
  for (const end of ends) await end();
}

const compose = async (page, text) => {
  const cdp = await page.context().newCDPSession(page);
  await page.focus(FIELD);
  await cdp.send("Input.imeSetComposition", { text: "ni'hao", selectionStart: 6, selectionEnd: 6 });
  return () => cdp.send("Input.insertText", { text });
};

await visit(() => {});
await visit(async (page) => {
  await page.focus(FIELD);
  await page.keyboard.type("王小明", { delay: 20 });
  await page.keyboard.press("Backspace");
  await page.keyboard.type("x1 ", { delay: 20 });
  await page.fill(FIELD, "");
});
await visit(async (page) => (await compose(page, "王小明"))());
await visit(() => {}, { early: (page) => page.fill(FIELD, "王小明") });
// The program arrives in the middle of a word.
let end;
await visit(() => {}, {
  early: async (page) => {
    end = await compose(page, "王小明");
    setTimeout(end, 1500);
  },
});
// Every way on: nothing typed or something wrong, once or twice, mended or not; by a press or by Enter; and back.
const press = { click: (page) => page.click(GO), enter: (page) => page.press(FIELD, "Enter") };
for (const wrong of [[], [""], ["1"], ["", "1"], ["1", ""], ["1", "12"], ["1", "1"]]) {
  for (const go of Object.values(press)) {
    await visit(async (page) => {
      for (const text of wrong) {
        await page.fill(FIELD, text);
        await go(page);
        await page.waitForTimeout(150);
      }
      await page.focus(FIELD);
      await page.keyboard.type("王", { delay: 20 });
      await page.fill(FIELD, "王小明");
      await go(page);
      await page.waitForURL(/child-registered/);
      await page.waitForTimeout(200);
      await page.goBack();
      await page.waitForSelector(FIELD);
      await go(page);
      await page.waitForURL(/child-registered/);
    });
  }
}
// Where not all is as it should be: plain http, a browser that keeps nothing, a file that does not come.
const answer = async (page) => {
  await page.fill(FIELD, "王小明");
  await page.waitForTimeout(200);
  await page.click(GO);
  await page.waitForURL(/child-registered/);
};
const refuse = () => {
  for (const name of ["indexedDB", "localStorage", "sessionStorage"]) {
    Object.defineProperty(window, name, { get() { throw new DOMException("refused", "SecurityError"); } });
  }
};
await visit(answer, { host: "tuofu.test" });
await visit(answer, { before: (context) => context.addInitScript(refuse) });
await visit(answer, { before: (context) => context.addInitScript(() => {
  Object.defineProperty(window, "indexedDB", { value: undefined });
}) });
await visit(answer, { before: (context) => context.route(/(places|finder|county)\.\w+\./, (route) => route.abort()) });
await stop();
console.log([...called].sort((a, b) => a - b).join(" "));
