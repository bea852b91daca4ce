/** Numbers of Python that are known, as libraries read their arguments. */
import type { Value } from "./value";

/** The integer that a value is; undefined where it is none, or one that nobody knows. */
export const knownInteger = (value: Value | undefined): number | undefined =>
  value?.kind === "int" && value.dim.kind === "known" ? value.dim.value : undefined;

/** The integer or float that a value is. */
export const knownNumber = (value: Value | undefined): number | undefined =>
  value?.kind === "float" ? value.value : knownInteger(value);

/** The same where a truth counts as 0 or 1, as it does in Python's arithmetic. */
export const knownReal = (value: Value | undefined): number | undefined =>
  value?.kind === "bool" ? (value.value ? 1 : 0) : knownNumber(value);
