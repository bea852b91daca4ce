import numpy as np
import tensorflow as tf
from scipy import signal

# %% Batches of another size
rows = tf.data.Dataset.from_tensor_slices(np.zeros((100, 3))).batch(10)  #: (None, 3) · 10 batches
fours = rows.rebatch(4)  #: (None, 3)
whole = rows.rebatch(4, drop_remainder=True)  #: (4, 3)
mixed = rows.rebatch([2, 3])  #: (None, 3)
alike = rows.rebatch([3, 3], drop_remainder=True)  #: (3, 3)
numbers = tf.data.Dataset.range(100).batch(10).rebatch(4)  #: (None,)

# %% What a scan gives beside its state
steps = tf.data.Dataset.from_tensor_slices(np.zeros((20, 3)))  #: (3,) · 20 elements
sums = steps.scan(np.zeros(3), lambda state, step: (state + step, step[:2]))  #: (2,)
pairs = tf.data.Dataset.zip((steps, steps)).scan(0.0, lambda state, both: (state, {"a": both[0], "b": state}))  #: (3,), ()
model = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(4)])  #: (None, 4) · Σ 12
out = model.predict(sums.batch(5), verbose=0)  #: (out.shape[0], 4)

# %% Windows of elements that belong together
walks = tf.data.Dataset.from_tensor_slices(np.zeros((20, 6)))  #: (6,) · 20 elements
groups = walks.group_by_window(
    key_func=lambda walk: tf.cast(walk[0], tf.int64),
    reduce_func=lambda key, window: window.batch(5),
    window_size=5,
)  #: (None, 6)

# %% A filter has as many coefficients as its order says
b, a = signal.butter(4, 0.2)  #: 2 × (5,)
both = np.stack(signal.butter(3, [0.1, 0.3], btype="band"))  #: (2, 7)
sections = signal.butter(5, [1, 30], "bandpass", fs=250, output="sos")  #: (5, 6)
low = signal.cheby1(3, 1, 0.2, output="sos")  #: (2, 6)
steep = signal.ellip(4, 1, 40, 0.3)  #: 2 × (5,)
heard = signal.sosfiltfilt(sections, np.zeros((10, 500)))  #: (10, 500)
