/** The whole view: which model, its totals, and the three ways to look at it. */
import { Fragment, type JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Comparison, compare } from "./compare";
import { type TableFormat, pngFile, svgFile, tableText } from "./exports";
import { type Host, type KeptState, layerQuestions } from "./host";
import { LayerPanel, type LayerPort } from "./layer-panel";
import { ModelGraph } from "./model-graph";
import { ModelTable } from "./model-table";
import { modelLabel } from "./model-label";
import { type Say, Texts, sayIn, useSay } from "./texts";
import type { ToView } from "../../client/src/model-view-protocol";
import type {
  GraphFacts,
  ModelGraphFacts,
  NodeFacts,
  TensorFacts,
} from "../../server/src/features/model-graph/facts";
import { bytesText } from "../../server/src/features/model-graph/table";
import type { ModelResult } from "../../server/src/lsp/editor-protocol";

/** Files that hold a model, or its weights alone. */
const STORED = /\.(keras|h5)$/;

const TABS = ["table", "graph", "layer"] as const;
type Tab = (typeof TABS)[number];

/** The node that a path of ids leads to: `block/conv2d_1`. */
function nodeIn({ nodes }: GraphFacts, path: readonly string[]): NodeFacts | undefined {
  const [first, ...rest] = path;
  const node = nodes.find(({ id }) => id === first);
  if (!node || rest.length === 0) return node;
  return node.inner ? nodeIn(node.inner, rest) : undefined;
}

/** What is shown while nothing was chosen. */
const firstLayer = ({ nodes }: GraphFacts): NodeFacts | undefined =>
  nodes.find(({ kind }) => kind === "layer");

/** Changes that come closer together than this are one edit to whoever compares. */
const BURST_MILLISECONDS = 3_000;

/** Models as they were: when the view saw them first, and before the last burst of edits. */
interface History {
  readonly opened: ModelGraphFacts;
  readonly before: ModelGraphFacts;
  readonly last: ModelGraphFacts;
  readonly at: number;
}

function noted(history: Map<string, History>, model: ModelGraphFacts, now: number): void {
  const known = history.get(model.key);
  if (!known) history.set(model.key, { opened: model, before: model, last: model, at: now });
  else if (JSON.stringify(known.last.graph) !== JSON.stringify(model.graph))
    history.set(model.key, {
      opened: known.opened,
      before: now - known.at > BURST_MILLISECONDS ? known.last : known.before,
      last: model,
      at: now,
    });
}

export function App({ host }: { readonly host: Host }): JSX.Element {
  const kept = useMemo<KeptState>(() => host.kept(), []);
  const [say, setSay] = useState<Say>();
  const [result, setResult] = useState<ModelResult | null>(null);
  const [uri, setUri] = useState("");
  const [selected, setSelected] = useState<string>();
  const [tab, setTab] = useState<Tab>(TABS.find((name) => name === kept.tab) ?? "table");
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set(kept.opened));
  const [zoom, setZoom] = useState(kept.zoom ?? 1);
  const [against, setAgainst] = useState("");
  const [other, setOther] = useState<ModelGraphFacts>();
  const history = useRef(new Map<string, History>());
  const questions = useMemo(() => layerQuestions(host), []);

  useEffect(() => {
    host.listen((message: ToView) => {
      if (message.type === "texts") setSay(() => sayIn(message.texts));
      else if (message.type === "layer") questions.answer(message);
      else if (message.type === "other") setOther(message.model ?? undefined);
      else {
        if (message.result?.model) noted(history.current, message.result.model, Date.now());
        setResult(message.result);
        setUri(message.uri);
        if (message.follow && message.result?.node) setSelected(message.result.node.join("/"));
      }
    });
    host.send({ type: "ready" });
  }, []);
  useEffect(() => {
    host.keep({ tab, opened: [...opened], zoom });
  }, [tab, opened, zoom]);

  const model = result?.model ?? undefined;
  const node =
    model && (selected === undefined ? firstLayer(model.graph) : nodeIn(model.graph, selected.split("/")));
  const comparison = useMemo((): Comparison | undefined => {
    if (!model || against === "") return undefined;
    const past = history.current.get(model.key);
    const before =
      against === "edits"
        ? past?.before
        : against === "opened"
          ? past?.opened
          : other?.key === against
            ? other
            : undefined;
    return before && compare(before, model);
  }, [model, against, other]);
  useEffect(() => {
    if (against !== "" && against !== "edits" && against !== "opened")
      host.send({ type: "other", key: against });
  }, [result, against]);

  const reveal = (at: NodeFacts, focus: boolean): void => {
    const place = at.constructed ?? at.place;
    if (place) host.send({ type: "reveal", place, focus });
  };
  const select = (id: string, focus: boolean): void => {
    setSelected(id);
    const chosen = model && nodeIn(model.graph, id.split("/"));
    if (chosen) reveal(chosen, focus);
  };
  const toggle = (key: string): void => {
    setOpened((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  };
  const port: LayerPort = {
    ask: (at, change, answered) => {
      questions.ask(
        { place: at.place, constructed: at.constructed, outputs: at.outputs.map(({ text }) => text), change },
        answered,
      );
    },
    apply: (edits) => {
      host.send({ type: "apply", edits });
    },
    reveal: (at) => {
      reveal(at, true);
    },
  };
  const rivalModel = result?.models.find(({ key }) => key === against);
  const rival = rivalModel && modelLabel(rivalModel, result?.models ?? []);
  const shared = { selected, opened, comparison, rival, select, toggle };
  if (!say) return <Fragment />;
  return (
    <Texts.Provider value={say}>
      {result && model ? (
        <>
          <Header
            result={result}
            model={model}
            against={against}
            setAgainst={setAgainst}
            host={host}
            opened={opened}
            comparison={comparison}
            others={result.models.filter(({ key }) => key !== model.key)}
          />
          <Tabs tab={tab} setTab={setTab} />
          <div role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
            {tab === "table" ? <ModelTable graph={model.graph} {...shared} /> : null}
            {tab === "graph" ? <ModelGraph model={model} zoom={zoom} setZoom={setZoom} {...shared} /> : null}
            {tab === "layer" ? (
              node ? (
                <LayerPanel key={selected} node={node} version={result.version} port={port} />
              ) : (
                <p class="note">{say("view.choose")}</p>
              )
            ) : null}
          </div>
        </>
      ) : (
        <p class="note">{say(STORED.test(uri) ? "view.noModelInFile" : "view.noModel")}</p>
      )}
    </Texts.Provider>
  );
}

function Tabs({ tab, setTab }: { readonly tab: Tab; readonly setTab: (tab: Tab) => void }): JSX.Element {
  const say = useSay();
  const move = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length];
    if (step === 0 || next === undefined) return;
    setTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={say("view.parts")} onKeyDown={move}>
      {TABS.map((name) => (
        <button
          key={name}
          id={`tab-${name}`}
          role="tab"
          aria-selected={tab === name}
          aria-controls={tab === name ? `panel-${name}` : undefined}
          tabIndex={tab === name ? 0 : -1}
          onClick={() => {
            setTab(name);
          }}
        >
          {say(`view.tab.${name}`)}
        </button>
      ))}
    </div>
  );
}

interface HeaderProps {
  readonly result: ModelResult;
  readonly model: ModelGraphFacts;
  readonly against: string;
  readonly setAgainst: (key: string) => void;
  readonly host: Host;
  readonly opened: ReadonlySet<string>;
  readonly comparison: Comparison | undefined;
  readonly others: ModelResult["models"];
}

const number = (value: number | null): string => (value === null ? "?" : value.toLocaleString("en"));

/** Inputs or outputs that are told one by one; of more, the first ones and how many there are. */
const MOST_ENDS = 6;

function endsText(ends: readonly TensorFacts[]): string {
  if (ends.length === 0) return "?";
  const told = ends.slice(0, MOST_ENDS).map(({ text }) => text);
  return [...told, ...(ends.length > MOST_ENDS ? [`… (${ends.length})`] : [])].join(", ");
}

function Header({
  result,
  model,
  against,
  setAgainst,
  host,
  opened,
  comparison,
  others,
}: HeaderProps): JSX.Element {
  const say = useSay();
  const { totals } = model;
  const shown = [
    ["view.total.params", totals.params, number],
    ["view.total.trainable", totals.trainableParams, number],
    ["view.total.frozen", totals.nonTrainableParams, number],
    ["view.total.macs", totals.multiplyAdds, number],
    ["view.total.memory", totals.memory, bytesText],
  ] as const;
  const fileName = modelLabel(model, result.models).replace(/[^\w.-]+/g, "-") || "model";
  const save = async (format: string): Promise<void> => {
    const content = format === "svg" ? svgFile(model, opened) : await pngFile(model, opened);
    host.send({ type: "save", name: `${fileName}.${format}`, content });
  };
  const refused = model.graph.nodes.find(({ problem }) => problem !== null);
  // What is not built has no parameters for Keras, and those that it will have for whoever looks at its layers.
  const isUnbuilt =
    totals.params.value === 0 && model.graph.nodes.some(({ params }) => params !== null && params > 0);
  const differing = comparison ? comparison.byId.size + comparison.removed.length : 0;
  return (
    <header>
      <div class="tools">
        <label>
          {say("view.model")}
          <select
            value={model.key}
            onChange={(event) => {
              host.send({ type: "choose", key: event.currentTarget.value });
            }}
          >
            {result.models.map((one) => (
              <option key={one.key} value={one.key}>
                {one.kind === "draft" ? one.name : `${modelLabel(one, result.models)} (${one.kind})`}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say("view.compare")}
          <select
            value={against}
            onChange={(event) => {
              setAgainst(event.currentTarget.value);
            }}
          >
            <option value="">{say("view.compare.nothing")}</option>
            <option value="edits">{say("view.compare.edits")}</option>
            <option value="opened">{say("view.compare.opened")}</option>
            {others.map((one) => (
              <option key={one.key} value={one.key}>
                {modelLabel(one, result.models)}
              </option>
            ))}
          </select>
        </label>
        <span class="group" role="group" aria-label={say("view.copy")}>
          {say("view.copy")}
          {(["text", "markdown", "csv"] as const satisfies readonly TableFormat[]).map((format) => (
            <button
              key={format}
              onClick={() => {
                host.send({ type: "copy", text: tableText(model, format) });
              }}
            >
              {say(`view.copy.${format}`)}
            </button>
          ))}
        </span>
        <span class="group" role="group" aria-label={say("view.save")}>
          {say("view.save")}
          {["svg", "png"].map((format) => (
            <button key={format} onClick={() => void save(format)}>
              {format.toUpperCase()}
            </button>
          ))}
        </span>
      </div>
      <p class="ends">
        <code>{endsText(model.inputs)}</code> →{" "}
        {refused ? (
          <span class="mark">{say("view.stops", { layer: refused.name })}</span>
        ) : (
          <code>{endsText(model.outputs)}</code>
        )}
      </p>
      <dl class="totals">
        {shown.map(([key, { value, derivation }, text]) => (
          <div key={key} title={derivation === "" ? undefined : `${text(value)} = ${derivation}`}>
            <dt>{say(key)}</dt>
            <dd>{text(value)}</dd>
          </div>
        ))}
      </dl>
      {totals.params.derivation === "" ? null : (
        <p class="derivation">{`${say("view.total.params")}: ${number(totals.params.value)} = ${totals.params.derivation}`}</p>
      )}
      {model.graph.incomplete === null ? null : (
        <p class="note">{say("view.incomplete", { why: model.graph.incomplete })}</p>
      )}
      {isUnbuilt ? <p class="note">{say("view.unbuilt")}</p> : null}
      {comparison ? (
        <p class="note" role="status">
          {differing === 0 ? say("view.same") : say("view.changed", { count: differing })}
        </p>
      ) : null}
    </header>
  );
}
