// Damage to files: of the bytes, and of what stands inside the base64, where no damage of bytes gets to.

const text = (bytes) => Buffer.from(bytes).toString('latin1');
const bytes = (latin1) => Buffer.from(latin1, 'latin1');
const decoded = (base64url) => Buffer.from(base64url, 'base64url');
const encoded = (value) => Buffer.from(typeof value === 'string' || Buffer.isBuffer(value) ? value : JSON.stringify(value)).toString('base64url');

const STRANGE = ['\u0000', '"', '\\', '{', '}', '[', ']', ',', ':', ' ', '\n', '\t', '0', '-', '1e9', 'null', '\xff', '\xef\xbb\xbf', '\xed\xa0\x80', '\\ud800', '\\u0000', '=', '+', '/', '-', '_', 'A', '\xe2\x80\xae'];

/** Damage of bytes: a function of bytes and another file's bytes. */
function ofBytes({ below, one }) {
  const place = (file) => below(file.length + 1);
  return {
    flip: (file) => { const out = Buffer.from(file); if (out.length) out[below(out.length)] ^= 1 << below(8); return out; },
    set: (file) => { const out = Buffer.from(file); if (out.length) out[below(out.length)] = below(256); return out; },
    insert: (file) => { const at = place(file); return Buffer.concat([file.subarray(0, at), bytes(one(STRANGE)), file.subarray(at)]); },
    drop: (file) => { const at = place(file); return Buffer.concat([file.subarray(0, at), file.subarray(at + 1 + below(9))]); },
    cut: (file) => file.subarray(0, place(file)),
    twice: (file) => { const at = place(file); const to = at + below(60); return Buffer.concat([file.subarray(0, to), file.subarray(at)]); },
    splice: (file, other) => Buffer.concat([file.subarray(0, place(file)), other.subarray(place(other))]),
    append: (file) => Buffer.concat([file, bytes(one([...STRANGE, '{}', '\r\n', '  ']))]),
    prepend: (file) => Buffer.concat([bytes(one([...STRANGE, ' \n'])), file]),
  };
}

/** What a changed member of a header, key, envelope or frame may become. */
const VALUES = [null, true, 0, -1, 1.5, 2 ** 53, '', 'x', 'none', 'HS256', 'EdDSA', 'ES256', 'parent', 'witness', 'supervisor', [], {}, ['exp'], 'tuofu/2', 'tuofu-trust', '2026-02-30T00:00:00Z', '\u202e', 'e\u0301', 'zh', 'A'.repeat(43), 'AQ'];
const NAMES = ['alg', 'typ', 'kid', 'jwk', 'role', 'iat', 'declaration', 'drawn', 'crit', 'b64', 'jku', 'x5c', 'd', 'x', 'y', 'crv', 'kty', 'format', 'form', 'form_version', 'id', 'revision', 'supersedes', 'created_at', 'locale', 'authority', 'content', 'payload', 'header', 'protected', 'signature', 'extra'];

function ofMembers({ below, one, oneIn }) {
  const change = (object) => {
    const names = Object.keys(object);
    const name = names.length && !oneIn(4) ? one(names) : one(NAMES);
    const { [name]: old, ...rest } = object;
    if (old && typeof old === 'object' && !Array.isArray(old) && !oneIn(3)) return { ...object, [name]: change(old) };
    return oneIn(3) ? rest : { ...object, [name]: one(VALUES) };
  };
  const written = (value) => (oneIn(6) ? JSON.stringify(value, null, 1 + below(3)) : JSON.stringify(value));
  return { change, written };
}

/** Damage of one of a signed file's parts, or `undefined` where the file is none. */
function ofParts(dice) {
  const { below, one, oneIn } = dice;
  const { change, written } = ofMembers(dice);
  const blind = Object.values(ofBytes(dice));
  const bend = (part, other) => (oneIn(3) ? one(blind)(decoded(part), decoded(other)) : written(change(JSON.parse(decoded(part)))));
  const withSignature = (file, at, changed) => ({ ...file, signatures: file.signatures.map((s, index) => (index === at ? { ...s, ...changed } : s)) });
  return {
    payload: (file, other) => ({ ...file, payload: encoded(bend(file.payload, other.payload)) }),
    header: (file, other) => {
      const at = below(file.signatures.length);
      return withSignature(file, at, { protected: encoded(bend(file.signatures[at].protected, one(other.signatures).protected)) });
    },
    signature: (file) => {
      const at = below(file.signatures.length);
      return withSignature(file, at, { signature: encoded(one(blind)(decoded(file.signatures[at].signature), decoded(file.payload))) });
    },
    transplant: (file, other) => ({ ...file, signatures: [...file.signatures, one(other.signatures)] }),
    otherPayload: (file, other) => ({ ...file, payload: other.payload }),
    otherSignature: (file, other) => withSignature(file, below(file.signatures.length), { signature: one(other.signatures).signature }),
    repeat: (file) => ({ ...file, signatures: [...file.signatures, one(file.signatures)] }),
    fewer: (file) => ({ ...file, signatures: file.signatures.slice(0, below(file.signatures.length)) }),
    turned: (file) => ({ signatures: file.signatures.toReversed(), payload: file.payload }),
    frame: (file) => change(file),
    unprotected: (file) => withSignature(file, below(file.signatures.length), { header: { alg: 'none' } }),
    flattened: (file) => ({ payload: file.payload, ...file.signatures[0] }),
  };
}

export function mutations(dice) {
  const { one, oneIn } = dice;
  const blind = Object.values(ofBytes(dice));
  const parts = Object.values(ofParts(dice));
  const { written } = ofMembers(dice);
  /** Bytes out of a file's bytes and another's. */
  return (file, other) => {
    let [made, from] = [file, other];
    if (!oneIn(3)) {
      try {
        const [ours, theirs] = [JSON.parse(text(file)), JSON.parse(text(other))];
        if (ours.signatures?.length && theirs.signatures?.length) made = Buffer.from(written(one(parts)(ours, theirs)));
        if (!oneIn(8)) return made;
      } catch {
        // No JSON inside any more: damage of bytes it is.
      }
    }
    made = one(blind)(made, from);
    return oneIn(4) ? one(blind)(made, from) : made;
  };
}
