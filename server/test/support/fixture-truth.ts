// Holds the facts of a cell to what real Keras answered, as it is stored beside the fixture.
import { readFileSync, existsSync } from "node:fs";
import type {
  CountFacts,
  FileFacts,
  ProblemFacts,
  LayerFacts,
  ModelFacts,
  RangeFacts,
  ShapeFacts,
  VisitFacts,
} from "../../src/features/facts/facts";
import { hintFailures, type RealValue } from "./hint-agreement";

interface TrueVisit extends CountFacts {
  readonly inputs: readonly ShapeFacts[];
  readonly outputs: readonly ShapeFacts[];
  /** Counts at the program's end, where `trainable = False` changed them. */
  readonly end?: CountFacts;
  /** Set where only training reached it, so that its batch is that of the data. */
  readonly during?: string;
}
interface TrueLayer extends RangeFacts {
  readonly layer: string;
  readonly visits: readonly TrueVisit[];
}
interface TrueModel extends CountFacts, RangeFacts {
  readonly inputs: readonly ShapeFacts[];
  readonly outputs: readonly ShapeFacts[];
}
interface Raised {
  readonly line?: number;
  readonly endLine?: number;
  readonly exception?: string;
  readonly message?: string;
  readonly cause?: "keras" | "python" | "environment";
  readonly blamed?: { readonly constructed?: Partial<RangeFacts> } | null;
  readonly constructed?: Partial<RangeFacts>;
  readonly calledFrom?: readonly { readonly line: number }[];
}
export interface TrueCell {
  readonly title: string;
  readonly line: number;
  readonly layers: readonly TrueLayer[];
  readonly models: readonly TrueModel[];
  /** By the line on which a statement ends: the shapes in each value that it had. */
  readonly values?: Readonly<Record<string, readonly RealValue[]>>;
  readonly error: Raised | null;
  readonly raised?: readonly Raised[];
}

/** A model that only defines `call` has no shapes of its own in Keras. */
type StoredModel = Omit<TrueModel, "inputs" | "outputs"> &
  Readonly<Record<"inputs" | "outputs", readonly ShapeFacts[] | null>>;
type StoredCell = Omit<TrueCell, "models"> & { readonly models: readonly StoredModel[] };

const withShapes = (model: StoredModel): TrueModel => ({
  ...model,
  inputs: model.inputs ?? [],
  outputs: model.outputs ?? [],
});

/** The stored answers for a fixture, by the line of each cell; undefined where there are none. */
export function readTruth(fixture: string): ReadonlyMap<number, TrueCell> | undefined {
  const file = fixture.replace(/\.py$/, ".truth.json");
  if (!existsSync(file)) return undefined;
  const { cells } = JSON.parse(readFileSync(file, "utf8")) as { cells: readonly StoredCell[] };
  return new Map(cells.map((cell) => [cell.line, { ...cell, models: cell.models.map(withShapes) }]));
}

const text = JSON.stringify;
const counts = ({ params, trainableParams, nonTrainableParams }: CountFacts): string =>
  text([params, trainableParams, nonTrainableParams]);

/** How a claim stands to a fact; what is unknown to us claims nothing. */
type Agreement = "exact" | "partial" | "contradicts";

function shapeAgreement(claim: ShapeFacts | undefined, fact: ShapeFacts): Agreement {
  if (claim === undefined || claim === null) return fact === null ? "exact" : "partial";
  if (fact === null) return "partial";
  if (claim.length !== fact.length) return "contradicts";
  const axes = claim.map((dim, i): Agreement => {
    if (typeof dim === "string") return "partial";
    // An open batch stands for each batch that the program was run with.
    return dim === fact[i] || (dim === null && i === 0) ? "exact" : "contradicts";
  });
  return worst(axes);
}

function worst(all: readonly Agreement[]): Agreement {
  if (all.includes("contradicts")) return "contradicts";
  return all.includes("partial") ? "partial" : "exact";
}

function countAgreement(claim: CountFacts, fact: CountFacts): Agreement {
  const keys = ["params", "trainableParams", "nonTrainableParams"] as const;
  return worst(
    keys.map((key) =>
      fact[key] === null || claim[key] === fact[key]
        ? "exact"
        : claim[key] === null
          ? "partial"
          : "contradicts",
    ),
  );
}

function visitAgreement(claim: VisitFacts | ModelFacts, fact: TrueVisit | TrueModel): Agreement {
  const isSilent = claim.outputs.length === 0 || fact.outputs.length === 0;
  if (claim.outputs.length !== fact.outputs.length && !isSilent) return "contradicts";
  const end = "end" in fact ? fact.end : undefined;
  const now = countAgreement(claim, fact);
  const later = end ? countAgreement(claim, end) : now;
  return worst([
    ...fact.outputs.map((shape, i) => shapeAgreement(claim.outputs[i], shape)),
    ...claim.inputs.map((shape, i) => shapeAgreement(shape, fact.inputs[i] ?? null)),
    now === "exact" || later === "exact" ? "exact" : now,
  ]);
}

const samePlace = (a: RangeFacts, b: RangeFacts): boolean =>
  a.line === b.line && a.column === b.column && a.endLine === b.endLine && a.endColumn === b.endColumn;
const brief = (
  visit: { inputs: readonly ShapeFacts[]; outputs: readonly ShapeFacts[] } & CountFacts,
): string => `${text(visit.inputs)} → ${text(visit.outputs)} ${counts(visit)}`;

/** What follows from a problem: the program never came that far. */
const isAftermath = ({ inputs, outputs }: VisitFacts): boolean =>
  [...inputs, ...outputs].flat().includes("?");

function layerFailures(
  ours: readonly LayerFacts[],
  real: TrueLayer,
  allowsLess: boolean,
  raises: boolean,
): readonly string[] {
  const where = `line ${real.line}, column ${real.column}: ${real.layer}`;
  const claims = ours
    .filter((layer) => layer.layer === real.layer && samePlace(layer, real))
    .flatMap(({ visits }) => visits);
  if (claims.length === 0)
    return allowsLess
      ? []
      : [`${where} is not among our facts, real Keras says ${brief(real.visits[0] ?? emptyVisit)}`];
  const facts = real.visits.some(({ during }) => during === undefined)
    ? real.visits.filter(({ during }) => during === undefined)
    : real.visits;
  const wanted: readonly Agreement[] = allowsLess ? ["exact", "partial"] : ["exact"];
  const missed = facts.filter(
    (fact) => !claims.some((claim) => wanted.includes(visitAgreement(claim, fact))),
  );
  const wrong = claims
    .filter((claim) => !(raises && isAftermath(claim)))
    .filter((claim) => real.visits.every((fact) => visitAgreement(claim, fact) === "contradicts"));
  return [
    ...missed.map(
      (fact) => `${where}: real Keras says ${brief(fact)}, we say ${claims.map(brief).join(" or ")}`,
    ),
    ...wrong.map((claim) => `${where}: we say ${brief(claim)}, which real Keras never computed`),
  ];
}

const emptyVisit: TrueVisit = {
  inputs: [],
  outputs: [],
  params: null,
  trainableParams: null,
  nonTrainableParams: null,
};

function modelFailures(ours: readonly ModelFacts[], real: readonly TrueModel[]): readonly string[] {
  return ours.flatMap((claim) => {
    const facts = real.filter((fact) => fact.line === claim.line && fact.column === claim.column);
    if (facts.length === 0 || facts.some((fact) => visitAgreement(claim, fact) !== "contradicts")) return [];
    return [
      `line ${claim.line}: the model is ${brief(claim)}, real Keras says ${facts.map(brief).join(" or ")}`,
    ];
  });
}

const covers = (place: Partial<RangeFacts> | undefined, line: number): boolean =>
  place?.line !== undefined && place.line <= line && line <= (place.endLine ?? place.line);

function errorFailures(
  { problems }: FileFacts,
  { error, raised = [] }: TrueCell,
  allowsLess: boolean,
): readonly string[] {
  const errors = problems.filter(({ severity }) => severity === "error");
  const all = [...(error ? [error] : []), ...raised];
  const places = all.flatMap((e): (Partial<RangeFacts> | undefined)[] => [
    e,
    e.constructed,
    e.blamed?.constructed,
    ...(e.calledFrom ?? []),
  ]);
  const raisedAt = (line: number): boolean => places.some((place) => covers(place, line));
  // What `compile` is given is told there, with the place where training meets it and Keras raises.
  const isRaised = ({ line, related }: ProblemFacts): boolean =>
    raisedAt(line) || related.some((place) => raisedAt(place.line));
  const isExpected = error?.cause === "keras" && error.line !== undefined;
  return [
    ...errors
      .filter((problem) => !isRaised(problem) && (error === null || problem.line <= (error.line ?? 0)))
      .map(({ line, code }) => `line ${line}: ${code} is an error, real Keras runs it`),
    ...(isExpected && !allowsLess && !errors.some(isRaised)
      ? [`line ${error.line ?? 0}: real Keras raises, we are silent: ${error.message ?? ""}`]
      : []),
  ];
}

const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, "g");

/** What differs between runs and machines, and how messages are set: colours, the kernels that TensorFlow names, the order of sets, blanks. */
const plain = (words: string): string =>
  words
    .replace(COLOURS, "")
    .replace(/\{\{.*?\}\} ?/g, "")
    .replace(/\{('\w+'(?:, '\w+')*)\}/g, (_, items: string) => `{${items.split(", ").sort().join(", ")}}`)
    .replace(/\s+/g, " ")
    .trim();

/** Whether what a person reads is what was raised, or a part of it that tells it from others. */
function isSaid(words: string, { exception, message = "" }: Raised): boolean {
  const [, own = words, said = ""] = /^(\w+): ?([^]*)$/.exec(words) ?? [];
  const real = plain(message);
  // Functions that TensorFlow rewrites raise under the name of what it found there, and name it inside.
  if (own !== exception && !real.includes(`${own}: `)) return false;
  return plain(said)
    .split("…")
    .every((part) => real.includes(part.trim()));
}

/** The words of Keras, or of who raises else, that are told where the program ends, if they are others than those. */
export function wrongWords({ problems }: FileFacts, { error }: TrueCell): readonly string[] {
  if (!error) return [];
  const told = problems
    .filter(({ severity }) => severity === "error")
    .filter((problem) => [error, error.blamed?.constructed].some((place) => covers(place, problem.line)))
    .flatMap(({ line, message }) => {
      const words = /^\S+ will raise (.*)$/m.exec(message)?.[1];
      return words === undefined ? [] : [{ line, words }];
    });
  if (told.length === 0 || told.some(({ words }) => isSaid(words, error))) return [];
  return told.map(
    ({ line, words }) =>
      `line ${line}: we say ${words}\n  what is raised is ${error.exception ?? ""}: ${plain(error.message ?? "")}`,
  );
}

/** What really happened on a hint's line: the values of the statement that ends there, else what its last layer gave. */
function valuesOn(line: number, truth: TrueCell): readonly RealValue[] {
  const values = truth.values?.[line];
  if (values) return values;
  const layers = truth.layers.filter(({ endLine }) => endLine === line);
  const last = Math.max(...layers.map(({ endColumn }) => endColumn));
  return layers
    .filter(({ endColumn }) => endColumn === last)
    .flatMap(({ visits }) => visits.map(({ outputs }) => outputs));
}

/** What real Keras contradicts, or what we do not know although it does; empty where all agrees. */
export function truthFailures(facts: FileFacts, truth: TrueCell, allowsLess: boolean): readonly string[] {
  return [
    ...truth.layers
      .filter(({ layer }) => layer !== "InputLayer")
      .flatMap((layer) => layerFailures(facts.layers, layer, allowsLess, truth.error !== null)),
    ...modelFailures(facts.models, truth.models),
    ...errorFailures(facts, truth, allowsLess),
    ...facts.hints.flatMap((hint) => hintFailures(hint, valuesOn(hint.line, truth), truth.error === null)),
  ];
}
