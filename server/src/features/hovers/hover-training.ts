/** The hovers of `fit`, `compile` and `summary`: what goes in and out, how many steps, which labels, which rows. */
import { argumentOf } from "../edits/call-arguments";
import { countText } from "../text/count-text";
import type { AnalysedDocument } from "../document";
import { explainDimension } from "../explanations/explain-dimension";
import { datasetBound } from "./hover-dataset";
import { type Run, type Section, code, plain, strong } from "./hover-document";
import { countsText, namedLine } from "./hover-visit";
import { labelsText } from "./loss-labels";
import { shapesIn } from "../explanations/made-shapes";
import { modelOfCall } from "../model-of-name";
import { bindingsOf } from "../name-binding";
import type { LocatedCall } from "../text/syntax-path";
import { say } from "../text/wording";
import type { Language } from "../../messages/catalogue";
import type { Expression } from "../../syntax/ast";
import { isVacant } from "../../values/dimensions/told-shapes";
import type { ModelRecord } from "../../values/records/application";
import { ceilDivide } from "../../values/dimensions/arithmetic";
import { type Dim, known } from "../../values/dimensions/dimension";
import { lookup } from "../../values/names/lookup";
import { type Shape, formatShape } from "../../values/dimensions/shape";
import type { Value } from "../../values/value";

/** Rows of a summary that are listed; the model view has all. */
const MOST_ROWS = 6;
/** Samples of a step where `fit` is told nothing. */
const DEFAULT_BATCH = 32;

interface Asked {
  readonly document: AnalysedDocument;
  readonly call: LocatedCall;
  readonly model: ModelRecord;
  readonly language: Language | undefined;
}

/** The value of a name that an argument is; undefined for anything longer than a name. */
function valueOf({ document, call }: Asked, expression: Expression | undefined): Value | undefined {
  if (expression?.kind !== "Name") return undefined;
  const use = { start: call.base + expression.start, end: call.base + expression.end };
  const [bound] = bindingsOf(document, expression.id, use);
  return bound?.value;
}

function shapeOf(asked: Asked, expression: Expression | undefined): Shape | undefined {
  const value = valueOf(asked, expression);
  return value?.kind === "tensor" && !isVacant(value.shape) ? value.shape : undefined;
}

const ends = ({ inputs, outputs }: ModelRecord): readonly Run[] => {
  const [into, out] = [inputs(), outputs()].map((shapes) => shapes.map(formatShape).join(", "));
  return into === "" || out === "" ? [] : [plain(" "), code(`${into} → ${out}`)];
};

function summarySections({ model, language }: Asked): readonly Section[] {
  const rows = model.rows();
  const counts = countsText(model.counts(), language);
  const items = rows.slice(0, MOST_ROWS).map(({ name, type, output, parameters }): readonly Run[] => {
    const count = countText(parameters);
    return [
      strong(name),
      plain(` ${type} `),
      ...(output ? [code(formatShape(output))] : []),
      ...(count === undefined || count === "0" ? [] : [plain(` · ${count}`)]),
    ];
  });
  const rest = rows.length - MOST_ROWS;
  return [
    {
      kind: "answer",
      headline: [strong(`${model.name}.summary`), plain(` · ${counts ?? model.kind}`)],
      items: rest > 0 ? [...items.slice(0, -1), [plain(`… + ${rest + 1}`)]] : items,
    },
  ];
}

function compileSections(asked: Asked): readonly Section[] {
  const { call, model, language } = asked;
  const loss = argumentOf(call, "loss", 1);
  const outputs = model.outputs();
  const name = loss?.kind === "Constant" && loss.value.type === "str" ? loss.value.value : undefined;
  const labels =
    name !== undefined && outputs.length === 1 ? labelsText(name, outputs[0], language) : undefined;
  const counts = countsText(model.counts(), language);
  return [
    {
      kind: "answer",
      headline: [strong("compile"), ...ends(model), ...(counts === undefined ? [] : [plain(` · ${counts}`)])],
      items:
        labels === undefined
          ? []
          : [namedLine("loss", [code(name ?? ""), plain(" → "), plain(labels)], language)],
    },
  ];
}

/** Steps of an epoch: the samples, divided into batches. */
function stepsLine(asked: Asked, samples: Dim | undefined): readonly Run[] | undefined {
  const { call, language } = asked;
  if (samples?.kind !== "known") return undefined;
  // A part that is held back for validation is not trained on; how many are left is the training's own affair.
  if (argumentOf(call, "validation_split") || argumentOf(call, "steps_per_epoch")) return undefined;
  const written = argumentOf(call, "batch_size", 2);
  const value = valueOf(asked, written);
  const batch =
    written === undefined
      ? known(DEFAULT_BATCH)
      : written.kind === "Constant" && written.value.type === "int"
        ? known(Number(written.value.value))
        : value?.kind === "int"
          ? value.dim
          : undefined;
  if (batch?.kind !== "known" || batch.value < 1) return undefined;
  const steps = explainDimension(ceilDivide(samples, batch));
  return steps === undefined
    ? undefined
    : namedLine(say("hover.fit.steps", {}, language), [code(steps)], language);
}

function fitSections(asked: Asked): readonly Section[] {
  const { document, call, model, language } = asked;
  const [x, y] = [argumentOf(call, "x", 0), argumentOf(call, "y", 1)];
  const [data, labels] = [shapeOf(asked, x), shapeOf(asked, y)];
  const items: (readonly Run[])[] = [];
  if (x?.kind === "Name" && !data) {
    const use = { start: call.base + x.start, end: call.base + x.end };
    const [bound] = bindingsOf(document, x.id, use);
    const set = bound && datasetBound(document.report, x.id, bound.span);
    const shapes = set && shapesIn(set.element);
    const count = set?.count && countText(set.count);
    if (shapes && shapes.length > 0)
      items.push(namedLine(x.id, [code(shapes.map(formatShape).join(", "))], language));
    if (count !== undefined && set?.isBatched)
      items.push(namedLine(say("hover.fit.steps", {}, language), [code(count)], language));
  }
  if (data) items.push(namedLine("x", [code(formatShape(data))], language));
  if (labels) items.push(namedLine("y", [code(formatShape(labels))], language));
  const steps = data?.ranked ? stepsLine(asked, data.dims[0]) : undefined;
  if (steps) items.push(steps);
  return [{ kind: "answer", headline: [strong("fit"), ...ends(model)], items }];
}

const methods: Readonly<Record<string, (asked: Asked) => readonly Section[]>> = {
  summary: summarySections,
  compile: compileSections,
  fit: fitSections,
};

/** What is said of a call of a model's method; nothing of others, and of what is no model. */
export function trainingSections(
  document: AnalysedDocument,
  call: LocatedCall,
  language?: Language,
): readonly Section[] {
  const { callee } = call.call;
  const sections = callee.kind === "Attribute" ? lookup(methods, callee.name) : undefined;
  const model = sections && modelOfCall(document, call);
  return sections && model ? sections({ document, call, model, language }) : [];
}
