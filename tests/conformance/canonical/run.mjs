// Our canonical form beside PyPI `rfc8785` and npm `canonicalize`, on generated documents.
// A hundred for each of `TUOFU_MANY`: 5,000 by default, 100,000 with 1000; and a tenth as many that must be refused.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import canonicalize from 'canonicalize';
import { documents } from './documents.mjs';

const here = import.meta.dirname;
const root = join(here, '../../..');
const many = 100 * Number(process.env.TUOFU_MANY ?? 50);
const seed = Number(process.env.TUOFU_SEED ?? 20261125);
const out = mkdtempSync(join(tmpdir(), 'tuofu-canonical-'));
after(() => rmSync(out, { recursive: true }));

/** What a program makes of each line of a file. */
const lines = (program, args, name) => {
  const input = openSync(join(out, name), 'r');
  const output = openSync(join(out, 'output'), 'w');
  execFileSync(program, args, { cwd: root, stdio: [input, output, 'inherit'] });
  closeSync(input);
  closeSync(output);
  return readFileSync(join(out, 'output'), 'utf8').trimEnd().split('\n');
};
const ours = (name) => lines('cargo', ['run', '--quiet', '--package', 'seal', '--example', 'canonical'], name);
const make = documents(seed);

test(`${many} documents: one canonical form by us, by rfc8785 and by canonicalize`, () => {
  const texts = Array.from({ length: many }, () => make.good());
  assert(texts.every((text) => !text.includes('\n')), 'one a line');
  writeFileSync(join(out, 'good'), `${texts.join('\n')}\n`);
  const rust = ours('good');
  const python = lines(join(here, '.venv/bin/python'), [join(here, 'rfc8785_lines.py')], 'good');
  assert.deepEqual([rust.length, python.length], [many, many]);
  for (const [at, text] of texts.entries()) {
    assert.equal(rust[at], canonicalize(JSON.parse(text)), `seed ${seed}, document ${at}: ${text}`);
    assert.equal(rust[at], python[at], `seed ${seed}, document ${at}: ${text}`);
  }
});

test(`${many / 10} documents that may not be signed are refused, each for its reason`, () => {
  const wanted = Array.from({ length: many / 10 }, () => make.bad());
  writeFileSync(join(out, 'bad'), `${wanted.map(([, text]) => text).join('\n')}\n`);
  const rust = ours('bad');
  assert.equal(rust.length, wanted.length);
  for (const [at, [code, text]] of wanted.entries()) assert.equal(rust[at], `!${code}`, `seed ${seed}, document ${at}: ${text}`);
});
