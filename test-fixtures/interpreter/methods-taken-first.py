# A method that is taken before it is called changes what it is a method of, as one that is called at once does.
import sys
import keras
import numpy as np
from keras import layers

# %% Of one list among several
key = int(sys.argv[1]) if len(sys.argv) > 1 else 0
rows = {i: [] for i in range(3)}
add = rows[key].append
add(np.zeros((2, 2)))
first = np.stack(rows[0])[0, 0]         # silent: nobody knows into which of the lists it went

# %% Of one model among several
key = int(sys.argv[1]) if len(sys.argv) > 1 else 0
models = {0: keras.Sequential([keras.Input((3,)), layers.Dense(3)])}
prepare = getattr(models[key], "compile")
prepare("adam", "mse")
models[0].fit(np.zeros((3, 3)), np.zeros((3, 3)), verbose=0)
