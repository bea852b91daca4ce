/** What is told where losses, metrics or labels are structured otherwise than the outputs of the model. */
import type { DataPart } from "../data/data-part";
import { type Compiled, metAt, spanOfArgument } from "./compiled";
import { fewer } from "./loss-weights";
import type { StructureProblem } from "./loss-pairs";
import { renamedKey } from "./renamed-keys";
import { isKerasBefore } from "../../release";
import { knownText } from "../../../../values/known-text";
import type { Context } from "../../../../values/context";
import type { Remedy } from "../../../../values/records/finding";
import type { Span } from "../../../../values/records/span";
import type { Arguments } from "../../../../values/value";

/** How many parts of labels are offered, each as the one that is meant. */
const MOST_OFFERED = 3;

/** Where labels stand, and how training runs. */
interface Given {
  readonly labels: DataPart;
  readonly site: Span;
  readonly lengths: { readonly isTraced?: boolean };
  /** How many parts each batch has: features, labels, and weights where there are any. */
  readonly weights: DataPart | undefined;
}

/** The same metrics for every output. */
const metricsOfEach = ({ site, nameSpan }: Arguments, count: number): readonly Remedy[] =>
  nameSpan?.("metrics")
    ? [
        {
          kind: "rewriteArguments",
          call: site,
          changes: [{ remove: ["metrics"], set: { metrics: `[{metrics}] * ${count}` } }],
          preferred: true,
        },
      ]
    : [];

/** One array of labels for each output: a column where there are as many, else all of it. */
function columnForEach({ value, span, isWhole, isOfDataset }: DataPart, outputs: number): readonly Remedy[] {
  const columns = value.kind === "tensor" && value.shape.ranked ? value.shape.dims[1] : undefined;
  if (isOfDataset && columns?.kind === "known" && columns.value === outputs) {
    const each = Array.from({ length: outputs }, (_, i) => `y[:, ${i}]`).join(", ");
    return [
      { kind: "wrapText", span, before: "", after: `.map(lambda x, y: (x, (${each})))`, preferred: true },
    ];
  }
  if (!isWhole || value.kind !== "tensor") return [];
  if (columns?.kind !== "known" || columns.value !== outputs)
    return [{ kind: "wrapText", span, before: "[", after: `${", {it}".repeat(outputs - 1)}]` }];
  const others = Array.from({ length: outputs - 1 }, (_, i) => `, {it}[:, ${i + 1}]`).join("");
  return [{ kind: "wrapText", span, before: "[", after: `[:, 0]${others}]`, preferred: true }];
}

/**
 * The value alone that a dict has under a key, or a list at a place, for a model with one output. Batches of a generator
 * are changed where they are made, and those of a data set on their way.
 */
function labelsAlone(problem: StructureProblem, { labels, weights }: Given): readonly Remedy[] {
  const { value, span, item, isWhole, isOfDataset, madeBy } = labels;
  const entries = value.kind === "dict" ? [...(value.entries?.values() ?? [])] : [];
  const keys = entries.map(({ key }) => knownText(key));
  const count = value.kind === "dict" ? keys.length : problem.given;
  return Array.from({ length: Math.min(count, MOST_OFFERED) }, (_, at): readonly Remedy[] => {
    const key = value.kind === "dict" ? keys[at] : at;
    if (key === undefined) return [];
    const part = JSON.stringify(key);
    const preferred = count === 1 || problem.names?.some((name) => name === key);
    if (isOfDataset) {
      const given = weights?.name === "sample_weight" ? "x, y, weights" : "x, y";
      const after = `.map(lambda ${given}: (${given.replace("y", `y[${part}]`)}))`;
      return [{ kind: "wrapText", span, before: "", after, preferred }];
    }
    if (madeBy) return [{ kind: "takePart", definedAt: madeBy, item: 1, part, at, preferred }];
    if (!isWhole && item === undefined) return [];
    return [{ kind: "takePart", span, item, part, at, preferred }];
  }).flat();
}

/** Reports labels in a dict or a list for a model with one output, of which Keras takes no part. */
function reportOne(problem: StructureProblem, given: Given, context: Context): void {
  const { value, span } = given.labels;
  context.report({
    code: "labels-not-alone",
    severity: "error",
    span,
    facts: { given: value.kind, count: problem.given },
    // Where nothing is traced, and with other backends, the words are others.
    kerasSays: given.lengths.isTraced === true || problem.given > 1 ? problem.kerasSays : undefined,
    remedies: labelsAlone(problem, given),
  });
}

/** Reports what losses, metrics or labels are given in, where the model gives it otherwise. */
export function reportStructure(
  problem: StructureProblem,
  compiled: Compiled,
  compared: Given,
  context: Context,
): void {
  if (problem.isOfOne) {
    reportOne(problem, compared, context);
    return;
  }
  const { labels, site } = compared;
  const { args } = compiled;
  const { argument, names, wrong, expected, given } = problem;
  const span = argument === "y" ? labels.span : spanOfArgument(args, argument === "loss" ? 1 : 3, argument);
  context.report({
    code: "outputs-differ",
    severity: "error",
    span,
    related: argument === "y" ? undefined : metAt(site),
    remedies:
      argument === "metrics" && wrong === undefined
        ? metricsOfEach(args, expected)
        : argument === "loss" && wrong === undefined
          ? fewer(span, given, expected)
          : argument === "y" && given === 1 && wrong === undefined
            ? columnForEach(labels, expected)
            : renamedKey(argument === "y" ? labels.value : compiled[argument], wrong, names),
    facts: {
      argument,
      given: wrong === undefined ? `${given}` : `'${wrong}'`,
      expected,
      names: names ? ` (${names.join(", ")})` : "",
    },
    kerasSays: problem.kerasSays,
  });
}

/** Models whose outputs Keras 2 names itself, until they are built. */
const AUTOMATIC = /^output_\d+$/;

/** Keras compares the structure of labels with that of outputs since the first of these, and takes no dict of one array since the second. */
const COMPARES = "3.7";
const TAKES_NO_DICT = "3.8";

/** Whether an older Keras 3 takes labels that are structured otherwise than the outputs. */
export const takesStructure = ({ argument, isOfOne, given }: StructureProblem, context: Context): boolean =>
  argument === "y" && isKerasBefore(context, isOfOne === true && given === 1 ? TAKES_NO_DICT : COMPARES);

/**
 * Keras 2 refuses keys of losses and labels that are no output's name, and leaves out what has none, after
 * `map_to_output_names` and `_conform_to_outputs`.
 */
export function structureOfKeras2(problem: StructureProblem): StructureProblem | undefined {
  if (problem.argument === "metrics" || problem.wrong === undefined) return undefined;
  if (problem.argument === "y" && (problem.isDict || AUTOMATIC.test(problem.wrong))) return undefined;
  const kerasSays = `ValueError: Found unexpected losses or metrics that do not correspond to any Model output: dict_keys(['${problem.wrong}'])`;
  return { ...problem, kerasSays };
}
