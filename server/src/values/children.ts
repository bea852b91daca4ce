/** What every kind of value leads to: the question that the session asks before it keeps what an earlier run made. */
import type { ArrayValues, ColumnContent } from "./contents/column-content";
import type { Dim } from "./dimensions/dimension";
import type { Quotient } from "./dimensions/quotient";
import { lookup } from "./names/lookup";
import type { InstanceHooks } from "./native-state";
import type { Reason } from "./records/reason";
import type { AxisNames, Shape } from "./dimensions/shape";
import { type Span, isSpan } from "./records/span";
import type { GraphNode, NativeState, Value } from "./value";

/** What leads to nothing that a program can change. */
type Inert =
  | string
  | number
  | bigint
  | boolean
  | null
  | undefined
  | Span
  | Dim
  | Shape
  | Reason
  | AxisNames
  | Quotient
  | ArrayValues
  | ColumnContent
  | ReadonlyMap<string, ColumnContent>
  | readonly string[];

/** Code of ours. What it reads of a program must stand in another property of its owner, or is handed to it. */
type Code = ((...args: never[]) => unknown) | InstanceHooks | undefined;

/** What a property is follows from its type, so that a table with a wrong or a missing entry doesn't compile. */
type Role<T, Static> = [T] extends [Inert | Static] ? "inert" : [T] extends [Code] ? "code" : "held";

/** Says of each property of an object whether it leads on; `Static` are further types that hold no program's state. */
export type Roles<V, Static = never> = {
  readonly [K in Exclude<keyof V, "kind" | "type" | "holds">]-?: Role<V[K], Static>;
};

/** The names of the properties that lead on, for the `holds` of an object that is no value. */
export function held<V, Static = never>(roles: Roles<V, Static>): readonly string[] {
  return Object.entries(roles).flatMap(([name, role]) => (role === "held" ? [name] : []));
}

type OfKind<K extends Value["kind"]> = Extract<Value, { readonly kind: K }>;

const kinds: { readonly [K in Value["kind"]]: Roles<OfKind<K>> } = {
  none: {
    mayBeGiven: "inert",
    isWritten: "inert",
    ofAxis: "inert",
    ofCall: "inert",
    ifUsed: "held",
    ofKey: "held",
  },
  bool: { value: "inert" },
  int: { dim: "inert", ofNumPy: "inert", instance: "held", mayBeGiven: "inert" },
  bigint: { value: "inert" },
  float: { value: "inert", quotient: "inert", ofNumPy: "inert", instance: "held" },
  str: {
    value: "inert",
    among: "inert",
    span: "inert",
    instance: "held",
    configurationOf: "held",
    document: "held",
    ofFile: "inert",
    isDtype: "inert",
  },
  bytes: { text: "held" },
  ellipsis: {},
  tuple: { items: "held", fields: "inert", class: "held", isTensorShape: "inert", inStep: "held" },
  list: {
    items: "held",
    why: "inert",
    grown: "held",
    isDeque: "inert",
    isOneByOne: "inert",
    limit: "inert",
    view: "held",
    escaped: "inert",
    isOneOfMany: "inert",
    mayBe: "held",
  },
  dict: {
    entries: "held",
    each: "held",
    factory: "held",
    why: "inert",
    configurationOf: "held",
    attributesOf: "held",
    keyOfToday: "held",
    escaped: "inert",
    isOneOfMany: "inert",
    mayBe: "held",
  },
  set: { members: "held", isFrozen: "inert", why: "inert" },
  slice: { lower: "held", upper: "held", step: "held" },
  range: { start: "inert", stop: "inert", step: "inert" },
  iterator: {
    items: "held",
    position: "inert",
    isGenerator: "inert",
    madeBy: "inert",
    further: "held",
    count: "inert",
    last: "held",
    tellUntil: "code",
    told: "inert",
    raises: "held",
    list: "held",
    asking: "held",
    readLater: "held",
    unlisted: "held",
    sending: "held",
    returned: "held",
  },
  function: {
    name: "inert",
    call: "code",
    canonical: "inert",
    definedAt: "inert",
    parameters: "inert",
    optional: "inert",
    returnedNames: "inert",
    binding: "inert",
    closure: "held",
    captured: "held",
    decorated: "inert",
    traced: "inert",
    self: "held",
    attributes: "held",
  },
  property: { get: "held", set: "held" },
  class: {
    name: "inert",
    canonical: "inert",
    bases: "held",
    mro: "held",
    attributes: "held",
    metaclass: "held",
    holdsDefaults: "inert",
    hashedBy: "inert",
    openBase: "inert",
    definedAt: "inert",
    subclasses: "held",
    captured: "held",
    initialise: "code",
    construct: "code",
    subclassed: "code",
    unknownInstance: "code",
  },
  object: { class: "held", attributes: "held", native: "held", constructed: "inert", arguments: "held" },
  module: {
    name: "inert",
    spelled: "inert",
    member: "code",
    setMember: "code",
    scope: "held",
    names: "code",
  },
  tensor: {
    flavour: "inert",
    shape: "inert",
    dtype: "inert",
    producer: "held",
    content: "held",
    values: "inert",
    memory: "held",
    axes: "inert",
    mask: "held",
    placeholder: "inert",
    isOfBackend: "inert",
    isArray: "inert",
    drawn: "inert",
    passesNoGradient: "inert",
    hasNoGradient: "inert",
    mayBeNone: "inert",
    variable: "held",
  },
  unknown: {
    reason: "inert",
    dim: "inert",
    among: "held",
    orOther: "inert",
    choices: "held",
    isScalar: "inert",
    named: "inert",
    awaited: "held",
    tupleOf: "held",
    isRestOfCall: "inert",
  },
};

const heldByKind: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(kinds).map(([kind, roles]) => [
    kind,
    Object.entries(roles).flatMap(([name, role]) => (role === "held" ? [name] : [])),
  ]),
);

/** Kinds of dimensions, which are met beside values; an unknown one has the kind of an unknown value. */
const dimensions: ReadonlySet<unknown> = new Set<Dim["kind"]>(["known", "open", "symbolic"]);

type Properties = Readonly<Record<string, unknown>>;

/**
 * Calls `visit` with everything that `node` leads to. A value leads where the table above says, other objects of ours
 * where their `holds` says. In plain data no property is left out, so that a new one can't be forgotten.
 */
export function forEachChild(node: object, visit: (child: unknown) => void): void {
  if (Array.isArray(node) || node instanceof Set) {
    for (const item of node as Iterable<unknown>) visit(item);
    return;
  }
  if (node instanceof Map) {
    for (const item of (node as Map<unknown, unknown>).values()) visit(item);
    return;
  }
  const properties = node as Properties;
  const { kind, holds } = properties;
  // A class of a library's tables is the same for every program; what a program patches into it is not kept.
  if (kind === "class" && properties.canonical !== undefined && properties.captured === undefined) return;
  const names = Array.isArray(holds)
    ? (holds as readonly string[])
    : typeof kind === "string"
      ? heldByKind.get(kind)
      : undefined;
  if (names) {
    for (const name of names) visit(lookup(properties, name));
    return;
  }
  if (dimensions.has(kind) || isSpan(node)) return;
  for (const child of Object.values(properties)) visit(child);
}

/** Kinds of values that nothing is ever written to. */
const unwritten: ReadonlySet<unknown> = new Set<Value["kind"]>([
  "none",
  "bool",
  "int",
  "bigint",
  "float",
  "str",
  "ellipsis",
  "range",
]);

/** Whether something is plain and leads to nothing: numbers, texts, dimensions and places, most of what is met. */
export function leadsNowhere(node: object): boolean {
  const properties = node as Properties;
  const { kind } = properties;
  if (kind === undefined) return isSpan(node);
  if (Array.isArray(properties.holds)) return false;
  if (dimensions.has(kind)) return true;
  if (!unwritten.has(kind)) return false;
  for (const name of heldByKind.get(kind as string) ?? [])
    if (lookup(properties, name) !== undefined) return false;
  return true;
}

/** What a node of the functional graph leads to; its code reads nothing else. */
export const NODE_HOLDS = held<GraphNode>({
  layer: "held",
  label: "inert",
  name: "code",
  inputs: "held",
  incomplete: "inert",
  refused: "inert",
  failsOnData: "inert",
  arguments: "held",
  captured: "held",
  replay: "code",
  outputs: "held",
});

/** The roles of what every library's state has beside its own. */
export const NATIVE_ROLES: Roles<NativeState> = {
  uncertain: "inert",
  join: "code",
  called: "code",
  hooks: "code",
};
