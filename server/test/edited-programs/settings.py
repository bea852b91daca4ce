# Settings of the whole program, which everything after them depends on.
import keras
from keras import backend as K
from keras import layers

keras.config.set_image_data_format("channels_last")
img = keras.Input((28, 28, 3))
a = layers.Conv2D(4, 3)(img)
keras.backend.set_floatx("float64")
b = layers.Conv2D(5, 3)(a)
keras.mixed_precision.set_global_policy("mixed_float16")
c = layers.Dense(6)(b)
keras.utils.clear_session()
d = layers.Dense(7)(c)
model = keras.Model(img, d)
names = [layer.name for layer in model.layers]
e = model.get_layer("conv2d").output
K.set_image_data_format("channels_first")
f = layers.Conv2D(4, 3)(keras.Input((3, 28, 28)))
import os

os.environ["UNITS"] = "9"
g = layers.Dense(int(os.environ["UNITS"]))(d)
