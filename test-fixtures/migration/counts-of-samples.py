# What Keras 1 counted in samples, and what its tensors said of their shapes.
import numpy as np
import keras
from keras import layers
from keras.src.legacy.preprocessing.image import ImageDataGenerator

# %% A count of samples beside data that counts its batches
model = keras.Sequential([keras.Input((8, 8, 1)), layers.Flatten(), layers.Dense(1)])  #: (None, 1) · Σ 65
model.compile("sgd", "mse")
data = ImageDataGenerator().flow(np.zeros((8, 8, 8, 1)), np.zeros(8), batch_size=4)
model.fit(data, samples_per_epoch=8, verbose=0)
#               ^^^^^^^^^^^^^^^^^ error[unknown-argument]
#               ^^^^^^^^^^^^^^^^^ fix "Remove samples_per_epoch"

# %% The shape that Keras 2.2 kept on its tensors
x = keras.Input((4,))  #: (None, 4)
width = x._keras_shape[1]
#       ^^^^^^^^^^^^^^ error[no-such-attribute]
#       ^^^^^^^^^^^^^^ fix "Change to x.shape"
