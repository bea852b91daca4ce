# Arrays, datasets and what is trained on them.
import numpy as np
import tensorflow as tf
import keras
from keras import layers

rows, steps = 100, 12
x = np.zeros((rows, steps, 3))
y = np.zeros((rows, 2))
x_train, y_train = x[:80], y[:80]
parts = [x_train, y_train]
parts[0] = np.concatenate([parts[0], parts[0]], axis=-1)
ds = tf.data.Dataset.from_tensor_slices((parts[0], parts[1]))
batched = ds.shuffle(10).batch(16, drop_remainder=True)
model = keras.Sequential()
model.add(keras.Input(parts[0].shape[1:]))
model.add(layers.LSTM(7))
model.add(layers.Dense(y.shape[-1]))
model.compile("adam", "mse")
model.fit(batched)
model.fit(parts[0], parts[1], batch_size=8)
for images, labels in batched:
    out = model(images)
pred = model.predict(x_train)
flat = np.reshape(pred, (-1, 1))
it = iter([4, 5, 6])
p = layers.Dense(next(it))(keras.Input((2,)))
q = layers.Dense(next(it))(p)
