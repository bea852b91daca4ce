/** Layers of the program's own whose `get_config` does not say all that it takes to make them again. */
import { isUserCode, methodOf } from "../../callables/class-members";
import type { Context } from "../../../values/context";
import type { Remedy } from "../../../values/records/finding";
import { insteadAt } from "../../../values/records/texts-instead";
import type { Span } from "../../../values/records/span";
import {
  type DictEntry,
  type FunctionValue,
  type ObjectValue,
  type StrValue,
  type Value,
  argumentsOf,
  dictOf,
  unknown,
} from "../../../values/value";

/** What the library's own configuration of a layer holds. */
const OF_LAYERS: ReadonlySet<string> = new Set(["name", "trainable", "dtype"]);

/** Kinds of values that a file gives back as they were; others come back as lists and dicts, and so does the dtype. */
const PLAIN: ReadonlySet<Value["kind"]> = new Set(["int", "float", "str", "bool", "none"]);
const comesBack = ({ key, value }: Entry): boolean => PLAIN.has(value.kind) && key.value !== "dtype";

interface Entry {
  readonly key: StrValue & { readonly value: string };
  readonly value: Value;
}

const isEntry = (entry: DictEntry): entry is DictEntry & Entry =>
  entry.key.kind === "str" && entry.key.value !== undefined;

/** What the method of the program's own gives, where all its keys are known. */
function configuration(layer: ObjectValue, site: Span, context: Context): readonly Entry[] | undefined {
  const getConfig = methodOf(layer.class, "get_config");
  if (!isUserCode(getConfig)) return undefined;
  return context.aside(() => {
    const config = context.silently(() => context.call({ ...getConfig, self: layer }, argumentsOf(site, [])));
    if (config.kind !== "dict" || !config.entries || config.escaped === true) return undefined;
    const entries = [...config.entries.values()];
    return entries.every(isEntry) ? entries : undefined;
  });
}

/** The parameters of a constructor that must be given. */
const requiredOf = ({ parameters = [], optional = [] }: FunctionValue): readonly string[] =>
  parameters.slice(1).filter((name) => !name.startsWith("*") && !optional.includes(name));

/** The name of the parameter for the only key that is none, or one more key with the attribute of that name. */
function completed(
  layer: ObjectValue,
  entries: readonly Entry[],
  missing: readonly string[],
  { parameters = [] }: FunctionValue,
): readonly Remedy[] {
  const own = entries.map(({ key }) => key).filter(({ value }) => !OF_LAYERS.has(value));
  const others = own.filter(({ value }) => !parameters.includes(value));
  const [wrong] = others;
  const [name] = missing;
  if (name === undefined || missing.length > 1) return [];
  if (wrong?.span && others.length === 1) return insteadAt(wrong.span, [JSON.stringify(name)]);
  const { span } = own.at(-1) ?? {};
  if (!span || !layer.attributes.has(name)) return [];
  const key = JSON.stringify(own.at(-1)?.value);
  return [
    { kind: "replaceText", span, text: `${JSON.stringify(name)}: self.${name}, ${key}`, preferred: true },
  ];
}

/** Refuses a layer whose constructor must be given what its configuration lacks; tells whether it did. */
export function refuseLacking(layer: ObjectValue, site: Span, says: string, context: Context): boolean {
  const make = methodOf(layer.class, "__init__");
  if (!isUserCode(make) || !make.parameters || make.decorated !== undefined) return false;
  if (isUserCode(methodOf(layer.class, "from_config"))) return false;
  const entries = configuration(layer, site, context);
  if (!entries) return false;
  const missing = requiredOf(make).filter((name) => !entries.some(({ key }) => key.value === name));
  const [first] = missing;
  if (first === undefined) return false;
  context.report({
    code: "configuration-lacks-argument",
    severity: "error",
    span: site,
    facts: { layer: layer.class.name, argument: first },
    kerasSays: says,
    related: make.definedAt && [{ span: make.definedAt, message: "problem.defined.place" }],
    remedies: completed(layer, entries, missing, make),
  });
  return true;
}

/** Runs a `from_config` of the program's own on what the configuration comes back as from a file. */
export function runFromConfig(layer: ObjectValue, site: Span, context: Context): void {
  if (!isUserCode(methodOf(layer.class, "from_config"))) return;
  const make = context.attribute(layer.class, "from_config");
  const entries = configuration(layer, site, context);
  if (!make || !entries) return;
  const config = dictOf(
    entries.map((entry) => [
      entry.key.value,
      comesBack(entry) ? entry.value : unknown("data", "what a file holds"),
    ]),
  );
  context.callBack(make, argumentsOf(site, [config]), { isExact: true });
}
