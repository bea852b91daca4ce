import pandas as pd

# %% A range of days begins with one that there is not
days = pd.date_range("2023-02-30", periods=10)
#                    ^^^^^^^^^^^^ error[refused-value]

# %% Leap years
days = pd.date_range("2024-02-29", "2024-03-02")  #: (3,)
