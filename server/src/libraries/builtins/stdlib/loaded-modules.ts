/** `sys.modules`: what a program puts there is what an import of the name gives. */
import { argument, textArgument } from "../../callables/arguments";
import { libraryClass, type Method } from "../../library-class";
import type { Context } from "../../../values/context";
import { NONE, type ObjectValue, TRUE, type Value, unknown } from "../../../values/value";
import { NOWHERE } from "../../../values/records/span";

/** The setting that holds what stands under a name in `sys.modules`, where the program put it there. */
export const settingOfModule = (name: string): string => `sys.modules ${name}`;

/** The setting that says that the program put something there. */
export const MODULES_BY_HAND = "sys.modules";

const unseen = unknown("data", "sys.modules");

const own = (name: string | undefined, context: Context): Value | undefined =>
  name === undefined ? undefined : context.settings.get(settingOfModule(name));

function put(name: string, value: Value, context: Context): void {
  context.heap.set(context.settings, settingOfModule(name), value);
  if (!context.settings.has(MODULES_BY_HAND)) context.heap.set(context.settings, MODULES_BY_HAND, TRUE);
}

const methods: Readonly<Record<string, Method>> = {
  __getitem__: (args, context) => own(textArgument(args, 1), context) ?? unseen,
  get: (args, context) => own(textArgument(args, 1), context) ?? unseen,
  __contains__: (args, context) => (own(textArgument(args, 1), context) ? TRUE : unseen),
  __setitem__: (args, context) => {
    const name = textArgument(args, 1);
    if (name !== undefined) put(name, argument(args, 2) ?? unseen, context);
    return NONE;
  },
  setdefault: (args, context) => {
    const name = textArgument(args, 1);
    if (name !== undefined) put(name, unseen, context);
    return unseen;
  },
  // A module that is taken out is loaded anew by the next import, which we take for the same one.
  __delitem__: (args, context) => {
    const name = textArgument(args, 1);
    if (own(name, context)) context.heap.delete(context.settings, settingOfModule(name ?? ""));
    return NONE;
  },
};

const loadedModules: ObjectValue = {
  kind: "object",
  class: libraryClass("sys.modules", [], { methods, openBase: { code: "data", detail: "sys.modules" } }),
  attributes: new Map(),
  constructed: NOWHERE,
};

export const loadedModuleNames: readonly (readonly [string, () => Value])[] = [
  ["sys.modules", () => loadedModules],
];
