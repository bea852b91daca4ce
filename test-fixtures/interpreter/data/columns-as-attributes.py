"""Columns that are read as attributes of their table, and attributes that are typed wrong."""
import pandas as pd

people = pd.DataFrame({"Age": [31, 44], "Name": ["Ida", "Tom"], "Index": [1, 2], "home town": ["Graz", "Linz"]})

# %% Another letter case
a = people.age
#   ^^^^^^^^^^ error[missing-column]
#   ^^^^^^^^^^ fix "Change to Age"

# %% Typed wrong
a = people.Nmae.str.len()
#   ^^^^^^^^^^^ error[missing-column]
#   ^^^^^^^^^^^ fix "Change to Name"

# %% What the table has
a = people.Age + 1  #: (2,)
b = people.index  #: (2,)
c = people.size

# %% A column that is set, and an attribute
people["age"] = people.Age  #: (2,)
a = people.age  #: (2,)
people.nome = 3
b = people.nome

# %% Columns that nobody knows
other = pd.read_csv("people.csv") if pd.__version__ == "0" else people
a = other.Age

# %% Asked whether it is there
a = hasattr(people, "age")
b = getattr(people, "age", None)
try:
    c = people.age
except AttributeError:
    c = people.Age  #: (2,)

# %% Behind the last item
items = [people, people]  #: [2 × (2, 4)]
a = items[2]
#   ^^^^^^^^ error[index-out-of-range]
#   ^^^^^^^^ fix "Change to items[-1]"
