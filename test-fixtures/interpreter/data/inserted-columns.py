"""Columns that are put into a frame at a place."""

# %% The order is that of the place
import numpy as np
import pandas as pd

frame = pd.DataFrame({f"w{i}": np.zeros(30) for i in range(4)})  #: (30, 4)
frame["label"] = np.zeros(30)  #: (30,)
frame.insert(0, "identity", np.arange(30))
features = set(frame.columns) - {"identity", "label"}
x = frame[sorted(features)].to_numpy()  #: (30, 4)
first = frame[[column for column in frame.columns if column.startswith("w")]]  #: (30, 4)
after = frame[frame.columns[1:]]  #: (30, 5)
