/** What a Sequential keeps: its layers, and what came out of each when it was last built. */
import { isInputLayer } from "../engine/applying/input-layer";
import type { LayerState } from "../engine/layer-state";
import { NATIVE_ROLES, held } from "../../../values/children";
import type { Reason } from "../../../values/records/reason";
import type { NativeState, ObjectValue, Value } from "../../../values/value";

export interface StackState extends NativeState {
  readonly type: "sequential";
  /** An InputLayer first, where the input shape is known. */
  readonly layers: readonly ObjectValue[];
  /** Whether the program gave the input shape, by an Input or with the first layer. */
  readonly explicit: boolean;
  /** What each of the first layers gave; shorter than `layers` where the rest is not applied yet. */
  readonly outputs: readonly Value[];
  /** What the last applied layer gave; still known, in part, where two paths added different layers. */
  readonly top: Value | undefined;
  /** Set where something was added that we can't know. */
  readonly unknown: Reason | undefined;
  /** How many layers stand before the first thing that we can't know; all of them where it is undefined. */
  readonly certain?: number;
}

const STACK_HOLDS = held<StackState>({
  ...NATIVE_ROLES,
  layers: "held",
  explicit: "inert",
  outputs: "held",
  top: "held",
  unknown: "inert",
  certain: "inert",
});

/**
 * Of a stack that one path built and another did not, what building made of it is forgotten, the InputLayer too: the
 * same layers stand in it on both paths, and the next call builds it.
 */
function joinStack(key: string, first: unknown, second: unknown): { readonly value: unknown } | undefined {
  if (key === "explicit") return { value: false };
  if (key === "top") return first === undefined || second === undefined ? { value: undefined } : undefined;
  if (key !== "layers" && key !== "outputs") return undefined;
  const [a, b] = [first, second] as [readonly Value[], readonly Value[]];
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (key === "outputs") return shorter.length === 0 ? { value: shorter } : undefined;
  const added = longer.length - shorter.length;
  const [begun] = longer;
  const isBuilt =
    added === 1 &&
    begun?.kind === "object" &&
    isInputLayer(begun) &&
    shorter.every((layer, i) => layer === longer[i + 1]);
  return isBuilt ? { value: shorter } : undefined;
}

/** A stack without layers. */
export function emptyStack(): StackState {
  return {
    type: "sequential",
    holds: STACK_HOLDS,
    layers: [],
    explicit: false,
    outputs: [],
    top: undefined,
    unknown: undefined,
    join: joinStack,
  };
}

/** The stack of a Sequential; undefined for any other layer. */
export function stackStateOf(state: LayerState | undefined): StackState | undefined {
  return state?.model?.type === "sequential" ? (state.model as StackState) : undefined;
}
