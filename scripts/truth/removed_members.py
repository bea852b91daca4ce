"""Lists the methods and attributes that objects of Keras 2 had and those of Keras 3 have not, from the real packages.

    python removed_members.py            writes server/src/libraries/keras/migration/removed-members.json
    python removed_members.py --check    exit 1 if the stored lists are not what the installed packages say

Both interpreters are needed ($KERAS2_PYTHON, $KERAS3_PYTHON). A name is asked of built and unbuilt, functional, sequential and
subclassed instances, and listed where none of them has it.
"""

from __future__ import annotations

import sys

from removed_lists import ask, keep

#: Names that programs still use and that Keras 2.15 itself had already given up.
OLDER = {
    "keras.Model": "fit_generator evaluate_generator predict_generator predict_classes predict_proba to_yaml"
    " uses_learning_phase total_loss targets sample_weights state_updates container_nodes nodes_by_depth"
    " _make_predict_function _make_train_function _make_test_function",
    "keras.layers.Layer": "get_output_shape_for W b U output_dim nb_filter get_updates_for get_losses_for call_no_mask",
    "keras.optimizers.Optimizer": "lr decay get_updates get_gradients weights get_weights",
    "keras.KerasTensor": "get_shape set_shape _keras_shape op graph eval numpy",
    "keras.metrics.Metric": "reset_states",
    "keras.callbacks.Callback": "validation_data",
}

INSTANCES = """
import json, os, sys
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import keras
x = keras.Input((4,))
dense = keras.layers.Dense(2)
functional = keras.Model(x, dense(x))
sequential = keras.Sequential([keras.Input((4,)), keras.layers.Dense(2)])
class Own(keras.Model):
    def call(self, x):
        return x
for model in (functional, sequential):
    model.compile("adam", "mse")
instances = {
    "keras.Model": [functional, sequential, Own()],
    "keras.layers.Layer": [dense, keras.layers.Dense(2), keras.layers.LSTM(2), keras.layers.Conv2D(2, 2)]
    + [keras.layers.Normalization(), keras.layers.TextVectorization(), keras.layers.Bidirectional(keras.layers.GRU(2))]
    + [keras.layers.TimeDistributed(keras.layers.Dense(2)), keras.layers.Lambda(lambda x: x), keras.layers.Embedding(3, 2)],
    "keras.optimizers.Optimizer": [keras.optimizers.Adam(), functional.optimizer, keras.optimizers.SGD()],
    "keras.optimizers.LossScaleOptimizer": [keras.mixed_precision.LossScaleOptimizer(keras.optimizers.SGD())],
    "keras.KerasTensor": [x],
    "keras.metrics.Metric": [keras.metrics.Mean(), keras.metrics.AUC()],
    "keras.callbacks.Callback": [keras.callbacks.Callback(), keras.callbacks.EarlyStopping()],
}
"""
TELL = INSTANCES + """
bases = {"keras.Model": keras.Model, "keras.layers.Layer": keras.layers.Layer, "keras.KerasTensor": type(x)}
bases |= {"keras.optimizers.Optimizer": keras.optimizers.Optimizer, "keras.metrics.Metric": keras.metrics.Metric}
bases |= {"keras.callbacks.Callback": keras.callbacks.Callback}
bases |= {"keras.optimizers.LossScaleOptimizer": type(instances["keras.optimizers.LossScaleOptimizer"][0])}
print(json.dumps({name: sorted({n for n in dir(base) if not n.startswith("_")}) for name, base in bases.items()}))
"""
ASK = INSTANCES + """
def has(one, name):
    try:
        getattr(one, name)
    except AttributeError as error:
        return "has no attribute" not in str(error)
    except Exception:
        return True
    return True
asked = json.load(sys.stdin)
print(json.dumps({name: [n for n in names if not any(has(one, n) for one in instances[name])] for name, names in asked.items()}))
"""


def main() -> int:
    names = ask("2", TELL)
    wanted = {owner: sorted({*found, *OLDER.get(owner, "").split()}) for owner, found in names.items()}
    return keep("members", ask("3", ASK, wanted))


if __name__ == "__main__":
    sys.exit(main())
