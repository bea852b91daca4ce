/** The `axis` argument of normalisations: one axis, or several. */
import { type ArgumentSpec, type Contradiction, type Maybe } from "../layer-definition";
import { wrongType } from "./refusals";
import { printed } from "./python-text";
import { knownInteger } from "../../../values/known-number";
import { type Value, unknown } from "../../../values/value";

/** One axis as Keras stores it; `undefined` for a value that is no known integer. */
function axisOf(value: Value): number | undefined {
  if (value.kind === "bool") return value.value ? 1 : 0;
  return knownInteger(value);
}

const isInteger = (value: Value): boolean => value.kind === "int" || value.kind === "bool";

/** What is read: the axes in the order given, and whether they came as a sequence. */
export interface Axes {
  readonly axes: readonly number[];
  readonly sequence: boolean;
}

/**
 * An int, or a list or tuple of ints; −1 unless given. `says` gives Keras's words for a value of another type.
 */
export function axesArgument(says: (given: string) => string): ArgumentSpec<Maybe<Axes>> {
  return {
    defaultText: "-1",
    parse: (value, { name, context }): Maybe<Axes> | Contradiction => {
      if (value === undefined) return { axes: [-1], sequence: false };
      if (value.kind === "unknown") return value;
      if (isInteger(value)) {
        const axis = axisOf(value);
        return axis === undefined ? unknown("not-supported", name) : { axes: [axis], sequence: false };
      }
      if (value.kind === "tuple" || value.kind === "list") {
        const items = context.iterate(value);
        if (items === undefined) return unknown("not-supported", name);
        const wrong = items.find(
          (item) => item.kind === "float" || item.kind === "str" || item.kind === "none",
        );
        if (wrong) {
          const words = `TypeError: tuple indices must be integers or slices, not ${wrong.kind === "none" ? "NoneType" : wrong.kind}`;
          return wrongType(name, "integers", wrong, words);
        }
        const axes = items.map(axisOf);
        if (axes.some((axis) => axis === undefined)) return unknown("not-supported", name);
        return { axes: axes.flatMap((axis) => (axis === undefined ? [] : [axis])), sequence: true };
      }
      if (value.kind === "float" || value.kind === "str" || value.kind === "none" || value.kind === "dict") {
        return wrongType(name, "an integer or a list of integers", value, says(printed(value)));
      }
      return unknown("not-supported", name);
    },
  };
}
