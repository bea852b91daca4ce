"""Lists what Keras 2 had and Keras 3 has not, module by module, from the real packages.

    python removed_names.py            writes server/src/libraries/keras/migration/removed-names.json
    python removed_names.py --check    exit 1 if the stored lists are not what the installed packages say

Both interpreters are needed ($KERAS2_PYTHON, $KERAS3_PYTHON). `keras` says what is gone from `import keras`, `tensorflow`
what is gone from `tf.keras` too; only names whose module is still there are listed, each module with the name that
Python's own error gives it. `submodules` of a module are those of its names that are no attributes of it, but that can be
imported, as `tensorflow.keras.saving` can.
"""

from __future__ import annotations

import sys

from removed_lists import ask, keep

#: Names that programs still use and that Keras 2.15 itself had already given up.
OLDER = {
    "keras": "engine initializations objectives wrappers",
    "keras.applications.imagenet_utils": "_obtain_input_shape",
    "keras.backend": "get_session image_dim_ordering set_image_dim_ordering set_session tensorflow_backend tf learning_phase",
    "keras.callbacks": "callbacks",
    "keras.constraints": "maxnorm nonneg unitnorm",
    "keras.initializers": "normal one uniform zero",
    "keras.layers": "AtrousConv1D AtrousConv2D AtrousConvolution1D AtrousConvolution2D ConvLSTM2DCell ConvRecurrent2D CuDNNGRU"
    " CuDNNLSTM Deconv2D Deconv3D Deconvolution2D Deconvolution3D Highway K LambdaMerge MaxoutDense Merge ParametricSoftplus"
    " Recurrent SReLU Siamese TimeDistributedDense activations advanced_activations constraints convolutional"
    " convolutional_recurrent core cudnn_recurrent embeddings initializers local merge noise normalization pooling"
    " preprocessing recurrent regularizers wrappers",
    "keras.losses": "cosine cosine_proximity",
    "keras.metrics": "cosine cosine_proximity f1score fbeta_score fmeasure fscore matthews_correlation precision recall",
    "keras.models": "Graph Input InputLayer Layer model_from_yaml slice_X",
    "keras.optimizers": "TFOptimizer adadelta adagrad adam adamax clip_norm nadam optimizer_from_config optimizer_v2 rmsprop sgd",
    "keras.preprocessing.image": "apply_transform flip_axis list_pictures transform_matrix_offset_center",
    "keras.regularizers": "ActivityRegularizer EigenvalueRegularizer L1L2Regularizer WeightRegularizer activity_l1 activity_l1l2"
    " activity_l2 l1l2",
    "keras.utils": "HDF5Matrix conv_utils convert_all_kernels_in_model data_utils generic_utils io_utils layer_utils"
    " multi_gpu_model multi_gpu_utils np_utils print_summary test_utils training_utils vis_utils visualize_util",
    "keras.wrappers": "scikit_learn",
}
#: Parts that no program uses, or that are told elsewhere.
LEFT_OUT = ("keras.src", "keras.api", "keras.protobuf", "keras.dtensor")

WALK = """
import json, os, sys, types
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import keras
found, seen = [], set()
def walk(module, prefix):
    if id(module) in seen:
        return
    seen.add(id(module))
    for name in dir(module):
        value = getattr(module, name, None)
        if name.startswith("_") or value is None:
            continue
        found.append(prefix + "." + name)
        if isinstance(value, types.ModuleType) and value.__name__.startswith("keras"):
            walk(value, prefix + "." + name)
walk(keras, "keras")
print(json.dumps(found))
"""
ASK = """
import importlib, json, os, sys
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import keras, tensorflow
def is_importable(module):
    try:
        importlib.import_module(module)
    except ImportError:
        return False
    return True
def reach(root, path):
    for part in path.split(".")[1:]:
        root = getattr(root, part, None)
    return root
answers = {}
for title, root in (("keras", keras), ("tensorflow", tensorflow.keras)):
    gone = {}
    for name in json.load(sys.stdin) if title == "keras" else names:
        names = globals().setdefault("names", [])
        if title == "keras":
            names.append(name)
        parent, leaf = name.rsplit(".", 1)
        module = reach(root, parent)
        if module is not None and getattr(module, leaf, None) is None:
            gone.setdefault(parent, [module.__name__, []])[1].append(leaf)
    answers[title] = {parent: {"module": own, "names": sorted(leaves)} for parent, (own, leaves) in gone.items()}
# Only when all attributes are read: an imported submodule is an attribute of its package from then on.
for title, prefix in (("keras", ""), ("tensorflow", "tensorflow.")):
    for parent, entry in answers[title].items():
        found = [name for name in entry["names"] if is_importable(f"{prefix}{parent}.{name}")]
        if found:
            entry["submodules"] = found
print(json.dumps(answers))
"""


def main() -> int:
    names = set(ask("2", WALK))
    names |= {f"{module}.{name}" for module, words in OLDER.items() for name in words.split()}
    wanted = sorted(name for name in names if not name.startswith(LEFT_OUT))
    return keep("names", ask("3", ASK, wanted))


if __name__ == "__main__":
    sys.exit(main())
