/** Arrays of places in an index of NumPy's: which of them do not go together, and which values do not fit where they point. */
import { inWords, isTooLarge } from "./assigned-part";
import { isCertainArray } from "../../../values/certain-array";
import { tryBroadcast } from "../core/broadcast";
import { truthsCounted } from "../core/known-elements";
import { tensorOf } from "../core/operand";
import type { Context } from "../../../values/context";
import type { Dim } from "../../../values/dimensions/dimension";
import { type RankedShape, type Shape, formatShape, shapeOf } from "../../../values/dimensions/shape";
import type { Span } from "../../../values/records/span";
import type { TensorValue, Value } from "../../../values/value";

const NUMBERS = /^(?:u?int|float|bool|complex)\d*$/;

/** Whether an array has numbers for elements, and neither records nor objects, which take other indices and values. */
const isOfNumbers = (array: Value): array is TensorValue & { readonly shape: RankedShape } =>
  isCertainArray(array) && NUMBERS.test(array.dtype ?? "");

/** Reports arrays of places that can't be broadcast together. */
export function refusedParts(
  array: TensorValue,
  indices: readonly Value[],
  span: Span,
  context: Context,
): boolean {
  if (!isOfNumbers(array)) return false;
  const shapes = indices.flatMap((part) => placesShape(part, context) ?? []);
  let together: readonly Dim[] = [];
  for (const { dims } of shapes) {
    const both = tryBroadcast(together, dims);
    if (!both) {
      tellClash(shapeOf(together), shapeOf(dims), span, context, {
        says: `IndexError: shape mismatch: indexing arrays could not be broadcast together with shapes ${shapes.map((shape) => inWords(shape.dims)).join(" ")}…`,
        inputs: shapes.map((shape) => formatShape(shape)).join(", "),
      });
      return true;
    }
    together = both;
  }
  return false;
}

/** The shape of a list or an array of places; a mask brings axes of its own. */
function placesShape(part: Value, context: Context): RankedShape | undefined {
  if (part.kind !== "list" && part.kind !== "tensor") return undefined;
  const places = tensorOf(part, context);
  const isOfPlaces = /^u?int\d*$/.test(places?.dtype ?? "");
  return places && isOfPlaces && places.shape.ranked && areKnown(places.shape.dims)
    ? places.shape
    : undefined;
}

const areKnown = (dims: readonly Dim[]): boolean => dims.every(({ kind }) => kind === "known");

function tellClash(
  first: Shape,
  second: Shape,
  span: Span,
  context: Context,
  { says, inputs }: { readonly says: string; readonly inputs: string },
): void {
  context.report({
    code: "shapes-do-not-broadcast",
    severity: "error",
    span,
    facts: { first, second, inputs },
    kerasSays: says,
    raisedBy: "NumPy",
  });
}

/** Reports `array[places] = value` where the value certainly does not fit; a mask that nobody knows leaves open how much it picks. */
export function refusedAtPlaces(
  array: TensorValue,
  indices: readonly Value[],
  value: Value,
  span: Span,
  context: Context,
): boolean {
  if (!isOfNumbers(array)) return false;
  const given = tensorOf(value, context);
  if (!given?.shape.ranked || !areKnown(given.shape.dims) || !NUMBERS.test(given.dtype ?? "")) return false;
  if (!indices.every((part) => isPlain(part, context))) return false;
  if (!indices.some(({ kind }) => kind === "tensor" || kind === "list")) return false;
  const part = context.silently(() => context.subscript(array, { kind: "tuple", items: indices }, span));
  const place = part.kind === "tensor" ? part.shape : scalarShape(part);
  if (!place?.ranked || !areKnown(place.dims) || !isTooLarge(given.shape.dims, place.dims)) return false;
  const [from, into] = [inWords(given.shape.dims), inWords(place.dims)];
  const isMask = indices.some((part) => part.kind === "tensor" && part.dtype === "bool");
  const says = isMask
    ? "ValueError: …"
    : `ValueError: shape mismatch: value array of shape ${from} could not be broadcast to indexing result of shape ${into}`;
  tellClash(given.shape, place, span, context, {
    says,
    inputs: `${formatShape(given.shape)}, ${formatShape(place)}`,
  });
  return true;
}

/** Whether a part of an index picks as many elements as it says: a mask does where each of its own is known. */
function isPlain(part: Value, context: Context): boolean {
  if (part.kind === "unknown") return false;
  if (part.kind === "list") return part.escaped !== true && placesShape(part, context) !== undefined;
  return part.kind !== "tensor" || part.dtype !== "bool" || truthsCounted(part) !== undefined;
}

/** One element of an array has no axes. */
const scalarShape = ({ kind }: Value): Shape | undefined =>
  kind === "int" || kind === "float" || kind === "bool" ? shapeOf([]) : undefined;
