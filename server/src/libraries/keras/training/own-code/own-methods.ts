/** Methods and functions of the program's own that Keras calls in its own way, and that have no parameter for what it gives. */
import type { Context } from "../../../../values/context";
import type { Remedy } from "../../../../values/records/finding";
import type { Span } from "../../../../values/records/span";
import type { FunctionValue, ObjectValue } from "../../../../values/value";

/** Whether a method may be given a keyword; where its parameters are not known, or hidden by a decorator, it may. */
export const takes = ({ parameters, decorated }: FunctionValue, keyword: string): boolean =>
  parameters === undefined ||
  decorated !== undefined ||
  parameters.includes(keyword) ||
  parameters.some((name) => name.startsWith("**"));

interface Misfit {
  /** The object that has the method; none for a function that stands alone. */
  readonly owner?: ObjectValue;
  /** Python's words, behind the name of the method. */
  readonly says: string;
  /** The parameter that the method wants, where that is one. */
  readonly missing?: string;
  /** What helps where it wants several. */
  readonly remedies?: readonly Remedy[];
  /** The call that makes Keras call the method. */
  readonly site: Span;
  /** Whether a parameter that nothing reads is all that is wanted. */
  readonly isSafe?: boolean;
}

/** Refuses such a method or function where Keras calls it, and offers the parameter that it lacks. */
export function refuseMisfit(
  { name, parameters = [], definedAt }: FunctionValue,
  { owner, says, missing, remedies, site, isSafe = false }: Misfit,
  context: Context,
): void {
  const method = owner ? `${owner.class.name}.${name}` : name;
  context.report({
    code: "arguments-do-not-fit",
    severity: "error",
    span: site,
    facts: { function: method, parameters: parameters.slice(owner ? 1 : 0).join(", ") },
    pythonSays: `TypeError: ${method}() ${says}`,
    related: definedAt && [{ span: definedAt, message: "problem.defined.place" }],
    remedies:
      remedies ??
      (definedAt && missing !== undefined
        ? [{ kind: "addParameter", definedAt, name: missing, value: "None", preferred: true, isSafe }]
        : []),
  });
}
