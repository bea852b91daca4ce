/** Values that functions of TensorFlow refuse by themselves, with TensorFlow's words. */
import type { ListedRules } from "./listed-rules";
import { type Rule, both, oneOf, within } from "./rules";

const fraction = within("(0, 1]", () => "ValueError: central_fraction must be within (0, 1]");
const notNegative = (name: string): Rule =>
  within("[0, ∞)", () => `ValueError: ${name} must be non-negative.`);
const hue = both(
  notNegative("max_delta"),
  within("[0, 0.5]", () => "ValueError: max_delta must be <= 0.5."),
);
const jpegRange = within("[0, 100]", () => "ValueError: jpeg encoding range must be between 0 and 100.");
const jpegQuality = within(
  "[0, 100]",
  (given) => `InvalidArgumentError: …quality must be in [0,100], got ${given}`,
);
const lower = { lower: notNegative("lower") };
const threshold = (name: string): Rule =>
  within("[0, 1]", () => `InvalidArgumentError: …${name} must be in [0, 1]`);
const resizing = {
  method: oneOf(
    "bilinear nearest bicubic area lanczos3 lanczos5 gaussian mitchellcubic",
    (given) => `ValueError: Resize method is not implemented: ${given}`,
  ),
};

/** Signatures as far as they are needed, and what is looked at. */
export const tensorflowRules: ListedRules = {
  "tensorflow.image.central_crop": ["image central_fraction", { central_fraction: fraction }],
  "tensorflow.image.random_hue": ["image max_delta", { max_delta: hue }],
  "tensorflow.image.stateless_random_hue": ["image max_delta", { max_delta: hue }],
  "tensorflow.image.random_brightness": ["image max_delta", { max_delta: notNegative("max_delta") }],
  "tensorflow.image.stateless_random_brightness": [
    "image max_delta",
    { max_delta: notNegative("max_delta") },
  ],
  "tensorflow.image.random_saturation": ["image lower", lower],
  "tensorflow.image.stateless_random_saturation": ["image lower", lower],
  "tensorflow.image.random_contrast": ["image lower", lower],
  "tensorflow.image.stateless_random_contrast": ["image lower", lower],
  "tensorflow.image.adjust_hue": [
    "image delta",
    { delta: within("[-1, 1]", () => "ValueError: delta must be in the interval [-1, 1]") },
  ],
  "tensorflow.image.adjust_gamma": [
    "image gamma",
    { gamma: within("[0, ∞)", () => "ValueError: Gamma should be a non-negative real number.") },
  ],
  "tensorflow.image.adjust_jpeg_quality": ["image jpeg_quality", { jpeg_quality: jpegQuality }],
  "tensorflow.image.random_jpeg_quality": [
    "image min_jpeg_quality max_jpeg_quality",
    { min_jpeg_quality: jpegRange, max_jpeg_quality: jpegRange },
  ],
  "tensorflow.image.resize": ["images size method", resizing],
  "tensorflow.image.resize_with_pad": ["image target_height target_width method", resizing],
  "tensorflow.image.extract_patches": [
    "images sizes strides rates padding",
    {
      padding: oneOf(
        "SAME VALID",
        (given) =>
          `InvalidArgumentError: Value for attr 'padding' of "${given}" is not in the list of allowed values: "SAME", "VALID"…`,
      ),
    },
  ],
  "tensorflow.image.non_max_suppression": [
    "boxes scores max_output_size iou_threshold",
    {
      max_output_size: within("[0, ∞)", () => "InvalidArgumentError: …output size must be non-negative"),
      iou_threshold: threshold("iou_threshold"),
    },
  ],
};
