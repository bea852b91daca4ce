/** Arguments that many image layers check alike, after `base_image_preprocessing_layer.py` and the backend's `image.py`. */
import { anything, exactChoice, integer, printed } from "../../../arguments";
import { type ArgumentSpec, contradiction } from "../../../layer-definition";
import { type Dim, OPEN } from "../../../../../values/dimensions/dimension";
import type { Value } from "../../../../../values/value";

/** The range of the pixels: a pair of numbers in either Keras. */
export function valueRange(): ArgumentSpec<Value> {
  const reader = anything("(0, 255)");
  return {
    ...reader,
    parse: (value, argument) => {
      const { name } = argument;
      if (value === undefined) return reader.parse(value, argument);
      const isPair = value.kind === "tuple" || value.kind === "list";
      const count = isPair ? value.items?.length : undefined;
      const isNumber = value.kind === "int" || value.kind === "float" || value.kind === "none";
      if (!isNumber && (!isPair || count === undefined || count === 2)) return value;
      const given = printed(value);
      return contradiction(
        "wrong-argument-type",
        name,
        { argument: name, expected: "a pair of numbers", given },
        {
          kerasSays: `ValueError: The \`value_range\` argument should be a list of two numbers. Received: value_range=${given}`,
          remedies: [{ kind: "setArgument", name, value: "(0, 255)" }],
        },
      );
    },
  };
}

/** A length that may be None: pictures that are only symbols are then as long as None says. */
export function openLength(): ArgumentSpec<Dim> {
  const reader = integer();
  return {
    ...reader,
    parse: (value, argument) => (value?.kind === "none" ? OPEN : reader.parse(value, argument)),
  };
}

const notImplemented = (argument: string, choices: readonly string[]) => (given: string) =>
  `NotImplementedError: Unknown \`${argument}\` ${given}. Expected of one (${choices.map((c) => `'${c}'`).join(", ")}).`;

const INTERPOLATIONS = ["nearest", "bilinear"] as const;
const FILLINGS = ["reflect", "wrap", "constant", "nearest"] as const;

/** How a geometric change reads between pixels. */
export function interpolationArgument() {
  return exactChoice(INTERPOLATIONS, {
    default: "bilinear",
    says: notImplemented("interpolation", INTERPOLATIONS),
  });
}

/** What a geometric change puts where the image ends. */
export function fillMode(byDefault: (typeof FILLINGS)[number]) {
  return exactChoice(FILLINGS, { default: byDefault, says: notImplemented("fill_mode", FILLINGS) });
}
