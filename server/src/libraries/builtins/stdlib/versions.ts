/** Version numbers, which programs compare to choose between old and new ways: `packaging.version`, `distutils.version`. */
import { textArgument } from "../arguments";
import { libraryClass } from "../../library-class";
import {
  type Arguments,
  type TupleValue,
  type Value,
  int,
  libraryFunction,
  unknown,
} from "../../../values/value";

/** A version compares as the tuple of its numbers does, as far as releases go; anything else is left open. */
function version(args: Arguments): TupleValue | Value {
  const text = textArgument(args, 0, "version") ?? textArgument(args, 0, "vstring");
  const numbers = /^\s*v?(\d+)(?:\.(\d+))?(?:\.(\d+))?\s*$/.exec(text ?? "")?.slice(1);
  if (!numbers) return unknown("data", "a version");
  return {
    kind: "tuple",
    fields: ["major", "minor", "micro"],
    items: numbers.map((number: string | undefined) => int(Number(number ?? 0))),
  };
}

export const versionNames: readonly (readonly [string, () => Value])[] = [
  ["packaging.version.parse", () => libraryFunction("packaging.version.parse", version)],
  ...["packaging.version.Version", "distutils.version.LooseVersion", "distutils.version.StrictVersion"].map(
    (name) => [name, () => libraryClass(name, [], { construct: version })] as const,
  ),
];
