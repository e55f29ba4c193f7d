"""Opens a sealed file with nothing but jwcrypto, after docs/format.md: open_sealed.py KEY.jwk FILE…

Prints the signed file in each, one a line; exit 0 when all opened, 1 otherwise.
"""

import hashlib
import json
import sys
from base64 import urlsafe_b64decode, urlsafe_b64encode

from jwcrypto import jwe, jwk


def need(condition):
    if not condition:
        raise ValueError("not as docs/format.md says")


def canonical(value):
    """RFC 8785 of what is ASCII text only."""
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()


def unsealed(text, key):
    file = json.loads(text)
    need(file.keys() == {"protected", "recipients", "iv", "ciphertext", "tag"})
    header = json.loads(urlsafe_b64decode(file["protected"] + "=="))
    need(header["typ"] == "tuofu-sealed" and header["enc"] == "A256GCM")
    if "recipients" in header:
        bound = urlsafe_b64encode(hashlib.sha256(canonical(file["recipients"])).digest()).rstrip(b"=")
        need(header["recipients"] == bound.decode())
    mine = [one for one in file["recipients"] if one["header"]["kid"] == key.thumbprint()]
    need(len(mine) == 1 and mine[0]["header"]["alg"] == "ECDH-ES+A256KW")
    token = jwe.JWE(algs=["ECDH-ES+A256KW", "A256GCM"])
    token.deserialize(json.dumps({**file, "recipients": mine}), key)
    return token.payload.decode()


def main(key_path, paths):
    failed = False
    with open(key_path, encoding="utf-8") as file:
        key = jwk.JWK(**json.load(file))
    for path in paths:
        with open(path, encoding="utf-8") as file:
            for line in file:
                try:
                    print(unsealed(line, key))
                except (ValueError, KeyError, TypeError, jwe.InvalidJWEData) as error:
                    failed = True
                    print(f"{path}: {type(error).__name__}", file=sys.stderr)
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
