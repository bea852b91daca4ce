"""Several tensors at once: lists that are longer than a hint has room for, and iterators that are unpacked."""

# %% All of one shape
import keras
import numpy as np
from keras import layers

steps = list(np.zeros((4, 10, 11)).swapaxes(0, 1))  #: [10 × (4, 11)]
x = keras.Input((5,))  #: (None, 5)
heads = [layers.Dense(1)(x) for _ in range(12)]  #: [12 × (None, 1)]
mixed = [layers.Dense(1 + i % 2)(x) for i in range(12)]  #: [(None, 1) and 11 more]

# %% Layers that map calls
import keras
from keras import layers

anchor, positive, negative = (keras.Input((8,)) for _ in range(3))  #: 3 × (None, 8)
encode = layers.Dense(4)
a, p, n = map(lambda image: encode(image), (anchor, positive, negative))  #: 3 × (None, 4)
left, right = map(encode, (anchor, positive))  #: 2 × (None, 4)
# Python calls the layer where the names are bound, our facts say where `map` stands.
print(left.shape, right.shape)  # silent
