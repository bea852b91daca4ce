# The last of many rounds is the first to look behind the end.
import numpy as np
import pandas as pd
import keras

# %% Windows that end before the series does
series = np.zeros((2000, 4))                            #: (2000, 4)
windows = []
for i in range(len(series) - 16):
    windows.append(series[i : i + 16])
x = np.array(windows)                                   #: (1984, 16, 4)

# %% Windows of which the last are cut
series = np.zeros((2000, 4))                            #: (2000, 4)
windows = []
for i in range(len(series)):
    windows.append(series[i : i + 16])
x = np.array(windows)
#            ^^^^^^^ error[ragged-rows]

# %% Labels behind the end
series = np.zeros((2000, 4))                            #: (2000, 4)
windows, labels = [], []
for i in range(len(series) - 15):
    windows.append(series[i : i + 16])
    labels.append(series[i + 16])
    #             ^^^^^^^^^^^^^^ error[index-past-axis]
x = np.array(windows)                                   #: (1985, 16, 4)

# %% Labels of several steps that are cut
series = np.zeros((2000, 4))                            #: (2000, 4)
windows, labels = [], []
for i in range(len(series) - 16):
    windows.append(series[i : i + 16])
    labels.append(series[i + 16 : i + 20, 0])
y = np.array(labels)
#            ^^^^^^ error[ragged-rows]

# %% In steps
series = np.zeros((20000, 4))                           #: (20000, 4)
windows = []
for i in range(0, len(series), 30):
    windows.append(series[i : i + 30])
x = np.stack(windows)
#            ^^^^^^^ error[stack-mismatch]

# %% In a comprehension
series = np.zeros((2000, 4))                            #: (2000, 4)
x = np.array([series[i : i + 16] for i in range(2000)])
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[ragged-rows]

# %% One that ends in time
series = np.zeros((2000, 4))                            #: (2000, 4)
x = np.array([series[i : i + 16] for i in range(1985)])  #: (1985, 16, 4)

# %% The first is the odd one
series = np.zeros((2000, 4))                            #: (2000, 4)
x = np.array([series[i - 16 : i] for i in range(2000)])
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[ragged-rows]

# %% The item behind each
series = np.zeros((2000, 4))                            #: (2000, 4)
steps = np.array([series[i + 1] - series[i] for i in range(len(series))])
#                 ^^^^^^^^^^^^^ error[index-past-axis]

# %% What is cut is left out
series = np.zeros((2000, 4))                            #: (2000, 4)
windows = []
for i in range(len(series)):
    window = series[i : i + 16]                         #: (16|window.shape[0], 4)
    if len(window) == 16:
        windows.append(window)
x = np.array(windows)                                   #: (x.shape[0], 16, 4)

# %% Or ends the loop
series = np.zeros((2000, 4))                            #: (2000, 4)
windows = []
for i in range(len(series)):
    if i + 16 > len(series):
        break
    windows.append(series[i : i + 16])
x = np.array(windows)                                   #: (1985, 16, 4)

# %% Or is waited for
series = np.zeros((2000, 4))                            #: (2000, 4)
steps = []
try:
    for i in range(len(series)):
        steps.append(series[i + 1] - series[i])
except IndexError:
    pass

# %% Rows of a table
table = pd.DataFrame({"a": np.arange(2000.0), "b": np.arange(2000.0)})  #: (2000, 2)
windows = []
for i in range(len(table)):
    windows.append(table.iloc[i : i + 16].values)
x = np.array(windows)
#            ^^^^^^^ error[ragged-rows]

# %% In a function
def cut(series, length):
    windows, labels = [], []
    for i in range(len(series) - length + 1):
        windows.append(series[i : i + length])
        labels.append(series[i + length])
        #             ^^^^^^^^^^^^^^^^^^ error[index-past-axis]
    return np.array(windows), np.array(labels)          #: (1985, 16, 4), (1985, 4)


x, y = cut(np.zeros((2000, 4)), 16)
