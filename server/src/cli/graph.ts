/** `graph`: the graphs of a file's models as a picture, in the language of other tools, or as data. */
import type { CommandContext } from "./command";
import { CLEAN, UNUSABLE } from "./exit-status";
import { SCHEMA_VERSION, TOOL_NAME, TOOL_VERSION } from "./tool";
import type { LineIndex } from "../analysis/line-index";
import type { AnalysedDocument } from "../features/document";
import type { FactsSources } from "../features/facts/facts";
import { modelGraphs } from "../features/model-graph/describe";
import { dot, mermaid } from "../features/model-graph/diagram-text";
import type { ModelGraphFacts, PlaceFacts } from "../features/model-graph/facts";
import { visibleJson, visibleText } from "../features/text/visible-text";
import type { Span } from "../values/records/span";

export const GRAPH_FORMATS = ["svg", "mermaid", "dot", "json"] as const;
export interface GraphOptions {
  readonly format: (typeof GRAPH_FORMATS)[number];
  readonly model: string | undefined;
}

/** A place as scripts read it: the path that the facts JSON has, lines and columns from 1. */
function placeIn({ pathOf, linesOf }: FactsSources): (span: Span) => PlaceFacts | null {
  return (span) => {
    const lines: LineIndex | undefined = linesOf(span.file);
    if (!lines) return null;
    const [from, to] = [lines.positionAt(span.start), lines.positionAt(span.end)];
    return {
      path: pathOf(span.file),
      ...(lines.cellOf && { cell: lines.cellOf(span.start) }),
      line: from.line + 1,
      column: from.character + 1,
      endLine: to.line + 1,
      endColumn: to.character + 1,
    };
  };
}

/** Which models a command is about. */
export interface ModelChoice {
  /** All where it is missing. */
  readonly name: string | undefined;
  /** Whether layers that are no model yet are asked for as well. */
  readonly drafts: boolean;
}

/** The models that were asked for. Tells what is wrong where there is none. */
export function chosenModels(
  document: AnalysedDocument,
  sources: FactsSources,
  { name, drafts }: ModelChoice,
  { runtime: { terminal }, say }: CommandContext,
): readonly ModelGraphFacts[] {
  const all = modelGraphs(document, placeIn(sources)).filter(({ kind }) => drafts || kind !== "draft");
  const chosen =
    name === undefined ? all : all.filter((model) => model.name === name || model.variable === name);
  if (chosen.length > 0) return chosen;
  const names = all.map((model) => model.name).join(", ");
  const text = all.length === 0 ? say("cli.noModel") : say("cli.noSuchModel", { name: name ?? "", names });
  terminal.err(`${visibleText(text)}\n`);
  return [];
}

/** Prints the graphs; returns the exit status. A picture holds one model: the last one made, where none is named. */
export async function printGraphs(
  document: AnalysedDocument,
  sources: FactsSources,
  options: GraphOptions,
  context: CommandContext,
): Promise<number> {
  const models = chosenModels(document, sources, { name: options.model, drafts: true }, context);
  const { terminal } = context.runtime;
  // Layers that lead to no model are of interest where there is none.
  const last = models.findLast(({ kind }) => kind !== "draft") ?? models.at(-1);
  if (!last) return UNUSABLE;
  switch (options.format) {
    case "json": {
      const tool = { name: TOOL_NAME, version: TOOL_VERSION };
      terminal.out(`${visibleJson(JSON.stringify({ schemaVersion: SCHEMA_VERSION, tool, models }))}\n`);
      return CLEAN;
    }
    case "mermaid":
      terminal.out(mermaid(last));
      return CLEAN;
    case "dot":
      terminal.out(dot(last));
      return CLEAN;
    case "svg": {
      // The library that places the nodes is compiled only where a picture is drawn.
      const { drawnModel } = await import("../features/model-graph/drawn-model");
      terminal.out(`${drawnModel(last)}\n`);
      return CLEAN;
    }
  }
}
