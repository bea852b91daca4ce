/** One element of the output is chosen, and shows what it is made of. */
import { type JSX } from "preact";
import { useState } from "preact/hooks";
import { type Elements, type Numbers, rounded } from "./element";
import { MOST_SHOWN, Slider, clamp, numberRow } from "./numbers";
import { exampleInput, exampleWeight } from "./window";
import { useSay } from "../texts";
import type { PictureFacts } from "../../../server/src/features/model-graph/picture-facts";

/** Numbers of an example; those that choose a row of a table lie in it. */
function example(picture: PictureFacts): Numbers {
  const rows = picture.kind === "lookup" ? picture.rows : null;
  return {
    input: (which, place) => {
      const value = exampleInput(place.slice(0, -1), (place.at(-1) ?? 0) + 2 * which);
      return rows === null ? value : (5 * place.reduce((sum, at) => sum + at, 2) + value + 3) % rows;
    },
    weight: (place) => exampleWeight(place.slice(0, -2), place.at(-2) ?? 0, place.at(-1) ?? 0),
  };
}

export function ElementPicture({
  elements,
  picture,
}: {
  readonly elements: Elements;
  readonly picture: PictureFacts;
}): JSX.Element {
  const say = useSay();
  const [wanted, setPlace] = useState<readonly number[]>([]);
  const { output } = elements;
  const place = output.map((length, axis) => clamp(wanted[axis] ?? 0, 0, length - 1));
  const { equals, terms, value } = elements.at(place, example(picture));
  const shown = terms.slice(0, MOST_SHOWN);
  const factors = shown.flatMap(({ by }) => by ?? []);
  const isSum = factors.length > 0;
  const name = `y[${place.join(", ")}]`;
  const sum = value === undefined ? equals : `${name} = ${equals} = ${rounded(value)}`;
  return (
    <div class="element">
      <div class="sliders">
        {output.map((length, axis) => (
          <Slider
            key={axis}
            label={output.length === 1 ? say("view.place") : `${say("view.place")} · ${axis + 1}:`}
            count={length}
            value={place[axis] ?? 0}
            set={(at) => {
              setPlace(place.map((own, i) => (i === axis ? at : own)));
            }}
          />
        ))}
      </div>
      {shown.length === 0 ? null : (
        <div class="scroll" role="region" tabIndex={0} aria-label={say("view.tab.layer")}>
          <table class="numbers">
            <tbody>
              {textRow(shown.map(({ reads }) => reads))}
              {numberRow(
                say("view.value"),
                shown.map((term) => term.value),
                terms.length,
              )}
              {isSum ? textRow(factors.map(({ reads }) => reads)) : null}
              {isSum
                ? numberRow(
                    say("view.weight"),
                    factors.map((factor) => factor.value),
                    terms.length,
                  )
                : null}
            </tbody>
          </table>
        </div>
      )}
      <p class="sum" aria-live="polite">
        {isSum && value !== undefined ? `${say("view.products", { count: terms.length })}: ` : ""}
        <strong>{sum}</strong>
      </p>
      {shown.length === 0 ? null : <p class="note">{say("view.example")}</p>}
    </div>
  );
}

function textRow(names: readonly string[]): JSX.Element {
  return (
    <tr>
      <td />
      {names.map((name) => (
        <th key={name} scope="col">
          {name}
        </th>
      ))}
    </tr>
  );
}
