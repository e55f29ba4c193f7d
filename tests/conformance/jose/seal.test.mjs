// npm `jose` opens what Rust encrypted, and Rust opens what `jose` encrypted.
// `TUOFU_MANY=1000 node run.mjs` does as many each way.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { GeneralEncrypt, calculateJwkThumbprint, generalDecrypt, importJWK } from 'jose';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../../..');
const target = process.env.CARGO_TARGET_DIR ?? join(root, 'target');
const tuofu = ['release', 'debug'].map((kind) => join(target, kind, 'tuofu')).find(existsSync);
const many = Number(process.env.TUOFU_MANY ?? 50);
const out = mkdtempSync(join(tmpdir(), 'tuofu-seal-'));
after(() => rmSync(out, { recursive: true }));

const run = (...args) => execFileSync(tuofu, args, { cwd: out, encoding: 'utf8', maxBuffer: 1 << 28 });
const made = (name, ...args) => {
  const text = run(...args);
  writeFileSync(join(out, name), text);
  return text;
};

const keys = ['a', 'b'].map((name) => JSON.parse(made(`${name}.jwk`, 'keys', 'new', '--use', 'enc')));
for (const name of ['a', 'b']) made(`${name}.pub`, 'keys', 'show', `${name}.jwk`);
made('pen.jwk', 'keys', 'new');
made('letters.ndjson', 'example', 'guardian-confirmation', '--count', String(many));
const signed = made('signed.ndjson', 'sign', '--key', 'pen.jwk', '--role', 'parent', 'letters.ndjson').trim().split('\n');

test(`jose opens ${many} files that Rust encrypted, with either key`, async () => {
  const sealed = run('seal', '--to', 'a.pub', '--to', 'b.pub', 'signed.ndjson').trim().split('\n');
  assert.equal(sealed.length, many);
  for (const [at, line] of sealed.entries()) {
    const key = await importJWK(keys[at % 2], 'ECDH-ES+A256KW');
    const opened = await generalDecrypt(JSON.parse(line), key);
    assert.equal(Buffer.from(opened.plaintext).toString(), signed[at]);
    assert.equal(opened.protectedHeader.typ, 'tuofu-sealed');
    assert.ok(JSON.parse(line).recipients.some(({ header }) => header.kid === opened.unprotectedHeader.kid));
  }
});

test('jose finds a changed file', async () => {
  const [line] = run('seal', '--to', 'a.pub', '--to', 'b.pub', 'signed.ndjson').split('\n');
  const file = JSON.parse(line);
  const key = await importJWK(keys[0], 'ECDH-ES+A256KW');
  for (const member of ['ciphertext', 'iv', 'tag', 'protected']) {
    const bytes = Buffer.from(file[member], 'base64url');
    bytes[bytes.length >> 1] ^= 1;
    await assert.rejects(generalDecrypt({ ...file, [member]: bytes.toString('base64url') }, key), member);
  }
});

const encrypted = async (text, protectedHeader) => {
  const file = new GeneralEncrypt(new TextEncoder().encode(text)).setProtectedHeader(protectedHeader);
  for (const { kty, crv, x, y } of keys) {
    const jwk = { kty, crv, x, y };
    const kid = await calculateJwkThumbprint(jwk);
    file.addRecipient(await importJWK(jwk, 'ECDH-ES+A256KW')).setUnprotectedHeader({ alg: 'ECDH-ES+A256KW', kid });
  }
  return JSON.stringify(await file.encrypt());
};

test(`Rust opens ${many} files that jose encrypted, with either key`, async () => {
  const lines = [];
  for (const text of signed) lines.push(await encrypted(text, { enc: 'A256GCM', typ: 'tuofu-sealed' }));
  writeFileSync(join(out, 'theirs.ndjson'), `${lines.join('\n')}\n`);
  for (const key of ['a.jwk', 'b.jwk']) {
    assert.deepEqual(run('open', '--key', key, 'theirs.ndjson').trim().split('\n'), signed);
  }
});

test('Rust says why it does not open what jose encrypted for another purpose', async () => {
  for (const [header, code] of [[{ enc: 'A256GCM' }, 'jwe.header-member'], [{ enc: 'A256GCM', typ: 'x' }, 'jwe.typ'], [{ enc: 'A256CBC-HS512', typ: 'tuofu-sealed' }, 'jwe.enc']]) {
    writeFileSync(join(out, 'other.json'), await encrypted(signed[0], header));
    const { status, stderr } = spawnSync(tuofu, ['open', '--key', 'a.jwk', 'other.json'], { cwd: out, encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stderr, new RegExp(code));
  }
  assert.ok(readFileSync(join(out, 'a.jwk'), 'utf8').includes('"use":"enc"'));
});
