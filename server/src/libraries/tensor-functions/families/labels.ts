/** Labels as vectors of zeros and ones, and the loss and decoding of label sequences that are aligned with longer ones (CTC). */
import { type Dim, isOne, known, sameDim } from "../../../values/dimensions/dimension";
import { equalAxes } from "../../../values/dimensions/equal-axes";
import { reason } from "../../../values/records/reason";
import { shapeOf } from "../../../values/dimensions/shape";
import { type Value, list, tuple } from "../../../values/value";
import { type TensorCall, type TensorFunction, defineTensorFunction, part } from "../core/definition";
import { typeOrOpen } from "../core/dtype";
import {
  counted,
  dimAt,
  dimsAt,
  flagAt,
  given,
  integerAt,
  isInferred,
  partsAt,
  tensorAt,
  textAt,
} from "../core/reading";
import { statedType } from "../core/stated-dtype";
import { giveUp, refuse } from "../core/stops";

/** All labels of a sample in one vector. After `MultiHot` in keras/src/ops/nn.py. */
const multiHot = defineTensorFunction({
  names: [["ops.multi_hot", "x=inputs classes=num_classes|num_tokens axis dtype sparse"]],
  result: (call) => {
    const dims = [...dimsAt(call, "x")];
    const axis = integerAt(call, "axis", -1);
    dims.splice(axis < 0 ? dims.length + 1 + axis : axis, 0, dimAt(call, "classes"));
    const [batch, , ...rest] = dims;
    if (!batch) giveUp(reason("shape"));
    const shape = shapeOf(dims.length === 2 ? dims.slice(-1) : [batch, ...rest]);
    if (isInferred(call)) return { shape, ...typeOrOpen(tensorAt(call, "x").dtype) };
    return { shape, ...statedType(call, "float32") };
  },
});

/** Refuses arrays of another number of sequences than there are outputs; Keras looks at no symbolic ones. */
function refuseOtherCounts(
  call: TensorCall,
  batch: Dim,
  beside: readonly (readonly [string, string])[],
): void {
  if (call.symbolic || call.library !== "keras") return;
  for (const [role, argument] of beside) {
    const other = given(call, role) ? dimsAt(call, role)[0] : undefined;
    if (other && sameDim(other, batch) === false)
      refuse(
        "sample-counts-differ",
        role,
        { first: batch, argument, other },
        { remedies: equalAxes([[other, batch]]) },
      );
  }
}

/** One loss for each sequence of a batch. After `CTCLoss` in keras/src/ops/nn.py. */
const ctcLoss = defineTensorFunction({
  names: [
    ["ops.ctc_loss", "x=target output target_length output_length mask_index"],
    [
      "tf.nn.ctc_loss",
      "x=labels output=logits lengths=label_length logit_length timeMajor=logits_time_major",
    ],
  ],
  result: (call) => {
    // TensorFlow puts time first unless told otherwise.
    const batchAt = call.library === "tensorflow" && flagAt(call, "timeMajor", true) ? 1 : 0;
    const batch = dimsAt(call, "output")[batchAt] ?? giveUp(reason("shape"));
    if (!isOne(batch))
      refuseOtherCounts(call, batch, [
        ["target_length", "target_length"],
        ["output_length", "output_length"],
      ]);
    return { shape: shapeOf([batch]), dtype: "float32" };
  },
});

/** `K.ctc_batch_cost` of Keras 2 gives a column. */
const ctcColumn = defineTensorFunction({
  names: [["K.ctc_batch_cost", "y_true x=y_pred input_length label_length"]],
  result: (call) => ({ shape: shapeOf([...dimsAt(call, "x").slice(0, 1), known(1)]), dtype: "float32" }),
});

/** The length of decoded sequences is that of the longest one. */
const decodedLength = (call: TensorCall): Dim => counted(call, "the longest decoded sequence");

/** The best paths, and how likely each is. After `CTCDecode` in keras/src/ops/nn.py. */
const ctcDecode = defineTensorFunction({
  gives: "value",
  names: [
    [
      "ops.ctc_decode",
      "x=inputs lengths=sequence_lengths strategy width=beam_width paths=top_paths merge_repeated mask_index",
    ],
  ],
  result: (call) => {
    const [batch, steps] = dimsAt(call, "x");
    if (!batch || !steps) giveUp(reason("shape"));
    const isGreedy = textAt(call, "strategy", "greedy") === "greedy";
    refuseOtherCounts(call, batch, [["lengths", "sequence_lengths"]]);
    const paths = isGreedy ? known(1) : dimAt(call, "paths", known(1));
    // The beam search of TensorFlow cuts what it decoded to the longest sequence, the greedy one keeps all steps.
    const length = isGreedy || call.symbolic ? steps : decodedLength(call);
    return {
      structure: tuple([
        part({ shape: shapeOf([paths, batch, length]), dtype: "int32" }),
        part({ shape: shapeOf([batch, paths]), dtype: "float32" }),
      ]),
    };
  },
});

/** `K.ctc_decode` of Keras 2: a list of dense tensors, and the likelihoods. After `keras/src/backend.py` of Keras 2.15. */
const ctcPaths = defineTensorFunction({
  gives: "value",
  names: [["K.ctc_decode", "x=y_pred lengths=input_length greedy width=beam_width paths=top_paths"]],
  result: (call) => {
    const [batch] = dimsAt(call, "x");
    const isGreedy = !given(call, "greedy") || flagAt(call, "greedy", true);
    const paths = isGreedy ? 1 : partsAt(call, "paths", 1);
    if (!batch) giveUp(reason("shape"));
    const path = (): Value => part({ shape: shapeOf([batch, decodedLength(call)]), dtype: "int64" });
    return {
      structure: tuple([
        list(Array.from({ length: paths }, path)),
        part({ shape: shapeOf([batch, known(paths)]), dtype: tensorAt(call, "x").dtype }),
      ]),
    };
  },
});

export const labels: readonly TensorFunction[] = [multiHot, ctcLoss, ctcColumn, ctcDecode, ctcPaths];
