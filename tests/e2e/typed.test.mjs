// What was typed before the program had loaded is kept; composing Chinese is never interrupted.
import { test, after } from "node:test";
import assert from "node:assert/strict";
import { phone, ready, stop } from "./harness.mjs";

after(stop);

test("what was typed, chosen and focused before the program came is still there, and counts", async (t) => {
  const { page, url } = await phone(t, { site: "child" });
  let send;
  const held = new Promise((resolve) => { send = resolve; });
  await page.route("**/*.wasm", async (route) => { await held; await route.continue(); });
  await page.goto(url("/gallery/"), { waitUntil: "commit" });
  await page.fill("#note", "放学有人接");
  await page.check("#who-1");
  await page.type("#name", "陈秀英");
  await page.evaluate(() => document.querySelector("#name").setSelectionRange(1, 2));
  assert.equal(await page.getAttribute("html", "data-ready"), null, "the program is not there yet");
  send();
  await ready(page);
  assert.equal(await page.inputValue("#name"), "陈秀英");
  assert.equal(await page.inputValue("#note"), "放学有人接");
  assert.equal(await page.isChecked("#who-1"), true);
  assert.equal(await page.textContent("#name-heard"), "陈秀英", "the program heard it");
  assert.equal(await page.textContent("#note-heard"), "放学有人接");
  assert.equal(await page.textContent("#who-heard"), "maternal");
  const { id, selectionStart, selectionEnd } = await page.evaluate(() => {
    const { id, selectionStart, selectionEnd } = document.activeElement;
    return { id, selectionStart, selectionEnd };
  });
  assert.deepEqual([id, selectionStart, selectionEnd], ["name", 1, 2]);
});

/** A page whose program does not come before `send` is called. */
async function waiting(t, to, options) {
  const { page, url } = await phone(t, options);
  let send;
  const held = new Promise((resolve) => { send = resolve; });
  await page.route("**/*.wasm", async (route) => { await held; await route.continue(); });
  await page.goto(url(to), { waitUntil: "commit" });
  return { page, url, send };
}

test("what was pressed before the program came happens once, with what was typed", async (t) => {
  const { page, url, send } = await waiting(t, "/letter/child-name/");
  await page.fill("#child-name", "陈小明");
  for (let tap = 0; tap < 3; tap += 1) await page.click(".go");
  assert.equal(await page.getAttribute(".go", "aria-busy"), "true", "one sees that it was heard");
  assert.equal(page.url(), url("/letter/child-name/"), "and nothing is sent anywhere");
  assert.equal(await page.getAttribute("html", "data-ready"), null, "the program is not there yet");
  send();
  await page.waitForURL(url("/letter/child-registered/"));
  await page.waitForFunction(() => document.activeElement?.localName === "h1");
  await page.waitForTimeout(300);
  assert.equal(page.url(), url("/letter/child-registered/"), "one step, not three");
  await page.click("text=返回");
  await page.waitForURL(url("/letter/child-name/"));
  assert.equal(await page.inputValue("#child-name"), "陈小明");
});

test("Enter, too; and what must be mended is told", async (t) => {
  const { page, url, send } = await waiting(t, "/letter/child-name/");
  await page.fill("#child-name", "陈1");
  await page.press("#child-name", "Enter");
  send();
  await page.waitForSelector(".summary");
  assert.equal(page.url(), url("/letter/child-name/"));
  assert.equal(await page.inputValue("#child-name"), "陈1");
});

test("a choice and a step pressed early, and what was unfolded to read", async (t) => {
  const { page, url, send } = await waiting(t, "/letter/child-registered/");
  await page.click("summary");
  await page.click("label.choice >> nth=1");
  send();
  await ready(page);
  await page.waitForFunction(() => document.querySelector("details").open);
  assert.equal(await page.isChecked("#child-registered-1"), true);
  await page.goto(url("/letter/child-registered/"), { waitUntil: "commit" });
  await page.click("label.choice >> nth=0");
  await page.click(".go");
  await page.waitForURL((to) => to.pathname !== "/letter/child-registered/");
  await ready(page);
});

test("a button that the program shows anew is pressed there: the larger view", async (t) => {
  const { page, send } = await waiting(t, "/");
  const elder = page.locator(".bar .chip").first();
  const before = await elder.getAttribute("aria-pressed");
  await elder.click();
  assert.equal(await elder.getAttribute("aria-pressed"), before);
  send();
  await page.waitForSelector('html[data-view="elder"]');
});

test("taking over moves nothing on the screen", async (t) => {
  const { page, url } = await phone(t);
  await page.goto(url("/"));
  await ready(page);
  const shift = await page.evaluate(() => new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => { for (const e of list.getEntries()) sum += e.value; })
      .observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve(sum), 300);
  }));
  assert.equal(shift, 0);
});

test("whoever composes a word while the program comes finishes it first", async (t) => {
  const { page, url } = await phone(t, { site: "child" });
  let send;
  const held = new Promise((resolve) => { send = resolve; });
  await page.route("**/*.wasm", async (route) => { await held; await route.continue(); });
  await page.goto(url("/gallery/"), { waitUntil: "commit" });
  await page.focus("#name");
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Input.dispatchKeyEvent", { type: "rawKeyDown", windowsVirtualKeyCode: 229, key: "Process" });
  await cdp.send("Input.imeSetComposition", { text: "ni'hao", selectionStart: 6, selectionEnd: 6 });
  const loaded = page.waitForResponse("**/*.wasm");
  send();
  await (await loaded).finished();
  await page.waitForTimeout(500);
  assert.equal(await page.getAttribute("html", "data-ready"), null, "the program waits");
  assert.equal(await page.inputValue("#name"), "ni'hao");
  await cdp.send("Input.insertText", { text: "你好" });
  await ready(page);
  assert.equal(await page.inputValue("#name"), "你好");
  assert.equal(await page.textContent("#name-heard"), "你好", "the program heard it");
});

test("pinyin is composed in peace", async (t) => {
  const { page, open } = await phone(t, { site: "child" });
  await open("/gallery/");
  await page.focus("#name");
  const cdp = await page.context().newCDPSession(page);
  for (const text of ["n", "ni", "ni'hao"]) {
    await cdp.send("Input.dispatchKeyEvent", { type: "rawKeyDown", windowsVirtualKeyCode: 229, key: "Process" });
    await cdp.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await cdp.send("Input.dispatchKeyEvent", { type: "keyUp", windowsVirtualKeyCode: 229, key: "Process" });
    assert.equal(await page.inputValue("#name"), text);
  }
  await cdp.send("Input.insertText", { text: "你好" });
  assert.equal(await page.inputValue("#name"), "你好");
  await page.waitForFunction(() => document.querySelector("#name-heard").textContent === "你好");
});

test("the summary takes the focus, names itself in the title, and leads to the field", async (t) => {
  const { page, open } = await phone(t, { site: "child" });
  await open("/gallery/");
  await page.click("text=出错");
  await page.waitForFunction(() => document.activeElement?.className === "summary");
  assert.equal(await page.title(), "有 1 处需要改｜样板 · 托付");
  await page.click(".summary a");
  assert.equal(await page.evaluate(() => document.activeElement.id), "bad");
  assert.ok(!page.url().includes("#"), "no step in the history");
});
