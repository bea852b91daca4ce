# Lists of many tensors, states to begin with, and a few counts of other libraries.
import keras
import numpy as np
import tensorflow as tf
from keras import layers

# %% The gradients of a model of many layers
model = keras.Sequential([keras.Input((4,))] + [layers.Dense(i + 2) for i in range(6)])  #: (None, 7) · Σ 145
with tf.GradientTape() as tape:
    loss = tf.reduce_sum(model(tf.zeros((3, 4))))
gradients = tape.gradient(loss, model.trainable_variables)  #: [(4, 2) and 11 more]

# %% States to begin with
recurrent = layers.GRU(7, return_state=True)
states = recurrent.get_initial_state(4)  #: [(4, 7)]
y, last = recurrent(np.zeros((4, 6, 2)), initial_state=states)  #: 2 × (4, 7) · 231
cell = layers.LSTMCell(5)
h, c = cell.get_initial_state(batch_size=3)  #: 2 × (3, 5)
z, following = cell(np.zeros((3, 2)), [h, c])  #: 3 × (3, 5) · 160

# %% Days of business, and classes that are listed
import pandas as pd
from sklearn.metrics import confusion_matrix

days = pd.bdate_range("2015-01-01", periods=300)  #: (300,)
table = pd.DataFrame({"close": np.zeros(300)}, index=days)  #: (300, 1)
known = pd.DataFrame({"close": 0.0}, index=pd.bdate_range("2024-01-01", "2024-01-31"))  #: (23, 1)
confused = confusion_matrix([0, 1, 2], [0, 2, 2], labels=[0, 1, 2])  #: (3, 3)

# %% One picture without colours
model = keras.Sequential([keras.Input((28, 28, 1)), layers.Flatten(), layers.Dense(10)])  #: (None, 10) · Σ 7,850
picture = np.zeros((28, 28))  #: (28, 28)
answer = model.predict(picture, verbose=0)
#                      ^^^^^^^ error[wrong-input-shape]
#                      ^^^^^^^ other fix "Change to picture[None, ..., None]"
