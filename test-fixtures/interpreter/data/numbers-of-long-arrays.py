# Python's own min, max and sum of a long array are numbers of it, of which only the value is not known.

# %% A grid over the plane of an embedding
encoder = models.Sequential([keras.Input((6,)), layers.Dense(2)])              #: (None, 2) · Σ 14
codes = encoder.predict(np.zeros((500, 6)), verbose=0)                         #: (500, 2)
across = np.linspace(min(codes[:, 0]), max(codes[:, 0]), 9)                    #: (9,)
down = np.linspace(max(codes[:, 1]), min(codes[:, 1]), 7)                      #: (7,)
xs, ys = np.meshgrid(across, down)                                             #: 2 × (7, 9)
grid = np.array(list(zip(xs.flatten(), ys.flatten())))                         #: (63, 2)
pictures = models.Sequential([keras.Input((2,)), layers.Dense(4)]).predict(grid, verbose=0)  #: (63, 4)

# %% Of a row whose length nobody knows
noise = np.random.default_rng(3).random(50)                                    #: (50,)
kept = noise[noise > 0.5]
ticks = np.linspace(0, max(kept), 4)                                           #: (4,)
share = np.full((3, 2), sum(kept))                                             #: (3, 2)

# %% Of a table of rows, sum adds the rows
rows = np.ones((5, 3))                                                         #: (5, 3)
total = sum(rows)                                                              #: (3,)

# %% The least and the largest row of a column are rows of one number
usage = np.random.rand(5000, 1)  #: (5000, 1)
least = min(usage)  #: (1,)
scaled = (usage - least) / (max(usage) - least)  #: (5000, 1)
whole = sum(usage)  #: (1,)
some = np.random.rand(600)[np.random.rand(600) > 0.5].reshape(-1, 1)  #: (some.shape[0], 1)
most = max(some)  #: (1,)
