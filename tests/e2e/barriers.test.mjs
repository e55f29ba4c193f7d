// What would shut somebody out, on every page.
import { test, after } from "node:test";
import assert from "node:assert/strict";
import { barriers, pages, phone, stop } from "./harness.mjs";

after(stop);

const LOOKS = [{}, { colorScheme: "dark" }, { contrast: "more" }, { elder: true }];

test("nobody is shut out: axe on every page, light, dark and large; nothing is wider than a small phone", async (t) => {
  const small = { site: "child", viewport: { width: 320, height: 640 }, reducedMotion: "reduce" };
  const { page, open } = await phone(t, small);
  const view = (elder) =>
    page.evaluate((elder) => elder
      ? document.documentElement.setAttribute("data-view", "elder")
      : document.documentElement.removeAttribute("data-view"), elder);
  for (const [at, { path, html }] of (await pages("child")).entries()) {
    await open(path);
    for (const elder of [true, false]) {
      await view(elder);
      const wide = await page.evaluate(() => {
        const over = document.documentElement.scrollWidth - innerWidth;
        const beyond = [...document.body.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > innerWidth);
        return over > 0 ? `${over} px too wide: ${beyond.map((e) => e.outerHTML.slice(0, 120)).join("\n")}` : "";
      });
      assert.equal(wide, "", `${path} ${elder ? "elder" : ""}`);
    }
    // The questions of forms after the first are made of the same parts: each page in one look, in turn.
    const further = /assets\/boot-work\b/.test(html);
    for (const look of further ? [LOOKS[at % LOOKS.length]] : LOOKS) {
      await page.emulateMedia({ colorScheme: look.colorScheme ?? "light", contrast: look.contrast ?? "no-preference" });
      await view(look.elder);
      assert.deepEqual(await barriers(page), [], `${path} ${JSON.stringify(look)}`);
    }
  }
});
