// Compiled, never run: the types written by hand are those that wasm-bindgen generates.
import type * as hand from "tuofu";
import type * as made from "./node_modules/.tuofu/wasm/tuofu.js";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same: [
  Same<Parameters<typeof hand.check>, Parameters<typeof made.check>>,
  Same<Parameters<typeof hand.verify>, Parameters<typeof made.verify>>,
  Same<Parameters<typeof hand.open>, Parameters<typeof made.open>>,
  Same<Parameters<typeof hand.sheet>, Parameters<typeof made.sheet>>,
  Same<Parameters<typeof hand.MemoryKey.generate>, Parameters<typeof made.MemoryKey.generate>>,
  Same<keyof typeof hand, Exclude<keyof typeof made, "default" | "initSync">>,
  Same<keyof hand.MemoryKey, keyof made.MemoryKey>,
  Same<Parameters<typeof hand.declaration>, Parameters<typeof made.declaration>>,
  Same<Parameters<typeof hand.MemoryKey.unlock>, Parameters<typeof made.MemoryKey.unlock>>,
  Same<Parameters<hand.MemoryKey["countersign"]>, Parameters<made.MemoryKey["countersign"]>>,
  Same<Parameters<hand.TrustList["open"]>, Parameters<made.TrustList["open"]>>,
  Same<keyof hand.TrustList, keyof made.TrustList>,
  Same<Parameters<typeof hand.seal>, Parameters<typeof made.seal>>,
  Same<keyof hand.OpeningKey, keyof made.OpeningKey>,
] = [true, true, true, true, true, true, true, true, true, true, true, true, true, true];
const verdict: (verdict: made.Verdict) => hand.Verdict = (verdict) => verdict;
const opened: (opened: made.OpenedFile) => hand.OpenedFile = (opened) => opened;
export { opened, same, verdict };
