/** `dataclasses`: an `__init__` made from a class's annotated names. */
import { given } from "../arguments";
import { equals } from "../equality";
import { NATIVE_ROLES, held } from "../../../values/children";
import type { Context } from "../../../values/context";
import {
  type Arguments,
  type ClassValue,
  type DictEntry,
  FALSE,
  NONE,
  TRUE,
  type NativeState,
  type Value,
  argumentsOf,
  libraryFunction,
  str,
  unknown,
} from "../../../values/value";

/** The state of what `field(…)` gives. */
interface FieldState extends NativeState {
  readonly type: "field";
  readonly default: Value | undefined;
  readonly factory: Value | undefined;
  readonly isInit: boolean;
}

const FIELD_HOLDS = held<FieldState>({
  ...NATIVE_ROLES,
  default: "held",
  factory: "held",
  isInit: "inert",
});

function fieldState(value: Value | undefined): FieldState | undefined {
  return value?.kind === "object" && value.native?.type === "field"
    ? (value.native as FieldState)
    : undefined;
}

/** Annotated names along the resolution order, bases first, as the dataclass's fields. */
function fieldNames(type: ClassValue): readonly string[] {
  const names = new Set<string>();
  for (const base of [...type.mro].reverse()) {
    const annotations = base.attributes.get("__annotations__");
    if (annotations?.kind !== "dict") continue;
    for (const { key } of annotations.entries?.values() ?? [])
      if (key.kind === "str" && key.value) names.add(key.value);
  }
  return [...names];
}

function classDefault(type: ClassValue, name: string): Value | undefined {
  return type.mro.find((base) => base.attributes.has(name))?.attributes.get(name);
}

/** The value of a field that the call does not give. */
function defaultOf(type: ClassValue, name: string, args: Arguments, context: Context): Value {
  if (args.rest) return unknown(args.rest.reason);
  const value = classDefault(type, name);
  const field = fieldState(value);
  if (field?.factory) return context.call(field.factory, argumentsOf(args.site, []));
  return (field ? field.default : value) ?? unknown("parameter", name, type.definedAt);
}

/** Equality of two instances of one class: that of their fields. */
function fieldsEqual(type: ClassValue, args: Arguments, context: Context): Value {
  const [self, other] = args.positional;
  if (self?.kind !== "object" || other?.kind !== "object" || self.class !== other.class)
    return other?.kind === "unknown" ? unknown(other.reason) : FALSE;
  const answers = fieldNames(type).map((name) => {
    const [a, b] = [self.attributes.get(name), other.attributes.get(name)];
    return a && b ? equals(a, b, context) : undefined;
  });
  if (answers.includes(false)) return FALSE;
  return answers.includes(undefined) ? unknown("data", "equality of fields") : TRUE;
}

/** What the decorator adds beside `__init__`: equality, unless it is told not to, and the order of fields for `match`. */
function addMethods(type: ClassValue, options: Arguments | undefined, context: Context): void {
  const names = fieldNames(type);
  const matched: Value = { kind: "tuple", items: names.map((name) => str(name)) };
  if (!type.attributes.has("__match_args__")) context.heap.set(type.attributes, "__match_args__", matched);
  const wanted = options?.keywords.get("eq");
  if (type.attributes.has("__eq__") || (wanted && context.truth(wanted) === false)) return;
  context.heap.set(type.attributes, "__eq__", {
    kind: "function",
    name: "__eq__",
    captured: [type],
    call: (args, inner) => fieldsEqual(type, args, inner),
    binding: "instance",
  });
}

function makeDataclass(type: ClassValue, context: Context, options?: Arguments): Value {
  addMethods(type, options, context);
  const names = fieldNames(type);
  const initialise = (args: Arguments, inner: Context): Value => {
    const [self, ...values] = args.positional;
    if (!self) return NONE;
    let next = 0;
    for (const name of names) {
      const isInit = fieldState(classDefault(type, name))?.isInit ?? true;
      const positional = isInit ? values[next] : undefined;
      if (isInit) next += 1;
      inner.setAttribute(
        self,
        name,
        positional ?? args.keywords.get(name) ?? defaultOf(type, name, args, inner),
        args.site,
      );
    }
    const after = inner.attribute(self, "__post_init__");
    if (after && after.kind !== "unknown") inner.call(after, argumentsOf(args.site, []));
    return NONE;
  };
  if (!type.attributes.has("__init__")) {
    context.heap.set(type.attributes, "__init__", {
      kind: "function",
      name: "__init__",
      captured: [type],
      call: initialise,
      binding: "instance",
    });
  }
  return type;
}

/** `@dataclass` and `@dataclass(frozen=True)`. */
function dataclass(args: Arguments, context: Context): Value {
  const [type] = args.positional;
  if (type?.kind === "class") return makeDataclass(type, context);
  const decorator = libraryFunction("dataclasses.dataclass", (inner, later) => {
    const value = given(inner, 0);
    return value?.kind === "class" ? makeDataclass(value, later, args) : (value ?? NONE);
  });
  return { ...decorator, captured: [args] };
}

const fieldClass: ClassValue = {
  kind: "class",
  name: "Field",
  canonical: "dataclasses.Field",
  bases: [],
  mro: [],
  attributes: new Map(),
};

function field(args: Arguments): Value {
  const isInit = args.keywords.get("init");
  const native: FieldState = {
    type: "field",
    holds: FIELD_HOLDS,
    default: args.keywords.get("default"),
    factory: args.keywords.get("default_factory"),
    isInit: !(isInit?.kind === "bool" && !isInit.value),
  };
  return { kind: "object", class: fieldClass, attributes: new Map(), native, constructed: args.site };
}

function asDict(args: Arguments): Value {
  const value = given(args, 0);
  if (value?.kind !== "object") return unknown("not-supported", "asdict");
  const entries = new Map<string, DictEntry>();
  for (const name of fieldNames(value.class)) {
    entries.set(`s:${name}`, {
      key: str(name),
      value: value.attributes.get(name) ?? unknown("parameter", name),
    });
  }
  return { kind: "dict", entries };
}

function replace(args: Arguments, context: Context): Value {
  const value = given(args, 0);
  if (value?.kind !== "object") return unknown("not-supported", "replace");
  const before = fieldNames(value.class).map((name) => [name, value.attributes.get(name) ?? NONE] as const);
  return context.call(value.class, argumentsOf(args.site, [], [...before, ...args.keywords]));
}

export const dataclassesNames: readonly (readonly [string, () => Value])[] = [
  ["dataclasses.dataclass", () => libraryFunction("dataclasses.dataclass", dataclass)],
  ["dataclasses.field", () => libraryFunction("dataclasses.field", field)],
  ["dataclasses.asdict", () => libraryFunction("dataclasses.asdict", asDict)],
  ["dataclasses.replace", () => libraryFunction("dataclasses.replace", replace)],
];
