// A document crosses from screen to camera, with no network and no file: as codes shown in turn, read by the camera or
// out of a picture.
import { test, after } from "node:test";
import assert from "node:assert/strict";
import { barriers, phone, stop } from "./harness.mjs";
import { signNext } from "./signing.mjs";
import { example } from "./story.mjs";
import { createRequire } from "node:module";
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

/** What this phone asks of our own program for codes: the reading of `texts`, or of a `picture`. */
const asked = (context) => context.addInitScript(() => {
  window.asked = {};
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (message, ...more) {
    if (message.given) window.asked[message.op] = (window.asked[message.op] ?? 0) + 1;
    return postMessage.call(this, message, ...more);
  };
});

/**
 * Gives a phone a reader of its own, as Android's browsers have one: it stands on `jsqr`, a decoder that is not ours.
 * A `broken` one is there and does not work, as on phones without the service behind it.
 */
async function withReader(context, broken = false) {
  await context.addInitScript({ path: createRequire(import.meta.url).resolve("jsqr/dist/jsQR.js") });
  await context.addInitScript((broken) => {
    window.looks = 0;
    window.BarcodeDetector = class {
      static getSupportedFormats = async () => ["ean_13", "qr_code"];
      constructor({ formats }) {
        if (String(formats) !== "qr_code") throw new TypeError(String(formats));
      }
      async detect(video) {
        window.looks += 1;
        if (broken) throw new DOMException("no service", "NotSupportedError");
        const { videoWidth: width, videoHeight: height } = video;
        const context = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
        context.drawImage(video, 0, 0);
        const code = window.jsQR(context.getImageData(0, 0, width, height).data, width, height, { inversionAttempts: "dontInvert" });
        return code?.data ? [{ rawValue: code.data, format: "qr_code" }] : [];
      }
    };
  }, broken);
}

/** A phone whose camera sees the film. */
async function watching(t, screen, prepare) {
  const flags = ["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", `--use-file-for-fake-video-capture=${screen}`];
  const it = await phone(t, { flags });
  await asked(it.context);
  await prepare(it.context);
  await it.open("/receive/");
  await it.page.getByRole("button", { name: "用相机扫" }).click();
  return it;
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

  // A phone whose browser reads codes itself; one whose browser only says so.
  for (const [broken, way, other] of [[false, "texts", "picture"], [true, "picture", "texts"]]) {
    const uncle = await watching(t, screen, (context) => withReader(context, broken));
    await isOpen(uncle.page);
    const { looks, asked } = await uncle.page.evaluate(() => ({ looks: window.looks, asked: window.asked }));
    assert.ok(broken ? looks === 1 : looks >= of, `${looks} looks`);
    assert.ok(asked[way] >= of && !asked[other], JSON.stringify(asked));
    await uncle.context.close();
  }

  // The grandmother's camera, in a browser that knows no codes.
  const grandmother = await watching(t, screen, (context) => context.addInitScript(() => delete window.BarcodeDetector));
  await grandmother.page.getByText(new RegExp(`共 ${of} 张`)).first().waitFor({ timeout: 30_000 });
  await isOpen(grandmother.page);
  assert.equal(await grandmother.page.locator("video").count(), 0, "the camera is let go");
  assert.ok(await grandmother.page.evaluate((of) => window.asked.picture >= of && !window.asked.texts, of), "read by our own program");
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
