import { type UnknownValue, unknown } from "../../../values/value";

/** One number of a column of which nobody knows which. */
export const A_NUMBER: UnknownValue = { ...unknown("data", "a number of a series"), isScalar: true };
