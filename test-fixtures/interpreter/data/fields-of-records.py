# %% A field of records has the axes of the array, and its own behind them
import numpy as np
import pandas as pd

zeros = np.zeros(5, dtype=[("a", "f4"), ("b", "i4", (3,)), ("c", "f8", 2)])  #: (5,)
part = zeros["a"]  #: (5,)
wide = zeros["b"]  #: (5, 3)
both = zeros[["a", "c"]]  #: (5,)
second = both["c"]  #: (5, 2)
records = np.array([(1, 2.5), (3, 4.5)], dtype=[("x", int), ("y", float)])  #: (2,)
# ^^^^ hover: records (2,) array {x: int64, y: float64}
kind = records.dtype.names
column = records["y"]  #: (2,)
stacked = np.column_stack([records["x"], records["y"]])  #: (2, 2)
first = records[1:]["x"]  #: (1,)
alone = records[0]
table = pd.DataFrame(records)  #: (2, 2)
again = table["y"]  #: (2,)

# %% Elements that are taken column by column are others
import numpy as np

grid = np.arange(6).reshape(2, 3)  #: (2, 3)
rows = np.zeros(int(np.ravel(grid)[1]))  #: (1,)
columns = np.zeros(int(np.ravel(grid, order="F")[1]))
method = np.zeros(int(grid.flatten(order="F")[1]))
shaped = np.zeros(int(grid.reshape(3, 2, order="F")[0, 1]))
vector = grid.reshape(-1, order="F")  #: (6,)
