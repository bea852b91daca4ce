/** Keras's table of a model with the further columns; rows that hold others open. */
import { type JSX } from "preact";
import type { Comparison } from "./compare";
import { type TextKey, useSay } from "./texts";
import { groupDigits } from "../../server/src/features/text/count-text";
import type { GraphFacts } from "../../server/src/features/model-graph/facts";
import { isAutomatic } from "../../server/src/features/model-graph/svg";
import { type Column, type TableRow, cellText, tableRows } from "../../server/src/features/model-graph/table";

/** The order of importance: what does not fit beside the code is scrolled to. The class stands beside the name. */
const SHOWN = ["layer", "output", "params", "macs", "memory", "trainable", "input", "connected"] as const;
type Shown = (typeof SHOWN)[number];

const HEADINGS: Readonly<Record<Shown, TextKey>> = {
  layer: "view.layer",
  input: "view.input",
  output: "view.output",
  params: "view.params",
  trainable: "view.trainable",
  macs: "view.macs",
  memory: "view.memory",
  connected: "view.connected",
};
const NUMBERS: ReadonlySet<Column> = new Set<Column>(["params", "trainable", "macs", "memory"]);

export interface TableProps {
  readonly graph: GraphFacts;
  readonly selected: string | undefined;
  readonly opened: ReadonlySet<string>;
  readonly comparison: Comparison | undefined;
  /** The other model where two are compared; undefined for one model before and after edits. */
  readonly rival: string | undefined;
  readonly select: (id: string, focus: boolean) => void;
  readonly toggle: (id: string) => void;
}

interface ShownRow {
  readonly id: string;
  readonly row: TableRow;
  readonly depth: number;
}

function shownRows(
  graph: GraphFacts,
  opened: ReadonlySet<string>,
  prefix = "",
  depth = 0,
): readonly ShownRow[] {
  return tableRows(graph.nodes).flatMap((row) => {
    const id = prefix + row.node.id;
    const { inner } = row.node;
    return [
      { id, row, depth },
      ...(inner && opened.has(id) ? shownRows(inner, opened, `${id}/`, depth + 1) : []),
    ];
  });
}

export function ModelTable(props: TableProps): JSX.Element {
  const say = useSay();
  const { graph, selected, opened, comparison, rival, select, toggle } = props;
  const rows = shownRows(graph, opened);
  const move = (event: KeyboardEvent, at: number): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const row = rows[at];
    if (event.key === "Enter" && row) select(row.id, true);
    if ((event.key === "ArrowRight" || event.key === "ArrowLeft") && row?.row.node.inner)
      if (opened.has(row.id) === (event.key === "ArrowLeft")) toggle(row.id);
    const next = rows[at + step];
    if (step === 0 || !next) return;
    event.preventDefault();
    select(next.id, false);
    const element = (event.currentTarget as HTMLElement).parentElement?.children[at + step];
    if (element instanceof HTMLElement) element.focus();
  };
  return (
    <div class="scroll" role="region" aria-label={say("view.tab.table")} tabIndex={0}>
      <table class="model">
        <thead>
          <tr>
            {SHOWN.map((column) => (
              <th key={column} scope="col" class={NUMBERS.has(column) ? "number" : undefined}>
                {say(HEADINGS[column])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, row, depth }, at) => {
            const { node, ids } = row;
            const difference = comparison?.byId.get(id);
            const isSelected =
              selected !== undefined &&
              (selected === id || ids.some((own) => id.replace(node.id, own) === selected));
            const classes = [
              isSelected ? "selected" : "",
              node.problem === null ? "" : "problem",
              difference?.kind ?? "",
            ];
            return (
              <tr
                key={id}
                class={classes.filter((name) => name !== "").join(" ")}
                tabIndex={isSelected || (selected === undefined && at === 0) ? 0 : -1}
                aria-current={isSelected ? "true" : undefined}
                data-row={id}
                onClick={() => {
                  select(id, false);
                }}
                onDblClick={() => {
                  select(id, true);
                }}
                onKeyDown={(event) => {
                  move(event, at);
                }}
              >
                {SHOWN.map((column) =>
                  column === "layer" ? (
                    <th key={column} scope="row" class={`depth-${Math.min(depth, 4)}`}>
                      {node.inner ? (
                        <button
                          class="twist"
                          aria-expanded={opened.has(id)}
                          aria-label={`${say(opened.has(id) ? "view.close" : "view.open")} ${node.name}`}
                          onClick={(event) => {
                            event.stopPropagation();
                            toggle(id);
                          }}
                        >
                          {opened.has(id) ? "▾" : "▸"}
                        </button>
                      ) : null}
                      {node.name}
                      {isAutomatic(node) ? null : <span class="type"> {node.type}</span>}
                      {node.problem === null ? null : (
                        <span class="mark" title={node.problem}>
                          {" "}
                          ⚠ {say("view.problem")}
                        </span>
                      )}
                      {difference ? (
                        <span class="difference">
                          {" "}
                          {difference.kind === "added"
                            ? say(rival === undefined ? "view.added" : "view.onlyHere")
                            : rival === undefined
                              ? say("view.was", { before: difference.before })
                              : say("view.there", { model: rival, before: difference.before })}
                        </span>
                      ) : null}
                    </th>
                  ) : (
                    <td key={column} class={NUMBERS.has(column) ? "number" : undefined}>
                      {cellText(row, column)}
                    </td>
                  ),
                )}
              </tr>
            );
          })}
          {(comparison?.removed ?? []).map((node) => (
            <tr key={`removed ${node.id}`} class={rival === undefined ? "removed" : "absent"}>
              <th scope="row">
                {node.name} {isAutomatic(node) ? null : <span class="type">{node.type} </span>}
                <span class="difference">
                  {rival === undefined ? say("view.removed") : say("view.onlyThere", { model: rival })}
                </span>
              </th>
              <td>{node.outputs.map(({ text }) => text).join(", ")}</td>
              <td class="number">{node.params === null ? "?" : groupDigits(node.params)}</td>
              <td colSpan={SHOWN.length - 3} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
