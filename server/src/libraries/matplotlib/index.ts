/**
 * `matplotlib.pyplot`, and a single `Axes`: which arrays they refuse to draw. What they draw, and where, decides no shape,
 * and grids of axes are not followed.
 */
import { imageShown } from "./images";
import { asBars, asCloud, asRows, drawnBy, linesDrawn } from "./points";
import { argument, receiver } from "../callables/arguments";
import type { Entry } from "../callables/entries";
import { type Method, libraryClass } from "../library-class";
import { type LibraryTable, libraryTable } from "../library";
import { formatDim } from "../../values/dimensions/dimension";
import { knownInteger } from "../../values/known-number";
import {
  type Arguments,
  type ObjectValue,
  type Value,
  libraryFunction,
  tuple,
  unknown,
} from "../../values/value";

const DRAWINGS: Readonly<Record<string, Method>> = {
  imshow: imageShown,
  plot: linesDrawn("plot"),
  step: linesDrawn("step"),
  semilogx: linesDrawn("semilogx"),
  semilogy: linesDrawn("semilogy"),
  loglog: linesDrawn("loglog"),
  scatter: drawnBy("scatter", "x", "y", asCloud),
  bar: drawnBy("bar", "x", "height", asBars),
  barh: drawnBy("barh", "y", "width", asBars),
  errorbar: drawnBy(
    "errorbar",
    "x",
    "y",
    asRows(() => "'x' and 'y' must have the same size"),
  ),
  fill_between: drawnBy(
    "fill_between",
    "x",
    "y1",
    asRows((x, y) => `'x' has size ${formatDim(x)}, but 'y1' has an unequal size of ${formatDim(y)}`),
  ),
};

const openBase = { code: "not-modelled", detail: "matplotlib" } as const;

const AXES = "matplotlib.axes.Axes";
const axesClass = libraryClass(AXES, [], {
  methods: Object.fromEntries(
    Object.entries(DRAWINGS).map(([name, draw]): [string, Method] => [
      name,
      (args, context) => draw(receiver(args).rest, context),
    ]),
  ),
  openBase,
});

const figure = unknown("not-modelled", "a figure of Matplotlib");

const axesAt = ({ site }: Arguments): ObjectValue => ({
  kind: "object",
  class: axesClass,
  attributes: new Map(),
  constructed: site,
});

/** `plt.subplots()`: a figure with one Axes; of several nobody looks at which is which. */
function subplots(args: Arguments): Value {
  const counts = [argument(args, 0, "nrows"), argument(args, 1, "ncols")];
  const isSingle = counts.every((count) => count === undefined || knownInteger(count) === 1);
  return !isSingle || args.rest || args.keywords.has("squeeze")
    ? unknown("not-modelled", "axes of Matplotlib")
    : tuple([figure, axesAt(args)]);
}

const fn = (name: string, call: Method): Entry => [
  `matplotlib.pyplot.${name}`,
  () => libraryFunction(`matplotlib.pyplot.${name}`, call),
];

export const matplotlibTable: LibraryTable = libraryTable([
  ...Object.entries(DRAWINGS).map(([name, draw]) => fn(name, draw)),
  fn("subplots", subplots),
  fn("subplot", axesAt),
  fn("gca", axesAt),
  fn("axes", axesAt),
  [AXES, () => axesClass],
]);
