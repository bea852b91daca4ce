/** Losses and metrics that the program calls itself: what they refuse of labels and outputs. */
import { type Loss, plainName } from "./loss-names";
import { otherClass } from "./label-remedies";
import { labelProblem } from "./losses";
import type { Context } from "../../../../values/context";
import { type Dim, formatDim, isOne, sameDim } from "../../../../values/dimensions/dimension";
import { equalShapes } from "../../../../values/dimensions/equal-axes";
import type { Remedy } from "../../../../values/records/finding";
import type { Span } from "../../../../values/records/span";
import { shapeOf } from "../../../../values/dimensions/shape";
import type { Arguments, Value } from "../../../../values/value";

const dimsOf = (value: Value | undefined): readonly Dim[] | undefined =>
  value?.kind === "tensor" && value.shape.ranked && value.shape.dims.length > 0
    ? value.shape.dims
    : undefined;

/** Whether labels and outputs, of one number of samples, certainly are not. */
function otherCounts(target: readonly Dim[], output: readonly Dim[]): boolean {
  const [a, b] = [target[0], output[0]];
  return a !== undefined && b !== undefined && !isOne(a) && !isOne(b) && sameDim(a, b) === false;
}

/** The loss object for labels in the other form, where the program makes the loss, and the labels in that form. */
function otherLabels(
  code: string | undefined,
  span: Span | undefined,
  output: readonly Dim[],
  made: Arguments | undefined,
): readonly Remedy[] {
  const classes = output.at(-1);
  if (code === "labels-one-hot") {
    const argmax = { before: "np.argmax(", after: ", axis=-1)", needs: "np" };
    return [
      ...otherClass(made, "CategoricalCrossentropy", []),
      ...(span ? [{ kind: "wrapText", span, ...argmax } as const] : []),
    ];
  }
  if (code !== "labels-not-one-hot" || classes?.kind !== "known") return [];
  const wrapping = { before: "keras.utils.to_categorical(", after: `, ${classes.value})`, needs: "keras" };
  return [
    ...otherClass(made, "SparseCategoricalCrossentropy", ["label_smoothing"]),
    ...(span ? [{ kind: "wrapText", span, ...wrapping } as const] : []),
  ];
}

/** Labels first and outputs behind them, where they fit in this order. */
const otherOrder = ({ positional, site }: Arguments): readonly Remedy[] =>
  positional.length < 2
    ? []
    : [
        {
          kind: "rewriteArguments",
          call: site,
          changes: [{ remove: ["#0", "#1"], set: { y_true: "{#1}", y_pred: "{#0}" } }],
          preferred: true,
        },
      ];

/** What `shown`, one of Keras's losses or metrics, refuses of the first two of its arguments; reports it. */
export function refusedByHand(shown: string, args: Arguments, context: Context, made?: Arguments): boolean {
  const target = dimsOf(args.positional[0] ?? args.keywords.get("y_true"));
  const output = dimsOf(args.positional[1] ?? args.keywords.get("y_pred"));
  if (context.keras === 2 || !target || !output) return false;
  const loss: Loss = { value: { kind: "none" }, shown, name: plainName(shown), args: made };
  const found = labelProblem(loss, target, output);
  const problem = found?.exceptBatch ? undefined : found;
  // Of outputs the place of the largest is taken first, which meets labels of another rank.
  const meetsPlaces = /^sparse.*accuracy$/.test(loss.name ?? "") && !isOne(target.at(-1));
  if (!problem && !(!meetsPlaces && otherCounts(target, output) && target.length === output.length))
    return false;
  const span = args.positionalSpans[0] ?? args.keywordSpans.get("y_true");
  context.report({
    code: problem?.code ?? "labels-shape",
    severity: "error",
    span: span ?? args.site,
    remedies: [
      ...(!labelProblem(loss, output, target) ? otherOrder(args) : []),
      ...otherLabels(
        problem?.code,
        span,
        output,
        plainName(shown).includes("crossentropy") ? made : undefined,
      ),
      ...(target.length === output.length ? equalShapes(shapeOf(target), shapeOf(output)) : []),
    ],
    facts: { loss: shown, labels: shapeOf(target), outputs: shapeOf(output) },
    kerasSays:
      problem?.kerasSays ??
      `InvalidArgumentError: Incompatible shapes: [${target.map(formatDim).join(",")}] vs. [${output.map(formatDim).join(",")}]`,
  });
  return true;
}
