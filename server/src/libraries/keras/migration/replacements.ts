/** What takes the place of what Keras 3 no longer has: only where the new form means the same. */
import type { ImportedToday } from "../../../values/records/call-form";
import { lookup } from "../../../values/names/lookup";

/** Modules whose names are found elsewhere now, longest first where one holds another. */
const modules: Readonly<Record<string, string>> = {
  "keras.layers.experimental.preprocessing": "keras.layers",
  "keras.layers.preprocessing": "keras.layers",
  "keras.layers.advanced_activations": "keras.layers",
  "keras.layers.convolutional": "keras.layers",
  "keras.layers.convolutional_recurrent": "keras.layers",
  "keras.layers.core": "keras.layers",
  "keras.layers.embeddings": "keras.layers",
  "keras.layers.local": "keras.layers",
  "keras.layers.merge": "keras.layers",
  "keras.layers.noise": "keras.layers",
  "keras.layers.normalization": "keras.layers",
  "keras.layers.pooling": "keras.layers",
  "keras.layers.recurrent": "keras.layers",
  "keras.layers.wrappers": "keras.layers",
  "keras.engine.topology": "keras.layers",
  "keras.engine.base_layer": "keras.layers",
  "keras.engine.training": "keras.models",
  "keras.engine": "keras.layers",
  "keras.utils.data_utils": "keras.utils",
  "keras.utils.generic_utils": "keras.utils",
  "keras.utils.np_utils": "keras.utils",
  "keras.utils.vis_utils": "keras.utils",
  "keras.callbacks.callbacks": "keras.callbacks",
  "keras.objectives": "keras.losses",
  "keras.initializations": "keras.initializers",
  "keras.backend.tensorflow_backend": "keras.backend",
  "keras.preprocessing.text": "tensorflow.keras.preprocessing.text",
};

/** Losses and metrics that `keras` has by their long names alone, and `tensorflow.keras` by their short ones alone. */
const shortNames: Readonly<Record<string, string>> = {
  mse: "mean_squared_error",
  mae: "mean_absolute_error",
  mape: "mean_absolute_percentage_error",
  msle: "mean_squared_logarithmic_error",
  kld: "kl_divergence",
  logcosh: "log_cosh",
};

/** Losses and metrics under other names, from which whoever lacks the one gets the other. */
const lossesOfToday: Readonly<Record<string, string>> = {
  ...shortNames,
  ...Object.fromEntries(Object.entries(shortNames).map(([short, long]) => [long, short])),
  kullback_leibler_divergence: "kl_divergence",
  MSE: "mean_squared_error",
  MAE: "mean_absolute_error",
  MAPE: "mean_absolute_percentage_error",
  MSLE: "mean_squared_logarithmic_error",
  KLD: "kl_divergence",
};

/** Names of a module under which the same thing goes today. */
const names: Readonly<Record<string, string>> = {
  "keras.layers.AbstractRNNCell": "Layer",
  // A Dense takes the last axis of whatever it is given today.
  "keras.layers.TimeDistributedDense": "Dense",
  "keras.layers.CuDNNGRU": "GRU",
  "keras.layers.CuDNNLSTM": "LSTM",
  "keras.constraints.maxnorm": "max_norm",
  "keras.constraints.nonneg": "non_neg",
  "keras.constraints.unitnorm": "unit_norm",
  "keras.initializers.one": "Ones",
  "keras.initializers.zero": "Zeros",
  "keras.regularizers.activity_l1": "l1",
  "keras.regularizers.activity_l1l2": "l1_l2",
  "keras.regularizers.activity_l2": "l2",
  "keras.losses.cosine": "cosine_similarity",
  "keras.losses.cosine_proximity": "cosine_similarity",
  "keras.initializers.normal": "RandomNormal",
  "keras.initializers.uniform": "RandomUniform",
  ...Object.fromEntries(
    Object.entries({
      adadelta: "Adadelta",
      adagrad: "Adagrad",
      adam: "Adam",
      adamax: "Adamax",
      nadam: "Nadam",
      rmsprop: "RMSprop",
      sgd: "SGD",
    }).map(([old, today]) => [`keras.optimizers.${old}`, today]),
  ),
  ...Object.fromEntries(
    ["losses", "metrics"].flatMap((module) =>
      Object.entries(lossesOfToday).map(([old, today]) => [`keras.${module}.${old}`, today]),
    ),
  ),
};

/** Names of modules that are gone which stand under another name, or in another module, than their neighbours do. */
const moved: Readonly<Record<string, ImportedToday>> = {
  "keras.utils.visualize_util.plot": { name: "plot_model", module: "keras.utils" },
  "keras.utils.visualize_util.plot_model": { name: "plot_model", module: "keras.utils" },
  "keras.utils.vis_utils.plot_model": { name: "plot_model", module: "keras.utils" },
  "keras.utils.vis_utils.model_to_dot": { name: "model_to_dot", module: "keras.utils" },
  "keras.utils.layer_utils.get_source_inputs": { name: "get_source_inputs", module: "keras.utils" },
  "keras.engine.get_source_inputs": { name: "get_source_inputs", module: "keras.utils" },
  "keras.engine.topology.get_source_inputs": { name: "get_source_inputs", module: "keras.utils" },
  ...Object.fromEntries(
    ["activations", "constraints", "initializers", "regularizers"].map((name) => [
      `keras.layers.${name}`,
      { name, module: "keras" },
    ]),
  ),
  // Keras 3's own wrappers take their settings otherwise; SciKeras has gone on with those that Keras 2 had.
  "keras.wrappers.scikit_learn.KerasClassifier": { name: "KerasClassifier", module: "scikeras.wrappers" },
  "keras.wrappers.scikit_learn.KerasRegressor": { name: "KerasRegressor", module: "scikeras.wrappers" },
  "keras.layers.K": { name: "backend", module: "keras" },
  // Programs after those of keras.applications take what only Keras itself uses, and Keras 3 keeps elsewhere.
  "keras.applications.imagenet_utils._obtain_input_shape": {
    module: "keras.src.applications.imagenet_utils",
    forms: [
      {
        callee: "{self}.obtain_input_shape",
        rename: { include_top: "require_flatten", dim_ordering: "data_format" },
      },
    ],
  },
  "keras.engine.Model": { name: "Model", module: "keras.models" },
  "keras.models.Input": { name: "Input", module: "keras.layers" },
  "keras.models.InputLayer": { name: "InputLayer", module: "keras.layers" },
  "keras.models.Layer": { name: "Layer", module: "keras.layers" },
  "keras.engine.network.Network": { name: "Model", module: "keras.models" },
  "keras.engine.topology.Container": { name: "Model", module: "keras.models" },
  "keras.engine.training.Model": { name: "Model", module: "keras.models" },
};

/** What a name is today that has moved alone; undefined where it moved with its module. */
export const movedName = (full: string): ImportedToday | undefined =>
  lookup(moved, full.replace(/^tensorflow\./, ""));

/** Functions of `keras.backend` that `keras.ops` has with the same parameters and defaults. */
const operations: ReadonlySet<string> = new Set(
  (
    "abs all any arange cast clip cos cumprod elu equal exp eye greater greater_equal less less_equal log max maximum " +
    "mean min minimum not_equal one_hot ones ones_like prod reshape round shape sigmoid sign sin softmax softplus " +
    "softsign sqrt square squeeze stack std stop_gradient sum tanh tile transpose var zeros zeros_like"
  ).split(" "),
);
const renamedOperations: Readonly<Record<string, string>> = { pow: "power", permute_dimensions: "transpose" };

/** The module in which the names of a removed one are found; undefined where they are gone as well. */
export function moduleInstead(module: string): string | undefined {
  const found = Object.keys(modules)
    .filter((old) => module === old || module.startsWith(`${old}.`))
    .sort((a, b) => b.length - a.length)[0];
  return found === undefined ? undefined : lookup(modules, found);
}

/** The name in the same module that means the same. */
export const nameInstead = (full: string): string | undefined => lookup(names, full);

/** The name in `keras.ops` of a function that `keras.backend` had. */
export function operationInstead(name: string): string | undefined {
  return operations.has(name) ? name : lookup(renamedOperations, name);
}
