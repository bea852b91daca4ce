/** The Python program that makes the model whose configuration a `.keras` or `.h5` file holds: what the analysis reads of it. */
import { COMMON_ARGUMENTS, layerArguments } from "./edits/layer-arguments";
import { libraryValue } from "../libraries";
import type { PlainValue } from "../values/contents/plain-value";

type PlainMap = ReadonlyMap<string | number, PlainValue>;

const isMap = (value: PlainValue | undefined): value is PlainMap => value instanceof Map;
const isList = (value: PlainValue | undefined): value is readonly PlainValue[] => Array.isArray(value);
const text = (value: PlainValue | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;
const listOf = (value: PlainValue | undefined): readonly PlainValue[] => (isList(value) ? value : []);

/** Names that Python reads as one name; anything else in a file would be code. */
const isName = (name: string): boolean => /^[A-Za-z_]\w*$/.test(name);

/** A Python literal. JSON's escapes are Python's. */
function literal(value: PlainValue): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(literal).join(", ")}]`;
  if (isMap(value))
    return `{${[...value].map(([key, item]) => `${literal(key)}: ${literal(item)}`).join(", ")}}`;
  return "float" in value ? String(value.float) : "None";
}

/** A shape: a tuple, so that it is one in messages too. */
const shapeText = (value: PlainValue | undefined): string =>
  `(${listOf(value)
    .map((item) => `${literal(item)}, `)
    .join("")})`;

/** A tensor of the graph: which layer, which of its applications, which of its outputs. */
interface Reference {
  readonly layer: string;
  readonly node: number;
  readonly output: number;
}

/** `["conv1d", 0, 0]`, with more behind it in Keras 2. */
function referenceIn(value: PlainValue | undefined): Reference | undefined {
  const [layer, node, output] = listOf(value);
  if (typeof layer !== "string" || typeof node !== "number" || typeof output !== "number") return undefined;
  return { layer, node, output };
}

const key = ({ layer, node }: Omit<Reference, "output">): string => `${layer} ${node}`;

/** One application: how it is called, and which applications come before it. */
interface Call {
  readonly layer: string;
  readonly node: number;
  readonly write: (tensor: (reference: Reference) => string) => string;
  readonly needs: readonly Reference[];
}

/** A tensor as Keras 3 writes it among the arguments. */
function kerasTensor(value: PlainValue): Reference | undefined {
  if (!isMap(value) || value.get("class_name") !== "__keras_tensor__") return undefined;
  const config = value.get("config");
  return isMap(config) ? referenceIn(config.get("keras_history")) : undefined;
}

function argumentText(value: PlainValue, tensor: (reference: Reference) => string): string {
  const reference = kerasTensor(value);
  if (reference) return tensor(reference);
  if (isList(value)) return `[${value.map((item) => argumentText(item, tensor)).join(", ")}]`;
  return literal(value);
}

function referencesIn(value: PlainValue): readonly Reference[] {
  const reference = kerasTensor(value);
  if (reference) return [reference];
  if (isList(value)) return value.flatMap(referencesIn);
  return isMap(value) ? [...value.values()].flatMap(referencesIn) : [];
}

/** Arguments that Keras passes along by itself. */
const IMPLICIT: ReadonlySet<string | number> = new Set(["mask", "training"]);

/** The keyword arguments of a call as Keras 2 writes them, whose tensors are bare references. */
function namedArguments(given: PlainValue | undefined): readonly (readonly [string, PlainValue])[] {
  if (!isMap(given)) return [];
  return [...given].flatMap(([name, value]) =>
    IMPLICIT.has(name) || !isName(String(name)) || value === null ? [] : [[String(name), value] as const],
  );
}

const endText = (value: PlainValue, tensor: (reference: Reference) => string): string => {
  const reference = referenceIn(value);
  return reference ? tensor(reference) : literal(value);
};

function callsOf(layer: string, inbound: PlainValue | undefined): readonly Call[] {
  return listOf(inbound).map((written, node): Call => {
    if (isMap(written)) {
      const given = listOf(written.get("args"));
      const named = written.get("kwargs");
      const keywords = isMap(named)
        ? [...named].filter(([name, value]) => !IMPLICIT.has(name) && isName(String(name)) && value !== null)
        : [];
      return {
        layer,
        node,
        needs: [...given, ...keywords.map(([, value]) => value)].flatMap(referencesIn),
        write: (tensor) =>
          [
            ...given.map((value) => argumentText(value, tensor)),
            ...keywords.map(([name, value]) => `${name}=${argumentText(value, tensor)}`),
          ].join(", "),
      };
    }
    const references = listOf(written).flatMap((one) => referenceIn(one) ?? []);
    const named = listOf(written).flatMap((one) => namedArguments(listOf(one)[3]));
    const write = (tensor: (reference: Reference) => string): string => {
      const all = references.map(tensor);
      const given = all.length === 1 ? (all[0] ?? "") : `[${all.join(", ")}]`;
      const keywords = named.map(([name, value]) => `${name}=${endText(value, tensor)}`);
      return [given, ...keywords].join(", ");
    };
    const needs = [...references, ...named.flatMap(([, value]) => referenceIn(value) ?? [])];
    return { layer, node, needs, write };
  });
}

/** Writes statements; variables of models inside others have a prefix of their own. */
interface Writer {
  readonly lines: string[];
  count: number;
}

const fresh = (writer: Writer, what: string): string => `${what}_${++writer.count}`;

const MODELS: ReadonlySet<string> = new Set(["Functional", "Sequential", "Model"]);

/** The expression that makes a layer of its configuration. */
function layerExpression(entry: PlainMap, writer: Writer): string {
  const name = text(entry.get("class_name")) ?? "Layer";
  const config = entry.get("config");
  if (!isMap(config)) return "keras.layers.Layer()";
  if (MODELS.has(name)) return modelVariable(name, config, writer);
  const known = layerArguments(name);
  if (!known || !isName(name)) {
    const own = text(config.get("name"));
    return `keras.layers.Layer(${own === undefined ? "" : `name=${literal(own)}`})`;
  }
  const written = [...config].flatMap(([argument, value]): readonly string[] => {
    const own = String(argument);
    if (!known.all.includes(own) && !(COMMON_ARGUMENTS.has(own) && (own === "name" || own === "trainable")))
      return [];
    if (isMap(value)) {
      // Layers and cells inside are made the same way; initializers and the like change no shape.
      const inner = value.get("class_name");
      const isLayer = typeof inner === "string" && (layerArguments(inner) !== undefined || MODELS.has(inner));
      return isLayer ? [`${own}=${layerExpression(value, writer)}`] : [];
    }
    if (isList(value) && value.length > 0 && value.every((item) => isMap(item) && item.has("class_name")))
      return [
        `${own}=[${value.map((item) => (isMap(item) ? layerExpression(item, writer) : "None")).join(", ")}]`,
      ];
    return [`${own}=${isList(value) ? shapeOrList(value) : literal(value)}`];
  });
  return `keras.layers.${name}(${written.join(", ")})`;
}

/** Lists of numbers were tuples before they became JSON. */
const shapeOrList = (value: readonly PlainValue[]): string =>
  value.every((item) => typeof item === "number" || item === null) ? shapeText(value) : literal(value);

function inputExpression(config: PlainMap): string {
  const shape = config.get("batch_shape") ?? config.get("batch_input_shape");
  const [name, dtype] = [text(config.get("name")), text(config.get("dtype"))];
  return `keras.Input(batch_shape=${shapeText(shape)}${name === undefined ? "" : `, name=${literal(name)}`}${dtype === undefined ? "" : `, dtype=${literal(dtype)}`})`;
}

/** Writes a Sequential; gives its variable. */
function sequentialVariable(config: PlainMap, writer: Writer): string {
  const variable = fresh(writer, "model");
  const entries = listOf(config.get("layers")).filter(isMap);
  const layers = entries.map((entry) => {
    const inner = entry.get("config");
    return entry.get("class_name") === "InputLayer" && isMap(inner)
      ? inputExpression(inner)
      : layerExpression(entry, writer);
  });
  const name = text(config.get("name"));
  writer.lines.push(
    `${variable} = keras.Sequential([${layers.join(", ")}]${name === undefined ? "" : `, name=${literal(name)}`})`,
  );
  const built = config.get("build_input_shape");
  if (entries[0]?.get("class_name") !== "InputLayer" && isList(built))
    writer.lines.push(`${variable}.build(${shapeText(built)})`);
  return variable;
}

/** An operation of `keras.ops` by the name of its class: `ExpandDims` is `expand_dims`. */
const functionName = (name: string): string => name.replace(/(?<!^)([A-Z])/g, "_$1").toLowerCase();

/** The inputs or outputs of a model: one reference, a list of them, or a dict. */
function ends(value: PlainValue | undefined, tensor: (reference: Reference) => string): string {
  const single = referenceIn(value);
  if (single) return tensor(single);
  const parts = isMap(value) ? [...value.values()] : listOf(value);
  return `[${parts.map((part) => ends(part, tensor)).join(", ")}]`;
}

/** Writes a functional model; gives its variable. */
function functionalVariable(config: PlainMap, writer: Writer): string {
  const variable = fresh(writer, "model");
  const tensors = new Map<string, string>();
  const several = new Set<string>();
  /** The last application of each layer that anything refers to. */
  const last = new Map<string, number>();
  const makers = new Map<string, string>();
  const calls: Call[] = [];
  const noteSeveral = (value: PlainValue): void => {
    const reference = referenceIn(value) ?? kerasTensor(value);
    if (reference && reference.output > 0) several.add(key(reference));
    if (reference) last.set(reference.layer, Math.max(last.get(reference.layer) ?? 0, reference.node));
    if (isList(value)) value.forEach(noteSeveral);
    if (isMap(value)) [...value.values()].forEach(noteSeveral);
  };
  noteSeveral(config);
  for (const entry of listOf(config.get("layers")).filter(isMap)) {
    const inner = entry.get("config");
    const name = text(entry.get("name")) ?? (isMap(inner) ? text(inner.get("name")) : undefined) ?? "";
    const type = text(entry.get("class_name")) ?? "";
    if (type === "InputLayer" && isMap(inner)) {
      const tensor = fresh(writer, "x");
      writer.lines.push(`${tensor} = ${inputExpression(inner)}`);
      tensors.set(key({ layer: name, node: 0 }), tensor);
      continue;
    }
    const operation = `keras.ops.${functionName(type)}`;
    const isOperation = layerArguments(type) === undefined && libraryValue(operation)?.kind === "function";
    if (isOperation) makers.set(name, operation);
    else {
      const layer = fresh(writer, "layer");
      writer.lines.push(`${layer} = ${layerExpression(entry, writer)}`);
      makers.set(name, layer);
    }
    const own = callsOf(name, entry.get("inbound_nodes"));
    // The first application of a model inside may be the one that made it, which is not written.
    const before = Math.max(0, (last.get(name) ?? 0) - (own.length - 1));
    calls.push(...own.map((call) => ({ ...call, node: call.node + before })));
  }
  const tensorText = (reference: Reference): string => {
    const whole = tensors.get(key(reference)) ?? "None";
    return several.has(key(reference)) ? `${whole}[${reference.output}]` : whole;
  };
  // Layers may stand in any order; each application comes when what it needs is there.
  let waiting: readonly Call[] = calls;
  while (waiting.length > 0) {
    const ready = waiting.filter(({ needs }) => needs.every((reference) => tensors.has(key(reference))));
    if (ready.length === 0) break;
    for (const call of ready) {
      const tensor = fresh(writer, "x");
      writer.lines.push(`${tensor} = ${makers.get(call.layer) ?? "None"}(${call.write(tensorText)})`);
      tensors.set(key(call), tensor);
    }
    waiting = waiting.filter((call) => !ready.includes(call));
  }
  const name = text(config.get("name"));
  writer.lines.push(
    `${variable} = keras.Model(${ends(config.get("input_layers"), tensorText)}, ${ends(config.get("output_layers"), tensorText)}${name === undefined ? "" : `, name=${literal(name)}`})`,
  );
  return variable;
}

const modelVariable = (name: string, config: PlainMap, writer: Writer): string =>
  name === "Sequential" ? sequentialVariable(config, writer) : functionalVariable(config, writer);

/** The program; undefined where the file holds no Sequential or functional model, whose layers alone are stored. */
export function modelFileProgram(file: PlainValue): string | undefined {
  if (!isMap(file)) return undefined;
  const name = text(file.get("class_name")) ?? "";
  const config = file.get("config");
  if (!MODELS.has(name) || !isMap(config) || !config.has("layers")) return undefined;
  const writer: Writer = { lines: ["import keras"], count: 0 };
  modelVariable(name, config, writer);
  return `${writer.lines.join("\n")}\n`;
}
