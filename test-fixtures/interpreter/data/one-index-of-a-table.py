"""Rows and columns at once in the brackets of a table, which take one index."""
import numpy as np
import pandas as pd

# %% A frame cut as its array is cut
frame = pd.DataFrame({"a": [1, 2, 3], "b": [0.5, 1.5, 2.5], "c": [0, 1, 0]})  #: (3, 3)
x = frame[:, 0:2]
#   ^^^^^^^^^^^^^ error[one-index-only]
#   ^^^^^^^^^^^^^ fix "Change to frame.iloc[:, 0:2]"

# %% One cell
frame = pd.DataFrame({"a": [1, 2, 3], "b": [0.5, 1.5, 2.5]})  #: (3, 2)
x = frame[0, 1]
#   ^^^^^^^^^^^ error[one-index-only]
#   ^^^^^^^^^^^ fix "Change to frame.iloc[0, 1]"

# %% Rows of a column by its name
frame = pd.DataFrame({"a": [1, 2, 3], "b": [0.5, 1.5, 2.5]})  #: (3, 2)
x = frame[:, "a"]
#   ^^^^^^^^^^^^^ error[one-index-only]
#   ^^^^^^^^^^^^^ fix "Change to frame.loc[:, "a"]"

# %% Two names without a list
frame = pd.DataFrame({"a": [1, 2, 3], "b": [0.5, 1.5, 2.5], "c": [0, 1, 0]})  #: (3, 3)
x = frame["a", "b"]
#   ^^^^^^^^^^^^^^^ error[one-index-only]
#   ^^^^^^^^^^^^^^^ fix "Change to ["a", "b"]"

# %% A new axis of a series
labels = pd.Series([0, 1, 1])  #: (3,)
y = labels[:, np.newaxis]
#   ^^^^^^^^^^^^^^^^^^^^^ error[one-index-only]
#   ^^^^^^^^^^^^^^^^^^^^^ fix "Change to labels.to_numpy()[:, np.newaxis]"

# %% A new axis of a frame
frame = pd.DataFrame({"a": [1, 2, 3], "b": [0.5, 1.5, 2.5]})  #: (3, 2)
x = frame[:, :, None]
#   ^^^^^^^^^^^^^^^^^ error[one-index-only]
#   ^^^^^^^^^^^^^^^^^ fix "Change to frame.to_numpy()[:, :, None]"

# %% What takes both
frame = pd.DataFrame({"a": [1, 2, 3], "b": [0.5, 1.5, 2.5]})  #: (3, 2)
x = frame.iloc[:, 0:1]  #: (3, 1)
z = frame.to_numpy()[:, 0]  #: (3,)
both = frame[["a", "b"]]  #: (3, 2)
labels = pd.Series([0, 1, 1]).to_numpy()[:, None]  #: (3, 1)

# %% Columns of two levels, which a tuple is a label of
wide = pd.concat({"x": pd.DataFrame({"a": [1, 2]}), "y": pd.DataFrame({"a": [3, 4]})}, axis=1)  #: (2, 2)
column = wide["x", "a"]  #: (2,)
