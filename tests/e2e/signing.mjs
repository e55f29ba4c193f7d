// Signing with a finger, as people do it on the page.

/** Three strokes. */
export async function draw(page) {
  const pad = page.locator(".pad");
  // To the middle, away from the bar at the bottom.
  await pad.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const box = await pad.boundingBox();
  for (const stroke of [[[0.2, 0.3], [0.45, 0.3]], [[0.3, 0.1], [0.32, 0.5], [0.2, 0.8]], [[0.6, 0.2], [0.8, 0.8]]]) {
    const [first, ...rest] = stroke.map(([x, y]) => [box.x + box.width * x, box.y + box.height * y]);
    await page.mouse.move(...first);
    await page.mouse.down();
    for (const to of rest) await page.mouse.move(...to, { steps: 5 });
    await page.mouse.up();
  }
}

export const seal = (page) => page.getByRole("button", { name: /确认签名$/ });

/** Whoever is asked for reads, agrees, draws (or says that they cannot) and signs. */
export async function signNext(page, { byHand = true } = {}) {
  await page.getByLabel("以上内容我都看过了").check();
  await page.locator("#sign-agree").check();
  if (byHand) await draw(page);
  else await page.locator("#sign-no-hand").check();
  await seal(page).click();
}

/** Everybody who must sign does so in turn on this phone; ends on the page with the receipt. */
export async function signAll(page) {
  for (let signer = 1; signer <= 8; signer += 1) {
    await signNext(page, { byHand: signer % 2 === 1 });
    const next = page.getByRole("button", { name: /开始签名$/ });
    await next.or(page.locator(".receipt")).waitFor({ timeout: 20_000 });
    if (!(await next.isVisible())) return;
    await next.click();
  }
}
