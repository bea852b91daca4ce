/** Modules of a Keras of its own beside Keras 3. */
import { type CopyKind, copyClass } from "./copy-class";
import { moduleOfToday, packageOfCopy } from "../migration/private-copy";
import type { Context } from "../../../values/context";
import type { Remedy } from "../../../values/records/finding";
import type { Span } from "../../../values/records/span";
import { type ClassValue, type ModuleValue, unknown } from "../../../values/value";

/** What the classes of a module of the copy are, by the folder under the package. */
const folders: Readonly<Record<string, readonly CopyKind[]>> = {
  "": ["model"],
  engine: ["model", "layer"],
  layers: ["layer"],
  models: ["model"],
  optimizer_v2: ["optimizer"],
  optimizers: ["optimizer"],
};

/** The classes of Keras that say what a class is: the same stand in the copy. */
const bases: Readonly<Record<CopyKind, { readonly module: string; readonly base: string }>> = {
  layer: { module: "keras.layers", base: "keras.layers.Layer" },
  model: { module: "keras", base: "keras.Model" },
  optimizer: { module: "keras.optimizers", base: "keras.optimizers.Optimizer" },
};

/** What Keras's own class of that name is, where it has one. */
function kindOf(path: string, name: string, context: Context): CopyKind | undefined {
  const [folder = ""] = path.split(".");
  return (Object.hasOwn(folders, folder) ? folders[folder] : undefined)?.find((kind) => {
    const { module, base } = bases[kind];
    const own = context.library(`${module}.${name}`);
    return own.kind === "class" && own.mro.some(({ canonical }) => canonical === base);
  });
}

/** The import of today in place of one from the copy. */
function takenFromKeras3(module: string, site: Span): readonly Remedy[] {
  const today = moduleOfToday(module);
  if (today === undefined) return [];
  return [
    { kind: "rewriteImport", statement: site, module: today, names: {}, preferred: true, isSafe: true },
  ];
}

/**
 * The module of that name where it is of such a copy, beside Keras 3: its layers, models and optimizers are classes of
 * the copy, and of everything else in it nothing is known.
 */
export function moduleOfCopy(dotted: string, site: Span, { keras }: Context): ModuleValue | undefined {
  const copy = packageOfCopy(dotted);
  if (keras !== 3 || copy === undefined) return undefined;
  const path = dotted.slice(copy.length + 1);
  const made = new Map<string, ClassValue>();
  return {
    kind: "module",
    name: dotted,
    member: (name, context) => {
      const before = made.get(name);
      if (before) return before;
      const kind = kindOf(path, name, context);
      const inside = path === "" && Object.hasOwn(folders, name) ? `${dotted}.${name}` : undefined;
      if (inside !== undefined) return moduleOfCopy(inside, site, context) ?? unknown("not-modelled", inside);
      if (kind === undefined) return unknown("not-modelled", `${dotted}.${name}`);
      const type = copyClass(`${dotted}.${name}`, {
        package: copy,
        kind,
        remedies: takenFromKeras3(dotted, site),
      });
      made.set(name, type);
      return type;
    },
  };
}
