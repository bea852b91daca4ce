/**
 * `training` of the calls around a call, after the call context of `keras/src/layers/layer.py`: a layer that is not told
 * whether it trains takes what whoever calls it was told.
 */
import type { Context } from "../../../values/context";
import type { Arguments, Value } from "../../../values/value";

/** What the calls that are running now were told, by the analysis, the innermost last. It lives no longer than they do. */
const running = new WeakMap<Context["heap"], (Value | undefined)[]>();

/** What the calls around the present one say; undefined where nobody says anything. */
export const trainingAround = (context: Context): Value | undefined => running.get(context.heap)?.at(-1);

function within<T>(told: Value | undefined, context: Context, run: () => T): T {
  const stack = running.get(context.heap) ?? [];
  running.set(context.heap, stack);
  stack.push(told);
  try {
    return run();
  } finally {
    stack.pop();
  }
}

/** Runs a call, inside which what it was told counts. */
export function toldTraining<T>({ keywords }: Arguments, context: Context, run: () => T): T {
  const told = keywords.get("training");
  return context.keras === 2 || !told || told.kind === "none" ? run() : within(told, context, run);
}

/** Builds a layer: what the call that needs it was told does not count there. */
export const untoldTraining = <T>(context: Context, build: () => T): T =>
  trainingAround(context) ? within(undefined, context, build) : build();
