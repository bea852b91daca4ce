/** Writes an import of names that a library no longer has as of today, with the calls of those that have another form now. */
import type { AnalysedDocument } from "../document";
import { lineBreakOf } from "../text/line-end";
import { rewriteCall } from "./rewrite-call";
import type { TextEdit } from "./text-edit";
import { withoutStatement } from "./without-statement";
import type { Expression, ImportAlias, ImportFrom, ModuleSyntax, Range, Statement } from "../../syntax/ast";
import { blocksOf, eachExpressionOf, eachSubexpression } from "../../syntax/children";
import { nodeAt } from "../../syntax/find-node";
import { lookup } from "../../values/names/lookup";
import type { CallForm, ImportedToday } from "../../values/records/call-form";
import type { Remedy } from "../../values/records/finding";

type ImportRemedy = Extract<Remedy, { kind: "rewriteImport" }>;

/** What is written in place of the import, so far. */
interface Draft {
  /** The imported names by their modules, as written. */
  readonly lines: Map<string, string[]>;
  readonly edits: TextEdit[];
}

/** Backends of Keras 2 that Keras 3 does not run on. */
const GONE_BACKENDS: ReadonlySet<string> = new Set(["theano", "cntk"]);

/** Whether a condition asks for a backend that Keras 3 does not have, such as `K.backend() == "theano"`. */
const asksGoneBackend = (test: Expression): boolean =>
  test.kind === "Comparison" &&
  test.operators.every((operator) => operator === "==") &&
  test.operands.some(
    (node) =>
      node.kind === "Constant" &&
      node.value.type === "str" &&
      GONE_BACKENDS.has(node.value.value.toLowerCase()),
  );

/** Every place of the file where a name stands as an expression of code that Keras 3 may reach. */
export function usesOf(syntax: ModuleSyntax, id: string): readonly Range[] {
  const uses: Range[] = [];
  const search = (statement: Statement, base: number): void => {
    const visit = (expression: Expression): void => {
      if (expression.kind === "Name" && expression.id === id)
        uses.push({ start: base + expression.start, end: base + expression.end });
      eachSubexpression(expression, visit);
    };
    eachExpressionOf(statement, visit);
    const isDead = statement.kind === "If" && asksGoneBackend(statement.test);
    const blocks = isDead ? [statement.orelse] : blocksOf(statement);
    for (const inner of blocks.flat()) search(inner, base);
  };
  for (const { base, statement } of syntax.units) search(statement, base);
  return uses;
}

/** Whether the file exports a name by its text, which no expression shows. */
const isListed = (text: string, name: string): boolean =>
  /\b__all__\b/.test(text) && new RegExp(`["']${name}["']`).test(text);

const aliased = (name: string, bound: string): string => (name === bound ? name : `${name} as ${bound}`);

function addName({ lines }: Draft, module: string, written: string): void {
  const present = lines.get(module) ?? [];
  if (!present.includes(written)) lines.set(module, [...present, written]);
}

/**
 * A form of a function for a call by its bare name: what the form takes from beside the function is imported like it, as
 * `add` for `{self}.add`; undefined where the file means something else by that name.
 */
function bareForm(
  document: AnalysedDocument,
  form: CallForm,
  imported: ReadonlySet<string>,
): { readonly form: CallForm; readonly name?: string } | undefined {
  const template = "call" in form ? form.call : form.callee;
  const beside = /\{self\}\.(\w+)/.exec(template)?.[1];
  if (beside === undefined) return template.includes("{self}") ? undefined : { form };
  const syntax = document.syntax();
  if (!imported.has(beside) && usesOf(syntax, beside).length > 0) return undefined;
  const bare = template.replace(/\{self\}\./, "");
  return { form: "call" in form ? { ...form, call: bare } : { ...form, callee: bare }, name: beside };
}

/** What the calls of a name become: the edits, and the names that they need beside it. */
interface WrittenCalls {
  readonly edits: readonly TextEdit[];
  readonly beside: readonly string[];
}

/** Every call of a name in the first of its forms that can be written; undefined where one has none. */
function writtenCalls(
  document: AnalysedDocument,
  bound: string,
  forms: readonly CallForm[],
  imported: ReadonlySet<string>,
): WrittenCalls | undefined {
  const { file } = document.report;
  const edits: TextEdit[] = [];
  const beside: string[] = [];
  for (const use of usesOf(document.syntax(), bound)) {
    const target = { file, ...use };
    const written = forms.flatMap((form) => {
      const bare = bareForm(document, form, imported);
      const found =
        bare && rewriteCall(document, { kind: "rewriteCall", target, name: bound, form: bare.form });
      return found ? [{ found, name: bare.name }] : [];
    })[0];
    if (!written) return undefined;
    edits.push(...written.found);
    if (written.name !== undefined) beside.push(written.name);
  }
  return { edits, beside };
}

/** Adds one imported name to what is written; false where there is no way to write it. */
function addImported(
  document: AnalysedDocument,
  remedy: ImportRemedy,
  { name, alias }: ImportAlias,
  imported: ReadonlySet<string>,
  draft: Draft,
): boolean {
  const bound = alias ?? name;
  const today: ImportedToday | undefined = lookup(remedy.names, name);
  if (!today) {
    addName(draft, remedy.module, aliased(name, bound));
    return true;
  }
  const isUsed = usesOf(document.syntax(), bound).length > 0 || isListed(document.text, bound);
  if (!isUsed && today.name === undefined) return true;
  const calls = isUsed && today.forms ? writtenCalls(document, bound, today.forms, imported) : undefined;
  if (calls) {
    draft.edits.push(...calls.edits);
    for (const beside of calls.beside) addName(draft, today.module ?? remedy.module, beside);
    return true;
  }
  if (today.name === undefined) return false;
  addName(draft, today.module ?? remedy.module, aliased(today.name, bound));
  return true;
}

/** The import statement at a place, with the statements around it; undefined where another one stands there. */
function importAt(
  syntax: ModuleSyntax,
  start: number,
): { readonly node: ImportFrom; readonly base: number } | undefined {
  const found = nodeAt(syntax, start);
  const node = found?.statements.at(-1);
  return found && node?.kind === "ImportFrom" ? { node, base: found.base } : undefined;
}

/** `a, b`, or a name a line where the import was written so. */
function written(module: string, names: readonly string[], old: string, newLine: string): string {
  const isLong = old.includes("(") && /[\r\n]/.test(old);
  if (!isLong || names.length === 1) return `from ${module} import ${names.join(", ")}`;
  const indent = /[\r\n]([ \t]+)\S/.exec(old)?.[1] ?? "    ";
  return `from ${module} import (${newLine}${names.map((name) => `${indent}${name},${newLine}`).join("")})`;
}

/** Two rewritten calls, one inside the other, can't be written at once. */
const isApart = (edits: readonly TextEdit[]): boolean => {
  const sorted = edits
    .filter(({ isShared }) => isShared !== true)
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  return sorted.every((edit, i) => edit.end <= (sorted[i + 1]?.start ?? Infinity));
};

/** The edits; undefined where a name that is gone is used in a way that has no form today. */
export function rewriteImport(
  document: AnalysedDocument,
  remedy: ImportRemedy,
): readonly TextEdit[] | undefined {
  const { text, report, syntax } = document;
  if (remedy.statement.file !== report.file) return undefined;
  const found = importAt(syntax(), remedy.statement.start);
  if (!found || found.node.level > 0) return undefined;
  const [start, end] = [found.base + found.node.start, found.base + found.node.end];
  const { names, star } = found.node;
  const draft: Draft = { lines: new Map(), edits: [] };
  if (star) addName(draft, remedy.module, "*");
  const imported = new Set(names.map(({ name, alias }) => alias ?? name));
  for (const each of names) if (!addImported(document, remedy, each, imported, draft)) return undefined;
  if (!isApart(draft.edits)) return undefined;
  const newLine = lineBreakOf(text);
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const indent = before.trim() === "" ? before : "";
  const separator = before.trim() === "" ? `${newLine}${indent}` : "; ";
  const old = text.slice(start, end);
  const lines = [...draft.lines].map(([module, all]) => written(module, all, old, newLine));
  // An import that the calls need may be added just behind this one: it takes the place of one that is left away.
  const isBehind = (edit: TextEdit): boolean => edit.start === end && edit.end === end;
  const behind = draft.edits.filter(isBehind).map(({ newText }) => newText.trim());
  const others = draft.edits.filter((edit) => !isBehind(edit));
  const all = [...lines, ...new Set(behind)];
  const statement =
    all.length === 0 ? withoutStatement(text, start, end) : { start, end, newText: all.join(separator) };
  return [statement, ...others].sort((a, b) => a.start - b.start);
}
