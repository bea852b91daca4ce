# %% Dicts that nested loops gather are records of the same keys, of which an array has the axes that all have
import os

import numpy as np
from keras import layers
from keras.utils import img_to_array, load_img, save_img
import keras

for folder in ["cats", "dogs"]:
    os.makedirs(os.path.join("animals", folder), exist_ok=True)
    save_img(os.path.join("animals", folder, "1.png"), np.zeros((10, 10, 3)))
pictures = []
for label, folder in enumerate(sorted(os.listdir("animals"))):
    for name in os.listdir(os.path.join("animals", folder)):
        path = os.path.join("animals", folder, name)
        picture = img_to_array(load_img(path, target_size=(64, 48)))  #: (64, 48, 3)
        pictures.append({"x": picture, "y": label})
train = pictures[: int(0.7 * len(pictures))]
images = np.array([each["x"] for each in train])  #: (images.shape[0], 64, 48, 3)
model = keras.Sequential([keras.Input(images.shape[1:]), layers.Flatten(), layers.Dense(2)])  #: (None, 2) · Σ 18,434

# %% What a training recorded is the model's own as well
import numpy as np
import pandas as pd
import keras
from keras import layers

model = keras.Sequential([keras.Input((3,)), layers.Dense(1)])  #: (None, 1) · Σ 4
model.compile("adam", "mse", metrics=["mae"])
model.fit(np.zeros((8, 3)), np.zeros(8), epochs=1, verbose=0)
losses = pd.DataFrame(model.history.history)  #: (1, 2)
losses.tail(3)  #: (1, 2)
