/** A loss that uses tensors of the model besides labels and outputs. */
import { problem } from "../catalogue";

export const lossOfModelTensors = problem({
  code: "loss-of-model-tensors",
  what: "{loss} uses tensors of the model, which have no values during training.",
  why: "A loss is computed on batches of labels and outputs; a tensor of the functional model stands for a shape and a dtype only.",
  remedy: "Pass the tensors to a layer that adds the loss in its call, or compute the loss in train_step.",
  documentation:
    "Under Keras 2 a loss function could use any tensor of the graph, as the classic variational autoencoder does with its means and variances. In Keras 3 such a loss is added in the `call` of a layer, with `self.add_loss`.",
  example: [
    "x = keras.Input((8,))",
    "mean = layers.Dense(2)(x)",
    "y = layers.Dense(8)(mean)",
    "",
    "def loss(target, output):",
    "    return keras.ops.mean(target - output) + keras.ops.mean(mean)",
    "",
    "model = keras.Model(x, y)",
    'model.compile("sgd", loss)',
    "data = np.zeros((4, 8))",
    "model.fit(data, data)",
  ].join("\n"),
});
