/** Values that are no tensors and that a layer is given by position, which Keras 3 takes by name only. */
import { isUserCode, methodOf } from "../../../callables/class-members";
import { asOperation } from "./as-operation";
import type { LayerCall } from "../layer-state";
import { leavesOf } from "../structure";
import { pythonText } from "../../arguments";
import type { Remedy } from "../../../../values/records/finding";
import { type Span, covers } from "../../../../values/records/span";
import type { Value } from "../../../../values/value";

/** What lets a layer take anything, which layers that read texts set. */
const ALLOWS = "_allow_non_tensor_positional_args";

/**
 * Whether a value certainly is a plain one of Python's. A whole number may be TensorFlow's, from `tf.shape` of any tensor
 * along the way, unless it stands in the call itself.
 */
function isPlain(value: Value, span: Span | undefined): boolean {
  if (value.kind === "bool" || value.kind === "str") return true;
  // NumPy's scalars are arrays to Keras.
  if (value.kind === "float") return value.ofNumPy === undefined && !value.instance;
  if (value.kind !== "int" || value.ofNumPy !== undefined || value.dim.kind !== "known") return false;
  const written = value.dim.origin?.span;
  return (
    span !== undefined &&
    written?.file === span.file &&
    written.start === span.start &&
    written.end === span.end
  );
}

/** The same of what stands in the list that a layer is given. */
function isPlainAmong(value: Value, list: Span | undefined): boolean {
  if (value.kind !== "int") return isPlain(value, list);
  const written = value.dim.kind === "known" ? value.dim.origin?.span : undefined;
  const isWritten = written && list && covers(list, written);
  return isWritten === true && value.ofNumPy === undefined && !value.instance;
}

const says = (given: string, { kind }: Value): string =>
  `ValueError: Only input tensors may be passed as positional arguments. The following argument value should be passed as a keyword argument: ${given} (of type <class '${kind}'>)`;

/** Refuses the first such value of an application, after step 2 of `Layer.__call__`; gives whether there is one. */
export function refusedPositional({ layer, state, args, context }: LayerCall): boolean {
  const [first] = args.positional;
  const isListed = first?.kind === "list" || first?.kind === "tuple";
  if (context.keras === 2 || !(isListed || args.positional.length > 1) || args.rest) return false;
  const method = methodOf(layer.class, "call");
  const own = isUserCode(method);
  // A Functional takes them; which kind of model it is may not be known yet.
  const isAllowed =
    layer.attributes.has(ALLOWS) ||
    layer.class.mro.some(({ openBase }) => openBase !== undefined) ||
    state.definition?.takesPlainValues === true ||
    (!own && state.model !== undefined);
  if (isAllowed) return false;
  const tensors = args.positional.flatMap(leavesOf).filter((leaf) => leaf.kind === "tensor");
  const at = args.positional.findIndex((value, i) => i > 0 && isPlain(value, args.positionalSpans[i]));
  const value = args.positional[at];
  if (tensors.length === 0) return false;
  const listed = isListed
    ? leavesOf(first).find((leaf) => isPlainAmong(leaf, args.positionalSpans[0]))
    : undefined;
  if (listed) {
    const given = pythonText(listed);
    context.report({
      code: "number-among-inputs",
      severity: "error",
      span: args.positionalSpans[0] ?? args.site,
      facts: { layer: layer.class.name, given },
      kerasSays: says(given, listed),
      remedies: asOperation(layer.class.name, args.site),
    });
    return true;
  }
  if (!value) return false;
  const parameters =
    own && method.binding !== "static"
      ? method.parameters?.slice(1)
      : method?.kind === "function"
        ? method.parameters
        : undefined;
  const name = own ? parameters?.[at] : "training";
  const given = pythonText(value);
  const span = args.positionalSpans[at] ?? args.site;
  const isNamed = name !== undefined && !name.startsWith("*") && at === args.positional.length - 1;
  const remedies: readonly Remedy[] = isNamed
    ? [{ kind: "wrapText", span, before: `${name}=`, after: "", preferred: true, isSafe: true }]
    : [];
  context.report({
    code: "not-positional",
    severity: "error",
    span,
    facts: { layer: layer.class.name, given, name: name?.replace(/^\*+/, "") ?? "name" },
    kerasSays: says(given, value),
    remedies,
  });
  return true;
}
