// A form's JSON Schema and its Rust rules are made of one definition. Here an implementation of JSON Schema that
// is not ours judges the same documents as Rust does: good ones, ones that break a rule, ones with random damage.
//
// - What the schema refuses, Rust tells of at the same place: as an error, or as content that is read though it
//   is not in its normal form.
// - What Rust refuses for a reason of shape, the schema refuses at the same place.
//
// TUOFU_MANY says how many documents a form; 300 without it.
import { test } from "node:test";
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv/dist/2020.js";
import { damage, dice } from "./damage.mjs";

const root = path.resolve(import.meta.dirname, "../../..");
const target = process.env.CARGO_TARGET_DIR ?? path.join(root, "target");
const tuofu = ["release", "debug"].map((kind) => path.join(target, kind, "tuofu")).find(existsSync);
const many = Number(process.env.TUOFU_MANY ?? 300);
const room = { encoding: "utf8", maxBuffer: 1 << 30 };

const lines = (text) => text.split("\n").filter(Boolean).map((line) => JSON.parse(line));
const examples = (...args) => lines(execFileSync(tuofu, ["example", ...args], room)).map((one) => one.content);
const asked = (form, input, ...more) => {
  const args = ["run", "--quiet", "--package", "review", "--example", "findings", "--", form, ...more];
  const { status, stdout, stderr } = spawnSync("cargo", args, { ...room, cwd: root, input });
  assert.equal(status, 0, stderr);
  return lines(stdout);
};

/** Reasons that a schema can know as well. `value.required` only where something is always due. */
const OF_SHAPE = new Set(["value.wrong-type", "value.not-an-option", "member.unknown", "text.too-long", "acceptance.refused",
  "number.range", "number.format", "date.format", "value.required"]);

/** Whether the schema asks for what stands at `pointer` whatever else is answered. */
function alwaysDue(schema, pointer) {
  return pointer.split("/").slice(1).every((name) => {
    const due = schema.required?.includes(name);
    schema = schema.properties?.[name] ?? {};
    return due;
  });
}

/** Where ajv's error stands: the member that is missing or too many, else the value. */
const placeOf = ({ instancePath, params }) => {
  const name = params.missingProperty ?? params.additionalProperty;
  return name === undefined ? instancePath : `${instancePath}/${name.replace(/~/g, "~0").replace(/\//g, "~1")}`;
};
const touches = (a, b) => a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);

const forms = JSON.parse(execFileSync(tuofu, ["schema"], room)).properties.form.enum;
const count = Math.ceil(many / 3);

for (const form of forms) {
  test(`${form}: schema and rules agree on ${many} documents`, { timeout: 1_200_000 }, () => {
    const schema = JSON.parse(execFileSync(tuofu, ["schema", form], room));
    const validate = new Ajv({ allErrors: true, strict: true, validateFormats: false }).compile(schema);
    const good = examples(form, "--count", String(count));
    const rules = asked(form, "", "--rules").flat();
    const each = Math.ceil(count / rules.length);
    const broken = rules.flatMap((rule) => examples(form, "--invalid", rule, "--count", String(each))).slice(0, count);
    const roll = dice(20261125);
    const damaged = good.map((one) => damage(one, roll));
    const all = [...good, ...broken, ...damaged].slice(0, Math.max(many, 3));
    const told = asked(form, all.map((one) => JSON.stringify(one)).join("\n"));
    assert.equal(told.length, all.length);

    const apart = [];
    let [bySchema, byRules] = [0, 0];
    all.forEach((document, at) => {
      const errors = validate(document) ? [] : validate.errors;
      const findings = told[at];
      bySchema += errors.length > 0;
      byRules += findings.some((one) => one.severity === "error");
      const heard = findings.filter((one) => one.severity === "error" || one.code === "value.not-normal");
      for (const error of errors) {
        const place = placeOf(error);
        if (!heard.some((one) => touches(one.pointer, place))) {
          apart.push(`only the schema, at ${place}: ${error.message}; rules said ${JSON.stringify(findings)}`);
        }
      }
      for (const { code, pointer } of findings) {
        if (!OF_SHAPE.has(code) || (code === "value.required" && !alwaysDue(schema, pointer))) continue;
        if (!errors.some((error) => touches(placeOf(error), pointer))) {
          apart.push(`only the rules, at ${pointer}: ${code}`);
        }
      }
      if (at < good.length && (errors.length || findings.length)) apart.push(`good document ${at} is refused`);
    });
    console.log(`${form}: ${all.length} documents, refused by the schema ${bySchema}, by the rules ${byRules}, apart ${apart.length}`);
    assert.deepEqual(apart.slice(0, 5), []);
    assert.ok(bySchema > all.length / 10, "damage is noticed");
  });
}
