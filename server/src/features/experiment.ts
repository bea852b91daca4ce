/** Python that a person can run to see for themselves how an output element is made. */
import { dropArgument, setArgument, writtenArguments } from "./argument-edits";
import type { AnalysedDocument } from "./document";
import { layerArguments } from "./layer-arguments";
import { sizeOf, times } from "./pictures/measures";
import { callAtRange } from "./syntax-path";
import { applyEdits } from "./text-edit";
import type { Place, Visit } from "../analysis/report";
import type { Language } from "../messages/catalogue";
import { say } from "./wording";
import type { Picture, Story } from "../values/application";

export interface Experiment {
  readonly heading: string;
  readonly code: string;
}

type WindowPicture = Extract<Picture, { kind: "window" }>;

/** Arguments that would hide the plain sum: what is done to it afterwards, and other values of the weights. */
const hiding = ["activation", "bias_initializer"];

/** Whether the first window starts at the first element, as it does where nothing is padded. */
function startsAtBorder(picture: WindowPicture): boolean {
  const spatial = picture.input.slice(0, -1);
  return spatial.every((length, i) => {
    const [out, size] = [picture.output[i], picture.window[i]];
    if (length.kind !== "known" || out?.kind !== "known" || size?.kind !== "known") return false;
    const dilation = picture.dilation[i] ? sizeOf(picture.dilation[i]) : 1;
    const stride = picture.strides[i] ? sizeOf(picture.strides[i]) : 1;
    return out.value === Math.floor((length.value - dilation * (size.value - 1) - 1) / stride) + 1;
  });
}

/** The constructor call as it is written, with a kernel of ones and nothing after the sum; on one line. */
function constructorWithOnes({ text, syntax }: AnalysedDocument, place: Place): string | undefined {
  const call = callAtRange(syntax(), place.constructed);
  const known = layerArguments(place.layer);
  if (!call || !known?.all.includes("kernel_initializer")) return undefined;
  const given = writtenArguments(call, known);
  const dropped = given.flatMap((argument, i) =>
    argument.isKeyword && hiding.includes(argument.parameter ?? "")
      ? (dropArgument(text, call, i) ?? [])
      : [],
  );
  const edited = applyEdits(text.slice(0, call.end), [
    ...dropped,
    ...setArgument(text, call, known, "kernel_initializer", "'ones'"),
  ]);
  return edited
    .slice(call.start)
    .replace(/#[^\r\n]*/g, "")
    .replace(/\s*[\r\n]+\s*/g, " ");
}

function onesKernel(
  document: AnalysedDocument,
  place: Place,
  picture: WindowPicture,
  language: Language | undefined,
): Experiment | undefined {
  const constructor = constructorWithOnes(document, place);
  // Groups would leave some channels out of the sum.
  const whole =
    picture.window.at(-1) &&
    picture.input.at(-1) &&
    sizeOf(picture.window.at(-1)) === sizeOf(picture.input.at(-1));
  if (constructor === undefined || !whole || picture.channels !== "summed" || !startsAtBorder(picture))
    return undefined;
  const spatial = picture.window.slice(0, -1);
  const zeros = spatial.map(() => "0").join(", ");
  const ranges = spatial.map((size, i) => {
    const dilation = picture.dilation[i] ? sizeOf(picture.dilation[i]) : 1;
    return dilation === 1 ? `:${sizeOf(size)}` : `:${dilation * (sizeOf(size) - 1) + 1}:${dilation}`;
  });
  const shape = ["1", ...picture.input.map((dim) => String(sizeOf(dim)))].join(", ");
  return {
    heading: say("hover.experiment.ones", { window: times(picture.window) }, language),
    code: [
      "import numpy as np",
      `x = np.random.rand(${shape})`,
      `y = ${constructor}(x)`,
      `print(float(y[0, ${zeros}, 0]), x[0, ${ranges.join(", ")}, :].sum())`,
    ].join("\n"),
  };
}

/** The layer's own experiment, else the check with a kernel of ones where the layer sums over a window. */
export function experimentOf(
  document: AnalysedDocument,
  place: Place,
  visit: Visit,
  story: Story | undefined,
  language?: Language,
): Experiment | undefined {
  if (story?.experiment !== undefined)
    return { heading: say("hover.experiment", {}, language), code: story.experiment };
  if (story?.picture?.kind !== "window" || visit.weights.length === 0) return undefined;
  return onesKernel(document, place, story.picture, language);
}
