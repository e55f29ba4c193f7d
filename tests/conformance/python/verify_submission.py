"""Verifies *.tuofu.json with nothing but jwcrypto, after docs/format.md: verify_submission.py FILE…

Prints one JSON line a file; exit 0 when all are valid, 1 otherwise.
"""

import hashlib
import json
import sys
from base64 import urlsafe_b64decode, urlsafe_b64encode

from jwcrypto import jwk, jws

HALF_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551 // 2
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U"


def once(pairs):
    if len(dict(pairs)) != len(pairs):
        raise ValueError("a member name stands twice")
    return dict(pairs)


def refuse(number):
    raise ValueError("a number that is not whole")


def need(condition):
    if not condition:
        raise ValueError("not as docs/format.md says")


def read(text):
    return json.loads(text, object_pairs_hook=once, parse_float=refuse, parse_constant=refuse)


def decode(text):
    data = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    need(urlsafe_b64encode(data).rstrip(b"=") == text.encode())  # Python skips what it does not know
    return data


def ordered(value):
    """Members by UTF-16 code units, RFC 8785 section 3.2.3."""
    if isinstance(value, dict):
        return {k: ordered(value[k]) for k in sorted(value, key=lambda k: k.encode("utf-16-be"))}
    return [ordered(item) for item in value] if isinstance(value, list) else value


def receipt(digest):
    number = int.from_bytes(digest[:10], "big")
    code = "".join(ALPHABET[number >> 5 * (15 - i) & 31] for i in range(16)) + ALPHABET[number % 37]
    return "-".join(code[i : i + 4] for i in range(0, 17, 4))


def verify(text):
    file = read(text)
    signatures = file["signatures"]
    need(file.keys() == {"payload", "signatures"} and 1 <= len(signatures) <= 8)
    roles = []
    for signature in signatures:
        need(signature.keys() == {"protected", "signature"})
        header = read(decode(signature["protected"]))
        key = jwk.JWK(**header["jwk"])
        need(header["typ"] == "tuofu-submission" and header["kid"] == key.thumbprint() and not key.has_private)
        need(header["alg"] in {"OKP": ("Ed25519", "EdDSA"), "EC": ("ES256",)}[header["jwk"]["kty"]])
        need(header["alg"] != "ES256" or int.from_bytes(decode(signature["signature"])[32:], "big") <= HALF_ORDER)
        token = jws.JWS()
        token.allowed_algs = [header["alg"]]
        token.deserialize(json.dumps({"payload": file["payload"], "signatures": [signature]}), key)
        roles.append(header["role"])
    payload = decode(file["payload"])
    envelope = read(payload)
    need(json.dumps(ordered(envelope), ensure_ascii=False, separators=(",", ":")).encode() == payload)
    digest = hashlib.sha256(payload).digest()
    return {"form": envelope["form"], "digest": digest.hex(), "receipt": receipt(digest), "roles": roles}


def main(paths):
    failed = False
    for path in paths:
        try:
            with open(path, encoding="utf-8") as file:
                print(json.dumps({"file": path, "opened": True, **verify(file.read())}))
        except (ValueError, KeyError, TypeError, jws.InvalidJWSSignature, jws.InvalidJWSObject) as error:
            failed = True
            print(json.dumps({"file": path, "opened": False, "error": type(error).__name__}))
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
