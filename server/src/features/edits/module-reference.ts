/** How a file can name a module, by the imports that it has or by one more. */
import { lineBreakOf } from "../text/line-end";
import { expressionAt } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import { lookup } from "../../values/names/lookup";
import type { Expression, ModuleSyntax, Statement } from "../../syntax/ast";

export interface ModuleReference {
  /** What to write for the module: `keras.ops`, `ops`, `np`. */
  readonly text: string;
  readonly imports: readonly TextEdit[];
}

/** A module's usual name, which an added import gives it. */
const usualNames: Readonly<Record<string, string>> = { numpy: "np", pandas: "pd", tensorflow: "tf" };

/** `tf.keras` is Keras under another name. */
const plain = (module: string): string => module.replace(/^tensorflow\.keras\b/, "keras");

interface TopLevel {
  readonly statement: Statement;
  readonly start: number;
  readonly end: number;
}

/** The name that a statement gives a module. */
function boundBy({ statement }: TopLevel, module: string): string | undefined {
  if (statement.kind === "Import") {
    const found = statement.names.find(({ name, alias }) =>
      alias === undefined ? name === module : plain(name) === module,
    );
    return found && (found.alias ?? found.name);
  }
  if (statement.kind !== "ImportFrom" || statement.level > 0) return undefined;
  const found = statement.names.find(({ name }) => plain(`${statement.module}.${name}`) === module);
  return found && (found.alias ?? found.name);
}

/** Keras's and TensorFlow's packages, by the start of a dotted name. */
const OF_KERAS = /^(keras|tensorflow)\b/;

/** The name at the start of `np`, `tf.linalg` or `keras.ops`; undefined where no name stands there. */
function rootName(node: Expression): string | undefined {
  let root = node;
  while (root.kind === "Attribute") root = root.value;
  return root.kind === "Name" ? root.id : undefined;
}

/**
 * Whether an expression at an offset names a module, by the imports before it. What `from … import` gives is one where a
 * package of Keras or TensorFlow gives it: other packages give their arrays that way too.
 */
export function namesModule(syntax: ModuleSyntax, node: Expression, offset: number): boolean {
  const root = rootName(node);
  if (root === undefined) return false;
  return importsBefore(syntax, offset).some(({ statement }) => {
    if (statement.kind === "Import")
      return statement.names.some(({ name, alias }) => (alias ?? name.split(".")[0]) === root);
    if (statement.kind !== "ImportFrom" || !OF_KERAS.test(statement.module)) return false;
    return statement.names.some(({ name, alias }) => (alias ?? name) === root);
  });
}

/** What the file calls a module already, by its own name or through the one that holds it. */
function presentName(imports: readonly TopLevel[], module: string): string | undefined {
  for (const one of imports) {
    const name = boundBy(one, module);
    if (name !== undefined) return name;
  }
  const dot = module.lastIndexOf(".");
  const parent = dot < 0 ? undefined : presentName(imports, module.slice(0, dot));
  return parent === undefined ? undefined : `${parent}${module.slice(dot)}`;
}

const lineEnd = (text: string, offset: number): number => {
  const found = /[\r\n]/.exec(text.slice(offset));
  return found ? offset + found.index : text.length;
};

/** The modules that import statements name; only what they bind is a name of the file. */
const IMPORTED = /^(?<before>[ \t]*from[ \t]+)[\w.]+|^(?<alone>[ \t]*import[ \t]+)[\w.]+(?=[ \t]+as\b)/gm;

/** Whether a text or a comment stands at an offset. */
function isProse(syntax: ModuleSyntax, offset: number): boolean {
  if (syntax.comments.some(({ start, end }) => start <= offset && offset < end)) return true;
  const node = expressionAt(syntax, offset)?.node;
  return node?.kind === "Constant" && node.value.type === "str";
}

/** Whether a name stands anywhere in the code by itself; what it stands for there is not looked at. */
function occurs(text: string, syntax: ModuleSyntax, name: string): boolean {
  const blanked = text.replace(IMPORTED, (whole, before?: string, alone?: string) =>
    (before ?? alone ?? "").padEnd(whole.length),
  );
  const found = blanked.matchAll(new RegExp(`(?<![.\\w])${name}\\b`, "g"));
  return [...found].some(({ index }) => !isProse(syntax, index));
}

/** The top-level imports before an offset. */
const importsBefore = (syntax: ModuleSyntax, offset: number): readonly TopLevel[] =>
  syntax.units.flatMap(({ base, statement }): TopLevel[] => {
    const [start, end] = [base + statement.start, base + statement.end];
    const isImport = statement.kind === "Import" || statement.kind === "ImportFrom";
    return isImport && end <= offset ? [{ statement, start, end }] : [];
  });

/**
 * The file's name for a module at an offset. Where no import before it gives one, an import is added behind the first one
 * of Keras or TensorFlow; undefined where the name that it would bind is in use.
 */
export function moduleReference(
  text: string,
  syntax: ModuleSyntax,
  module: string,
  offset: number,
): ModuleReference | undefined {
  const imports = importsBefore(syntax, offset);
  const present = presentName(imports, module);
  if (present !== undefined) return { text: present, imports: [] };
  // A file that writes `tf.keras` everywhere is not given a second Keras.
  const tensorflow = /^keras\b/.test(module) ? presentName(imports, "tensorflow") : undefined;
  if (tensorflow !== undefined && new RegExp(`(?<![.\\w])${tensorflow}\\.keras\\b`).test(text))
    return { text: `${tensorflow}.${module}`, imports: [] };
  const dot = module.lastIndexOf(".");
  const bound = lookup(usualNames, module) ?? module.slice(dot + 1);
  if (occurs(text, syntax, bound)) return undefined;
  const line =
    dot < 0
      ? `import ${module}${bound === module ? "" : ` as ${bound}`}`
      : `from ${module.slice(0, dot)} import ${bound}`;
  return { text: bound, imports: [inserted(text, syntax, imports, line)] };
}

/** The edit that adds an import, for what stands at an offset. */
export const insertedImport = (text: string, syntax: ModuleSyntax, line: string, offset: number): TextEdit =>
  inserted(text, syntax, importsBefore(syntax, offset), line);

function inserted(text: string, syntax: ModuleSyntax, imports: readonly TopLevel[], line: string): TextEdit {
  const newLine = lineBreakOf(text);
  const named = ({ statement }: TopLevel): boolean =>
    statement.kind === "Import"
      ? statement.names.some(({ name }) => OF_KERAS.test(name))
      : statement.kind === "ImportFrom" && OF_KERAS.test(statement.module);
  const behind = imports.find(named) ?? imports.at(-1);
  if (behind) {
    const at = lineEnd(text, behind.end);
    return { start: at, end: at, newText: `${newLine}${line}`, isShared: true };
  }
  const first = syntax.units.find(
    ({ statement }) => !(statement.kind === "Expression" && statement.value.kind === "Constant"),
  );
  const at = first ? first.base + first.statement.start : 0;
  return { start: at, end: at, newText: `${line}${newLine}`, isShared: true };
}
