/** What is told of names that the program takes from Keras and that Keras 3 no longer has, with the form of today as a fix. */
import { functionForms, functionRemedies, isUnsafeForSome, isUnsafeForm, safeForms } from "./forms";
import { isOfCopy, moduleOfToday, toldOfCopy } from "./private-copy";
import { movedName } from "./replacements";
import { removedMember as goneMember } from "./removed-members";
import { type RemovedName, removedModule as goneModule, removedName } from "./removed-names";
import { attributeOfLayer } from "../engine/members/layer-attributes";
import { setReserved } from "../engine/members/reserved-attributes";
import type { ImportedName, ImportedNames, Removal } from "../../library-rules";
import { isTold } from "../../removals";
import type { Context } from "../../../values/context";
import type { ImportedToday } from "../../../values/records/call-form";
import type { Finding, Remedy } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";
import {
  type Arguments,
  type ModuleValue,
  type ObjectValue,
  type TensorValue,
  type Value,
  unknown,
} from "../../../values/value";

function removal(
  { name, says, exception }: { name: string; says: string; exception: NonNullable<Removal["exception"]> },
  span: Span,
  remedies: readonly Remedy[],
): Removal {
  return {
    finding: { code: "only-in-keras-2", severity: "error", span, facts: { name }, kerasSays: says, remedies },
    exception,
  };
}

/** The text of today in place of the old one. */
const replacing = (span: Span, text: string | undefined): readonly Remedy[] =>
  text === undefined ? [] : [{ kind: "replaceText", span, text, preferred: true, isSafe: true }];

/** Settings that Keras 3 makes by itself in `fit` and `predict`, with the arguments for which it does so. */
const SETTINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ["keras.backend.set_learning_phase", ["0", "False"]],
]);

/** A setting that is needless today is left away. */
function withoutUse({ name }: RemovedName, span: Span): readonly Remedy[] {
  const given = SETTINGS.get(name);
  return given ? [{ kind: "dropStatement", span, given, preferred: true, isSafe: true }] : [];
}

/** What does as `module.name` did: another name of the same module, or another form of the call. */
function attributeInstead(
  found: RemovedName,
  name: string,
  site: Span,
  tensors: readonly TensorValue[] = [],
): readonly Remedy[] {
  const forms = [...functionRemedies(found.name, site, tensors), ...withoutUse(found, site)];
  if (found.instead === undefined) return forms;
  // The name alone changes where no form of the call fits what it is given.
  return [
    ...forms,
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

/** `module.name` where Keras 3 has no such name; see `LibraryRules`. */
export function removedAttribute(
  module: ModuleValue,
  name: string,
  site: Span,
  context: Context,
  tell: (removed: Removal) => void,
): Value | undefined {
  if (module.spelled === undefined || !isTold(site, context)) return undefined;
  const found = removedName(module.spelled, name);
  if (!found) return undefined;
  const facts = { name: found.shown, says: found.attributeError, exception: "AttributeError" as const };
  if (found.isSubmodule) {
    // Whatever the program runs may import it first, and then it is an attribute.
    const { finding } = removal(facts, site, []);
    tell({
      finding: { ...finding, code: "submodule-not-imported", severity: "warning" },
      exception: "AttributeError",
    });
    return undefined;
  }
  tell(removal(facts, site, attributeInstead(found, name, site)));
  const today = found.operation === undefined ? undefined : context.library(`keras.ops.${found.operation}`);
  const isTellable = isUnsafeForSome(found.name);
  if (today !== undefined && !(isTellable && today.kind === "function")) return today;
  const old = today ?? module.member(name, context);
  // One mistake gives one problem: what it would refuse of its arguments is not told as well.
  const runs = old?.kind === "function" ? old : undefined;
  if (!runs && !isTellable) return undefined;
  const call = (args: Arguments, running: Context): Value => {
    // Told again with what it is called with: the fix is safe only where it is so of every call.
    if (isTellable) tell(removal(facts, site, attributeInstead(found, name, site, tensorsOf(args))));
    if (!runs) return unknown("not-modelled", found.name);
    return today ? runs.call(args, running) : running.silently(() => runs.call(args, running));
  };
  return { kind: "function", name, binding: "static", captured: runs ? [runs] : [], call };
}

/** The tensors that a call is given. */
const tensorsOf = ({ positional, keywords }: Arguments): readonly TensorValue[] =>
  [...positional, ...keywords.values()].filter((value) => value.kind === "tensor");

/** `object.name` where objects of Keras 3 have no such method or attribute, and no class of the program's own gives it. */
export function removedMember(
  object: ObjectValue,
  name: string,
  site: Span,
  context: Context,
): Removal | undefined {
  if (object.attributes.has(name) || !isTold(site, context)) return undefined;
  // What a class of the program's own has may be set by a subclass, or by a method that nobody calls here.
  if (context.openWorld && object.class.canonical === undefined) return undefined;
  const found = goneMember(object.class, name, site, (asked) => attributeOfLayer(object, asked, context));
  const isOwn = object.class.mro.some(
    ({ canonical, attributes }) =>
      canonical === undefined && (attributes.has(name) || attributes.has("__getattr__")),
  );
  if (!found || isOwn) return undefined;
  const facts = { name: found.name, says: found.attributeError, exception: "AttributeError" as const };
  return removal(facts, site, found.remedies);
}

/** Lists of a layer that Keras 3 makes itself, of the variables that are the layer's attributes. */
const ownLists: ReadonlySet<string> = new Set(["trainable_weights", "non_trainable_weights"]);

/** `self.trainable_weights = […]`, as layers of Keras 1 told Keras of their variables. */
function setList(object: ObjectValue, name: string, site: Span, context: Context): Finding | undefined {
  const isLayer = object.class.mro.some(({ canonical }) => canonical === "keras.layers.Layer");
  const isOwn = object.class.mro.some(
    ({ canonical, attributes }) =>
      canonical === undefined && (attributes.has(name) || attributes.has("__setattr__")),
  );
  if (!isLayer || isOwn || !isTold(site, context)) return undefined;
  const says = `AttributeError: property '${name}' of '${object.class.name}' object has no setter`;
  const facts = {
    name: `assignment to ${object.class.name}.${name}`,
    says,
    exception: "AttributeError",
  } as const;
  return removal(facts, site, [{ kind: "dropAssignment", span: site, preferred: true, isSafe: true }])
    .finding;
}

/**
 * `optimizer.lr = …`, which nothing reads: training goes on with the learning rate that it had.
 */
export function setMember(
  object: ObjectValue,
  name: string,
  site: Span,
  context: Context,
): Finding | undefined {
  if (ownLists.has(name) && context.keras === 3) return setList(object, name, site, context);
  const reserved = setReserved(object, name, site, context);
  if (reserved) return reserved;
  if (!object.class.mro.some(({ canonical }) => canonical === "keras.optimizers.Optimizer")) return undefined;
  const found = removedMember(object, name, site, context)?.finding;
  return found && { ...found, severity: "warning", kerasSays: undefined };
}

/** `import module` where Keras 3 has no such module. */
export function removedModule(imported: ImportedName, site: Span, context: Context): Removal | undefined {
  if (isOfCopy(imported.name) && isTold(site, context)) {
    const today = imported.alias === undefined ? undefined : moduleOfToday(imported.name);
    return toldOfCopy(imported.name, [], site, replacing(site, today && `${today} as ${imported.alias}`));
  }
  const found = isTold(site, context) ? goneModule(imported.name) : undefined;
  if (!found) return undefined;
  const text =
    found.instead === undefined || imported.alias === undefined
      ? undefined
      : `${found.instead} as ${imported.alias}`;
  const facts = { name: found.name, says: found.importError, exception: "ImportError" as const };
  return removal(facts, site, replacing(site, text));
}

/** `from module import …` where Keras 3 has no such module, or not all of the names. */
export function removedImport(imported: ImportedNames, site: Span, context: Context): Removal | undefined {
  if (!isTold(site, context)) return undefined;
  const { module, names } = imported;
  if (isOfCopy(module)) {
    const today = moduleOfToday(module);
    const isWritten = today !== undefined && !imported.star;
    const asked = names.map(({ name }) => name);
    return toldOfCopy(module, asked, site, isWritten ? importToday(imported, site, today) : []);
  }
  const whole = goneModule(module);
  const gone = names.flatMap(({ name }) => removedName(module, name) ?? []);
  const first = gone.find(({ isSubmodule }) => !isSubmodule);
  const found = whole ?? first;
  const name = whole?.name ?? first?.shown;
  if (!found || name === undefined) return undefined;
  const facts = { name, says: found.importError, exception: "ImportError" as const };
  const asName = moduleAsName(imported);
  const remedies =
    asName === undefined
      ? importToday(imported, site, whole ? whole.instead : module)
      : replacing(site, asName);
  return removal(facts, site, remedies);
}

/** The module that has the names of an imported module which is gone: `utils` of `keras` for `np_utils`. */
function moduleToday(module: string, name: string): Required<Omit<ImportedToday, "forms">> | undefined {
  // `merge` was a function before it was a module.
  const instead = name === "merge" ? undefined : goneModule(`${module}.${name}`)?.instead;
  const dot = instead?.lastIndexOf(".") ?? -1;
  if (instead === undefined || dot < 0 || instead.endsWith(`.${name}`)) return undefined;
  if (goneModule(module)?.instead === instead) return undefined;
  return { name: instead.slice(dot + 1), module: instead.slice(0, dot) };
}

/** `from keras import utils as np_utils`, where nothing else is imported. */
function moduleAsName({ module, names }: ImportedNames): string | undefined {
  const [only] = names;
  const today = only && names.length === 1 ? moduleToday(module, only.name) : undefined;
  return only && today && `from ${today.module} import ${today.name} as ${only.alias ?? only.name}`;
}

/** What a name of a module that is gone, or that is gone from its module, is today. */
function nameToday(from: string, name: string, module: string | undefined): ImportedToday | undefined {
  const moved = movedName(`${from}.${name}`) ?? movedName(`${module ?? from}.${name}`);
  if (moved) return moved;
  const asModule = moduleToday(from, name);
  if (asModule) return asModule;
  if (module === undefined) return {};
  const gone = removedName(module, name);
  if (!gone) return undefined;
  if (gone.instead !== undefined) return { name: gone.instead };
  const isDoubtful = gone.isInTensorflow && isUnsafeForm(gone.name);
  const forms = isDoubtful ? [] : functionForms(gone.name);
  return {
    ...(forms.length === 0 ? {} : { forms }),
    // `tf.keras` keeps much of Keras 2 that works on data and not on layers.
    ...(gone.isInTensorflow ? { name, module: `tensorflow.${module}` } : {}),
  };
}

/**
 * The import as of today; names that are gone and that nothing uses are left away. Where calls would be written whose form
 * of today may mean something else, the import with the other forms is tried first, which is safe where they fit all calls.
 */
function importToday(
  { module, names }: ImportedNames,
  site: Span,
  today: string | undefined,
): readonly Remedy[] {
  const changed = names.flatMap(({ name }) => {
    const instead = nameToday(module, name, today);
    return instead ? [[name, instead] as const] : [];
  });
  const isDoubtful = ([name, { forms }]: readonly [string, ImportedToday]): boolean =>
    forms !== undefined && isUnsafeForm(`${today ?? module}.${name}`);
  const writing = (all: readonly (readonly [string, ImportedToday])[], isSafe: boolean): Remedy => ({
    kind: "rewriteImport",
    statement: site,
    module: today ?? module,
    names: Object.fromEntries(all),
    preferred: true,
    isSafe,
  });
  if (!changed.some(isDoubtful)) return [writing(changed, true)];
  const safely = changed.map((each) => {
    const forms = safeForms(`${today ?? module}.${each[0]}`);
    return isDoubtful(each) ? ([each[0], forms.length === 0 ? {} : { forms }] as const) : each;
  });
  return [writing(safely, true), writing(changed, false)];
}
