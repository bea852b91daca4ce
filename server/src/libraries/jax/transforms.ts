/** What JAX makes of functions: compiled ones that do the same, gradients, and functions of many rows at once. */
import { argument } from "../callables/arguments";
import { leavesOf, mapLeaves } from "../keras/engine/structure";
import { type Entry, type Rule, calling } from "../tensor-functions/calling";
import { part } from "../tensor-functions/core/definition";
import { tensorOf } from "../tensor-functions/core/operand";
import { ofBackendTypes } from "../tensor-functions/core/other-backends";
import { under } from "../tensor-functions/on-behalf";
import type { Context } from "../../values/context";
import type { Dim } from "../../values/dimensions/dimension";
import { knownInteger } from "../../values/known-number";
import { shapeOf } from "../../values/dimensions/shape";
import { type Arguments, type Value, argumentsOf, libraryFunction, tuple, unknown } from "../../values/value";

/** A function of the same arguments that does something with what another one gives. */
const around = (
  name: string,
  fn: Value,
  call: (args: Arguments, context: Context) => Value | undefined,
): Value => ({
  ...libraryFunction(name, (args, context) => call(args, context) ?? unknown("not-supported", name)),
  captured: [fn],
});

/** The function itself, also where it decorates one with settings. */
const itself: Rule = (args) => argument(args, 0, "fun") ?? libraryFunction("jax.jit", itselfOf);

const itselfOf = (args: Arguments): Value =>
  args.positional[0] ?? unknown("not-supported", "a decorator of nothing");

/** A gradient for each tensor, of its shape. */
const gradientOf = (value: Value): Value =>
  mapLeaves(value, (leaf) =>
    leaf.kind === "tensor"
      ? part({ shape: leaf.shape, dtype: leaf.dtype })
      : leaf.kind === "float"
        ? part({ shape: shapeOf([]), dtype: "float32" })
        : leaf.kind === "unknown"
          ? leaf
          : unknown("not-supported", "a gradient"),
  );

/** Of one argument, or a tuple of gradients for several. */
function gradientsOf(args: Arguments, argnums: Value | undefined): Value | undefined {
  const at = argnums ? knownInteger(argnums) : 0;
  const one = (place: number | undefined): Value | undefined =>
    place === undefined ? undefined : args.positional.at(place);
  if (at !== undefined) {
    const given = one(at);
    return given && gradientOf(given);
  }
  const items = argnums?.kind === "tuple" || argnums?.kind === "list" ? (argnums.items ?? []) : [];
  const given = items.map((item) => one(knownInteger(item)));
  if (items.length === 0 || given.includes(undefined)) return undefined;
  return tuple(given.flatMap((value) => (value ? [gradientOf(value)] : [])));
}

/** `grad(fun, argnums, has_aux)` and `value_and_grad`, which gives what the function gives beside the gradients. */
const differentiated =
  (name: string, withValue: boolean): Rule =>
  (settings, maker) => {
    const fn = argument(settings, 0, "fun");
    if (!fn || settings.rest) return undefined;
    const [argnums, auxiliary] = [argument(settings, 1, "argnums"), argument(settings, 2, "has_aux")];
    const hasAux = auxiliary ? maker.truth(auxiliary) : false;
    return around(name, fn, (args, context) => {
      const made = context.call(fn, args);
      const grads = args.rest ? undefined : gradientsOf(args, argnums);
      const gradients = grads ?? unknown("not-supported", "a gradient");
      if (withValue) return tuple([made, gradients]);
      if (hasAux === false) return gradients;
      const aux = hasAux === true && made.kind === "tuple" ? made.items[1] : undefined;
      return aux && tuple([gradients, aux]);
    });
  };

/** Which axis of each argument is gone over: one number or None for all, or a tuple of those. */
function axesOf(stated: Value | undefined, count: number): readonly (number | "none")[] | undefined {
  const one = (value: Value | undefined): number | "none" | undefined =>
    value?.kind === "none" ? "none" : value ? knownInteger(value) : 0;
  const listed = stated?.kind === "tuple" || stated?.kind === "list" ? (stated.items ?? []) : undefined;
  const axes = listed ? listed.map(one) : Array.from({ length: count }, () => one(stated));
  if (axes.length !== count || axes.includes(undefined)) return undefined;
  return axes.flatMap((axis) => (axis === undefined ? [] : [axis]));
}

/** The argument as the function sees it, and how long the axis is that is taken away. */
function withoutAxis(
  value: Value,
  axis: number | "none",
  context: Context,
): { row: Value; lengths: Dim[] } | undefined {
  const lengths: Dim[] = [];
  if (axis === "none") return { row: value, lengths };
  const row = mapLeaves(value, (leaf) => {
    const tensor = tensorOf(leaf, context);
    const dims = tensor?.shape.ranked ? tensor.shape.dims : [];
    const place = axis < 0 ? axis + dims.length : axis;
    const length = dims[place];
    if (!tensor || !length) return leaf;
    lengths.push(length);
    const shape = shapeOf(dims.filter((_, i) => i !== place));
    return part({ shape, dtype: tensor.dtype });
  });
  return lengths.length < leavesOf(value).length ? undefined : { row, lengths };
}

/** What the function gives of one row, with the axis of all rows. */
function withAxis(value: Value, axis: number, length: Dim, context: Context): Value {
  return mapLeaves(value, (leaf) => {
    const tensor = tensorOf(leaf, context);
    if (!tensor?.shape.ranked) return unknown("not-supported", "jax.vmap");
    const { dims } = tensor.shape;
    const place = axis < 0 ? axis + dims.length + 1 : axis;
    const shape = shapeOf([...dims.slice(0, place), length, ...dims.slice(place)]);
    return part({ shape, dtype: tensor.dtype });
  });
}

/** `vmap(fun, in_axes, out_axes)`. */
const vectorised: Rule = (settings) => {
  const fn = argument(settings, 0, "fun");
  if (!fn || settings.rest) return undefined;
  const [inAxes, outAxes] = [argument(settings, 1, "in_axes"), argument(settings, 2, "out_axes")];
  return around("jax.vmap", fn, (args, context) => {
    const axes = axesOf(inAxes, args.positional.length);
    const out = outAxes ? knownInteger(outAxes) : 0;
    if (!axes || out === undefined || args.rest || args.keywords.size > 0) return undefined;
    const parts = args.positional.map((value, i) => withoutAxis(value, axes[i] ?? 0, context));
    const length = parts.flatMap((part) => part?.lengths ?? [])[0];
    if (!length || parts.includes(undefined)) return undefined;
    const rows = parts.flatMap((part) => (part ? [part.row] : []));
    return withAxis(context.call(fn, argumentsOf(args.site, rows)), out, length, context);
  });
};

/** `cond(pred, true_fun, false_fun, *operands)`: both give tensors of one shape, or the program fails. */
const cond: Rule = (args, context) => {
  const fn = args.positional[1];
  return fn && !args.rest ? context.call(fn, argumentsOf(args.site, args.positional.slice(3))) : undefined;
};

/** `while_loop(cond_fun, body_fun, init_val)`: what goes round keeps its shapes. */
const whileLoop: Rule = (args, context) => {
  const [test, body, init] = [0, 1, 2].map((at) =>
    argument(args, at, ["cond_fun", "body_fun", "init_val"][at] ?? ""),
  );
  if (!test || !body || !init) return undefined;
  const kept = gradientOf(init);
  context.call(test, argumentsOf(args.site, [kept]));
  context.call(body, argumentsOf(args.site, [kept]));
  return kept;
};

/** What is put on a device is an array of JAX's. */
const put: Rule = (args, context) => {
  const value = args.positional[0];
  return (
    value &&
    mapLeaves(value, (leaf) =>
      leaf.kind === "tensor" ? ofBackendTypes({ ...leaf, flavour: "eager" }, context) : leaf,
    )
  );
};

/** What waits for what was begun is the same. */
const same: Rule = (args) => args.positional[0];

/** What comes back from a device is an array of NumPy. */
const fetched: Rule = (args) => {
  const value = args.positional[0];
  return (
    value &&
    mapLeaves(value, (leaf) =>
      leaf.kind === "tensor" ? { ...leaf, flavour: "numpy", placeholder: undefined } : leaf,
    )
  );
};

/** What a function would give: only shapes and types are told of it. */
const described: Rule = (args, context) => {
  const [fn, ...given] = args.positional;
  return (
    fn && context.call(fn, { ...args, positional: given, positionalSpans: args.positionalSpans.slice(1) })
  );
};

const leaves: Rule = (args, context) => {
  const tree = argument(args, 0, "tree");
  if (!tree || args.keywords.has("is_leaf") || args.positional.length > 1) return undefined;
  if (leavesOf(tree).some(({ kind }) => kind === "none")) return undefined;
  return context.call(context.library("keras.tree.flatten"), argumentsOf(args.site, [tree]));
};

const mapped: Rule = (args, context) =>
  args.keywords.size > 0 ||
  args.positional
    .slice(1)
    .flatMap(leavesOf)
    .some(({ kind }) => kind === "none")
    ? undefined
    : context.call(context.library("keras.tree.map_structure"), args);

const rules: Readonly<Record<string, Rule>> = {
  jit: itself,
  checkpoint: itself,
  remat: itself,
  "ad_checkpoint.checkpoint": itself,
  grad: differentiated("jax.grad", false),
  value_and_grad: differentiated("jax.value_and_grad", true),
  vmap: vectorised,
  "lax.cond": cond,
  "lax.while_loop": whileLoop,
  device_put: put,
  block_until_ready: same,
  device_get: fetched,
  eval_shape: described,
  "tree.map": mapped,
  "tree_util.tree_map": mapped,
  tree_map: mapped,
  "tree.leaves": leaves,
  "tree_util.tree_leaves": leaves,
  tree_leaves: leaves,
};

export const transformEntries: readonly Entry[] = Object.entries(rules).map(([name, rule]) =>
  calling(`jax.${name}`, under("jax", rule)),
);
