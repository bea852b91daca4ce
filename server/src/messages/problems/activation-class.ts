/** A class of layers where an activation is wanted. */
import { problem } from "../catalogue";

export const activationClass = problem({
  code: "activation-class",
  what: "{argument} is the class {given}, and no layer of it.",
  why: "An activation is called on numbers; the class takes them for the settings of a new layer. That comes out on data alone, when the model trains or predicts.",
  remedy: "Give the name of the activation, or make the layer: {given}().",
  documentation:
    "Keras takes anything that can be called for an activation: a name, a function, a layer. A class can be called too, so that the model is built without an error.",
  example: "keras.layers.Dense(32, activation=keras.layers.LeakyReLU)(keras.Input((8,)))",
});
