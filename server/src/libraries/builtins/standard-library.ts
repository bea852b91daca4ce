/** The standard library, one line per family. */
import { mathFunctions } from "./stdlib/math";
import type { Value } from "../../values/value";

export const standardLibrary: readonly (readonly [string, () => Value])[] = [...mathFunctions];
