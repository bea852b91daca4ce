/** Texts of Python that are known, as libraries read their arguments. */
import type { Value } from "./value";

/** The text that a value is; undefined where it is none, or one that nobody knows. */
export const knownText = (value: Value | undefined): string | undefined =>
  value?.kind === "str" ? value.value : undefined;
