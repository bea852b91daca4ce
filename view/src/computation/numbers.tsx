/** What pictures of numbers share: sliders, and rows of numbers. */
import { type JSX } from "preact";
import { rounded } from "./element";

/** Numbers that stand beside each other on one line. */
export const MOST_SHOWN = 48;
export const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(high, value));
const shade = (value: number): string => `v${clamp(Math.round(value), -3, 3)}`;

export function Slider({
  label,
  count,
  value,
  set,
}: {
  readonly label: string;
  readonly count: number;
  readonly value: number;
  readonly set: (value: number) => void;
}): JSX.Element {
  return (
    <label>
      {`${label} ${value}`}
      <input
        type="range"
        min={0}
        max={Math.max(0, count - 1)}
        value={value}
        onInput={(event) => {
          set(Number(event.currentTarget.value));
        }}
      />
    </label>
  );
}

/** A row of a table of numbers; `count` is how many there are in all. */
export function numberRow(name: string, values: readonly number[], count: number): JSX.Element {
  return (
    <tr>
      <th scope="row">{name}</th>
      {values.map((value, i) => (
        <td key={i} class={`product ${shade(value)}`}>
          {rounded(value)}
        </td>
      ))}
      {count > values.length ? <td>…</td> : null}
    </tr>
  );
}
