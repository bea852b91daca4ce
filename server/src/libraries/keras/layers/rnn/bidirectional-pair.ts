/** The two layers of Bidirectional: how they are copied from the given one, and which pairs Keras refuses. */
import { boundedWalk } from "../../../../values/bounds/bounded-walk";
import { type Contradiction, contradiction } from "../../layer-definition";
import type { Context } from "../../../../values/context";
import type { Remedy } from "../../../../values/records/finding";
import { type Arguments, FALSE, type ObjectValue, TRUE, type Value } from "../../../../values/value";

/** What the arguments held is copied with it: the cell inside an `RNN` belongs to the copy alone. */
const copyOfValue = boundedWalk(copyWithin, (value: Value): Value => value);

function copyWithin(value: Value, context: Context): Value {
  if (value.kind === "object" && value.arguments) return copyOf(value, context);
  if (value.kind === "list" && value.items)
    return { ...value, items: value.items.map((v) => copyOfValue(v, context)) };
  return value;
}

/** A layer made anew from the arguments of `layer`, as `from_config(get_config())` does; `extra` overrides some. */
export function copyOf(
  layer: ObjectValue,
  context: Context,
  extra: readonly (readonly [string, Value])[] = [],
): Value {
  if (!layer.arguments)
    return { kind: "unknown", reason: { code: "not-supported", detail: "a copy of a layer" } };
  const keywords = [...layer.arguments.keywords].map(
    ([name, value]) => [name, copyOfValue(value, context)] as const,
  );
  const args: Arguments = {
    ...layer.arguments,
    positional: layer.arguments.positional.map((value) => copyOfValue(value, context)),
    keywords: new Map([...keywords, ...extra]),
  };
  const copy = context.silently(() => context.call(layer.class, args));
  const trainable = context.attribute(layer, "trainable");
  if (copy.kind === "object" && trainable?.kind === "bool" && !trainable.value) {
    context.setAttribute(copy, "trainable", trainable, layer.constructed);
  }
  return copy;
}

/** The other direction: Keras 3 sets `go_backwards`, Keras 2 turns round whatever the layer has. */
export function turned(layer: ObjectValue, context: Context): readonly (readonly [string, Value])[] {
  const own = truthOf(layer, "go_backwards", context);
  return [["go_backwards", context.keras === 2 && own === true ? FALSE : TRUE]];
}

function truthOf(layer: Value, name: string, context: Context): boolean | undefined {
  const value = context.attribute(layer, name);
  return value === undefined || value.kind === "unknown" ? undefined : context.truth(value);
}

const python = (value: boolean): string => (value ? "True" : "False");

/** What `__init__` refuses: a layer that does not run along time, and pairs that do not belong together. */
export function refusedPair(
  layer: ObjectValue,
  backward: Value,
  context: Context,
): Contradiction | undefined {
  if (context.attribute(layer, "go_backwards") === undefined) {
    return contradiction(
      "not-recurrent",
      "layer",
      { layer: layer.class.name },
      { kerasSays: `AttributeError: '${layer.class.name}' object has no attribute 'go_backwards'` },
    );
  }
  const forwards = truthOf(layer, "go_backwards", context);
  const own = backward.kind === "object";
  if (!own && context.keras === 2) return undefined;
  const backwards = own ? truthOf(backward, "go_backwards", context) : true;
  const call = own ? backward.constructed : layer.constructed;
  const blame = own ? "backward_layer" : "layer";
  if (forwards !== undefined && forwards === backwards) {
    const remedy: Remedy = own
      ? { kind: "setArgument", call, name: "go_backwards", value: python(!forwards), preferred: true }
      : { kind: "removeArgument", call, name: "go_backwards", preferred: true };
    const says = `ValueError: Forward layer and backward layer should have different \`go_backwards\` value. Received: forward_layer.go_backwards ${python(forwards)}, backward_layer.go_backwards=${python(forwards)}`;
    return contradiction(
      "same-direction",
      blame,
      { value: python(forwards) },
      { kerasSays: says, remedies: [remedy] },
    );
  }
  if (!own) return undefined;
  for (const name of ["stateful", "return_sequences", "return_state"]) {
    const [one, other] = [truthOf(layer, name, context), truthOf(backward, name, context)];
    if (one === undefined || other === undefined || one === other) continue;
    return contradiction(
      "directions-differ",
      "backward_layer",
      { attribute: name, forward: python(one), backward: python(other) },
      {
        kerasSays: `ValueError: Forward layer and backward layer are expected to have the same value for attribute "${name}", got "${python(one)}" for forward layer and "${python(other)}" for backward layer`,
        remedies: [{ kind: "setArgument", call, name, value: python(one), preferred: true }],
      },
    );
  }
  return undefined;
}
