import { reason } from "../../values/records/reason";
import { type UnknownValue, type Value, unknown } from "../../values/value";

/** What a function gives of a value that it can't follow: unknown for the value's own reason, where that is unknown. */
export const lost = (value: Value | undefined, what: string): UnknownValue =>
  unknown(value?.kind === "unknown" ? value.reason : reason("not-supported", what));
