"""OpenSSL checks what the command signs with SM2 and SM3, and the command checks what OpenSSL signs; prints how many held."""

import json
import os
import subprocess
import sys
import tempfile
from base64 import urlsafe_b64decode, urlsafe_b64encode
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
TUOFU = next(path for kind in ("release", "debug") if (path := TARGET / kind / "tuofu").exists())
DEFAULT, WORDS = "1234567812345678", "三十六个橘子 and a stone"
# SubjectPublicKeyInfo of id-ecPublicKey with the curve 1.2.156.10197.1.301, up to the point.
SPKI = bytes.fromhex("3059301306072a8648ce3d020106082a811ccf5501822d034200")
held = []


def decode(text):
    return urlsafe_b64decode(text + "==")


def encode(data):
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def der(raw):
    """r and s as OpenSSL writes them."""
    numbers = [raw[:32].lstrip(b"\0"), raw[32:].lstrip(b"\0")]
    numbers = [b"\0" + one if one[:1] >= b"\x80" else one for one in numbers]
    inside = b"".join(bytes([2, len(one)]) + one for one in numbers)
    return bytes([0x30, len(inside)]) + inside


def raw(signature):
    out, at = b"", 2
    for _ in range(2):
        length = signature[at + 1]
        out += signature[at + 2 : at + 2 + length].lstrip(b"\0").rjust(32, b"\0")
        at += 2 + length
    return out


with tempfile.TemporaryDirectory() as office:

    def run(*command):
        return subprocess.run(command, cwd=office, capture_output=True, check=False)

    def tuofu(*arguments):
        return subprocess.run([TUOFU, *arguments], cwd=office, check=True, capture_output=True, text=True).stdout

    def put(name, content):
        Path(office, name).write_bytes(content if isinstance(content, bytes) else content.encode())

    def openssl_verifies(jwk, signature, message, name=DEFAULT):
        assert (jwk["kty"], jwk["crv"]) == ("EC", "SM2")
        put("key.der", SPKI + b"\4" + decode(jwk["x"]) + decode(jwk["y"]))
        put("signature", der(signature))
        put("message", message)
        return run("openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", "key.der", "-rawin", "-digest", "sm3",
                   "-pkeyopt", f"distid:{name}", "-in", "message", "-sigfile", "signature").returncode == 0

    # What the command signs.
    put("words", WORDS + "\n")
    put("ours.jwk", tuofu("keys", "new", "--alg", "sm2"))
    put("letters.ndjson", tuofu("example", "guardian-confirmation", "--count", "20"))
    ours = json.loads(tuofu("keys", "show", "ours.jwk"))
    signed = tuofu("sign", "--key", "ours.jwk", "--role", "witness", "letters.ndjson").splitlines()
    for line in signed:
        file = json.loads(line)
        one = file["signatures"][0]
        assert json.loads(decode(one["protected"]))["jwk"] == ours
        message, signature = f"{one['protected']}.{file['payload']}", decode(one["signature"])
        held.append(openssl_verifies(ours, signature, message))
        held.append(not openssl_verifies(ours, signature, message, "ALICE123@YAHOO.COM"))
        held.append(not openssl_verifies(ours, signature, message[:-1]))

    # A root key of SM2 and its list.
    put("root.pem", tuofu("keys", "new", "--alg", "SM2", "--protect", "--passphrase-file", "words"))
    root = json.loads(tuofu("keys", "show", "--passphrase-file", "words", "root.pem"))
    public = run("openssl", "pkey", "-in", "root.pem", "-passin", "file:words", "-pubout", "-outform", "DER").stdout
    held.append(public == SPKI + b"\4" + decode(root["x"]) + decode(root["y"]))
    tuofu("trust", "init", "--key", "root.pem", "--passphrase-file", "words", "--authority", "示例县民政局", "list.json")
    put("ours.pub", json.dumps(ours))
    tuofu("trust", "add", "--key", "root.pem", "--passphrase-file", "words", "--jwk", "ours.pub", "--name", "李桂英",
          "--role", "witness", "--division", "44", "--until", "2099-12-31", "list.json")
    file = json.loads(Path(office, "list.json").read_text())
    one = file["signatures"][0]
    held.append(openssl_verifies(root, decode(one["signature"]), f"{one['protected']}.{file['payload']}"))
    pinned = tuofu("keys", "thumbprint", "--passphrase-file", "words", "root.pem").strip()
    held.append(run(TUOFU, "trust", "verify", "--root", pinned, "list.json").returncode == 0)

    # What OpenSSL signs, with a key of its own that the command lists the thumbprint of.
    run("openssl", "genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:SM2", "-out", "theirs.key")
    run("openssl", "pkcs8", "-topk8", "-scrypt", "-in", "theirs.key", "-out", "theirs.pem", "-passout", "file:words")
    theirs = json.loads(tuofu("keys", "show", "--passphrase-file", "words", "theirs.pem"))
    point = run("openssl", "pkey", "-in", "theirs.key", "-pubout", "-outform", "DER").stdout[-64:]
    held.append((decode(theirs["x"]), decode(theirs["y"])) == (point[:32], point[32:]))
    kid = encode(sha256(json.dumps(theirs, sort_keys=True, separators=(",", ":")).encode()).digest())
    header = {"alg": "SM2", "typ": "tuofu-submission", "kid": kid, "jwk": theirs, "role": "witness", "iat": 1795492800,
              "declaration": json.loads(decode(json.loads(signed[0])["signatures"][0]["protected"]))["declaration"]}
    protected = encode(json.dumps(header).encode())
    for line in signed:
        payload = json.loads(line)["payload"]
        put("message", f"{protected}.{payload}")
        run("openssl", "pkeyutl", "-sign", "-inkey", "theirs.key", "-rawin", "-digest", "sm3", "-pkeyopt", f"distid:{DEFAULT}",
            "-in", "message", "-out", "signature")
        signature = raw(Path(office, "signature").read_bytes())
        for bytes_, valid in ((signature, True), (signature[:-1] + bytes([signature[-1] ^ 1]), False)):
            put("theirs.tuofu.json", json.dumps({"payload": payload, "signatures": [{"protected": protected, "signature": encode(bytes_)}]}))
            verdict = json.loads(run(TUOFU, "verify", "--json", "theirs.tuofu.json").stdout)
            held.append((verdict["signatures"][0]["alg"], verdict["signatures"][0]["valid"]) == ("SM2", valid))

    # The npm package, and so the page, was built without SM2: it says so, and leaves the other signatures as they are.
    script = f"""import {{ readFileSync }} from 'node:fs';
import {{ verify }} from {json.dumps(str(ROOT / "pkg/node.js"))};
console.log(JSON.stringify(verify(readFileSync('both.json'), 'both.json', '2026-11-25')));"""
    put("parent.jwk", tuofu("keys", "new"))
    put("one.json", signed[0])
    put("both.json", tuofu("sign", "--key", "parent.jwk", "--role", "parent", "one.json"))
    verdict = json.loads(run("node", "--input-type=module", "-e", script).stdout or "{}")
    held.append(verdict.get("verdict") == "rejected" and [one["code"] for one in verdict["reasons"]] == ["jws.alg-sm2"]
                and [one["valid"] for one in verdict["signatures"]] == [False, True])

wanted = 20 * 3 + 3 + 1 + 20 * 2 + 1
print(f"{sum(held)} passed, {wanted - sum(held)} failed")
sys.exit(0 if sum(held) == wanted else 1)
