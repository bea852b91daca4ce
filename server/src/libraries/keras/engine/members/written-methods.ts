/** Methods that are offered where a class of the program's own lacks one: what its attributes suggest that they do. */
import { layerStateOf } from "../layer-state";
import { isUserCode, methodOf } from "../../../callables/class-members";
import type { Remedy } from "../../../../values/records/finding";
import type { ObjectValue, Value } from "../../../../values/value";

/** Layers of one object beyond which nobody is offered a chain of all. */
const MOST_LAYERS = 12;

function methodBeforeInit(object: ObjectValue, name: string, lines: readonly string[]): readonly Remedy[] {
  const init = methodOf(object.class, "__init__");
  const definedAt = isUserCode(init) ? init.definedAt : undefined;
  return definedAt ? [{ kind: "addMethod", definedAt, name, lines }] : [];
}

/** The names of the attributes that hold such values, in the order in which they were set. */
const attributesOf = (object: ObjectValue, isWanted: (value: Value) => boolean): readonly string[] =>
  [...object.attributes].flatMap(([name, value]) =>
    /^[a-z]\w*$/i.test(name) && isWanted(value) ? [name] : [],
  );

/** A `call` that hands its input through the layers of the object, one after the other. */
export function chainedCall(object: ObjectValue): readonly Remedy[] {
  const layers = attributesOf(
    object,
    (value) => value.kind === "object" && layerStateOf(value) !== undefined,
  );
  const last = layers.at(-1);
  if (last === undefined || layers.length > MOST_LAYERS) return [];
  const lines = [
    "def call(self, x):",
    ...layers.slice(0, -1).map((name) => `    x = self.${name}(x)`),
    `    return self.${last}(x)`,
  ];
  return methodBeforeInit(object, "call", lines);
}

/** A `result` that gives the only variable of a metric. */
export function onlyVariable(object: ObjectValue): readonly Remedy[] {
  const [only, ...more] = attributesOf(
    object,
    (value) => value.kind === "tensor" && value.variable !== undefined,
  );
  if (only === undefined || more.length > 0) return [];
  return methodBeforeInit(object, "result", ["def result(self):", `    return self.${only}`]);
}
