// The generated types know the browser's; these stand alone, so that Node projects need no "dom" library.
// tests/packaging compares the two.
import type {
  Algorithm, Content, Declaration, ExplainedFinding, FormId, FormInfo, OpenedFile, PublicJwk, Role, SealingJwk, Sheet,
  TrustListInfo, Verdict,
} from "./types.js";
export type * from "./types.js";

/** The forms that are known. */
export function forms(): FormInfo[];

/**
 * Checks a form's content by every rule; an empty list when nothing is wrong.
 * @param value the content, or its JSON text, in which duplicate members are found too
 * @param day the day of the check, `YYYY-MM-DD`; by default today in China
 * @throws {@link TuofuError} `form.unknown`, `json.syntax`, `value.not-json`, `date.format`
 */
export function check(form: FormId, value: Content | string, day?: string | null): ExplainedFinding[];

/**
 * The printed sheet of a form's content, half-finished content too.
 * @throws as {@link check}
 */
export function sheet(form: FormId, value: Content | string): Sheet;

/**
 * The whole judgement on a signed file. Whatever the bytes are, there is a verdict.
 * @param name repeated in the verdict
 * @param day the day of the judgement, `YYYY-MM-DD`; by default today in China
 * @throws {@link TuofuError} `date.format`
 */
export function verify(file: Uint8Array | number[], name?: string | null, day?: string | null): Verdict;

/** As {@link verify}, and with what the file holds. */
export function open(file: Uint8Array | number[], name?: string | null, day?: string | null): OpenedFile;

/** What a reason's code means, in Simplified Chinese; undefined if it is no reason. */
export function explain(code: string): string | undefined;

/**
 * Which declaration somebody makes who signs this file in this role, and what it says.
 * @throws {@link TuofuError} `signer.none`, and why the file cannot be read
 */
export function declaration(file: Uint8Array | number[], role: Role): Declaration;

/** The authority's list of staff keys. Every signature of it is valid; whether it is the authority's, `isOf` says. */
export class TrustList {
  private constructor();
  /** @throws {@link TuofuError} why it cannot be believed */
  static parse(file: Uint8Array | number[]): TrustList;
  /** Whether this root key signed: the thumbprint that a deployment pins. */
  isOf(root: string): boolean;
  /** The code of the reason why this list may not take the place of `before`. */
  objection(before: TrustList): string | undefined;
  /** Whether the next list was due before this day (`YYYY-MM-DD`; by default today in China): it may not know who was ended since. */
  isStale(day?: string | null): boolean;
  readonly info: TrustListInfo;
  /** As the function, and says who vouches for staff. */
  verify(file: Uint8Array | number[], name?: string | null, day?: string | null): Verdict;
  /** As the function, and says who vouches for staff. */
  open(file: Uint8Array | number[], name?: string | null, day?: string | null): OpenedFile;
  free(): void;
  [Symbol.dispose](): void;
}

/** A private key in memory, gone with the page unless it is put under a passphrase first. */
export class MemoryKey {
  private constructor();
  static generate(alg?: Algorithm): MemoryKey;
  readonly alg: Algorithm;
  /** RFC 7638 SHA-256 thumbprint. */
  readonly kid: string;
  readonly jwk: PublicJwk;
  /**
   * Opens an encrypted PKCS#8 file, as `protect`, `tuofu keys` and OpenSSL write it.
   * @throws {@link TuofuError} `key.file`, `key.passphrase`
   */
  static unlock(pem: string, passphrase: string): MemoryKey;
  /**
   * The key under a passphrase of at least ten characters: PEM, as `openssl pkey` opens it.
   * @throws {@link TuofuError} `key.passphrase-short`
   */
  protect(passphrase: string): string;
  /**
   * The file with this key's signature added, under the role's next {@link declaration}.
   * @throws {@link TuofuError} `signer.none`, `jws.same-role-and-key`, and why the file cannot be read
   */
  countersign(file: Uint8Array | number[], role: Role): string;
  /** 64 bytes R and S, as WebCrypto gives them. */
  sign(bytes: Uint8Array | number[]): Uint8Array;
  /** Wipes the key. */
  free(): void;
  [Symbol.dispose](): void;
}

/** Whether a file is encrypted: {@link OpeningKey.open} gives the signed file in it. */
export function isSealed(file: Uint8Array | number[]): boolean;

/**
 * Encrypts a signed file to one to eight public keys, and opens it in the place of each before it is given out.
 * @throws {@link TuofuError} `jwe.no-recipients`, `key.not-on-curve`, and why the file cannot be read
 */
export function seal(file: Uint8Array | number[], keys: readonly SealingJwk[]): string;

/** A private key that opens what was encrypted to it, gone with the page unless it is put under a passphrase first. */
export class OpeningKey {
  private constructor();
  static generate(): OpeningKey;
  /** RFC 7638 SHA-256 thumbprint. */
  readonly kid: string;
  /** The public key, as a site's `config.json` names it. */
  readonly jwk: SealingJwk;
  /**
   * Opens an encrypted PKCS#8 file of P-256, as `protect`, `tuofu keys` and OpenSSL write it.
   * @throws {@link TuofuError} `key.file`, `key.passphrase`
   */
  static unlock(pem: string, passphrase: string): OpeningKey;
  /**
   * The key under a passphrase of at least ten characters: PEM, as `openssl pkey` opens it.
   * @throws {@link TuofuError} `key.passphrase-short`
   */
  protect(passphrase: string): string;
  /**
   * The signed file in a sealed one.
   * @throws {@link TuofuError} `jwe.not-for-this-key`, `jwe.damaged`, or what is wrong with its form
   */
  open(file: Uint8Array | number[]): Uint8Array;
  free(): void;
  [Symbol.dispose](): void;
}
