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
