/** `vars(object)` and `object.__dict__`: the dict in which an object keeps its attributes. */
import { isNamespace } from "../stdlib/argparse";
import type { Context } from "../../../values/context";
import { OTHERS } from "../../../values/names/marks";
import type { ClassValue, DictEntry, DictValue, ObjectValue, Value } from "../../../values/value";
import { ESCAPED, TRUE, str } from "../../../values/value";
import { hashKey } from "../../../values/hash-key";

function entriesOf(object: ObjectValue): ReadonlyMap<string, DictEntry> {
  return new Map(
    [...object.attributes].flatMap(([name, value]): [string, DictEntry][] => {
      const key = str(name);
      return name === ESCAPED ? [] : [[hashKey(key) ?? name, { key, value }]];
    }),
  );
}

/**
 * The dict of an object's attributes, which tells those that it has whenever it is read. What a library keeps on its
 * objects stands elsewhere, so of such an object the whole is not known.
 */
export function attributeDict(object: ObjectValue): DictValue {
  return {
    kind: "dict",
    get entries() {
      // What a base that can't be seen has set is in it too.
      const hasUnseenBase = !isNamespace(object) && object.class.mro.some(({ openBase }) => openBase);
      const isOpen = object.native !== undefined || hasUnseenBase;
      return isOpen || object.attributes.has(OTHERS) ? undefined : entriesOf(object);
    },
    get escaped() {
      return object.attributes.has(ESCAPED) || undefined;
    },
    set escaped(_escaped) {
      return;
    },
    // The attributes are the object's: whoever changes the dict changes those, through `changedAttributes`.
    set entries(_entries) {
      return;
    },
    why: { code: "not-supported", detail: "__dict__" },
    attributesOf: object,
  };
}

/** The data that an object has of the program's own classes under names that it has no value of its own for. */
export function dataOfClasses(object: ObjectValue): readonly string[] {
  const types = object.class.mro.filter(({ canonical }) => canonical === undefined);
  return types.flatMap(({ attributes }) =>
    [...attributes].flatMap(([name, { kind }]) =>
      name.startsWith("__") || object.attributes.has(name) || !isData(kind) ? [] : [name],
    ),
  );
}

const notData: ReadonlySet<Value["kind"]> = new Set([
  "function",
  "property",
  "class",
  "module",
  "object",
] as const);

/** Whether a value is plain data: numbers, texts, containers, and no object, function or class. */
export const isData = (kind: Value["kind"]): boolean => !notData.has(kind);

/** What these classes give for a name that an object hasn't got itself, if it is data: a method is another one for each object. */
export function dataBehind(
  own: ReadonlyMap<string, Value>,
  classes: readonly ClassValue[],
  name: string,
): Value | undefined {
  if (own.has(name)) return undefined;
  const found = classes.find(({ attributes }) => attributes.has(name))?.attributes.get(name);
  return found && isData(found.kind) ? found : undefined;
}

/**
 * Lets `change` do to a plain dict what the program does to this one, and then to the object's attributes, as Python
 * does: past `__setattr__`, so that no layer notices. Content that is not known afterwards leaves none that is.
 */
export function changedAttributes<T>(
  object: ObjectValue,
  change: (plain: DictValue) => T,
  { heap }: Context,
): T {
  const before = entriesOf(object);
  const plain: DictValue = { kind: "dict", entries: before };
  const result = change(plain);
  if (plain.entries === before) return result;
  const { entries, why = { code: "not-supported", detail: "__dict__" } } = plain;
  if (!entries) {
    for (const name of [...object.attributes.keys(), ...dataOfClasses(object)])
      heap.set(object.attributes, name, { kind: "unknown", reason: why });
    // A name that nobody knows may be a new one.
    heap.set(object.attributes, OTHERS, TRUE);
    return result;
  }
  for (const [key, entry] of entries)
    if (before.get(key)?.value !== entry.value && entry.key.kind === "str" && entry.key.value !== undefined)
      heap.set(object.attributes, entry.key.value, entry.value);
  for (const [key, { key: name }] of before)
    if (!entries.has(key) && name.kind === "str" && name.value !== undefined)
      heap.delete(object.attributes, name.value);
  return result;
}
