# An input of (200, 4, 1) and labels of shape (13630, 2) on a last layer of one unit.

# %% Two columns of labels want two units
import numpy as np

x_train = np.zeros((13630, 200, 4, 1))  #: (13630, 200, 4, 1)
y_train = np.zeros((13630, 2))          #: (13630, 2)
model = keras.Sequential([
    keras.Input((200, 4, 1)),           #: (None, 200, 4, 1)
    layers.Conv2D(16, (5, 4), activation="relu"),  #: (None, 196, 1, 16) · 336
    layers.MaxPooling2D((2, 1)),        #: (None, 98, 1, 16)
    layers.Flatten(),                   #: (None, 1568)
    layers.Dense(2, activation="softmax"),  #: (None, 2) · 3,138
])                                      #: (None, 2) · Σ 3,474

# %% One unit gives one column
model = keras.Sequential([
    keras.Input((200, 4, 1)),           #: (None, 200, 4, 1)
    layers.Conv2D(16, (5, 4), activation="relu"),  #: (None, 196, 1, 16) · 336
    layers.Flatten(),                   #: (None, 3136)
    layers.Dense(1, activation="sigmoid"),  #: (None, 1) · 3,137
])                                      #: (None, 1) · Σ 3,473
