/** A window that is dragged over the input of a convolution or a pooling, and the one number that it makes. */
import { type JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import {
  type Product,
  type WindowNumbers,
  channelsRead,
  elementOf,
  exampleInput,
  products,
  windowStart,
} from "./window";
import { useSay } from "../texts";

/** More cells than this are drawn as one plane. */
const MOST_CELLS = 6_000;
const WIDTH = 960;
const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));
const shade = (value: number): string => `v${clamp(Math.round(value), -3, 3)}`;
const rounded = (value: number): string => String(Math.round(value * 100) / 100);

interface Plane {
  readonly columns: number;
  readonly rows: number;
  readonly x: number;
  readonly y: number;
  readonly cell: number;
}

function cells(plane: Plane, classOf: (column: number, row: number) => string): JSX.Element | JSX.Element[] {
  const { columns, rows, x, y, cell } = plane;
  if (columns * rows > MOST_CELLS)
    return <rect class="plane" x={x} y={y} width={columns * cell} height={rows * cell} />;
  return Array.from({ length: columns * rows }, (_, i) => {
    const [column, row] = [Math.floor(i / rows), i % rows];
    return (
      <rect
        key={i}
        class={`cell ${classOf(column, row)}`}
        x={x + column * cell}
        y={y + row * cell}
        width={cell}
        height={cell}
      />
    );
  });
}

export function WindowPicture({ numbers }: { readonly numbers: WindowNumbers }): JSX.Element {
  const say = useSay();
  const svg = useRef<SVGSVGElement>(null);
  const [wantedPlace, setPlace] = useState<readonly number[]>([]);
  const [wantedOutput, setOutput] = useState(0);
  const isFlat = numbers.spatial.length === 1;
  // Other arguments may leave fewer places: what was chosen stays as near as there is.
  const place = numbers.places.map((count, axis) => clamp(wantedPlace[axis] ?? 0, 0, count - 1));
  const output = clamp(wantedOutput, 0, numbers.outputs - 1);
  const all = products(numbers, place, output);
  const value = elementOf(numbers, all);
  const channel = channelsRead(numbers, output)[0] ?? 0;

  // Along time features are rows; over an image the plane of one channel is drawn.
  const [columns, rows] = isFlat
    ? [numbers.spatial[0] ?? 1, numbers.channels]
    : [numbers.spatial[1] ?? 1, numbers.spatial[0] ?? 1];
  const [outColumns, outRows] = isFlat
    ? [numbers.places[0] ?? 1, Math.min(numbers.outputs, 24)]
    : [numbers.places[1] ?? 1, numbers.places[0] ?? 1];
  const longest = Math.max(columns, outColumns);
  const cell = isFlat
    ? clamp((WIDTH - 80) / (longest + 2 * (numbers.kernel[0] ?? 1)), 2, 20)
    : clamp((WIDTH / 2 - 60) / Math.max(longest, rows, outRows), 2, 24);
  const margin = isFlat ? Math.max(0, -windowStart(numbers, 0, 0)) * cell + 10 : 40;
  const input: Plane = { columns, rows, x: margin, y: 28, cell };
  const under = isFlat ? input.y + rows * cell + 64 : 28;
  const out: Plane = {
    columns: outColumns,
    rows: outRows,
    x: isFlat ? margin : WIDTH / 2 + 40,
    y: under,
    cell,
  };
  const height = isFlat ? under + outRows * cell + 12 : Math.max(rows, outRows) * cell + 60;

  const axisOf = { column: isFlat ? 0 : 1, row: 0 };
  const startColumn = windowStart(numbers, axisOf.column, place[axisOf.column] ?? 0);
  const startRow = isFlat ? channel : windowStart(numbers, 0, place[0] ?? 0);
  const span = (axis: number): number =>
    ((numbers.kernel[axis] ?? 1) - 1) * (numbers.dilation[axis] ?? 1) + 1;
  const window = {
    x: input.x + startColumn * cell,
    y: input.y + startRow * cell,
    width: span(axisOf.column) * cell,
    height: (isFlat ? (numbers.separate ? 1 : numbers.read) : span(0)) * cell,
  };
  const shownRow = isFlat ? (output < outRows ? output : outRows - 1) : (place[0] ?? 0);
  const focus = { x: out.x + (place[axisOf.column] ?? 0) * cell, y: out.y + shownRow * cell };

  const dragTo = (event: PointerEvent): void => {
    const matrix = svg.current?.getScreenCTM();
    if (!matrix || event.buttons === 0) return;
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    const nearest = (axis: number, at: number): number => {
      const middle = at - span(axis) / 2;
      const first = windowStart(numbers, axis, 0);
      return clamp(
        Math.round((middle - first) / (numbers.strides[axis] ?? 1)),
        0,
        (numbers.places[axis] ?? 1) - 1,
      );
    };
    const column = nearest(axisOf.column, (point.x - input.x) / cell);
    setPlace(isFlat ? [column] : [nearest(0, (point.y - input.y) / cell), column]);
  };
  const dilated = new Set(
    all.filter(({ inside }) => inside).map(({ place: at, channel: c }) => `${at.join(",")}:${c}`),
  );
  const isRead = (column: number, row: number): boolean =>
    dilated.has(isFlat ? `${column}:${row}` : `${row},${column}:${channel}`);
  const label = `${say("view.inputNumbers")} ${[...numbers.spatial, numbers.channels].join(" × ")}, ${say("view.windowNumbers")} ${[...numbers.kernel, ...(numbers.separate ? [] : [numbers.read])].join(" × ")}, ${say("view.outputNumbers")} ${[...numbers.places, numbers.outputs].join(" × ")}`;
  return (
    <div class="window-picture">
      <svg
        ref={svg}
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={label}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          dragTo(event);
        }}
        onPointerMove={dragTo}
      >
        <text
          x={input.x}
          y={18}
        >{`${say("view.inputNumbers")} ${[...numbers.spatial, numbers.channels].join(" × ")}`}</text>
        {cells(
          input,
          (column, row) =>
            `${shade(exampleInput(isFlat ? [column] : [row, column], isFlat ? row : channel))}${isRead(column, row) ? " read" : ""}`,
        )}
        <text
          x={out.x}
          y={out.y - 8}
        >{`${say("view.outputNumbers")} ${[...numbers.places, numbers.outputs].join(" × ")}`}</text>
        {cells(out, (column, row) =>
          (isFlat && row === shownRow) || !isFlat
            ? shade(elementOf(numbers, products(numbers, isFlat ? [column] : [row, column], output)))
            : "other",
        )}
        <polygon
          class="funnel"
          points={
            isFlat
              ? `${window.x},${window.y + window.height} ${window.x + window.width},${window.y + window.height} ${focus.x + cell},${focus.y} ${focus.x},${focus.y}`
              : `${window.x + window.width},${window.y} ${window.x + window.width},${window.y + window.height} ${focus.x},${focus.y + cell} ${focus.x},${focus.y}`
          }
        />
        <rect class="window" {...window} />
        <rect class="focus" x={focus.x} y={focus.y} width={cell} height={cell} />
      </svg>
      <div class="sliders">
        {numbers.places.map((count, axis) => (
          <label key={axis}>
            {`${say("view.place")} ${isFlat ? "t" : axis === 0 ? "h" : "w"} = ${place[axis] ?? 0}`}
            <input
              type="range"
              min={0}
              max={count - 1}
              value={place[axis] ?? 0}
              onInput={(event) => {
                setPlace(place.map((own, i) => (i === axis ? Number(event.currentTarget.value) : own)));
              }}
            />
          </label>
        ))}
        <label>
          {numbers.operation === "sum"
            ? `${say("view.filter")} f = ${output}`
            : `${say("view.channel")} c = ${output}`}
          <input
            type="range"
            min={0}
            max={numbers.outputs - 1}
            value={output}
            onInput={(event) => {
              setOutput(Number(event.currentTarget.value));
            }}
          />
        </label>
      </div>
      <Products numbers={numbers} all={all} value={value} place={place} output={output} />
    </div>
  );
}

/** Products that fit on the screen one by one. */
const MOST_PRODUCTS = 240;

/** The window's numbers times its weights, and their sum; the same as a table for who can't see it. */
function Products({
  numbers,
  all,
  value,
  place,
  output,
}: {
  readonly numbers: WindowNumbers;
  readonly all: readonly Product[];
  readonly value: number;
  readonly place: readonly number[];
  readonly output: number;
}): JSX.Element {
  const say = useSay();
  const isSum = numbers.operation === "sum";
  const width = numbers.spatial.length === 1 ? (numbers.kernel[0] ?? 1) : (numbers.kernel[1] ?? 1) * 1;
  const shown = all.slice(0, MOST_PRODUCTS);
  const element = `y[${[...place, output].join(", ")}] = ${isSum ? "Σ = " : ""}${rounded(value)}`;
  const inside = all.filter((product) => product.inside).length;
  const told = {
    sum: say("view.products", { count: all.length }),
    average: say("view.average", { count: inside }),
    max: say("view.largest", { count: inside }),
  }[numbers.operation];
  return (
    <div class="products">
      <p class="sum" aria-live="polite">
        {`${told}: `}
        <strong>{element}</strong>
      </p>
      <div class={`product-grid columns-${clamp(width, 1, 12)}`} aria-hidden="true">
        {byOffset(numbers, shown).map((product, i) => (
          <span
            key={i}
            class={`product ${product.inside ? shade(isSum ? product.value * product.weight : product.value) : "outside"}`}
          >
            {isSum ? `${product.value}·${product.weight}` : product.value}
          </span>
        ))}
        {all.length > shown.length ? <span class="product">…</span> : null}
      </div>
      <details>
        <summary>{say("view.tab.table")}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{say("view.place")}</th>
              <th scope="col">{say("view.value")}</th>
              {isSum ? <th scope="col">{say("view.weight")}</th> : null}
              {isSum ? <th scope="col">{say("view.product")}</th> : null}
            </tr>
          </thead>
          <tbody>
            {shown.map((product, i) => (
              <tr key={i}>
                <th scope="row">
                  {product.inside
                    ? `x[${[...product.place, product.channel].join(", ")}]`
                    : say("view.padding")}
                </th>
                <td>{product.value}</td>
                {isSum ? <td>{product.weight}</td> : null}
                {isSum ? <td>{product.value * product.weight}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <p class="note">{say("view.example")}</p>
    </div>
  );
}

/** Along time: one row per feature, as in the picture; over an image: the kernel as it lies. */
function byOffset(numbers: WindowNumbers, all: readonly Product[]): readonly Product[] {
  if (numbers.spatial.length > 1) return all.toSorted((a, b) => a.channel - b.channel);
  return all.toSorted((a, b) => a.channel - b.channel || (a.offset[0] ?? 0) - (b.offset[0] ?? 0));
}
