/** What arrays of JAX have that others have not: `x.at[places].set(value)`, which gives a new array. */
import { receiver } from "../callables/arguments";
import { type Method, libraryClass } from "../library-class";
import { type ClassValue, type TensorValue, type Value, libraryFunction, unknown } from "../../values/value";
import { type Span, NOWHERE } from "../../values/records/span";

const made = (type: ClassValue, attributes: readonly (readonly [string, Value])[], site: Span): Value => ({
  kind: "object",
  class: type,
  attributes: new Map(attributes),
  constructed: site,
});

const read = (self: Value | undefined, name: string): Value | undefined =>
  self?.kind === "object" ? self.attributes.get(name) : undefined;

/** A new array of the same shape, some of whose elements are others. */
const changed: Method = (args) => {
  const array = read(receiver(args).self, "array");
  return array?.kind === "tensor"
    ? {
        ...array,
        content: undefined,
        values: undefined,
        drawn: undefined,
        variable: undefined,
        producer: undefined,
      }
    : unknown("not-supported", "an update of no array");
};

const picked: Method = (args, context) => {
  const { self } = receiver(args);
  const [array, index] = [read(self, "array"), read(self, "index")];
  return array && index ? context.subscript(array, index, args.site) : unknown("not-supported", "at");
};

const updates = "set add subtract mul multiply divide power min max apply";

/** What stands at some places of an array. */
const placesClass = libraryClass("jax.numpy.IndexUpdateRef", [], {
  methods: { ...Object.fromEntries(updates.split(" ").map((name) => [name, changed])), get: picked },
});

const atClass = libraryClass("jax.numpy.IndexUpdateHelper", [], {
  methods: {
    __getitem__: (args) => {
      const { self, rest } = receiver(args);
      const [array, index] = [read(self, "array"), rest.positional[0]];
      return array && index
        ? made(
            placesClass,
            [
              ["array", array],
              ["index", index],
            ],
            args.site,
          )
        : unknown("not-supported", "at");
    },
  },
});

/** An attribute of an array of JAX's; undefined where it has no other than those that all arrays have. */
export function attributeOfJax(tensor: TensorValue, name: string): Value | undefined {
  if (name === "at") return made(atClass, [["array", tensor]], NOWHERE);
  if (name === "block_until_ready")
    return { ...libraryFunction("jax.Array.block_until_ready", () => tensor), captured: [tensor] };
  return undefined;
}
