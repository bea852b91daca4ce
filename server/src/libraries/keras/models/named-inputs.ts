/** Which of the values that a functional model is given goes to which input, by position or by name. */
import type { FunctionalState } from "./functional-state";
import { layerName } from "../engine/layer-state";
import { leavesOf } from "../engine/structure";
import type { KerasVersion } from "../../../values/context";
import { type Reason, reason } from "../../../values/records/reason";
import { unrankedShape } from "../../../values/dimensions/shape";
import type { DictEntry, TensorValue, Value } from "../../../values/value";

type Entries = ReadonlyMap<string, DictEntry>;

/** The tensors of a structure; anything of which that is not known is a tensor of unknown shape. */
export function tensorsOf(value: Value): readonly TensorValue[] {
  return leavesOf(value).map((leaf) => {
    if (leaf.kind === "tensor") return leaf;
    const why: Reason = leaf.kind === "unknown" ? leaf.reason : reason("shape");
    return anyTensor(why);
  });
}

const anyTensor = (why: Reason): TensorValue => ({
  kind: "tensor",
  flavour: "keras",
  shape: unrankedShape(why),
});

const isListOfTensors = ({ inputs }: FunctionalState): boolean =>
  (inputs.kind === "list" || inputs.kind === "tuple") &&
  inputs.items?.every(({ kind }) => kind === "tensor") === true;

/**
 * What the inputs are called, in their order: the keys of a plain dict of inputs, else the names of the InputLayers.
 * Undefined where a name is not known, and for a nested dict, of which Keras checks nothing.
 */
export function inputNames({ inputs, graph }: FunctionalState): readonly string[] | undefined {
  if (inputs.kind !== "dict") {
    // A dict among the inputs of a list: Keras 2 leaves all of them unchecked.
    if ((inputs.kind === "list" || inputs.kind === "tuple") && inputs.items?.some((i) => i.kind === "dict"))
      return undefined;
    const names = graph.inputs.map((input) => layerName(input.producer?.node.layer));
    return names.every((name) => name !== undefined) ? names : undefined;
  }
  const entries = [...(inputs.entries?.values() ?? [])];
  const names = entries.flatMap(({ key, value }) =>
    value.kind === "tensor" && key.kind === "str" && key.value !== undefined ? [key.value] : [],
  );
  return names.length === entries.length ? names.sort() : undefined;
}

const byName = (entries: Entries, names: readonly string[]): readonly (Value | undefined)[] =>
  names.map((name) => entries.get(`s:${name}`)?.value);

/** The first input that a dict has nothing for, after `assert_input_compatibility`; undefined where it has everything. */
export function missingInput(model: FunctionalState, value: Value): string | undefined {
  const names = value.kind === "dict" && value.entries ? inputNames(model) : undefined;
  if (!names || value.kind !== "dict" || !value.entries) return undefined;
  return names[byName(value.entries, names).indexOf(undefined)];
}

/** The values that Keras compares with the model's inputs: those of a dict by name, anything else flattened. */
export function comparedInputs(model: FunctionalState, value: Value): readonly TensorValue[] {
  const names = value.kind === "dict" && (value.entries ?? value.each) ? inputNames(model) : undefined;
  // Each input is given what all of the entries are like, whichever they are.
  const each = value.kind === "dict" && !value.entries ? value.each : undefined;
  if (names && each?.kind === "tensor") return names.map(() => each);
  // Whichever of them goes to an input whose name nobody knows.
  if (value.kind === "dict" && !names && isListOfTensors(model))
    return model.graph.inputs.map(() => anyTensor(reason("not-supported", "the name of an input")));
  if (!names || value.kind !== "dict" || !value.entries) return tensorsOf(value);
  const named = byName(value.entries, names);
  return named.every((item) => item !== undefined) ? named.flatMap(tensorsOf) : tensorsOf(value);
}

/**
 * The values that the model runs on. Keras 3 goes by name only where data is given to a model made of a list; else it
 * flattens a dict by its sorted keys and takes as many as it needs, so that a surplus key that sorts first shifts the
 * others.
 */
export function orderedInputs(
  model: FunctionalState,
  value: Value,
  keras: KerasVersion,
): readonly TensorValue[] {
  const all = tensorsOf(value);
  if (value.kind !== "dict") return all;
  const isSymbolic = all.some((tensor) => tensor.flavour === "keras");
  if (keras === 2 || (model.inputs.kind !== "dict" && !isSymbolic)) return comparedInputs(model, value);
  return all.slice(0, model.graph.inputs.length);
}
