/** Tells names that the program takes from Keras and that Keras 3 no longer has, with the form of today as a fix. */
import { type Machine, RaiseSignal } from "../machine";
import type { Import, ImportAlias, ImportFrom } from "../../syntax/ast";
import { type RemovedName, removedModule, removedName } from "../../libraries/keras/migration/removed-names";
import { attributeOfLayer } from "../../libraries/keras";
import { functionRemedies, isUnsafeForSome } from "../../libraries/keras/migration/forms";
import { type RemovedMember, removedMember } from "../../libraries/keras/migration/removed-members";
import type { Remedy } from "../../values/finding";
import type { Context } from "../../values/context";
import type { Span } from "../../values/span";
import {
  type Arguments,
  type ModuleValue,
  type ObjectValue,
  type TensorValue,
  type Value,
  unknown,
} from "../../values/value";

/** Installed packages that still name old parts do so behind conditions of their own. */
const isInstalled = (span: Span): boolean => /[\\/](?:site|dist)-packages[\\/]/.test(span.file);

function tell(
  m: Machine,
  found: { name: string; says: string; exception: "AttributeError" | "ImportError" },
  span: Span,
  remedies: readonly Remedy[],
): void {
  // A program that waits for the failure goes on in its handler.
  if (m.tries.length > 0) throw new RaiseSignal(m.context.library(`builtins.${found.exception}`), span);
  const { name, says } = found;
  m.context.report({
    code: "only-in-keras-2",
    severity: "error",
    span,
    facts: { name },
    kerasSays: says,
    remedies,
  });
}

/** The text of today in place of the old one. */
const replacing = (span: Span, text: string | undefined): readonly Remedy[] =>
  text === undefined ? [] : [{ kind: "replaceText", span, text, preferred: true, isSafe: true }];

/** What does as `module.name` did: another name of the same module, or another form of the call. */
function attributeInstead(
  found: RemovedName,
  name: string,
  site: Span,
  tensors: readonly TensorValue[] = [],
): readonly Remedy[] {
  if (found.instead === undefined) return functionRemedies(found.name, site, tensors);
  return [
    {
      kind: "rewriteCall",
      target: site,
      name,
      form: { callee: `{self}.${found.instead}` },
      preferred: true,
      isSafe: true,
    },
  ];
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
  const facts = { name: found.name, says: found.attributeError, exception: "AttributeError" as const };
  tell(m, facts, site, attributeInstead(found, name, site));
  const today = found.operation === undefined ? undefined : m.context.library(`keras.ops.${found.operation}`);
  const isTellable = isUnsafeForSome(found.name) && m.tries.length === 0;
  if (today !== undefined && !(isTellable && today.kind === "function")) return today;
  const old = today ?? module.member(name, m.context);
  // One mistake gives one problem: what it would refuse of its arguments is not told as well.
  const runs = old?.kind === "function" ? old : undefined;
  if (!runs && !isTellable) return undefined;
  const call = (args: Arguments, context: Context): Value => {
    // Told again with what it is called with: the fix is safe only where it is so of every call.
    if (isTellable) tell(m, facts, site, attributeInstead(found, name, site, tensorsOf(args)));
    if (!runs) return unknown("not-modelled", found.name);
    return today ? runs.call(args, context) : context.silently(() => runs.call(args, context));
  };
  return { kind: "function", name, binding: "static", captured: runs ? [runs] : [], call };
}

/** The tensors that a call is given. */
const tensorsOf = ({ positional, keywords }: Arguments): readonly TensorValue[] =>
  [...positional, ...keywords.values()].filter((value) => value.kind === "tensor");

/** What objects of Keras 3 no longer have under a name, and no class of the program's own gives them. */
export function memberGone(
  m: Machine,
  object: ObjectValue,
  name: string,
  site: Span,
): RemovedMember | undefined {
  if (m.keras === 2 || isInstalled(site) || object.attributes.has(name)) return undefined;
  // What a class of the program's own has may be set by a subclass, or by a method that nobody calls here.
  if (m.openWorld && object.class.canonical === undefined) return undefined;
  const found = removedMember(object.class, name, site, (asked) =>
    attributeOfLayer(object, asked, m.context),
  );
  const isOwn = object.class.mro.some(
    ({ canonical, attributes }) =>
      canonical === undefined && (attributes.has(name) || attributes.has("__getattr__")),
  );
  return isOwn ? undefined : found;
}

/** Tells `object.name` where objects of Keras 3 have no such method or attribute. */
export function tellRemovedMember(m: Machine, object: ObjectValue, name: string, site: Span): void {
  const found = memberGone(m, object, name, site);
  if (!found) return;
  const facts = { name: found.name, says: found.attributeError, exception: "AttributeError" as const };
  tell(m, facts, site, found.remedies);
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
    const facts = { name: found.name, says: found.importError, exception: "ImportError" as const };
    tell(m, facts, span, replacing(span, text));
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
    const facts = { name: whole.name, says: whole.importError, exception: "ImportError" as const };
    tell(m, facts, site, replacing(site, text));
    return;
  }
  const removed = node.names.flatMap(({ name }) => removedName(module, name) ?? []);
  const [first] = removed;
  if (!first) return;
  const facts = { name: first.name, says: first.importError, exception: "ImportError" as const };
  tell(m, facts, site, replacing(site, fromInstead(node, module, removed)));
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
