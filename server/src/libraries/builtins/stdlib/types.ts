/** `types`: objects made of their attributes, and dicts that can only be read. */
import { argument } from "../../callables/arguments";
import { equals } from "../equality";
import { mappingOf } from "../containers/container-classes";
import { type Method, libraryClass } from "../../library-class";
import { OTHERS } from "../../../values/names/marks";
import { FALSE, NONE, TRUE, type Value, bool, dictOf, libraryFunction, unknown } from "../../../values/value";

/** `SimpleNamespace(units=8)`; what is not known to be given leaves attributes that nobody knows. */
const fill: Method = (args, context) => {
  const [self, mapping] = args.positional;
  if (self?.kind !== "object") return NONE;
  if (args.rest || (mapping && !mappingOf(mapping)?.entries)) context.heap.set(self.attributes, OTHERS, TRUE);
  for (const { key, value } of mappingOf(mapping)?.entries?.values() ?? [])
    if (key.kind === "str" && key.value !== undefined) context.heap.set(self.attributes, key.value, value);
  for (const [name, value] of args.keywords) context.heap.set(self.attributes, name, value);
  return NONE;
};

/** Namespaces are equal that have equal attributes. */
const isEqual: Method = ({ positional: [self, other] }, context) => {
  if (self?.kind !== "object" || other?.kind === "unknown") return unknown("data", "types.SimpleNamespace");
  if (other?.kind !== "object" || other.class !== self.class) return FALSE;
  const [left, right] = [self, other].map(({ attributes }) =>
    attributes.has(OTHERS) ? undefined : [...attributes].map(([name, value]) => [name, value] as const),
  );
  if (!left || !right) return unknown("data", "types.SimpleNamespace");
  const answer = equals(dictOf(left), dictOf(right), context);
  return answer === undefined ? unknown("data", "types.SimpleNamespace") : bool(answer);
};

const namespaceClass = libraryClass("types.SimpleNamespace", [], {
  methods: { __init__: fill, __eq__: isEqual },
});

export const typesNames: readonly (readonly [string, () => Value])[] = [
  ["types.SimpleNamespace", () => namespaceClass],
  [
    "types.MethodType",
    () =>
      libraryFunction("types.MethodType", (args) => {
        const [fn, self] = [argument(args, 0), argument(args, 1)];
        return fn?.kind === "function" && self
          ? { ...fn, self }
          : unknown("not-supported", "types.MethodType");
      }),
  ],
  [
    "types.MappingProxyType",
    // It shows the dict as it is at any time; only writing through it is refused.
    () =>
      libraryFunction(
        "types.MappingProxyType",
        (args) => mappingOf(argument(args, 0)) ?? unknown("data", "types.MappingProxyType"),
      ),
  ],
];
