/** `typing`: hints say nothing about values, so that everything in it passes through. */
import { given } from "../arguments";
import { libraryClass } from "../../library-class";
import { FALSE, NONE, type Value, libraryFunction } from "../../../values/value";

const hints =
  "Any AnyStr Callable ClassVar Deque DefaultDict Dict Final FrozenSet Generator Generic Iterable Iterator List Literal Mapping NamedTuple NoReturn Optional Protocol Sequence Set Text Tuple Type TypedDict Union Annotated Self TypeAlias Hashable Sized MutableMapping MutableSequence Collection".split(
    " ",
  );

/** Functions that give back one of their arguments, by its position. */
const passing: readonly (readonly [string, number])[] = [
  ["cast", 1],
  ["overload", 0],
  ["final", 0],
  ["no_type_check", 0],
  ["runtime_checkable", 0],
  ["TypeVar", 0],
  ["NewType", 1],
];

export const typingNames: readonly (readonly [string, () => Value])[] = [
  "typing",
  "typing_extensions",
].flatMap((module): (readonly [string, () => Value])[] => [
  ...hints.map((name) => [`${module}.${name}`, () => libraryClass(`${module}.${name}`)] as const),
  ...passing.map(
    ([name, at]) =>
      [
        `${module}.${name}`,
        () => libraryFunction(`${module}.${name}`, (args) => given(args, at) ?? NONE),
      ] as const,
  ),
  [`${module}.TYPE_CHECKING`, () => FALSE],
]);
