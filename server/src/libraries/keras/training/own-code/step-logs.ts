/** What a step of the program's own gives: a dict of numbers, after `pythonify_logs` of `keras/src/utils/python_utils.py`. */
import { overTensorFlow } from "../../engine/backend";
import type { Context } from "../../../../values/context";
import type { Span } from "../../../../values/records/span";
import type { FunctionValue, ObjectValue, Value } from "../../../../values/value";

/** Values that are certainly no dict, as they are told. */
const NO_DICTS: ReadonlyMap<Value["kind"], string> = new Map([
  ["none", "None"],
  ["int", "a number"],
  ["float", "a number"],
  ["tensor", "a tensor"],
  ["list", "a list"],
  ["tuple", "a tuple"],
]);

/**
 * Whether Keras reads the keys of what a step gives. A list without items comes out of the compiled step as nothing, and what
 * counts as false is taken for an empty dict; training asks for a dict before that.
 */
function isRead(step: FunctionValue, given: Value): boolean {
  switch (given.kind) {
    case "list":
      return given.items?.length !== 0;
    case "int":
      return step.name === "train_step" || (given.dim.kind === "known" && given.dim.value !== 0);
    case "float":
      return step.name === "train_step" || given.value !== 0;
    default:
      return true;
  }
}

/** Refuses a step that gives no dict. */
export function refuseLogs(
  step: FunctionValue,
  owner: ObjectValue,
  given: Value,
  site: Span,
  context: Context,
): void {
  // The trainers of other backends take the state of the model beside the numbers.
  const told = NO_DICTS.get(given.kind);
  if (
    told === undefined ||
    !isRead(step, given) ||
    context.keras === 2 ||
    step.decorated ||
    !overTensorFlow(context)
  )
    return;
  const { definedAt } = step;
  context.report({
    code: "step-not-a-dict",
    severity: "error",
    span: site,
    facts: { step: `${owner.class.name}.${step.name}`, given: told },
    related: definedAt && [{ span: definedAt, message: "problem.defined.place" }],
    remedies: definedAt ? [{ kind: "logsAsDict", definedAt, preferred: true }] : [],
  });
}
