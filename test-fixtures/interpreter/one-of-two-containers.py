# A container that a condition chooses is one of two objects and no copy: what changes it may have changed each of them.

# %% A list that is one of two
narrow = []
wide = []
chosen = narrow if np.random.random() > 0.5 else wide
chosen.append(64)
a = np.zeros((len(narrow), 3))          #: (len(narrow), 3)
b = np.zeros((len(chosen), 3))          #: (1, 3)

# %% The other way round
narrow = [8]
wide = [16]
chosen = narrow if np.random.random() > 0.5 else wide
narrow.append(4)
a = np.zeros((len(chosen), len(narrow), len(wide)))  #: (len(chosen), 2, 1)

# %% Chosen by statements
narrow = [8]
wide = [16]
if np.random.random() > 0.5:
    chosen = narrow
else:
    chosen = wide
chosen.extend([2, 3])
a = np.zeros((len(chosen), len(wide)))  #: (3, len(wide))

# %% Without a name
rows = []
others = [1, 2]
(rows if np.random.random() > 0.5 else others).append(7)
a = np.zeros((len(rows), len(others)))  #: (len(rows), len(others))

# %% Dicts, of other keys too
small = {"units": 4}
large = {"units": 4, "depth": 2}
options = small if np.random.random() > 0.5 else large
options["rate"] = 0.5
a = np.zeros((len(small), len(large)))  #: (len(small), len(large))

# %% What is only read stays known
widths = [8, 16] if np.random.random() > 0.5 else [16, 32]
a = np.zeros((len(widths), 3))          #: (2, 3)
