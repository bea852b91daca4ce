/** `summary`: the table of each model, as Keras prints it or with further columns, for people and for programs. */
import type { CommandContext } from "./command";
import { CLEAN, UNUSABLE } from "./exit-status";
import { chosenModels } from "./graph";
import { SCHEMA_VERSION, TOOL_NAME, TOOL_VERSION } from "./tool";
import type { AnalysedDocument } from "../features/document";
import type { FactsSources } from "../features/facts/facts";
import { modelVariables } from "../features/model-graph/variables";
import { withoutRehearsals } from "../features/model-graph/rehearsals";
import type { ModelGraphFacts } from "../features/model-graph/facts";
import {
  COLUMNS,
  type Column,
  KERAS_COLUMNS,
  csvTable,
  markdownTable,
  tableRows,
  textTable,
  totalLines,
} from "../features/model-graph/table";
import { summary } from "../features/summary";
import { visibleJson, visibleText } from "../features/text/visible-text";

export const SUMMARY_FORMATS = ["text", "markdown", "csv", "json"] as const;
export interface SummaryOptions {
  readonly format: (typeof SUMMARY_FORMATS)[number];
  readonly model: string | undefined;
  /** Names of columns, separated by commas; Keras's own where it is missing. */
  readonly columns: string | undefined;
}

/** The columns that a list names; undefined where one of them is none. */
function columnsIn(text: string | undefined): readonly Column[] | undefined {
  if (text === undefined) return KERAS_COLUMNS;
  if (text === "all") return COLUMNS;
  const names = text.split(",").map((name) => name.trim());
  const columns = names.flatMap((name) => COLUMNS.filter((column) => column === name));
  return columns.length === names.length ? columns : undefined;
}

/** Keras's own tables of the file's models. */
function kerasTables(
  document: AnalysedDocument,
  name: string | undefined,
  width: number | undefined,
): string {
  const { report } = document;
  const variables = modelVariables(document);
  const own = report.models.filter(({ site }) => site.file === report.file);
  return withoutRehearsals(own)
    .map(({ model }) => model)
    .filter((model) => name === undefined || [model.name, variables.get(model.value)].includes(name))
    .map((model) => summary(model, width))
    .join("\n\n");
}

/** Graphs of models that other files make are not this file's. */
const isOwn = (model: ModelGraphFacts, path: string): boolean =>
  model.place === null || model.place.path === path;

/** Prints; returns the exit status. */
export function printSummaries(
  document: AnalysedDocument,
  sources: FactsSources,
  { format, model: name, columns: list }: SummaryOptions,
  context: CommandContext,
): number {
  const {
    runtime: { terminal },
    say,
  } = context;
  const columns = columnsIn(list);
  if (!columns) {
    terminal.err(
      `${visibleText(say("cli.noSuchColumn", { text: list ?? "", columns: COLUMNS.join(", ") }))}\n`,
    );
    return UNUSABLE;
  }
  const keras = format === "text" && list === undefined ? kerasTables(document, name, terminal.columns) : "";
  if (keras !== "") {
    terminal.out(`${visibleText(keras)}\n`);
    return CLEAN;
  }
  const path = sources.pathOf(document.report.file);
  const models = chosenModels(document, sources, { name, drafts: false }, context).filter((model) =>
    isOwn(model, path),
  );
  if (models.length === 0) return UNUSABLE;
  terminal.out(
    format === "json" ? `${visibleJson(asJson(models))}\n` : visibleText(asText(models, columns, format)),
  );
  return CLEAN;
}

/** The rows as data: every column, numbers bare. */
function asJson(models: readonly ModelGraphFacts[]): string {
  const tool = { name: TOOL_NAME, version: TOOL_VERSION };
  const tables = models.map(({ graph, ...model }) => ({
    ...model,
    rows: tableRows(graph.nodes).map(({ node: { inner: _, ...node }, ...row }) => ({ ...node, ...row })),
  }));
  return JSON.stringify({ schemaVersion: SCHEMA_VERSION, tool, models: tables });
}

function asText(
  models: readonly ModelGraphFacts[],
  columns: readonly Column[],
  format: "text" | "markdown" | "csv",
): string {
  return models
    .map((model) => {
      const rows = tableRows(model.graph.nodes);
      if (format === "csv") return csvTable(rows, columns);
      const totals = totalLines(model);
      if (format === "markdown")
        return `## ${model.name}\n\n${markdownTable(rows, columns)}\n${totals.join("  \n")}\n`;
      return `Model: "${model.name}"\n${textTable(rows, columns)}\n${totals.map((line) => ` ${line}\n`).join("")}`;
    })
    .join(format === "csv" ? "\r\n" : "\n");
}
