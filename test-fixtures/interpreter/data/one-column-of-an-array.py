# Arrays of several axes that are to be one column.

# %% A prediction
import pandas as pd
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
price = model.predict(np.zeros((8, 4)), verbose=0)  #: (8, 1)
guess = pd.Series(price)
#                 ^^^^^ error[column-not-flat]
#                 ^^^^^ fix "Change to price[:, 0]"

# %% Labels that are one-hot already
import pandas as pd
labels = np.eye(3)[[0, 1, 2, 1]]  #: (4, 3)
columns = pd.get_dummies(labels)
#                        ^^^^^^ error[column-not-flat]

# %% Three axes
import pandas as pd
column = pd.Series(data=np.zeros((2, 3, 4)))
#                       ^^^^^^^^^^^^^^^^^^^ error[column-not-flat]

# %% What is one column
import pandas as pd
flat = pd.Series(np.zeros((4, 1)).ravel(), name="guess")  #: (4,)
rows = pd.Series(list(np.zeros((4, 2))))  #: (4,)
lists = pd.Series([[1, 2], [3, 4]])  #: (2,)
dummies = pd.get_dummies(np.array([0, 1, 2, 1]))  #: (4, 3)
table = pd.get_dummies(pd.DataFrame(np.zeros((4, 2))))  #: (4, 2)

# %% Labels in one column lose it when they are drawn again
import pandas as pd
from imblearn.over_sampling import SMOTE
labels = np.array([0] * 25 + [1] * 15).reshape(-1, 1)  #: (40, 1)
rows, drawn = SMOTE().fit_resample(np.random.rand(40, 3), labels)  #: (50, 3), (50,)
counts = pd.Series(drawn)  #: (50,)

# %% Predictions of one column beside a series
import pandas as pd
y = pd.Series([1.0, 2.0, 3.0])    #: (3,)
guess = np.zeros((3, 1))          #: (3, 1)
a = y - guess
#   ^^^^^^^^^ error[column-not-flat]
#   ^^^^^^^^^ fix "Change to guess.ravel()"

# %% On the left, and as an argument
import pandas as pd
y = pd.Series([1.0, 2.0, 3.0])    #: (3,)
guess = np.zeros((3, 1))          #: (3, 1)
a = y.sub(guess.ravel())          #: (3,)
b = guess - y
#   ^^^^^^^^^ error[column-not-flat]
#   ^^^^^^^^^ fix "Change to guess.ravel()"

# %% Vectors, numbers, and a frame beside a column
import pandas as pd
y = pd.Series([1.0, 2.0, 3.0])                              #: (3,)
a = y - np.zeros(3)                                         #: (3,)
b = y * np.float32(2)                                       #: (3,)
c = pd.DataFrame({"a": [1.0, 2.0, 3.0]}) - np.zeros((3, 1)) #: (3, 1)
