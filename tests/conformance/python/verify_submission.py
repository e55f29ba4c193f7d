"""Verifies *.tuofu.json after docs/format.md with jwcrypto alone: a JSON line a file, exit 1 when any is refused."""
import base64, datetime, hashlib, json, re, sys, unicodedata
from jwcrypto import jwk, jws
HALF_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551 // 2  # of P-256
FIELD, EIGHT = 2**255 - 19, 0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826  # Ed25519; a y of order 8
FORBIDDEN = re.compile(r"\\[bfrtu]|[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")
OKP, EC = {"kty": "OKP", "crv": "Ed25519", "x": ".{43}"}, {"kty": "EC", "crv": "P-256", "x": ".{43}", "y": ".{43}"}
KEYS = {"Ed25519": OKP, "EdDSA": OKP, "ES256": EC}
HEADER = {"alg": "|".join(KEYS), "typ": "tuofu-submission", "declaration": "[!-~]{1,128}", "role": "parent|guardian|witness|supervisor|recorder"}
ENVELOPE = {"format": "tuofu/1", "form": "[a-z][a-z0-9-]{0,63}", "form_version": "[0-9]{1,4}[.][0-9]{1,4}",
            "id": "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", "authority": "(?s:.{0,200})",
            "created_at": "[-0-9]{10}T[:0-9]{8}([.][0-9]{1,9})?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])",
            "locale": "(?=.{0,35}$)[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*"}
def need(*conditions):
    if not all(conditions): raise ValueError("not as docs/format.md says")
def has(value, rules, *others):  # these members and no others
    need(value.keys() == {*rules, *others}, all(re.fullmatch(rules[name], value[name]) for name in rules))
def decode(text):
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    need(base64.urlsafe_b64encode(data).decode().rstrip("=") == text)  # Python skips what it does not know
    return data
def whole(digits): return int(digits) if digits != "-0" and abs(int(digits)) < 2**53 else need(False)
def members(pairs):  # each once, in the order of RFC 8785
    return dict(sorted(pairs, key=lambda pair: pair[0].encode("utf-16-be"))) if len(dict(pairs)) == len(pairs) else need(False)
def depth(value):
    return 1 + max(map(depth, value.values() if isinstance(value, dict) else value), default=0) if isinstance(value, (dict, list)) else 0
def read(data, most):  # the value, and its canonical text
    value = json.loads(data.decode(), object_pairs_hook=members, parse_int=whole, parse_float=whole, parse_constant=whole)
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    need(len(data) <= most, depth(value) <= 32, unicodedata.is_normalized("NFC", text))
    need(not FORBIDDEN.search(text.replace(r"\\", "")), all(ord(c) & 0xFFFE != 0xFFFE for c in text))  # noncharacters
    return value, text.encode()
def signer(payload, signature):
    header, raw = read(decode(signature["protected"]), 8 << 10)[0], decode(signature["signature"])
    has(header, HEADER, "kid", "jwk", "iat", *header.keys() & {"drawn"})
    has(header["jwk"], KEYS[header["alg"]])
    key, token = jwk.JWK(**header["jwk"]), jws.JWS()
    need(len(raw) == 64, header["kid"] == key.thumbprint(), type(header["iat"]) is int, header["iat"] >= 0, len(header.get("drawn", "")) <= 2048)
    ys = [int.from_bytes(point, "little") % 2**255 for point in (decode(header["jwk"]["x"]), raw[:32])]
    if header["alg"] == "ES256": need(decode(header["jwk"]["y"]), int.from_bytes(raw[32:], "big") <= HALF_ORDER)
    else: need(all(1 < y < FIELD - 1 and y not in (EIGHT, FIELD - EIGHT) for y in ys))  # none of low order
    token.allowed_algs = [header["alg"]]
    token.deserialize(json.dumps({"payload": payload, "signatures": [signature]}), key)
    return (header["role"], header["kid"]) if signature.keys() == {"protected", "signature"} else need(False)
def verify(file, _):
    need(file.keys() == {"payload", "signatures"}, 1 <= len(file["signatures"]) <= 8)
    signers, payload = [signer(file["payload"], one) for one in file["signatures"]], decode(file["payload"])
    envelope, canonical = read(payload, 384 << 10)
    has(envelope, ENVELOPE, "revision", "supersedes", "content")
    need(payload == canonical, len({*signers}) == len(signers), isinstance(envelope["content"], dict))
    need((whole(str(envelope["revision"])) == 1) == (envelope["supersedes"] is None), envelope["revision"] > 0)
    need(re.fullmatch("[0-9a-f]{64}", envelope["supersedes"] or "0" * 64), datetime.datetime.fromisoformat(envelope["created_at"][:19]))
    return {"digest": hashlib.sha256(payload).hexdigest(), "roles": [role for role, _ in signers]}
if __name__ == "__main__":
    refused = 0
    for path in sys.argv[1:]:
        try: verdict = {"opened": True, **verify(*read(open(path, "rb").read(), 640 << 10))}
        except Exception as error: verdict, refused = {"opened": False, "error": type(error).__name__}, 1
        print(json.dumps({"file": path, **verdict}))
    sys.exit(refused)
