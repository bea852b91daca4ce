/** Which methods and attributes objects of Keras 2 had and those of Keras 3 have not; the lists are made from the packages. */
import { memberRemedies } from "./forms";
import listed from "./removed-members.json";
import type { CallForm } from "../../../values/records/call-form";
import type { Remedy } from "../../../values/records/finding";
import { knownInteger } from "../../../values/known-number";
import type { Span } from "../../../values/records/span";
import type { ClassValue, Value } from "../../../values/value";
import { lookup } from "../../../values/names/lookup";

const gone: Readonly<Record<string, readonly string[]>> = listed;

/** Every listed name: most attributes of a program are none of them. */
const names: ReadonlySet<string> = new Set(Object.values(gone).flat());

export interface RemovedMember {
  /** `Dense.output_shape`. */
  readonly name: string;
  readonly attributeError: string;
  readonly remedies: readonly Remedy[];
}

/**
 * `predict_classes` gave the class of the highest probability, and for one unit whether its probability is above one half;
 * `units` is what the model's output ends in, where it is known.
 */
function classesForm(units: number | undefined): CallForm | undefined {
  if (units === undefined) return undefined;
  const predicted = "{self}.predict({x}[[, batch_size={batch_size}]][[, verbose={verbose}]])";
  const call = units === 1 ? `(${predicted} > 0.5).astype("int32")` : `@np.argmax(${predicted}, axis=-1)`;
  return { parameters: ["x", "batch_size", "verbose"], call };
}

/** Names of Keras 1 for what a layer may or may not have: the fix is one only where it has it. */
const sameAs: Readonly<Record<string, string>> = {
  W: "kernel",
  b: "bias",
  U: "recurrent_kernel",
  nb_filter: "filters",
  output_dim: "units",
};

/** Methods and attributes that go by a layer's nodes, of which Keras 3 gives lists where Keras 2 gave one tensor. */
const ofNodes: ReadonlySet<string> = new Set([
  "get_output_at",
  "get_input_at",
  "get_output_shape_at",
  "get_input_shape_at",
]);

/** Reads an attribute of the object; undefined where it has none. */
export type AskAttribute = (name: string) => Value | undefined;

/** The units of a model's output, where they are known. */
function unitsOf(ask: AskAttribute): number | undefined {
  const shape = ask("output_shape");
  const last = shape?.kind === "tuple" ? shape.items.at(-1) : undefined;
  return knownInteger(last);
}

/** Whether a layer is applied once, so that Keras 3 knows which input and output are meant. */
function isAppliedOnce(ask: AskAttribute): boolean {
  const nodes = ask("inbound_nodes");
  return nodes?.kind === "list" && nodes.items?.length === 1;
}

/** Callbacks were given what training knows; no class of a program defines that anew without setting it itself. */
const isSetByTraining = (owner: string): boolean => owner === "keras.callbacks.Callback";

const unsafely = (remedies: readonly Remedy[]): readonly Remedy[] =>
  remedies.map((remedy) => ({ ...remedy, isSafe: false }));

/** The fixes of a member: the table's, as far as they mean the same of this object. */
function remediesFor(
  type: ClassValue,
  owner: string,
  name: string,
  site: Span,
  ask: AskAttribute,
): readonly Remedy[] {
  const form = name === "predict_classes" ? classesForm(unitsOf(ask)) : undefined;
  if (form) return [{ kind: "rewriteCall", target: site, name, form, preferred: true, isSafe: true }];
  const listedForms = memberRemedies(owner, name, site);
  const today = lookup(sameAs, name);
  if (today !== undefined) return ask(today) === undefined ? [] : listedForms;
  if (ofNodes.has(name)) {
    const kept = name.includes("output") ? "output_shape" : "input_shape";
    return ask(kept)?.kind === "tuple" ? listedForms : unsafely(listedForms);
  }
  if (name !== "output_shape" && name !== "input_shape") return listedForms;
  if (!isAppliedOnce(ask)) return unsafely(listedForms);
  const shape = ask(name);
  // Of what goes into a model Keras 2 gave a list of one shape.
  const isInput = type.canonical === "keras.layers.InputLayer";
  if (shape?.kind === "tuple" && !isInput) return listedForms;
  const tensors = name === "output_shape" ? "output" : "input";
  const callee = isInput ? `[{self}.${tensors}.shape]` : `[tensor.shape for tensor in {self}.${tensors}]`;
  return shape?.kind === "list" || (isInput && shape?.kind === "tuple")
    ? [{ kind: "rewriteCall", target: site, name, form: { callee }, preferred: true, isSafe: true }]
    : unsafely(listedForms);
}

/**
 * What is to be said of `object.name` for an instance of `type`; undefined where it is there, or may be: a class of the
 * program's own may define what Keras no longer does, so there only what has a form of today is told.
 */
export function removedMember(
  type: ClassValue,
  name: string,
  site: Span,
  ask: AskAttribute,
): RemovedMember | undefined {
  if (!names.has(name)) return undefined;
  const owner = type.mro.find(({ canonical }) => canonical !== undefined && lookup(gone, canonical));
  if (owner?.canonical === undefined || lookup(gone, owner.canonical)?.includes(name) !== true)
    return undefined;
  const remedies = remediesFor(type, owner.canonical, name, site, ask);
  if (type.canonical === undefined && remedies.length === 0 && !isSetByTraining(owner.canonical))
    return undefined;
  return {
    name: `${type.name}.${name}`,
    attributeError: `AttributeError: '${type.name}' object has no attribute '${name}'`,
    remedies,
  };
}
