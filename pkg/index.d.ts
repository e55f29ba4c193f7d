// The generated types know the browser's; these stand alone, so that Node projects need no "dom" library.
// tests/packaging compares the two.
import type { Algorithm, Content, ExplainedFinding, FormId, FormInfo, OpenedFile, PublicJwk, Sheet, Verdict } from "./types.js";
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

/** A private key that nobody can take out, and that is gone with the page: where WebCrypto is missing. */
export class MemoryKey {
  private constructor();
  static generate(alg?: Algorithm): MemoryKey;
  readonly alg: Algorithm;
  /** RFC 7638 SHA-256 thumbprint. */
  readonly kid: string;
  readonly jwk: PublicJwk;
  /** 64 bytes R and S, as WebCrypto gives them. */
  sign(bytes: Uint8Array | number[]): Uint8Array;
  /** Wipes the key. */
  free(): void;
  [Symbol.dispose](): void;
}
