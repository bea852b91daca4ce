# Labels of rows and names of levels that a table certainly lacks, and names of steps of time that pandas 3 has not.

# %% A label that no row has
import pandas as pd

table = pd.DataFrame({"k": ["ann", "bob", "cid"], "v": [1, 2, 3]}).set_index("k")  #: (3, 1)
row = table.loc["bab"]
#     ^^^^^^^^^^^^^^^^ error[refused-value]
#     ^^^^^^^^^^^^^^^^ fix "Change to "bob""

# %% a number among texts
import pandas as pd

table = pd.DataFrame({"k": ["ann", "bob", "cid"], "v": [1, 2, 3]}).set_index("k")  #: (3, 1)
row = table.loc[0]
#     ^^^^^^^^^^^^ error[refused-value]

# %% one of several labels
import pandas as pd

table = pd.DataFrame({"k": ["ann", "bob", "cid"], "v": [1, 2, 3]}).set_index("k")  #: (3, 1)
rows = table.loc[["ann", "eve"]]
#      ^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% a label of a series
import pandas as pd

table = pd.DataFrame({"k": ["ann", "bob", "cid"], "v": [1, 2, 3]}).set_index("k")  #: (3, 1)
one = table["v"].loc["eve"]
#     ^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% one value
import pandas as pd

table = pd.DataFrame({"k": ["ann", "bob", "cid"], "v": [1, 2, 3]}).set_index("k")  #: (3, 1)
one = table.at["eve", "v"]
#     ^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% a row behind the last, where rows are counted
import pandas as pd

table = pd.DataFrame({"v": [1, 2, 3]})  #: (3, 1)
row = table.loc[-1]
#     ^^^^^^^^^^^^^ error[refused-value]

# %% A place where labels are texts, which older releases take
import pandas as pd

table = pd.DataFrame({"k": ["ann", "bob", "cid"], "v": [1, 2, 3]}).set_index("k")  #: (3, 1)
one = table["v"][0]
#     ^^^^^^^^^^^^^ warning[refused-value]
#     ^^^^^^^^^^^^^ fix "Change to table["v"].iloc[0]"

# %% a place of a row
import pandas as pd

table = pd.DataFrame({"k": ["ann", "bob", "cid"], "v": [1, 2, 3]}).set_index("k")  #: (3, 1)
one = table.iloc[0][0]
#     ^^^^^^^^^^^^^^^^ warning[refused-value]

# %% Labels that are there, were added, or may be
import random
import pandas as pd

table = pd.DataFrame({"k": ["ann", "bob", "cid"], "v": [1, 2, 3]}).set_index("k")  #: (3, 1)
row = table.loc["bob"]  #: (1,)
rows = table.loc[["ann", "cid"]]  #: (2, 1)
table.loc["eve"] = [4]
row = table.loc["eve"]  #: (1,)
counted = pd.DataFrame({"v": [1, 2, 3]})  #: (3, 1)
row = counted.loc[2]  #: (1,)
if random.random() > 2:
    counted = counted.rename(index={0: "first"})  #: (3, 1)
try:
    row = table.loc["nobody"]
except KeyError:
    row = None

# %% A level that there is not, taken apart
import pandas as pd

sales = pd.DataFrame({"day": [1, 1, 2], "shop": ["u", "v", "u"], "units": [3, 4, 5]})  #: (3, 3)
sums = sales.groupby(["day", "shop"])[["units"]].sum()  #: (3, 1)
wide = sums.unstack("shops")
#                   ^^^^^^^ error[refused-value]
#                   ^^^^^^^ fix "Change to "shop""

# %% grouped by
import pandas as pd

sales = pd.DataFrame({"day": [1, 1, 2], "shop": ["u", "v", "u"], "units": [3, 4, 5]})  #: (3, 3)
sums = sales.groupby(["day", "shop"])[["units"]].sum()  #: (3, 1)
days = sums.groupby(level="days").sum()
#                         ^^^^^^ error[refused-value]

# %% made a column
import pandas as pd

sales = pd.DataFrame({"day": [1, 1, 2], "shop": ["u", "v", "u"], "units": [3, 4, 5]})  #: (3, 3)
sums = sales.groupby(["day", "shop"])[["units"]].sum()  #: (3, 1)
flat = sums.reset_index("days")
#                       ^^^^^^ error[refused-value]

# %% Levels that there are, also under new names
import pandas as pd

sales = pd.DataFrame({"day": [1, 1, 2], "shop": ["u", "v", "u"], "units": [3, 4, 5]})  #: (3, 3)
sums = sales.groupby(["day", "shop"])[["units"]].sum()  #: (3, 1)
wide = sums.unstack("shop")  #: (2, 2)
days = sums.groupby(level="day").sum()  #: (2, 1)
called = sums.rename_axis(["d", "s"])
wide = called.unstack("s")

# %% Steps of time that were renamed
import pandas as pd

times = pd.date_range("2024-01-01", periods=3, freq="2H")  #: (3,)
#                                                   ^^^^ warning[refused-value]
#                                                   ^^^^ fix "Change to "2h""

# %% rows gathered by them
import pandas as pd

load = pd.Series([1, 2, 3], index=pd.date_range("2024-01-01", periods=3))  #: (3,)
sums = load.resample("M").sum()  #: (1,)
#                    ^^^ warning[refused-value]
#                    ^^^ fix "Change to "ME""

# %% Steps as they are called today, and spans of time, which keep their names
import pandas as pd

load = pd.Series([1, 2, 3], index=pd.date_range("2024-01-01", periods=3, freq="D"))  #: (3,)
sums = load.resample("ME").sum()  #: (1,)
spans = pd.period_range("2024-01", periods=3, freq="M")
hours = pd.date_range("2024-01-01", periods=3, freq="h")  #: (3,)
weeks = load.resample("W").sum()  #: (1,)
