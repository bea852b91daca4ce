# Flags of absl have their defaults, as options of argparse have: whoever starts the program may give others.
import keras
import tensorflow as tf
from absl import app, flags
from keras import layers

FLAGS = flags.FLAGS

# %% Numbers, lists and what a definition gives
flags.DEFINE_list("sizes", "3,4", "lengths")
flags.DEFINE_multi_integer("units", [8, 16], "units")
flags.DEFINE_enum("kind", "lstm", ["lstm", "gru"], "the layer")
width = flags.DEFINE_integer("width", 12, "features")
FLAGS(["program"])
x = keras.Input((10, width.value))                          #: (None, 10, 12)
if FLAGS.kind == "lstm":
    y = layers.LSTM(FLAGS.units[0])(x)                      #: (None, 8) · 672
else:
    y = layers.GRU(FLAGS.units[1])(x)                       #: (None, 16) · 1,440
z = layers.Dense(len(FLAGS.sizes))(y)                       #: (None, 2) · 18

# %% What has no default is there to be given
flags.DEFINE_string("model", None, "a file")
flags.DEFINE_integer("depth", None, "layers")
FLAGS(["program"])
x = keras.Input((8,))                                       #: (None, 8)
if FLAGS.model is not None:
    x = layers.Dense(4)(x)                                  #: (None, 4) · 36
if FLAGS.depth:
    y = layers.Dense(FLAGS.depth)(x)                        #: (None, ?)

# %% A function is handed what they are, and the program may set them
flags.DEFINE_integer("filters", 3, "filters")
flags.DEFINE_string("order", "channels_last", "order of the axes")

def build(order, filters):
    x = keras.Input((32, 16, 3))                            #: (None, 32, 16, 3)
    if order == "channels_first":
        x = layers.Permute((3, 1, 2))(x)
    return layers.Conv2D(filters, 3)(x)                     #: (None, 30, 14, 3|5) · 84|140

FLAGS(["program"])
y = build(FLAGS.order, FLAGS.filters)                       #: (None, 30, 14, 3)
FLAGS.filters = 5
z = build(FLAGS.order, FLAGS.filters)                       #: (None, 30, 14, 5)

# %% Under the names of TensorFlow 1
tf.compat.v1.app.flags.DEFINE_integer("features", 7, "features")
tf.compat.v1.flags.FLAGS(["program"])
x = keras.Input((tf.compat.v1.flags.FLAGS.features,))       #: (None, 7)

# %% What the program itself hands over as typed
import sys
import numpy as np
flags.DEFINE_integer("dense_units", 4, "Units of the layer.")
flags.DEFINE_boolean("dense_deep", True, "Whether there are more.")
flags.DEFINE_float("dense_rate", 0.5, "Its rate.")
flags.DEFINE_string("dense_kind", "a", "Its name.")
FLAGS = flags.FLAGS
FLAGS([sys.argv[0]])
a = np.zeros((FLAGS.dense_units, 2))  #: (4, 2)
FLAGS(["train", "--dense_units=7", "--nodense_deep", "--dense_rate", "0.25", "--dense_kind=bb"])
b = np.zeros((FLAGS.dense_units, 3 if FLAGS.dense_deep else 5))  #: (7, 5)
c = np.zeros((int(FLAGS.dense_rate * 8), len(FLAGS.dense_kind)))  #: (2, 2)
