// The families' program comes in two halves: the first takes the first answer, and what needs more waits for the rest.
// When the first half is not enough any more: `cargo xtask first`.
import test, { after } from "node:test";
import assert from "node:assert/strict";
import { phone, ready, stop } from "./harness.mjs";

after(stop);

const QUESTION = "/letter/child-name/";
const FIELD = "#child-name";
const go = (page) => page.getByRole("button", { name: "继续" });

/** A phone to which the rest comes only when the test says so. */
async function slow(t, options) {
  let come;
  const coming = new Promise((open) => { come = open; });
  const one = await phone(t, options);
  let asked = 0;
  await one.context.route(/fill-rest\.\w+\.wasm/, async (route) => {
    asked += 1;
    await coming;
    await route.continue();
  });
  const half = () => one.page.evaluate(() => document.documentElement.hasAttribute("data-half"));
  const whole = () => one.page.waitForSelector("html:not([data-half])", { state: "attached" });
  const again = () => one.page.evaluate(() => document.documentElement.hasAttribute("data-again"));
  return { ...one, come, half, whole, again, asked: () => asked };
}

for (const [where, options] of [["", {}], [", under /child/", { site: "child" }], [", over plain http", { host: "tuofu.test", expected: [/Cross-Origin-Opener-Policy/] }]]) {
  test(`the first half takes the first answer; the next waits for the rest${where}`, async (t) => {
    const { page, open, come, half, whole, again } = await slow(t, options);
    await open(QUESTION);
    assert.ok(await half());
    await page.fill(FIELD, "1");
    await go(page).click();
    await page.locator(".summary").waitFor();
    await page.fill(FIELD, "王小明");
    await page.press(FIELD, "Enter");
    await page.waitForURL(/child-registered/);
    await page.locator("input[type=radio]").first().check();
    await go(page).click();
    assert.equal(await go(page).getAttribute("aria-busy"), "true");
    assert.match(page.url(), /child-registered/);
    assert.ok(await half());
    assert.ok(!(await again()), "the first half was not enough: cargo xtask first");
    come();
    await whole();
    await page.waitForURL(/child-identity/);
    await page.goBack();
    assert.ok(await page.locator("input[type=radio]").first().isChecked());
  });
}

test("a press that needs the rest waits for it", async (t) => {
  const { page, open, come, whole, again } = await slow(t);
  await open(QUESTION);
  await page.fill(FIELD, "王小明");
  const elder = page.getByRole("button", { name: "长辈版" });
  await elder.click();
  assert.equal(await elder.getAttribute("aria-busy"), "true");
  come();
  await whole();
  await page.waitForSelector("html[data-view=elder]", { state: "attached" });
  assert.equal(await elder.getAttribute("aria-busy"), null);
  assert.equal(await page.inputValue(FIELD), "王小明");
  assert.ok(!(await again()));
});

test("a link is followed before the rest is there", async (t) => {
  const { page, open, come } = await slow(t);
  await open(QUESTION);
  await page.locator("a.brand").click();
  await page.waitForURL((url) => url.pathname === "/");
  come();
  await ready(page);
});

test("what needs the rest before it is there begins again with both, and nothing is lost", async (t) => {
  const { page, open, come, whole, again } = await slow(t);
  await open(QUESTION);
  await page.fill(FIELD, "王小明");
  await page.locator(".saved").filter({ hasText: "已保存" }).waitFor();
  // No press leads here: the program is sent to a page that only the rest has.
  await page.evaluate(() => {
    history.pushState(null, "", location.pathname.replace("child-name", "check"));
    dispatchEvent(new PopStateEvent("popstate"));
  });
  await page.waitForSelector("html[data-again]", { state: "attached" });
  come();
  await whole();
  await page.getByText("王小明").first().waitFor();
  assert.ok(await again());
  // And there is one program, not two.
  await page.getByRole("button", { name: "长辈版" }).click();
  assert.equal(await page.getAttribute("html", "data-view"), "elder");
});

test("a page that asks nothing first waits for both halves", async (t) => {
  const { page, open, come, half, asked } = await slow(t);
  come();
  await open("/letter/child-registered/");
  assert.ok(!(await half()));
  assert.equal(asked(), 1);
  await page.locator("input[type=radio]").first().check();
  await go(page).click();
  await page.waitForURL(/child-identity/);
});

test("whoever was here before, and may have a draft, gets both halves at once", async (t) => {
  const { page, open, come, half, whole, again, asked } = await slow(t);
  come();
  await open(QUESTION);
  await whole();
  await page.fill(FIELD, "王小明");
  await page.locator(".saved").filter({ hasText: "已保存" }).waitFor();
  await page.reload();
  await ready(page);
  assert.ok(!(await half()));
  assert.equal(asked(), 2);
  assert.equal(await page.inputValue(FIELD), "王小明");
  assert.ok(!(await again()));
});
