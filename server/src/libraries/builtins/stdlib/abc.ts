/** `abc` and `collections.abc`: base classes that add nothing to a class. */
import { given } from "../arguments";
import { builtinBase } from "../type-classes";
import { libraryClass } from "../../library-class";
import { NONE, type Value, libraryFunction } from "../../../values/value";

const protocols =
  "Callable Collection Container Hashable Iterable Iterator Mapping MutableMapping MutableSequence Sequence Set Sized Generator".split(
    " ",
  );

export const abcNames: readonly (readonly [string, () => Value])[] = [
  ["abc.ABC", () => libraryClass("abc.ABC")],
  ["abc.ABCMeta", () => libraryClass("abc.ABCMeta", builtinBase("type"))],
  ["abc.abstractmethod", () => libraryFunction("abc.abstractmethod", (args) => given(args, 0) ?? NONE)],
  ...protocols.map(
    (name) => [`collections.abc.${name}`, () => libraryClass(`collections.abc.${name}`)] as const,
  ),
];
