/** Which loss or metric compares which labels with which output, after `CompileLoss` and `CompileMetrics` of Keras 3. */
import { functionalStateOf } from "../../models/functional-state";
import { layerName, layerStateOf } from "../../engine/layer-state";
import { stackStateOf } from "../../models/stack-state";
import type { KerasVersion } from "../../../../values/context";
import { knownText } from "../../../../values/known-text";
import type { DictEntry, ObjectValue, Value } from "../../../../values/value";

/** One output with its labels, and what is to compare them. */
export interface Pair {
  readonly compared: Value;
  readonly target: Value;
  readonly output: Value;
  /** Which output of several, from 0. */
  readonly index: number;
}

/** What Keras refuses of a structure: its words, and which argument is wrong. */
export interface StructureProblem {
  readonly argument: "loss" | "metrics" | "y";
  readonly kerasSays: string | undefined;
  /** The names that there are, and one that is given and is none of them. */
  readonly names?: readonly string[];
  readonly wrong?: string;
  readonly expected: number;
  readonly given: number;
  /** Whether several labels, or a dict of them, are given for the only output. */
  readonly isOfOne?: boolean;
  /** Whether the outputs of the model are a dict. */
  readonly isDict?: boolean;
}

export type Pairs = { readonly pairs: readonly Pair[] } | { readonly problem: StructureProblem } | undefined;

/** Names of the outputs of a model, in order; undefined where they are not known. */
function outputNames(model: ObjectValue): readonly string[] | undefined {
  const state = layerStateOf(model);
  const functional = functionalStateOf(state);
  if (functional) {
    const names = functional.graph.outputs.map((output) => layerName(output.producer?.node.layer));
    return names.every((name) => name !== undefined) ? names : undefined;
  }
  const stack = stackStateOf(state);
  const last = stack && !stack.unknown ? layerName(stack.layers.at(-1)) : undefined;
  return last === undefined ? undefined : [last];
}

/** How many outputs a model has; undefined where that is not known. */
export function outputCount(model: ObjectValue): number | undefined {
  const state = layerStateOf(model);
  const functional = functionalStateOf(state);
  if (functional) return functional.graph.outputs.length;
  const stack = stackStateOf(state);
  return stack && !stack.unknown && stack.layers.length > 0 ? 1 : undefined;
}

const textKey = ({ key }: DictEntry): string | undefined => knownText(key);

/** The keys of a dict, in its order; undefined where one of them is no known text. */
export function keysOf(value: Value): readonly string[] | undefined {
  if (value.kind !== "dict" || !value.entries) return undefined;
  const keys = [...value.entries.values()].map(textKey);
  return keys.every((key) => key !== undefined) ? keys : undefined;
}

const entry = (value: Value, key: string): Value | undefined =>
  value.kind === "dict" ? value.entries?.get(`s:${key}`)?.value : undefined;

const quoted = (names: readonly string[]): string => `[${names.map((name) => `'${name}'`).join(", ")}]`;

export const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name) => b.includes(name));

const itemsOf = (value: Value): readonly Value[] | undefined =>
  value.kind === "list" || value.kind === "tuple" ? value.items : undefined;

/**
 * A structure of outputs laid out: their values with their names, which are looked at only where something is given by
 * name, so that nothing else depends on how many layers there were before.
 */
interface Outputs {
  readonly values: readonly Value[];
  readonly names: () => readonly string[] | undefined;
  readonly isDict: boolean;
}

export function outputsOf(model: ObjectValue, predicted: Value): Outputs | undefined {
  if (predicted.kind === "tensor")
    return { values: [predicted], names: () => outputNames(model), isDict: false };
  const keys = keysOf(predicted);
  if (keys) {
    const sorted = [...keys].sort();
    const values = sorted.flatMap((key) => entry(predicted, key) ?? []);
    return values.every(({ kind }) => kind === "tensor")
      ? { values, names: () => sorted, isDict: true }
      : undefined;
  }
  const items = itemsOf(predicted);
  return items?.every(({ kind }) => kind === "tensor")
    ? { values: items, names: () => outputNames(model), isDict: false }
    : undefined;
}

const STRUCTURES_DIFFER = "ValueError: y_true and y_pred have different structures.";

/** An array of samples. */
const isArray = (value: Value): boolean =>
  value.kind === "tensor" && value.shape.ranked && value.shape.dims.length > 0;

/**
 * What Keras 3 refuses of labels for a model with one output: a dict, of which it takes a key for the labels, or several
 * arrays.
 */
function notAlone(labels: Value, names: Outputs["names"]): StructureProblem | undefined {
  const refused = (given: number, kerasSays: string | undefined): StructureProblem => ({
    argument: "y",
    kerasSays,
    names: names(),
    expected: 1,
    given,
    isOfOne: true,
  });
  const items = itemsOf(labels);
  if (items && items.length > 1)
    return items.every(isArray) ? refused(items.length, STRUCTURES_DIFFER) : undefined;
  if (labels.kind !== "dict" || !labels.entries || labels.entries.size === 0) return undefined;
  const entries = [...labels.entries.values()];
  if (entries.length > 1) return refused(entries.length, STRUCTURES_DIFFER);
  const key = entries.map(textKey)[0];
  return refused(
    1,
    key === undefined ? undefined : `TypeError: Expected float32, but got ${key} of type 'str'.`,
  );
}

/** The labels of each output, in the order of the outputs. */
function targetsOf(
  labels: Value,
  { values, names: namesNow, isDict }: Outputs,
  hasOwnLosses: boolean,
  keras: KerasVersion,
): readonly Value[] | StructureProblem | undefined {
  const count = values.length;
  const refused = count === 1 && !isDict && keras === 3 ? notAlone(labels, namesNow) : undefined;
  if (refused) return refused;
  const keys = keysOf(labels);
  if (keys) {
    const names = namesNow();
    if (!names) return undefined;
    const found = names.map((name) => entry(labels, name));
    if (found.every((value) => value !== undefined) && keys.length === count) return found;
    const wrong = keys.find((key) => !names.includes(key));
    if (isDict || count > 1 || wrong !== undefined)
      return {
        argument: "y",
        // Beside a dict of outputs Keras 3 takes the name for labels and speaks of its type.
        kerasSays: isDict ? undefined : STRUCTURES_DIFFER,
        names,
        wrong,
        isDict,
        expected: count,
        given: keys.length,
      };
    return undefined;
  }
  const items = itemsOf(labels);
  if (count === 1) return items?.length === 1 ? items : items ? undefined : [labels];
  if (items) {
    if (items.length === count) return items;
    return items.every(({ kind }) => kind === "tensor")
      ? {
          argument: "y",
          kerasSays: STRUCTURES_DIFFER,
          expected: count,
          given: items.length,
        }
      : undefined;
  }
  if (labels.kind !== "tensor") return undefined;
  const kerasSays = hasOwnLosses
    ? STRUCTURES_DIFFER
    : "KeyError: \"The path: (0,) in the `loss` argument, can't be found in either the model's output (`y_pred`) or in the labels (`y_true`).\"";
  return { argument: "y", kerasSays, expected: count, given: 1 };
}

/** The losses of each output; several for one where a list is given for a single output. */
function lossesOf(
  loss: Value,
  { values, names: namesNow, isDict }: Outputs,
): readonly (readonly Value[])[] | StructureProblem | undefined {
  const count = values.length;
  const keys = keysOf(loss);
  if (keys) {
    const names = namesNow();
    if (!names) return undefined;
    if (isDict ? keys.every((key) => names.includes(key)) : sameNames(keys, names))
      return names.map((name) => [entry(loss, name)].filter((value) => value !== undefined));
    const wrong = keys.find((key) => !names.includes(key));
    const path = `('${wrong ?? ""}',)`;
    return {
      argument: "loss",
      kerasSays: isDict
        ? `KeyError: "The path: ${path} in the \`loss\` argument, can't be found in either the model's output (\`y_pred\`) or in the labels (\`y_true\`)."`
        : `ValueError: Expected keys ${quoted(names)} in loss dict, but found loss.keys()=${quoted(keys)}`,
      names,
      wrong,
      expected: count,
      given: keys.length,
    };
  }
  const items = itemsOf(loss);
  if (!items) return loss.kind === "unknown" ? undefined : values.map(() => [loss]);
  if (count === 1) return [items];
  if (items.length <= count) return values.map((_, i) => (items[i] ? [items[i]] : []));
  if (loss.kind !== "list") return undefined;
  return {
    argument: "loss",
    kerasSays: `KeyError: "The path: (${count},) in the \`loss\` argument, can't be found in either the model's output (\`y_pred\`) or in the labels (\`y_true\`)."`,
    expected: count,
    given: items.length,
  };
}

const isProblem = (found: object): found is StructureProblem => "kerasSays" in found;

/** Labels of those outputs alone that have a loss, where there are as many of them. */
function pairsOfCompared(losses: readonly (readonly Value[])[], labels: Value, { values }: Outputs): Pairs {
  const compared = values.flatMap((output, index) => {
    const own = (losses[index] ?? []).filter(({ kind }) => kind !== "none");
    return own.length > 0 ? [{ output, index, own }] : [];
  });
  const targets = itemsOf(labels) ?? (isArray(labels) ? [labels] : []);
  if (targets.length !== compared.length) return undefined;
  return {
    pairs: compared.flatMap(({ output, index, own }, i) => {
      const target = targets[i];
      return target ? own.map((each) => ({ compared: each, target, output, index })) : [];
    }),
  };
}

/** What each loss compares; undefined where that can't be told. */
export function lossPairs(
  model: ObjectValue,
  loss: Value,
  labels: Value,
  predicted: Value,
  keras: KerasVersion,
): Pairs {
  const outputs = outputsOf(model, predicted);
  if (!outputs) return undefined;
  const losses = lossesOf(loss, outputs);
  const hasOwnLosses = keysOf(loss) !== undefined || itemsOf(loss) !== undefined;
  const targets = losses && !isProblem(losses) ? targetsOf(labels, outputs, hasOwnLosses, keras) : undefined;
  if (losses && isProblem(losses)) return { problem: losses };
  // An output with the loss None may do without labels, so that there are fewer of them than outputs.
  const isCompared = losses?.every((each) => each.some(({ kind }) => kind !== "none"));
  if (targets && isProblem(targets))
    return isCompared === false ? pairsOfCompared(losses ?? [], labels, outputs) : { problem: targets };
  if (!losses || !targets) return undefined;
  return {
    pairs: outputs.values.flatMap((output, index) => {
      const target = targets[index];
      return target ? (losses[index] ?? []).map((compared) => ({ compared, target, output, index })) : [];
    }),
  };
}

/** One metric, or those of a nested list. */
const flat = (value: Value): readonly Value[] => itemsOf(value)?.flatMap(flat) ?? [value];

/** What each metric compares; undefined where that can't be told. `argument` is `metrics` or `weighted_metrics`. */
export function metricPairs(
  model: ObjectValue,
  metrics: Value,
  labels: Value,
  predicted: Value,
  keras: KerasVersion,
): Pairs {
  const outputs = outputsOf(model, predicted);
  const targets = outputs && targetsOf(labels, outputs, true, keras);
  if (!outputs || !targets || isProblem(targets)) return undefined;
  const count = outputs.values.length;
  const paired = (each: readonly (Value | undefined)[]): Pairs => ({
    pairs: outputs.values.flatMap((output, index) => {
      const [target, own] = [targets[index], each[index]];
      return target && own ? flat(own).map((compared) => ({ compared, target, output, index })) : [];
    }),
  });
  if (count === 1) {
    const of =
      metrics.kind === "dict" ? [...(metrics.entries?.values() ?? [])].map((e) => e.value) : [metrics];
    return paired([{ kind: "list", items: of }]);
  }
  const keys = keysOf(metrics);
  if (keys) {
    const names = outputs.names();
    if (!names) return undefined;
    const wrong = keys.find((key) => !names.includes(key));
    if (wrong === undefined) return paired(names.map((name) => entry(metrics, name)));
    return { problem: metricsProblem(outputs, keys.length, wrong) };
  }
  const items = itemsOf(metrics);
  if (!items || items.length === 0) return undefined;
  if (items.length === count) return paired(items);
  return { problem: metricsProblem(outputs, items.length) };
}

function metricsProblem(
  { values, names: namesNow }: Outputs,
  given: number,
  wrong?: string,
): StructureProblem {
  const names = namesNow();
  return {
    argument: "metrics",
    kerasSays: `ValueError: Invalid \`metrics\`. \`metrics\` should contain metrics objects and either be a dict or a list matching the output names of the functional model ${quoted(names ?? [])} or match the output structure of the model.`,
    names,
    wrong,
    expected: values.length,
    given,
  };
}
