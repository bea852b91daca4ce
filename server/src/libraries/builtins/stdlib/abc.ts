/** `abc` and `collections.abc`: base classes that add nothing to a class but the methods that it has yet to define. */
import { argument } from "../../callables/arguments";
import { builtinBase } from "../type-classes";
import { libraryClass } from "../../library-class";
import {
  type Arguments,
  type ClassValue,
  NONE,
  TRUE,
  type Value,
  libraryFunction,
} from "../../../values/value";

const MARK = "__isabstractmethod__";

/** `@abstractmethod`, alone or under `@property`, `@classmethod` and `@staticmethod`. */
function abstractMethod(args: Arguments): Value {
  const fn = argument(args, 0);
  if (fn?.kind !== "function") return fn ?? NONE;
  return { ...fn, attributes: new Map([...(fn.attributes ?? []), [MARK, TRUE]]) };
}

function isAbstract(value: Value | undefined): boolean {
  if (value?.kind === "property") return isAbstract(value.get);
  return value?.kind === "function" && value.attributes?.get(MARK) === TRUE;
}

/** Whether the class of a class, or a base, is one that looks for abstract methods. */
const looksForThem = (type: ClassValue): boolean =>
  type.mro.some(
    ({ canonical, metaclass }) =>
      canonical === "abc.ABC" || metaclass?.mro.some((one) => one.canonical === "abc.ABCMeta") === true,
  );

/** The methods that a class has yet to define before Python makes instances of it, sorted; undefined where that is not known. */
export function abstractMethodsOf(type: ClassValue): readonly string[] | undefined {
  if (type.mro.some(({ openBase }) => openBase)) return undefined;
  const names = new Set(type.mro.flatMap(({ attributes }) => [...attributes.keys()]));
  const found = (name: string): Value | undefined =>
    type.mro.find(({ attributes }) => attributes.has(name))?.attributes.get(name);
  const left = [...names].filter((name) => isAbstract(found(name))).sort();
  return left.length === 0 || looksForThem(type) ? left : undefined;
}

const protocols =
  "Callable Collection Container Hashable Iterable Iterator Mapping MutableMapping MutableSequence Sequence Set Sized Generator".split(
    " ",
  );

export const abcNames: readonly (readonly [string, () => Value])[] = [
  ["abc.ABC", () => libraryClass("abc.ABC")],
  ["abc.ABCMeta", () => libraryClass("abc.ABCMeta", builtinBase("type"))],
  ["abc.abstractmethod", () => libraryFunction("abc.abstractmethod", abstractMethod)],
  ...protocols.map(
    (name) => [`collections.abc.${name}`, () => libraryClass(`collections.abc.${name}`)] as const,
  ),
];
