/** How much of a model's input one element of a layer's output sees, along each axis that windows slide over. */
import { type Run, code, plain } from "./hover-document";
import { namedLine } from "./hover-visit";
import { say } from "../text/wording";
import type { Report, Visit } from "../../analysis/report";
import type { Language } from "../../messages/catalogue";
import type { Picture } from "../../values/records/application";
import type { Dim } from "../../values/dimensions/dimension";
import type { Shape } from "../../values/dimensions/shape";

/** Layers behind one another that are followed; deeper networks see all of their input long before. */
const DEEPEST = 400;

/** Along one axis: elements of the input that are seen, and how far two neighbours are apart there. */
interface Reach {
  readonly size: number;
  readonly step: number;
}

type Field = readonly Reach[];
type WindowPicture = Extract<Picture, { kind: "window" }>;

/** The visits of a report by what they gave, in the order of the source. */
const makers = new WeakMap<Report, ReadonlyMap<Shape, readonly Visit[]>>();

function makersOf(report: Report): ReadonlyMap<Shape, readonly Visit[]> {
  const known = makers.get(report);
  if (known) return known;
  const made = new Map<Shape, Visit[]>();
  for (const visit of report.places.flatMap(({ visits }) => visits))
    for (const shape of visit.outputs) made.set(shape, [...(made.get(shape) ?? []), visit]);
  makers.set(report, made);
  return made;
}

/** The visit that made what a visit was given. A layer that changes no axis gives the shape on as it is. */
function makerOf(report: Report, shape: Shape, visit: Visit): Visit | undefined {
  const makersOfShape = makersOf(report).get(shape) ?? [];
  const own = makersOfShape.indexOf(visit);
  return own > 0 ? makersOfShape[own - 1] : makersOfShape.find((maker) => maker !== visit);
}

const count = (dim: Dim | undefined): number | undefined => (dim?.kind === "known" ? dim.value : undefined);

/** What a window adds; undefined where one of its numbers is not known. */
function widened({ window, strides, dilation }: WindowPicture, before: Field): Field | undefined {
  const field: Reach[] = [];
  for (const [i, { size, step }] of before.entries()) {
    const [kernel, stride, spread] = [
      count(window[i]),
      count(strides[i] ?? { kind: "known", value: 1 }),
      count(dilation[i] ?? { kind: "known", value: 1 }),
    ];
    if (kernel === undefined || stride === undefined || spread === undefined) return undefined;
    field.push({ size: size + (kernel - 1) * spread * step, step: step * stride });
  }
  return field;
}

/** Whether all axes but the last stay, so that every place is computed from the same place of the input. */
function keepsPlaces(visit: Visit): boolean {
  const [input] = visit.inputs;
  const [output] = visit.outputs;
  if (!input?.ranked || !output?.ranked || input.dims.length !== output.dims.length) return false;
  return input.dims.slice(1, -1).every((dim, i) => {
    const after = output.dims[i + 1];
    return after === dim || (dim.kind === "known" && after?.kind === "known" && after.value === dim.value);
  });
}

/** Layers of which one place sees others than its own, and not by a window over the input. */
const MIXES_PLACES: ReadonlySet<Picture["kind"]> = new Set<Picture["kind"]>([
  "recurrent",
  "rearrange",
  "attention",
  "spread",
]);

/** Fields are asked for again by every layer behind. */
const fields = new WeakMap<Visit, Field | "unknown">();

function fieldOf(report: Report, visit: Visit, depth: number): Field | undefined {
  const known = fields.get(visit);
  if (known) return known === "unknown" ? undefined : known;
  const field = depth > 0 ? computed(report, visit, depth) : undefined;
  fields.set(visit, field ?? "unknown");
  return field;
}

function computed(report: Report, visit: Visit, depth: number): Field | undefined {
  const [output] = visit.outputs;
  if (!output?.ranked) return undefined;
  if (visit.inputs.length === 0) return output.dims.slice(1, -1).map(() => ({ size: 1, step: 1 }));
  const before = visit.inputs.map((shape) => {
    const maker = makerOf(report, shape, visit);
    return maker && fieldOf(report, maker, depth - 1);
  });
  const [first] = before;
  const picture = visit.story()?.picture;
  if (picture?.kind === "window")
    return first && before.length === 1 && picture.strides.length === first.length
      ? widened(picture, first)
      : undefined;
  if (!keepsPlaces(visit) || (picture && MIXES_PLACES.has(picture.kind))) return undefined;
  if (before.length === 1 || before.some((field) => field?.length !== first?.length))
    return before.length === 1 ? first : undefined;
  // A sum or a join sees what the branch sees that sees most.
  return first?.map((reach, i) =>
    before.reduce<Reach>((widest, field) => {
      const other = field?.[i];
      return other && other.size > widest.size ? other : widest;
    }, reach),
  );
}

/** `receptive field: 21 = 11 + (11 − 1) · 1 of the input`; nothing for what no window reaches. */
export function receptiveLine(report: Report, visit: Visit, language?: Language): readonly Run[] | undefined {
  const picture = visit.story()?.picture;
  if (picture?.kind !== "window" || picture.strides.length === 0) return undefined;
  const field = fieldOf(report, visit, DEEPEST);
  if (!field || field.length === 0) return undefined;
  const [input] = visit.inputs;
  const maker = input && makerOf(report, input, visit);
  const before = maker && fieldOf(report, maker, DEEPEST);
  const [reach, from] = [field[0], before?.[0]];
  const isFirst = from?.size === 1;
  const [kernel, spread] = [count(picture.window[0]), count(picture.dilation[0]) ?? 1];
  const sum =
    !isFirst && from && reach && kernel !== undefined && field.length === 1
      ? ` = ${from.size} + (${kernel} − 1) · ${spread * from.step}`
      : "";
  const isOne = field.every(({ size }) => size === 1);
  return namedLine(
    say("hover.receptiveField", {}, language),
    [
      code(`${field.map(({ size }) => size).join(" × ")}${sum}`),
      plain(` ${say(isOne ? "hover.receptiveField.one" : "hover.receptiveField.of", {}, language)}`),
    ],
    language,
  );
}
