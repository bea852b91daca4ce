/** Weights of classes or samples that do not go with the model or with each other. */
import { problem } from "../catalogue";

export const weightsOfSamples = problem({
  code: "weights-of-samples",
  what: "{argument} can't be combined with {other}.",
  why: "class_weight is turned into one weight per sample, for a single output.",
  remedy: "Use only sample_weight, with a weight for each sample.",
  documentation:
    "`class_weight` is for models with one output, and can't be combined with `sample_weight`. `sample_weight` has one weight per sample, or per step where labels have steps.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])\nmodel.compile("adam", "binary_crossentropy")\nmodel.fit(np.zeros((8, 4)), np.zeros((8,)), class_weight={0: 1, 1: 2}, sample_weight=np.ones(8))',
});
