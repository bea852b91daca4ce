/** A minimal interpreter: enough to construct and apply layers from TypeScript, without any Python source. */
import { libraryValue } from "../../src/libraries";
import { attributeOfLayer, isLayerInstance, trackAttribute } from "../../src/libraries/keras";
import type { Application, ModelRecord } from "../../src/values/records/application";
import type { Context, KerasVersion } from "../../src/values/context";
import type { Finding } from "../../src/values/records/finding";
import { Heap } from "../../src/values/heap/heap";
import { formatShape } from "../../src/values/dimensions/shape";
import { formatDim } from "../../src/values/dimensions/dimension";
import type { Span } from "../../src/values/records/span";
import {
  type Arguments,
  type ClassValue,
  type FunctionValue,
  NONE,
  type ObjectValue,
  type Value,
  int,
  list,
  str,
  tuple,
  unknown,
} from "../../src/values/value";

/** A JavaScript value as the Python value that it stands for; arrays are tuples. */
export type Plain = Value | number | string | boolean | null | readonly Plain[];

/** Reads a plain value. */
function python(value: Plain): Value {
  if (value === null) return NONE;
  if (typeof value === "number") return int(value);
  if (typeof value === "string") return str(value);
  if (typeof value === "boolean") return { kind: "bool", value };
  if (Array.isArray(value)) return tuple(value.map((item: Plain) => python(item)));
  return value as Value;
}

/** The context with what was recorded, and short ways to write Python calls. */
export interface FakeContext extends Context {
  readonly applications: Application[];
  readonly models: ModelRecord[];
  readonly findings: Finding[];
  /** `keras.layers.Dense(…)` by dotted name, or a call of a value. Every call has a place of its own. */
  run(
    callee: string | Value,
    positional?: readonly Plain[],
    keywords?: Readonly<Record<string, Plain>>,
  ): Value;
  /** `value.name(…)`. */
  method(
    value: Value,
    name: string,
    positional?: readonly Plain[],
    keywords?: Readonly<Record<string, Plain>>,
  ): Value;
  /** `keras.Input(shape)`. */
  input(...shape: Plain[]): Value;
}

function classAttribute(type: ClassValue, name: string): Value | undefined {
  return type.mro.find((c) => c.attributes.has(name))?.attributes.get(name);
}

const bound = (fn: FunctionValue, self: Value): FunctionValue =>
  fn.binding === "static" ? fn : { ...fn, self };

/** Makes a context with an empty heap. */
export function fakeContext(keras: KerasVersion = 3): FakeContext {
  const made = new Map<string, Value>();
  const counters = new Map<string, number>();
  let silent = 0;
  let place = 0;

  function library(name: string): Value {
    const value = made.get(name) ?? libraryValue(name) ?? unknown("not-modelled", name);
    made.set(name, value);
    return value;
  }
  function attribute(value: Value, name: string): Value | undefined {
    if (value.kind === "class") {
      const found = classAttribute(value, name);
      return found?.kind === "function" && found.binding === "class" ? { ...found, self: value } : found;
    }
    if (value.kind !== "object") return undefined;
    const found = value.attributes.get(name) ?? classAttribute(value.class, name);
    if (found?.kind === "function") return value.attributes.has(name) ? found : bound(found, value);
    return found ?? (isLayerInstance(value) ? attributeOfLayer(value, name, context) : undefined);
  }
  function instantiate(type: ClassValue, args: Arguments): Value {
    if (type.construct) return type.construct(args, context);
    const instance: ObjectValue = {
      kind: "object",
      class: type,
      attributes: new Map(),
      constructed: args.site,
      arguments: args,
    };
    type.mro.find((c) => c.initialise)?.initialise?.(instance, args, context);
    const init = classAttribute(type, "__init__");
    if (init?.kind === "function") call(bound(init, instance), args);
    return instance;
  }
  function call(callee: Value, args: Arguments): Value {
    if (callee.kind === "class") return instantiate(callee, args);
    if (callee.kind === "object") {
      const method = attribute(callee, "__call__");
      return method ? call(method, args) : unknown("not-supported");
    }
    if (callee.kind !== "function") return unknown("not-supported", `calling a ${callee.kind}`);
    const { self } = callee;
    if (!self) return callee.call(args, context);
    return callee.call(
      {
        ...args,
        positional: [self, ...args.positional],
        positionalSpans: [undefined, ...args.positionalSpans],
      },
      context,
    );
  }
  const nextSpan = (): Span => {
    place += 10;
    return { file: "test.py", start: place, end: place + 9 };
  };
  function run(
    callee: string | Value,
    positional: readonly Plain[] = [],
    keywords: Readonly<Record<string, Plain>> = {},
  ): Value {
    const site = nextSpan();
    return call(typeof callee === "string" ? library(callee) : callee, {
      site,
      positional: positional.map(python),
      positionalSpans: positional.map((_, i) => ({
        ...site,
        start: site.start + 1 + i,
        end: site.start + 2 + i,
      })),
      keywords: new Map(Object.entries(keywords).map(([name, value]) => [name, python(value)])),
      keywordSpans: new Map(
        Object.keys(keywords).map((name, i) => [
          name,
          { ...site, start: site.start + 5 + i, end: site.start + 6 + i },
        ]),
      ),
    });
  }
  const context: FakeContext = {
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
    dataFile: () => undefined,
    writtenFile: () => undefined,
    mayBeWrittenOver: () => false,
    writeFile: () => undefined,
    writeSomeFile: () => undefined,
    appendToSomeFile: () => undefined,
    setSomeAttribute: () => undefined,
    applications: [],
    models: [],
    findings: [],
    call,
    callHandingOn: call,
    callBack: call,
    attribute,
    setAttribute: (target, name, value, site) => {
      if (target.kind !== "object") return;
      if (!trackAttribute(target, name, value, context, site))
        context.heap.set(target.attributes, name, value);
    },
    setPlainly: (target, name, value) => {
      context.heap.set(target.attributes, name, value);
    },
    setUnnoticed: (target, name, value) => {
      context.heap.set(target.attributes, name, value);
    },
    iterate: (value) => (value.kind === "tuple" || value.kind === "list" ? value.items : undefined),
    truth: (value) => {
      if (value.kind === "bool") return value.value;
      if (value.kind === "none") return false;
      return value.kind === "int" && value.dim.kind === "known" ? value.dim.value !== 0 : undefined;
    },
    operate: () => unknown("not-supported"),
    compare: () => unknown("not-supported"),
    operateUnary: () => unknown("not-supported"),
    item: () => unknown("not-supported"),
    subscript: (value, index) => {
      const items = value.kind === "tuple" || value.kind === "list" ? value.items : undefined;
      if (!items || index.kind !== "int" || index.dim.kind !== "known") return unknown("not-supported");
      return items.at(index.dim.value) ?? unknown("not-supported");
    },
    report: (finding) => {
      if (silent === 0) context.findings.push(finding);
    },
    record: (application) => {
      if (silent === 0) context.applications.push(application);
    },
    recordModel: (model) => {
      if (silent === 0) context.models.push(model);
    },
    forMany: (_, work) => work(),
    inPart: (work) => ({ made: work(), isChanged: false }),
    enterByHand: () => unknown("not-supported", "managers in this test"),
    leaveByHand: () => undefined,
    standing: () => () => true,
    itemByItem: (rows, item) => ({
      kind: "iterator",
      items: rows.flatMap((row) => item(row) ?? []),
      position: 0,
    }),
    silently: (work) => {
      silent += 1;
      try {
        return work();
      } finally {
        silent -= 1;
      }
    },
    rehearse: () => undefined,
    reworded: (_, work) => work(),
    toldAt: (_, work) => work(),
    tracing: (work) => work(),
    isTracing: false,
    passedUntilData: 0,
    get reportsSoFar() {
      return context.findings.length;
    },
    inGraph: (work) => work(),
    isEager: true,
    replaying: (work) => context.silently(work),
    aloud: (work) => work(),
    aside: (work) => {
      const mark = context.heap.mark();
      const value = context.silently(work);
      context.heap.undo(mark);
      return value;
    },
    count: (key) => {
      const value = (counters.get(key) ?? 0) + 1;
      context.heap.set(counters, key, value);
      return { key, number: () => value };
    },
    library,
    run,
    method: (value, name, positional = [], keywords = {}) =>
      run(attribute(value, name) ?? unknown("not-modelled", name), positional, keywords),
    input: (...shape) => run("keras.Input", [shape]),
  };
  return context;
}

/** A Python list. */
export const pyList = (...items: Plain[]): Value => list(items.map(python));

/** A class of the user's: methods are TypeScript functions of `self` and what it is given. */
export function userClass(
  name: string,
  base: Value,
  methods: Readonly<
    Record<string, { parameters: readonly string[]; run: (args: Arguments, context: Context) => Value }>
  >,
): ClassValue {
  if (base.kind !== "class") throw new Error(`${name} derives from no class`);
  const attributes = new Map<string, Value>();
  for (const [method, { parameters, run }] of Object.entries(methods)) {
    attributes.set(method, {
      kind: "function",
      name: method,
      captured: [],
      call: run,
      parameters: ["self", ...parameters],
      binding: "instance",
    });
  }
  const type: ClassValue & { mro: readonly ClassValue[] } = {
    kind: "class",
    name,
    bases: [base],
    mro: [],
    attributes,
  };
  type.mro = [type, ...base.mro];
  return type;
}

/** What a value shows as: the shape of a tensor, the number of an int, `?` for the unknown. */
export function shown(value: Value | undefined): string {
  if (!value) return "absent";
  if (value.kind === "tensor") return formatShape(value.shape);
  if (value.kind === "int") return formatDim(value.dim);
  if (value.kind === "str") return value.value ?? "?";
  if (value.kind === "bool") return String(value.value);
  if (value.kind === "tuple") return `(${value.items.map(shown).join(", ")})`;
  if (value.kind === "list") return `[${value.items?.map(shown).join(", ") ?? "?"}]`;
  if (value.kind === "object") return value.class.name;
  return value.kind;
}
