/** The computations that are no windows: a mix of features, a recurrence, a joining, a rearrangement. */
import { type JSX } from "preact";
import { useState } from "preact/hooks";
import { elementsOf } from "./element";
import { ElementPicture } from "./element-picture";
import { type Joined, joinedLengths, sourceOf } from "./joined";
import { MOST_SHOWN, Slider, clamp, numberRow } from "./numbers";
import { MOST_TERMS, exampleInput, exampleWeight } from "./window";
import { useSay } from "../texts";
import type { PictureFacts } from "../../../server/src/features/model-graph/picture-facts";
import type { StatedArgument } from "../../../server/src/values/records/application";

/** Every output unit reads all features of the last axis. */
function MixPicture({ features, units }: { readonly features: number; readonly units: number }): JSX.Element {
  const say = useSay();
  const [wanted, setUnit] = useState(0);
  const unit = clamp(wanted, 0, units - 1);
  const all = Array.from(
    { length: features },
    (_, c) => [exampleInput([0], c), exampleWeight([0], c, unit)] as const,
  );
  const shown = all.slice(0, MOST_SHOWN);
  const sum = all.reduce((before, [value, weight]) => before + value * weight, 0);
  return (
    <div class="mix">
      <div class="sliders">
        <Slider label={`${say("view.unit")} u =`} count={units} value={unit} set={setUnit} />
      </div>
      <div class="scroll" role="region" tabIndex={0} aria-label={say("view.tab.layer")}>
        <table class="numbers">
          <tbody>
            {numberRow(
              `x[c]`,
              shown.map(([value]) => value),
              features,
            )}
            {numberRow(
              `W[c, ${unit}]`,
              shown.map(([, weight]) => weight),
              features,
            )}
            {numberRow(
              say("view.product"),
              shown.map(([value, weight]) => value * weight),
              features,
            )}
          </tbody>
        </table>
      </div>
      <p class="sum" aria-live="polite">
        {`${say("view.products", { count: features })}: `}
        <strong>{`y[${unit}] = Σ = ${sum}`}</strong>
      </p>
      <p class="note">{say("view.example")}</p>
    </div>
  );
}

/** A state that goes from step to step; the output is the last one, or all of them. */
function RecurrentPicture({
  steps,
  features,
  units,
  sequences,
}: {
  readonly steps: number;
  readonly features: number;
  readonly units: number;
  readonly sequences: boolean;
}): JSX.Element {
  const say = useSay();
  const [wanted, setStep] = useState(0);
  const step = clamp(wanted, 0, steps - 1);
  const shown = Math.min(steps, MOST_SHOWN);
  return (
    <div class="recurrent">
      <div class="sliders">
        <Slider label={`${say("view.step")} t =`} count={steps} value={step} set={setStep} />
      </div>
      <div class="scroll" role="region" tabIndex={0} aria-label={say("view.tab.layer")}>
        <table class="numbers">
          <tbody>
            <tr>
              <th scope="row">{`x[t] · ${features}`}</th>
              {Array.from({ length: shown }, (_, t) => (
                <td key={t} class={t === step ? "product focus" : "product"}>{`x[${t}]`}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{`h[t] · ${units}`}</th>
              {Array.from({ length: shown }, (_, t) => (
                <td
                  key={t}
                  class={t === step ? "product focus" : t === step - 1 ? "product read" : "product"}
                >{`h[${t}]`}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{say("view.outputNumbers")}</th>
              {Array.from({ length: shown }, (_, t) => (
                <td key={t} class={t === step ? "product focus" : "product"}>
                  {sequences || t === steps - 1 ? `y${sequences ? `[${t}]` : ""}` : "–"}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <p class="sum" aria-live="polite">
        <strong>{`h[${step}] = f(x[${step}], ${step === 0 ? "0" : `h[${step - 1}]`})`}</strong>
        {sequences || step === steps - 1 ? ` → y${sequences ? `[${step}]` : ""}` : ""}
      </p>
    </div>
  );
}

/** Which input a place of the output comes from. */
function JoinPicture({ joined }: { readonly joined: Joined }): JSX.Element {
  const say = useSay();
  const { sizes, output } = joined;
  const [wanted, setPlace] = useState(0);
  const place = clamp(wanted, 0, output - 1);
  const { input, index } = sourceOf(joined, place);
  return (
    <div class="join">
      <div class="sliders">
        <Slider label={say("view.place")} count={output} value={place} set={setPlace} />
      </div>
      <div class="bars">
        {sizes.map((size, i) => (
          <span
            key={i}
            class={i === input ? "bar focus" : "bar"}
          >{`${say("view.inputNumbers")} ${i + 1}: ${size}`}</span>
        ))}
      </div>
      <p class="sum" aria-live="polite">
        <strong>{`y[${place}] = x${input + 1}[${index}]`}</strong>
      </p>
    </div>
  );
}

/** An index of a flat array as one per axis, the last axis fastest. */
function unravel(index: number, sizes: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const size of sizes.toReversed()) {
    found.unshift(index % size);
    index = Math.floor(index / size);
  }
  return found;
}

/** Elements that keep their order and get other indices. */
function RearrangePicture({
  input,
  output,
}: {
  readonly input: readonly number[];
  readonly output: readonly number[];
}): JSX.Element {
  const say = useSay();
  const count = output.reduce((product, size) => product * size, 1);
  const [wanted, setPlace] = useState(0);
  const place = clamp(wanted, 0, count - 1);
  return (
    <div class="rearrange">
      <div class="sliders">
        <Slider label={say("view.place")} count={count} value={place} set={setPlace} />
      </div>
      <p class="sum" aria-live="polite">
        <strong>{`y[${unravel(place, output).join(", ")}] = x[${unravel(place, input).join(", ")}]`}</strong>
      </p>
    </div>
  );
}

const known = (sizes: readonly (number | null)[]): readonly number[] | undefined =>
  sizes.every((size) => size !== null) ? sizes : undefined;

/** The interactive picture of a computation that is no window; undefined where there is none. */
export function otherPicture(
  layer: string,
  picture: PictureFacts,
  stated: readonly StatedArgument[],
): JSX.Element | undefined {
  const elements = elementsOf(layer, picture, stated);
  if (elements) return <ElementPicture elements={elements} picture={picture} />;
  switch (picture.kind) {
    case "mix": {
      const [features, units] = [picture.input.at(-1), picture.output.at(-1)];
      return features && features <= MOST_TERMS && units ? (
        <MixPicture features={features} units={units} />
      ) : undefined;
    }
    case "recurrent": {
      const [steps, features] = picture.input;
      const { units, sequences } = picture;
      return steps && features && units ? (
        <RecurrentPicture {...{ steps, features, units, sequences }} />
      ) : undefined;
    }
    case "join": {
      const joined = joinedLengths(layer, picture);
      return joined && <JoinPicture joined={joined} />;
    }
    case "rearrange": {
      const [input, output] = [known(picture.input), known(picture.output)];
      const keepsOrder = layer === "Flatten" || layer === "Reshape";
      return keepsOrder && input && output ? <RearrangePicture input={input} output={output} /> : undefined;
    }
    default:
      return undefined;
  }
}
