import numpy as np
from tqdm import tqdm, trange

# %% A bar gives what it goes through
rows = [np.zeros(4) for _ in tqdm(range(6), desc="rows")]  #: [6 × (4,)]
x = np.array([i for i, _ in tqdm(enumerate(rows), total=len(rows))])  #: (6,)
y = np.stack([row for row in tqdm(rows)])  #: (6, 4)
z = np.zeros((len(tqdm(rows)), 2))  #: (6, 2)
w = np.array([i for i in trange(5)])  #: (5,)

# %% A bar that is moved by hand
with tqdm(total=3) as bar:
    for step in range(3):
        bar.update(1)
bar = tqdm([1, 2])
for step in bar:
    bar.set_description(f"step {step}")
last = np.zeros(step)  #: (2,)
