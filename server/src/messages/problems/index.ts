/** Every problem code, one line each. */
import type { ProblemText } from "../catalogue";
import { axesNotAPermutation } from "./axes-not-a-permutation";
import { axisOutOfRange } from "./axis-out-of-range";
import { batchSizesDiffer } from "./batch-sizes-differ";
import { binsTwice } from "./bins-twice";
import { changedAxis } from "./changed-axis";
import { concatenateMismatch } from "./concatenate-mismatch";
import { cropExceedsInput } from "./crop-exceeds-input";
import { crossedShapesDiffer } from "./crossed-shapes-differ";
import { directionsDiffer } from "./directions-differ";
import { dotAxesDiffer } from "./dot-axes-differ";
import { duplicateLayerName } from "./duplicate-layer-name";
import { einsumMismatch } from "./einsum-mismatch";
import { einsumRank } from "./einsum-rank";
import { factorOutOfRange } from "./factor-out-of-range";
import { fftShorterThanFrame } from "./fft-shorter-than-frame";
import { fileName } from "./file-name";
import { frameStep } from "./frame-step";
import { graphDisconnected } from "./graph-disconnected";
import { groupsDivideChannels } from "./groups-divide-channels";
import { groupsDivideFilters } from "./groups-divide-filters";
import { headsDoNotDivide } from "./heads-do-not-divide";
import { innerAxesDiffer } from "./inner-axes-differ";
import { inputsNotAList } from "./inputs-not-a-list";
import { invalidClipping } from "./invalid-clipping";
import { invalidName } from "./invalid-name";
import { kerasTensorInTensorflow } from "./keras-tensor-in-tensorflow";
import { labelsNotOneHot } from "./labels-not-one-hot";
import { labelsOneHot } from "./labels-one-hot";
import { labelsShape } from "./labels-shape";
import { loraWithConstraint } from "./lora-with-constraint";
import { meanWithoutVariance } from "./mean-without-variance";
import { metricsNotAList } from "./metrics-not-a-list";
import { missingArgument } from "./missing-argument";
import { needsThreeChannels } from "./needs-three-channels";
import { negative } from "./negative";
import { negativeAxis } from "./negative-axis";
import { noSuchLayer } from "./no-such-layer";
import { notACell } from "./not-a-cell";
import { notAKerasTensor } from "./not-a-keras-tensor";
import { notALayer } from "./not-a-layer";
import { notAList } from "./not-a-list";
import { notAPermutation } from "./not-a-permutation";
import { notATensor } from "./not-a-tensor";
import { notAnImage } from "./not-an-image";
import { notArrays } from "./not-arrays";
import { notPositive } from "./not-positive";
import { notRecurrent } from "./not-recurrent";
import { onlyInKeras2 } from "./only-in-keras-2";
import { openFrame } from "./open-frame";
import { outputPaddingExceedsStride } from "./output-padding-exceeds-stride";
import { outsideUnitInterval } from "./outside-unit-interval";
import { padWithoutMaxTokens } from "./pad-without-max-tokens";
import { paddingRank } from "./padding-rank";
import { permutationRank } from "./permutation-rank";
import { positionalWeightName } from "./positional-weight-name";
import { queryValueFeatures } from "./query-value-features";
import { repeatedArgument } from "./repeated-argument";
import { reshapeSize } from "./reshape-size";
import { sameDirection } from "./same-direction";
import { sampleCountsDiffer } from "./sample-counts-differ";
import { secondInput } from "./second-input";
import { sequenceLengthWithoutInt } from "./sequence-length-without-int";
import { shapeGivenTwice } from "./shape-given-twice";
import { shapeNotATuple } from "./shape-not-a-tuple";
import { shapesDoNotBroadcast } from "./shapes-do-not-broadcast";
import { splitNotEven } from "./split-not-even";
import { squeezeNotOne } from "./squeeze-not-one";
import { stackMismatch } from "./stack-mismatch";
import { statefulNeedsBatchSize } from "./stateful-needs-batch-size";
import { stridesWithDilation } from "./strides-with-dilation";
import { timeAxisMissing } from "./time-axis-missing";
import { tooManyArguments } from "./too-many-arguments";
import { tooManyAxes } from "./too-many-axes";
import { twoFreeAxes } from "./two-free-axes";
import { undefinedFeatures } from "./undefined-features";
import { unknownActivation } from "./unknown-activation";
import { unknownArgument } from "./unknown-argument";
import { unknownChoice } from "./unknown-choice";
import { valueKeySteps } from "./value-key-steps";
import { vocabularyTokens } from "./vocabulary-tokens";
import { vocabularyTooLarge } from "./vocabulary-too-large";
import { windowExceedsInput } from "./window-exceeds-input";
import { wrongArgumentType } from "./wrong-argument-type";
import { wrongAxisType } from "./wrong-axis-type";
import { wrongInputShape } from "./wrong-input-shape";
import { wrongInputs } from "./wrong-inputs";
import { wrongRank } from "./wrong-rank";
import { wrongTupleLength } from "./wrong-tuple-length";

export const problemTexts: readonly ProblemText[] = [
  axesNotAPermutation,
  axisOutOfRange,
  batchSizesDiffer,
  binsTwice,
  changedAxis,
  concatenateMismatch,
  cropExceedsInput,
  crossedShapesDiffer,
  directionsDiffer,
  dotAxesDiffer,
  duplicateLayerName,
  einsumMismatch,
  einsumRank,
  factorOutOfRange,
  fftShorterThanFrame,
  fileName,
  frameStep,
  graphDisconnected,
  groupsDivideChannels,
  groupsDivideFilters,
  headsDoNotDivide,
  innerAxesDiffer,
  inputsNotAList,
  invalidClipping,
  invalidName,
  kerasTensorInTensorflow,
  labelsNotOneHot,
  labelsOneHot,
  labelsShape,
  loraWithConstraint,
  meanWithoutVariance,
  metricsNotAList,
  missingArgument,
  needsThreeChannels,
  negative,
  negativeAxis,
  noSuchLayer,
  notACell,
  notAKerasTensor,
  notALayer,
  notAList,
  notAnImage,
  notAPermutation,
  notArrays,
  notATensor,
  notPositive,
  notRecurrent,
  onlyInKeras2,
  openFrame,
  outputPaddingExceedsStride,
  outsideUnitInterval,
  paddingRank,
  padWithoutMaxTokens,
  permutationRank,
  positionalWeightName,
  queryValueFeatures,
  repeatedArgument,
  reshapeSize,
  sameDirection,
  sampleCountsDiffer,
  secondInput,
  sequenceLengthWithoutInt,
  shapeGivenTwice,
  shapeNotATuple,
  shapesDoNotBroadcast,
  splitNotEven,
  squeezeNotOne,
  stackMismatch,
  statefulNeedsBatchSize,
  stridesWithDilation,
  timeAxisMissing,
  tooManyArguments,
  tooManyAxes,
  twoFreeAxes,
  undefinedFeatures,
  unknownActivation,
  unknownArgument,
  unknownChoice,
  valueKeySteps,
  vocabularyTokens,
  vocabularyTooLarge,
  windowExceedsInput,
  wrongArgumentType,
  wrongAxisType,
  wrongInputs,
  wrongInputShape,
  wrongRank,
  wrongTupleLength,
];
