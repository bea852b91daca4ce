/** Tells names that the program takes from Keras and that Keras 3 no longer has, with the form of today as a fix. */
import { type Machine, RaiseSignal, readName } from "../machine";
import type { Import, ImportAlias, ImportFrom } from "../../syntax/ast";
import { type RemovedName, removedModule, removedName } from "../../libraries/keras/migration/removed-names";
import type { Remedy } from "../../values/finding";
import type { Span } from "../../values/span";
import type { ModuleValue, Value } from "../../values/value";

/** Installed packages that still name old parts do so behind conditions of their own. */
const isInstalled = (span: Span): boolean => /[\\/](?:site|dist)-packages[\\/]/.test(span.file);

function tell(
  m: Machine,
  found: { name: string; says: string; exception: "AttributeError" | "ImportError" },
  span: Span,
  text: string | undefined,
  replaced: Span = span,
): void {
  // A program that waits for the failure goes on in its handler.
  if (m.tries.length > 0) throw new RaiseSignal(m.context.library(`builtins.${found.exception}`), span);
  const remedies: readonly Remedy[] =
    text === undefined ? [] : [{ kind: "replaceText", span: replaced, text, preferred: true, isSafe: true }];
  m.context.report({
    code: "only-in-keras-2",
    severity: "error",
    span,
    facts: { name: found.name },
    kerasSays: found.says,
    remedies,
  });
}

/** The text that does what `module.name` did. */
function attributeInstead(
  m: Machine,
  found: RemovedName,
  name: string,
  site: Span,
): [string, Span] | undefined {
  if (found.instead !== undefined) return [found.instead, { ...site, start: site.end - name.length }];
  const keras = readName(m, m.frame.scope.names, "keras");
  if (found.operation === undefined || keras?.kind !== "module" || keras.name !== "keras") return undefined;
  return [`keras.ops.${found.operation}`, site];
}

/** Tells `module.name` where Keras 3 has no such name. Gives what stands for it, so that the rest keeps its hints. */
export function tellRemovedAttribute(
  m: Machine,
  module: ModuleValue,
  name: string,
  site: Span,
): Value | undefined {
  if (m.keras === 2 || module.spelled === undefined || isInstalled(site)) return undefined;
  const found = removedName(module.spelled, name);
  if (!found) return undefined;
  const [text, span] = attributeInstead(m, found, name, site) ?? [];
  tell(m, { name: found.name, says: found.attributeError, exception: "AttributeError" }, site, text, span);
  return found.operation === undefined ? undefined : m.context.library(`keras.ops.${found.operation}`);
}

const aliased = ({ name, alias }: ImportAlias): string =>
  alias === undefined ? name : `${name} as ${alias}`;

/** `import module` where Keras 3 has no such module. */
export function tellRemovedImport(m: Machine, node: Import, spanOf: (range: ImportAlias) => Span): void {
  if (m.keras === 2) return;
  for (const imported of node.names) {
    const found = removedModule(imported.name);
    const span = spanOf(imported);
    if (!found || isInstalled(span)) continue;
    const text =
      found.instead === undefined || imported.alias === undefined
        ? undefined
        : `${found.instead} as ${imported.alias}`;
    tell(m, { name: found.name, says: found.importError, exception: "ImportError" }, span, text);
  }
}

/** `from module import …` where Keras 3 has no such module, or not all of the names. */
export function tellRemovedFrom(m: Machine, node: ImportFrom, module: string, site: Span): void {
  if (m.keras === 2 || isInstalled(site)) return;
  const whole = removedModule(module);
  if (whole) {
    const names = node.star ? "*" : node.names.map(aliased).join(", ");
    const plain = whole.instead === undefined ? undefined : `from ${whole.instead} import ${names}`;
    const text = moduleAsName(node, module) ?? plain;
    tell(m, { name: whole.name, says: whole.importError, exception: "ImportError" }, site, text);
    return;
  }
  const removed = node.names.flatMap(({ name }) => removedName(module, name) ?? []);
  const [first] = removed;
  if (!first) return;
  const facts = { name: first.name, says: first.importError, exception: "ImportError" as const };
  tell(m, facts, site, fromInstead(node, module, removed));
}

/** `from keras import utils as np_utils`: the module that has the names of the one imported module. */
function moduleAsName(node: ImportFrom, module: string): string | undefined {
  const [only] = node.names;
  // `merge` was a function before it was a module.
  if (!only || node.names.length > 1 || only.name === "merge") return undefined;
  const instead = removedModule(`${module}.${only.name}`)?.instead;
  const dot = instead?.lastIndexOf(".") ?? -1;
  if (instead === undefined || dot < 0 || instead.endsWith(`.${only.name}`)) return undefined;
  if (removedModule(module)?.instead === instead) return undefined;
  return `from ${instead.slice(0, dot)} import ${instead.slice(dot + 1)} as ${only.alias ?? only.name}`;
}

/** The import statement that binds the same names to the same things today. */
function fromInstead(node: ImportFrom, module: string, removed: readonly RemovedName[]): string | undefined {
  const asName = moduleAsName(node, module);
  if (asName !== undefined) return asName;
  if (removed.every((found) => found.instead !== undefined)) {
    const names = node.names.map((imported) => {
      const found = removedName(module, imported.name);
      if (found?.instead === undefined) return aliased(imported);
      const bound = imported.alias ?? imported.name;
      return found.instead === bound ? bound : `${found.instead} as ${bound}`;
    });
    return `from ${module} import ${names.join(", ")}`;
  }
  // `tf.keras` keeps much of Keras 2 that works on data and not on layers.
  if (removed.every((found) => found.isInTensorflow))
    return `from tensorflow.${module} import ${node.names.map(aliased).join(", ")}`;
  return undefined;
}
