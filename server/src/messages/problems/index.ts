/** Every problem code, one line each. */
import type { ProblemText } from "../catalogue";
import { axisOutOfRange } from "./axis-out-of-range";
import { batchSizesDiffer } from "./batch-sizes-differ";
import { binsTwice } from "./bins-twice";
import { concatenateMismatch } from "./concatenate-mismatch";
import { cropExceedsInput } from "./crop-exceeds-input";
import { crossedShapesDiffer } from "./crossed-shapes-differ";
import { directionsDiffer } from "./directions-differ";
import { dotAxesDiffer } from "./dot-axes-differ";
import { einsumMismatch } from "./einsum-mismatch";
import { factorOutOfRange } from "./factor-out-of-range";
import { fftShorterThanFrame } from "./fft-shorter-than-frame";
import { frameStep } from "./frame-step";
import { groupsDivideChannels } from "./groups-divide-channels";
import { groupsDivideFilters } from "./groups-divide-filters";
import { headsDoNotDivide } from "./heads-do-not-divide";
import { inputsNotAList } from "./inputs-not-a-list";
import { invalidClipping } from "./invalid-clipping";
import { loraWithConstraint } from "./lora-with-constraint";
import { meanWithoutVariance } from "./mean-without-variance";
import { missingArgument } from "./missing-argument";
import { needsThreeChannels } from "./needs-three-channels";
import { negative } from "./negative";
import { notACell } from "./not-a-cell";
import { notALayer } from "./not-a-layer";
import { notAPermutation } from "./not-a-permutation";
import { notAnImage } from "./not-an-image";
import { notPositive } from "./not-positive";
import { notRecurrent } from "./not-recurrent";
import { onlyInKeras2 } from "./only-in-keras-2";
import { openFrame } from "./open-frame";
import { outputPaddingExceedsStride } from "./output-padding-exceeds-stride";
import { outsideUnitInterval } from "./outside-unit-interval";
import { padWithoutMaxTokens } from "./pad-without-max-tokens";
import { permutationRank } from "./permutation-rank";
import { queryValueFeatures } from "./query-value-features";
import { reshapeSize } from "./reshape-size";
import { sameDirection } from "./same-direction";
import { sequenceLengthWithoutInt } from "./sequence-length-without-int";
import { shapesDoNotBroadcast } from "./shapes-do-not-broadcast";
import { statefulNeedsBatchSize } from "./stateful-needs-batch-size";
import { stridesWithDilation } from "./strides-with-dilation";
import { timeAxisMissing } from "./time-axis-missing";
import { tooManyAxes } from "./too-many-axes";
import { twoFreeAxes } from "./two-free-axes";
import { undefinedFeatures } from "./undefined-features";
import { unknownActivation } from "./unknown-activation";
import { unknownChoice } from "./unknown-choice";
import { valueKeySteps } from "./value-key-steps";
import { vocabularyTooLarge } from "./vocabulary-too-large";
import { vocabularyTokens } from "./vocabulary-tokens";
import { windowExceedsInput } from "./window-exceeds-input";
import { wrongArgumentType } from "./wrong-argument-type";
import { wrongTupleLength } from "./wrong-tuple-length";

export const problemTexts: readonly ProblemText[] = [
  axisOutOfRange,
  batchSizesDiffer,
  binsTwice,
  concatenateMismatch,
  cropExceedsInput,
  crossedShapesDiffer,
  directionsDiffer,
  dotAxesDiffer,
  einsumMismatch,
  factorOutOfRange,
  fftShorterThanFrame,
  frameStep,
  groupsDivideChannels,
  groupsDivideFilters,
  headsDoNotDivide,
  inputsNotAList,
  invalidClipping,
  loraWithConstraint,
  meanWithoutVariance,
  missingArgument,
  needsThreeChannels,
  negative,
  notACell,
  notALayer,
  notAPermutation,
  notAnImage,
  notPositive,
  notRecurrent,
  onlyInKeras2,
  openFrame,
  outputPaddingExceedsStride,
  outsideUnitInterval,
  padWithoutMaxTokens,
  permutationRank,
  queryValueFeatures,
  reshapeSize,
  sameDirection,
  sequenceLengthWithoutInt,
  shapesDoNotBroadcast,
  statefulNeedsBatchSize,
  stridesWithDilation,
  timeAxisMissing,
  tooManyAxes,
  twoFreeAxes,
  undefinedFeatures,
  unknownActivation,
  unknownChoice,
  valueKeySteps,
  vocabularyTooLarge,
  vocabularyTokens,
  windowExceedsInput,
  wrongArgumentType,
  wrongTupleLength,
];
