/** A sigmoid before a loss for classes that exclude each other. */
import { problem } from "../catalogue";

export const sigmoidWithCategoricalLoss = problem({
  code: "sigmoid-with-categorical-loss",
  what: "{loss} wants probabilities that add up to 1, the last layer gives {units} with sigmoid.",
  why: "Sigmoid gives each class a probability of its own; softmax makes them add up to 1.",
  remedy: "Use softmax, or binary_crossentropy where a sample may be of several classes.",
  documentation:
    "The model trains, on the outputs divided by their sum, and what it gives are no probabilities of one of the classes.",
  example:
    'model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="sigmoid")])\nmodel.compile("adam", "categorical_crossentropy")',
});
