/**
 * `tensorflow.python.keras`, the copy of Keras 2 inside TensorFlow: most of its modules are still imported beside Keras 3,
 * but nobody keeps them up, and training with them raises.
 */
import { removedModule } from "./removed-names";
import listed from "./private-copy.json";
import type { Removal } from "../../library-rules";
import { lookup } from "../../../values/names/lookup";
import { wordSet } from "../../../values/names/words";
import type { Remedy } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";

const COPY = /^tensorflow\.python\.keras(?=\.|$)/;
const TF_KERAS = /^tf_keras(?=\.|$)/;
/** The oldest TensorFlow whose copy was looked through; the newest has the same modules. */
const SINCE = "2.15";

const modules = wordSet(listed.modules);
const lacks: Readonly<Record<string, string>> = listed.lacks;

/** The package of a Keras of its own beside Keras 3 that a module is of: this copy, or `tf_keras`, which has the names of today. */
export const packageOfCopy = (module: string): string | undefined =>
  (COPY.exec(module) ?? TF_KERAS.exec(module))?.[0];

/** The module of `tensorflow.keras` in place of one of such a package; undefined for any other module, or where there is none. */
export function moduleOfToday(module: string): string | undefined {
  const copy = packageOfCopy(module);
  if (copy === undefined) return undefined;
  const today = `tensorflow.keras${module.slice(copy.length)}`;
  const gone = removedModule(today);
  return gone ? gone.instead : today;
}

export const isOfCopy = (module: string): boolean => COPY.test(module);

/** What the copy lacks of an import from it, in Python's words: a module, or one of the names. */
function lackedBy(
  module: string,
  names: readonly string[],
): { readonly name: string; readonly says: string } | undefined {
  const path = module.replace(COPY, "").slice(1);
  const parts = path === "" ? [] : path.split(".");
  for (let count = 1; count <= parts.length; count++) {
    const inside = parts.slice(0, count).join(".");
    if (modules.has(inside)) continue;
    const name = `tensorflow.python.keras.${inside}`;
    return { name, says: `ModuleNotFoundError: No module named '${name}'` };
  }
  const missing = wordSet(lookup(lacks, path) ?? "");
  const name = names.find((each) => missing.has(each));
  return name === undefined
    ? undefined
    : { name: `${module}.${name}`, says: `ImportError: cannot import name '${name}' from '${module}'` };
}

/** What is told of an import from the copy: what it lacks, or else that the import works and what is made of it does not. */
export function toldOfCopy(
  module: string,
  names: readonly string[],
  span: Span,
  remedies: readonly Remedy[],
): Removal {
  const lacked = lackedBy(module, names);
  if (!lacked)
    return { finding: { code: "private-copy", severity: "warning", span, facts: { module }, remedies } };
  const { name, says } = lacked;
  const facts = { library: "TensorFlow", name, since: SINCE };
  return {
    finding: {
      code: "gone-from-library",
      severity: "error",
      span,
      facts,
      kerasSays: says,
      raisedBy: "TensorFlow",
      remedies,
    },
    exception: "ImportError",
  };
}
