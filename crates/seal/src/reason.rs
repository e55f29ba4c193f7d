//! Why something was refused: one name, one stable code, one sentence.

macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $mend:literal;)*) => {
        /// Why something was refused. The sentence says what is wrong and how to mend it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Reason { $(#[doc = $mend] $name,)* }

        impl Reason {
            /// Every reason there is, in the order of this file: for tables and tests.
            pub const ALL: &'static [Reason] = &[$(Reason::$name,)*];

            /// A code that never changes: scripts and message files hang on it.
            pub const fn code(self) -> &'static str {
                match self { $(Reason::$name => $code,)* }
            }

            /// What is wrong and how to mend it, in English. It never quotes the file.
            pub const fn mend(self) -> &'static str {
                match self { $(Reason::$name => $mend,)* }
            }
        }
    };
}

reasons! {
    // The file as bytes
    FileTooLarge = "file.too-large", "larger than the format allows; send fewer or smaller answers";
    FileEmpty = "file.empty", "nothing in it; the copy was cut off, send the file again";
    FileBom = "file.bom", "begins with a byte order mark; save it as UTF-8 without one";
    FileUtf8 = "file.utf8", "not UTF-8; send the original file, not a converted copy";
    FileTrailingBytes = "file.trailing-bytes", "goes on after its end; send one submission a file";

    // JSON
    JsonSyntax = "json.syntax", "not JSON here; the file was cut off or edited, send the original";
    JsonDepth = "json.depth", "nested deeper than 32 levels";
    JsonDuplicateMember = "json.duplicate-member", "a member name stands twice in one object; keep one";
    JsonFloat = "json.float", "a number with a fraction or an exponent; write whole numbers, or text";
    JsonInteger = "json.integer", "a whole number beyond 2^53-1 or written `-0`; write it as text";
    JsonLoneSurrogate = "json.lone-surrogate", "half of a surrogate pair; write the whole character";

    // Text inside JSON
    TextControl = "text.control", "a control or invisible formatting character; remove it (only the line feed may stand in text)";
    TextBidirectional = "text.bidirectional", "a character that reverses the reading direction; remove it";
    TextNoncharacter = "text.noncharacter", "a code point that Unicode reserves from exchange; remove it";
    TextNotNfc = "text.not-nfc", "text that is not in Unicode Normalization Form C; normalise it before signing";

    // JWS: the frame
    JwsShape = "jws.shape", "not a general JWS with `payload` and `signatures`; compact and flattened forms must be converted";
    JwsUnknownMember = "jws.unknown-member", "a member that the format does not name; remove it";
    JwsBase64url = "jws.base64url", "not base64url without padding; encode it again";
    JwsNoSignatures = "jws.no-signatures", "nobody has signed; at least one signature is needed";
    JwsTooManySignatures = "jws.too-many-signatures", "more than 8 signatures";
    JwsUnprotectedHeader = "jws.unprotected-header", "an unprotected `header`, which no signature covers; sign with a protected header only";
    JwsSameRoleAndKey = "jws.same-role-and-key", "the same key signed twice in the same role; keep one";
    JwsOtherPayload = "jws.other-payload", "signatures over another payload; only signatures over the same text can be joined";

    // JWS: a protected header
    JwsHeaderTooLarge = "jws.header-too-large", "a protected header over 8 KiB; draw the signature with fewer strokes";
    JwsHeaderMember = "jws.header-member", "a protected header member missing, unknown or of the wrong type";
    JwsTyp = "jws.typ", "`typ` is not `tuofu-submission`; this file serves another purpose";
    JwsAlgNone = "jws.alg-none", "`alg` is `none`: not signed at all; sign it";
    JwsAlgSymmetric = "jws.alg-symmetric", "`alg` is an HMAC, with which whoever can check can also sign; sign with `Ed25519` or `ES256`";
    JwsAlgUnknown = "jws.alg-unknown", "`alg` is none of `Ed25519` (or `EdDSA`), `ES256` and `SM2`; sign with one of them";
    JwsAlgSm2 = "jws.alg-sm2", "`alg` is `SM2`, and this program was built without it; use one that was built with it, such as the `tuofu` command";
    JwsCrit = "jws.crit", "`crit` asks for an extension; the format has none";
    JwsB64 = "jws.b64", "`b64` asks for an unencoded payload; the format always encodes it";
    JwsRole = "jws.role", "`role` is not parent, guardian, witness, supervisor or recorder";
    JwsKidMismatch = "jws.kid-mismatch", "`kid` is not the RFC 7638 SHA-256 thumbprint of `jwk`";
    JwsKeyMismatch = "jws.key-mismatch", "the key is of another kind than `alg` says; use Ed25519 with OKP, ES256 with P-256, SM2 with SM2";
    StrokesMalformed = "strokes.malformed", "a drawn signature that cannot be decoded; draw it again";
    StrokesTooLarge = "strokes.too-large", "a drawn signature over 2,048 characters; draw it with fewer strokes";

    // JWE: not our format
    JweShape = "jwe.shape", "not a general JWE with `protected`, `recipients`, `iv`, `ciphertext` and `tag`; compact and flattened forms must be converted";
    JweUnknownMember = "jwe.unknown-member", "a member that the format does not name, such as `aad` or `unprotected`; remove it";
    JweBase64url = "jwe.base64url", "not base64url without padding, or of another length than the format wants; encode it again";
    JweHeaderMember = "jwe.header-member", "a header member missing, unknown or of the wrong type; `alg`, `kid` and `epk` stand with each recipient, `enc` and `typ` in `protected`";
    JweTyp = "jwe.typ", "`typ` is not `tuofu-sealed`; this file serves another purpose";
    JweEnc = "jwe.enc", "`enc` is not `A256GCM`; encrypt with it";
    JweAlg = "jwe.alg", "`alg` of a recipient is not `ECDH-ES+A256KW`; encrypt with it";
    JweCrit = "jwe.crit", "`crit` asks for an extension; the format has none";
    JweZip = "jwe.zip", "`zip` asks for compression, which tells of the content by its length; encrypt without it";
    JweNoRecipients = "jwe.no-recipients", "encrypted to nobody; at least one recipient is needed";
    JweTooManyRecipients = "jwe.too-many-recipients", "more than 8 recipients";
    JweSameRecipient = "jwe.same-recipient", "two recipients with the same key; name each key once";

    // JWE: opening
    JweKeyNeeded = "jwe.key-needed", "encrypted; open it with the authority's private key";
    JweNotForThisKey = "jwe.not-for-this-key", "encrypted to other keys than this one; choose the key that it was encrypted to";
    JweDamaged = "jwe.damaged", "encrypted to this key, but something was changed or lost since; ask for the file again";
    JweRecipientsChanged = "jwe.recipients-changed", "the list of recipients is not the one it was encrypted with: damaged; ask for the file again";
    JweOtherContent = "jwe.other-content", "after encrypting, another text came out than went in; encrypt again";

    // Keys
    KeyShape = "key.shape", "not a JWK with exactly `kty`, `crv`, `x` (and `y`) for Ed25519, P-256 or SM2";
    KeyPrivate = "key.private", "holds the private part of a key, which is now public: make a new key, sign again";
    KeyNotCanonical = "key.not-canonical", "a coordinate outside its field; export the key again";
    KeyNotOnCurve = "key.not-on-curve", "coordinates that are no point of the curve; export the key again";
    KeyLowOrder = "key.low-order", "a public key of low order, with which anybody can sign; make a new key";
    KeySecret = "key.secret", "the private part is missing, out of range or belongs to another public key";

    // Keys under a passphrase
    KeyFile = "key.file", "not a private key of Ed25519, P-256 or SM2 under a passphrase (PKCS#8, PEM); choose the file that was saved when the key was made";
    KeyPassphrase = "key.passphrase", "the passphrase does not open this key; mind capital letters, spaces and the input method";
    KeyPassphraseShort = "key.passphrase-short", "a passphrase of fewer than 10 characters; take a longer one";

    // Signatures
    SignatureLength = "signature.length", "a signature that is not 64 bytes; the file was cut off or edited, send the original";
    SignatureDer = "signature.der", "an ES256 or SM2 signature in DER; write r and s raw, 32 bytes each";
    SignatureOutOfRange = "signature.out-of-range", "r or s of an ES256 or SM2 signature is 0 or not below the order; sign again";
    SignatureNotCanonical = "signature.not-canonical", "R of an Ed25519 signature is not written canonically; sign again";
    SignatureLowOrder = "signature.low-order", "R of an Ed25519 signature is of low order; sign again";
    SignatureMalleable = "signature.malleable", "a second form of a signature; S must be below the order (Ed25519), or at most half of it (ES256)";
    SignatureInvalid = "signature.invalid", "the signature does not fit the text and the key: something was changed after signing";

    // The payload
    PayloadTooLarge = "payload.too-large", "a payload over 384 KiB; send fewer or smaller answers";
    PayloadNotCanonical = "payload.not-canonical", "not the RFC 8785 form of itself; canonicalise before signing";

    // The envelope
    EnvelopeMissing = "envelope.missing", "a member of the envelope is missing";
    EnvelopeUnknownMember = "envelope.unknown-member", "a member that the envelope does not have; remove it";
    EnvelopeType = "envelope.type", "a member of the envelope has the wrong type";
    EnvelopeFormat = "envelope.format", "`format` is not `tuofu/1`; a newer program may read it";
    EnvelopeForm = "envelope.form", "not a form's name: lower-case letters, digits and hyphens";
    EnvelopeFormVersion = "envelope.form-version", "not a form's version such as `1.0`";
    EnvelopeId = "envelope.id", "not a UUID of version 7 in lower case";
    EnvelopeRevision = "envelope.revision", "`revision` counts from 1; the first supersedes nothing, each later one names the digest it supersedes";
    EnvelopeSupersedes = "envelope.supersedes", "not a SHA-256 digest of 64 lower-case hexadecimal digits";
    EnvelopeCreatedAt = "envelope.created-at", "not an RFC 3339 time with offset, such as `2026-11-23T10:00:00+08:00`";
    EnvelopeLocale = "envelope.locale", "not a language tag such as `zh-CN`";
    EnvelopeAuthority = "envelope.authority", "an authority's name over 200 characters";

    // The trust list
    TrustTooLarge = "trust.too-large", "a trust list over 8 MiB; let each county keep a list of its own";
    TrustTyp = "trust.typ", "`typ` is not `tuofu-trust`; this file is no trust list";
    TrustFormat = "trust.format", "`format` is not `tuofu-trust/1`; a newer program may read it";
    TrustMember = "trust.member", "a member of the trust list is missing, unknown or not of its form";
    TrustRoots = "trust.roots", "not signed by exactly the root keys that the list names; sign it with each of them";
    TrustOtherRoot = "trust.other-root", "signed by another root key than the one that is pinned; ask the authority for its list";
    TrustSequence = "trust.sequence", "not newer than the list before it; take the newest list";
    TrustHistory = "trust.history", "an entry of the list before is gone, changed or no longer revoked; entries end by `until` or by revocation, and stay";
}
