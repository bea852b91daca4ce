/** Whether something reports an error, for whoever says more only where nothing was said. */
import type { Context } from "../../values/context";

/** The same context, and whether an error was reported through it so far. */
export function reporting(context: Context): { readonly watched: Context; readonly hasErred: () => boolean } {
  let hasErred = false;
  const report: Context["report"] = (finding) => {
    hasErred ||= finding.severity === "error";
    context.report(finding);
  };
  // Everything else is asked of the interpreter's own context, whose answers change while it runs.
  const watched = Object.create(context, { report: { value: report } }) as Context;
  return { watched, hasErred: () => hasErred };
}
