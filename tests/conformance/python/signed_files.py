"""jwcrypto verifies what Rust signed, and Rust opens what jwcrypto signed; TUOFU_MANY says how many."""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
from base64 import urlsafe_b64decode, urlsafe_b64encode
from pathlib import Path

from jwcrypto import jwk, jws
from verify_submission import HALF_ORDER, members

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
EXAMPLE = ["cargo", "run", "--quiet", "--package", "seal", "--example"]
MANY = int(os.environ.get("TUOFU_MANY", "50"))
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U"
SIGNERS = [("Ed25519", "parent"), ("ES256", "guardian"), ("EdDSA", "witness"), ("ES256", "supervisor")]


def lines(command):
    out = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    sys.stderr.write(out.stderr)
    return [json.loads(line) for line in out.stdout.splitlines()]


def payload(number):
    envelope = {
        "format": "tuofu/1", "form": "intake", "form_version": "1.0", "id": "019ab2c3-0000-7000-8000-000000000000",
        "revision": 1, "supersedes": None, "created_at": "2026-11-23T10:00:00+08:00", "locale": "zh-CN",
        "authority": "示例县民政局", "content": {"name": "阿依古丽·买买提", "😀": number, "０": "\n"},
    }
    ordered = json.loads(json.dumps(envelope), object_pairs_hook=members)
    return json.dumps(ordered, ensure_ascii=False, separators=(",", ":"))


def receipt(digest):
    """The receipt code, after docs/format.md."""
    number = int(digest[:20], 16)
    code = "".join(ALPHABET[number >> 5 * (15 - i) & 31] for i in range(16)) + ALPHABET[number % 37]
    return "-".join(code[i : i + 4] for i in range(0, 17, 4))


def lower(signature):
    """The one form of an ES256 signature that the format takes."""
    raw = urlsafe_b64decode(signature + "==")
    s = int.from_bytes(raw[32:], "big")
    raw = raw[:32] + (ORDER - s if s > HALF_ORDER else s).to_bytes(32, "big")
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def signature(text, alg, role):
    key = jwk.JWK.generate(kty="EC", crv="P-256") if alg == "ES256" else jwk.JWK.generate(kty="OKP", crv="Ed25519")
    public = {name: value for name, value in key.export_public(as_dict=True).items() if name != "kid"}
    header = {"alg": alg, "typ": "tuofu-submission", "jwk": public, "kid": key.thumbprint(), "role": role,
              "iat": 1795399200, "declaration": "intake/1"}
    token = jws.JWS(text.encode())
    token.allowed_algs = [alg]
    token.add_signature(key, alg, json.dumps(header))
    made = json.loads(token.serialize())
    return {"protected": made["protected"], "signature": lower(made["signature"]) if alg == "ES256" else made["signature"]}


def theirs(number):
    """One to four signatures, beginning with any."""
    text = payload(number)
    signers = [SIGNERS[(number + at) % 4] for at in range(1 + number // 4 % 4)]
    signatures = [signature(text, *signer) for signer in signers]
    body = urlsafe_b64encode(text.encode()).rstrip(b"=").decode()
    wanted = {"digest": hashlib.sha256(text.encode()).hexdigest(), "roles": [role for _, role in signers]}
    return json.dumps({"payload": body, "signatures": signatures}), wanted


def checks():
    """One truth value a file and a direction."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([*EXAMPLE, "sign_samples", "--", folder, str(MANY)], cwd=ROOT, check=True)
        files = sorted(str(path) for path in Path(folder).glob("*.tuofu.json"))
        read = lines([sys.executable, str(HERE / "verify_submission.py"), *files])
        opened = lines([*EXAMPLE, "open_files", "--", *files])
        shared = ("digest", "roles")
        good = [a["opened"] and [a[k] for k in shared] == [b.get(k) for k in shared] and receipt(a["digest"]) == b["receipt"]
                for a, b in zip(read, opened, strict=True)]
        wanted, paths = [], []
        for number in range(MANY):
            text, expected = theirs(number)
            paths.append(str(Path(folder, f"theirs-{number}.json")))
            Path(paths[-1]).write_text(text, encoding="utf-8")
            wanted.append(expected)
        good += [a.get("opened") and {k: a[k] for k in b} == b
                 for a, b in zip(lines([*EXAMPLE, "open_files", "--", *paths]), wanted, strict=True)]
        return good
