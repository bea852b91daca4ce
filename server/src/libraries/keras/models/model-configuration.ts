/**
 * What `get_config` of a functional or sequential model gives, and the model that `from_config` makes of it once the
 * program has changed it, after `keras/src/models/functional.py` and `sequential.py`.
 */
import { copyOfModel, madeAnew } from "./clone-model";
import { functionalStateOf } from "./functional-state";
import type { Graph, Operation } from "./graph";
import { stackStateOf } from "./stack-state";
import { deserializeObject, entryOf, serializeObject } from "../engine/members/stored-objects";
import { isUserCode, methodOf } from "../../callables/class-members";
import { type LayerState, layerName, layerStateOf, stateName } from "../engine/layer-state";
import type { Context } from "../../../values/context";
import { reason } from "../../../values/records/reason";
import {
  type Arguments,
  type DictValue,
  type ObjectValue,
  type Value,
  argumentsOf,
  dictOf,
  list,
  str,
  unknown,
} from "../../../values/value";

const NOT_MODELLED = reason("not-modelled", "Model.get_config");

/** What is written of a layer in a graph; of an operation that is no layer only that it is there. */
function writtenOperation({ layer }: Operation, args: Arguments, context: Context): Value {
  const stored = layer && serializeObject(argumentsOf(args.site, [layer]), context);
  const entries = dictOf([
    ["module", str(undefined)],
    ["class_name", str(undefined)],
    ["config", unknown(NOT_MODELLED)],
    ["name", str(layer && layerName(layer))],
    ["inbound_nodes", unknown(NOT_MODELLED)],
  ]).entries;
  if (stored?.kind !== "dict" || !stored.entries) return { kind: "dict", entries };
  return { ...stored, entries: new Map([...(entries ?? []), ...stored.entries]) };
}

/** The layers of a model as they are written; undefined for a model that is made of code. */
function writtenLayers(
  model: ObjectValue,
  state: LayerState,
  args: Arguments,
  context: Context,
): readonly Value[] | undefined {
  if (isUserCode(methodOf(model.class, "__init__"))) return undefined;
  const graph = functionalStateOf(state)?.graph;
  if (graph)
    return graph.incomplete ? undefined : graph.operations.map((o) => writtenOperation(o, args, context));
  const stack = stackStateOf(state);
  if (!stack || stack.unknown || stack.uncertain) return undefined;
  return stack.layers.map((layer) => serializeObject(argumentsOf(args.site, [layer]), context));
}

/** `model.get_config()`. */
export function configurationOfModel(
  model: ObjectValue,
  state: LayerState,
  args: Arguments,
  context: Context,
): DictValue {
  const layers = list(writtenLayers(model, state, args, context), NOT_MODELLED);
  return {
    ...dictOf([
      ["name", str(stateName(state))],
      ["layers", layers],
    ]),
    configurationOf: model,
  };
}

/** The layers of a graph with what is written of them; undefined where the program left some out or put others in. */
function changedLayers(
  graph: Graph,
  items: readonly Value[],
): ReadonlyMap<ObjectValue, DictValue> | undefined {
  const written = new Map<ObjectValue, DictValue>();
  for (const item of items)
    if (item.kind === "dict" && item.configurationOf) written.set(item.configurationOf, item);
  const layers = graph.operations.flatMap(({ layer }) => layer ?? []);
  const isWhole = items.length === graph.operations.length && layers.every((layer) => written.has(layer));
  return isWhole ? written : undefined;
}

/** A stack of what is written, whatever the program put in or left out. */
function stackOf(config: DictValue, items: readonly Value[], args: Arguments, context: Context): Value {
  return madeAnew(args, context, true, (watched) => {
    const layers = items.map((item) => deserializeObject(argumentsOf(args.site, [item]), watched));
    const name = entryOf(config, "name");
    return watched.call(
      watched.library("keras.Sequential"),
      argumentsOf(args.site, [list(layers)], name ? [["name", name]] : []),
    );
  });
}

/** Keras 3 takes what makes a graph out of the very dict that it is given. */
function useUp(config: DictValue, context: Context): void {
  const left = [...(config.entries ?? [])].filter(([key]) => key !== "s:name" && key !== "s:layers");
  context.heap.write(config, "entries", new Map(left));
}

/** `Model.from_config(config)` of what `get_config` of a model gave; undefined for the configuration of a layer. */
export function modelOfConfiguration(
  config: DictValue,
  args: Arguments,
  context: Context,
): Value | undefined {
  const model = config.configurationOf;
  const state = model && layerStateOf(model);
  const lost = unknown("data", "a stored model");
  const layers = entryOf(config, "layers");
  // Of a dict that the program put together of another's entries the graph isn't known.
  if (!state) return layers && lost;
  if (config.escaped === true || layers?.kind !== "list" || layers.escaped === true) return lost;
  if (!layers.items) return layers.why === NOT_MODELLED ? copyOfModel(model, args, context) : lost;
  const graph = functionalStateOf(state)?.graph;
  if (!graph) return stackOf(config, layers.items, args, context);
  const written = changedLayers(graph, layers.items);
  const made = written && copyOfModel(model, args, context, { written, name: entryOf(config, "name") });
  if (context.keras === 3) useUp(config, context);
  return made ?? lost;
}
