/** `pickle`: the plain values and arrays of a file, and that `dump` writes one. */
import { keptCopy, noteWritten, pathOf } from "../builtins";
import { fileStateOf, moveIn } from "../builtins/paths/file-paths";
import { argument } from "../callables/arguments";
import { type Entry, fn } from "../callables/entries";
import type { Context } from "../../values/context";
import { knownText } from "../../values/known-text";
import { type Arguments, NONE, type Value } from "../../values/value";
import { opaque, valueOf } from "./stored-values";

/** `pickle.load(file, encoding="latin1")`. */
function load(args: Arguments, context: Context): Value {
  const file = argument(args, 0, "file");
  const opened = fileStateOf(file);
  const path = opened?.position === 0 ? (opened.inArchive?.path ?? opened.path) : pathOf(file);
  // An open file may hold one object after the other.
  moveIn(opened, undefined, context);
  const written = path === undefined ? undefined : context.writtenFile(path);
  if (written) return keptCopy(written);
  const found = path === undefined ? undefined : context.dataFile(path, { as: "pickle" });
  const encoding = args.keywords.get("encoding");
  // Whether the texts of Python 2 in it are bytes or texts hangs on it.
  if (encoding && knownText(encoding) === undefined) return opaque();
  const areOldBytes = knownText(encoding) === "bytes";
  return found ? valueOf(found.facts.value, { file: found.file, areOldBytes }) : opaque();
}

/** `pickle.dump(value, file)`: what changes after it was written is not what the file holds. */
const dump =
  (names: { readonly value: string; readonly file: string }) =>
  (args: Arguments, context: Context): Value => {
    const value = argument(args, 0, names.value);
    noteWritten(argument(args, 1, names.file), value ? keptCopy(value) : opaque(), context);
    return NONE;
  };

/** `joblib.load(filename)`: what the program dumped there. */
function loadDumped(args: Arguments, context: Context): Value {
  const path = pathOf(argument(args, 0, "filename"));
  const written = path === undefined ? undefined : context.writtenFile(path);
  return written ? keptCopy(written) : opaque();
}

export const pickleEntries: readonly Entry[] = [
  ...["pickle", "_pickle", "cPickle", "six.moves.cPickle", "dill", "cloudpickle"].flatMap((module) => [
    fn(`${module}.load`, load),
    fn(`${module}.dump`, dump({ value: "obj", file: "file" })),
  ]),
  ...["joblib", "sklearn.externals.joblib"].flatMap((module) => [
    fn(`${module}.load`, loadDumped),
    fn(`${module}.dump`, dump({ value: "value", file: "filename" })),
  ]),
];
