// Compiled, never run: what TypeScript sees of the package, without the browser's types.
import { check, forms, MemoryKey, open, sheet, TrustList, verify } from "tuofu";
import type { ExplainedFinding, OpenedFile, Outcome, Role, TuofuError, Verdict } from "tuofu";

const findings: ExplainedFinding[] = check("guardian-confirmation", { child: { name: "陈小明" } });
const first: { pointer: string; code: string; severity: "information" | "warning" | "error"; message: string } | undefined = findings[0];
const verdict: Verdict = verify(new Uint8Array(), "a", "2026-11-24");
const outcome: Outcome = verdict.verdict;
const missing: Role[] = verdict.missing_roles;
const opened: OpenedFile = open([1, 2, 3]);
if (opened.sheet !== null) {
  for (const block of opened.sheet.sections[0]?.blocks ?? []) {
    if ("table" in block) block.table.map((cell) => cell.pointer);
  }
}
const key: MemoryKey = MemoryKey.generate("ES256");
const signature: Uint8Array = key.sign(new Uint8Array(3));
const voucher: string | null | undefined = TrustList.parse([]).verify([]).signatures[0]?.vouched_by;
const title: string | undefined = forms()[0]?.title;
const heading: string = sheet("guardian-confirmation", "{}").title;
const code = (error: TuofuError): string => error.code;
// @ts-expect-error a verdict is no finding
const wrong: Verdict = findings;
// @ts-expect-error there is no such algorithm
MemoryKey.generate("RS256");
// @ts-expect-error nobody makes a key without a source of randomness
new MemoryKey();
export { code, first, heading, missing, outcome, signature, title, voucher, wrong };
