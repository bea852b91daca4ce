/** Where the channel axis stands, and how spatial axes are taken out of a shape and put back. */
import {
  type ArgumentSpec,
  type Maybe,
  type RemedyDraft,
  contradiction,
  isUnknown,
} from "../layer-definition";
import type { Context } from "../../../values/context";
import { type Dim, unknownDim } from "../../../values/dimensions/dimension";
import { knownText } from "../../../values/known-text";
import { type Shape, shapeOf } from "../../../values/dimensions/shape";
import { unknown } from "../../../values/value";

export type DataFormat = "channels_last" | "channels_first";

/** What `keras.config.image_data_format()` is at this point of the program: channels last, unless it was set. */
export function defaultDataFormat(context: Context): Maybe<DataFormat> {
  const setting = context.settings.get("image_data_format");
  if (setting === undefined) return "channels_last";
  if (setting.kind === "unknown") return setting;
  const format = knownText(setting);
  return format === "channels_last" || format === "channels_first"
    ? format
    : unknown("not-supported", "image_data_format");
}

/** Both formats, the usual one first. */
export const DATA_FORMATS: readonly DataFormat[] = ["channels_last", "channels_first"];

/** The `data_format` argument; None means the default. */
export function dataFormat(): ArgumentSpec<Maybe<DataFormat>> {
  return {
    defaultText: "None",
    choices: DATA_FORMATS,
    parse: (argument, { name, context }) => {
      const isDefault = argument === undefined || argument.kind === "none";
      const value = isDefault ? context.settings.get("image_data_format") : argument;
      if (value === undefined) return "channels_last";
      if (value.kind === "unknown") return value;
      const given = value.kind === "str" ? value.value?.toLowerCase() : value.kind;
      if (given === undefined) return { kind: "unknown", reason: { code: "not-supported", detail: name } };
      if (given === "channels_last" || given === "channels_first") return given;
      return contradiction(
        "unknown-choice",
        name,
        { argument: name, given, choices: "'channels_last', 'channels_first'" },
        {
          kerasSays: `ValueError: The \`data_format\` argument must be one of {'channels_first', 'channels_last'}. Received: data_format=${given}`,
          remedies: formatRemedies(name),
        },
      );
    },
  };
}

/** A remedy for each format. */
export function formatRemedies(name: string): readonly RemedyDraft[] {
  return ["'channels_last'", "'channels_first'"].map(
    (value) => ({ kind: "setArgument", name, value }) as const,
  );
}

/** Index of the channel axis; undefined where the format is not known. */
export function channelAxis(format: Maybe<DataFormat>): number | undefined {
  if (isUnknown(format)) return undefined;
  return format === "channels_last" ? -1 : 1;
}

/** A batched shape taken apart. With an unknown format every part but the batch is unknown. */
export interface SpatialShape {
  readonly batch: Dim;
  readonly spatial: readonly Dim[];
  readonly channels: Dim;
}

/** Takes `dims` (batch included, rank ≥ 3) apart. */
export function splitSpatial(dims: readonly Dim[], format: Maybe<DataFormat>): SpatialShape {
  const [batch, ...rest] = dims;
  const none = unknownDim({ code: "shape" });
  if (isUnknown(format)) {
    const dim = unknownDim(format.reason);
    return { batch: batch ?? none, spatial: rest.slice(1).map(() => dim), channels: dim };
  }
  const channels = format === "channels_last" ? rest.at(-1) : rest[0];
  const spatial = format === "channels_last" ? rest.slice(0, -1) : rest.slice(1);
  return { batch: batch ?? none, spatial, channels: channels ?? none };
}

/**
 * The same parts with every spatial axis open as soon as one of them is: TensorFlow's own shape inference, which
 * Keras 2 leaves it to, gives up on all of them at once where images are resized or windows dilated.
 */
export function openTogether(parts: SpatialShape): SpatialShape {
  const open = parts.spatial.find((dim) => dim.kind === "open");
  return open ? { ...parts, spatial: parts.spatial.map(() => open) } : parts;
}

/** Puts the parts together again. */
export function joinSpatial(parts: SpatialShape, format: Maybe<DataFormat>): Shape {
  if (!isUnknown(format) && format === "channels_first")
    return shapeOf([parts.batch, parts.channels, ...parts.spatial]);
  if (isUnknown(format)) {
    const dim = unknownDim(format.reason);
    return shapeOf([parts.batch, ...parts.spatial.map(() => dim), dim]);
  }
  return shapeOf([parts.batch, ...parts.spatial, parts.channels]);
}
