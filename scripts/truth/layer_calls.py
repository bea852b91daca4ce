"""What layers give for inputs of every dtype: shapes and types, for the tests.

    $KERAS3_PYTHON layer_calls.py     -> test-fixtures/truth/layer-calls.json

Each call makes a layer and applies it to a symbolic tensor or an array of the prelude.
"""

from __future__ import annotations

import os
import warnings

from data_functions import REPOSITORY, write_answers
from tensor_calls import answer_to, flattened

TARGET = os.path.join(REPOSITORY, "test-fixtures", "truth", "layer-calls.json")

PRELUDE = """\
import numpy as np
import keras
from keras import layers
kf = keras.Input((3,))
kh = keras.Input((3,), dtype="float16")
kd = keras.Input((3,), dtype="float64")
ki = keras.Input((3,), dtype="int32")
kl = keras.Input((3,), dtype="int64")
kb = keras.Input((3,), dtype="bool")
k8 = keras.Input((3,), dtype="uint8")
ks = keras.Input((3,), dtype="string")
tf_ = keras.Input((5, 4))
ti = keras.Input((5, 4), dtype="int32")
th = keras.Input((5, 4), dtype="float16")
pf = keras.Input((8, 8, 3))
p8 = keras.Input((8, 8, 3), dtype="uint8")
pi = keras.Input((8, 8, 3), dtype="int32")
af = np.ones((2, 3))
ai = np.array([[0, 1, 2], [2, 1, 0]])
a8 = np.ones((2, 8, 8, 3), "uint8")
aw = np.array([["a", "b", "a"], ["c", "a", "b"]])
"""

VECTORS, STEPS, PICTURES = "kf kh kd ki kl kb k8 af ai".split(), "tf_ ti th".split(), "pf p8 pi a8".split()
DTYPES = ["", ", dtype='float16'", ", dtype='float64'", ", dtype='int32'", ", dtype='mixed_float16'"]
MODES = "int one_hot multi_hot count".split()

#: Layers by what they are applied to; `*` stands for a dtype of the layer's own.
OF_VECTORS = (
    "Dense(2*) Activation('relu'*) Activation('softmax'*) ReLU(**) LeakyReLU(**) ELU(**) PReLU(**) Softmax(**) Dropout(0.5*) GaussianNoise(0.1*) "
    "GaussianDropout(0.5*) AlphaDropout(0.5*) BatchNormalization(**) LayerNormalization(**) RMSNormalization(**) UnitNormalization(**) Flatten(**) Reshape((3,1)*) "
    "RepeatVector(2*) Masking(**) Identity(**) ActivityRegularization(l2=0.1*) Rescaling(2.0*) Normalization(mean=0.0,variance=1.0*) "
    "Discretization(bin_boundaries=[0.0,1.0]*) Embedding(4,2*) CategoryEncoding(num_tokens=4*) Hashing(num_bins=3*) EinsumDense('ab,bc->ac',2*) Lambda(lambda@x:x*)"
).split()
OF_STEPS = (
    "LSTM(2*) GRU(2,return_sequences=True*) SimpleRNN(2*) Bidirectional(layers.LSTM(2)) TimeDistributed(layers.Dense(2)) Conv1D(2,3*) SeparableConv1D(2,3*) "
    "DepthwiseConv1D(3*) Conv1DTranspose(2,3*) MaxPooling1D(2*) AveragePooling1D(2*) GlobalMaxPooling1D(**) GlobalAveragePooling1D(**) UpSampling1D(2*) "
    "ZeroPadding1D(1*) Cropping1D(1*) Permute((2,1)*) SpatialDropout1D(0.5*) GroupNormalization(2*)"
).split()
OF_PICTURES = (
    "Conv2D(2,3*) SeparableConv2D(2,3*) DepthwiseConv2D(3*) Conv2DTranspose(2,3*) MaxPooling2D(2*) AveragePooling2D(2*) GlobalMaxPooling2D(**) "
    "GlobalAveragePooling2D(keepdims=True*) UpSampling2D(2*) ZeroPadding2D(1*) Cropping2D(1*) Rescaling(1/255*) Resizing(4,5*) CenterCrop(4,4*) RandomFlip(**) "
    "RandomRotation(0.1*) RandomZoom(0.1*) RandomCrop(4,4*) RandomContrast(0.1*) RandomBrightness(0.1*) RandomTranslation(0.1,0.1*)"
).split()
MERGING = "Add Subtract Multiply Average Maximum Minimum Concatenate".split()


def made(layer: str, dtype: str) -> str:
    """The layer with a dtype of its own, which is its only argument where `**` stands for it."""
    text = layer.replace("**", dtype[2:]).replace("*)", dtype + ")") if "*" in layer else layer
    return "layers." + text.replace("@", " ")


def calls() -> list[str]:
    found = [
        f"{made(layer, dtype)}({given})"
        for group, inputs in ((OF_VECTORS, VECTORS), (OF_STEPS, STEPS), (OF_PICTURES, PICTURES))
        for layer in group
        for i, given in enumerate(inputs)
        for j, dtype in enumerate(DTYPES)
        # Every input of every layer, and every dtype of it on two of them.
        if j == 0 or (i + j) % 4 == 0
    ]
    found += [f"layers.{name}()([{one}, {other}])" for name in MERGING for one in "kf kh ki kl k8 kd".split() for other in "kf kh ki kb k8".split()]
    for mode in MODES + ["tf_idf"]:
        weights = ", idf_weights=[1.0, 2.0, 3.0]" if mode == "tf_idf" else ""
        for more in ("", ", num_oov_indices=2", ", mask_token=MASK", ", pad_to_max_tokens=True, max_tokens=9", ", dtype='float32'"):
            whole, texts = more.replace("MASK", "0"), more.replace("MASK", "''")
            found += [f"layers.IntegerLookup(vocabulary=[1, 2, 3], output_mode={mode!r}{weights}{whole})({given})" for given in ("ki", "kl", "ai")]
            found += [f"layers.StringLookup(vocabulary=['a', 'b', 'c'], output_mode={mode!r}{weights}{texts})({given})" for given in ("ks", "aw")]
    for mode in MODES:
        found += [f"layers.Discretization(bin_boundaries=[0.0, 1.0], output_mode={mode!r})({given})" for given in ("kf", "ki", "af")]
        found += [f"layers.Hashing(num_bins=3, output_mode={mode!r})({given})" for given in ("ks", "ki", "ai", "aw")]
        found += [f"layers.CategoryEncoding(num_tokens=4, output_mode={mode!r})({given})" for given in ("ki", "kl", "ai", "kf")]
    words = "keras.Input((), dtype='string')"
    for mode in ("int", "multi_hot", "count"):
        for more in ("", ", output_sequence_length=4", ", ragged=False", ", split='character'"):
            found += [f"layers.TextVectorization(vocabulary=['a', 'b'], output_mode={mode!r}{more})({given})" for given in (words, "np.array(['a b', 'b'])")]
    heads = ("MultiHeadAttention(2,3)(tf_,tf_)", "Attention()([tf_,tf_])", "AdditiveAttention()([tf_,tf_])", "GroupQueryAttention(2,4,2)(tf_,tf_)")
    found += ["layers." + head for head in heads] + ["layers." + head.replace("tf_", "th") for head in heads]
    found += [f"layers.{name}(2, return_state=True)({given})[{i}]" for name in ("LSTM", "GRU") for given in STEPS for i in (0, 1)]
    return list(dict.fromkeys(found))


def main() -> None:
    warnings.simplefilter("ignore")
    known: dict = {}
    exec(PRELUDE, known)  # noqa: S102  our own text
    answers, refused = [], []
    for call in calls():
        answer = answer_to(call, known)
        if "call" in answer and "refused" not in answer:
            answers += flattened(call, answer)
        else:
            refused.append(f"{call}: {answer.get('refused', 'no shape')}")
    write_answers(TARGET, PRELUDE, answers, refused)


if __name__ == "__main__":
    main()
