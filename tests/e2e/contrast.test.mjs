// The colours of site/styles/tokens.css, measured: WCAG 1.4.3, 1.4.6 and 1.4.11.
import { test, after } from "node:test";
import assert from "node:assert/strict";
import { phone, stop } from "./harness.mjs";

after(stop);

// [text or border, ground, ratio wanted in the ordinary view, in the elder view]
const PAIRS = [
  ["ink", "paper", 7, 7], ["ink", "sheet", 7, 7], ["ink", "jade-wash", 7, 7], ["ink", "seal-wash", 7, 7],
  ["ink-soft", "paper", 4.5, 7], ["ink-soft", "sheet", 4.5, 7],
  ["jade", "paper", 4.5, 7], ["jade", "jade-wash", 4.5, 7], ["on-jade", "jade", 4.5, 7], ["on-jade", "jade-press", 4.5, 7],
  ["seal", "paper", 4.5, 7], ["seal", "sheet", 4.5, 7], ["seal", "seal-wash", 4.5, 7],
  ["amber", "amber-wash", 4.5, 7], ["amber", "paper", 4.5, 7],
  ["edge", "paper", 3, 7], ["edge", "sheet", 3, 7],
  ["focus-ink", "focus", 3, 3],
];

const luminance = (hex) => {
  const [r, g, b] = hex.match(/[0-9a-f]{2}/gi).map((two) => parseInt(two, 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const ratio = (a, b) => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

for (const [name, media, attributes, elder] of [
  ["light", {}, {}, false],
  ["dark, asked of the device", { colorScheme: "dark" }, {}, false],
  ["dark, asked of us", {}, { "data-theme": "dark" }, false],
  ["more contrast", { contrast: "more" }, {}, true],
  ["more contrast, dark", { contrast: "more", colorScheme: "dark" }, {}, true],
  ["elder", {}, { "data-view": "elder" }, true],
  ["elder, dark", { colorScheme: "dark" }, { "data-view": "elder" }, true],
  ["elder, dark asked of us", {}, { "data-view": "elder", "data-theme": "dark" }, true],
]) {
  test(`contrast: ${name}`, async (t) => {
    const { page, open } = await phone(t);
    await page.emulateMedia({ colorScheme: "light", contrast: "no-preference", ...media });
    await open("/");
    for (const [attribute, value] of Object.entries(attributes)) {
      await page.evaluate(([a, v]) => document.documentElement.setAttribute(a, v), [attribute, value]);
    }
    const names = [...new Set(PAIRS.flatMap(([a, b]) => [a, b]))];
    const colours = await page.evaluate((names) => {
      const style = getComputedStyle(document.documentElement);
      const probe = document.createElement("canvas").getContext("2d");
      return Object.fromEntries(names.map((name) => {
        probe.fillStyle = style.getPropertyValue(`--${name}`).trim(); // resolves #fff to #ffffff
        return [name, probe.fillStyle];
      }));
    }, names);
    const faint = PAIRS.map(([a, b, ordinary, large]) => [`${a} on ${b}`, ratio(colours[a], colours[b]), elder ? large : ordinary])
      .filter(([, is, wanted]) => is < wanted)
      .map(([pair, is, wanted]) => `${pair} is ${is.toFixed(2)}, not ${wanted}`);
    assert.deepEqual(faint, []);
  });
}
