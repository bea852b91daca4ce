/** The rules of all libraries as one: the first that has something to say is heard. */
import { abslRules } from "./absl/rules";
import { pythonRules } from "./builtins/rules";
import { fileRules } from "./files/rules";
import { jaxRules } from "./jax/rules";
import { kerasRules } from "./keras/rules";
import type { LibraryRules } from "./library-rules";
import { pandasRules } from "./pandas/rules";
import { scipyRules } from "./scipy/rules";
import { sklearnRules } from "./sklearn/rules";
import { numpyRules } from "./tensor-functions/rules";
import { tensorflowRules } from "./tensorflow/rules";
import type { Context } from "../values/context";
import type { Span } from "../values/records/span";
import type { ModuleValue } from "../values/value";

const all: readonly LibraryRules[] = [
  kerasRules,
  tensorflowRules,
  numpyRules,
  pandasRules,
  sklearnRules,
  scipyRules,
  fileRules,
  pythonRules,
  abslRules,
  jaxRules,
];

/** See `LibraryRules.settingWords`. */
export const settingWords = wordsOf(({ settingWords }) => settingWords);

/** See `LibraryRules.writingWords`. */
export const writingWords = wordsOf(({ writingWords }) => writingWords);

function wordsOf(of: (rules: LibraryRules) => string | undefined): ReadonlySet<string> {
  return new Set(all.flatMap((rules) => of(rules)?.split(/\s+/) ?? []));
}

function first<Asked extends readonly unknown[], Answer>(
  of: (rules: LibraryRules) => ((...asked: Asked) => Answer | undefined) | undefined,
): (...asked: Asked) => Answer | undefined {
  const rules = all.flatMap((each) => of(each) ?? []);
  return (...asked) => {
    for (const rule of rules) {
      const answer = rule(...asked);
      if (answer !== undefined) return answer;
    }
    return undefined;
  };
}

export const removedAttribute = first((rules) => rules.removedAttribute);

/** Whether a module lacks a name that it had, for code that only asks. */
export function isRemoved(module: ModuleValue, name: string, site: Span, context: Context): boolean {
  let removed = false;
  removedAttribute(module, name, site, context, () => {
    removed = true;
  });
  return removed;
}

export const removedMember = first((rules) => rules.removedMember);
export const removedOfClass = first((rules) => rules.removedOfClass);
export const refusedCall = first((rules) => rules.refusedCall);
export const setMember = first((rules) => rules.setMember);
export const removedModule = first((rules) => rules.removedModule);
export const removedImport = first((rules) => rules.removedImport);
export const missingAttribute = first((rules) => rules.missingAttribute);
export const unpacked = first((rules) => rules.unpacked);
export const subscripted = first((rules) => rules.subscripted);
export const itemSet = first((rules) => rules.itemSet);
export const emptied = first((rules) => rules.emptied);
export const advanced = first((rules) => rules.advanced);
export const looped = first((rules) => rules.looped);
export const taken = first((rules) => rules.taken);

export const moduleApart = first((rules) => rules.moduleApart);

export { type LackedName, isLackedForCertain, lackedName } from "./module-names";
