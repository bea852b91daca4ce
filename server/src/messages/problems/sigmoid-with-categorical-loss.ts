/** A sigmoid before a loss for classes that exclude each other. */
import { problem } from "../catalogue";

export const sigmoidWithCategoricalLoss = problem({
  code: "sigmoid-with-categorical-loss",
  what: "{loss} expects probabilities that add up to 1, but the last layer outputs {units} with sigmoid.",
  why: "Sigmoid gives each class a probability of its own; softmax makes them add up to 1.",
  remedy: "Use softmax, or binary_crossentropy if a sample may belong to several classes.",
  documentation:
    "The model trains on its outputs divided by their sum, so the outputs themselves are not probabilities of one class among several.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="sigmoid")])\nmodel.compile("adam", "categorical_crossentropy")',
});
