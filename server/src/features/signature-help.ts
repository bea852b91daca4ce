/** The signature of the layer whose call is being typed, with the parameter at the cursor and what the call gives so far. */
import type { AnalysedDocument } from "./document";
import { fullLabel } from "./hints/hint-label";
import { fromImports } from "./text/syntax-path";
import { distinctVisits } from "./explanations/visit-agreement";
import { say, summaryOf } from "./text/wording";
import { type SignatureParameter, constructorSignature } from "../libraries/keras/constructor-parameters";
import type { Language } from "../messages/catalogue";

export interface SignatureHelp {
  /** `Conv1D(filters, kernel_size, strides=1, …)`. */
  readonly label: string;
  /** Where each parameter stands in the label, and what there is to say about it. */
  readonly parameters: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  /** The parameter at the cursor; undefined where there is none of that name or at that position. */
  readonly active: number | undefined;
  /** What the layer does, and what the call gives as far as it is typed. */
  readonly text: string;
}

/** A call that is typed further from its bracket than this is no call any more, but code that lost a bracket. */
const FARTHEST = 2_000;

interface TypedCall {
  /** Where the name begins and ends, with what stands before it: `layers.Conv1D`. */
  readonly start: number;
  readonly callee: string;
  /** What is typed of each argument so far; the last one is at the cursor. */
  readonly given: readonly string[];
}

const OPENING = "([{";
const CLOSING = ")]}";

/** The call around an offset, read off the text alone: half-typed code seldom parses. */
export function typedCall(text: string, offset: number): TypedCall | undefined {
  const first = Math.max(0, offset - FARTHEST);
  const open: { readonly at: number; readonly commas: number[] }[] = [];
  for (let i = first; i < offset; i++) {
    const sign = text[i] ?? "";
    if (sign === "#") i = lineEnd(text, i);
    else if (sign === '"' || sign === "'") i = textEnd(text, i, offset);
    else if (OPENING.includes(sign)) open.push({ at: i, commas: [] });
    else if (CLOSING.includes(sign)) open.pop();
    else if (sign === ",") open.at(-1)?.commas.push(i);
  }
  const inner = open.at(-1);
  if (!inner || text[inner.at] !== "(") return undefined;
  const [callee = ""] = /[\p{L}\p{N}_.]*$/u.exec(text.slice(Math.max(0, inner.at - 200), inner.at)) ?? [];
  const cuts = [inner.at, ...inner.commas, offset];
  const given = cuts.slice(1).map((cut, i) => text.slice((cuts[i] ?? 0) + 1, cut).trim());
  return callee === "" ? undefined : { start: inner.at - callee.length, callee, given };
}

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
};

/** Where a text that begins at `from` ends; one that is still open ends at the cursor, or with its line. */
function textEnd(text: string, from: number, offset: number): number {
  const sign = text[from] ?? "";
  const quote = text.startsWith(sign.repeat(3), from) ? sign.repeat(3) : sign;
  for (let i = from + quote.length; i < offset; i++) {
    if (text[i] === "\\") i++;
    else if (quote.length === 1 && text[i] === "\n") return i;
    else if (text.startsWith(quote, i)) return i + quote.length - 1;
  }
  return offset;
}

/** The layer's class that a callee names in this file; undefined where its name does not come from Keras. */
function layerOf({ text, syntax }: AnalysedDocument, callee: string): string | undefined {
  const [root = "", ...path] = callee.split(".");
  const ofKeras = (module: string): boolean => /keras|tensorflow/.test(module);
  const from = fromImports(syntax())
    .filter(({ node: { module } }) => ofKeras(module))
    .flatMap(({ node }) => node.names)
    .find(({ name, alias }) => (alias ?? name) === root);
  if (path.length === 0) return from?.name;
  const isModule = [...text.matchAll(/^[ \t]*import[ \t]+([^\n#]+)/gm)].some(([, names = ""]) =>
    names.split(",").some((one) => {
      const [module = "", alias] = one.trim().split(/\s+as\s+/);
      return ofKeras(module) && (alias ?? module.split(".")[0]) === root;
    }),
  );
  return from || isModule ? path.at(-1) : undefined;
}

/** The parameter that the cursor is at. */
function activeOf({ given }: TypedCall, parameters: readonly SignatureParameter[]): number | undefined {
  const named = /^(\w+)\s*=(?!=)/.exec(given.at(-1) ?? "")?.[1];
  const at =
    named === undefined
      ? parameters.findIndex((_, i) => i === given.length - 1)
      : parameters.findIndex(({ name }) => name === named);
  const found = parameters[at];
  return !found || (named === undefined && found.keywordOnly) ? undefined : at;
}

const written = ({ name, defaultText }: SignatureParameter): string =>
  defaultText === undefined ? name : `${name}=${defaultText}`;

/** What the call makes, where the code around it is whole. */
function resultOf(
  { report }: AnalysedDocument,
  { start }: TypedCall,
  language?: Language,
): string | undefined {
  const place = report.places.find(({ constructed }) => constructed.start === start);
  if (!place || place.visits.length === 0) return undefined;
  const { visits } = place;
  const distinct = distinctVisits(
    visits.map(({ outputs, counts }) => ({ shapes: outputs, total: counts.total })),
  );
  return fullLabel(
    { visits: distinct.map(({ shapes }) => shapes), counts: visits.map(({ counts }) => counts.total) },
    language,
  );
}

/** The signature at an offset; undefined outside of calls of Keras's layers. */
export function signatureHelp(
  document: AnalysedDocument,
  offset: number,
  keras: 2 | 3,
  language?: Language,
): SignatureHelp | undefined {
  const call = typedCall(document.text, offset);
  const layer = call && layerOf(document, call.callee);
  const signature = layer === undefined ? undefined : constructorSignature(layer, keras);
  if (!call || layer === undefined || !signature) return undefined;
  let label = `${layer}(`;
  const parameters = signature.parameters.map((parameter, i) => {
    if (i > 0) label += ", ";
    if (parameter.keywordOnly && signature.parameters[i - 1]?.keywordOnly !== true) label += "*, ";
    const start = label.length;
    label += written(parameter);
    const { choices } = parameter;
    const text =
      choices.length === 0 ? "" : say("signature.choices", { choices: choices.join(", ") }, language);
    return { start, end: label.length, text };
  });
  const result = resultOf(document, call, language);
  const summary = summaryOf({ summary: signature.summary, described: layer, axes: [] }, language);
  return {
    label: `${label})`,
    parameters,
    active: activeOf(call, signature.parameters),
    text: result === undefined ? summary : `${result}\n\n${summary}`,
  };
}
