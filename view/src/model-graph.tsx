/** The graph of a model as a drawing that is walked through by mouse and keyboard. */
import { type JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Comparison } from "./compare";
import { useSay } from "./texts";
import type { ModelGraphFacts } from "../../server/src/features/model-graph/facts";
import { type Layout, layout } from "../../server/src/features/model-graph/layout";
import { boxLines, graphSvg } from "../../server/src/features/model-graph/svg";
import { visibleGraph } from "../../server/src/features/model-graph/visible-nodes";

export interface GraphProps {
  readonly model: ModelGraphFacts;
  readonly selected: string | undefined;
  readonly opened: ReadonlySet<string>;
  readonly comparison: Comparison | undefined;
  readonly zoom: number;
  readonly select: (id: string, focus: boolean) => void;
  readonly toggle: (key: string) => void;
  readonly setZoom: (zoom: number) => void;
}

/** The keys that open or close what a node stands for: its block, or what is inside. */
function foldKeys(placed: Layout, id: string): readonly string[] {
  const of = placed.nodes.find((node) => node.of.id === id)?.of;
  if (of?.block) return [of.block.key];
  return of?.closed ? [id] : [];
}

const ZOOM_STEP = 1.25;

export function ModelGraph(props: GraphProps): JSX.Element {
  const say = useSay();
  const { model, selected, opened, comparison, zoom, select, toggle, setZoom } = props;
  const box = useRef<HTMLDivElement>(null);
  const placed = useMemo(() => layout(visibleGraph(model.graph, opened), boxLines), [model, opened]);
  const drawing = useMemo(() => graphSvg(placed, model.name, { standalone: false }), [placed]);
  useEffect(() => {
    const root = box.current;
    if (!root) return;
    const svg = root.querySelector("svg");
    svg?.setAttribute("width", String(Math.round(placed.width * zoom)));
    svg?.setAttribute("height", String(Math.round(placed.height * zoom)));
  }, [drawing, zoom]);
  useEffect(() => {
    const root = box.current;
    if (!root) return;
    let first = true;
    for (const element of root.querySelectorAll<SVGGElement>("g.node")) {
      const id = element.dataset.id ?? "";
      const isSelected = id === selected;
      element.classList.toggle("selected", isSelected);
      element.setAttribute("tabindex", isSelected || (selected === undefined && first) ? "0" : "-1");
      for (const kind of ["added", "changed"] as const)
        element.classList.toggle(kind, comparison?.byId.get(id)?.kind === kind);
      first = false;
      if (isSelected) element.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  }, [drawing, selected, comparison]);
  const nodeOf = (event: Event): string | undefined =>
    event.target instanceof Element ? event.target.closest<SVGGElement>("g.node")?.dataset.id : undefined;
  const fold = (id: string): void => {
    for (const key of foldKeys(placed, id)) toggle(key);
  };
  const focus = (id: string): void => {
    select(id, false);
    box.current?.querySelector<SVGGElement>(`g.node[data-id="${CSS.escape(id)}"]`)?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    const id = nodeOf(event);
    if (id === undefined) return;
    const edges = placed.edges;
    const next = {
      ArrowDown: edges.find((edge) => edge.from === id)?.to,
      ArrowUp: edges.find((edge) => edge.to === id)?.from,
      ArrowRight: neighbour(placed, id, 1),
      ArrowLeft: neighbour(placed, id, -1),
    }[event.key];
    if (next !== undefined) focus(next);
    else if (event.key === "Enter") select(id, true);
    else if (event.key === " ") fold(id);
    else return;
    event.preventDefault();
  };
  const all = [
    ...model.graph.blocks.map(({ first, times }) => `${model.graph.nodes[first]?.id ?? ""}*${times}`),
  ];
  const closed = selected === undefined ? [] : foldKeys(placed, selected);
  return (
    <div class="graph">
      <div class="tools" role="toolbar" aria-label={say("view.tab.graph")}>
        <button
          onClick={() => {
            setZoom(zoom * ZOOM_STEP);
          }}
          aria-label={say("view.zoomIn")}
        >
          +
        </button>
        <button
          onClick={() => {
            setZoom(zoom / ZOOM_STEP);
          }}
          aria-label={say("view.zoomOut")}
        >
          −
        </button>
        <button
          onClick={() => {
            const width = box.current?.clientWidth ?? placed.width;
            setZoom(Math.min(1, width / placed.width));
          }}
        >
          {say("view.fit")}
        </button>
        {all.length > 0 ? (
          <button
            onClick={() => {
              const isOpen = all.every((key) => opened.has(key));
              for (const key of all) if (opened.has(key) === isOpen) toggle(key);
            }}
          >
            {say(all.every((key) => opened.has(key)) ? "view.closeAll" : "view.openAll")}
          </button>
        ) : null}
        {closed.length > 0 && selected !== undefined ? (
          <button
            onClick={() => {
              fold(selected);
            }}
          >{`${say("view.open")} ${selected}`}</button>
        ) : null}
      </div>
      <div
        class="drawing"
        ref={box}
        onClick={(event) => {
          const id = nodeOf(event);
          if (id !== undefined) select(id, false);
        }}
        onDblClick={(event) => {
          const id = nodeOf(event);
          if (id !== undefined) fold(id);
        }}
        onKeyDown={onKey}
        // The drawing is made by our own code, which escapes every text of the program.
        dangerouslySetInnerHTML={{ __html: drawing }}
      />
    </div>
  );
}

/** The node beside another on its row. */
function neighbour(placed: Layout, id: string, step: 1 | -1): string | undefined {
  const own = placed.nodes.find((node) => node.of.id === id);
  if (!own) return undefined;
  const row = placed.nodes
    .filter((node) => Math.abs(node.y - own.y) < (node.height + own.height) / 2)
    .toSorted((a, b) => a.x - b.x);
  return row[row.indexOf(own) + step]?.of.id;
}
