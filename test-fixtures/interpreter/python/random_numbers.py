import random

import numpy as np
import keras
from keras import layers

# %% A number that is drawn is the same one wherever it is used
n = random.randint(5, 10)
row = np.arange(n)  #: (random.randint(…),)
whole = np.pad(row, (2, 28 - n))  #: (30,)
y = layers.Dense(3)(np.expand_dims(whole, 0))  #: (1, 3) · 93

# %% Two draws are two numbers
a = random.randint(5, 10)
b = random.randint(5, 10)
rest = np.pad(np.arange(a), (0, 20 - b))  #: (random.randint(…) - random.randint(…) + 20,)

# %% A choice among equals is one of them
sizes = [(28, 28, 1), (28, 28, 1)]
x = keras.Input(random.choice([np.zeros((4, 2)), np.ones((4, 2))]).shape)  #: (None, 4, 2)
y = layers.Flatten()(x)  #: (None, 8)
