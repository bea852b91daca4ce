# Options whose default of 0 or below says that nobody gave them.

# %% What a layer is given of such an option is not known: whoever starts the program gives it.
import argparse
import sys

import keras
from keras import layers

sys.argv = ["train.py", "--classes", "3", "--units", "8"]
parser = argparse.ArgumentParser()
parser.add_argument("--classes", type=int, default=0)
parser.add_argument("--units", type=int, default=-1)
parser.add_argument("--width", type=int, default=5)
args = parser.parse_args()  # silent: nobody knows what is typed
x = keras.Input((args.width,))                             #: (None, 5)
h = layers.Dense(2 * args.units, name="hidden")(x)         #: (None, ?)
y = layers.Dense(args.classes, name="output")(h)           #: (None, ?)
if args.units > 100:
    print("wide")

# %% Conditions are decided as by default.
import argparse

import keras

parser = argparse.ArgumentParser()
parser.add_argument("--limit", type=int, default=0)
args = parser.parse_args([])
width = 7
if args.limit > 0:
    width = args.limit
x = keras.Input((width,))                                  #: (None, 7)

# %% Flags of absl are read in the same way.
import keras
from absl import flags

flags.DEFINE_integer("units_of_flags", 0, "How many.")
FLAGS = flags.FLAGS
FLAGS(["train.py", "--units_of_flags=4"])
x = keras.Input((3,))                                      #: (None, 3)
y = keras.layers.Dense(FLAGS.units_of_flags)(x)            #: (None, 4) · 16

# %% A number that the program writes itself is no option.
import keras

x = keras.Input((3,))                                      #: (None, 3)
y = keras.layers.Dense(0)(x)
#                      ^ error[not-positive]

# %% What is typed may be handed over by its name
import argparse
import sys
import keras
from keras import layers

def options(argv):
    parser = argparse.ArgumentParser()
    parser.add_argument("--kind", default="wide")
    parser.add_argument("--units", type=int, default=6)
    return parser.parse_args(argv)

args = options(sys.argv[1:])
x = keras.Input((4,))  #: (None, 4)
if args.kind == "wide":
    y = layers.Dense(args.units)(x)  #: (None, 6) · 30
else:
    y = layers.Dense(2)(x)  #: (None, 2) · 10
