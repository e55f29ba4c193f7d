/** The name of a form. */
export type FormId = "guardian-confirmation" | (string & {});
/** The answers of a form. `tuofu schema` writes each form's JSON Schema. */
export type Content = { readonly [member: string]: Json | undefined };
export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json | undefined };

export interface FormInfo { id: FormId; version: string; title: string }

export type Severity = "information" | "warning" | "error";
/** One broken rule. `pointer` is an RFC 6901 pointer into the content; `params` hold no personal data. */
export interface Finding { pointer: string; code: string; severity: Severity; params: Record<string, string> }
/** A finding with its message in Simplified Chinese. */
export interface ExplainedFinding extends Finding { message: string }

export type Outcome = "accepted" | "warnings" | "rejected";
export type Role = "parent" | "guardian" | "witness" | "supervisor" | "recorder";
/** `SM2` is read by every build, and checked by those with the feature `sm2`. */
export type Algorithm = "Ed25519" | "ES256" | "SM2";
export interface Reason { code: string; detail?: string }
/** A reason with its message in Simplified Chinese. */
export interface ExplainedReason extends Reason { message: string }
export interface SignatureVerdict {
  role: Role;
  /** RFC 7638 SHA-256 thumbprint of the key. */
  kid: string;
  alg: Algorithm;
  valid: boolean;
  /** Whose key it is, as the trust list says; null where it does not say, and until one is given. */
  vouched_by: string | null;
}
/** The verdict on one file. */
export interface Verdict {
  file: string;
  digest: string | null;
  receipt: string | null;
  form: FormId | null;
  verdict: Outcome;
  reasons: Reason[];
  findings: Finding[];
  signatures: SignatureVerdict[];
  missing_roles: Role[];
}

export interface OpenedSignature extends SignatureVerdict {
  /** Seconds since 1970 by the signer's clock. */
  iat: number;
  /** The id of the text that was declared. */
  declaration: string;
  /** The drawn signature: the `d` of an SVG path in a `viewBox` of `0 0 1024 512`. */
  drawn: string | null;
  /** What the trust list says of it, with the list's entry for the key where there is one; null without a list. */
  vouching: { code: string; message: string; entry: TrustEntry | null } | null;
}
export interface Envelope {
  format: "tuofu/1";
  form: FormId;
  form_version: string;
  /** UUID version 7. */
  id: string;
  revision: number;
  supersedes: string | null;
  created_at: string;
  locale: string;
  authority: string;
}
/** `envelope`, `content` and `sheet` are null where a signature is not valid or the form is not known. */
export interface OpenedFile {
  verdict: Verdict;
  reasons: ExplainedReason[];
  findings: ExplainedFinding[];
  signatures: OpenedSignature[];
  envelope: Envelope | null;
  content: Content | null;
  sheet: Sheet | null;
}

/** A printed sheet as data. */
export interface Sheet { title: string; preamble: string; sections: SheetSection[]; form: string }
export interface SheetSection { heading: string; new_page: boolean; blocks: SheetBlock[] }
export type SheetBlock =
  | { table: SheetCell[] }
  | { paragraph: string }
  | { clauses: string[] }
  | { signatures: SignatureSpace[] };
export interface SheetCell { label: string; value: string; pointer: string; wide: boolean }
export interface SignatureSpace { label: string; name: string; declaration: string; mark: string }

/** What somebody who signs declares: the id in the signature's header, and the words to be shown first. */
export interface Declaration { id: string; text: string | null }

/** What a trust list says. Times are RFC 3339. */
export interface TrustListInfo {
  authority: string;
  sequence: number;
  issued: string;
  next_update: string;
  /** Thumbprints of the root keys that signed. */
  roots: string[];
  entries: TrustEntry[];
}
export interface TrustEntry {
  jwk: PublicJwk;
  name: string;
  role: Role;
  /** The division and all below: 2, 4, 6, 9 or 12 digits. */
  division: string;
  valid_from: string;
  valid_until: string;
  revoked: { at: string; reason: "left" | "moved" | "replaced" | "lost" | "compromised" | "mistaken" } | null;
}

export type PublicJwk =
  | { kty: "OKP"; crv: "Ed25519"; x: string }
  | { kty: "EC"; crv: "P-256" | "SM2"; x: string; y: string };

/** A public key that files are encrypted to. */
export type SealingJwk = { kty: "EC"; crv: "P-256"; x: string; y: string; use?: "enc" };

/** What is thrown: an `Error` with a stable code. */
export interface TuofuError extends Error { code: string }
