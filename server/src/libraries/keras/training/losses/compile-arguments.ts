/** What `compile` itself refuses of its arguments, after `compile_utils.py`; what training meets first is told there. */
import { spanOfArgument } from "./compiled";
import { pythonText, pythonType } from "../../arguments/python-text";
import { argument } from "../../../callables/arguments";
import type { Context } from "../../../../values/context";
import { formatShape } from "../../../../values/dimensions/shape";
import { knownInteger } from "../../../../values/known-number";
import type { Remedy } from "../../../../values/records/finding";
import type { Arguments, Value } from "../../../../values/value";

export function refuseCompiled(args: Arguments, context: Context): void {
  if (context.keras === 2) return;
  refuseMetrics(args, context);
  refuseWeight(args, context);
}

/** Keras 3 takes a list, tuple or dict of metrics, after `CompileMetrics` in `keras/src/trainers/compile_utils.py`. */
function refuseMetrics(args: Arguments, context: Context): void {
  const positions = [
    ["metrics", 3],
    ["weighted_metrics", 4],
  ] as const;
  for (const [name, position] of positions) {
    const value = argument(args, position, name);
    const isOne =
      value?.kind === "str" ||
      value?.kind === "function" ||
      value?.kind === "object" ||
      value?.kind === "class";
    if (!isOne || (value.kind === "str" && !value.value)) continue;
    context.report({
      code: "metrics-not-a-list",
      severity: "error",
      span: spanOfArgument(args, position, name),
      facts: { argument: name, given: pythonText(value) },
      remedies: [
        {
          kind: "wrapText",
          span: spanOfArgument(args, position, name),
          before: "[",
          after: "]",
          preferred: true,
          // Keras 2 took one by itself.
          isSafe: true,
        },
      ],
      kerasSays: `ValueError: Expected \`${name}\` argument to be a list, tuple, or dict. Received instead: ${name}=${value.kind === "str" ? (value.value ?? "") : pythonText(value)}`,
    });
  }
}

/** Why Keras 3 does not take the value as weights of losses: one is a float, several stand in a list, a tuple or a dict. */
function weightsRefused(value: Value): { readonly says: string; readonly after: string } | undefined {
  if (value.kind === "tensor" && value.flavour !== "keras" && value.shape.ranked) {
    const counts = value.shape.dims.map((dim) => (dim.kind === "known" ? dim.value : NaN));
    // Of one element only its value tells whether it is looked at.
    if (!(counts.reduce((product, count) => product * count, 1) > 1)) return undefined;
    const says =
      "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()";
    return { says, after: value.flavour === "numpy" ? ".tolist()" : ".numpy().tolist()" };
  }
  const isNumber = value.kind === "int" || value.kind === "bool";
  // Nothing, which 0 is too, stands for no weights.
  if (!isNumber || !(value.kind === "bool" ? value.value : knownInteger(value))) return undefined;
  const given = `loss_weights=${pythonText(value)} of type <class '${pythonType(value) ?? "…"}'>`;
  const says = `Expected \`loss_weights\` argument to be a float (single output case) or a list, tuple, or dict (multiple output case). Received instead: ${given}`;
  return { says, after: "" };
}

function refuseWeight(args: Arguments, context: Context): void {
  const [loss, value] = [argument(args, 1, "loss"), argument(args, 2, "loss_weights")];
  const isLoss = loss !== undefined && loss.kind !== "none" && loss.kind !== "unknown";
  const refused = value && isLoss ? weightsRefused(value) : undefined;
  if (!value || !refused) return;
  const span = spanOfArgument(args, 2, "loss_weights");
  const before = refused.after === "" ? "float(" : "";
  const remedy: Remedy = { kind: "wrapText", span, before, after: refused.after || ")", preferred: true };
  context.report({
    code: "wrong-argument-type",
    severity: "error",
    span,
    facts: {
      argument: "loss_weights",
      expected: "a float or a list",
      given: value.kind === "tensor" ? `an array ${formatShape(value.shape)}` : pythonText(value),
    },
    kerasSays: `ValueError: ${refused.says}`,
    remedies: [remedy],
  });
}
