/** The hover of one argument of a layer: its effect on the shape here, in two lines or so, not the layer's whole story. */
import { type Run, type Section, plain, strong } from "./hover-document";
import { operandsOf } from "../explanations/explain-dimension";
import { type DescribeSpan, sourcesOf } from "./hover-sources";
import { axisLines, givenAxes, resultRuns } from "./hover-visit";
import { writtenIn } from "../explanations/origins";
import type { Visit } from "../../analysis/report";
import type { Language } from "../../messages/catalogue";
import type { AxisStory, Story } from "../../values/records/application";
import type { Dim } from "../../values/dimensions/dimension";
import type { Span } from "../../values/records/span";

/** An argument as it is written, and the parameter that it is for. */
export interface HoveredArgument extends Span {
  readonly parameter: string;
  readonly text: string;
}

/** An argument that is a whole function or table would push the answer out of sight. */
const LONGEST_ARGUMENT = 40;

const liesIn = ({ file, start, end }: HoveredArgument, span: Span | undefined): boolean =>
  span?.file === file && start <= span.start && span.end <= end;

/** Whether a number is the argument's own or was computed from it. */
function comesFrom(dim: Dim, argument: HoveredArgument, leaves: ReadonlySet<Dim>): boolean {
  return [dim, ...operandsOf(dim, leaves)].some(
    ({ origin }) => origin?.name === argument.parameter || liesIn(argument, origin?.span),
  );
}

/** The axes that the argument decides; all where that can't be told, as of a text such as `padding`. */
function decided(axes: readonly AxisStory[], argument: HoveredArgument, visit: Visit): readonly AxisStory[] {
  const leaves = givenAxes(visit);
  const own = axes.filter(({ dim }) => comesFrom(dim, argument, leaves));
  return own.length > 0 ? own : axes;
}

/** The numbers that the argument is computed from and that are written elsewhere. */
function writtenElsewhere(
  argument: HoveredArgument,
  axes: readonly AxisStory[],
  visit: Visit,
): readonly Dim[] {
  const leaves = givenAxes(visit);
  const shapes = visit.outputs.flatMap((shape) => (shape.ranked ? shape.dims : []));
  const dims = axes.length > 0 ? axes.map(({ dim }) => dim) : shapes;
  // What makes an input is made of nothing but its arguments.
  const isOnly = visit.inputs.length === 0;
  return dims
    .flatMap((dim) => operandsOf(dim, leaves))
    .filter((dim) => isOnly || dim.origin?.name === argument.parameter)
    .filter((dim) => {
      const written = writtenIn(dim);
      return written !== undefined && !liesIn(argument, written.span);
    });
}

/** `kernel_size=10`, or `10` with its parameter's name put in front, on one line. */
function written({ text, parameter }: HoveredArgument): string {
  const line = text.replace(/\s+/g, " ");
  const named = line.startsWith(parameter) ? line : `${parameter}=${line}`;
  return named.length > LONGEST_ARGUMENT ? parameter : named;
}

/**
 * What the argument does to the shape here: the result, the axes that it decides, and what other values of it would
 * give (`others`, each a line).
 */
export function argumentSections(
  layer: string,
  argument: HoveredArgument,
  visit: Visit,
  story: Story | undefined,
  others: readonly (readonly Run[])[],
  describe: DescribeSpan,
  language?: Language,
): readonly Section[] {
  const told = story && { ...story, axes: decided(story.axes, argument, visit) };
  const elsewhere = writtenElsewhere(argument, told?.axes ?? [], visit);
  const sources = sourcesOf(elsewhere, new Set(elsewhere), describe, language);
  // What came in is told by the layer's own hover; here it would cost a second line.
  return [
    {
      kind: "answer",
      headline: [
        strong(written(argument)),
        plain(` · ${layer} `),
        ...resultRuns({ ...visit, inputs: [] }, language),
      ],
      items: [...axisLines(visit, told, language), ...others],
    },
    ...(sources ? [sources] : []),
  ];
}
