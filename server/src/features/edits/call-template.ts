/** Fills the template of a call with the texts of the arguments that another call has. */
import type { Expression } from "../../syntax/ast";

/** Code that is put into a template. */
export interface CodePart {
  readonly text: string;
  /** Whether it can stand beside an operator or before a dot without parentheses. */
  readonly isPrimary: boolean;
}

const primaries: ReadonlySet<Expression["kind"]> = new Set([
  "Name",
  "Constant",
  "Attribute",
  "Call",
  "Subscript",
  "List",
  "Dict",
  "Set",
  "JoinedString",
]);

/** Whether code is a name or an attribute, which may be written twice: what computes something would compute it twice. */
export const isNamed = (code: string): boolean => /^[\w.]+$/.test(code);

export const isPrimary = (expression: Expression): boolean => primaries.has(expression.kind);

const OPTIONAL = /\[\[(.*?)\]\]/g;
const PLACEHOLDER = /\{(\w+)(?:\|([^}]*))?\}/g;

/** Whether what stands at a place of a template is set apart by brackets, commas or an equals sign. */
function isSetApart(template: string, start: number, end: number): boolean {
  const before = template.slice(0, start).trimEnd().at(-1);
  const behind = template.slice(end).trimStart().at(0);
  return before !== undefined && behind !== undefined && "(,=[{".includes(before) && "),]}:".includes(behind);
}

/** The filled template; undefined where an argument without a default is missing. */
export function filledTemplate(template: string, parts: ReadonlyMap<string, CodePart>): string | undefined {
  const present = template.replace(OPTIONAL, (_, inner: string) =>
    [...inner.matchAll(PLACEHOLDER)].every(([, name = ""]) => parts.has(name)) ? inner : "",
  );
  const isMissing = ([, name = "", preset]: RegExpMatchArray): boolean =>
    !parts.has(name) && preset === undefined;
  if ([...present.matchAll(PLACEHOLDER)].some(isMissing)) return undefined;
  return present.replace(
    PLACEHOLDER,
    (whole: string, name: string, preset: string | undefined, at: number) => {
      const part = parts.get(name);
      if (!part) return preset ?? "";
      return part.isPrimary || isSetApart(present, at, at + whole.length) ? part.text : `(${part.text})`;
    },
  );
}
