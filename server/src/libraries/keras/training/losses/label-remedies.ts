/** Changes that bring labels, loss and last layer together, the likeliest first. */
import type { DataPart } from "../data/data-part";
import type { Compiled } from "./compiled";
import { type Loss, lossOf } from "./loss-names";
import type { Dims, LabelProblem } from "./losses";
import { lastLayers } from "./last-layers";
import { widthRemedies } from "../../engine/shapes/widths";
import { className, layerStateOf } from "../../engine/layer-state";
import { sublayersOf } from "../../engine/weights/tracking";
import { type Dim, OPEN, isOne, sameDim } from "../../../../values/dimensions/dimension";
import type { Remedy } from "../../../../values/records/finding";
import type { Arguments, ObjectValue } from "../../../../values/value";

export interface LabelCase {
  readonly model: ObjectValue;
  /** Which output of several. */
  readonly index: number;
  readonly loss: Loss;
  readonly problem: LabelProblem;
  readonly target: Dims;
  readonly output: Dims;
  readonly labels: DataPart;
  readonly compiled: Compiled;
}

/** An object of another class, where the program makes it; `remove` are the arguments that this one does not have. */
export function otherClass(
  made: Arguments | undefined,
  layer: string,
  remove: readonly string[],
): readonly Remedy[] {
  if (!made) return [];
  return [{ kind: "replaceLayer", call: made.site, layer, set: {}, remove, preferred: true }];
}

/** Class numbers as one number per class, with the loss that goes with them, for a metric that wants them so. */
export function oneHotLabels(compiled: Compiled, labels: DataPart, output: Dims): readonly Remedy[] {
  const loss = lossOf(compiled.loss);
  const classes = output.at(-1);
  if (loss?.name !== "sparsecategoricalcrossentropy" || classes?.kind !== "known") return [];
  const [other] = otherLoss({ loss, compiled }, "categorical_crossentropy");
  const [wrapping] = wrapped({ labels }, "keras.utils.to_categorical(", `, ${classes.value})`, "keras");
  return other && wrapping ? [{ kind: "together", remedies: [wrapping, other] }] : [];
}

/** Another loss, where it is written as a name, or as an object without arguments that would be lost. */
function otherLoss(
  { loss, compiled }: Pick<LabelCase, "loss" | "compiled">,
  name: string,
): readonly Remedy[] {
  const { value, args } = loss;
  const text = `"${name}"`;
  if (value.kind === "str" && value.span)
    return [{ kind: "replaceText", span: value.span, text, preferred: true }];
  const isPlain = args === undefined || (args.positional.length === 0 && args.keywords.size === 0);
  if (isPlain && compiled.loss === value)
    return [{ kind: "setArgument", call: compiled.args.site, name: "loss", value: text, preferred: true }];
  // An object with arguments keeps those that the other class has as well.
  const crossentropy = name.split("_").map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  return value.kind === "object" ? otherClass(args, crossentropy.join(""), ["label_smoothing"]) : [];
}

/** Labels that stand as an argument of their own, or in the tuple of validation data, in the form of another call. */
function wrapped(
  { labels }: Pick<LabelCase, "labels">,
  before: string,
  after: string,
  needs: string,
): readonly Remedy[] {
  const { item } = labels;
  if (labels.name !== "y" || (!labels.isWhole && item === undefined)) return [];
  return [{ kind: "wrapText", span: labels.span, item, before, after, needs }];
}

/** With each remedy the width of the labels, where it would leave another one: alone it would only broadcast. */
function withWidth(
  remedies: readonly Remedy[],
  last: ObjectValue | undefined,
  { target, output }: LabelCase,
): readonly Remedy[] {
  const [wanted, width] = [target.at(-1), output.at(-1)];
  if (target.length !== 2 || !wanted || !width || sameDim(wanted, width) !== false) return remedies;
  const units = widthRemedies(last, wanted);
  if (units.length === 0) return remedies;
  return remedies.map((remedy) => ({ kind: "together", remedies: [remedy, ...units], preferred: true }));
}

/** One axis too many: sequences or maps where one vector is wanted. */
function lowerRank(layers: readonly ObjectValue[], of: LabelCase): readonly Remedy[] {
  const { target, output } = of;
  // Class numbers go with one axis more, that of the classes, and single numbers with an output of one unit.
  const wanted = target.length === 1 ? 2 : target.length;
  if (output.length <= wanted || wanted !== 2) return [];
  const [last] = layers;
  const recurrent = layers.find((layer) => layerStateOf(layer)?.parsed?.return_sequences === true);
  const steps = recurrent
    ? [
        {
          kind: "removeArgument",
          call: recurrent.constructed,
          name: "return_sequences",
          preferred: true,
        } as const,
      ]
    : [];
  if (!last) return steps;
  const pooling = output.length === 3 ? "GlobalAveragePooling1D()" : "GlobalAveragePooling2D()";
  const call = last.constructed;
  const pooled = { kind: "insertLayerBefore", call, layer: pooling } as const;
  const flat = { kind: "insertLayerBefore", call, layer: "Flatten()" } as const;
  // A map of as many channels as the labels have numbers is one vector where it is averaged.
  if (output.length === 4 && sameDim(output[3] ?? OPEN, target.at(-1) ?? OPEN) === true) {
    const behind = { kind: "appendLayer", call, layer: "GlobalAveragePooling2D()", preferred: true } as const;
    return className(last) === "Dense" ? [{ ...pooled, preferred: true }, flat, behind] : [behind];
  }
  return withWidth([...steps, flat, pooled], last, of);
}

/** Whether a recurrent layer gives its last step alone. */
const givesLastStep = (layer: ObjectValue): boolean =>
  layerStateOf(layer)?.parsed?.return_sequences === false;

/** One axis too few: the last step alone where labels have one for each. */
function allSteps(layers: readonly ObjectValue[], { target, output }: LabelCase): readonly Remedy[] {
  if (output.length !== 2 || target.length < 2) return [];
  const recurrent = layers.flatMap((layer) => [layer, ...sublayersOf(layer).layers]).find(givesLastStep);
  return recurrent
    ? [
        {
          kind: "setArgument",
          call: recurrent.constructed,
          name: "return_sequences",
          value: "True",
          preferred: true,
        },
      ]
    : [];
}

/** Labels with an axis of one entry that the output does not have. */
function axisOfOne({ labels, target, output }: LabelCase): readonly Remedy[] {
  if (labels.name !== "y" || !labels.isWhole || target.length !== output.length + 1) return [];
  const axis = target.findIndex((dim, i) => {
    if (i === 0 || !isOne(dim)) return false;
    const rest = target.toSpliced(i, 1);
    return rest.every((other, k) => k === 0 || (output[k] && sameDim(other, output[k]) !== false));
  });
  if (axis < 1) return [];
  const before = ":, ".repeat(axis);
  return [{ kind: "wrapText", span: labels.span, before: "", after: `[${before}0]`, preferred: true }];
}

/** Maps that are some pixels smaller than their labels, because a kernel has no padding. */
function padding(layers: readonly ObjectValue[], { target, output }: LabelCase): readonly Remedy[] {
  // Labels that are class numbers have no axis of their own for the classes.
  const steps = target.length < output.length ? target.slice(1) : target.slice(1, -1);
  const differs = steps.some((dim, i) => {
    const other = output[i + 1];
    return other !== undefined && sameDim(dim, other) === false;
  });
  if (!differs) return [];
  return layers
    .filter((layer) => layerStateOf(layer)?.parsed?.padding === "valid")
    .slice(0, 3)
    .map(
      (layer) =>
        ({ kind: "setArgument", call: layer.constructed, name: "padding", value: '"same"' }) as const,
    );
}

/** Maps that are some pixels larger than their labels, as where lengths were halved, rounded up and doubled again. */
function cropped([last]: readonly ObjectValue[], { target, output }: LabelCase): readonly Remedy[] {
  const axes = output.length - 2;
  if (!last || target.length !== output.length || axes < 1 || axes > 3) return [];
  const over = output.slice(1, -1).map((dim, i) => {
    const other = target[i + 1];
    return dim.kind === "known" && other?.kind === "known" ? dim.value - other.value : NaN;
  });
  if (!over.every((count) => count >= 0) || over.every((count) => count === 0)) return [];
  const parts = over.map((count) => `(${Math.floor(count / 2)}, ${Math.ceil(count / 2)})`);
  const layer = `Cropping${axes}D(${axes === 1 ? parts.join("") : `(${parts.join(", ")})`})`;
  return [{ kind: "insertLayerBefore", call: last.constructed, layer }];
}

/**
 * The last steps of labels that have some more than the output, as where a decoder is taught from the step before. It
 * leaves labels out, so that it comes after what keeps them all.
 */
function lastSteps({ labels, target, output }: LabelCase): readonly Remedy[] {
  const [given, wanted] = [target[1], output[1]];
  if (labels.name !== "y" || !labels.isWhole || target.length < 2 || output.length < 3) return [];
  if (given?.kind !== "known" || wanted?.kind !== "known" || given.value <= wanted.value) return [];
  const after = `[:, ${given.value - wanted.value}:]`;
  return [{ kind: "wrapText", span: labels.span, before: "", after }];
}

/** Rows of one number per class that were encoded once more: the place of the 1 in each is the number that there was. */
function encodedTwice({ labels, target, output }: LabelCase): readonly Remedy[] {
  const [classes, places] = [output.at(-1), target.at(-2)];
  if (labels.name !== "y" || !labels.isWhole || target.length !== output.length + 1) return [];
  if (!classes || !places || sameDim(classes, places) !== true) return [];
  return [{ kind: "wrapText", span: labels.span, before: "", after: ".argmax(axis=-1)", preferred: true }];
}

/** The same behind the last layer, where this one makes the maps larger itself and stands in a list of layers. */
function croppedBehind(of: LabelCase, layers: readonly ObjectValue[]): readonly Remedy[] {
  const [last] = layers;
  return cropped(layers, of).flatMap((remedy) =>
    remedy.kind === "insertLayerBefore" && last
      ? [{ kind: "appendLayer", call: last.constructed, layer: remedy.layer } as const]
      : [],
  );
}

/** The numbers of each output in the axes of its labels, where there are as many. */
function reshapedBehind({ target, output }: LabelCase, [last]: readonly ObjectValue[]): readonly Remedy[] {
  const [wanted, given] = [target, output].map((dims) =>
    dims.slice(1).map((dim) => (dim.kind === "known" ? dim.value : NaN)),
  );
  if (!last || !wanted || !given || target.length === output.length || wanted.length < 2) return [];
  const [a, b] = [wanted, given].map((lengths) => lengths.reduce((product, length) => product * length, 1));
  if (a !== b) return [];
  const layer = `Reshape((${wanted.join(", ")}))`;
  return [{ kind: "appendLayer", call: last.constructed, layer, preferred: true }];
}

/** Labels of several outputs in the other order. */
function otherOrder({ labels }: LabelCase): readonly Remedy[] {
  const { value } = labels;
  const isSeveral = (value.kind === "list" || value.kind === "tuple") && (value.items?.length ?? 0) > 1;
  if (labels.name !== "y" || !labels.isWhole || !isSeveral) return [];
  return [{ kind: "wrapText", span: labels.span, before: "", after: "[::-1]" }];
}

/** What to offer; each is tried on the text before anybody sees it. */
export function labelRemedies(of: LabelCase): readonly Remedy[] {
  return [...ofLosses(of), ...otherOrder(of)];
}

function ofLosses(of: LabelCase): readonly Remedy[] {
  const layers = lastLayers(of.model, of.index);
  const classes = of.output.at(-1);
  const count = classes?.kind === "known" ? `, ${classes.value}` : "";
  const { name } = of.loss;
  if (of.problem.code === "labels-not-one-hot") {
    const sparse = name === "categoricalcrossentropy" ? otherLoss(of, "sparse_categorical_crossentropy") : [];
    return [...sparse, ...wrapped(of, "keras.utils.to_categorical(", `${count})`, "keras")];
  }
  if (of.problem.code === "labels-one-hot")
    return [...otherLoss(of, "categorical_crossentropy"), ...wrapped(of, "np.argmax(", ", axis=-1)", "np")];
  const isBinary = name === "binarycrossentropy" || name === "binaryfocalcrossentropy";
  const areNumbers =
    of.target.length === of.output.length - 1 ||
    (isOne(of.target.at(-1)) && of.target.length === of.output.length);
  const one: Dim = { kind: "known", value: 1 };
  const units = of.target.length === of.output.length ? of.target.at(-1) : areNumbers ? one : undefined;
  return [
    // One unit has no classes to choose from.
    ...(isBinary && areNumbers && !isOne(of.output.at(-1))
      ? otherLoss(of, "sparse_categorical_crossentropy")
      : []),
    ...padding(sublayersOf(of.model).layers.toReversed(), of),
    ...cropped(layers, of),
    ...axisOfOne(of),
    ...encodedTwice(of),
    ...croppedBehind(of, layers),
    ...reshapedBehind(of, layers),
    ...allSteps(layers, of),
    ...lowerRank(layers, of),
    ...widthRemedies(layers[0], units, { preferred: true }),
    ...lastSteps(of),
  ];
}
