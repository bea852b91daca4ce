# %% counted
import numpy as np
import pandas as pd

numbers = np.arange(300)  #: (300,)
kinds = np.zeros(len(np.unique(numbers % 7)))  #: (7,)
weeks = np.zeros(len(np.unique(np.arange(-10, 300) // 7)))  #: (45,)
backwards = np.zeros(int(numbers[::-1][5]))  #: (294,)
further = np.zeros(int(numbers[10:20][3]))  #: (13,)
late = np.zeros(int((numbers >= 120).astype(int).sum()))  #: (180,)

# %% the days of a table as a column of zeros and ones
import numpy as np
import pandas as pd

hours = pd.date_range("2024-01-01", periods=600, freq="h")  #: (600,)
frame = pd.DataFrame({"load": np.zeros(600)}, index=hours)  #: (600, 1)
frame["weekend"] = (frame.index.day_of_week >= 5).astype(int)  #: (600,)
coded = pd.get_dummies(frame, columns=["weekend"], dtype=float)  #: (600, 3)
first = coded[["weekend_0", "weekend_1"]].values  #: (600, 2)
frame["share"] = (frame.index.day_of_week >= 5).astype(float)  #: (600,)
shares = pd.get_dummies(frame["share"])  #: (600, 2)
named = shares[[0.0, 1.0]]  #: (600, 2)

# %% written through a view of them
import numpy as np

numbers = np.arange(300)  #: (300,)
part = numbers[10:20]  #: (10,)
part[:] = 0
unknown = np.zeros(int(numbers[12]) + 1)
square = np.arange(400).reshape(20, 20)  #: (20, 20)
flat = square.ravel()  #: (400,)
square[0, 4] = 9
also = np.zeros(int(flat[4]))
small = np.arange(12).reshape(3, 4)  #: (3, 4)
row = small[1]  #: (4,)
row[:] = 9
of_a_row = np.zeros(int(small[1, 1]))
series = np.arange(400)  #: (400,)
for i in range(100):
    piece = series[i : i + 3]  #: (3,)
piece[:] = 3
far = np.zeros(int(series[99]))
copied = numbers.astype("int64")  #: (300,)
copied[1] = 8
kept = np.zeros(int(numbers[2]) + 1)
