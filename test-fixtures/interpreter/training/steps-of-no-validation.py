# Counts of validation are looked at by Keras only where there is some.
# %%
import os
import numpy as np
import keras
from keras import layers

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("sgd", "mse")
x, y = np.zeros((8, 4)), np.zeros((8, 1))  #: (8, 4), (8, 1)
share = float(os.environ.get("SHARE", "0"))
data = None if share == 0 else (x, y)
model.fit(x, y, validation_split=0.0, validation_steps=2.5, verbose=0)
model.fit(x, y, validation_split=0, validation_freq=2.5, verbose=0)
model.fit(x, y, validation_data=None, validation_steps=2.5, verbose=0)
model.fit(x, y, validation_split=share, validation_steps=2.5, verbose=0)
model.fit(x, y, validation_data=data, validation_steps=2.5, verbose=0)

# %% Where there is some they are
import numpy as np
import keras
from keras import layers

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("sgd", "mse")
x, y = np.zeros((8, 4)), np.zeros((8, 1))  #: (8, 4), (8, 1)
model.fit(x, y, validation_data=None, validation_split=0.5, validation_freq=2.5, verbose=0)
#                                                                           ^^^ error[wrong-argument-type]
#                                                                           ^^^ fix "Change to int(2.5)"
