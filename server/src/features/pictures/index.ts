/** Every kind of picture, one line each. */
import { joinPicture } from "./join-picture";
import { times } from "./measures";
import { mixPicture } from "./mix-picture";
import { type PictureTheme, palettes } from "./palette";
import { rearrangePicture } from "./rearrange-picture";
import { recurrentPicture } from "./recurrent-picture";
import { windowPicture } from "./window-picture";
import type { Language } from "../../messages/catalogue";
import { say } from "../wording";
import type { Picture } from "../../values/application";
import { formatDim } from "../../values/dimension";

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
    case "mix":
      return say("hover.picture.mix", { input: picture.input.at(-1) ?? "" }, language);
    case "rearrange":
      return say(
        "hover.picture.rearrange",
        { input: times(picture.input), output: times(picture.output) },
        language,
      );
    case "join":
      return say("hover.picture.join", { axis: picture.axis }, language);
    case "recurrent":
      return say(
        "hover.picture.recurrent",
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
    case "mix":
      return mixPicture(picture, palette, title);
    case "rearrange":
      return rearrangePicture(picture, palette, title);
    case "join":
      return joinPicture(picture, palette, title);
    case "recurrent":
      return recurrentPicture(picture, palette, title);
  }
}
