/** A model of Keras where scikit-learn wants an estimator of its own. */
import { problem } from "../catalogue";

export const notAnEstimator = problem({
  code: "not-an-estimator",
  what: "{function} is given {given}, which is no estimator of scikit-learn.",
  why: "scikit-learn copies what it is given for every part of the data, and asks it for parameters and a score; a model of Keras has neither.",
  remedy: "Wrap a compiled model in keras.wrappers.SKLearnClassifier or keras.wrappers.SKLearnRegressor.",
  documentation:
    "`cross_val_score`, `cross_validate` and `cross_val_predict` fit a fresh copy of the estimator for each fold. The wrappers of `keras.wrappers` (Keras 3.8 and later) and those of SciKeras make one of a model.",
  example:
    'from sklearn.model_selection import cross_val_score\nmodel = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])\nmodel.compile("adam", "mse")\nscores = cross_val_score(model, np.zeros((30, 4)), np.zeros(30))',
});
