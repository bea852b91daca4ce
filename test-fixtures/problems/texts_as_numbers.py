# Texts that are read as numbers, where nobody has encoded them.

# %% A column of texts among numbers
import pandas as pd
table = pd.DataFrame({"rooms": [2, 3, 4], "town": ["Graz", "Linz", "Graz"]})   #: (3, 2)
x = table.values.astype("float32")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[text-as-number]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to pd.get_dummies(table, dtype=float)"

# %% A table as another type, as an array and one column of it
import pandas as pd
table = pd.DataFrame({"rooms": [2, 3, 4], "town": ["Graz", "Linz", "Graz"]})   #: (3, 2)
a = table.astype("float32")
#   ^^^^^^^^^^^^^^^^^^^^^^^ error[text-as-number]
b = table.to_numpy(dtype="float32")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[text-as-number]
c = table["town"].astype("int")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[text-as-number]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ fix "Change to pd.factorize(table["town"])[0]"
d = np.asarray(table["town"], dtype="float32")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[text-as-number]

# %% Scalers read every column
import pandas as pd
from sklearn.preprocessing import StandardScaler
table = pd.DataFrame({"rooms": [2, 3, 4], "town": ["Graz", "Linz", "Graz"]})   #: (3, 2)
x = StandardScaler().fit_transform(table)
#                                  ^^^^^ error[text-as-number]
#                                  ^^^^^ fix "Change to pd.get_dummies(table, dtype=float)"

# %% Statistics of all columns
import pandas as pd
table = pd.DataFrame({"rooms": [2, 3, 4], "town": ["Graz", "Linz", "Graz"]})   #: (3, 2)
means = table.mean()
#       ^^^^^^^^^^^^ error[text-as-number]
#       ^^^^^^^^^^^^ fix "Add numeric_only=True"
pairs = table.corr()
#       ^^^^^^^^^^^^ error[text-as-number]
greatest = table.max()   #: (2,)

# %% pandas 1 left such columns out  # keras: 2
import pandas as pd
table = pd.DataFrame({"rooms": [2, 3, 4], "town": ["Graz", "Linz", "Graz"]})   #: (3, 2)
means = table.mean()   #: (2,)

# %% Texts that are written like numbers
import pandas as pd
table = pd.DataFrame({"rooms": ["2", " 3 ", "4e1"], "share": ["nan", "-.5", "1_000"]})   #: (3, 2)
x = table.astype("float32")                      #: (3, 2)
y = np.array(["1", "2"]).astype(int)             #: (2,)
z = table.drop(columns="share").astype(float)    #: (3, 1)
