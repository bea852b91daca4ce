# %% The rows of the largest numbers are as many as are asked for
import numpy as np
import pandas as pd

errors = pd.Series(np.arange(100) % 7)  #: (100,)
worst = errors.nlargest(3)  #: (3,)
five = errors.nsmallest()  #: (5,)
frame = pd.DataFrame({"loss": [0.5, 0.25, 0.75, 0.1], "epoch": [1, 2, 3, 4]})  #: (4, 2)
best = frame.nsmallest(2, "loss")  #: (2, 2)

# %% Never more than there are
import pandas as pd

frame = pd.DataFrame({"loss": [0.5, 0.25, 0.75, 0.1], "epoch": [1, 2, 3, 4]})  #: (4, 2)
best = frame.nlargest(10, columns="loss", keep="last")  #: (4, 2)
one = frame["loss"].nlargest(10)  #: (4,)

# %% Equal numbers are kept beyond the count where the program asks for it
import pandas as pd

losses = pd.Series([1, 1, 1, 2])  #: (4,)
ties = losses.nsmallest(2, keep="all")
