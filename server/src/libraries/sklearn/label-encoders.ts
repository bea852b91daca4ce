/** Encoders of labels: numbers for them, and a column for each. */
import type { EstimatorMethod } from "./estimator-method";
import { arrayGiven, dataOf, estimatorClass, parameter, samplesOf, untold } from "./estimators";
import { differentValues, labelContent, learntValues } from "./categories";
import { differentLabels } from "./label-sets";
import { afterLearning, learnWidth, widthLearnt } from "./learnt-width";
import { refusedLabels } from "./unlearnt-values";
import { tensorOf, withValues } from "../tensor-functions";
import { type ColumnContent, contentOfValues, mappedContent } from "../../values/contents/column-content";
import type { Context } from "../../values/context";
import { type Dim, isOne, known } from "../../values/dimensions/dimension";
import {
  type Arguments,
  type ClassValue,
  type ObjectValue,
  type TensorValue,
  type Value,
  libraryFunction,
  unknown,
} from "../../values/value";

/** An attribute that keeps what an encoder was fitted to. */
const FITTED_TO = "_fitted_to";

const labelsGiven = (args: Arguments): Value | undefined => args.positional[0] ?? args.keywords.get("y");

/** The labels that were learnt, in their order. */
function classesOf(self: ObjectValue): TensorValue | undefined {
  const classes = self.attributes.get("classes_");
  return classes?.kind === "tensor" ? classes : undefined;
}

/** The number of each label among those that were learnt; undefined where one is not known, or not among them. */
function codesOf(
  classes: TensorValue | undefined,
  content: ColumnContent | undefined,
): ColumnContent | undefined {
  const places = new Map(classes?.values?.all?.cells?.map((label, place) => [label, String(place)]));
  if (places.size === 0 || content?.missing !== 0 || !content.values?.every((label) => places.has(label)))
    return undefined;
  return mappedContent(content, "int64", (label) => places.get(label));
}

/** Class numbers: one for each row, all of those that there are where these are the labels that were learnt. */
const numbered: EstimatorMethod = (self, args, context) => {
  const given = labelsGiven(args);
  const made = arrayGiven([samplesOf(given, context)], "int64");
  const classes = classesOf(self);
  const codes = codesOf(classes, labelContent(given, context));
  if (codes) return withValues(made, { all: codes });
  const [count] = classes?.shape.ranked ? classes.shape.dims : [];
  if (given !== self.attributes.get(FITTED_TO) || count?.kind !== "known") return made;
  const all = Array.from({ length: count.value }, (_, i) => String(i));
  return withValues(made, { all: contentOfValues("int64", all) });
};

/** Class numbers of other labels than those that were learnt, which have to be among them. */
const numberedAnew: EstimatorMethod = (self, args, context) =>
  refusedLabels(self, classesOf(self), labelContent(labelsGiven(args), context), args, context)
    ? unknown("already-reported")
    : numbered(self, args, context);

/** Remembers the different labels. */
function learnLabels(self: ObjectValue, args: Arguments, context: Context): number | undefined {
  const given = labelsGiven(args);
  const count = differentValues(given, context);
  const classes =
    learntValues(labelContent(given, context)) ??
    arrayGiven([count === undefined ? untold("the number of categories") : known(count)]);
  context.heap.set(self.attributes, "classes_", classes);
  if (given) context.heap.set(self.attributes, FITTED_TO, given);
  return count;
}

const learning = afterLearning(learnLabels);

const encodesLabels = (canonical: string): ClassValue =>
  estimatorClass(canonical, {
    fit: learning((self) => self),
    transform: numberedAnew,
    fit_transform: learning(numbered),
    inverse_transform: (_, args, context) => arrayGiven([samplesOf(labelsGiven(args), context)]),
  });

/** As many columns as the encoder learnt that there are. */
const columnsLearnt: EstimatorMethod = (self, args, context) =>
  arrayGiven([samplesOf(labelsGiven(args) ?? dataOf(args), context), widthLearnt(self)]);

/** The columns of a `LabelBinarizer`: of two labels one column says where the second stands. */
const binaryColumns: EstimatorMethod = (self, args, context) => {
  const labels = labelsGiven(args);
  const learnt = widthLearnt(self);
  // Of two labels there is one column as long as no others are among those that are given.
  const isMore = isOne(learnt) && (differentValues(labels, context) ?? 0) > 2;
  const width = isMore ? untold("the number of categories") : learnt;
  const made = arrayGiven([samplesOf(labels, context), width], "int64");
  const codes = codesOf(classesOf(self), labelContent(labels, context));
  const isPair = classesOf(self)?.values?.all?.cells?.length === 2;
  const isPlain = ["neg_label", "pos_label", "sparse_output"].every((name) => !parameter(self, name));
  return codes && isPair && isPlain ? withValues(made, { columns: [codes] }) : made;
};

/** How many columns labels become: one says which of two it is. */
function binaryWidth(
  count: number | undefined,
  labels: Value | undefined,
  context: Context,
): Dim | undefined {
  const shape = (labels && tensorOf(labels, context))?.shape;
  // A table of labels, several of which hold at once, has a column for each already.
  const columns = shape?.ranked ? shape.dims[1] : undefined;
  if (columns !== undefined && !isOne(columns)) return columns;
  return count === undefined ? undefined : known(count <= 2 ? 1 : count);
}

/** A column for each label; of two labels one column says which it is. */
const binarizing = afterLearning((self, args, context) => {
  const count = learnLabels(self, args, context);
  learnWidth(self, binaryWidth(count, labelsGiven(args), context), context);
});

const binarizesLabels = (canonical: string): ClassValue =>
  estimatorClass(canonical, {
    fit: binarizing((self) => self),
    transform: binaryColumns,
    fit_transform: binarizing(binaryColumns),
    inverse_transform: (_, args, context) => arrayGiven([samplesOf(args.positional[0], context)]),
  });

/** `label_binarize(y, classes=…)`. */
const binarized = (args: Arguments, context: Context): Value => {
  const classes = args.keywords.get("classes");
  const count = classes && context.iterate(classes)?.length;
  const labels = labelsGiven(args);
  const width = binaryWidth(count, labels, context);
  return arrayGiven([samplesOf(labels, context), width ?? untold("the number of categories")], "int64");
};

/** A column for each label of any sample, or for each of the classes that are given. */
const binarizingSets = afterLearning((self, args, context) => {
  const given = parameter(self, "classes");
  const stated = given && context.iterate(given);
  const labels = given ? undefined : differentLabels(labelsGiven(args), context);
  const count = given ? stated?.length : labels?.values?.length;
  const width = count === undefined ? undefined : known(count);
  learnWidth(self, width, context);
  context.heap.set(
    self.attributes,
    "classes_",
    learntValues(labels) ?? arrayGiven([width ?? untold("the labels of samples")]),
  );
});

const binarizesSets = (canonical: string): ClassValue =>
  estimatorClass(canonical, {
    fit: binarizingSets((self) => self),
    transform: columnsLearnt,
    fit_transform: binarizingSets(columnsLearnt),
    inverse_transform: () => unknown("data", "categories"),
  });

export const labelEncoders: readonly (readonly [string, () => Value])[] = [
  ...(
    [
      ["LabelEncoder", encodesLabels],
      ["LabelBinarizer", binarizesLabels],
      ["MultiLabelBinarizer", binarizesSets],
    ] as const
  ).map(
    ([name, make]) => [`sklearn.preprocessing.${name}`, () => make(`sklearn.preprocessing.${name}`)] as const,
  ),
  [
    "sklearn.preprocessing.label_binarize",
    () => libraryFunction("sklearn.preprocessing.label_binarize", binarized),
  ],
];
