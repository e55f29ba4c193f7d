// Generated JSON texts: what may be signed, written in every way JSON allows, and what may not, with the
// reason that docs/format.md gives. Text and not objects, since half of what is hard is in the writing.
import { dice } from '../../dice.mjs';

const DEPTH = 32;
const MAX = 2 ** 53 - 1;
const NUMBERS = [0, 1, -1, 9, 10, 1000, 2 ** 31, -(2 ** 31), 2 ** 32, 2 ** 52, MAX, -MAX, MAX - 1, 1e15, 999999999999999, 9007199254740881];
// U+E000 to U+FFFD stand before what is beyond U+FFFF by code point, and after it by UTF-16 unit.
const PIECES = [
  '', 'a', 'A', 'b', '"', '\\', '/', '\n', ' ', '~', '_', '0', '10', '9', 'é', 'ß', '阿依古丽·买买提', '姓名', '·', '𠮷', '😀', '𝄞',
  '\u{10ffef}', '\u{e000}', '\u{f8ff}', '\u{fa0e}', '０', 'ｱ', '\u{fffd}', '\u{fe0f}', '\u{200d}', '\u{a0}', '\u{d7ff}', '་', 'ﷲ',
  '__proto__', 'constructor', 'toJSON', 'length', '</script>', '\u{ad}', '가', '\u{20bb7}\u{e0100}',
];
const BAD = [
  ['json.float', ['1.0', '0.1', '1e3', '1E-7', '5e-324', '1.7976931348623157e308', '-0.0', '333333333.33333329', '1E30', '0e0', '1.']],
  ['json.integer', ['9007199254740992', '-9007199254740992', '10000000000000000000000', '-0', '18446744073709551616', '9223372036854775807']],
  ['json.syntax', ['01', '+1', '.5', '-', 'NaN', 'Infinity', 'tru', 'undefined', "'a'", '"\u0001"', '"\t"', '"\\x41"', '"\\u00g0"', '[1,]', '{"a":1,}', '{a:1}', '"', '[1 2]', '{"a" 1}']],
  ['json.lone-surrogate', ['"\\ud800"', '"\\udc00"', '"\\udc00\\ud800"', '"\\ud83d\\ud83d"', '"\\uD83Dx"', '"\\ud83d\\n"']],
  ['text.control', ['"\\u0000"', '"\\t"', '"\\b"', '"\\f"', '"\\r"', '"\\u007f"', '"\\u0085"', '"\\u2028"', '"\ufeff"', '"\\u2060"', '"\u{e0041}"']],
  ['text.bidirectional', ['"\\u202e"', '"\u2066"', '"\\u200f"', '"\\u061c"']],
  ['text.noncharacter', ['"\uffff"', '"\\ufdd0"', '"\\ud83f\\udfff"', '"\u{10fffe}"']],
  ['text.not-nfc', ['"e\\u0301"', '"\u1100\u1161"', '"\\u212b"', '"\ufa10"']],
  ['json.duplicate-member', ['{"a":1,"a":1}', '{"a":1,"b":2,"\\u0061":3}', '{"\u{1f600}":0,"\\ud83d\\ude00":0}', '{"":0,"":1}']],
];

export function documents(seed) {
  const { below, one, oneIn } = dice(seed);

  const space = () => (oneIn(6) ? one([' ', '  ', '\t', '\r', ' \t ']) : '');
  /** A UTF-16 unit as an escape. */
  const escaped = (unit) => {
    const digits = unit.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${oneIn(2) ? digits.toUpperCase() : digits}`;
  };
  const short = { '"': '\\"', '\\': '\\\\', '/': '\\/', '\n': '\\n' };
  const character = (c, often) => {
    if (oneIn(often)) return [...Array(c.length).keys()].map((at) => escaped(c[at])).join('');
    return c === '/' && oneIn(2) ? c : (short[c] ?? c);
  };
  const written = (text) => {
    const often = one([2, 8, 1000]);
    return `"${[...text].map((c) => character(c, often)).join('')}"`;
  };
  const text = () => Array.from({ length: below(5) }, () => one(PIECES)).join('').normalize('NFC');
  const number = () => {
    if (oneIn(2)) return one(NUMBERS);
    const size = oneIn(2) ? below(10 ** (1 + below(9))) : below(2 ** 21) * 2 ** 32 + below(2 ** 32);
    return oneIn(2) && size ? -size : size;
  };
  const leaf = () => [() => written(text()), () => written(text()), () => String(number()), () => one(['true', 'false', 'null'])][below(4)]();

  /** `bad` goes somewhere inside when it is given. */
  const list = (length, item, bad) => {
    const items = Array.from({ length }, item);
    if (bad) items.splice(below(items.length + 1), 0, bad);
    return `[${space()}${items.join(`${space()},${space()}`)}${space()}]`;
  };
  const object = (length, item, bad) => {
    const names = new Set(Array.from({ length }, text));
    const members = [...names].map((name) => [written(name), item()]);
    if (bad) members.splice(below(members.length + 1), 0, [written(['bad', ...names].sort((a, b) => b.length - a.length)[0] + 'x'), bad]);
    return `{${space()}${members.map(([name, value]) => `${name}${space()}:${space()}${value}`).join(`${space()},${space()}`)}${space()}}`;
  };
  const value = (room) => (room === 0 || oneIn(3) ? leaf() : one([list, object])(below(4), () => value(room - 1)));
  const nested = (inner, levels) => {
    let all = inner;
    for (let level = 0; level < levels; level += 1) all = one([list, object])(0, leaf, all);
    return all;
  };

  return {
    /** A text that may be signed. */
    good() {
      if (oneIn(20)) return `${space()}${leaf()}${space()}`;
      if (oneIn(10)) return nested(leaf(), DEPTH);
      if (oneIn(10)) return object(12 + below(20), leaf);
      return `${space()}${one([list, object])(1 + below(6), () => value(3))}${space()}`;
    },
    /** A text that may not, and why. */
    bad() {
      if (oneIn(10)) return ['json.depth', nested(oneIn(2) ? '[]' : '{}', DEPTH)];
      if (oneIn(10)) return ['file.trailing-bytes', `${object(2, leaf)}${one(['x', '{}', ',', ']', '\u00a0', '\u0000'])}`];
      if (oneIn(20)) return ['file.bom', `\ufeff${object(2, leaf)}`];
      const [code, texts] = one(BAD);
      const text = one(texts);
      // What opens a string and does not close it would swallow what follows.
      return [code, text === '"' ? text : nested(text, below(6))];
    },
  };
}
