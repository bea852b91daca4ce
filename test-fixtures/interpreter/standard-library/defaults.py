# Options of the command line and variables of the environment have their defaults, and whoever starts the program may
# give others: both ways of a test on them have hints, the default one goes on, and nothing that it refuses is a mistake.
import argparse
import os
import keras
from keras import layers

# %% The way that is not taken by default has hints as well
parser = argparse.ArgumentParser()
parser.add_argument("--deep", action="store_true")
args, _ = parser.parse_known_args()
x = keras.Input((8,))  #: (None, 8)
if args.deep:
    y = layers.Dense(64)(x)  #: (None, 64) · 576
    y = layers.Dense(4)(y)  #: (None, 4) · 260
else:
    y = layers.Dense(4)(x)  #: (None, 4) · 36
z = layers.Dense(2)(y)  #: (None, 2) · 10

# %% Where the default leaves the function, what follows is for those who give something
parser = argparse.ArgumentParser()
parser.add_argument("--train", action="store_true")

def main():
    args, _ = parser.parse_known_args()
    if not args.train:
        print("nothing to do")
        return None
    return layers.Dense(4)(keras.Input((8,)))  #: (None, 4) · 36

main()

# %% What has no default may be given
parser = argparse.ArgumentParser()
parser.add_argument("--units", type=int)
args, _ = parser.parse_known_args()
if args.units is None:
    units = 8
else:
    units = args.units
y = layers.Dense(units)(keras.Input((8,)))  #: (None, 8) · 72

def made(width):
    return layers.Dense(width)(keras.Input((8,)))  #: (None, ?)

if args.units is not None:
    made(args.units)  #: (None, ?)
# silent

# %% A program that refuses its defaults is meant to
def fail(text):
    assert False, text

folder = os.getenv("SHAPE_LENS_FOLDER", False)
if os.getenv("SHAPE_LENS_OTHER", False) is not False:
    fail("not this one")
if os.getenv("SHAPE_LENS_WIDTH", "8") == "9":
    raise ValueError("not nine")
y = layers.Dense(4)(keras.Input((int(os.getenv("SHAPE_LENS_WIDTH", "8")),)))  #: (None, 4) · 36
# silent

# %% Where the default leaves the function and the other way goes on, either may be what it gives
parser = argparse.ArgumentParser()
parser.add_argument("--kind", default="small", choices=["small", "large"])
args, _ = parser.parse_known_args()

def build(x):
    if args.kind == "small":
        return layers.Dense(2)(x)  #: (None, 2) · 18
    return layers.Dense(200)(x)  #: (None, 200) · 1,800

y = build(keras.Input((8,)))  #: (None, ?)

# %% Two ways that both leave the function: by default it gives the default's
parser = argparse.ArgumentParser()
parser.add_argument("--kind", default="small", choices=["small", "large"])
args, _ = parser.parse_known_args()

def build(x):
    if args.kind == "small":
        return layers.Dense(2)(x)  #: (None, 2) · 18
    else:
        return layers.Dense(200)(x)  #: (None, 200) · 1,800

y = build(keras.Input((8,)))  #: (None, 2)

# %% A default of another kind than what is given: the program reads the first of several, and is started with some
parser = argparse.ArgumentParser()
parser.add_argument("--units", nargs=1, type=int, default=32)
parser.add_argument("--sizes", nargs="+", type=int, default=[3, 4])
parser.add_argument("--depth", nargs="?", type=int, default=7)
options = parser.parse_args()
if options.units != 32:
    y = layers.Dense(options.units[0])(keras.Input((options.sizes[0], options.depth)))  #: (None, 3, ?)
z = keras.Input((options.sizes[0], options.depth))  #: (None, 3, 7)
