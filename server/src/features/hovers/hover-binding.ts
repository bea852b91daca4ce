/** The hover of a name that is bound to a tensor, an array, a number, a data set, a layer or a model. */
import type { AnalysedDocument } from "../document";
import { datasetBound, datasetSections } from "./hover-dataset";
import { numberSections } from "./hover-number";
import type { DescribeSpan } from "./hover-sources";
import { bindingsOf } from "../name-binding";
import type { Range } from "../../syntax/ast";
import { shippedRelease } from "../../analysis/shipped-keras";
import { type Run, type Section, code, plain, strong } from "./hover-document";
import { explainDimension } from "../explanations/explain-dimension";
import { distinct } from "../explanations/visit-agreement";
import { countsText, givenAxes } from "./hover-visit";
import { reasonText } from "../explanations/reasons";
import type { Report } from "../../analysis/report";
import type { Language } from "../../messages/catalogue";
import { say } from "../text/wording";
import type { ModelRecord } from "../../values/records/application";
import type { Dim } from "../../values/dimensions/dimension";
import { shownType } from "../../values/contents/record-type";
import { type Shape, formatShape, shapeKey } from "../../values/dimensions/shape";
import type { ObjectValue, TensorValue } from "../../values/value";

function tensorRuns(
  name: string,
  { shape, flavour, dtype }: TensorValue,
  language: Language | undefined,
): readonly Run[] {
  const kind = say(flavour === "numpy" ? "hover.array" : "hover.tensor", {}, language);
  const type = shownType(dtype);
  const why = shape.ranked
    ? undefined
    : say("hover.unknown", { reason: reasonText(shape.reason, language) }, language);
  return [
    strong(name),
    plain(" "),
    code(formatShape(shape)),
    plain(` ${kind}${type === undefined ? "" : ` ${type}`}${why === undefined ? "" : `, ${why}`}`),
  ];
}

/** The axes that went into a tensor: those of the inputs of the layer that made it, where one did. */
function inputAxes({ places }: Report, shape: Shape): ReadonlySet<Dim> {
  const visit = places.flatMap(({ visits }) => visits).find(({ outputs }) => outputs.includes(shape));
  return visit ? givenAxes(visit) : new Set();
}

function dimensionItems(
  report: Report,
  { shape }: TensorValue,
  language: Language | undefined,
): (readonly Run[])[] {
  if (!shape.ranked) return [];
  const leaves = inputAxes(report, shape);
  return shape.dims.flatMap((dim, index) => {
    const name = say("hover.axis", { index }, language);
    if (dim.kind === "unknown")
      return [
        [
          strong(name),
          plain(`: ${say("hover.unknown", { reason: reasonText(dim.reason, language) }, language)}`),
        ],
      ];
    const computed = explainDimension(dim, leaves);
    return computed === undefined ? [] : [[strong(name), plain(": "), code(computed)]];
  });
}

/** A model's hover: inputs → outputs, counts, and how many layers it has. */
export function modelSections(model: ModelRecord, title: string, language?: Language): readonly Section[] {
  const rows = model.rows();
  const [inputs, outputs] = [model.inputs(), model.outputs()].map((list) => list.map(formatShape).join(", "));
  const counts = countsText(model.counts(), language);
  // A model that only defines `call` has no shapes of its own.
  const shapes = inputs === "" || outputs === "" ? [] : [code(`${inputs} → ${outputs}`)];
  const layers = rows.length === 1 ? say("hover.model.row", {}, language) : undefined;
  return [
    {
      kind: "answer",
      headline: [
        strong(title),
        plain(` ${model.kind}${shapes.length > 0 ? " " : ""}`),
        ...shapes,
        ...(counts === undefined ? [] : [plain(` · ${counts}`)]),
        plain(` · ${layers ?? say("hover.model.rows", { count: rows.length }, language)}`),
      ],
      items: [],
    },
    ...shippedSections(model.site.file, language),
  ];
}

/** Says of which Keras a model is whose builder is not installed here but ships with us. */
function shippedSections(builder: string, language: Language | undefined): readonly Section[] {
  const version = shippedRelease(builder);
  if (version === undefined) return [];
  return [{ kind: "line", runs: [plain(say("hover.model.shipped", { version }, language))] }];
}

function objectSections(
  report: Report,
  name: string,
  value: ObjectValue,
  language: Language | undefined,
): readonly Section[] {
  const model = report.models.find(
    ({ site }) =>
      site.file === value.constructed.file &&
      site.start === value.constructed.start &&
      site.end === value.constructed.end,
  );
  if (model) return modelSections(model, name, language);
  const place = report.places.find(
    ({ constructed }) =>
      constructed.start === value.constructed.start && constructed.end === value.constructed.end,
  );
  return place
    ? [
        {
          kind: "line",
          runs: [strong(name), plain(` ${say("hover.layerObject", { layer: place.layer }, language)}`)],
        },
      ]
    : [];
}

/** The distinct shapes that a name had where a layer was applied to it. */
export function inputSections(
  name: string,
  shapes: readonly Shape[],
  language?: Language,
): readonly Section[] {
  return distinct(shapes, shapeKey).map((shape) => ({
    kind: "line",
    runs: [
      strong(name),
      plain(" "),
      code(formatShape(shape)),
      plain(` ${say("hover.tensor", {}, language)}`),
    ],
  }));
}

/** The sections of a name where it is used; empty where its values tell nothing, or can't be told. */
export function bindingSections(
  document: AnalysedDocument,
  name: string,
  use: Range,
  describe: DescribeSpan,
  language?: Language,
): readonly Section[] {
  const { report } = document;
  const bound = bindingsOf(document, name, use);
  const [first] = bound;
  if (!first) return [];
  const values = bound.map(({ value }) => value);
  const tensors = distinct(
    values.flatMap((value) => (value.kind === "tensor" ? [value] : [])),
    (tensor) => `${tensor.flavour}${shapeKey(tensor.shape)}`,
  );
  const [tensor] = tensors;
  if (tensor) {
    const items = tensors.length === 1 ? dimensionItems(report, tensor, language) : [];
    return [
      ...tensors.map((one): Section => ({ kind: "line", runs: tensorRuns(name, one, language) })),
      ...(items.length > 0 ? [{ kind: "list", items } as const] : []),
    ];
  }
  const numbers = values.flatMap((value) => (value.kind === "int" ? [value.dim] : []));
  if (numbers.length > 0)
    return numberSections(name, numbers, { file: report.file, ...use }, describe, language);
  const dataset = datasetBound(report, name, first.span);
  if (dataset) return datasetSections(name, dataset, language);
  const object = values.find((value) => value.kind === "object");
  return object?.kind === "object" ? objectSections(report, name, object, language) : [];
}
