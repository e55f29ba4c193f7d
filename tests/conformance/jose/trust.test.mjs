// npm `jose` verifies a trust list of ours and we read one of `jose`'s; Node opens a key under a passphrase.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createPrivateKey } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { GeneralSign, calculateJwkThumbprint, exportJWK, generalVerify, importJWK } from 'jose';

const target = process.env.CARGO_TARGET_DIR ?? join(import.meta.dirname, '../../../target');
const tuofu = ['release', 'debug'].map((kind) => join(target, kind, 'tuofu')).find(existsSync);
const office = mkdtempSync(join(tmpdir(), 'tuofu-trust-'));
after(() => rmSync(office, { recursive: true }));

const run = (...args) => {
  const { status, stdout, stderr } = spawnSync(tuofu, args, { cwd: office, encoding: 'utf8' });
  return { status, stdout, stderr };
};
const well = (...args) => {
  const { status, stdout, stderr } = run(...args);
  assert.equal(status, 0, stderr);
  return stdout;
};
const put = (name, text) => writeFileSync(join(office, name), text);
const passphrase = '三十六个橘子 and a stone';

put('words', `${passphrase}\n`);
for (const alg of ['Ed25519', 'ES256']) put(`${alg}.pem`, well('keys', 'new', '--alg', alg, '--protect', '--passphrase-file', 'words'));
const publicOf = (pem) => JSON.parse(well('keys', 'show', '--passphrase-file', 'words', pem));
const root = ['--key', 'ES256.pem', '--passphrase-file', 'words'];
well('trust', 'init', ...root, '--authority', '示例县民政局', 'list.json');
put('li.json', JSON.stringify(publicOf('Ed25519.pem')));
well('trust', 'add', ...root, '--jwk', 'li.json', '--name', '李桂英', '--role', 'witness', '--division', '441825', '--until', '2036-12-31', 'list.json');
const list = JSON.parse(readFileSync(join(office, 'list.json'), 'utf8'));

test('Node opens a protected key with nothing but its passphrase, and jose knows it', async () => {
  for (const alg of ['Ed25519', 'ES256']) {
    const pem = readFileSync(join(office, `${alg}.pem`), 'utf8');
    const { kty, crv, x, y } = await exportJWK(createPrivateKey({ key: pem, passphrase }));
    assert.deepEqual(JSON.parse(JSON.stringify({ kty, crv, x, y })), publicOf(`${alg}.pem`));
    assert.throws(() => createPrivateKey({ key: pem, passphrase: 'another' }));
  }
});

test('jose verifies the list by the pinned root', async () => {
  const pinned = well('keys', 'thumbprint', '--passphrase-file', 'words', 'ES256.pem').trim();
  const { payload, protectedHeader } = await generalVerify(list, async (header) => {
    assert.equal(await calculateJwkThumbprint(header.jwk), pinned);
    return importJWK(header.jwk, header.alg);
  });
  assert.deepEqual([protectedHeader.typ, protectedHeader.kid], ['tuofu-trust', pinned]);
  const { format, sequence, roots, entries } = JSON.parse(new TextDecoder().decode(payload));
  assert.deepEqual([format, sequence, roots], ['tuofu-trust/1', 2, [pinned]]);
  assert.deepEqual([entries[0].name, entries[0].division], ['李桂英', '441825']);
});

test('we read a list that jose signed, and refuse it under another root', async () => {
  const key = createPrivateKey({ key: readFileSync(join(office, 'Ed25519.pem'), 'utf8'), passphrase });
  const jwk = publicOf('Ed25519.pem');
  const kid = await calculateJwkThumbprint(jwk);
  const text = Buffer.from(list.payload, 'base64url').toString().replace(/"roots":\[[^\]]*\]/, `"roots":["${kid}"]`);
  const sign = new GeneralSign(new TextEncoder().encode(text));
  sign.addSignature(key).setProtectedHeader({ alg: 'Ed25519', typ: 'tuofu-trust', kid, jwk });
  put('theirs.json', JSON.stringify(await sign.sign()));
  assert.match(well('trust', 'verify', '--root', kid, 'theirs.json'), /示例县民政局/);
  const pinned = well('keys', 'thumbprint', '--passphrase-file', 'words', 'ES256.pem').trim();
  const refused = run('trust', 'verify', '--root', pinned, 'theirs.json');
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, /trust\.other-root/);
});
