/** What a generator yields beside the signature that `tf.data.Dataset.from_generator` is given, after `from_generator_op.py`. */
import { firstFound } from "./first-found";
import { asElement } from "./elements";
import { argument } from "../../callables/arguments";
import { pythonText } from "../../keras/arguments/python-text";
import { streamOf } from "../../builtins";
import { leavesOf } from "../../keras/engine/structure";
import { boundedWalk } from "../../../values/bounds/bounded-walk";
import { lookup } from "../../../values/names/lookup";
import type { Context } from "../../../values/context";
import { type Dim, sameDim } from "../../../values/dimensions/dimension";
import { equalAxes } from "../../../values/dimensions/equal-axes";
import type { Finding, Remedy } from "../../../values/records/finding";
import { type Shape, formatShape, shapeKey } from "../../../values/dimensions/shape";
import type { Span } from "../../../values/records/span";
import { wholeEntries } from "../../../values/whole-entries";
import { type Arguments, type Value, argumentsOf } from "../../../values/value";

/** What is said of a dataset once somebody takes an element of it; until then it only may be. */
export type ElementRefusal = Omit<Finding, "severity">;

/** The elements of a generator that are known. */
interface Generated {
  readonly items: readonly Value[];
  /** How many of them certainly come; the others only may. */
  readonly certain: number;
  /** The function that yields them, where the program has it. */
  readonly madeBy?: Span;
}

/** The first values that a generator gives, as it yields them; undefined where they can't be told. */
export function generated(args: Arguments, context: Context): Generated | undefined {
  const generator = argument(args, 0, "generator");
  const given = args.keywords.get("args");
  const passed = given ? context.iterate(given) : [];
  if (!generator || !passed || generator.kind === "unknown") return undefined;
  const made = context.silently(() => context.call(generator, argumentsOf(args.site, passed)));
  const stream = streamOf(made, context);
  const items = stream && (stream.further ? [...stream.items, stream.further] : stream.items);
  if (!items || items.length === 0) return undefined;
  const madeBy = made.kind === "iterator" ? made.madeBy : undefined;
  return { items, certain: stream.items.length, madeBy };
}

/** Whether two elements have the same, known shapes. */
export function areAlike(a: Value, b: Value): boolean {
  const others = leavesOf(b);
  return leavesOf(a).every((leaf, i) => {
    const other = others[i];
    return (
      leaf.kind === "tensor" &&
      other?.kind === "tensor" &&
      leaf.shape.ranked &&
      shapeKey(leaf.shape) === shapeKey(other.shape)
    );
  });
}

/** How an element differs from what is stated. */
type Difference =
  | { readonly kind: "structure" }
  | { readonly kind: "text"; readonly yielded: Value; readonly dtype: string }
  | { readonly kind: "shape"; readonly declared: Shape; readonly actual: Shape; readonly pairs: Pairs };

type Pairs = readonly (readonly [Dim, Dim])[];

/** Kinds of values that TensorFlow certainly takes whole, and not apart as it does tuples and dicts. */
const WHOLE: ReadonlySet<Value["kind"]> = new Set([
  "list",
  "tensor",
  "int",
  "float",
  "bool",
  "str",
  "none",
  "range",
]);

/** The first difference between what is stated and an element as it is yielded; structures come before their parts. */
const differenceOf = boundedWalk(firstDifference, (): Difference | undefined => undefined);

function firstDifference(stated: Value, given: Value, context: Context): Difference | undefined {
  if (stated.kind === "tuple") {
    if (given.kind !== "tuple") return otherStructure(given);
    if (given.items.length !== stated.items.length) return { kind: "structure" };
    return firstFound(stated.items, (part, i) => differenceOf(part, given.items[i] ?? part, context));
  }
  if (stated.kind === "dict") {
    if (given.kind !== "dict") return otherStructure(given);
    const [declared, entries] = [wholeEntries(stated), wholeEntries(given)];
    if (!declared || !entries) return undefined;
    if (declared.size !== entries.size) return { kind: "structure" };
    return firstFound([...declared], ([key, { value }]) => {
      const other = entries.get(key);
      return other ? differenceOf(value, other.value, context) : { kind: "structure" };
    });
  }
  if (stated.kind !== "tensor") return undefined;
  // NumPy reads a text as a number where it can: "3" is 3.0.
  if (given.kind === "str" && given.value !== undefined && Number.isNaN(Number(given.value)))
    return stated.dtype && stated.dtype !== "string"
      ? { kind: "text", yielded: given, dtype: stated.dtype }
      : undefined;
  const element = asElement(given, context);
  return element.kind === "tensor" ? differentShape(stated.shape, element.shape) : undefined;
}

const otherStructure = ({ kind }: Value): Difference | undefined =>
  WHOLE.has(kind) || kind === "tuple" || kind === "dict" ? { kind: "structure" } : undefined;

function differentShape(declared: Shape, actual: Shape): Difference | undefined {
  if (!declared.ranked || !actual.ranked) return undefined;
  const found = actual.dims;
  const pairs = declared.dims.flatMap((dim, axis) => {
    const length = found[axis];
    return dim.kind === "known" && length && sameDim(dim, length) === false ? [[dim, length] as const] : [];
  });
  return declared.dims.length !== found.length || pairs.length > 0
    ? { kind: "shape", declared, actual, pairs }
    : undefined;
}

/** An element as a person reads it: its structure, with a shape for each part. */
const structureText = boundedWalk(textOf, (): string => "…");

function textOf(value: Value): string {
  if (value.kind === "tuple") {
    const parts = value.items.map((item) => structureText(item));
    return `(${parts.join(", ")}${parts.length === 1 ? "," : ""})`;
  }
  if (value.kind === "list" && value.items)
    return `[${value.items.map((item) => structureText(item)).join(", ")}]`;
  if (value.kind === "dict" && value.entries)
    return `{${[...value.entries.values()].map((entry) => `${pythonText(entry.key)}: ${structureText(entry.value)}`).join(", ")}}`;
  if (value.kind === "tensor") return formatShape(value.shape);
  return value.kind === "unknown" ? "…" : pythonText(value);
}

/** What says how elements look: the signature, or the types and the shapes. */
interface Statement {
  readonly signature: boolean;
  readonly shapes: boolean;
}

/** How a part of an element is written in each of the arguments that state it; undefined where it isn't known. */
interface Written {
  readonly output_signature?: string;
  readonly output_types?: string;
  readonly output_shapes?: string;
}

/** The arguments that say of an element what it is. */
const writtenOf = boundedWalk(written, (): Written => ({}));

function written(given: Value, context: Context): Written {
  if (given.kind === "tuple") {
    const parts = given.items.map((item) => writtenOf(item, context));
    return eachWritten(parts, (texts) => `(${texts.join(", ")}${texts.length === 1 ? "," : ""})`);
  }
  if (given.kind === "dict" && given.entries) {
    const entries = [...given.entries.values()];
    const parts = entries.map(({ value }) => writtenOf(value, context));
    return eachWritten(
      parts,
      (texts) => `{${texts.map((text, i) => `${pythonText(entries[i]?.key ?? given)}: ${text}`).join(", ")}}`,
    );
  }
  const element = asElement(given, context);
  if (element.kind !== "tensor" || !element.shape.ranked || !element.dtype) return {};
  const lengths = element.shape.dims.map((dim) => (dim.kind === "known" ? `${dim.value}` : "None"));
  const shape = `(${lengths.join(", ")}${lengths.length === 1 ? "," : ""})`;
  const dtype = `tf.${element.dtype}`;
  return {
    output_signature: `tf.TensorSpec(shape=${shape}, dtype=${dtype})`,
    output_types: dtype,
    output_shapes: shape,
  };
}

function eachWritten(parts: readonly Written[], together: (texts: readonly string[]) => string): Written {
  const of = (name: keyof Written): string | undefined => {
    const texts = parts.flatMap((part) => part[name] ?? []);
    return texts.length === parts.length ? together(texts) : undefined;
  };
  return {
    output_signature: of("output_signature"),
    output_types: of("output_types"),
    output_shapes: of("output_shapes"),
  };
}

/** States what is yielded in place of what is stated. */
function stating(
  given: Value,
  { signature, shapes }: Statement,
  args: Arguments,
  context: Context,
): readonly Remedy[] {
  const texts = writtenOf(given, context);
  const names: readonly (keyof Written)[] = signature
    ? ["output_signature"]
    : ["output_types", ...(shapes ? (["output_shapes"] as const) : [])];
  const remedies = names.flatMap((name): readonly Remedy[] => {
    const value = texts[name];
    return value && args.keywords.has(name) ? [{ kind: "setArgument", call: args.site, name, value }] : [];
  });
  if (remedies.length < names.length) return [];
  return remedies.length === 1 ? remedies : [{ kind: "together", remedies }];
}

/** What TensorFlow will say of an element that differs from what is stated. */
function refusalOf(
  difference: Difference,
  { stated, given, madeBy }: { stated: Value; given: Value; madeBy: Span | undefined },
  statement: Statement,
  args: Arguments,
  context: Context,
): ElementRefusal {
  const named = statement.signature
    ? "output_signature"
    : statement.shapes
      ? "output_shapes"
      : "output_types";
  const span = args.keywordSpans.get(named) ?? args.site;
  const raisedBy = "TensorFlow";
  const others = stating(given, statement, args, context);
  if (difference.kind === "shape") {
    const { declared, actual, pairs } = difference;
    return {
      code: "declared-shape-differs",
      span,
      facts: { declared, actual },
      kerasSays: `TypeError: \`generator\` yielded an element of shape ${formatShape(actual)} where an element of shape ${formatShape(declared)} was expected.`,
      raisedBy,
      remedies:
        declared.ranked && actual.ranked && declared.dims.length === actual.dims.length
          ? equalAxes(pairs)
          : others,
    };
  }
  const isText = difference.kind === "text";
  const isList = stated.kind === "tuple" && given.kind === "list";
  return {
    code: "yields-other-elements",
    span,
    facts: {
      yielded: isText ? pythonText(difference.yielded) : structureText(given),
      declared: isText ? difference.dtype : structureText(stated),
    },
    kerasSays: isText
      ? `TypeError: \`generator\` yielded an element that could not be converted to the expected type. The expected type was ${difference.dtype}, but the yielded element was …`
      : "TypeError: `generator` yielded an element that did not match the expected structure.",
    raisedBy,
    remedies: isList && madeBy ? [{ kind: "batchesAsTuples", definedAt: madeBy, isSafe: true }] : others,
  };
}

/**
 * Tells the first element that differs from what is stated: as a warning, since nobody need take it. Gives back what is
 * certainly raised once the first element is taken.
 */
export function compareWithStated(
  stated: Value,
  statement: Statement,
  { items, certain, madeBy }: Generated,
  args: Arguments,
  context: Context,
): ElementRefusal | undefined {
  for (const [place, given] of items.entries()) {
    const difference = differenceOf(stated, given, context);
    if (!difference) continue;
    const refusal = refusalOf(difference, { stated, given, madeBy }, statement, args, context);
    context.report({ ...refusal, severity: "warning" });
    return certain > 0 && place === 0 ? refusal : undefined;
  }
  return undefined;
}

/** Types of numbers as a signature is commonly written: TensorFlow casts what is yielded. */
const COMMON: Readonly<Record<string, string>> = {
  float64: "float32",
  int64: "int64",
  bool: "bool",
  string: "string",
};

/** The signature of an element as code; undefined where a part of it is not known. */
const signatureText = boundedWalk(signatureOf, (): string | undefined => undefined);

function signatureOf(value: Value, context: Context): string | undefined {
  if (value.kind === "tuple") {
    const parts = value.items.map((item) => signatureText(item, context));
    if (parts.some((part) => part === undefined)) return undefined;
    return `(${parts.join(", ")}${parts.length === 1 ? "," : ""})`;
  }
  const element = asElement(value, context);
  if (element.kind !== "tensor" || !element.shape.ranked) return undefined;
  const { dims } = element.shape;
  const shape = dims.map((dim) => (dim.kind === "known" ? `${dim.value}` : "None")).join(", ");
  const dtype = lookup(COMMON, element.dtype ?? "") ?? element.dtype ?? "float32";
  return `tf.TensorSpec((${shape}${dims.length === 1 ? "," : ""}), tf.${dtype})`;
}

/** Refuses a generator of which nobody says what it yields, and offers what its first element is. */
export function refuseUnstated([first]: readonly Value[], args: Arguments, context: Context): void {
  const value = first && signatureText(first, context);
  context.report({
    code: "missing-argument",
    severity: "error",
    span: args.site,
    facts: { layer: "from_generator", argument: "output_signature" },
    kerasSays:
      "TypeError: To specify the output signature you need to provide either the `output_signature` argument or the `output_types` argument.",
    remedies:
      value === undefined
        ? []
        : [
            {
              kind: "setArgument",
              call: args.site,
              name: "output_signature",
              value,
              isAbsent: true,
            },
          ],
  });
}
