/** Every kind of picture, one line each. */
import { attentionPicture } from "./attention-picture";
import { contractPicture, summedLengths } from "./contract-picture";
import { eachStepPicture } from "./each-step-picture";
import { elementWisePicture } from "./element-wise-picture";
import { endsText } from "./ends-text";
import { framePicture } from "./frame-picture";
import { joinPicture } from "./join-picture";
import { lookupPicture } from "./lookup-picture";
import { maskPicture } from "./mask-picture";
import { times } from "./measures";
import { mixPicture } from "./mix-picture";
import { normalizePicture } from "./normalize-picture";
import { type PictureTheme, palettes } from "./palette";
import { rearrangePicture } from "./rearrange-picture";
import { recurrentPicture } from "./recurrent-picture";
import { repeatPicture } from "./repeat-picture";
import { resamplePicture } from "./resample-picture";
import { spreadPicture } from "./spread-picture";
import { windowPicture } from "./window-picture";
import type { Language } from "../../messages/catalogue";
import { say } from "../text/wording";
import type { Picture } from "../../values/records/application";
import { formatDim } from "../../values/dimensions/dimension";

export type { PictureTheme } from "./palette";

/** What a picture shows, in a sentence: the text of the image for those who can't see it. */
export function pictureTitle(picture: Picture, language?: Language): string {
  switch (picture.kind) {
    case "window":
      return say(
        "hover.picture.window",
        { window: times(picture.window), input: times(picture.input), output: times(picture.output) },
        language,
      );
    case "spread":
      return say(
        "hover.picture.spread",
        { window: times(picture.window), input: times(picture.input), output: times(picture.output) },
        language,
      );
    case "element-wise":
      return say(
        "hover.picture.elementWise",
        { inputs: picture.inputs.map(times).join(` ${picture.sign} `), output: times(picture.output) },
        language,
      );
    case "lookup":
      return say(
        "hover.picture.lookup",
        { input: times(picture.input), rows: picture.rows, columns: picture.columns },
        language,
      );
    case "normalize":
      return say(
        picture.groups
          ? "hover.picture.normalize.groups"
          : picture.along === "rows"
            ? "hover.picture.normalize.columns"
            : "hover.picture.normalize.rows",
        { rows: times(picture.rows), columns: times(picture.columns), groups: picture.groups ?? "" },
        language,
      );
    case "attention":
      return say(
        "hover.picture.attention",
        { query: times(picture.query), key: times(picture.key), value: times(picture.value) },
        language,
      );
    case "mask":
      return say("hover.picture.mask", { value: picture.skipped }, language);
    case "mix":
      return say("hover.picture.mix", { input: picture.input.at(-1) ?? "" }, language);
    case "rearrange":
      return say(
        "hover.picture.rearrange",
        { input: times(picture.input), output: times(picture.output) },
        language,
      );
    case "frame":
      return say(
        picture.border === "added"
          ? "hover.picture.frame.added"
          : picture.ends
            ? "hover.picture.frame.cut"
            : "hover.picture.frame.somewhere",
        { input: times(picture.input), output: times(picture.output), ends: endsText(picture) },
        language,
      );
    case "repeat":
      return say(
        picture.input.length === 1 ? "hover.picture.repeat.vector" : "hover.picture.repeat",
        { input: times(picture.input), output: times(picture.output), times: times(picture.times) },
        language,
      );
    case "resample":
      return say(
        "hover.picture.resample",
        { input: times(picture.input), output: times(picture.output) },
        language,
      );
    case "each-step":
      return say(
        "hover.picture.eachStep",
        {
          layer: picture.layer,
          steps: picture.steps,
          input: `(${picture.input.map(formatDim).join(", ")})`,
          output: `(${picture.output.map(formatDim).join(", ")})`,
        },
        language,
      );
    case "contract":
      return say(
        "hover.picture.contract",
        {
          operands: picture.operands.map(({ dims }) => times(dims)).join(" · "),
          summed: summedLengths(picture),
          output: times(picture.output),
        },
        language,
      );
    case "join":
      // As Keras counts, with the batch.
      return say("hover.picture.join", { axis: picture.axis + 1 }, language);
    case "recurrent":
      return say(
        picture.isBidirectional
          ? picture.sequences
            ? "hover.picture.recurrent.both.all"
            : "hover.picture.recurrent.both"
          : picture.sequences
            ? "hover.picture.recurrent.all"
            : "hover.picture.recurrent",
        { units: picture.units, steps: picture.input[0] ? formatDim(picture.input[0]) : "?" },
        language,
      );
  }
}

/** The picture as the source of an SVG image. */
export function drawPicture(picture: Picture, theme: PictureTheme, language?: Language): string {
  const palette = palettes[theme];
  const title = pictureTitle(picture, language);
  switch (picture.kind) {
    case "window":
      return windowPicture(picture, palette, title);
    case "spread":
      return spreadPicture(picture, palette, title);
    case "element-wise":
      return elementWisePicture(picture, palette, title);
    case "lookup":
      return lookupPicture(picture, palette, title);
    case "normalize":
      return normalizePicture(picture, palette, title);
    case "attention":
      return attentionPicture(picture, palette, title);
    case "mask":
      return maskPicture(picture, palette, title);
    case "mix":
      return mixPicture(picture, palette, title);
    case "rearrange":
      return rearrangePicture(picture, palette, title);
    case "frame":
      return framePicture(picture, palette, title);
    case "repeat":
      return repeatPicture(picture, palette, title);
    case "resample":
      return resamplePicture(picture, palette, title);
    case "each-step":
      return eachStepPicture(picture, palette, title);
    case "contract":
      return contractPicture(picture, palette, title);
    case "join":
      return joinPicture(picture, palette, title);
    case "recurrent":
      return recurrentPicture(picture, palette, title);
  }
}
