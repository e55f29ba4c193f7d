// npm `jose` verifies what Rust signed, and Rust opens what `jose` signed.
// `TUOFU_MANY=1000 node run.mjs` does as many each way.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { GeneralSign, calculateJwkThumbprint, exportJWK, generalVerify, generateKeyPair, importJWK } from 'jose';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../../..');
const many = Number(process.env.TUOFU_MANY ?? 50);
const out = mkdtempSync(join(tmpdir(), 'tuofu-jose-'));
after(() => rmSync(out, { recursive: true }));

const example = (name, ...args) => ['run', '--quiet', '--package', 'seal', '--example', name, '--', ...args];
const decoder = new TextDecoder('utf-8', { fatal: true });

// In JavaScript RFC 8785 is sorting: strings compare by UTF-16 and JSON.stringify does the rest.
const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((k) => `${JSON.stringify(k)}:${canonical(value[k])}`).join()}}`;
};

const samples = () => {
  execFileSync('cargo', example('sign_samples', join(out, 'rust'), String(many)), { cwd: root });
  const files = readdirSync(join(out, 'rust')).map((name) => join(out, 'rust', name));
  return files.map((path) => JSON.parse(readFileSync(path, 'utf8')));
};
const ours = samples();

/** What Rust says of each file. */
const open = (name, files) => {
  const paths = files.map((file, at) => join(out, `${name}-${at}.json`));
  for (const [at, file] of files.entries()) writeFileSync(paths[at], JSON.stringify(file));
  const { stdout } = spawnSync('cargo', example('open_files', ...paths), { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  return stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
};

test(`jose verifies every signature of ${many} files that Rust made`, async () => {
  const algorithms = new Set();
  assert.equal(ours.length, many);
  for (const { payload, signatures } of ours) {
    for (const signature of signatures) {
      // One at a time: with several, `generalVerify` is content with any.
      const verified = await generalVerify({ payload, signatures: [signature] }, (header) => importJWK(header.jwk, header.alg));
      const { alg, jwk, kid, typ } = verified.protectedHeader;
      assert.equal(typ, 'tuofu-submission');
      assert.equal(kid, await calculateJwkThumbprint(jwk));
      const text = decoder.decode(verified.payload);
      assert.equal(text, canonical(JSON.parse(text)));
      algorithms.add(alg);
    }
  }
  assert.deepEqual([...algorithms].sort(), ['ES256', 'Ed25519']);
});

test('jose finds a changed payload', async () => {
  const [{ payload, signatures }] = ours;
  const other = Buffer.from(Buffer.from(payload, 'base64url').toString().replace('第一行', '第二行')).toString('base64url');
  assert.notEqual(other, payload);
  await assert.rejects(generalVerify({ payload: other, signatures }, (header) => importJWK(header.jwk, header.alg)));
});

const payloadOf = (number) => canonical({
  format: 'tuofu/1', form: 'intake', form_version: '1.0', id: '019ab2c3-0000-7000-8000-000000000000', revision: 1,
  supersedes: null, created_at: '2026-11-23T10:00:00+08:00', locale: 'zh-CN', authority: '示例县民政局',
  content: { name: '阿依古丽·买买提', rare: '𠮷', '😀': number, '０': 2 },
});

const signed = async (payload, ...signers) => {
  const sign = new GeneralSign(new TextEncoder().encode(payload));
  for (const [alg, role] of signers) {
    const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
    const { kty, crv, x, y } = await exportJWK(publicKey);
    const jwk = y ? { kty, crv, x, y } : { kty, crv, x };
    const kid = await calculateJwkThumbprint(jwk);
    const header = { alg, typ: 'tuofu-submission', kid, jwk, role, iat: 1795399200, declaration: 'intake/1' };
    sign.addSignature(privateKey).setProtectedHeader(header);
  }
  return sign.sign();
};

const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const withS = (signature, choose) => {
  const bytes = Buffer.from(signature, 'base64url');
  const s = choose(BigInt(`0x${bytes.subarray(32).toString('hex')}`));
  Buffer.from(s.toString(16).padStart(64, '0'), 'hex').copy(bytes, 32);
  return bytes.toString('base64url');
};
const lower = (s) => (s > order / 2n ? order - s : s);
const upper = (s) => (s > order / 2n ? s : order - s);
const isEs256 = ({ protected: text }) => JSON.parse(Buffer.from(text, 'base64url')).alg === 'ES256';
const choosing = (file, choose) => ({
  ...file,
  signatures: file.signatures.map((s) => (isEs256(s) ? { ...s, signature: withS(s.signature, choose) } : s)),
});

test(`Rust opens ${many} files that jose signed`, async () => {
  const all = [['Ed25519', 'parent'], ['ES256', 'guardian'], ['EdDSA', 'witness'], ['ES256', 'recorder']];
  const signers = (at) => [...all.slice(at % 4), ...all.slice(0, at % 4)].slice(0, 1 + (at % 3) + (at % 2));
  const payloads = Array.from({ length: many }, (_, at) => payloadOf(at));
  const files = [];
  for (const [at, payload] of payloads.entries()) files.push(choosing(await signed(payload, ...signers(at)), lower));
  const verdicts = open('jose', files);
  assert.equal(verdicts.length, many);
  for (const [at, verdict] of verdicts.entries()) {
    assert.equal(verdict.opened, true, verdict.message);
    assert.equal(verdict.digest, createHash('sha256').update(payloads[at]).digest('hex'));
    assert.deepEqual(verdict.roles, signers(at).map(([, role]) => role));
  }
});

test('Rust refuses the second form of an ES256 signature, which jose takes', async () => {
  const file = choosing(await signed(payloadOf(0), ['ES256', 'parent']), upper);
  await generalVerify(file, (header) => importJWK(header.jwk, header.alg));
  assert.equal(open('upper', [file])[0].code, 'signature.malleable');
});
