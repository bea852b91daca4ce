# %% Whether Keras 2 takes the last axis away hangs on its length  # keras: 2
import os

width = int(str(os.getpid())[:0] + "10")
stack = models.Sequential([layers.Dense(36, input_dim=10)])  #: (None, 36) · Σ 396
row = keras.Input((1, width))  #: (None, 1, width)
y = stack(row)  # silent: how many axes are left

# %% A name that nobody knows may be the one that is asked for
import os

import pandas as pd

name = str(os.getpid())[:0] + "passenger"
table = pd.DataFrame({"age": [22, 38], "fare": [7.25, 71.28]})  #: (2, 2)
table.index.name = name
table = table.reset_index()  #: (2, 3)
z = table["passenger"]  #: (2,)

# %% A table that was changed in a way that nobody knows
import os

import pandas as pd

axis = int(str(os.getpid())[:0] + "1")
cells = pd.DataFrame(np.zeros((40, 4)), columns=list("abcd"))  #: (40, 4)
cells.drop("d", axis=axis, inplace=True)
left = cells.values  #: (len(cells), cells.shape[1])
sums = pd.DataFrame({"a": [1, 2], "b": [3, 4]})  #: (2, 2)
sums.eval("c = a + b" + str(axis)[:0], inplace=True)
c = sums["c"]  #: (len(sums),)

# %% Arrays of which one length is not known
import os

rows = int(str(os.getpid())[:0] + "4")
ragged = np.array([np.zeros((rows, 3)), np.zeros((5, 3))], dtype=object)  # silent

# %% An option whose action is not known
import argparse
import os

parser = argparse.ArgumentParser()
parser.add_argument("--no-bias", dest="bias", action=str(os.getpid())[:0] + "store_false")
args = parser.parse_args([])
# silent: whether it has a bias
x = layers.Dense(3, use_bias=args.bias)(keras.Input((5,)))  #: (None, 3)

# %% A method under a name that nobody knows may do anything to its object
import os

name = str(os.getpid())[:0] + "compile"
model = keras.Sequential([keras.Input((3,)), layers.Dense(1)])  #: (None, 1) · Σ 4
getattr(model, name)("adam", "mse")
model.fit(np.zeros((4, 3)), np.zeros((4, 1)), verbose=0)
