/** Nodes of the functional graph: every application to symbolic tensors makes one, after `keras/src/ops/node.py`. */
import { type LayerState, update } from "../layer-state";
import { leavesOf, mapLeaves } from "../structure";
import { NODE_HOLDS } from "../../../../values/children";
import type { Context } from "../../../../values/context";
import { graphDoubt } from "../../../../values/doubtful-tensor";
import { keptList } from "../../../../values/kept-list";
import type { Reason } from "../../../../values/records/reason";
import type { Arguments, GraphNode, ObjectValue, TensorValue, Value } from "../../../../values/value";

/** Every tensor among the arguments, in Keras's order. */
export function argumentTensors({ positional, keywords }: Arguments): readonly TensorValue[] {
  const found: TensorValue[] = [];
  const add = (value: Value): void => {
    if (value.kind === "tensor") found.push(value);
    else for (const leaf of leavesOf(value)) if (leaf.kind === "tensor") found.push(leaf);
  };
  positional.forEach(add);
  keywords.forEach(add);
  return found;
}

/** Whether one of the tensors among the arguments is symbolic. */
export function hasSymbolic(args: Arguments): boolean {
  return argumentTensors(args).some((tensor) => tensor.flavour === "keras");
}

/** Whether something among the arguments is not known, and so may be symbolic. */
export function mayBeSymbolic(args: Arguments): boolean {
  if (args.rest) return true;
  for (const value of args.positional) if (leavesOf(value).some(isUnknownLeaf)) return true;
  for (const value of args.keywords.values()) if (leavesOf(value).some(isUnknownLeaf)) return true;
  return false;
}

const isUnknownLeaf = ({ kind }: Value): boolean => kind === "unknown" || kind === "list" || kind === "dict";

/** The arguments with their tensors replaced, in the order of `argumentTensors`; the same where none is and nothing holds any. */
export function withTensors(args: Arguments, replace: (tensor: TensorValue) => Value): Arguments {
  const swap = (value: Value): Value =>
    mapLeaves(value, (leaf) => (leaf.kind === "tensor" ? replace(leaf) : leaf));
  // By position first: whoever replaces counts on the order.
  const positional = args.positional.map(swap);
  let isSame = positional.every((value, i) => value === args.positional[i]);
  const keywords = new Map<string, Value>();
  for (const [name, value] of args.keywords) {
    const swapped = swap(value);
    isSame &&= swapped === value;
    keywords.set(name, swapped);
  }
  return isSame ? args : { ...args, positional, keywords };
}

/**
 * The arguments with those by keyword in the order of their names, as `SymbolicArguments` flattens them
 * (`keras/src/ops/symbolic_arguments.py`): it decides in which order a graph is walked.
 */
function inKerasOrder(args: Arguments): Arguments {
  if (args.keywords.size < 2) return args;
  const keywords = new Map([...args.keywords].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { ...args, keywords };
}

/** One application: what is applied, to what, and how it is done again for other inputs. */
interface Application {
  readonly layer: ObjectValue | undefined;
  readonly label: string;
  readonly args: Arguments;
  readonly value: Value;
  readonly replay: (args: Arguments, context: Context) => Value;
}

/**
 * Makes the node of an application, and gives it with the output tensors in their places in the graph. Arguments and
 * outputs are copied, so that lists which later statements change stay as they were.
 */
export function nodeOf({ layer, label, args, value, replay }: Application): {
  readonly node: GraphNode;
  readonly placed: Value;
} {
  const frozen = inKerasOrder(withTensors(args, (tensor) => tensor));
  const inputs = keptList(argumentTensors(frozen).filter((tensor) => tensor.flavour === "keras"));
  const node: GraphNode = {
    holds: NODE_HOLDS,
    layer,
    label,
    inputs,
    incomplete: unknownInput(frozen),
    arguments: frozen,
    replay: (others, later) => {
      let next = 0;
      const swapped = withTensors(frozen, (tensor) => {
        if (tensor.flavour !== "keras") return tensor;
        const other = others[next] ?? tensor;
        next += 1;
        return other;
      });
      return leavesOf(replay(swapped, later)).map(asTensor);
    },
    outputs: [],
  };
  return { node, placed: placeOutputs(node, value) };
}

/** Gives a node its outputs: the value that was made, with its tensors in their places. */
function placeOutputs(node: GraphNode, value: Value): Value {
  const outputs: TensorValue[] = [];
  const placed = mapLeaves(value, (leaf) => {
    if (leaf.kind !== "tensor") return leaf;
    const output: TensorValue = { ...leaf, flavour: "keras", producer: { node, index: outputs.length } };
    outputs.push(output);
    return output;
  });
  node.outputs = keptList(outputs);
  return placed;
}

/** Makes the node of a layer's application and gives its output tensors their place in the graph. */
export function recordNode(
  layer: ObjectValue,
  state: LayerState,
  args: Arguments,
  value: Value,
  replay: (args: Arguments, context: Context) => Value,
  context: Context,
): Value {
  const { node, placed } = nodeOf({ layer, label: layer.class.name, args, value, replay });
  update(state.nodes, { list: keptList([...state.nodes.list, node]) }, context);
  return placed;
}

/** Keywords by which layers are given tensors; most others are numbers and flags, of which nothing hangs on a graph. */
const TENSORS = ["initial_state", "constants", "query", "value", "key"];

/** Why an argument that may be a tensor is not known: what it hangs on then is missing from the graph. */
function unknownInput(args: Arguments): Reason | undefined {
  if (args.rest) return args.rest.reason;
  for (const value of args.positional) {
    const doubt = doubtOf(value);
    if (doubt) return doubt;
  }
  if (args.keywords.size === 0) return undefined;
  for (const name of TENSORS) {
    const value = args.keywords.get(name);
    const doubt = value && doubtOf(value);
    if (doubt) return doubt;
  }
  return undefined;
}

function doubtOf(value: Value): Reason | undefined {
  if (value.kind === "tensor") return graphDoubt(value);
  for (const leaf of leavesOf(value)) {
    const doubt =
      leaf.kind === "unknown" ? leaf.reason : leaf.kind === "tensor" ? graphDoubt(leaf) : undefined;
    if (doubt) return doubt;
  }
  return undefined;
}

/** A replayed output; one that is no longer known to be a tensor is one of unknown shape. */
function asTensor(leaf: Value): TensorValue {
  if (leaf.kind === "tensor") return leaf;
  const reason = leaf.kind === "unknown" ? leaf.reason : ({ code: "shape" } as const);
  return { kind: "tensor", flavour: "keras", shape: { ranked: false, reason } };
}
