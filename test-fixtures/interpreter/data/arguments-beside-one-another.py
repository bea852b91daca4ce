import numpy as np
import pandas as pd
import tensorflow as tf
import keras

frame = pd.DataFrame({"a": [1, 2, 3], "b": [1.0, 2.0, 3.0]})
rows = tf.data.Dataset.range(10)

# %% Chances that are more than one
kind = np.random.choice([1, 2], p=[0.5, 0.6])
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% and chances of other things
kind = np.random.choice([1, 2], p=[0.5, 0.3, 0.2])
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% A generator takes no more than there is
few = np.random.default_rng(0).choice(3, 4, replace=False)
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Edges that go up and down
bins = np.digitize([0.2, 0.7], bins=[0.0, 1.5, 1.0])
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% A side that there is not
place = np.searchsorted([1, 4, 9], 5, side="lef")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% A place outside an array of that shape
place = np.unravel_index(12, (3, 4))
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% A step of nothing through an array
part = np.zeros((3, 4))[:, ::0]
#      ^^^^^^^^^^^^^^^^^^^^^^^^ error[zero-slice-step]

# %% A day that there is not
day = pd.Timestamp("2023-02-30")
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Parts of nothing
parts = pd.cut(frame["a"], bins=0)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% A way to merge that there is not
both = frame.merge(frame, on="a", how="inne")
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Windows that do not move
windows = rows.window(2, shift=0)
#         ^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% A part behind the last
part = rows.shard(2, 2)
#      ^^^^^^^^^^^^^^^^ error[refused-value]

# %% An axis that an array has not
around = np.roll(np.zeros((3, 4)), 1, axis=2)
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% and a column
left = np.delete(np.zeros((3, 4)), 4, axis=1)
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% The largest of a column that is not there
top = frame.nlargest(2, "c")
#                       ^^^ error[missing-column]

# %% Keys that one of two tables lacks
both = frame.merge(frame.rename(columns={"b": "c"}), on=["a", "b"])
#                                                             ^^^ error[missing-column]

# %% What fits
most = frame.assign(c=1).nlargest(1, "c")  #: (1, 3)
more = np.insert(np.zeros((3, 4)), 4, 0, axis=-1)  #: (3, 5)
turned = np.flip(np.roll(np.zeros((3, 4)), 1), axis=-2)  #: (3, 4)
kinds = np.random.choice(6, 3, p=[1 / 6] * 6)  #: (3,)
few = np.random.default_rng(0).choice(np.zeros((3, 4)), 4, axis=1, replace=False)  #: (3, 4)
day = pd.to_datetime("2023-02-30", errors="coerce")
day = pd.Timestamp(1513393355, unit="s")
smooth = frame["b"].ewm(0.5).mean()    #: (3,)
both = frame.merge(frame, "outer", "a")  #: (3, 3)
least = np.argpartition(np.arange(12).reshape(3, 4), 2, axis=1)  #: (3, 4)
part = rows.shard(3, 2).prefetch(tf.data.AUTOTUNE)
