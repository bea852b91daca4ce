import numpy as np
import keras
from keras import layers

# %% A stored model is that model, with its layers
model = keras.models.load_model("two_ways.keras")  #: (None, 1) · Σ 141
inner = model.get_layer("joined").output  #: (None, 9)
y = model.predict([np.zeros((3, 6)), np.zeros((3, 4, 3))])  #: (3, 1)

# %% It is checked against what it is given
model = keras.models.load_model("small.h5")  #: (None, 3) · Σ 317
model.predict(np.zeros((2, 9, 8, 1)))
#             ^^^^^^^^^^^^^^^^^^^^^^ error[changed-axis]

# %% Cut, and built upon
base = keras.models.load_model("small.h5")  #: (None, 3) · Σ 317
base.trainable = False
out = layers.Dense(7)(base.get_layer("flat").output)  #: (None, 7) · 693
model = keras.Model(base.inputs, out)  #: (None, 7) · Σ 713

# %% Models of Keras 2 are read as well
old = keras.models.load_model("old.h5")  #: (None, 4) · Σ 56

# %% What the program saves is what it loads
model = keras.Sequential([keras.Input((8,)), layers.Dense(4), layers.Dense(2)])  #: (None, 2) · Σ 46
model.save("own.keras")
again = keras.models.load_model("own.keras")  #: (None, 2) · Σ 46
text = again.to_json()
third = keras.models.model_from_json(text)  #: (None, 2) · Σ 46
with open("own.json", "w") as file:
    file.write(text)
fourth = keras.models.model_from_json(open("own.json").read())  #: (None, 2) · Σ 46

# %% A model that is loaded without how it was compiled
model = keras.Sequential([keras.Input((8,)), layers.Dense(1)])  #: (None, 1) · Σ 9
model.compile("adam", "mse")
model.save("compiled.keras")
bare = keras.models.load_model("compiled.keras", compile=False)  #: (None, 1) · Σ 9
loss = bare.evaluate(np.zeros((4, 8)), np.zeros((4, 1)), verbose=0)
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[not-compiled]

# %% A model that is not there is not known
model = keras.models.load_model("nowhere.keras")  # silent
