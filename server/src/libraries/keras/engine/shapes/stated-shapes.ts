/** Whether a layer says what shapes it gives, for those that ask `compute_output_shape` instead of calling it. */
import { hasUnseenBase, isUserCode, methodOf } from "../../../callables/class-members";
import { layerStateOf } from "../layer-state";
import { type Dim, sameDim } from "../../../../values/dimensions/dimension";
import type { Remedy } from "../../../../values/records/finding";
import type { ObjectValue, Value } from "../../../../values/value";

/** Whether a class of the program's own derives from nothing that says what shapes it gives. */
export function statesNoShape(layer: ObjectValue): boolean {
  const { mro } = layer.class;
  const base = mro.find(({ canonical }) => canonical !== undefined)?.canonical;
  return (
    (base === "keras.layers.Layer" || base === "keras.Model") &&
    !hasUnseenBase(layer.class) &&
    layerStateOf(layer)?.model?.type !== "functional" &&
    !mro.some(
      ({ canonical, attributes }) => canonical === undefined && attributes.has("compute_output_shape"),
    )
  );
}

/** `compute_output_shape` for what a layer gives of inputs with the axes `own` behind the batch; nothing where its code is not seen. */
export function statingShape(layer: ObjectValue, result: Value, own: readonly Dim[]): readonly Remedy[] {
  const definedAt = methodOf(layer.class, "call");
  if (result.kind !== "tensor" || !result.shape.ranked || !isUserCode(definedAt) || !definedAt.definedAt)
    return [];
  const [, ...given] = result.shape.dims;
  const same = (dim: Dim, i: number): boolean => own[i] !== undefined && sameDim(dim, own[i]) === true;
  const last = given.at(-1);
  const texts = given.map((dim, i) =>
    same(dim, i) ? `input_shape[${i + 1}]` : dim.kind === "known" ? String(dim.value) : undefined,
  );
  if (texts.includes(undefined)) return [];
  const keeps =
    given.length === own.length && given.every((dim, i) => i === given.length - 1 || same(dim, i));
  const shape =
    keeps && last?.kind === "known" && !same(last, given.length - 1)
      ? `(*input_shape[:-1], ${last.value})`
      : keeps && given.every(same)
        ? "input_shape"
        : `(${["input_shape[0]", ...texts].join(", ")}${texts.length === 0 ? "," : ""})`;
  return [
    {
      kind: "addMethod",
      definedAt: definedAt.definedAt,
      name: "compute_output_shape",
      lines: ["def compute_output_shape(self, input_shape):", `    return ${shape}`],
      preferred: true,
    },
  ];
}

/** What Keras 3 says of a layer that has no such method. */
export const unstatedText = (name: string): string =>
  `Layer ${name} does not have a \`compute_output_shape\` method implemented. Should implement \`def compute_output_shape(self, input_shape)\`.`;
