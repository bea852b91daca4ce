/** Arrays where Python asks for a single number: `float(x)`, `math.sqrt(x)`, `f"{x:.2f}"`, `"%.2f" % x`. */
import type { Asked } from "../../library-rules";
import { isSince } from "../../releases";
import { overTensorFlow } from "../../keras/engine/backend";
import type { Context } from "../../../values/context";
import type { Remedy } from "../../../values/records/finding";
import type { NotIterable } from "../../../values/records/not-iterable";
import type { Span } from "../../../values/records/span";
import type { TensorValue } from "../../../values/value";

const NO_NUMBER = "only 0-dimensional arrays can be converted to Python scalars";
const NO_INDEX = "only integer scalar arrays can be converted to a scalar index";

/** What Python says of the arrays of NumPy 2.4; those of older releases are told of in nearly the same words. */
function wordsFor(as: Asked, { flavour }: TensorValue): string | undefined {
  switch (as) {
    case "float":
    case "int":
    case "percent":
    case "real":
      return NO_NUMBER;
    case "index":
      return NO_INDEX;
    case "digits": {
      const type = flavour === "numpy" ? "numpy.ndarray" : "tensorflow.python.framework.ops.EagerTensor";
      return `%d format: a real number is required, not ${type}`;
    }
    case "format":
      return "unsupported format string passed to numpy.ndarray.__format__";
    default:
      return undefined;
  }
}

/** What every NumPy refuses. Before 2.4 it made a number of an array that held only one, and nobody may know which there is. */
const REFUSED_BY_ALL: ReadonlySet<Asked> = new Set(["format", "index"]);

/** The number that is meant: the only one, or the first. */
function numberOf(dims: readonly { readonly kind: string; readonly value?: number }[]): string {
  const isOne = dims.every(({ kind, value }) => kind === "known" && value === 1);
  return isOne ? ".item()" : `[${dims.map(() => "0").join(", ")}]`;
}

/** Where the number stands that a function asks for, else at the site itself. */
function picked(as: Asked, operation: string, site: Span, number: string): readonly Remedy[] {
  if (as === "format" || as === "percent" || as === "digits")
    return [{ kind: "wrapText", span: site, before: "", after: number, preferred: true }];
  const name = operation.slice(operation.lastIndexOf(".") + 1, -"()".length);
  const form = { parameters: ["x"], call: `${operation.slice(0, -1)}{x}${number})` };
  return as === "index" ? [] : [{ kind: "rewriteCall", target: site, name, form, preferred: true }];
}

/** What is refused of an array with axes; undefined where Python takes it, or may take it. */
export function arrayAsNumber(
  array: TensorValue,
  as: Asked,
  operation: string,
  site: Span,
  context: Context,
): NotIterable<"array-as-number"> | undefined {
  const { shape, flavour, variable } = array;
  const message = wordsFor(as, array);
  const isArray = flavour === "numpy" || (flavour === "eager" && overTensorFlow(context) && !variable);
  if (message === undefined || !isArray || !shape.ranked || shape.dims.length === 0) return undefined;
  const isSeveral =
    shape.dims.some((dim) => dim.kind === "known" && dim.value > 1) &&
    shape.dims.every((dim) => dim.kind === "known" && dim.value > 0);
  const isToday = context.keras === 3 ? isSince(context, "numpy", "2.4") : false;
  if (!isSeveral && isToday !== true && !REFUSED_BY_ALL.has(as)) return undefined;
  return {
    exception: "TypeError",
    message:
      isToday !== false || as !== "float"
        ? message
        : "only length-1 arrays can be converted to Python scalars",
    code: "array-as-number",
    facts: { operation, shape },
    remedies: picked(as, operation, site, numberOf(shape.dims)),
  };
}
