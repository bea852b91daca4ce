/** The shape that `Input` is given, and what Keras refuses of it, after `standardize_shape` in `backend/common/variables.py`. */
import type { ProblemCode } from "../../../../messages/problem-codes";
import { axisDim, shapeFromValue } from "../shapes/shapes-as-values";
import { pythonText, pythonType } from "../../arguments";
import type { Context } from "../../../../values/context";
import { type Dim, OPEN, formatDim, unknownDim } from "../../../../values/dimensions/dimension";
import type { Facts, Remedy } from "../../../../values/records/finding";
import { type Reason, reason } from "../../../../values/records/reason";
import { type Shape, shapeOf, unknownAxes, unrankedShape } from "../../../../values/dimensions/shape";
import { type Arguments, type Value, intOf, tuple } from "../../../../values/value";

const reported: Reason = reason("already-reported");

interface Refusal {
  readonly code: ProblemCode;
  readonly argument: string;
  readonly facts: Facts;
  readonly kerasSays: string;
  readonly remedies?: readonly Remedy[];
}

function refuse(found: Refusal, args: Arguments, context: Context): void {
  context.report({
    code: found.code,
    severity: "error",
    span: args.keywordSpans.get(found.argument) ?? args.site,
    facts: found.facts,
    kerasSays: found.kerasSays,
    remedies: found.remedies,
  });
}

/** A bare integer where a tuple is wanted, as `shape=(10)` also is. */
function refusedNumber(argument: string, dim: Dim, args: Arguments): Refusal {
  const given = formatDim(dim);
  return {
    code: "shape-not-a-tuple",
    argument,
    facts: { argument, given },
    kerasSays: `ValueError: Cannot convert '${given}' to a shape.`,
    remedies: [
      { kind: "setArgument", call: args.site, name: argument, value: `(${given},)`, preferred: true },
    ],
  };
}

/** Kinds of values that are no length of an axis, whatever they hold. */
const noAxes: ReadonlySet<Value["kind"]> = new Set(["float", "str", "tuple", "list", "dict", "set"]);

function refusedAxis(
  argument: string,
  whole: Value,
  items: readonly Value[],
  context: Context,
): Refusal | undefined {
  const text = pythonText(whole);
  for (const item of items) {
    if (noAxes.has(item.kind)) {
      const given = pythonText(item);
      const shown = item.kind === "str" ? (item.value ?? given) : given;
      return {
        code: "wrong-axis-type",
        argument,
        facts: { argument, given, type: pythonType(item) ?? item.kind },
        kerasSays: `ValueError: Cannot convert '${text}' to a shape. Found invalid dimension '${shown}' of type '<class '${pythonType(item) ?? item.kind}'>'. `,
      };
    }
    if (item.kind === "int" && item.dim.kind === "known" && item.dim.value < 0) {
      return {
        code: "negative-axis",
        argument,
        facts: { argument, given: item.dim },
        kerasSays:
          context.keras === 2
            ? `ValueError: Dimension ${item.dim.value} must be >= 0`
            : `ValueError: Cannot convert '${text}' to a shape. Negative dimensions are not allowed.`,
      };
    }
  }
  return undefined;
}

function readShape(argument: string, value: Value, args: Arguments, context: Context): Shape {
  if (value.kind === "int") {
    if (context.keras === 2) return shapeOf([value.dim]);
    // A number known only at run time is a number all the same.
    refuse(refusedNumber(argument, value.dim, args), args, context);
    return unknownAxes(1, reported);
  }
  const items = value.kind === "tuple" || value.kind === "list" ? (value.items ?? []) : [];
  const refused = refusedAxis(argument, value, items, context);
  if (refused) {
    refuse(refused, args, context);
    return shapeOf(
      items.map((item) => {
        const dim = axisDim(item);
        return dim && !(dim.kind === "known" && dim.value < 0) ? dim : unknownDim(reported);
      }),
    );
  }
  return shapeFromValue(value, context) ?? unrankedShape(reason("not-supported", "a shape"));
}

function given(args: Arguments, name: string): Value | undefined {
  const value = args.keywords.get(name);
  return value?.kind === "none" ? undefined : value;
}

function withBatch(shape: Shape, batch: Value | undefined): Shape {
  const dim = batch ? (axisDim(batch) ?? unknownDim(reason("not-supported", "batch_size"))) : OPEN;
  if (!shape.ranked) return { ...shape, batch: dim };
  return shapeOf([dim, ...shape.dims]);
}

/** Refuses a batch of fewer than no samples; what stands for it afterwards. */
function refusedBatch(
  shape: Value,
  batch: Value | undefined,
  args: Arguments,
  context: Context,
): Value | undefined {
  if (batch?.kind !== "int") return undefined;
  const items = shape.kind === "tuple" || shape.kind === "list" ? (shape.items ?? []) : [];
  const found = refusedAxis("batch_size", tuple([batch, ...items]), [batch], context);
  if (!found) return undefined;
  refuse(found, args, context);
  return intOf(unknownDim(reported));
}

/** The batched shape from `shape`, `batch_size` and `batch_shape`, each under its keyword; reports what is refused. */
export function readInputShape(args: Arguments, context: Context): Shape {
  const shape = given(args, "shape");
  const whole = given(args, "batch_shape");
  const batch = given(args, "batch_size");
  const both = shape ? "shape" : batch ? "batch_size" : undefined;
  if (whole && both && context.keras === 3) {
    const kerasSays = `ValueError: You cannot pass both \`${both}\` and \`batch_shape\` at the same time.`;
    refuse(
      { code: "shape-given-twice", argument: "batch_shape", facts: { other: both }, kerasSays },
      args,
      context,
    );
    return unrankedShape(reported);
  }
  if (whole) return readShape("batch_shape", whole, args, context);
  if (shape)
    return withBatch(
      readShape("shape", shape, args, context),
      refusedBatch(shape, batch, args, context) ?? batch,
    );
  if (args.rest) return unrankedShape(args.rest.reason);
  if (given(args, "type_spec")) return unrankedShape(reason("not-modelled", "type_spec"));
  // `input_shape=None` in the head of a function that nobody calls says that a shape has to be given.
  if (context.openWorld && (args.keywords.has("shape") || args.spread))
    return { ...unrankedShape(reason("parameter", "shape")), batch: OPEN };
  const kerasSays =
    context.keras === 2
      ? "ValueError: Please provide to Input a `shape` or a `tensor` or a `type_spec` argument. Note that `shape` does not include the batch dimension."
      : "ValueError: You must pass a `shape` argument.";
  refuse(
    { code: "missing-argument", argument: "call", facts: { layer: "Input", argument: "shape" }, kerasSays },
    args,
    context,
  );
  return unrankedShape(reported);
}
