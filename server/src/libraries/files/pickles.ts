/** `pickle`: the plain values and arrays of a file, and that `dump` writes one. */
import { noteWritten, pathOf } from "../builtins";
import { alikeList } from "../builtins/list-contents";
import { fileStateOf, moveIn } from "../builtins/file-paths";
import { argument } from "../keras/engine/class-values";
import { type Entry, fn } from "../keras/parts/entries";
import { ITEMS_PER_CONTAINER } from "../../values/budgets";
import { boundedWalk } from "../../values/bounded-walk";
import type { Context } from "../../values/context";
import { known } from "../../values/dimension";
import { hashKey } from "../../values/hash-key";
import { knownText } from "../../values/known-text";
import type { Pickled } from "../../values/pickled";
import {
  type Arguments,
  type DictEntry,
  NONE,
  type Value,
  bool,
  bytes,
  float,
  int,
  list,
  str,
  tuple,
  unknown,
} from "../../values/value";
import { arrayIn } from "./file-arrays";

const opaque = (): Value => unknown("data", "an object of a file");

/** Where a pickled value lies, and whether texts of Python 2 are bytes there. */
interface Source {
  readonly file: string;
  readonly areOldBytes: boolean;
}

/** A pickled value as Python has it; what lies in a file is named as coming from there. */
const valueOf = boundedWalk((pickled: Pickled, source: Source): Value => {
  switch (pickled.kind) {
    case "none":
      return NONE;
    case "bool":
      return bool(pickled.value);
    case "int":
      return int(pickled.value);
    case "float":
      return float(pickled.value);
    case "str":
      return pickled.isOld === true && source.areOldBytes ? bytes(pickled.value) : str(pickled.value);
    case "bytes":
      return bytes(pickled.value);
    case "array":
      return arrayIn(pickled.facts, source.file);
    case "list":
      return pickled.items.length > ITEMS_PER_CONTAINER
        ? alikeList(opaque(), known(pickled.items.length))
        : list(pickled.items.map((item) => valueOf(item, source)));
    case "tuple":
      return tuple(pickled.items.map((item) => valueOf(item, source)));
    case "set":
      return setOf(pickled.items, source);
    case "dict":
      return dictOf(pickled.items, source);
    case "opaque":
      return opaque();
  }
}, opaque);

function setOf(items: readonly Pickled[], source: Source): Value {
  if (items.length > ITEMS_PER_CONTAINER) return opaque();
  const members = new Map<string, Value>();
  for (const item of items) {
    const value = valueOf(item, source);
    const key = hashKey(value);
    if (key === undefined) return opaque();
    members.set(key, value);
  }
  return { kind: "set", members };
}

function dictOf(items: readonly Pickled[], source: Source): Value {
  if (items.length > 2 * ITEMS_PER_CONTAINER) return { kind: "dict", entries: undefined };
  const entries = new Map<string, DictEntry>();
  for (let at = 0; at + 1 < items.length; at += 2) {
    const [key, value] = items.slice(at, at + 2).map((item) => valueOf(item, source));
    const hash = key && hashKey(key);
    if (!key || !value || hash === undefined) return { kind: "dict", entries: undefined };
    entries.set(hash, { key, value });
  }
  return { kind: "dict", entries };
}

/** `pickle.load(file, encoding="latin1")`. */
function load(args: Arguments, context: Context): Value {
  const file = argument(args, 0, "file");
  const opened = fileStateOf(file);
  const path = opened?.position === 0 ? (opened.inArchive?.path ?? opened.path) : pathOf(file);
  // An open file may hold one object after the other.
  moveIn(opened, undefined, context);
  const written = path === undefined ? undefined : context.writtenFile(path);
  if (written) return written;
  const found = path === undefined ? undefined : context.dataFile(path, { as: "pickle" });
  const encoding = args.keywords.get("encoding");
  // Whether the texts of Python 2 in it are bytes or texts hangs on it.
  if (encoding && knownText(encoding) === undefined) return opaque();
  const areOldBytes = knownText(encoding) === "bytes";
  return found ? valueOf(found.facts.value, { file: found.file, areOldBytes }) : opaque();
}

/** `pickle.dump(value, file)`: what changes after it was written is not what the file holds. */
function dump(args: Arguments, context: Context): Value {
  noteWritten(argument(args, 1, "file"), opaque(), context);
  return NONE;
}

export const pickleEntries: readonly Entry[] = [
  ...["pickle", "_pickle", "cPickle", "six.moves.cPickle", "dill", "cloudpickle"].flatMap((module) => [
    fn(`${module}.load`, load),
    fn(`${module}.dump`, dump),
  ]),
];
