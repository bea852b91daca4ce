/** The names that a module has, as `dir(module)`, `vars(module)` and `globals()` give them to code that asks for one or sets it. */
import { argument } from "../../callables/arguments";
import { libraryClass } from "../../library-class";
import type { Span } from "../../../values/records/span";
import type { Context } from "../../../values/context";
import { knownText } from "../../../values/known-text";
import {
  type Arguments,
  FALSE,
  type ModuleValue,
  NONE,
  type ObjectValue,
  TRUE,
  type Value,
  str,
  unknown,
} from "../../../values/value";

/** Where the names of a module stand, each is asked of the module itself; in no other way are they known. */
const MODULE = "__module__";

const unlisted = { code: "data", detail: "the names of a module" } as const;

const moduleOf = (self: Value | undefined): ModuleValue | undefined => {
  const module = self?.kind === "object" ? self.attributes.get(MODULE) : undefined;
  return module?.kind === "module" ? module : undefined;
};

/** What stands under a name; where it is not there, `instead`. */
function read({ positional: [self, name] }: Arguments, context: Context, instead?: Value): Value {
  const module = moduleOf(self);
  const text = knownText(name);
  if (!module || text === undefined) return unknown(unlisted);
  return context.attribute(module, text) ?? instead ?? unknown(unlisted);
}

function write(self: Value | undefined, name: Value | undefined, value: Value, context: Context): void {
  const text = knownText(name);
  if (text !== undefined) moduleOf(self)?.setMember?.(text, value, context);
}

/** `update(name=value)`, `update(dict)`. */
function update(args: Arguments, context: Context): Value {
  const [self, others] = args.positional;
  if (others?.kind === "dict")
    for (const { key, value } of others.entries?.values() ?? []) write(self, key, value, context);
  for (const [name, value] of args.keywords) write(self, str(name), value, context);
  return NONE;
}

const namesClass = libraryClass("builtins.names", [], {
  openBase: unlisted,
  methods: {
    __contains__: ({ positional: [self, name] }, context) => {
      const module = moduleOf(self);
      if (!module || name?.kind !== "str" || name.value === undefined) return unknown(unlisted);
      const found = context.attribute(module, name.value);
      if (!found) return FALSE;
      return found.kind === "unknown" ? unknown(found.reason) : TRUE;
    },
    __getitem__: (args, context) => read(args, context),
    get: (args, context) => read(args, context, argument(args, 2) ?? NONE),
    __setitem__: ({ positional: [self, name, value] }, context) => {
      write(self, name, value ?? NONE, context);
      return NONE;
    },
    update,
  },
});

export const namesOfModule = (module: ModuleValue, constructed: Span): ObjectValue => ({
  kind: "object",
  class: namesClass,
  attributes: new Map([[MODULE, module]]),
  constructed,
});
