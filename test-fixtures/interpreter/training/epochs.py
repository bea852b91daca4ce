"""How many numbers a history holds: one for each epoch, unless something may end training early."""
import numpy as np
import pandas as pd
import keras
from keras import layers

def compiled():
    model = keras.Sequential([keras.Input((9,)), layers.Dense(4)])
    model.compile("sgd", "mse", metrics=["mae"])
    return model

# %% As many as are trained
x, y = np.zeros((20, 9)), np.zeros((20, 4))  #: (20, 9), (20, 4)
history = compiled().fit(x, y, epochs=1, validation_split=0.2, verbose=0)
table = pd.DataFrame(history.history)  #: (1, 4)
table["epoch"] = history.epoch
last = table.tail()  #: (1, 5)
losses = np.array(history.history["loss"])  #: (1,)

# %% A callback that can't end training
x, y = np.zeros((20, 9)), np.zeros((20, 4))  #: (20, 9), (20, 4)
history = compiled().fit(x, y, verbose=0, callbacks=[keras.callbacks.LearningRateScheduler(lambda e: 0.1)])
table = pd.DataFrame(history.history)  #: (1, 3)
