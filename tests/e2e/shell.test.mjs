// The shell: what is true of every page.
import { test, after } from "node:test";
import assert from "node:assert/strict";
import { pages, phone, ready, shot, stop } from "./harness.mjs";

after(stop);

for (const site of ["top", "child"]) {
  test(`${site}: every page says what it is before any script runs`, async () => {
    const all = await pages(site);
    assert.ok(all.length >= 2);
    const titles = new Set();
    for (const { path, html } of all) {
      assert.equal(html.match(/<h1[ >]/g)?.length, 1, `${path} has one h1`);
      assert.match(html, /<title>[^<]+ · 托付<\/title>/);
      assert.doesNotMatch(html, /<style|style="|<script>|<script type="module">|\son\w+="/, `${path} has nothing inline`);
      titles.add(html.match(/<title>(.*?)<\/title>/)[1]);
    }
    assert.equal(titles.size, all.length, "titles differ");
  });

  test(`${site}: a click and "back" change the page without loading it anew`, async (t) => {
    const { page, open, url } = await phone(t, { site });
    await open("/");
    await page.evaluate(() => { window.stillHere = true; });
    await page.click(".foot a");
    await page.waitForURL(url("/about/"));
    assert.equal(await page.title(), "关于托付 · 托付");
    await page.waitForFunction(() => document.activeElement?.tagName === "H1");
    assert.equal(await page.textContent("main h1"), "关于托付");
    await page.goBack();
    await page.waitForSelector(".hero");
    assert.equal(page.url(), url("/"));
    assert.equal(await page.title(), "把孩子托付给信得过的人 · 托付");
    assert.equal(await page.evaluate(() => window.stillHere), true);
  });

  test(`${site}: deep links, unknown addresses and links without the program work`, async (t) => {
    const { page, open, url } = await phone(t, { site, expected: [/404/] });
    await open("/about/");
    assert.equal(await page.textContent("main h1"), "关于托付");
    await page.goto(url("/no-such-page/"));
    await ready(page);
    assert.equal(await page.textContent("main h1"), "没有找到这一页");
    await page.click("main a.go");
    await page.waitForSelector(".hero");

    const plain = await phone(t, { site, javaScriptEnabled: false });
    await plain.page.goto(plain.url("/"));
    await plain.page.click(".foot a");
    assert.equal(await plain.page.textContent("main h1"), "关于托付");
    assert.match(await plain.page.textContent("noscript"), /JavaScript/);
  });
}

test("the elder view is large, is kept, and is there before the program", async (t) => {
  const { page, open, url, shot } = await phone(t);
  await open("/");
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
  assert.equal(await size(), 18);
  await page.click("text=长辈版");
  assert.equal(await page.getAttribute(".chip", "aria-pressed"), "true");
  assert.equal(await size(), 24);
  for (const box of await Promise.all((await page.$$("main .go, .chip")).map((e) => e.boundingBox()))) {
    assert.ok(box.height >= 60, "targets of 60 px");
  }
  await shot("home-elder");
  await page.route("**/*.wasm", () => {}); // never comes
  await page.goto(url("/about/"), { waitUntil: "commit" });
  await page.waitForSelector("h1");
  assert.equal(await size(), 24);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await open("/");
  assert.equal(await page.getAttribute(".chip", "aria-pressed"), "true");
  await page.click("text=长辈版");
  assert.equal(await size(), 18);
});

test("pictures for the documents", async (t) => {
  const { open, shot: take, page } = await phone(t);
  await open("/");
  await take("home");
  await open("/about/");
  await take("about");
  await page.emulateMedia({ colorScheme: "dark" });
  await open("/");
  await take("home-dark");
  const desk = await phone(t, { viewport: { width: 1280, height: 800 }, hasTouch: false, deviceScaleFactor: 1 });
  await desk.open("/");
  await desk.shot("home-desktop");
  const gallery = await phone(t, { site: "child" });
  await gallery.open("/gallery/");
  await gallery.page.click("text=出错");
  await gallery.shot("gallery");
  await gallery.page.emulateMedia({ colorScheme: "dark" });
  await gallery.shot("gallery-dark");
  await gallery.page.emulateMedia({ colorScheme: "light" });
  await gallery.page.evaluate(() => document.documentElement.setAttribute("data-view", "elder"));
  await shot(gallery.page, "gallery-elder");
});
