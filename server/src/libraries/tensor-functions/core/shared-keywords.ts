/** Keywords that mean the same in every function, for those whose description does not read them. */
import { broadcastShapes } from "./broadcast";
import type { Outcome, TensorCall, TensorResult } from "./definition";
import { typeOrOpen } from "./dtype";
import { mapTensors, tensorOf } from "./operand";
import type { Signature } from "./signature";
import { castElements, typeNamed } from "./stated-dtype";
import { shapeKey } from "../../../values/dimensions/shape";
import type { Arguments, TensorValue, Value } from "../../../values/value";

const isRead = ({ parameters }: Signature, keyword: string): boolean =>
  parameters.some(({ spellings }) => spellings.includes(keyword));

/**
 * What a function of NumPy writes its results to and gives back: one array or several, or something of which nobody knows
 * what it is; undefined where the function makes arrays of its own.
 */
export function writtenTo({ library, bound }: TensorCall, args: Arguments): Value | undefined {
  if (library !== "numpy") return undefined;
  const out = bound.values.get("out") ?? args.keywords.get("out");
  const arrays = out?.kind === "tuple" ? out.items : out ? [out] : [];
  const untold = arrays.find(({ kind }) => kind === "unknown");
  if (untold) return untold;
  if (arrays.length === 0 || !arrays.every(({ kind }) => kind === "tensor")) return undefined;
  return arrays.length === 1 ? arrays[0] : out;
}

/** A result as the array holds it that it is written to. */
function writtenResult(told: TensorResult, out: TensorValue): TensorResult {
  // Fractions may have been computed with fewer digits than the array has.
  const isExact = told.dtype === out.dtype || told.content?.some(({ kind }) => kind === "float") !== true;
  const isAll = isExact && shapeKey(told.shape) === shapeKey(out.shape);
  const { shape, dtype } = out;
  return { shape, dtype, content: isAll ? castElements(told, dtype) : undefined };
}

/** A result of elements that are computed at some places only: `where=mask`, which broadcasts with what is computed. */
function masked<Result extends TensorResult>(
  told: Result,
  mask: Value,
  call: TensorCall,
  isOfEachElement: boolean,
): Result {
  const places = isOfEachElement ? tensorOf(mask, call.context)?.shape : undefined;
  const shape = places ? broadcastShapes([told.shape, places], "where") : told.shape;
  return { ...told, shape, content: undefined, values: undefined };
}

/** What a rule told of a call, after the keywords `out`, `where`, `initial` and `dtype` that the rule itself does not read. */
export function afterKeywords(
  told: Outcome,
  call: TensorCall,
  {
    signature,
    args,
    out,
    isOfEachElement,
  }: { signature: Signature; args: Arguments; out: Value | undefined; isOfEachElement: boolean },
): Outcome {
  const isNumPy = call.library === "numpy";
  const stated = ["dtype", "output_type", "out_type"]
    .filter((keyword) => !isRead(signature, keyword))
    .map((keyword) => args.keywords.get(keyword))
    .find((value) => value !== undefined && value.kind !== "none");
  if ("value" in told) return told;
  const where = isNumPy && !isRead(signature, "where") ? args.keywords.get("where") : undefined;
  const mask = where?.kind === "bool" && where.value ? undefined : where;
  if ("structure" in told) {
    if (!stated && !mask) return told;
    const change = (tensor: TensorValue): TensorValue => ({
      ...tensor,
      ...(mask && masked(tensor, mask, call, isOfEachElement)),
      dtype: stated ? undefined : tensor.dtype,
      content: undefined,
    });
    return { structure: mapTensors(told.structure, change) };
  }
  let result: TensorResult = mask ? masked(told, mask, call, isOfEachElement) : told;
  if (args.keywords.has("initial")) result = { ...result, content: undefined, values: undefined };
  if (out?.kind === "tensor") return writtenResult(result, out);
  if (!stated) return result;
  const { shape } = result;
  return { shape, ...typeOrOpen(typeNamed(stated, call.library)) };
}
