/** One layer: why its numbers are what they are, its computation to play with, and other arguments to try and to write. */
import { type JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import {
  FLAGS,
  INTEGERS,
  WORDS,
  argumentNamed,
  integersIn,
  integersText,
  wordIn,
} from "./computation/argument-text";
import { otherPicture } from "./computation/other-pictures";
import { windowNumbers } from "./computation/window";
import { WindowPicture } from "./computation/window-picture";
import { useSay } from "./texts";
import type { NodeFacts } from "../../server/src/features/model-graph/facts";
import type { LayerChange, LayerDetail } from "../../server/src/features/model-graph/layer-detail";
import type { LayerResult, VersionedEdits } from "../../server/src/lsp/editor-protocol";

/** What a layer is asked and told through. */
export interface LayerPort {
  readonly ask: (
    node: NodeFacts,
    change: LayerChange | undefined,
    answered: (result: LayerResult | null) => void,
  ) => void;
  readonly apply: (edits: readonly VersionedEdits[]) => void;
  readonly reveal: (node: NodeFacts) => void;
}

/** Layers that do the like and are tried in each other's place. */
const FAMILIES: readonly (readonly string[])[] = [
  ["Conv1D", "DepthwiseConv1D", "SeparableConv1D"],
  ["Conv2D", "DepthwiseConv2D", "SeparableConv2D"],
  ["MaxPooling1D", "AveragePooling1D"],
  ["MaxPooling2D", "AveragePooling2D"],
  ["LSTM", "GRU", "SimpleRNN"],
];

/** What another layer of the family needs that this one has under another name. */
function replacement(layer: string, detail: LayerDetail): LayerChange {
  const filters = argumentNamed(detail.arguments, "filters");
  const multiplier = argumentNamed(detail.arguments, "depth_multiplier");
  const isDepthwise = layer.startsWith("Depthwise");
  if (isDepthwise && filters)
    return { layer, set: { depth_multiplier: filters, filters: null, groups: null } };
  if (!isDepthwise && !filters && multiplier)
    return { layer, set: { filters: multiplier, depth_multiplier: null } };
  return { layer, set: {} };
}

const isEmpty = ({ set, layer }: LayerChange): boolean =>
  layer === undefined && Object.keys(set).length === 0;
const UNCHANGED: LayerChange = { set: {} };

export function LayerPanel({
  node,
  version,
  port,
}: {
  readonly node: NodeFacts;
  readonly version: number;
  readonly port: LayerPort;
}): JSX.Element {
  const say = useSay();
  const [result, setResult] = useState<LayerResult | null>(null);
  const [change, setChange] = useState<LayerChange>(UNCHANGED);
  const id = node.id;
  // Another layer, or other code, begins with what the code says.
  useEffect(() => {
    setChange(UNCHANGED);
  }, [id, version]);
  useEffect(() => {
    port.ask(node, isEmpty(change) ? undefined : change, setResult);
  }, [id, version, change]);

  if (!result) return <p class="note">{node.problem ?? say("view.unseen")}</p>;
  const changed = isEmpty(change) ? null : result.change;
  const detail: LayerDetail = changed?.detail ?? { ...result, fixes: [], alternatives: [] };
  const problems = changed ? changed.problems : result.problems;
  // What Keras refuses has no result.
  const isRefused = node.problem !== null && changed === null;
  const set = (name: string, text: string): void => {
    setChange({ ...change, set: { ...change.set, [name]: text } });
  };
  return (
    <section class="layer" aria-label={`${node.name} (${node.type})`}>
      <h2>
        {node.name} <small>{detail.layer}</small>
      </h2>
      <p class="result">
        <code>{detail.inputs.join(", ")}</code>
        {isRefused ? null : (
          <>
            {" → "}
            <code class={changed ? "changed" : undefined}>{detail.outputs.join(", ")}</code>
            {` · ${detail.parameters}`}
          </>
        )}
      </p>
      <div class="tools">
        <button
          onClick={() => {
            port.reveal(node);
          }}
        >
          {say("view.goToSource")}
        </button>
      </div>
      {problems.map((problem) => (
        <p key={problem} class="problem-text">
          ⚠ {problem}
        </p>
      ))}
      {changed === null && result.fixes.length > 0 ? (
        <div class="tools" role="group" aria-label={say("view.fixes")}>
          {result.fixes.map((fix) => (
            <button
              key={fix.title}
              onClick={() => {
                port.apply(fix.edits);
              }}
            >
              {fix.title}
            </button>
          ))}
        </div>
      ) : null}
      <ul>
        {detail.axes.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {detail.formula === null ? null : <li>{`${say("view.params")}: ${detail.formula}`}</li>}
      </ul>
      {detail.summary === "" ? null : <p>{detail.summary.replaceAll("`", "")}</p>}
      {detail.element === null ? null : (
        <p>
          {say("view.element")}: <code>{detail.element}</code>
        </p>
      )}
      {isRefused ? null : <Controls detail={detail} change={change} set={set} setChange={setChange} />}
      {isEmpty(change) ? null : (
        <div class="tools">
          <button
            class="primary"
            disabled={changed === null}
            onClick={() => {
              if (changed) port.apply(changed.edits);
            }}
          >
            {say("view.apply")}
          </button>
          <button
            onClick={() => {
              setChange(UNCHANGED);
            }}
          >
            {say("view.reset")}
          </button>
        </div>
      )}
      <Computation detail={detail} />
      {result.alternatives.length > 0 && changed === null ? (
        <>
          <h3>{say("view.alternatives")}</h3>
          <ul class="alternatives">
            {result.alternatives.map(({ title, outputs, edits }) => (
              <li key={title}>
                {title} <code>{outputs.join(", ")}</code>{" "}
                <button
                  onClick={() => {
                    port.apply(edits);
                  }}
                >
                  {say("view.apply")}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {detail.experiment === null ? null : (
        <details>
          <summary>{say("view.experiment")}</summary>
          <pre tabIndex={0}>{detail.experiment}</pre>
        </details>
      )}
    </section>
  );
}

function Computation({ detail }: { readonly detail: LayerDetail }): JSX.Element | null {
  const say = useSay();
  const { picture } = detail;
  if (!picture && detail.image === null) return null;
  const numbers = picture && windowNumbers(detail.layer, picture, detail.arguments);
  if (numbers && numbers.spatial.length <= 2) return <WindowPicture numbers={numbers} />;
  const other = picture ? otherPicture(detail.layer, picture, detail.arguments) : undefined;
  if (detail.image === null) return other ?? <p class="note">{say("view.unseen")}</p>;
  return (
    <>
      <img
        class="image"
        alt={detail.imageText}
        src={`data:image/svg+xml;utf8,${encodeURIComponent(detail.image)}`}
      />
      {other}
    </>
  );
}

interface ControlsProps {
  readonly detail: LayerDetail;
  readonly change: LayerChange;
  readonly set: (name: string, text: string) => void;
  readonly setChange: (change: LayerChange) => void;
}

/** A whole number from 1 up. What somebody is typing stays, whatever arrives from the editor meanwhile. */
function IntegerControl({
  name,
  value,
  choose,
}: {
  readonly name: string;
  readonly value: number;
  readonly choose: (value: number) => void;
}): JSX.Element {
  const [typed, setTyped] = useState<string>();
  return (
    <label>
      {name}
      <input
        type="number"
        min={1}
        value={typed ?? value}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
        }}
        onChange={(event) => {
          const chosen = Math.max(1, Math.round(Number(event.currentTarget.value)));
          setTyped(undefined);
          if (Number.isSafeInteger(chosen)) choose(chosen);
        }}
      />
    </label>
  );
}

/** The arguments that shapes hang on, each to be set to something else. */
function Controls({ detail, change, set, setChange }: ControlsProps): JSX.Element | null {
  const say = useSay();
  const family = FAMILIES.find((layers) => layers.includes(detail.layer));
  const textOf = (name: string): string | undefined =>
    change.set[name] ?? argumentNamed(detail.arguments, name);
  const controls = [
    ...INTEGERS.flatMap((name) => {
      const numbers = integersIn(textOf(name) ?? "");
      const [first] = numbers ?? [];
      if (!numbers || first === undefined) return [];
      return [
        <IntegerControl
          key={name}
          name={name}
          value={first}
          choose={(value) => {
            set(name, integersText(numbers.map(() => value)));
          }}
        />,
      ];
    }),
    ...Object.entries(WORDS).flatMap(([name, words]) => {
      const word = wordIn(textOf(name) ?? "");
      if (word === undefined) return [];
      return [
        <label key={name}>
          {name}
          <select
            value={word}
            onChange={(event) => {
              set(name, `'${event.currentTarget.value}'`);
            }}
          >
            {words.map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </select>
        </label>,
      ];
    }),
    ...FLAGS.flatMap((name) => {
      const text = textOf(name);
      if (text !== "True" && text !== "False") return [];
      return [
        <label key={name}>
          {name}
          <input
            type="checkbox"
            checked={text === "True"}
            onChange={(event) => {
              set(name, event.currentTarget.checked ? "True" : "False");
            }}
          />
        </label>,
      ];
    }),
  ];
  if (controls.length === 0 && !family) return null;
  return (
    <fieldset class="controls">
      <legend>{say("view.arguments")}</legend>
      {family ? (
        <label>
          {say("view.layer")}
          <select
            value={detail.layer}
            onChange={(event) => {
              setChange(replacement(event.currentTarget.value, detail));
            }}
          >
            {family.map((layer) => (
              <option key={layer} value={layer}>
                {layer}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {controls}
    </fieldset>
  );
}
