/** Reads the graphs of all models off a report, drafts that are no model yet and models that fail among them. */
import { withoutRehearsals } from "./rehearsals";
import { repeatedBlocks } from "./blocks";
import type { GraphFacts, ModelGraphFacts, NodeFacts, PlaceFacts, TensorFacts } from "./facts";
import { total } from "./totals";
import { modelVariables } from "./variables";
import type { AnalysedDocument } from "../document";
import { shapeFacts } from "../facts/facts";
import { isAftermath } from "../explanations/made-shapes";
import { type Problem, problems } from "../problems/problems";
import { reasonText } from "../explanations/reasons";
import { say } from "../text/wording";
import type { Report, Visit } from "../../analysis/report";
import { structureUpTo } from "../../libraries/keras";
import type { Language } from "../../messages/catalogue";
import type { ModelRecord } from "../../values/records/application";
import type { Dim } from "../../values/dimensions/dimension";
import type { ModelStructure, StructureNode } from "../../values/records/model-structure";
import { type Shape, formatShape } from "../../values/dimensions/shape";
import { type Span, covers } from "../../values/records/span";

/** How places are named for whoever asks; null for one whose text is not at hand. */
export type PlaceOf = (span: Span) => PlaceFacts | null;

/** What describing needs beside the structures. */
interface Describing {
  readonly placeOf: PlaceOf;
  readonly problems: readonly Problem[];
  readonly language: Language | undefined;
  readonly variables: ReturnType<typeof modelVariables>;
}

const number = (dim: Dim): number | null => (dim.kind === "known" ? dim.value : null);

const tensor = (shape: Shape): TensorFacts => ({ shape: shapeFacts(shape), text: formatShape(shape) });

/** Whether a problem is one of this node: it stands inside the call that applies or makes the layer. */
function problemOf({ site, constructed, refused }: StructureNode, found: readonly Problem[]): string | null {
  const own = found.find(
    ({ span, severity }) =>
      severity === "error" && [site, constructed].some((place) => place !== undefined && covers(place, span)),
  );
  return own ? own.message : refused ? "" : null;
}

/** Names with a count behind them where a layer is applied several times. */
function identifiers(nodes: readonly StructureNode[]): readonly string[] {
  const counts = new Map<string, number>();
  return nodes.map(({ name }) => {
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return count === 0 ? name : `${name}[${count}]`;
  });
}

function graphFacts({ nodes, incomplete }: ModelStructure, describing: Describing): GraphFacts {
  const ids = identifiers(nodes);
  const described = nodes.map((node, i): NodeFacts => {
    const { site, constructed, inner } = node;
    return {
      id: ids[i] ?? node.name,
      name: node.name,
      type: node.type,
      kind: node.kind,
      layer: node.layer,
      inputs: node.inputs.map(({ shape, from, output }) => ({
        ...tensor(shape),
        from: (from === undefined ? undefined : ids[from]) ?? null,
        output,
      })),
      outputs: node.outputs.map(tensor),
      built: node.built,
      params: number(node.counts.total),
      trainableParams: number(node.counts.trainable),
      nonTrainableParams: number(node.counts.nonTrainable),
      multiplyAdds: number(node.multiplyAdds),
      memory: number(node.memory),
      place: site ? describing.placeOf(site) : null,
      constructed: constructed ? describing.placeOf(constructed) : null,
      problem: problemOf(node, describing.problems),
      inner: inner ? graphFacts(inner(), describing) : null,
    };
  });
  const why = incomplete ? reasonText(incomplete, describing.language) : null;
  return { nodes: described, blocks: repeatedBlocks(described), incomplete: why };
}

/** The applications that lead to no model: what is being typed, or what fails before it becomes one. */
function looseVisits(report: Report, structures: readonly ModelStructure[]): readonly Visit[] {
  const sites = new Set<string>();
  const note = ({ nodes }: ModelStructure): void => {
    for (const { site, inner } of nodes) {
      if (site) sites.add(`${site.file}:${site.start}:${site.end}`);
      if (inner) note(inner());
    }
  };
  structures.forEach(note);
  return (
    report.places
      .filter(({ span }) => span.file === report.file && !sites.has(`${span.file}:${span.start}:${span.end}`))
      .flatMap(({ visits }) => visits)
      // What follows from a refusal is not drawn.
      .filter(({ graph }) => graph && !graph.node.inputs.some(({ shape }) => isAftermath(shape)))
  );
}

function looseStructure(visits: readonly Visit[]): ModelStructure | undefined {
  const context = visits[0]?.graph?.context;
  return (
    context &&
    structureUpTo(
      visits.flatMap(({ graph }) => (graph ? [graph.node] : [])),
      context,
    )
  );
}

const isFailed = ({ nodes, incomplete }: ModelStructure): boolean =>
  incomplete?.code === "already-reported" || nodes.length === 0;

/** What a drawing begins with, and what nothing in it reads. */
function endsOf(nodes: readonly NodeFacts[]): Pick<ModelGraphFacts, "inputs" | "outputs"> {
  const feeds = new Set(nodes.flatMap(({ inputs }) => inputs.map(({ from }) => from)));
  return {
    inputs: nodes.filter(({ kind }) => kind === "input").flatMap(({ outputs }) => outputs),
    outputs: nodes
      .filter(({ id, kind }) => kind !== "input" && !feeds.has(id))
      .flatMap(({ outputs }) => outputs),
  };
}

function modelFacts(
  model: ModelRecord,
  structure: ModelStructure,
  key: string,
  describing: Describing,
): ModelGraphFacts {
  const graph = graphFacts(structure, describing);
  const counts = model.counts();
  const { nodes } = graph;
  const declared = model.inputs().map(tensor);
  const drawn = endsOf(nodes);
  return {
    key,
    name: model.name,
    variable: describing.variables.get(model.value) ?? null,
    kind: model.kind,
    place: describing.placeOf(model.site),
    // A class declares neither; it has those that it was called with and that nothing inside reads.
    inputs: declared.length > 0 ? declared : drawn.inputs,
    outputs: declared.length > 0 ? model.outputs().map(tensor) : drawn.outputs,
    graph,
    totals: {
      params: total(nodes, "params", number(counts.total)),
      trainableParams: total(nodes, "trainableParams", number(counts.trainable)),
      nonTrainableParams: total(nodes, "nonTrainableParams", number(counts.nonTrainable)),
      multiplyAdds: total(nodes, "multiplyAdds"),
      memory: total(nodes, "memory"),
    },
  };
}

function draftFacts(structure: ModelStructure, describing: Describing): ModelGraphFacts {
  const graph = graphFacts(structure, describing);
  const { nodes } = graph;
  return {
    key: "draft",
    name: say("view.draft", {}, describing.language),
    variable: null,
    kind: "draft",
    place: nodes.at(-1)?.place ?? null,
    ...endsOf(nodes),
    graph,
    totals: {
      params: total(nodes, "params"),
      trainableParams: total(nodes, "trainableParams"),
      nonTrainableParams: total(nodes, "nonTrainableParams"),
      multiplyAdds: total(nodes, "multiplyAdds"),
      memory: total(nodes, "memory"),
    },
  };
}

/** The graphs of a document's models, in the order in which they are made; a draft comes last. */
export function modelGraphs(
  document: AnalysedDocument,
  placeOf: PlaceOf,
  language?: Language,
): readonly ModelGraphFacts[] {
  const { report } = document;
  const describing: Describing = {
    placeOf,
    problems: problems(document, language),
    language,
    variables: modelVariables(document),
  };
  const found = withoutRehearsals(report.models);
  const loose = looseVisits(
    report,
    found.map(({ structure }) => structure).filter((structure) => !isFailed(structure)),
  );
  const outside = loose.length > 0 ? looseStructure(loose) : undefined;
  // A model that is tried on something, and what is computed of its output, are the use of a model and not a new one.
  const isUse = outside?.nodes.every(({ kind }) => kind !== "layer");
  const draft = isUse ? undefined : outside;
  // A model whose layers fail is shown with what there is of it.
  const failed = draft && found.find(({ structure }) => isFailed(structure));
  const seen = new Map<string, number>();
  const graphs = found
    .filter(({ structure }) => !isFailed(structure) || structure === failed?.structure)
    .map(({ model, structure }) => {
      const base = `${model.site.file === report.file ? "" : model.site.file}#${model.name}`;
      const count = seen.get(base) ?? 0;
      seen.set(base, count + 1);
      const shown = structure === failed?.structure ? draft : structure;
      return modelFacts(model, shown ?? structure, count === 0 ? base : `${base}[${count}]`, describing);
    });
  return failed || !draft ? graphs : [...graphs, draftFacts(draft, describing)];
}

/** A place in a document, from 1. */
export interface Cursor {
  readonly path: string;
  readonly line: number;
}

const isOn = (place: PlaceFacts | null, { path, line }: Cursor): boolean =>
  place !== null && place.path === path && place.line <= line && line <= place.endLine;

/** The node on a line, by its ids from the outermost graph inwards: one that is made there, else one that is applied there. */
export function nodeAt({ nodes }: GraphFacts, cursor: Cursor): readonly string[] | null {
  const own =
    nodes.find(({ constructed, kind }) => kind !== "input" && isOn(constructed, cursor)) ??
    nodes.find(({ place }) => isOn(place, cursor));
  if (own) return [own.id];
  for (const { id, inner } of nodes) {
    const within = inner && nodeAt(inner, cursor);
    if (within) return [id, ...within];
  }
  return null;
}

/** The model that a place of the document belongs to: one with a layer there, else the nearest one made before it. */
export function modelAt(models: readonly ModelGraphFacts[], cursor: Cursor): ModelGraphFacts | undefined {
  const direct =
    models.find(({ graph }) => nodeAt(graph, cursor) !== null) ??
    models.find(({ place }) => isOn(place, cursor));
  if (direct) return direct;
  const made = models.filter(
    ({ place }) => place !== null && place.path === cursor.path && place.line <= cursor.line,
  );
  return made.at(-1) ?? models[0];
}
