// Random choices that come out the same for the same seed: a failure can be had again.

/** @param {number} seed */
export function dice(seed) {
  let state = seed >>> 0;
  /** Mulberry32: 0 up to 2^32. */
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (end) => roll() % end;
  const one = (list) => list[below(list.length)];
  /** True once in so many times. */
  const oneIn = (times) => below(times) === 0;
  return { below, one, oneIn };
}
