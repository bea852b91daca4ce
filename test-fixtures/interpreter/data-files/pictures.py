import numpy as np
import keras
from keras import layers
from PIL import Image

# %% A picture has the size that its header says
picture = Image.open("photos/bee/1.png")
x = np.array(picture.convert("RGB"))  #: (12, 10, 3)
grey = np.array(picture.convert("L").resize((8, 6)))  #: (6, 8)
a = keras.utils.img_to_array(keras.utils.load_img("photos/cat/0.png"))  #: (12, 10, 3)
b = keras.utils.img_to_array(keras.utils.load_img("photos/cat/0.png", color_mode="grayscale", target_size=(7, 9)))  #: (7, 9, 1)
model = keras.Sequential([keras.Input(a.shape), layers.Conv2D(2, 3)])  #: (None, 10, 8, 2) · Σ 56

# %% Windows that slide along an axis come last
steps = np.load("spectra.npy")[0]  #: (64, 3)
windows = np.lib.stride_tricks.sliding_window_view(steps, 10, axis=0)  #: (55, 3, 10)
