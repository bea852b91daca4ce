/** The `renorm_clipping` of BatchNormalization: a dict of three limits. */
import { pythonText } from "../../arguments";
import { contradiction } from "../../layer-definition";
import { knownNumber } from "../../../../values/known-number";
import type { Value } from "../../../../values/value";

const keys: readonly string[] = ["rmax", "rmin", "dmax"];

/** What `__init__` refuses with `renorm=True`: other keys than `rmax`, `rmin` and `dmax`, and limits that leave nothing. */
export function checkRenormClipping(value: Value) {
  if (value.kind !== "dict" || !value.entries) return undefined;
  const limits = new Map<string, Value>();
  for (const entry of value.entries.values()) {
    if (entry.key.kind !== "str" || entry.key.value === undefined) return undefined;
    limits.set(entry.key.value, entry.value);
  }
  const refuse = (kerasSays: string) =>
    contradiction(
      "invalid-clipping",
      "renorm_clipping",
      { given: pythonText(value) },
      { kerasSays: `ValueError: ${kerasSays}` },
    );
  if ([...limits.keys()].some((key) => !keys.includes(key))) {
    return refuse(
      "Received invalid keys for `renorm_clipping` argument. Supported values: ['rmax', 'rmin', 'dmax'].",
    );
  }
  const rmax = knownNumber(limits.get("rmax"));
  const rmin = knownNumber(limits.get("rmin"));
  const dmax = knownNumber(limits.get("dmax"));
  if (rmax !== undefined && rmin !== undefined && rmax < rmin) {
    return refuse("rmax should be greater than rmin in the `renorm_clipping` argument.");
  }
  if (dmax !== undefined && dmax < 0)
    return refuse("dmax should be non-negative in the `renorm_clipping` argument.");
  return undefined;
}
