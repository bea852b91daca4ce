import pandas as pd

shops = pd.DataFrame({
    "day": list(range(1, 13)), "shop": [1, 2] * 6, "sold": list(range(12)), "sky": ["sun", "fog", "rain"] * 4
})

# %% Row labels that are all different keep the rows of tables that are joined by them
sold = shops.set_index("day")  #: (12, 3)
seen = pd.get_dummies(sold[["sky"]], drop_first=True)  #: (12, 2)
both = sold.join(seen)  #: (12, 5)

# %% Labels of which one stands twice do not
sold = shops.set_index("shop")  #: (12, 3)
seen = pd.get_dummies(sold[["sky"]], drop_first=True)  #: (12, 2)
both = sold.join(seen)  #: (len(both), 5)
