# Which weights an application starts with.

# %% A word that is none of Keras's, and no file.
import keras

model = keras.applications.VGG16(weights="image", include_top=False)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[raised]
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Remove weights"

# %% A path may well be there when the program runs.
import os
import keras

path = "vgg.weights.h5"
if os.path.exists(path):
    model = keras.applications.VGG16(weights=path, include_top=False)  #: (None, None, None, 512)
