/** `typing`: hints say nothing about values, so that everything in it passes through. */
import { argument } from "../../callables/arguments";
import { libraryClass } from "../../library-class";
import type { Context } from "../../../values/context";
import { RUNTIME_PROTOCOL } from "../../../values/names/marks";
import {
  type ClassValue,
  FALSE,
  NONE,
  TRUE,
  type Value,
  libraryFunction,
  str,
  tuple,
  unknown,
} from "../../../values/value";

const hints =
  "Any AnyStr Callable ClassVar Deque DefaultDict Dict Final FrozenSet Generator Generic Iterable Iterator List Literal Mapping NoReturn Optional Protocol Sequence Set Text Tuple Type TypedDict Union Annotated Self TypeAlias Hashable Sized MutableMapping MutableSequence Collection".split(
    " ",
  );

/** `class Shape(NamedTuple)`: the annotated names are the fields, their values the defaults. */
function makeFields(type: ClassValue, context: Context): void {
  const annotations = type.attributes.get("__annotations__");
  if (annotations?.kind !== "dict") return;
  const names = [...(annotations.entries?.values() ?? [])].flatMap(({ key }) =>
    key.kind === "str" && key.value !== undefined ? [key.value] : [],
  );
  const defaults = new Map(type.attributes);
  const construct: ClassValue["construct"] = (args) => ({
    kind: "tuple",
    fields: names,
    class: type,
    items: names.map(
      (name, i) =>
        args.positional[i] ??
        args.keywords.get(name) ??
        (args.rest ? unknown(args.rest.reason) : defaults.get(name)) ??
        unknown("not-supported", `missing field ${name}`),
    ),
  });
  context.heap.write(type as unknown as Record<string, unknown>, "construct", construct);
  const matched = tuple(names.map((name) => str(name)));
  if (!type.attributes.has("__match_args__")) context.heap.set(type.attributes, "__match_args__", matched);
}

/** Whether a name with this annotation is none of a dataclass's fields: `rate: ClassVar[float] = 0.1`. */
export function isNoField({ canonical }: ClassValue): boolean {
  return canonical === "typing.ClassVar" || canonical === "typing_extensions.ClassVar";
}

/** Functions that give back one of their arguments, by its position. */
const passing: readonly (readonly [string, number])[] = [
  ["cast", 1],
  ["overload", 0],
  ["final", 0],
  ["no_type_check", 0],
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
        () => libraryFunction(`${module}.${name}`, (args) => argument(args, at) ?? NONE),
      ] as const,
  ),
  [
    `${module}.runtime_checkable`,
    () =>
      libraryFunction(`${module}.runtime_checkable`, (args, { heap }) => {
        const protocol = argument(args, 0);
        if (protocol?.kind === "class" && protocol.definedAt)
          heap.set(protocol.attributes, RUNTIME_PROTOCOL, TRUE);
        return protocol ?? NONE;
      }),
  ],
  [`${module}.NamedTuple`, () => libraryClass(`${module}.NamedTuple`, [], { subclassed: makeFields })],
  [`${module}.TYPE_CHECKING`, () => FALSE],
]);
