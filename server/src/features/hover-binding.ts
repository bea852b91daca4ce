/** The hover of a name that is bound to a tensor, an array, a layer or a model. */
import { type Run, type Section, code, plain, strong } from "./hover-document";
import { explainDimension } from "./explain-dimension";
import { distinct } from "./visit-agreement";
import { countsText, givenAxes } from "./hover-visit";
import { reasonText } from "./reasons";
import type { Report } from "../analysis/report";
import type { Language } from "../messages/catalogue";
import { say } from "./wording";
import type { ModelRecord } from "../values/application";
import type { Dim } from "../values/dimension";
import { type Shape, formatShape, shapeKey } from "../values/shape";
import type { ObjectValue, TensorValue, Value } from "../values/value";

function tensorRuns(
  name: string,
  { shape, flavour, dtype }: TensorValue,
  language: Language | undefined,
): readonly Run[] {
  const kind = say(flavour === "numpy" ? "hover.array" : "hover.tensor", {}, language);
  const why = shape.ranked
    ? undefined
    : say("hover.unknown", { reason: reasonText(shape.reason, language) }, language);
  return [
    strong(name),
    plain(" "),
    code(formatShape(shape)),
    plain(` ${kind}${dtype === undefined ? "" : ` ${dtype}`}${why === undefined ? "" : `, ${why}`}`),
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
      kind: "line",
      runs: [
        strong(title),
        plain(` ${model.kind}${shapes.length > 0 ? " " : ""}`),
        ...shapes,
        ...(counts === undefined ? [] : [plain(` · ${counts}`)]),
        plain(` · ${layers ?? say("hover.model.rows", { count: rows.length }, language)}`),
      ],
    },
  ];
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

/** The sections of a name; empty where its values tell nothing. `values` are those of all visits. */
export function bindingSections(
  report: Report,
  name: string,
  values: readonly Value[],
  language?: Language,
): readonly Section[] {
  const tensors = distinct(
    values.flatMap((value) => (value.kind === "tensor" ? [value] : [])),
    (tensor) => `${tensor.flavour}${shapeKey(tensor.shape)}`,
  );
  const [first] = tensors;
  if (first) {
    const items = tensors.length === 1 ? dimensionItems(report, first, language) : [];
    return [
      ...tensors.map((tensor): Section => ({ kind: "line", runs: tensorRuns(name, tensor, language) })),
      ...(items.length > 0 ? [{ kind: "list", items } as const] : []),
    ];
  }
  const object = values.find((value) => value.kind === "object");
  return object?.kind === "object" ? objectSections(report, name, object, language) : [];
}
