// Files of every kind, good and bad: whole letters of every form, letters that break one rule, letters that lack
// a signature, sealed and unsigned ones, and what is left of all these after damage.
import { spawnSync } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dice } from '../../dice.mjs';
import { mutations } from './mutate.mjs';

const WHOLE = ['parent', 'parent', 'guardian', 'witness'];
const PLANS = [
  WHOLE, WHOLE, WHOLE, ['parent', 'parent', 'guardian', 'witness', 'supervisor'], ['parent', 'guardian'],
  ['guardian', 'witness'], ['recorder', 'parent', 'guardian', 'witness'], ['parent', 'parent', 'parent', 'guardian'], ['supervisor'], [],
];

/** `count` files for the programs to judge, and a trust list that vouches for some of the keys. */
export function corpus({ count, seed, folder, command, tuofu: { forms, MemoryKey } }) {
  const lot = dice(seed);
  const run = (args, input = '') => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, input, encoding: 'utf8', maxBuffer: 1 << 28 });
    return { status, stdout, stderr, lines: stdout.split('\n').filter(Boolean) };
  };
  const well = (args, input) => {
    const done = run(args, input);
    if (done.status !== 0) throw new Error(`tuofu ${args.join(' ')}: ${done.stderr}`);
    return done;
  };

  const keys = ['Ed25519', 'ES256', 'Ed25519', 'ES256', 'Ed25519', 'ES256'].map((alg) => MemoryKey.generate(alg));
  for (const name of ['root', 'first']) writeFileSync(join(folder, `${name}.jwk`), well(['keys', 'new']).stdout);
  writeFileSync(join(folder, 'box.jwk'), well(['keys', 'new', '--use', 'enc']).stdout);
  writeFileSync(join(folder, 'box.pub'), well(['keys', 'show', 'box.jwk']).stdout);
  const root = ['--key', 'root.jwk'];
  well(['trust', 'init', ...root, '--authority', '示例县', 'list.json']);
  for (const [at, role, division] of [[0, 'witness', '44'], [1, 'witness', '52'], [2, 'supervisor', '44'], [3, 'witness', '44'], [3, 'supervisor', '44']]) {
    writeFileSync(join(folder, 'key.pub'), JSON.stringify(keys[at].jwk));
    well(['trust', 'add', ...root, '--jwk', 'key.pub', '--name', `第${at}位`, '--role', role, '--division', division, '--until', at === 0 ? '2027-01-01' : '2036-12-31', 'list.json']);
  }
  well(['trust', 'revoke', ...root, '--kid', keys[3].kid, '--reason', 'compromised', 'list.json']);

  /** For staff mostly the key that the list knows for them. */
  const pen = (role) => (lot.oneIn(4) ? lot.one(keys) : ({ witness: keys[0], supervisor: keys[2] }[role] ?? lot.one(keys)));
  /** The first signature, in whichever role the form has; the rest by a plan, as far as it fits the form. */
  const signed = (lines) => {
    const input = `${lines.join('\n')}\n`;
    const first = ['parent', 'guardian', 'witness', 'supervisor'].map((role) => () => run(['sign', '--key', 'first.jwk', '--role', role, '-'], input).lines);
    const files = first.reduce((done, sign) => (done.length === lines.length ? done : sign()), []);
    return files.map((file) => lot.one(PLANS).reduce((made, role) => {
      try {
        return pen(role).countersign(Buffer.from(made), role);
      } catch {
        return made; // nobody signs this form in this role, or this key has done so
      }
    }, file));
  };

  const names = forms().map((form) => form.id);
  const share = Math.ceil(count / 5);
  const good = names.flatMap((form, at) => {
    const lines = well(['example', form, '--seed', String(seed + at), '--count', String(Math.ceil(share / names.length))]).lines;
    return [...signed(lines), lines[0]];
  });
  const rules = names.flatMap((form) => run(['example', form, '--invalid', '?']).stderr.trim().split('：').at(-1).split(', ').map((rule) => [form, rule]));
  const broken = [];
  while (broken.length < share) {
    const [form, rule] = lot.one(rules);
    const each = String(Math.ceil((2 * share) / rules.length));
    broken.push(...signed(well(['example', form, '--invalid', rule, '--seed', String(lot.below(1e6)), '--count', each]).lines));
  }
  const sealed = well(['seal', '--to', 'box.pub', '-'], `${good.filter((file) => file.includes('"signatures"')).slice(0, 1 + share / 20).join('\n')}\n`).lines;
  const special = ['', ' ', '{}', '[]', 'null', '{"payload":"","signatures":[]}', `"${'x'.repeat(700_000)}"`, `"${'x'.repeat(1_200_000)}"`, '['.repeat(100_000)];
  const whole = [...good, ...broken, ...sealed, ...special].map((file) => Buffer.from(file));
  whole.push(randomFillSync(Buffer.alloc(500)));

  const mutate = mutations(lot);
  const files = [...whole];
  while (files.length < count) files.push(mutate(lot.one(whole), lot.one(whole)));
  mkdirSync(join(folder, 'files'));
  const made = files.map((bytes, at) => ({ name: `files/${String(at).padStart(5, '0')}.json`, bytes }));
  for (const { name, bytes } of made) writeFileSync(join(folder, name), bytes);
  return { files: made, list: join(folder, 'list.json') };
}
