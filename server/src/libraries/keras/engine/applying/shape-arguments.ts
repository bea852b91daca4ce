/** What the shapes of a call's tensors are to a user's `build` and `compute_output_shape`, by the names of their parameters. */
import { isUserCode, methodOf } from "../../../callables/class-members";
import type { LayerCall } from "../layer-state";
import { shapeStructure } from "../shapes/shapes-as-values";
import { leavesOf } from "../structure";
import {
  type Arguments,
  type FunctionValue,
  type Value,
  argumentsOf,
  unknown,
} from "../../../../values/value";

/** The parameters of a method without `self` and without `*args` and `**kwargs`; undefined where they are not known. */
function parametersOf(method: FunctionValue): readonly string[] | undefined {
  const names = method.binding === "static" ? method.parameters : method.parameters?.slice(1);
  return names?.filter((name) => !name.startsWith("*"));
}

/** The tensors, or structures of them, given to `call`, by parameter; masks are left out as Keras does. */
function tensorArguments(
  args: Arguments,
  parameters: readonly string[],
): readonly (readonly [string, Value])[] {
  const named = [
    ...args.positional.map((value, i) => [parameters[i] ?? `arg${i}`, value] as const),
    ...args.keywords,
  ];
  return named.filter(([name, value]) => {
    if (name === "mask" || name === "kwargs" || name === "args") return false;
    const leaves = leavesOf(value);
    return (
      leaves.length > 0 &&
      leaves.every((leaf) => leaf.kind === "tensor" || leaf.kind === "unknown" || leaf.kind === "none") &&
      leaves.some((leaf) => leaf.kind !== "none")
    );
  });
}

/** The methods that Keras gives shapes by the names of their parameters. */
type ShapeMethod = "build" | "compute_output_shape";

const SUFFIX = "_shape";

/**
 * The parameter for which Keras 3 refuses to call a method of several, and its words: each must be named as one of `call`'s with
 * `_shape` behind it, whether it has a default or not. Undefined where all may be.
 */
function refusedParameter(
  layer: string,
  { method, wanted, called }: { method: ShapeMethod; wanted: readonly string[]; called: Value | undefined },
): { readonly parameter: string; readonly kerasSays: string } | undefined {
  const taken = isUserCode(called) ? called.parameters?.map((name) => name.replace(/^\*+/, "")) : undefined;
  // Of Keras's own layers some take `sequences` or `initial_state`; none takes `input`.
  const isTaken = (name: string): boolean => (taken ? taken.includes(name) : name !== "input");
  const parameter = wanted.find((name) => !name.endsWith(SUFFIX) || !isTaken(name.slice(0, -SUFFIX.length)));
  if (parameter === undefined) return undefined;
  const told = parameter.endsWith(SUFFIX)
    ? `received \`${method}()\` argument \`${parameter}\`, but \`call()\` does not have argument \`${parameter.slice(0, -SUFFIX.length)}\`.`
    : `Received \`${method}()\` argument \`${parameter}\`, which does not end in \`${SUFFIX}\`.`;
  const rule = `For a \`${method}()\` method with more than one argument, all arguments should have a \`${SUFFIX}\` suffix and match an argument from \`call()\`. E.g. \`${method}(self, foo_shape, bar_shape)\`  For layer '${layer}',`;
  return { parameter, kerasSays: `ValueError: ${rule} ${told}` };
}

/**
 * Arguments for `build` or `compute_output_shape`, after `update_shapes_dict_for_target_fn` of `keras/src/layers/layer.py`: a
 * single parameter gets the first shape, several get the shapes that their names ask for (`query_shape` for `query`). Undefined,
 * and told, where Keras 3 refuses the names.
 */
export function shapeArguments(
  call: LayerCall,
  target: FunctionValue,
  method: ShapeMethod,
): Arguments | undefined {
  const { layer, state, args, context } = call;
  const called = methodOf(layer.class, "call");
  const names = isUserCode(called) ? parametersOf(called) : state.definition?.callNames;
  const given = tensorArguments(args, names ?? ["inputs"]);
  const [first] = given;
  const firstShape = first ? shapeStructure(first[1], context) : unknown("shape");
  const wanted = parametersOf(target);
  if (!wanted || wanted.length <= 1 || context.keras === 2) return argumentsOf(args.site, [firstShape]);
  const refused = refusedParameter(layer.class.name, { method, wanted, called });
  if (refused) {
    const { parameter, kerasSays } = refused;
    const facts = { layer: layer.class.name, method, parameter };
    // A class that nobody in sight calls is run on an input of no known shape: its own code may call the method by hand.
    const isCalled =
      first !== undefined && leavesOf(first[1]).some((leaf) => leaf.kind === "tensor" && leaf.shape.ranked);
    if (isCalled)
      context.report({ code: "parameter-of-no-shape", severity: "error", span: args.site, facts, kerasSays });
    return undefined;
  }
  const shapes = given.map(([name, value]) => [`${name}_shape`, shapeStructure(value, context)] as const);
  return argumentsOf(
    args.site,
    [],
    shapes.filter(([name]) => wanted.includes(name)),
  );
}
