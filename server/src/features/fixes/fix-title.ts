/** Titles of fixes and refactorings: what is done, and the shape that comes of it. */
import { callParameters } from "../edits/call-parameters";
import { writtenArguments } from "../edits/argument-edits";
import type { AnalysedDocument } from "../document";
import { editsOf } from "../edits/edits";
import { quoting } from "../edits/insert-layer-edits";
import { callAtRange, expressionAtRange } from "../text/syntax-path";
import { type TextEdit, applyEdits } from "../edits/text-edit";
import { lineIndex } from "../../analysis/line-index";
import type { Language } from "../../messages/catalogue";
import { say } from "../text/wording";
import type { Place } from "../../analysis/report";
import type { Remedy } from "../../values/records/finding";
import { formatShape, shapeKey } from "../../values/dimensions/shape";

/** Text that replaces other text is shown in a title up to this length. */
const SHOWN_TEXT = 40;

function isGiven(
  { report, syntax }: AnalysedDocument,
  remedy: Extract<Remedy, { kind: "setArgument" }>,
): boolean {
  const call = callAtRange(syntax(), remedy.call);
  if (!call) return false;
  return writtenArguments(call, callParameters(report, call)).some(
    ({ parameter }) => parameter === remedy.name,
  );
}

function shortened(code: string): string {
  const text = code.replace(/\s+/g, " ").trim();
  return text.length > SHOWN_TEXT ? `${text.slice(0, SHOWN_TEXT - 1)}…` : text;
}

/** What stands in place of the changed code, without the imports that come with it. */
const writtenText = (document: AnalysedDocument, remedy: Remedy): string =>
  textWritten(document, editsOf(document, remedy) ?? []);

function textWritten(document: AnalysedDocument, all: readonly TextEdit[]): string {
  const edits = all.filter(({ isShared }) => isShared !== true);
  const [first] = edits;
  if (!first) return "";
  const start = Math.min(...edits.map((edit) => edit.start));
  const end = Math.max(...edits.map((edit) => edit.end));
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return applyEdits(document.text.slice(start, end), moved);
}

/** A layer that is put before another one; what it takes of the other input is not spelled out. */
const layerShown = (
  { text }: AnalysedDocument,
  { layer, quotes }: Extract<Remedy, { kind: "insertLayerBefore" }>,
): string => quoting(text, layer.replace(/\(.*\{other\}.*\)/, "(…)"), quotes);

const IMPORT = /^\s*(?:from\b.*\b)?import\b/;

/** What several edits do that are no one remedy's, the imports that they need aside. */
export const editsTitle = (
  document: AnalysedDocument,
  edits: readonly TextEdit[],
  language?: Language,
): string => {
  const own = edits.filter(({ newText }) => !IMPORT.test(newText));
  return say("fix.replaceText", { text: shortened(textWritten(document, own)) }, language);
};

const NUMBER = /^-?[\d.]+$/;

/** A number alone says nothing of what it is: its argument is named, or the number that it takes the place of. */
function replacedTitle(
  document: AnalysedDocument,
  { span, text }: Extract<Remedy, { kind: "replaceText" }>,
  language?: Language,
): string {
  const was = document.text.slice(span.start, span.end);
  const found = NUMBER.test(text) ? expressionAtRange(document.syntax(), span) : undefined;
  const call = found?.around.at(-1);
  const argument =
    call?.kind === "Call" ? call.arguments.find(({ value }) => value === found?.node) : undefined;
  const name = argument?.name ?? (NUMBER.test(was) ? was : undefined);
  return found && name !== undefined
    ? say("fix.change", { name, value: text }, language)
    : say("fix.replaceText", { text: shortened(text) }, language);
}

/** What a remedy does, in a few words. */
export function remedyTitle(document: AnalysedDocument, remedy: Remedy, language?: Language): string {
  switch (remedy.kind) {
    case "setArgument":
      return say(
        isGiven(document, remedy) ? "fix.change" : "fix.add",
        { name: remedy.name, value: remedy.value },
        language,
      );
    case "addParameter":
      return say("fix.add", { name: remedy.name, value: remedy.value }, language);
    case "removeArgument":
      return say("fix.remove", { name: remedy.name }, language);
    case "replaceLayer":
      return remedy.title ?? say("fix.replaceLayer", { layer: remedy.layer }, language);
    case "insertLayerBefore":
      return say("fix.insertLayer", { layer: layerShown(document, remedy) }, language);
    case "appendLayer":
      return say("fix.appendLayer", { layer: remedy.layer }, language);
    case "giveInput":
      return say("fix.giveInput", { name: remedy.name }, language);
    case "replaceText":
      if (remedy.text.trim() === "") return say("fix.removeText", {}, language);
      return replacedTitle(document, remedy, language);
    case "dropAssignment":
      return say("fix.removeText", {}, language);
    case "changeEnding":
      return say("fix.changeEnding", { from: remedy.from, to: remedy.to }, language);
    case "setNumbers": {
      const { changes } = remedy;
      const listed = (numbers: readonly number[]): string => [...new Set(numbers)].join(", ");
      const lines = lineIndex(document.text);
      const line = listed(changes.map(({ span }) => lines.positionAt(span.start).line + 1));
      const [was, to] = [
        listed(changes.map((change) => change.was)),
        listed(changes.map((change) => change.to)),
      ];
      return say("fix.setNumbers", { was, to, line }, language);
    }
    case "addLossLayer":
      return say("fix.addLossLayer", {}, language);
    case "addMethod":
      return say("fix.addMethod", { name: remedy.name }, language);
    case "askLengths":
      return say("fix.askLengths", {}, language);
    case "useOperations":
    case "recordOnTape":
      return say("fix.useOperations", {}, language);
    case "askForKeras2":
      return say("fix.askForKeras2", {}, language);
    case "batchesAsTuples":
      return say("fix.batchesAsTuples", {}, language);
    case "dropStatement":
      return say("fix.dropStatement", {}, language);
    case "keepChanged":
    case "keepObject":
      return say("fix.keepObject", { method: remedy.method }, language);
    case "unpackInside": {
      const [, line] = editsOf(document, remedy) ?? [];
      return say("fix.replaceText", { text: shortened((line?.newText ?? "").trim()) }, language);
    }
    case "moveToBuild":
      return say("fix.moveToBuild", {}, language);
    case "askBefore":
      return say("fix.askBefore", {}, language);
    case "moveToInit":
      return say("fix.moveToInit", {}, language);
    case "logsAsDict":
      return say("fix.logsAsDict", {}, language);
    case "together": {
      // The whole call would be written as it is without the other changes.
      const isChanged = remedy.remedies.some(({ kind }) => kind === "rewriteArguments");
      const titleOf = (one: Remedy): string =>
        isChanged && one.kind === "wrapText" && one.before === ""
          ? say("fix.appendText", { text: one.after }, language)
          : remedyTitle(document, one, language);
      return remedy.remedies.map(titleOf).join(", ");
    }
    case "callBefore":
      return say(
        "fix.callBefore",
        { call: `${remedy.method}(${remedy.given === "{0}" ? "…" : remedy.given})` },
        language,
      );
    case "buildOptimizer":
    case "buildOfData":
      return say(
        "fix.callBefore",
        { call: shortened((editsOf(document, remedy)?.[0]?.newText ?? "").trim()) },
        language,
      );
    case "passKeywords":
      return say("fix.passKeywords", {}, language);
    case "dropItem": {
      const { start, end } = remedy.span;
      return say("fix.remove", { name: shortened(document.text.slice(start, end)) }, language);
    }
    case "skipLayer": {
      const { start, end } = remedy.made;
      return say("fix.remove", { name: shortened(document.text.slice(start, end)) }, language);
    }
    case "dropLabelColumn":
      return say("fix.addText", { text: editsOf(document, remedy)?.[0]?.newText ?? "" }, language);
    case "behindReceiver":
      return say("fix.addText", { text: remedy.text }, language);
    case "setFirst": {
      const lines = (editsOf(document, remedy)?.[0]?.newText ?? "").trim().split("\n");
      const text = lines.findLast((line) => line.includes(" = ")) ?? "";
      return say("fix.addText", { text: text.trim() }, language);
    }
    case "giveUnused": {
      const text = (editsOf(document, remedy)?.[0]?.newText ?? "").replace(/^, /, "");
      return say("fix.addText", { text }, language);
    }
    case "dropParameters":
      return say("fix.remove", { name: remedy.names.join(", ") }, language);
    case "eachStep":
    case "assignAnew":
    case "setOnEach":
    case "splitData":
    case "giveLabels":
    case "loadWeightsInto":
    case "groupArguments":
    case "nearestName":
    case "meantName":
    case "callOnItem":
    case "watchSource":
    case "changeResults":
    case "setParameters":
    case "endWithReturn":
    case "wrapText":
    case "keepAxis":
    case "dropSubscript":
    case "writeItems":
    case "encodeTexts":
    case "takeRows":
    case "indexAlike":
    case "takeItems":
    case "takePart":
    case "chooseByOperation":
    case "callSuper":
    case "decorate":
    case "nameInputs":
    case "reorderSplit":
    case "pairGradients":
      return say("fix.replaceText", { text: shortened(writtenText(document, remedy)) }, language);
    case "importName": {
      const { start, end } = remedy.span;
      return say("fix.importName", { name: document.text.slice(start, end) }, language);
    }
    case "respellImported":
      return say("fix.replaceText", { text: remedy.name }, language);
    case "rewriteImport": {
      const written = (editsOf(document, remedy) ?? []).filter(({ isShared }) => isShared !== true);
      const [only] = written;
      if (written.length > 1 || !only) {
        const calls = Object.entries(remedy.names).flatMap(([name, { forms }]) => (forms ? [name] : []));
        return say("fix.rewriteImport", { names: calls.join(", ") }, language);
      }
      if (["", "pass"].includes(only.newText.trim())) return say("fix.removeText", {}, language);
      return say("fix.replaceText", { text: shortened(only.newText) }, language);
    }
    case "rewriteArguments":
    case "rewriteCall": {
      const text = shortened(writtenText(document, remedy));
      if (text !== "") return say("fix.replaceText", { text }, language);
      const gone = remedy.kind === "rewriteArguments" ? remedy.changes.flatMap(({ remove }) => remove) : [];
      return say("fix.remove", { name: gone.join(", ") }, language);
    }
  }
}

/** The shape that all visits of a place agree on; undefined where they differ or tell nothing. */
export function agreedOutput(place: Place | undefined): string | undefined {
  const outputs = (place?.visits ?? []).flatMap((visit) => visit.outputs.slice(0, 1));
  const [first] = outputs;
  if (!first?.ranked || outputs.some((shape) => shapeKey(shape) !== shapeKey(first))) return undefined;
  return first.dims.some((dim) => dim.kind !== "unknown") ? formatShape(first) : undefined;
}

/** `title → (None, 128, 100)`; the title alone where no shape can be told. */
export function withShape(title: string, shape: string | undefined, language?: Language): string {
  return shape === undefined ? title : say("fix.titled", { title, shape }, language);
}
