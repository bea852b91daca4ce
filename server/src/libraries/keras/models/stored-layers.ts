/** Layers and models made from their stored configuration, after `keras/src/models/functional.py` and `sequential.py`. */
import { pythonValue } from "../../builtins";
import { hiddenInput, outputOf } from "../engine/applying/input-layer";
import { layerDefinitions } from "../layers";
import type { Context } from "../../../values/context";
import { type PlainValue, isMapping } from "../../../values/contents/plain-value";
import { OPEN, known } from "../../../values/dimensions/dimension";
import { type Shape, shapeOf } from "../../../values/dimensions/shape";
import {
  type Arguments,
  NONE,
  type ObjectValue,
  type TensorValue,
  type Value,
  argumentsOf,
  dictOf,
  list,
  str,
  tuple,
  unknown,
} from "../../../values/value";

type Plain = ReadonlyMap<string | number, PlainValue>;

export interface Loading {
  readonly args: Arguments;
  readonly context: Context;
  /** `custom_objects`, by name. */
  readonly custom: ReadonlyMap<string, Value>;
}

export const mapOf = (value: PlainValue | undefined): Plain | undefined =>
  isMapping(value) ? value : undefined;
const listOf = (value: PlainValue | undefined): readonly PlainValue[] =>
  Array.isArray(value) ? (value as readonly PlainValue[]) : [];
const textOf = (value: PlainValue | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;

/** Configurations inside one another: a hostile file has more than a model does. */
const DEEPEST = 40;

/** Arguments that decide no shape and are stored as objects of their own. */
const IGNORED = /_(initializer|regularizer|constraint)$|^(seed|quantization_config|batch_input_shape|dtype)$/;

/** One argument of a layer; undefined where it is left to its default. */
function configured(value: PlainValue, loading: Loading, depth: number): Value | undefined {
  const object = mapOf(value);
  const name = textOf(object?.get("class_name"));
  if (!object || name === undefined) {
    if (Array.isArray(value)) {
      const items = (value as readonly PlainValue[]).map((item) => configured(item, loading, depth));
      return list(items.map((item) => item ?? NONE));
    }
    return pythonValue(value);
  }
  if (name === "__tuple__")
    return tuple(listOf(object.get("items")).map((item) => configured(item, loading, depth) ?? NONE));
  // Functions and the like are stored by name: what they do to shapes is not known.
  if (name === "function" || name === "__lambda__") return unknown("data", "a stored function");
  return madeFrom(object, loading, depth + 1);
}

/** The class that a configuration names. */
function classOf(object: Plain, { custom, context }: Loading): Value {
  const name = textOf(object.get("class_name")) ?? "";
  const own = custom.get(name);
  if (own) return own;
  const isModel = name === "Sequential" || name === "Functional" || name === "Model";
  const found = context.library(isModel ? `keras.${name}` : `keras.layers.${name}`);
  return found.kind === "class" ? found : unknown("data", `the stored class ${name}`);
}

/** Names of arguments that the description of a layer knows. */
function argumentNames(name: string): ReadonlySet<string> | undefined {
  const definition = layerDefinitions.find(({ names }) => names.some((full) => full.endsWith(`.${name}`)));
  return definition && new Set(Object.keys(definition.args));
}

/** A layer or a model from its configuration. */
export function madeFrom(object: Plain, loading: Loading, depth = 0): Value {
  const { args, context } = loading;
  const config = mapOf(object.get("config"));
  const name = textOf(object.get("class_name"));
  if (!config || name === undefined || depth > DEEPEST) return unknown("data", "a stored layer");
  if (!loading.custom.has(name)) {
    if (name === "Sequential") return sequentialFrom(config, loading, depth);
    if (name === "Functional" || name === "Model") return functionalFrom(config, loading, depth);
  }
  const type = classOf(object, loading);
  if (type.kind !== "class") return type;
  const names = argumentNames(name);
  const keywords: [string, Value][] = [];
  for (const [key, value] of config) {
    const own = String(key);
    const isCommon = own === "name" || own === "trainable";
    if (IGNORED.test(own) || (names && !names.has(own) && !isCommon)) continue;
    const made = configured(value, loading, depth);
    if (made) keywords.push([own, made]);
  }
  return context.call(type, argumentsOf(args.site, [], keywords));
}

function batchShape(config: Plain): Shape | undefined {
  const axes = config.get("batch_shape") ?? config.get("batch_input_shape");
  if (!Array.isArray(axes)) return undefined;
  return shapeOf(
    (axes as readonly PlainValue[]).map((axis) => (typeof axis === "number" ? known(axis) : OPEN)),
  );
}

function inputFrom(config: Plain | undefined, { args, context }: Loading): ObjectValue | undefined {
  const shape = config && batchShape(config);
  if (!shape) return undefined;
  return hiddenInput(shape, textOf(config.get("name")), textOf(config.get("dtype")), args, context);
}

function sequentialFrom(config: Plain, loading: Loading, depth: number): Value {
  const { args, context } = loading;
  const items = listOf(config.get("layers")).flatMap((item): Value[] => {
    const object = mapOf(item);
    if (!object) return [unknown("data", "a stored layer")];
    const own = mapOf(object.get("config"));
    if (object.get("class_name") === "InputLayer")
      return [inputFrom(own, loading) ?? unknown("data", "an input")];
    const layer = madeFrom(object, loading, depth + 1);
    // Keras 2 keeps the input's shape with the first layer.
    const input =
      own?.has("batch_input_shape") === true
        ? inputFrom(new Map([...own].filter(([key]) => key !== "name")), loading)
        : undefined;
    return input ? [input, layer] : [layer];
  });
  // An input that stands both as a layer of its own and with the first layer is one.
  const layers = items.filter((item, i) => !(i > 0 && isInput(item)));
  const name = textOf(config.get("name"));
  return context.call(
    context.library("keras.Sequential"),
    argumentsOf(args.site, [list(layers)], name === undefined ? [] : [["name", str(name)]]),
  );
}

const isInput = (value: Value): boolean => value.kind === "object" && value.class.name === "InputLayer";

/** One application of a layer: what it is given, with tensors named by layer, node and output. */
interface Application {
  readonly args: readonly PlainValue[];
  readonly kwargs: Plain;
}

/** The applications of a layer, in Keras 3's form and in Keras 2's, a list of `[layer, node, tensor, keywords]`. */
function applicationsOf(nodes: readonly PlainValue[]): readonly Application[] {
  return nodes.map((node) => {
    const object = mapOf(node);
    if (object) return { args: listOf(object.get("args")), kwargs: mapOf(object.get("kwargs")) ?? new Map() };
    const tensors = typeof listOf(node)[0] === "string" ? [node] : listOf(node);
    const references = tensors.map(
      (tensor): PlainValue => new Map([["keras_history", listOf(tensor).slice(0, 3)]]),
    );
    const kwargs = mapOf(listOf(tensors[0])[3]) ?? new Map<string, PlainValue>();
    return { args: references.length === 1 ? references : [references], kwargs };
  });
}

/** What an output of a layer's application is found by. */
const outputKey = (layer: string, node: number, tensor: number): string => [layer, node, tensor].join("\0");

/** The place that a reference names; undefined for what is no reference. */
function referenceOf(value: PlainValue): string | undefined {
  const object = mapOf(value);
  const history = object?.get("keras_history") ?? mapOf(object?.get("config"))?.get("keras_history");
  const [layer, node, tensor] = listOf(history);
  return typeof layer === "string" && typeof node === "number" && typeof tensor === "number"
    ? outputKey(layer, node, tensor)
    : undefined;
}

class Missing extends Error {}

/** An argument with its tensors put in; throws `Missing` where one is not made yet. */
function filled(value: PlainValue, tensors: ReadonlyMap<string, Value>, loading: Loading): Value {
  const reference = referenceOf(value);
  if (reference !== undefined) {
    const found = tensors.get(reference);
    if (!found) throw new Missing();
    return found;
  }
  if (Array.isArray(value))
    return list((value as readonly PlainValue[]).map((item) => filled(item, tensors, loading)));
  return configured(value, loading, 0) ?? NONE;
}

/** `GetItem` → `get_item`, as the function of an operation is called. */
const functionName = (name: string): string =>
  name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();

/** What applies an operation that is no layer. */
function operation(object: Plain, { context }: Loading): Value {
  const module = textOf(object.get("module")) ?? "";
  return module.startsWith("keras.src.ops")
    ? context.library(`keras.ops.${functionName(textOf(object.get("class_name")) ?? "")}`)
    : unknown("data", "a stored operation");
}

function outputsOf(value: Value): readonly Value[] {
  return value.kind === "list" || value.kind === "tuple" ? (value.items ?? []) : [value];
}

function functionalFrom(config: Plain, loading: Loading, depth: number): Value {
  const { args, context } = loading;
  const tensors = new Map<string, Value>();
  const waiting: {
    name: string;
    layer: Value;
    extra: readonly (readonly [string, Value])[];
    calls: readonly Application[];
    next: number;
  }[] = [];
  for (const item of listOf(config.get("layers"))) {
    const object = mapOf(item);
    const own = mapOf(object?.get("config"));
    const name = textOf(object?.get("name")) ?? textOf(own?.get("name"));
    if (!object || name === undefined) return unknown("data", "a stored model");
    if (object.get("class_name") === "InputLayer") {
      const input = inputFrom(own, loading);
      const output = input && outputOf(input);
      if (!output) return unknown("data", "an input of a stored model");
      tensors.set(outputKey(name, 0, 0), output);
      continue;
    }
    const calls = applicationsOf(listOf(object.get("inbound_nodes")));
    // A plain number beside tensors is what an operation takes, and Keras refuses it in a layer.
    const isOperation = textOf(object.get("module"))?.startsWith("keras.src.ops") === true;
    const layer = isOperation ? operation(object, loading) : madeFrom(object, loading, depth + 1);
    if (!isOperation && calls.some(({ args: given }) => given.some((value) => typeof value === "number")))
      return unknown("data", "a stored model");
    const extra =
      isOperation && own
        ? [...own].flatMap(([key, value]) =>
            key === "name" ? [] : [[String(key), pythonValue(value)] as const],
          )
        : [];
    waiting.push({ name, layer, extra, calls, next: 0 });
  }
  const apply = (
    layer: Value,
    { args: given, kwargs }: Application,
    extra: readonly (readonly [string, Value])[],
  ): Value => {
    const positional = given.map((value) => filled(value, tensors, loading));
    const keywords = [...kwargs].flatMap(([key, value]) =>
      value === null ? [] : [[String(key), filled(value, tensors, loading)] as const],
    );
    if (layer.kind === "unknown") return layer;
    return context.call(layer, argumentsOf(args.site, positional, [...extra, ...keywords]));
  };
  for (let isMoving = true; isMoving;) {
    isMoving = false;
    for (const each of waiting) {
      for (let call = each.calls[each.next]; call; call = each.calls[each.next]) {
        const made = tried(() => apply(each.layer, call, each.extra));
        if (!made) break;
        for (const [i, output] of outputsOf(made).entries())
          tensors.set(outputKey(each.name, each.next, i), output);
        each.next += 1;
        isMoving = true;
      }
    }
  }
  const ends = (value: PlainValue | undefined): Value | undefined => {
    const found = endOf(value ?? null, tensors);
    return found;
  };
  const [inputs, outputs] = [ends(config.get("input_layers")), ends(config.get("output_layers"))];
  if (!inputs || !outputs) return unknown("data", "a stored model");
  const name = textOf(config.get("name"));
  return context.call(
    context.library("keras.Model"),
    argumentsOf(args.site, [inputs, outputs], name === undefined ? [] : [["name", str(name)]]),
  );
}

/** What `work` gives; undefined where a tensor is missing that another layer makes. */
function tried<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Missing) return undefined;
    throw error;
  }
}

/** `["dense", 0, 0]`, or a list or dict of such; one in a list of its own stands alone, as Keras 2 wrote it. */
function endOf(value: PlainValue, tensors: ReadonlyMap<string, Value>): Value | undefined {
  const object = mapOf(value);
  if (object) {
    const items = [...object].map(([key, each]) => [String(key), endOf(each, tensors)] as const);
    return items.every((item): item is readonly [string, Value] => item[1] !== undefined)
      ? dictOf(items)
      : undefined;
  }
  const items = listOf(value);
  const [layer, node, tensor] = items;
  if (typeof layer === "string" && typeof node === "number" && typeof tensor === "number") {
    const found = tensors.get(outputKey(layer, node, tensor));
    return found?.kind === "tensor" ? found : undefined;
  }
  const made = items.map((item) => endOf(item, tensors));
  const all = made.filter((item): item is TensorValue => item?.kind === "tensor");
  if (all.length < items.length || all.length === 0) return undefined;
  return all.length === 1 ? all[0] : list(all);
}
