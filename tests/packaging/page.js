import { check, MemoryKey, open, verify } from "tuofu";

window.run = async ({ good, bad, file }) => {
  const bytes = new TextEncoder().encode(file);
  const key = MemoryKey.generate();
  const { kty, crv, x } = key.jwk;
  const text = new TextEncoder().encode("text");
  const imported = await crypto.subtle?.importKey("jwk", { kty, crv, x }, "Ed25519", true, ["verify"]);
  return {
    good: check("guardian-confirmation", good, "2026-11-24"),
    bad: check("guardian-confirmation", bad, "2026-11-24"),
    verdict: verify(bytes, "page", "2026-11-24"),
    title: open(bytes).sheet.title,
    signature: imported ? await crypto.subtle.verify("Ed25519", imported, key.sign(text), text) : null,
    broken: verify(new Uint8Array([1, 2, 3])).reasons,
  };
};
window.ready = true;
