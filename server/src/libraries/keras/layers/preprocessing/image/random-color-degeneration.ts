/** RandomColorDegeneration: colours mixed with grey. After `keras/src/layers/preprocessing/image_preprocessing/random_color_degeneration.py`. */
import { factorArgument } from "./factor";
import { valueRange } from "./image-arguments";
import { anything } from "../../../arguments";
import { channelAxis, dataFormat } from "../../../geometry/data-format";
import { contradiction, defineLayer } from "../../../layer-definition";
import { formatDim } from "../../../../../values/dimensions/dimension";
import { axis, formatShape } from "../../../../../values/dimensions/shape";

export const randomColorDegeneration = defineLayer({
  names: ["keras.layers.RandomColorDegeneration"],
  summary: "Mixes the colours of each image with grey at random.",
  args: {
    factor: factorArgument(-1, 1),
    value_range: valueRange(),
    data_format: dataFormat(),
    seed: anything(),
    bounding_box_format: { ...anything(), keywordOnly: true },
  },
  input: { kind: "tensor" },
  checks: [
    (_, x) =>
      !x.shape.ranked || x.dims.length === 3 || x.dims.length === 4
        ? undefined
        : contradiction(
            "not-an-image",
            "input",
            { input: x.shape },
            {
              kerasSays: `ValueError: Invalid images rank: expected rank 3 (single image) or rank 4 (batch of images). Received: input_shape=${formatShape(x.shape)}`,
              output: x.shape,
            },
          ),
    (a, x) => {
      // Counted from the end, so that single images are read as well.
      const at = channelAxis(a.data_format);
      const channels = at === undefined ? undefined : axis(x.shape, at === -1 ? -1 : -3);
      if (channels?.kind !== "known" || channels.value === 3) return undefined;
      return contradiction(
        "needs-three-channels",
        "input",
        { channels, expected: 3, input: x.shape },
        {
          kerasSays: `ValueError: Input images must have 3 channels, but received images with ${formatDim(channels)} channels.`,
          output: x.shape,
          since: "3.15",
        },
      );
    },
  ],
  output: (_, x) => x.shape,
  explain: () => ({ element: "y has the shape of x" }),
});
