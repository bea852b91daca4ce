/** Turns a remedy, which is data, into edits of the text. */
import { addMethod } from "./add-method";
import { removeArgument, setArgument } from "./argument-edits";
import { askForKeras2 } from "./ask-for-keras-2";
import { askLengths } from "./ask-lengths";
import { writtenAt } from "./assignments";
import type { AnalysedDocument } from "../document";
import { isNamed, isPrimary } from "./call-template";
import { changedResults, otherParameters, unpackedInside } from "./changed-results";
import { dropStatement } from "./drop-statement";
import { encodeTexts } from "./encode-texts";
import { endWithReturn } from "./end-with-return";
import { giveInput } from "./give-input";
import { addLossLayer } from "./loss-layer";
import { appendedLayer } from "./append-layer";
import { insertLayerBefore, quoting } from "./insert-layer-edits";
import { buildOptimizer } from "./build-optimizer";
import { callBefore } from "./call-before";
import { chosenByOperation } from "./choose-by-operation";
import { callParameters } from "./call-parameters";
import { changeEnding } from "./change-ending";
import { replaceLayer } from "./replace-layer-edits";
import { pairGradients } from "./pair-gradients";
import { passKeywords } from "./pass-keywords";
import { type ModuleReference, moduleReference } from "./module-reference";
import { namedInputs, reorderedSplit } from "./name-edits";
import { replaced } from "./replace-text";
import { rewriteArguments } from "./rewrite-arguments";
import { rewriteCall } from "./rewrite-call";
import { dropAssignment } from "./drop-assignment";
import { rewriteImport } from "./rewrite-import";
import { type LocatedCall, callAtRange, expressionAtRange } from "../text/syntax-path";
import { addedParameter, decorated, isImported, superCall } from "./definition-edits";
import { callOnItem, dropItem, takenItems } from "./item-edits";
import { keepChanged } from "./keep-changed";
import { keepObject } from "./keep-object";
import { logsAsDict } from "./logs-as-dict";
import { indexedAlike, rowsTaken, keptAxis, withoutSubscript } from "./subscript-edits";
import { takenPart } from "./taken-part";
import { tupleEdits } from "./tuple-edits";
import { layerOnEachStep, skippedLayer } from "./around-layer";
import { assignAnew } from "./assign-anew";
import { setOnEach } from "./set-on-each";
import { groupArguments } from "./group-arguments";
import { nearestName } from "./nearest-name";
import { importName } from "./import-name";
import { meantName } from "./meant-name";
import { respellImported } from "./respell-imported";
import { splitData } from "./split-data";
import { giveUnused } from "./give-unused";
import { dropParameters } from "./drop-parameters";
import { behindReceiver } from "./behind-receiver";
import { buildOfData } from "./build-of-data";
import { dropLabelColumn } from "./drop-label-column";
import { loadWeightsInto } from "./load-weights-into";
import { setFirst } from "./set-first";
import { recordOnTape } from "./record-on-tape";
import { giveLabels } from "./give-labels";
import { moveToBuild } from "./move-to-build";
import { askBefore } from "./ask-before";
import { moveToInit } from "./move-to-init";
import type { TextEdit } from "./text-edit";
import { useOperations } from "./use-operations";
import { watchSource } from "./watch-source";
import { writtenItems } from "./written-items";
import type { ModuleSyntax, Range } from "../../syntax/ast";
import type { NumberChange } from "../../values/records/call-form";
import type { Remedy } from "../../values/records/finding";
import { lookup } from "../../values/names/lookup";
import type { Span } from "../../values/records/span";

function located({ report, syntax }: AnalysedDocument, span: Span): LocatedCall | undefined {
  return span.file === report.file ? callAtRange(syntax(), span) : undefined;
}

/** A remedy that changes the call which it names. */
type CallRemedy = Extract<
  Remedy,
  {
    readonly kind:
      | "setArgument"
      | "removeArgument"
      | "callBefore"
      | "giveInput"
      | "rewriteArguments"
      | "groupArguments"
      | "replaceLayer"
      | "insertLayerBefore";
  }
>;

function editsOfCall(document: AnalysedDocument, remedy: CallRemedy): readonly TextEdit[] | undefined {
  const { text, report, syntax } = document;
  const call = located(document, remedy.call);
  if (!call) return undefined;
  const known = callParameters(report, call);
  switch (remedy.kind) {
    case "setArgument":
      return setArgument(text, call, known, remedy.name, remedy.value, remedy.isAbsent);
    case "removeArgument":
      return removeArgument(text, call, known, remedy.name);
    case "callBefore":
      return callBefore(document, call, remedy.method, remedy.given);
    case "giveInput":
      return giveInput(text, syntax(), call, known, remedy.name);
    case "rewriteArguments":
      return rewriteArguments(text, call, known, remedy.changes);
    case "groupArguments":
      return groupArguments(call, remedy.brackets);
    case "replaceLayer":
      return replaceLayer(text, syntax(), call, known, remedy);
    case "insertLayerBefore": {
      const { places } = report;
      const at = (span: Span): boolean => span.start === call.start && span.end === call.end;
      // A remedy may name the constructor of a layer that is applied in one place.
      const made = places.filter(({ constructed }) => at(constructed));
      const place = places.find(({ span }) => at(span)) ?? (made.length === 1 ? made[0] : undefined);
      const constructed = place && located(document, place.constructed);
      const application = (place && located(document, place.span)) ?? call;
      if (remedy.quotes?.some(({ file }) => file !== report.file)) return undefined;
      const layer = quoting(text, remedy.layer, remedy.quotes);
      return insertLayerBefore(text, syntax(), application, constructed, layer, remedy.item);
    }
  }
}

/**
 * The edits of a remedy in this document; undefined where it can't be written here, such as in a call that stands
 * in another file, or for an argument whose position can't be told.
 */
export function editsOf(document: AnalysedDocument, remedy: Remedy): readonly TextEdit[] | undefined {
  const { report, syntax } = document;
  switch (remedy.kind) {
    case "replaceText":
      return replaced(document, remedy);
    case "setNumbers":
      return otherNumbers(document, remedy.changes);
    case "askForKeras2":
      return askForKeras2(document);
    case "batchesAsTuples":
      return remedy.definedAt.file === report.file ? tupleEdits(syntax(), remedy.definedAt.start) : undefined;
    case "keepAxis":
      return keptAxis(document, remedy.span);
    case "indexAlike":
      return indexedAlike(document, remedy);
    case "encodeTexts":
      return encodeTexts(document, remedy);
    case "splitData":
      return splitData(document, remedy.span);
    case "askBefore":
      return askBefore(document, remedy.span);
    case "moveToInit":
      return moveToInit(document, remedy.span);
    case "moveToBuild":
      return moveToBuild(document, remedy.span);
    case "giveLabels":
      return giveLabels(document, remedy);
    case "nearestName":
      return nearestName(document, remedy.span);
    case "meantName":
      return meantName(document, remedy.span);
    case "importName":
      return importName(document, remedy.span);
    case "respellImported":
      return respellImported(document, remedy);
    case "giveUnused":
      return giveUnused(document, remedy);
    case "dropParameters":
      return dropParameters(document, remedy);
    case "behindReceiver":
      return behindReceiver(document, remedy);
    case "buildOfData":
      return buildOfData(document, remedy.span);
    case "dropLabelColumn":
      return dropLabelColumn(document, remedy.span);
    case "loadWeightsInto":
      return loadWeightsInto(document, remedy.span);
    case "setFirst":
      return setFirst(document, remedy.span);
    case "recordOnTape":
      return recordOnTape(document, remedy.span);
    case "skipLayer":
      return skippedLayer(document, remedy);
    case "eachStep":
      return layerOnEachStep(document, remedy);
    case "setOnEach":
      return setOnEach(document, remedy.span);
    case "assignAnew":
      return assignAnew(document, remedy.span);
    case "dropItem":
      return dropItem(document, remedy.span);
    case "callOnItem":
      return callOnItem(document, remedy);
    case "buildOptimizer":
      return buildOptimizer(document, remedy.calls);
    case "watchSource":
      return watchSource(document, remedy.call);
    case "dropSubscript":
      return withoutSubscript(document, remedy);
    case "takePart":
      return takenPart(document, remedy);
    case "chooseByOperation":
      return chosenByOperation(document, remedy.span);
    case "appendLayer":
      return appendedLayer(document, remedy);
    case "writeItems":
      return writtenItems(document, remedy);
    case "takeRows":
      return rowsTaken(document, remedy);
    case "nameInputs":
      return remedy.span.file === report.file ? namedInputs(syntax(), remedy.span, remedy.made) : undefined;
    case "reorderSplit":
      return remedy.span.file === report.file
        ? reorderedSplit(syntax(), remedy.span, remedy.labels)
        : undefined;
    case "addParameter":
      return addedParameter(document, remedy);
    case "callSuper":
      return superCall(document, remedy.definedAt);
    case "endWithReturn":
      return endWithReturn(document, remedy.definedAt, remedy.parameter);
    case "changeResults":
      return changedResults(document, remedy);
    case "unpackInside":
      return unpackedInside(document, remedy);
    case "setParameters":
      return otherParameters(document, remedy);
    case "dropStatement":
      return dropStatement(document, remedy);
    case "keepChanged":
      return keepChanged(document, remedy);
    case "keepObject":
      return keepObject(document, remedy);
    case "logsAsDict":
      return logsAsDict(document, remedy.definedAt);
    case "together":
      return allTogether(document, remedy.remedies);
    case "passKeywords":
      return passKeywords(document, remedy.definedAt);
    case "decorate":
      return decorated(document, remedy);
    case "takeItems":
      return takenItems(document, remedy);
    case "wrapText":
      return wrapped(document, remedy);
    case "rewriteCall":
      return rewriteCall(document, remedy);
    case "changeEnding":
      return changeEnding(document, remedy);
    case "pairGradients":
      return pairGradients(document, remedy.call);
    case "dropAssignment":
      return dropAssignment(document, remedy.span);
    case "rewriteImport":
      return rewriteImport(document, remedy);
    case "addLossLayer":
      return addLossLayer(document, remedy);
    case "addMethod":
      return addMethod(document, remedy);
    case "askLengths":
      return askLengths(document, remedy.span, remedy.dtype);
    case "useOperations":
      return useOperations(document, remedy.span);
    case "setArgument":
    case "removeArgument":
    case "callBefore":
    case "giveInput":
    case "rewriteArguments":
    case "groupArguments":
    case "replaceLayer":
    case "insertLayerBefore":
      return editsOfCall(document, remedy);
  }
}

/** The edits of several remedies, imports that more than one needs once; undefined where one can't be written beside the others. */
function allTogether(
  document: AnalysedDocument,
  remedies: readonly Remedy[],
): readonly TextEdit[] | undefined {
  const edits = new Map<string, TextEdit>();
  for (const remedy of remedies) {
    const own = editsOf(document, remedy);
    if (!own) return undefined;
    for (const edit of own) edits.set(`${edit.start} ${edit.end} ${edit.newText}`, edit);
  }
  const all = [...edits.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  return all.some(({ start }, i) => start < (all[i - 1]?.end ?? 0)) ? undefined : all;
}

/** Other numbers in place of literals; undefined where something else stands there, such as a sum. */
function otherNumbers(
  { report, syntax }: AnalysedDocument,
  changes: readonly NumberChange[],
): readonly TextEdit[] | undefined {
  const edits = new Map<number, TextEdit>();
  for (const { span, was, to } of changes) {
    const { file, start, end } = span;
    const found = file === report.file ? expressionAtRange(syntax(), span)?.node : undefined;
    if (found?.kind !== "Constant" || found.value.type !== "int") return undefined;
    if (Number(found.value.value) !== was) return undefined;
    const newText = `${to}`;
    // One literal may be the length of two axes, of which each wants its own.
    if ((edits.get(start)?.newText ?? newText) !== newText) return undefined;
    edits.set(start, { start, end, newText });
  }
  return [...edits.values()].sort((a, b) => a.start - b.start);
}

/** One item of the list or tuple that stands at a place, or one side of the operator. */
function itemAt(syntax: ModuleSyntax, whole: Span, item: number): Range | undefined {
  const found = writtenAt(syntax, whole);
  if (found?.node.kind === "BinaryOperation") {
    const { start, end } = item === 0 ? found.node.left : found.node.right;
    return { start: found.base + start, end: found.base + end };
  }
  if (found?.node.kind === "Dict") {
    // An entry without a key stands for all that another dict has.
    const { entries } = found.node;
    const one = entries.every(({ key }) => key !== undefined) ? entries[item]?.value : undefined;
    return one && { start: found.base + one.start, end: found.base + one.end };
  }
  if (found?.node.kind !== "List" && found?.node.kind !== "Tuple") return undefined;
  const { items } = found.node;
  const one = items.slice(0, item + 1).some(({ kind }) => kind === "Starred") ? undefined : items[item];
  return one && { start: found.base + one.start, end: found.base + one.end };
}

/** The modules that texts of remedies name, by the names under which they do. */
const MODULES: Readonly<Record<string, string>> = {
  keras: "keras",
  np: "numpy",
  pd: "pandas",
  tf: "tensorflow",
};

/** What the file calls the module that a text needs, and the import where it has none; undefined for a name of the file's own. */
function usedModule(
  text: string,
  syntax: ModuleSyntax,
  needs: string,
  offset: number,
): ModuleReference | undefined {
  const module = lookup(MODULES, needs);
  const found = module === undefined ? undefined : moduleReference(text, syntax, module, offset);
  if (found) return found;
  return module === undefined && isImported(text, needs) ? { text: needs, imports: [] } : undefined;
}

/** Text round an expression; undefined where a name that it uses is not imported. */
function wrapped(
  { text, report, syntax }: AnalysedDocument,
  { span: whole, item, before, after, needs }: Extract<Remedy, { kind: "wrapText" }>,
): readonly TextEdit[] | undefined {
  if (whole.file !== report.file) return undefined;
  const span = item === undefined ? whole : itemAt(syntax(), whole, item);
  if (!span) return undefined;
  const module = needs === undefined ? undefined : usedModule(text, syntax(), needs, span.start);
  if (needs !== undefined && module === undefined) return undefined;
  const code = text.slice(span.start, span.end);
  if (after.includes("{it}") && !isNamed(code)) return undefined;
  const named = (written: string): string =>
    module ? written.replaceAll(new RegExp(`\\b${needs}(?=\\.)`, "g"), module.text) : written;
  const behind = named(after.replaceAll("{it}", code));
  const node = expressionAtRange(syntax(), span)?.node;
  // What stands after an operation would bind to its last operand.
  const isOpen = before === "" && !(node && isPrimary(node));
  return [
    ...(module?.imports ?? []),
    { start: span.start, end: span.start, newText: isOpen ? "(" : named(before) },
    { start: span.end, end: span.end, newText: isOpen ? `)${behind}` : behind },
  ];
}
