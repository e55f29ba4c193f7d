// The same file gets the same verdict from the command, from the package in Node and from the package in Chromium:
// the whole JSON, without and with a trust list. Ten files for each of `TUOFU_MANY`: 500 by default, 10,000 with 1000.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { inChromium } from './chromium.mjs';
import { corpus } from './corpus.mjs';

const DAY = '2026-11-24';
const root = join(import.meta.dirname, '../../..');
const pkg = join(root, 'pkg');
const target = process.env.CARGO_TARGET_DIR ?? join(root, 'target');
const command = [process.env.TUOFU, join(target, 'release/tuofu'), join(target, 'debug/tuofu')].find((path) => path && existsSync(path));
assert(command, '`tuofu` is not built: cargo build --release');
assert(existsSync(join(pkg, 'wasm/tuofu_bg.wasm')), '`pkg/` is not built: cargo xtask pkg');
const tuofu = await import(join(pkg, 'node.js'));

const count = 10 * Number(process.env.TUOFU_MANY ?? 50);
const seed = Number(process.env.TUOFU_SEED ?? 20261125);
const folder = mkdtempSync(join(tmpdir(), 'tuofu-parity-'));
after(() => rmSync(folder, { recursive: true }));

const { files, list } = corpus({ count, seed, folder, command, tuofu });
const listText = readFileSync(list, 'utf8');

/** One JSON text a file, in the order of names, which is the corpus' own. */
const native = (...options) => {
  const { status, stdout, stderr } = spawnSync(command, ['verify', '--json', '--today', DAY, ...options, 'files'], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 30 });
  assert.equal(status, 1, stderr);
  return stdout.trimEnd().split('\n');
};
const both = [native(), native('--trust', 'list.json')];

const same = (where, verdicts) => {
  assert.equal(verdicts.length, files.length);
  for (const [at, { name, bytes }] of files.entries()) {
    for (const way of [0, 1]) {
      const told = () => `${where}, ${way ? 'with' : 'without'} a list, seed ${seed}, ${name}: ${bytes.subarray(0, 6000).toString('base64')}`;
      assert.equal(verdicts[at][way], both[way][at], told());
    }
  }
};

test(`${count} files, good and bad: every outcome and many reasons are among them`, () => {
  assert.deepEqual(both.map((verdicts) => verdicts.length), [files.length, files.length]);
  for (const verdicts of both) {
    const all = verdicts.map((text) => JSON.parse(text));
    const outcomes = Object.fromEntries(['accepted', 'warnings', 'rejected'].map((name) => [name, all.filter(({ verdict }) => verdict === name).length]));
    const reasons = new Set(all.flatMap((verdict) => verdict.reasons.map(({ code }) => code)));
    const findings = new Set(all.flatMap((verdict) => verdict.findings.map(({ code }) => code)));
    console.log(`${JSON.stringify(outcomes)}, ${reasons.size} reasons, ${findings.size} broken rules`);
    assert(Object.values(outcomes).every((found) => found > 0), JSON.stringify(outcomes));
    assert(reasons.size >= 25 && findings.size >= 25, `${[...reasons]} ${[...findings]}`);
  }
});

test(`Node says of ${count} files what the command says`, () => {
  const trusted = tuofu.TrustList.parse(Buffer.from(listText));
  same('Node', files.map(({ name, bytes }) => [tuofu.verify(bytes, name, DAY), trusted.verify(bytes, name, DAY)].map((verdict) => JSON.stringify(verdict))));
});

test(`Chromium says of ${count} files what the command says`, async () => {
  same('Chromium', await inChromium({ files, list: listText, day: DAY, pkg }));
});
