import numpy as np
import pandas as pd
from sklearn.preprocessing import MinMaxScaler, StandardScaler

# %% Each item of a column that was scaled is a number
table = pd.DataFrame({"t": np.random.rand(50), "u": np.arange(50)})  #: (50, 2)
table["t"] = MinMaxScaler().fit_transform(table[["t"]])  #: (50, 1)
table["u"] = StandardScaler().fit_transform(table[["u"]])[:, 0]  #: (50,)
xs, ys = [], []
for i in range(len(table) - 6):
    xs.append(table.iloc[i : i + 6].values)
    ys.append(table.t.iloc[i + 6])
x, y = np.array(xs), np.array(ys)  #: (44, 6, 2), (44,)
u = np.array([table["u"].iloc[k] for k in range(4)])  #: (4,)
small = StandardScaler().fit_transform(np.zeros((4, 1), "float32"))  #: (4, 1)
