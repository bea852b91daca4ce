# Names of numbers within the name of a checkpoint's file.
import keras
import numpy as np
from keras import layers

# %% The accuracy is written with its whole name today
model = keras.Sequential([keras.Input((3,)), layers.Dense(1, activation="sigmoid")])  #: (None, 1) · Σ 4
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
path = "epoch-{epoch:02d}-{val_acc:.2f}.keras"
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[monitor-not-logged]
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to "epoch-{epoch:02d}-{val_accuracy:.2f}.k…"
keep = keras.callbacks.ModelCheckpoint(path)
model.fit(np.zeros((8, 3)), np.zeros(8), validation_split=0.5, callbacks=[keep], verbose=0)
