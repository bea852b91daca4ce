/** Evaluates `LSTM(5, return_state=True)` and the like on the engine alone, so that layers are tested without the interpreter. */
import { definitionBehaviour } from "../../src/libraries/keras/engine/definition-behaviour";
import { applyLayer } from "../../src/libraries/keras/engine/applying/apply-layer";
import { initialiseDescribed } from "../../src/libraries/keras/engine/applying/construct-layer";
import { layerHooks } from "../../src/libraries/keras/engine/layer-hooks";
import { layerStateOf, newLayerState } from "../../src/libraries/keras/engine/layer-state";
import { countsOf, gatherVariables } from "../../src/libraries/keras/engine/weights/counts";
import { layerDefinitions } from "../../src/libraries/keras/layers";
import type { LayerDefinition } from "../../src/libraries/keras/layer-definition";
import type { Context, KerasVersion } from "../../src/values/context";
import { OPEN, formatDim, known } from "../../src/values/dimensions/dimension";
import type { Finding } from "../../src/values/records/finding";
import { Heap } from "../../src/values/heap/heap";
import { formatShape, shapeOf } from "../../src/values/dimensions/shape";
import {
  type Arguments,
  type ClassValue,
  FALSE,
  NONE,
  type ObjectValue,
  TRUE,
  type TensorValue,
  type Value,
  argumentsOf,
  bool,
  float,
  int,
  intOf,
  list,
  str,
  tuple,
  unknown,
} from "../../src/values/value";

const SITE = { file: "test.py", start: 0, end: 1 };

function classOf(definition: LayerDefinition): ClassValue {
  const canonical = definition.names[0];
  const type: ClassValue & { mro: readonly ClassValue[] } = {
    kind: "class",
    name: canonical.slice(canonical.lastIndexOf(".") + 1),
    canonical,
    bases: [],
    mro: [],
    attributes: new Map(),
  };
  type.mro = [type];
  return type;
}

const classes = new Map<string, { readonly type: ClassValue; readonly definition: LayerDefinition }>();
for (const definition of layerDefinitions) {
  const entry = { type: classOf(definition), definition };
  for (const name of definition.names) classes.set(name, entry);
}

/** An argument as the instance's attribute of its name. */
function attributeOf(fact: unknown): Value {
  if (fact === undefined) return NONE;
  if (typeof fact === "boolean") return bool(fact);
  if (typeof fact === "string") return str(fact);
  if (typeof fact === "object" && fact !== null && "kind" in fact) {
    const { kind } = fact as { kind: string };
    if (["known", "open", "symbolic"].includes(kind)) return intOf(fact as never);
    return fact as Value;
  }
  return unknown("not-supported", "attribute");
}

/** A context without an interpreter: layers can be made and called, nothing else can. */
function layerContext(keras: KerasVersion = 3): Context & { readonly findings: Finding[] } {
  const counters = new Map<string, number>();
  const findings: Finding[] = [];
  const context: Context & { findings: Finding[] } = {
    findings,
    heap: new Heap(),
    settings: new Map(),
    keras,
    packages: {},
    callPath: [],
    openWorld: false,
    folder: "",
    assumeDefault: () => undefined,
    assumeVariable: () => undefined,
    restOnDefaults: () => undefined,
    rehearse: () => undefined,
    reworded: (_, work) => work(),
    toldAt: (_, work) => work(),
    tracing: (work) => work(),
    isTracing: false,
    passedUntilData: 0,
    reportsSoFar: 0,
    inGraph: (work) => work(),
    isEager: true,
    replaying: (work) => work(),
    aloud: (work) => work(),
    dataFile: () => undefined,
    writtenFile: () => undefined,
    mayBeWrittenOver: () => false,
    writeFile: () => undefined,
    writeSomeFile: () => undefined,
    appendToSomeFile: () => undefined,
    setSomeAttribute: () => undefined,
    call: (callee, args) => {
      if (callee.kind === "class") return construct(callee, args, context);
      if (callee.kind === "function") return callee.call(args, context);
      return callee.kind === "object" ? applyLayer(callee, args, context) : unknown("not-supported", "call");
    },
    callHandingOn: (callee, args) => context.call(callee, args),
    callBack: (callee, args) => context.call(callee, args),
    attribute: (value, name) => {
      if (value.kind !== "object") return undefined;
      const own = value.attributes.get(name);
      if (own) return own;
      const parsed = layerStateOf(value)?.parsed;
      return parsed && name in parsed ? attributeOf(parsed[name]) : undefined;
    },
    setAttribute: (target, name, value) => {
      if (target.kind === "object") context.heap.set(target.attributes, name, value);
    },
    setPlainly: (target, name, value) => {
      context.heap.set(target.attributes, name, value);
    },
    setUnnoticed: (target, name, value) => {
      context.heap.set(target.attributes, name, value);
    },
    iterate: (value) => {
      if (value.kind === "str") return Array.from(value.value ?? "", (letter) => str(letter));
      return value.kind === "tuple" || value.kind === "list" ? value.items : undefined;
    },
    truth: (value) => {
      if (value.kind === "bool") return value.value;
      if (value.kind === "none") return false;
      if (value.kind === "int" && value.dim.kind === "known") return value.dim.value !== 0;
      return value.kind === "str" && value.value !== undefined ? value.value !== "" : undefined;
    },
    operate: () => unknown("not-supported", "operators in this test"),
    compare: () => unknown("not-supported", "operators in this test"),
    operateUnary: () => unknown("not-supported", "operators in this test"),
    item: () => unknown("not-supported", "items in this test"),
    subscript: () => unknown("not-supported", "subscript"),
    // What data alone shows passes on symbolic tensors, as it does in Keras.
    report: (finding) => {
      if (finding.onData !== "later") findings.push(finding);
    },
    record: () => undefined,
    recordModel: () => undefined,
    enterByHand: () => unknown("not-supported", "managers in this test"),
    leaveByHand: () => undefined,
    standing: () => () => true,
    itemByItem: (rows, item) => ({
      kind: "iterator",
      items: rows.flatMap((row) => item(row) ?? []),
      position: 0,
    }),
    silently: (work) => work(),
    forMany: (_, work) => work(),
    inPart: (work) => ({ made: work(), isChanged: false }),
    aside: (work) => work(),
    count: (key) => {
      const count = (counters.get(key) ?? 0) + 1;
      counters.set(key, count);
      return { key, number: () => count };
    },
    library: (canonical) => classes.get(canonical)?.type ?? unknown("not-modelled", canonical),
  };
  return context;
}

function construct(type: ClassValue, args: Arguments, context: Context): Value {
  const entry = classes.get(type.canonical ?? "");
  if (!entry) return unknown("not-modelled", type.name);
  const made: ObjectValue = {
    kind: "object",
    class: type,
    attributes: new Map(),
    native: newLayerState(definitionBehaviour, entry.definition, args, layerHooks, context),
    constructed: args.site,
    arguments: args,
  };
  initialiseDescribed(made, args, context);
  return made;
}

/** Reads Python literals, tuples, lists, dicts of strings and calls of `layers.X`. */
class Reader {
  private at = 0;
  constructor(
    private readonly text: string,
    private readonly context: Context,
  ) {}

  private space(): void {
    while (/\s/.test(this.text[this.at] ?? "")) this.at++;
  }
  private take(pattern: RegExp): string | undefined {
    this.space();
    const match = new RegExp(`^(?:${pattern.source})`).exec(this.text.slice(this.at));
    if (!match) return undefined;
    this.at += match[0].length;
    return match[0];
  }
  private items(close: string): Value[] {
    const items: Value[] = [];
    while (!this.take(new RegExp(`\\${close}`))) {
      items.push(this.value());
      this.take(/,/);
    }
    return items;
  }
  value(): Value {
    const number = this.take(/-?\d+(\.\d*)?(e-?\d+)?/);
    if (number !== undefined && this.take(/\//)) return float(Number(number) / Number(this.take(/[\d.]+/)));
    if (number !== undefined) return /[.e]/.test(number) ? float(Number(number)) : int(Number(number));
    const text = this.take(/'[^']*'|"[^"]*"/);
    if (text !== undefined) return str(text.slice(1, -1));
    if (this.take(/\[/)) return list(this.items("]"));
    if (this.take(/\(/)) return this.bracketed();
    const name = this.take(/[A-Za-z_][\w.]*/);
    if (name === "None") return NONE;
    if (name === "True") return TRUE;
    if (name === "False") return FALSE;
    if (name !== undefined && this.take(/\(/)) return this.called(name.replace(/^(keras\.)?layers\./, ""));
    throw new Error(`cannot read ${this.text} at ${this.at}`);
  }
  keywords(): [string, Value][] {
    const found: [string, Value][] = [];
    for (;;) {
      const keyword = this.take(/[A-Za-z_]\w*\s*=(?!=)/);
      if (!keyword) return found;
      found.push([keyword.replace(/\s*=$/, ""), this.value()]);
      this.take(/,/);
    }
  }
  private bracketed(): Value {
    const start = this.at;
    const items = this.items(")");
    return items.length === 1 && !/,\s*\)$/.test(this.text.slice(start, this.at))
      ? (items[0] ?? NONE)
      : tuple(items);
  }
  private called(name: string): Value {
    const positional: Value[] = [];
    const keywords: [string, Value][] = [];
    while (!this.take(/\)/)) {
      const keyword = this.take(/[A-Za-z_]\w*\s*=(?!=)/);
      if (keyword) keywords.push([keyword.replace(/\s*=$/, ""), this.value()]);
      else positional.push(this.value());
      this.take(/,/);
    }
    return this.context.call(
      this.context.library(`keras.layers.${name}`),
      argumentsOf(SITE, positional, keywords),
    );
  }
}

/** A symbolic tensor of this shape, null being an open axis. */
export function inputTensor(shape: readonly (number | null)[], dtype = "float32"): TensorValue {
  return {
    kind: "tensor",
    flavour: "keras",
    shape: shapeOf(shape.map((n) => (n === null ? OPEN : known(n)))),
    dtype,
  };
}

/** What the product says of one configuration. */
export interface LayerAnswer {
  /** Codes of what is refused. */
  readonly refused: readonly Finding[];
  /** Shapes of all outputs in order; "?" where one is no tensor that we know. */
  readonly outputs: readonly string[];
  readonly params: string;
  readonly trainable: string;
}

function shapesOf(value: Value): readonly string[] {
  if (value.kind === "tensor") return [formatShape(value.shape)];
  if (value.kind === "tuple" || value.kind === "list") return value.items?.flatMap(shapesOf) ?? ["?"];
  return ["?"];
}

/**
 * Makes a layer from Python text and applies it, to one list of its inputs or to several arguments. `keywords` are
 * those of the application, as Python text: `return_attention_scores=True`.
 */
export function answer(
  call: string,
  inputs: readonly TensorValue[],
  how: "one" | "list" | "arguments",
  { keras = 3, keywords = "" }: { keras?: KerasVersion; keywords?: string } = {},
): LayerAnswer {
  const context = layerContext(keras);
  const layer = new Reader(call, context).value();
  const positional = how === "list" ? [list(inputs)] : inputs;
  const args = argumentsOf(SITE, positional, new Reader(keywords, context).keywords());
  const value = context.findings.length > 0 ? unknown("already-reported") : context.call(layer, args);
  const state = layerStateOf(layer);
  const counts = state && layer.kind === "object" ? countsOf(gatherVariables(layer), state) : undefined;
  return {
    refused: context.findings,
    outputs: shapesOf(value),
    params: counts ? formatDim(counts.total) : "?",
    trainable: counts ? formatDim(counts.trainable) : "?",
  };
}
