/** `types`: objects made of their attributes, and dicts that can only be read. */
import { given } from "../arguments";
import { mappingOf } from "../container-classes";
import { type Method, libraryClass } from "../../library-class";
import { OTHERS } from "../../../values/marks";
import { NONE, TRUE, type Value, libraryFunction, unknown } from "../../../values/value";

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

const namespaceClass = libraryClass("types.SimpleNamespace", [], { methods: { __init__: fill } });

export const typesNames: readonly (readonly [string, () => Value])[] = [
  ["types.SimpleNamespace", () => namespaceClass],
  [
    "types.MappingProxyType",
    // It shows the dict as it is at any time; only writing through it is refused.
    () =>
      libraryFunction(
        "types.MappingProxyType",
        (args) => mappingOf(given(args, 0)) ?? unknown("data", "types.MappingProxyType"),
      ),
  ],
];
