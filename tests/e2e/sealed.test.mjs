// A site that names an authority's keys: the family's finished file leaves the phone encrypted, npm's jose and
// the command open it, and staff do on the page. And what happens where it cannot be encrypted.
import { test, after } from "node:test";
import assert from "node:assert/strict";
import { generalDecrypt, importJWK } from "jose";
import { barriers, phone, ready, stop } from "./harness.mjs";
import { office } from "./office.mjs";
import { signAll } from "./signing.mjs";
import { example, fillUntil, flat } from "./story.mjs";

const { at, hosted, letter, put, read, run, saved } = office(after);
after(stop);

const passphrase = "a long passphrase";
put("words", `${passphrase}\n`);
put("county.jwk", run("keys", "new", "--use", "enc"));
put("other.jwk", run("keys", "new", "--use", "enc"));
put("other.pub", run("keys", "show", "other.jwk"));
const open = (key, file) => run("open", "--key", key, file);
const publicOf = (key) => JSON.parse(run("keys", "show", key));

async function signed({ page, open }) {
  await open("/letter/");
  await page.getByRole("link", { name: "开始填写" }).click();
  await fillUntil(page, flat(example(7)));
  await page.getByRole("button", { name: "内容都对，去签名" }).click();
  await page.waitForURL(/\/sign\/$/);
  await ready(page);
  await signAll(page);
}

test("from a key made in the page to a family's file that only staff open", { timeout: 240_000 }, async (t) => {
  // The authority makes its key.
  const staff = await phone(t, { acceptDownloads: true });
  await staff.open("/staff/keys/");
  await staff.page.getByText("我负责打开加密的文件").click();
  await staff.page.locator("#open-new").fill(passphrase);
  await staff.page.locator("#open-again").fill(passphrase);
  await staff.page.getByRole("button", { name: "做一把新钥匙" }).last().click();
  await staff.page.locator("#open-kid").waitFor();
  await saved(staff.page, "保存钥匙文件", "town.pem");
  await saved(staff.page, "保存公钥", "town.json");
  const town = JSON.parse(read("town.json"));
  assert.equal(town.use, "enc");

  // A host writes it into the settings, beside the county's.
  const config = { authority: "示例镇人民政府", encrypt_to: [town, { ...publicOf("county.jwk"), use: "enc" }] };
  put("config.json", JSON.stringify(config));
  assert.doesNotThrow(() => run("config", "check", "config.json"));
  hosted("sealed", config);
  const family = await phone(t, { site: "sealed", acceptDownloads: true });
  await signed(family);
  const { page, shot } = family;
  await page.getByText("文件已经加密，只有示例镇人民政府能打开").waitFor();
  assert.deepEqual(await barriers(page), []);
  await shot("done-sealed");
  const receipt = await page.locator(".receipt code").innerText();
  await saved(page, "保存文件", "sealed.tuofu.json");
  const file = read("sealed.tuofu.json");
  assert.ok(JSON.parse(file).ciphertext && !file.includes("payload"), "nothing of it is in the open");

  // Both keys open it; jose too.
  const plain = open("county.jwk", "sealed.tuofu.json");
  assert.equal(run("open", "--key", "town.pem", "--passphrase-file", "words", "sealed.tuofu.json"), plain);
  const key = await importJWK(JSON.parse(read("county.jwk")), "ECDH-ES+A256KW");
  const { plaintext } = await generalDecrypt(JSON.parse(file), key);
  assert.deepEqual(JSON.parse(new TextDecoder().decode(plaintext)), JSON.parse(plain));
  assert.equal(JSON.parse(run("verify", "--json", "--key", "county.jwk", "sealed.tuofu.json")).receipt, receipt);

  // Staff open it on the page; what does not open says why.
  put("others.tuofu.json", run("seal", "--to", "other.pub", letter("plain.tuofu.json", 3)));
  const damaged = JSON.parse(file);
  damaged.ciphertext = (damaged.ciphertext[0] === "A" ? "B" : "A") + damaged.ciphertext.slice(1);
  put("damaged.tuofu.json", JSON.stringify(damaged));
  put("foreign.tuofu.json", JSON.stringify({ ...JSON.parse(file), recipients: undefined, aad: "" }));
  const desk = staff.page;
  await staff.open("/review/");
  await desk.locator("#review-files").setInputFiles(["sealed", "others", "damaged", "foreign", "plain"].map((name) => at(`${name}.tuofu.json`)));
  await desk.getByText("有 3 份文件是加密的").waitFor();
  assert.match(await desk.locator(".count").innerText(), /^共 5 份：.*，加密 3$/);
  await desk.locator("#unseal-passphrase").fill("not the passphrase");
  await desk.getByRole("button", { name: "打开加密的文件" }).click();
  await desk.getByText("密码打不开这把钥匙").waitFor();
  assert.deepEqual(await barriers(desk), []);
  await staff.shot("review-sealed");
  await desk.locator("#unseal-passphrase").fill(passphrase);
  await desk.getByRole("button", { name: "打开加密的文件" }).click();
  const rows = desk.locator(".row-file");
  await rows.nth(0).getByText("有提醒").waitFor();
  await rows.nth(1).getByText("不是给这把钥匙的").waitFor();
  await rows.nth(2).getByText("文件损坏").waitFor();
  await rows.nth(3).getByText("不是托付的加密文件").waitFor();
  await rows.nth(0).click();
  await desk.locator(".record").getByText("文件是加密的，已用解密钥匙打开").waitFor();
  assert.ok((await desk.locator(".record").innerText()).includes(receipt));
});

test("a file that cannot be encrypted stays where it is", { timeout: 240_000 }, async (t) => {
  const it = await phone(t, { site: "top", expected: [/Failed to load resource/, /ERR_/] });
  const { page, open } = it;
  const keys = { now: [{ kty: "EC", crv: "P-256", x: "AAAA", y: "AAAA" }] };
  await page.route("**/config.json", (route) => (keys.now ? route.fulfill({ json: { encrypt_to: keys.now } }) : route.abort()));
  await signed(it);
  await page.getByText("这个网站要加密，可是没有做成").waitFor();
  assert.equal(await page.getByRole("button", { name: "保存文件" }).count(), 0);
  assert.equal(await page.getByRole("button", { name: "从这部手机上删除" }).count(), 0, "nothing can be thrown away");
  assert.deepEqual(await barriers(page), []);
  // No network: what the site wanted last still counts.
  keys.now = undefined;
  await page.getByRole("button", { name: "再试一次" }).click();
  await page.getByText("这个网站要加密，可是没有做成").waitFor();
  // The host mends it.
  keys.now = [publicOf("county.jwk")];
  await page.getByRole("button", { name: "再试一次" }).click();
  await page.getByText("文件已经加密，只有受理单位能打开").waitFor();
  await page.getByRole("button", { name: "保存文件" }).waitFor();
  await open("/letter/done/");
  await page.getByText("文件已经加密").waitFor();
});
