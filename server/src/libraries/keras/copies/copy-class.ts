/**
 * Classes of a Keras of its own beside Keras 3: of `tf_keras`, and of the copy of Keras 2 inside TensorFlow. Nothing of
 * their objects is followed but that neither Keras takes what the other made.
 */
import { isLayerInstance } from "../engine/layer-state";
import listed from "./taking-layers.json";
import { type Method, libraryClass } from "../../library-class";
import type { Context } from "../../../values/context";
import type { Facts, Remedy } from "../../../values/records/finding";
import { reason } from "../../../values/records/reason";
import { formatShape } from "../../../values/dimensions/shape";
import { wordSet } from "../../../values/names/words";
import type { Span } from "../../../values/records/span";
import { type Arguments, type ClassValue, type Value, unknown } from "../../../values/value";

/** What a class of the copy is in Keras. */
export type CopyKind = "layer" | "model" | "optimizer";

/** The package that a class is of, and the import that would take it from Keras 3. */
interface Copy {
  readonly package: string;
  readonly kind: CopyKind;
  readonly remedies: readonly Remedy[];
}

const copies = new WeakMap<ClassValue, Copy>();

/** Layers that take a symbolic tensor of Keras 3 all the same; `scripts/truth/taking_copies.py` asked both packages. */
const TAKING = wordSet(listed.taking);

/** The class of the copy that an object is of, or that its own class derives from. */
function copyOf(value: Value): { readonly name: string; readonly copy: Copy } | undefined {
  if (value.kind !== "object") return undefined;
  for (const each of value.class.mro) {
    const copy = copies.get(each);
    if (copy) return { name: value.class.name, copy };
  }
  return undefined;
}

/** What of Keras 3 stands among values, or in a list of them, that are given to something of the copy, as a sentence calls it. */
function ofKeras3(values: readonly Value[]): string | undefined {
  const each = values.flatMap((value) =>
    value.kind === "list" || value.kind === "tuple" ? (value.items ?? []) : [value],
  );
  const found = each.find(
    (value) => isLayerInstance(value) || (value.kind === "tensor" && value.flavour === "keras"),
  );
  if (found?.kind === "tensor") return `KerasTensor ${formatShape(found.shape)}`;
  return found?.kind === "object" ? found.class.name : undefined;
}

function tell(
  facts: Facts<"two-kerases">,
  { remedies }: Copy,
  span: Span,
  kerasSays: string | undefined,
  context: Context,
): Value {
  context.report({ code: "two-kerases", severity: "error", span, facts, kerasSays, remedies });
  return unknown("already-reported");
}

/** Reports an object of the copy where something of Keras 3 is given one. Returns whether it is one. */
export function refusedCopy(
  value: Value,
  kind: CopyKind,
  other: string,
  span: Span,
  says: string,
  context: Context,
): boolean {
  const found = context.keras === 3 ? copyOf(value) : undefined;
  if (!found) return false;
  const isMeant = found.copy.kind === kind || (kind === "layer" && found.copy.kind === "model");
  if (!isMeant) return false;
  tell({ given: found.name, package: found.copy.package, other }, found.copy, span, says, context);
  return true;
}

/** `layer(x)` with a symbolic tensor of Keras 3: TensorFlow, which the copy computes with, refuses it. */
const callLayer: Method = ({ positional, site }, context) => {
  const [self, ...given] = positional;
  const copy = self?.kind === "object" ? copies.get(self.class) : undefined;
  const tensors = given.filter((value) => !isLayerInstance(value));
  const other = copy && ofKeras3(tensors);
  if (!self || !copy || other === undefined || self.kind !== "object" || TAKING.has(self.class.name))
    return unknown("not-modelled", "tf_keras");
  return tell({ given: self.class.name, package: copy.package, other }, copy, site, undefined, context);
};

/** What the copy says of a layer of Keras 3 in a Sequential of its own. */
const NO_LAYER = "TypeError: The added layer must be an instance of class Layer.";

/** Reports what of Keras 3 a model of the copy is given. */
function refuseGiven(type: ClassValue, given: readonly Value[], span: Span, context: Context): boolean {
  const copy = copies.get(type);
  const isSequential = type.name === "Sequential";
  const refused = isSequential ? given.filter((value) => value.kind !== "tensor") : given;
  const other = copy && ofKeras3(refused);
  if (!copy || other === undefined) return false;
  const says = isSequential
    ? NO_LAYER
    : `AttributeError: ${copy.package === "tf_keras" ? "'KerasTensor' object has no attribute 'node'" : "'KerasHistory' object has no attribute 'layer'"}`;
  tell({ given: type.name, package: copy.package, other }, copy, span, says, context);
  return true;
}

const addLayer: Method = ({ positional: [self, layer], positionalSpans, site }, context) => {
  if (self?.kind === "object" && layer) refuseGiven(self.class, [layer], positionalSpans[1] ?? site, context);
  return unknown("not-modelled", "tf_keras");
};

const givenTo = ({ positional, keywords }: Arguments): readonly Value[] => [
  ...positional,
  ...["layers", "inputs", "outputs"].flatMap((name) => keywords.get(name) ?? []),
];

/** A class of the copy by its dotted name. */
export function copyClass(canonical: string, copy: Copy): ClassValue {
  const isModel = copy.kind === "model";
  const type: ClassValue = libraryClass(canonical, [], {
    openBase: reason("not-modelled", canonical),
    methods: {
      ...(copy.kind === "optimizer" ? {} : { __call__: callLayer }),
      ...(isModel ? { add: addLayer } : {}),
    },
    construct: (args, context) => {
      if (isModel && refuseGiven(type, givenTo(args), args.site, context)) return unknown("already-reported");
      return { kind: "object", class: type, attributes: new Map(), constructed: args.site };
    },
  });
  copies.set(type, copy);
  return type;
}
