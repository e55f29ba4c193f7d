"""Reduces Wycheproof's files to one line a test: reduce.py CHECKOUT writes *.ndjson beside itself.

The first line names the source and its `numberOfTests`, which the tests hold the lines against.
"""

import json
import subprocess
import sys
from base64 import urlsafe_b64encode
from pathlib import Path

CHECKOUT, HERE = Path(sys.argv[1]), Path(__file__).resolve().parent
# What is ours: the file there, the members of a group that every test of it needs, those of a test.
FILES = {
    "ed25519": ("ed25519_test", [], ["msg", "sig"]),
    "es256": ("ecdsa_secp256r1_sha256_p1363_test", [], ["msg", "sig"]),
    "ecdh-p256": ("ecdh_secp256r1_webcrypto_test", [], ["public", "private", "shared"]),
    "aes-gcm": ("aes_gcm_test", ["ivSize", "tagSize"], ["key", "iv", "aad", "msg", "ct", "tag"]),
    "aes-kw": ("aes_wrap_test", [], ["key", "msg", "ct"]),
}


def git(*arguments):
    return subprocess.run(["git", "-C", str(CHECKOUT), *arguments], check=True, capture_output=True, text=True).stdout


def coordinate(digits):
    return urlsafe_b64encode(int(digits, 16).to_bytes(32, "big")).rstrip(b"=").decode()


def key(group):
    public = group.get("publicKey")
    if public is None:
        return {}
    if "pk" in public:
        x = urlsafe_b64encode(bytes.fromhex(public["pk"])).rstrip(b"=").decode()
        return {"key": {"crv": "Ed25519", "kty": "OKP", "x": x}}
    return {"key": {"crv": "P-256", "kty": "EC", "x": coordinate(public["wx"]), "y": coordinate(public["wy"])}}


def line(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


commit = git("rev-parse", "HEAD").strip()
for name, (source, of_group, of_test) in FILES.items():
    path = f"testvectors_v1/{source}.json"
    file = json.loads(git("show", f"HEAD:{path}"))
    out = line({"file": path, "commit": commit, "numberOfTests": file["numberOfTests"]})
    for group in file["testGroups"]:
        for test in group["tests"]:
            kept = {"tcId": test["tcId"], "result": test["result"], **key(group)}
            kept |= {k: group[k] for k in of_group} | {k: test[k] for k in of_test} | {"flags": test["flags"]}
            out += line(kept)
    (HERE / f"{name}.ndjson").write_text(out, encoding="utf-8")
