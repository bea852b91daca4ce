/** What a step of the program's own gives: a dict of numbers, after `pythonify_logs` of `keras/src/utils/python_utils.py`. */
import { overTensorFlow } from "../../engine/backend";
import type { Context } from "../../../../values/context";
import type { Span } from "../../../../values/records/span";
import type { FunctionValue, ObjectValue, TensorValue, Value } from "../../../../values/value";

/** Values that are certainly no dict, as they are told. */
const NO_DICTS: ReadonlyMap<Value["kind"], string> = new Map([
  ["none", "None"],
  ["int", "a number"],
  ["float", "a number"],
  ["tensor", "a tensor"],
  ["list", "a list"],
  ["tuple", "a tuple"],
]);

/** How many elements an array has; undefined where an axis is open, of which nothing but 0 is out of the question. */
function sizeOf({ shape }: TensorValue): number | undefined {
  if (!shape.ranked) return undefined;
  const sizes = shape.dims.map((dim) => (dim.kind === "known" ? dim.value : undefined));
  if (sizes.includes(0)) return 0;
  return sizes.reduce(
    (size, axis) => (size === undefined || axis === undefined ? undefined : size * axis),
    1,
  );
}

/** Whether an array certainly has two elements or more, of which Python asks in vain whether they are true. */
const hasSeveral = ({ shape }: TensorValue): boolean =>
  shape.ranked &&
  shape.dims.some((dim) => dim.kind === "known" && dim.value > 1) &&
  shape.dims.every((dim) => dim.kind !== "known" || dim.value > 0);

/** Whether a number is true to Python; undefined where its value is not known. */
function isTrue(number: Value | undefined): boolean | undefined {
  if (number?.kind === "int") return number.dim.kind === "known" ? number.dim.value !== 0 : undefined;
  return number?.kind === "float" && number.value !== undefined ? number.value !== 0 : undefined;
}

/** Whether an array is true to Python, or refused by it as one of several is; undefined where that hangs on its element. */
function isTrueOrRefused(array: TensorValue): boolean | undefined {
  if (hasSeveral(array)) return true;
  const size = sizeOf(array);
  if (size === undefined) return undefined;
  return size === 0 ? false : isTrue(array.content?.[0]);
}

/**
 * Whether Keras reads the keys of what a step gives; undefined where that hangs on what is not known. What counts as false
 * is taken for an empty dict, by evaluation in the end and by training only where nothing is left of it: a list without
 * items, an array without elements.
 */
function isRead(step: FunctionValue, given: Value): boolean | undefined {
  const trains = step.name === "train_step";
  switch (given.kind) {
    case "list":
      return given.items && given.items.length > 0;
    case "int":
    case "float":
      return trains || isTrue(given);
    case "tensor":
      if (trains) return given.shape.ranked ? sizeOf(given) !== 0 : undefined;
      return isTrueOrRefused(given);
    default:
      return true;
  }
}

/** Refuses a step that gives no dict; what may be taken for an empty one is at most suspect. */
export function refuseLogs(
  step: FunctionValue,
  owner: ObjectValue,
  given: Value,
  site: Span,
  context: Context,
): void {
  // The trainers of other backends take the state of the model beside the numbers.
  const told = NO_DICTS.get(given.kind);
  const read = isRead(step, given);
  if (
    told === undefined ||
    read === false ||
    context.keras === 2 ||
    step.decorated ||
    !overTensorFlow(context)
  )
    return;
  const { definedAt } = step;
  context.report({
    code: "step-not-a-dict",
    severity: read ? "error" : "warning",
    span: site,
    facts: { step: `${owner.class.name}.${step.name}`, given: told },
    related: definedAt && [{ span: definedAt, message: "problem.defined.place" }],
    remedies: definedAt ? [{ kind: "logsAsDict", definedAt, preferred: true }] : [],
  });
}
