// A document crosses from screen to camera, with no network and no file: as codes shown in turn, read by the camera or
// out of a picture.
import { test, after } from "node:test";
import assert from "node:assert/strict";
import { barriers, phone, stop } from "./harness.mjs";
import { signNext } from "./signing.mjs";
import { example } from "./story.mjs";
import { save, verified, withDraft, write } from "./phones.mjs";

after(stop);

/** Shows the codes of the file in hand; answers how many there are. */
async function show(page) {
  await page.getByRole("button", { name: "给对方扫二维码" }).click();
  const which = await page.locator(".code figcaption").first().innerText();
  return Number(/共 (\d+) 张/.exec(which)[1]);
}

/** A picture of all of them, as a screenshot is. */
async function picture(page) {
  await page.getByRole("button", { name: "全部排在一起" }).click();
  const taken = await page.locator(".codes").screenshot();
  await page.getByRole("button", { name: "一张一张换" }).click();
  return { name: "codes.png", mimeType: "image/png", buffer: taken };
}

/** What a camera that is held before the screen sees: one code after the other. */
async function film(page, of) {
  await page.getByRole("button", { name: "停住" }).click();
  const frames = [];
  for (let code = 0; code < of; code += 1) {
    const frame = await page.locator(".code svg").screenshot({ type: "jpeg", quality: 85 });
    for (let twelfth = 0; twelfth < 12; twelfth += 1) frames.push(frame);
    await page.getByRole("button", { name: "下一张" }).click();
  }
  return write("screen.mjpeg", Buffer.concat(frames));
}

const isOpen = (page) => page.getByRole("heading", { name: "您是哪一位？" }).waitFor({ timeout: 30_000 });

test("codes on one screen are read by a camera, and out of a picture", { timeout: 180_000 }, async (t) => {
  const mother = await phone(t, { acceptDownloads: true });
  await withDraft(mother, example(7));
  await signNext(mother.page);
  await mother.page.getByRole("heading", { name: /^请把手机交给/ }).waitFor({ timeout: 20_000 });
  const of = await show(mother.page);
  assert.ok(of > 1, "one code is too small for a letter");
  const first = await mother.page.locator(".code figcaption").innerText();
  await mother.page.waitForFunction((first) => document.querySelector(".code figcaption").innerText !== first, first);
  assert.deepEqual(await barriers(mother.page), []);
  await mother.shot("codes", { fullPage: false });
  const shown = await picture(mother.page);
  const screen = await film(mother.page, of);

  // The grandmother's camera.
  const flags = ["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", `--use-file-for-fake-video-capture=${screen}`];
  const grandmother = await phone(t, { flags });
  await grandmother.open("/receive/");
  await grandmother.page.getByRole("button", { name: "用相机扫" }).click();
  await grandmother.page.getByText(new RegExp(`共 ${of} 张`)).first().waitFor({ timeout: 30_000 });
  await isOpen(grandmother.page);
  assert.equal(await grandmother.page.locator("video").count(), 0, "the camera is let go");
  await grandmother.page.getByRole("button", { name: "受委托照护人" }).click();
  await signNext(grandmother.page);
  await grandmother.page.getByRole("heading", { name: "您签好了" }).waitFor({ timeout: 20_000 });

  // And back, as a screenshot.
  await show(grandmother.page);
  const back = await picture(grandmother.page);
  await mother.open("/receive/");
  const nothing = { name: "wall.png", mimeType: "image/png", buffer: await mother.page.screenshot() };
  await mother.page.setInputFiles("#receive-picture", nothing);
  await mother.page.getByText("图片里没有找到").waitFor({ timeout: 30_000 });
  await mother.page.setInputFiles("#receive-picture", [shown]);
  await mother.page.getByText("没有新的签名").waitFor({ timeout: 30_000 });
  await mother.open("/receive/");
  await mother.page.setInputFiles("#receive-picture", [back]);
  await mother.page.getByText("多了 1 个签名").waitFor({ timeout: 30_000 });
  await mother.page.getByRole("link", { name: "看这份文件" }).click();
  await mother.page.locator(".receipt").waitFor();
  const { signatures } = verified(await save(mother.page, "crossed.json"));
  assert.deepEqual(signatures.map((s) => [s.role, s.valid]), [["parent", true], ["guardian", true]]);
});
