import pandas as pd

# %% Numbers whose decimals and thousands are written in another way
table = pd.read_csv("ledger.txt", sep=";", decimal=",", thousands=".", dtype={"day": str})  #: (4, 6)
numbers = table.select_dtypes("number")  #: (4, 3)
large = table[table["amount"] > 1000]  #: (3, 6)
notes = pd.get_dummies(table["note"])  #: (4, 3)
clean = table.dropna()  #: (1, 6)
days = pd.get_dummies(pd.to_datetime(table["day"], dayfirst=True).dt.day)  #: (4, 4)

# %% Of texts with such a sign nothing is changed
table = pd.read_csv("ledger.txt", sep=";", decimal=",")  #: (4, 6)
numbers = table.select_dtypes("number")  #: (4, numbers.shape[1])
note = table[table["note"] == "a,b"]  #: (1, 6)

# %% What else than pandas' own texts is missing, or nothing of it
table = pd.read_csv("ledger.txt", sep=";", keep_default_na=False)  #: (4, 6)
all_of_them = table.dropna()  #: (4, 6)
kinds = pd.get_dummies(table["kind"])  #: (4, 3)
some = pd.read_csv("ledger.txt", sep=";", keep_default_na=False, na_values=[""]).dropna()  #: (3, 6)
more = pd.read_csv("ledger.txt", sep=";", na_values=["EU"]).dropna()  #: (0, 6)

# %% A digit that is said to stand among digits keeps nobody busy
table = pd.read_csv("ones.txt", thousands="1")  #: (1, 2)
