/** `tf.GradientTape`: gradients have the shapes of what they are taken for. */
import type { Entry } from "../callables/entries";
import { refusedLossObject } from "./gradient-of-loss";
import { argument, receiver, spanOfArgument } from "../callables/arguments";
import { backendOf } from "../keras/engine/backend";
import { isWithoutGradient } from "../tensor-functions/core/without-gradient";
import { leavesOf, mapLeaves } from "../keras/engine/structure";
import { type Method, libraryClass } from "../library-class";
import { OTHERS } from "../../values/names/marks";
import { knownText } from "../../values/known-text";
import { shapeOf } from "../../values/dimensions/shape";
import type { Context } from "../../values/context";
import type { NativeState } from "../../values/native-state";
import type { Span } from "../../values/records/span";
import {
  type Arguments,
  ESCAPED,
  FALSE,
  NONE,
  type ObjectValue,
  TRUE,
  type Value,
  str,
  unknown,
} from "../../values/value";

const nothing: Method = () => NONE;

/**
 * One gradient per source, each of its shape; `None` where the target does not hang on it, unless zeros are asked for.
 * Of a target that hangs on what gradients stop at nobody knows which sources lie before that.
 */
export function gradient(target: Value | undefined, sources: Value, unconnected?: Value): Value {
  const stops = target && leavesOf(target).some((leaf) => leaf.kind === "tensor" && leaf.passesNoGradient);
  const mayBeNone = asksZeros(unconnected) ? undefined : stops ? "likely" : true;
  return mapLeaves(sources, (leaf) =>
    leaf.kind === "tensor"
      ? { kind: "tensor", flavour: "eager", shape: leaf.shape, dtype: leaf.dtype, mayBeNone }
      : leaf.kind === "unknown"
        ? leaf
        : unknown("not-supported", "a gradient"),
  );
}

/** Written into the settings once the program has a tape watch a tensor, which then may be one that gradients lead to. */
const WATCHES = "watches tensors";

/** `None` in the place of gradients of which nothing that a tape follows by itself is part: a target or a source is data. */
function connected(
  target: Value | undefined,
  sources: Value,
  given: Value,
  site: Span,
  context: Context,
): Value {
  if (context.settings.has(WATCHES) || backendOf(context) !== "tensorflow") return given;
  const isData = (value: Value | undefined): boolean =>
    value?.kind === "tensor" && value.flavour === "eager" && isWithoutGradient(value);
  const isLost = isData(target);
  const leaves = leavesOf(sources);
  let next = 0;
  return mapLeaves(given, (leaf) => {
    const source = leaves[next++];
    if (leaf.kind !== "tensor" || !(isLost || isData(source))) return leaf;
    // What a tape is told to watch it follows as it does variables.
    const ifUsed = isLost ? [] : [{ kind: "watchSource", call: site } as const];
    return { kind: "none", ofCall: "gradient", ifUsed };
  });
}

const asksZeros = (unconnected: Value | undefined): boolean => knownText(unconnected) === "zero";

/** Whether a tape may have been made to watch tensors by code that nobody sees, or by a name that nobody knows. */
const mayWatch = (tape: Value | undefined): boolean =>
  tape?.kind !== "object" || tape.attributes.has(ESCAPED) || tape.attributes.has(OTHERS);

/** Kept on a tape: whether it was asked to give gradients again and again. */
const PERSISTENT = "__persistent__";
/** Kept on a tape from which gradients were taken, which only a persistent one gives again. */
const SPENT = "__spent__";

/** Whether a flag that is kept on a tape is known to be so; code that can't be seen may have had it record anew. */
function isKept(tape: ObjectValue, name: string, wanted: boolean): boolean {
  const kept = mayWatch(tape) ? undefined : tape.attributes.get(name);
  return kept?.kind === "bool" && kept.value === wanted;
}

/** Takes the one set of gradients that a tape gives, or refuses another one. */
function spend(tape: Value | undefined, { site }: Arguments, context: Context): void {
  if (tape?.kind !== "object" || tape.native !== state) return;
  if (isKept(tape, SPENT, true))
    context.report({
      code: "tape-spent",
      severity: "error",
      span: site,
      facts: {},
      kerasSays:
        "RuntimeError: A non-persistent GradientTape can only be used to compute one set of gradients (or jacobians)",
      raisedBy: "TensorFlow",
      remedies: [
        {
          kind: "setArgument",
          call: tape.constructed,
          name: "persistent",
          value: "True",
          isAbsent: true,
          isSafe: true,
        },
      ],
    });
  if (isKept(tape, PERSISTENT, false)) context.heap.set(tape.attributes, SPENT, TRUE);
}

const made: Method = (args, { heap }) => {
  const { self, rest } = receiver(args);
  if (self?.kind === "object" && !rest.rest)
    heap.set(self.attributes, PERSISTENT, argument(rest, 0, "persistent") ?? FALSE);
  return NONE;
};

/** A tape that records anew gives gradients anew. */
function recordAgain(tape: Value | undefined, { heap }: Context): void {
  if (tape?.kind === "object") heap.set(tape.attributes, SPENT, FALSE);
}

const gradients: Method = (args, context) => {
  const { self, rest } = receiver(args);
  spend(self, args, context);
  const sources = argument(rest, 1, "sources") ?? unknown("not-supported", "a gradient");
  const [target, unconnected] = [argument(rest, 0, "target"), argument(rest, 3, "unconnected_gradients")];
  if (refusedLossObject(target, spanOfArgument(rest, 0, "target"), context))
    return unknown("already-reported");
  const given = gradient(target, sources, unconnected);
  const isOwn = unconnected === undefined && !mayWatch(self);
  return isOwn ? connected(target, sources, given, args.site, context) : given;
};

const watch: Method = (_, { heap, settings }) => {
  heap.set(settings, WATCHES, TRUE);
  return NONE;
};

/** A derivative of each element of the target for each of a source, but for the first axes that both have alike. */
const derivatives =
  (shared: number): Method =>
  (args, context) => {
    const { self, rest } = receiver(args);
    spend(self, args, context);
    const [target, sources] = [argument(rest, 0, "target"), argument(rest, 1, shared ? "source" : "sources")];
    if (target?.kind !== "tensor" || !target.shape.ranked || !sources)
      return unknown("not-supported", "a derivative of what is no tensor");
    const { dims } = target.shape;
    return mapLeaves(gradient(target, sources), (leaf) =>
      leaf.kind === "tensor" && leaf.shape.ranked
        ? { ...leaf, shape: shapeOf([...dims, ...leaf.shape.dims.slice(shared)]) }
        : leaf,
    );
  };

/** What tells a tape that unseen code has from others: who has it may have it watch tensors. */
const state: NativeState = { type: "tape", holds: [] };

const tapeClass = libraryClass("tensorflow.GradientTape", [], {
  initialise: (tape, _, { heap }) => {
    heap.write(tape, "native", state);
  },
  methods: {
    __init__: made,
    __enter__: (args, context) => {
      const { self } = receiver(args);
      recordAgain(self, context);
      return self ?? NONE;
    },
    __exit__: nothing,
    watch,
    reset: (args, context) => {
      recordAgain(receiver(args).self, context);
      return NONE;
    },
    stop_recording: () => NONE,
    watched_variables: () => unknown("data", "GradientTape.watched_variables"),
    gradient: gradients,
    jacobian: derivatives(0),
    batch_jacobian: derivatives(1),
  },
});

export const gradientEntries: readonly Entry[] = [
  ["tensorflow.GradientTape", () => tapeClass],
  // Members of an enumeration, for which TensorFlow takes their texts.
  ["tensorflow.UnconnectedGradients.NONE", () => str("none")],
  ["tensorflow.UnconnectedGradients.ZERO", () => str("zero")],
];
