/** A loss of a model's own tensors, which Keras 3 takes in the call of a layer alone: such a layer in front of the outputs. */
import { dropArgument } from "./argument-edits";
import type { AnalysedDocument } from "../document";
import { indentationBefore } from "./insert-layer-edits";
import { lineBreakOf } from "../text/line-end";
import { moduleReference } from "./module-reference";
import { type LocatedCall, callAtRange } from "../text/syntax-path";
import type { TextEdit } from "./text-edit";
import { nodeAt } from "../../syntax/find-node";
import type { Remedy } from "../../values/records/finding";

type LossRemedy = Extract<Remedy, { kind: "addLossLayer" }>;

const LAYER = "AddLoss";

const argumentText = (text: string, { call, base }: LocatedCall, place: number): string | undefined => {
  const argument = call.arguments[place];
  if (!argument || argument.spread !== undefined || argument.name !== undefined) return undefined;
  return text.slice(base + argument.value.start, base + argument.value.end);
};

/** The variable whose method is called, in a call that is a statement by itself. */
function modelName(document: AnalysedDocument, { call, base, start, end }: LocatedCall): string | undefined {
  const statement = nodeAt(document.syntax(), start)?.statements.at(-1);
  if (statement?.kind !== "Expression") return undefined;
  if (base + statement.start !== start || base + statement.end !== end) return undefined;
  const { callee } = call;
  return callee.kind === "Attribute" && callee.value.kind === "Name" ? callee.value.id : undefined;
}

/** The loss that `compile` is given by a name, and what takes it away; undefined where another argument would move. */
function compiledLoss(
  { text }: AnalysedDocument,
  located: LocatedCall,
): { readonly loss: string; readonly removal: TextEdit } | undefined {
  const all = located.call.arguments;
  const at = all.findIndex(
    ({ name, spread }, i) => name === "loss" || (i === 1 && name === undefined && !spread),
  );
  const value = all[at]?.value;
  const moves = all[at]?.name === undefined && all.slice(at + 1).some(({ name }) => name === undefined);
  const removal = moves ? undefined : dropArgument(text, located, at);
  return value?.kind === "Name" && removal ? { loss: value.id, removal } : undefined;
}

/** Whether training is given its input once more as labels: only then can the model tell what they are. */
function isOwnTarget({ text, report, syntax }: AnalysedDocument, training: LossRemedy["training"]): boolean {
  const call = training?.file === report.file ? callAtRange(syntax(), training) : undefined;
  const [input, target] = call ? [argumentText(text, call, 0), argumentText(text, call, 1)] : [];
  return input !== undefined && input === target;
}

/** The edits; undefined where the loss, the model or what training compares can't be told from the text. */
export function addLossLayer(
  document: AnalysedDocument,
  { call: span, training }: LossRemedy,
): readonly TextEdit[] | undefined {
  const { text, report, syntax } = document;
  const call = span.file === report.file ? callAtRange(syntax(), span) : undefined;
  const model = call && modelName(document, call);
  if (!call || model === undefined) return undefined;
  const compiled = training && compiledLoss(document, call);
  const loss = training ? compiled?.loss : argumentText(text, call, 0);
  if (loss === undefined || (training && !isOwnTarget(document, training))) return undefined;
  const [layer, type, ops] = ["keras.layers.Layer", "keras.models.Model", "keras.ops"].map((name) =>
    moduleReference(text, syntax(), name, call.start),
  );
  if (!layer || !type || !ops) return undefined;
  const indentation = indentationBefore(text, call.start);
  if (indentation === undefined) return undefined;
  const definition = [
    `class ${LAYER}(${layer.text}):`,
    "    def call(self, output, loss):",
    "        self.add_loss(loss)",
    "        return output",
    "",
    "",
  ];
  const added = training ? `${ops.text}.mean(${loss}(${model}.inputs[0], ${model}.outputs[0]))` : loss;
  const made = `${model} = ${type.text}(${model}.inputs, ${LAYER}()(${model}.outputs[0], ${added}))`;
  const isDefined = new RegExp(`^[ \\t]*class ${LAYER}\\b`, "m").test(text);
  const lines = [...(isDefined ? [] : definition), made, ...(training ? [""] : [])];
  const newText = lines
    .map((line, i) => (i === 0 || line === "" ? line : `${indentation}${line}`))
    .join(lineBreakOf(text));
  const imports = [...layer.imports, ...type.imports, ...(training ? ops.imports : [])];
  if (!compiled) return [...imports, { start: call.start, end: call.end, newText }];
  return [
    ...imports,
    { start: call.start, end: call.start, newText: `${newText}${indentation}` },
    compiled.removal,
  ];
}
