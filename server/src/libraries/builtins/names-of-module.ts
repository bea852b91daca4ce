/** The names that a module has, as `dir(module)` and `vars(module)` give them to code that asks for one. */
import { libraryClass } from "../library-class";
import type { Span } from "../../values/span";
import { FALSE, type ModuleValue, type ObjectValue, TRUE, unknown } from "../../values/value";

/** Where the names of a module stand, each is asked of the module itself; in no other way are they known. */
const MODULE = "__module__";

const unlisted = { code: "data", detail: "the names of a module" } as const;

const namesClass = libraryClass("builtins.names", [], {
  openBase: unlisted,
  methods: {
    __contains__: ({ positional: [self, name] }, context) => {
      const module = self?.kind === "object" ? self.attributes.get(MODULE) : undefined;
      if (!module || name?.kind !== "str" || name.value === undefined) return unknown(unlisted);
      const found = context.attribute(module, name.value);
      if (!found) return FALSE;
      return found.kind === "unknown" ? unknown(found.reason) : TRUE;
    },
  },
});

export const namesOfModule = (module: ModuleValue, constructed: Span): ObjectValue => ({
  kind: "object",
  class: namesClass,
  attributes: new Map([[MODULE, module]]),
  constructed,
});
