/** Runs a model's layers on other inputs, and catches what the first of them refuses, which is raised at the model's call. */
import { type LayerCall } from "../layer-state";
import { contradiction } from "../../layer-definition";
import type { Context } from "../../../../values/context";
import type { Finding } from "../../../../values/records/finding";

export interface Watched<T> {
  readonly value: T;
  /** The first error that a layer inside reported; undefined where none did. */
  readonly refused: Finding | undefined;
}

/**
 * Runs `work` silently with a context that keeps the first error instead of reporting it, but for what is refused on
 * data alone: that is told where it stands.
 */
export function firstRefusal<T>(context: Context, work: (watched: Context) => T): Watched<T> {
  let refused: Finding | undefined;
  const report = (finding: Finding): void => {
    if (finding.onData === "now") context.report(finding);
    else if (finding.severity === "error") refused ??= finding;
  };
  // Everything else is asked of the interpreter's own context, whose answers change while it runs.
  const watched = Object.create(context, { report: { value: report } }) as Context;
  const value = context.replaying(() => work(watched));
  return { value, refused };
}

/** Hands a refusal of a layer inside to the application of the model: that is where Keras raises it. */
export function refuseOuter(call: LayerCall, { code, facts, kerasSays, remedies = [] }: Finding): void {
  // What is put before an inner layer would stand at a call that the program does not write.
  const own = remedies.filter(({ kind }) => kind !== "insertLayerBefore");
  call.refuse(contradiction(code, "input", facts, { kerasSays, remedies: own }));
}
