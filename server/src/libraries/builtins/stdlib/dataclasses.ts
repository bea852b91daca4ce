/** `dataclasses`: an `__init__` made from a class's annotated names. */
import { argument } from "../../callables/arguments";
import { equals } from "../equality";
import { isNoField } from "./typing";
import { libraryClass } from "../../library-class";
import { boundedWalk } from "../../../values/bounds/bounded-walk";
import { NATIVE_ROLES, held } from "../../../values/children";
import type { Context } from "../../../values/context";
import type { ComparisonOperator } from "../../../values/names/operators";
import {
  type Arguments,
  type ClassValue,
  type DictEntry,
  FALSE,
  type FunctionValue,
  NONE,
  TRUE,
  type NativeState,
  type ObjectValue,
  type Value,
  argumentsOf,
  bool,
  libraryFunction,
  list,
  str,
  tuple,
  unknown,
} from "../../../values/value";

/** The state of what `field(…)` gives. */
interface FieldState extends NativeState {
  readonly type: "field";
  readonly default: Value | undefined;
  readonly factory: Value | undefined;
  readonly isInit: boolean;
  readonly isByName: boolean;
  readonly metadata: Value | undefined;
}

const FIELD_HOLDS = held<FieldState>({
  ...NATIVE_ROLES,
  default: "held",
  factory: "held",
  isInit: "inert",
  isByName: "inert",
  metadata: "held",
});

/** The attribute that Python's own module keeps on the classes that it has made dataclasses. */
const MARK = "__dataclass_fields__";

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
    // Names that a class annotates which nobody made a dataclass are no fields.
    if (annotations?.kind !== "dict" || !base.attributes.has(MARK)) continue;
    for (const { key, value } of annotations.entries?.values() ?? [])
      if (key.kind === "str" && key.value && !(value.kind === "class" && isNoField(value)))
        names.add(key.value);
  }
  return [...names];
}

/** What a name is annotated with, in the class nearest to `type`. */
function annotationOf(type: ClassValue, name: string): Value | undefined {
  for (const { attributes } of type.mro) {
    const annotations = attributes.get("__annotations__");
    const entry = annotations?.kind === "dict" ? annotations.entries?.get(`s:${name}`) : undefined;
    if (entry) return entry.value;
  }
  return undefined;
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
  const isSet = (name: string): boolean | undefined => {
    const option = options?.keywords.get(name);
    return option !== undefined && context.truth(option);
  };
  const untold = unknown("not-supported", "an option of a dataclass");
  if (isSet("frozen") || isSet("unsafe_hash")) context.heap.write(type, "hashedBy", names);
  else if ([isSet("frozen"), isSet("unsafe_hash"), wanted ? context.truth(wanted) : true].includes(undefined))
    context.heap.set(type.attributes, "__hash__", untold);
  if (isSet("order") === undefined)
    for (const [name] of ORDERS) context.heap.set(type.attributes, name, untold);
  if (isSet("order") !== true) return;
  for (const [name, operator] of ORDERS)
    context.heap.set(type.attributes, name, {
      kind: "function",
      name,
      captured: [type],
      call: (args, inner) => fieldsCompared(type, operator, args, inner),
      binding: "instance",
    });
}

const ORDERS = [
  ["__lt__", "<"],
  ["__le__", "<="],
  ["__gt__", ">"],
  ["__ge__", ">="],
] as const;

/** Instances of one class are in the order of the tuples of their fields. */
function fieldsCompared(
  type: ClassValue,
  operator: ComparisonOperator,
  { positional: [self, other], site }: Arguments,
  context: Context,
): Value {
  const lost = unknown("not-supported", "order of a dataclass");
  if (self?.kind !== "object" || other?.kind !== "object" || other.class !== self.class) return lost;
  const of = ({ attributes }: ObjectValue): Value =>
    tuple(fieldNames(type).map((name) => attributes.get(name) ?? lost));
  return context.compare(operator, of(self), of(other), site);
}

/** The parameters of the `__init__` that is made, the object first, and those with a default; undefined where not all of it is known. */
function parametersOf(
  type: ClassValue,
  options: Arguments | undefined,
): Pick<FunctionValue, "parameters" | "optional"> | undefined {
  if (options?.keywords.has("init") || options?.keywords.has("kw_only") || options?.rest) return undefined;
  const names = fieldNames(type);
  const fieldsOf = names.map((name) => [name, classDefault(type, name)] as const);
  // An `InitVar` is a parameter and no field, and what stands behind `KW_ONLY` is given by name.
  const isPlain = fieldsOf.every(([name, value]) => {
    const annotation = annotationOf(type, name);
    return annotation?.kind !== "unknown" && annotation !== undefined && fieldState(value)?.isByName !== true;
  });
  if (!isPlain || type.mro.some(({ openBase }) => openBase)) return undefined;
  const given = fieldsOf.filter(([, value]) => fieldState(value)?.isInit !== false);
  const optional = given.flatMap(([name, value]) => {
    const state = fieldState(value);
    const hasDefault = state ? (state.default ?? state.factory) !== undefined : value !== undefined;
    return hasDefault ? [name] : [];
  });
  return { parameters: ["self", ...given.map(([name]) => name)], optional };
}

function makeDataclass(type: ClassValue, context: Context, options?: Arguments): Value {
  context.heap.set(type.attributes, MARK, unknown("not-supported", MARK));
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
      ...parametersOf(type, options),
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
    const value = argument(inner, 0);
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

/** What a field has in place of a default that nobody wrote. */
const MISSING = libraryClass("dataclasses.MISSING");

function field(args: Arguments): Value {
  const isInit = args.keywords.get("init");
  const native: FieldState = {
    type: "field",
    holds: FIELD_HOLDS,
    default: args.keywords.get("default"),
    factory: args.keywords.get("default_factory"),
    metadata: args.keywords.get("metadata"),
    isByName: args.keywords.has("kw_only"),
    isInit: !(isInit?.kind === "bool" && !isInit.value),
  };
  return { kind: "object", class: fieldClass, attributes: new Map(), native, constructed: args.site };
}

/** The class of a dataclass or of an instance; undefined for what isn't certainly one. */
function dataclassOf(value: Value | undefined): ClassValue | undefined {
  const type = value?.kind === "object" ? value.class : value;
  return type?.kind === "class" && type.mro.some(({ attributes }) => attributes.has(MARK)) ? type : undefined;
}

/** `dataclasses.fields(…)`: what the program asks of each field, as attributes of a `Field`. */
function fields(args: Arguments): Value {
  const type = dataclassOf(argument(args, 0));
  if (!type) return unknown("not-supported", "fields");
  return tuple(
    fieldNames(type).map((name): Value => {
      const value = classDefault(type, name);
      const state = fieldState(value);
      return {
        kind: "object",
        class: fieldClass,
        constructed: args.site,
        attributes: new Map<string, Value>([
          ["name", str(name)],
          ["type", annotationOf(type, name) ?? unknown("not-supported", "annotations")],
          ["default", (state ? state.default : value) ?? MISSING],
          ["default_factory", state?.factory ?? MISSING],
          ["init", bool(state?.isInit ?? true)],
          ["metadata", state?.metadata ?? { kind: "dict", entries: new Map<string, DictEntry>() }],
        ]),
      };
    }),
  );
}

function asTuple(args: Arguments): Value {
  const value = argument(args, 0);
  if (value?.kind !== "object" || !dataclassOf(value)) return unknown("not-supported", "astuple");
  return tuple(
    fieldNames(value.class).map((name) => value.attributes.get(name) ?? unknown("parameter", name)),
  );
}

function isDataclass(args: Arguments): Value {
  const value = argument(args, 0);
  if (dataclassOf(value)) return TRUE;
  const type = value?.kind === "object" ? value.class : value;
  const mayBe = type === undefined || type.kind === "unknown" || (type.kind === "class" && type.openBase);
  return mayBe ? unknown("not-supported", "is_dataclass") : FALSE;
}

function asDict(args: Arguments): Value {
  const value = argument(args, 0);
  if (value?.kind !== "object") return unknown("not-supported", "asdict");
  return dictOfFields(value);
}

/** The fields of an instance, with the instances that they hold as dicts too, in lists, tuples and dicts as well. */
const asDictWithin = boundedWalk(dictsWithin, (value): Value => value);

function dictsWithin(value: Value): Value {
  if (value.kind === "object") return dataclassOf(value) ? dictOfFields(value) : value;
  if (value.kind === "tuple") return { ...value, items: value.items.map(asDictWithin) };
  if (value.kind === "list" && value.items) return list(value.items.map(asDictWithin));
  if (value.kind !== "dict" || !value.entries) return value;
  const entries = [...value.entries].map(
    ([id, entry]) => [id, { ...entry, value: asDictWithin(entry.value) }] as const,
  );
  return { kind: "dict", entries: new Map(entries) };
}

function dictOfFields(value: ObjectValue): Value {
  const entries = new Map<string, DictEntry>();
  for (const name of fieldNames(value.class)) {
    const held = value.attributes.get(name);
    entries.set(`s:${name}`, {
      key: str(name),
      value: held ? asDictWithin(held) : unknown("parameter", name),
    });
  }
  return { kind: "dict", entries };
}

function replace(args: Arguments, context: Context): Value {
  const value = argument(args, 0);
  if (value?.kind !== "object") return unknown("not-supported", "replace");
  const before = fieldNames(value.class).map((name) => [name, value.attributes.get(name) ?? NONE] as const);
  return context.call(value.class, argumentsOf(args.site, [], [...before, ...args.keywords]));
}

export const dataclassesNames: readonly (readonly [string, () => Value])[] = [
  ["dataclasses.dataclass", () => libraryFunction("dataclasses.dataclass", dataclass)],
  ["dataclasses.field", () => libraryFunction("dataclasses.field", field)],
  ["dataclasses.asdict", () => libraryFunction("dataclasses.asdict", asDict)],
  ["dataclasses.fields", () => libraryFunction("dataclasses.fields", fields)],
  ["dataclasses.astuple", () => libraryFunction("dataclasses.astuple", asTuple)],
  ["dataclasses.is_dataclass", () => libraryFunction("dataclasses.is_dataclass", isDataclass)],
  ["dataclasses.MISSING", () => MISSING],
  ["dataclasses.replace", () => libraryFunction("dataclasses.replace", replace)],
];
