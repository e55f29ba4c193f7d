// Random damage to a document: of types, lengths, lists, members. The same seed damages in the same way.

/** mulberry32, public domain: numbers from 0 to below 1. */
export function dice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Every place in a document: its holder and its name there. */
function places(value, out = []) {
  for (const name of Object.keys(value)) {
    out.push([value, name]);
    if (value[name] && typeof value[name] === "object") places(value[name], out);
  }
  return out;
}

const WRONG = [0, 7, -1, 1.5, 4294967296, true, false, null, "", "   ", "zzz", "字".repeat(400), "1".repeat(33), "2026.3.5", [], ["zzz"], [1], {}, { a: 1 }, [[]]];

/** Damages a document in one to three places. */
export function damage(document, roll) {
  const one = (all) => all[Math.floor(roll() * all.length)];
  const damaged = structuredClone(document);
  for (let times = 1 + Math.floor(roll() * 3); times > 0; times -= 1) {
    const [holder, name] = one(places(damaged)) ?? [];
    if (!holder) break;
    const there = holder[name];
    const kinds = [
      () => { holder[name] = one(WRONG); },
      () => { if (Array.isArray(holder)) holder.splice(Number(name), 1); else delete holder[name]; },
      () => { if (Array.isArray(holder)) holder.push(there); else holder[`${name}_`] = there; },
    ];
    if (Array.isArray(there)) kinds.push(() => there.push(there[0]), () => there.reverse(), () => { there.length = 0; });
    if (typeof there === "string") kinds.push(() => { holder[name] = there.repeat(30); }, () => { holder[name] = `${there}x`; }, () => { holder[name] = there.slice(1); }, () => { holder[name] = ` ${there} `; });
    if (typeof there === "number") kinds.push(() => { holder[name] = -there; }, () => { holder[name] = String(there); }, () => { holder[name] = there * 1e6 + 1; });
    one(kinds)();
  }
  return damaged;
}
