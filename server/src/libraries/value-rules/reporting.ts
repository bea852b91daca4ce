/** Whether something is reported, for whoever says more only where nothing was said. */
import type { Context } from "../../values/context";

/** The same context, and whether anything was reported through it so far: a warning may be an error of code that nobody calls. */
export function reporting(context: Context): {
  readonly watched: Context;
  readonly hasReported: () => boolean;
} {
  let hasReported = false;
  const report: Context["report"] = (finding) => {
    hasReported = true;
    context.report(finding);
  };
  // Everything else is asked of the interpreter's own context, whose answers change while it runs.
  const watched = Object.create(context, { report: { value: report } }) as Context;
  return { watched, hasReported: () => hasReported };
}
