/** Initializers, regularizers and constraints by name, after the `get` functions of Keras 3's modules of them. */
import { anything } from "./opaque";
import { type ArgumentSpec, contradiction } from "../layer-definition";
import { CUSTOM_OBJECTS } from "../engine/unregistered";
import type { Context } from "../../../values/context";
import { knownText } from "../../../values/known-text";
import { nearestNames } from "../../../values/names/nearest-names";
import type { Value } from "../../../values/value";
import { wordSet } from "../../../values/names/words";

/** What is looked up by name in a module of its own. */
export type NamedPart = "initializer" | "regularizer" | "constraint";

/** `ALL_OBJECTS_DICT` of `keras.src.initializers`, `regularizers` and `constraints`. */
const names: Readonly<Record<NamedPart, ReadonlySet<string>>> = {
  initializer: wordSet(
    "RandomUniform RandomNormal Initializer TruncatedNormal Identity GlorotUniform Zeros HeNormal STFT LecunNormal Orthogonal Ones VarianceScaling HeUniform Constant GlorotNormal LecunUniform random_uniform random_normal initializer truncated_normal identity glorot_uniform zeros he_normal stft lecun_normal orthogonal ones variance_scaling he_uniform constant glorot_normal lecun_uniform IdentityInitializer normal one STFTInitializer OrthogonalInitializer uniform zero",
  ),
  regularizer: wordSet(
    "Regularizer OrthogonalRegularizer L1 L2 L1L2 regularizer orthogonal_regularizer l1 l2 l1l2",
  ),
  constraint: wordSet(
    "UnitNorm Constraint MaxNorm MinMaxNorm NonNeg unit_norm constraint max_norm min_max_norm non_neg",
  ),
};

/** One that is meant where no name is near. */
const standard: Readonly<Record<NamedPart, string>> = {
  initializer: "glorot_uniform",
  regularizer: "l2",
  constraint: "max_norm",
};

/** A name that Keras certainly does not know, with what is said of it and the names near to it. */
export interface UnknownName {
  readonly facts: { readonly kind: NamedPart; readonly given: string; readonly near: string };
  readonly kerasSays: string;
  readonly near: readonly string[];
}

/** Whether a value names no part of that kind. A program may add names of its own; Keras 2 looked in several places. */
export function unknownName(
  kind: NamedPart,
  value: Value,
  { keras, settings }: Context,
): UnknownName | undefined {
  const given = knownText(value);
  if (given === undefined || keras === 2 || names[kind].has(given) || settings.has(CUSTOM_OBJECTS))
    return undefined;
  // Each has two names: that of its class, and the same in small letters.
  const isClass = /[A-Z]/.test(given);
  const alike = [...names[kind]].filter((name) => /[A-Z]/.test(name) === isClass);
  const near = nearestNames(given, alike);
  return {
    facts: { kind, given, near: near[0] ?? standard[kind] },
    kerasSays: `ValueError: Could not interpret ${kind} identifier: ${given}`,
    near,
  };
}

function named(kind: NamedPart, defaultText?: string): ArgumentSpec<Value> {
  const read = anything(defaultText);
  return {
    ...read,
    choices: [...names[kind]],
    parse: (value, place) => {
      const unknown = value && unknownName(kind, value, place.context);
      if (!unknown) return read.parse(value, place);
      const { facts, kerasSays, near } = unknown;
      const remedies = near.map(
        (meant, i) =>
          ({ kind: "setArgument", name: place.name, value: `'${meant}'`, preferred: i === 0 }) as const,
      );
      return contradiction("unknown-identifier", place.name, facts, { kerasSays, remedies });
    },
  };
}

/** An initializer: a name, a configuration, a callable, a tensor, or None. */
export const initializer = (defaultText?: string): ArgumentSpec<Value> => named("initializer", defaultText);

/** A regularizer: a name, a configuration, a callable, or None. */
export const regularizer = (): ArgumentSpec<Value> => named("regularizer");

/** A constraint: a name, a configuration, a callable, or None. */
export const constraint = (): ArgumentSpec<Value> => named("constraint");
