import pandas as pd

sales = pd.DataFrame({"day": [1, 1, 2, 2], "shop": ["a", "b", "a", "b"], "paid": [0.5, 1.0, 2.5, 1e-7]})

# %% Real numbers as texts are what Python writes
coded = pd.get_dummies(sales["paid"].astype(str))  #: (4, 4)
whole = coded["1.0"]  #: (4,)
tiny = coded["1e-07"]  #: (4,)

# %% The columns of a pivot have a name together, which `melt` makes a column of
wide = sales.pivot_table(index="day", columns="shop", values="paid", aggfunc="sum")  #: (2, 2)
long = wide.reset_index().melt(id_vars=["day"])  #: (4, 3)
shops = long["shop"]  #: (4,)
named = wide.melt(var_name="which")  #: (4, 2)
which = named["which"]  #: (4,)
