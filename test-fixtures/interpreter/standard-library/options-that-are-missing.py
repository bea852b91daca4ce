# Options of the command line that no argument of the parser becomes, and names that modules have in a class of theirs.
import argparse
import datetime
import keras

parser = argparse.ArgumentParser()
parser.add_argument("--train-size", type=int, default=4)

# %% A slip of an option
args = parser.parse_args([])
x = keras.Input((args.trainsize,))
#                ^^^^^^^^^^^^^^ error[lacks-attribute]
#                ^^^^^^^^^^^^^^ fix "Change to train_size"

# %% of a namespace that the program makes
options = argparse.Namespace(width=3)
x = keras.Input((options.height,))
#                ^^^^^^^^^^^^^^ error[lacks-attribute]

# %% Options that are there, were set, or are asked for with something else in their place
args = parser.parse_args([])
args.width = 3
x = keras.Input((args.train_size, args.width, getattr(args, "height", 5)))  #: (None, 4, 3, ?)
setattr(args, "depth", 6)
vars(args)["rows"] = 7
x = keras.Input((args.depth, args.rows))  #: (None, 6, 7)
try:
    y = args.nothing
except AttributeError:
    y = None

# %% Those of a parser that others had
def add_options(to):
    for name in ("height", "width"):
        to.add_argument(f"--{name}", type=int, default=2)


add_options(parser.add_argument_group("sizes"))
args = parser.parse_args([])
x = keras.Input((args.height, args.width))  #: (None, 2, 2)

# %% The moment, of the module and not of its class
began = datetime.now()
#       ^^^^^^^^^^^^ error[not-in-library]
#       ^^^^^^^^^^^^ fix "Change to datetime.now"

# %% A day of the class
began = datetime.datetime.strptime("Mon Jan  3 10:11:12 2022", "%a %b %d %H:%M:%S %Y")
x = keras.Input((3,))  #: (None, 3)

# %% A text that a format with names of a day and of a month does not take
began = datetime.datetime.strptime("2022-01-03", "%a %b %d %H:%M:%S %Y")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% None that stands only where an option is not given is no mistake, whichever way it comes there
import numpy as np

parser = argparse.ArgumentParser()
parser.add_argument("--classes")
parser.add_argument("--rows", type=int)
args = parser.parse_args([])


def load(path):
    with open(path) as file:
        return file.read().split()


def evaluate(names):
    return np.zeros((len(names), 3))


if args.classes:
    names = load(args.classes)
else:
    names = None
rows = None
if args.classes is not None:
    rows = load(args.classes)
others = load(args.classes) if args.classes else None
try:
    evaluate(names)
    evaluate(rows)
    evaluate(others)
except TypeError:
    pass

# %% An option in a shape, that may be given yet and that is
import numpy as np

parser = argparse.ArgumentParser()
parser.add_argument("--rows", type=int)
args = parser.parse_args(["--rows", "4"])
x = np.zeros((args.rows, 3))  #: (4, 3)
args = parser.parse_args()
y = np.zeros((args.rows or 5, 3))  #: (5, 3)
if args.rows:
    z = np.zeros((args.rows, 3))  #: (z.shape[0], 3)

# %% None both ways
parser = argparse.ArgumentParser()
parser.add_argument("--classes")
args = parser.parse_args([])
names = None if args.classes else None
count = len(names)
#       ^^^^^^^^^^ error[refused-value]
