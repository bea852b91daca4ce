import os

os.environ["KERAS_BACKEND"] = "torch"
import keras
import numpy as np
import torch
from keras import layers
from torch.utils.data import ConcatDataset, DataLoader, Dataset, Subset, TensorDataset, random_split

# %% Rows of tensors in batches   # backend: torch
data = TensorDataset(torch.rand(100, 8), torch.zeros(100).long())
loader = DataLoader(data, batch_size=32, shuffle=True)
x, y = next(iter(loader))                                               #: (32, 8), (32,)
batches = torch.zeros(len(loader), 2)                                   #: (4, 2)
train, rest = random_split(data, [0.75, 0.25])
whole = torch.zeros(len(train), len(rest))                              #: (75, 25)
both = torch.zeros(len(ConcatDataset([train, Subset(data, [0, 1])])))   #: (77,)
dropped = torch.zeros(len(DataLoader(data, 32, drop_last=True)))        #: (3,)


# %% Samples of the program's own   # backend: torch
class Squares(Dataset):
    def __init__(self, n):
        self.x = torch.rand(n, 24, 3)                                   #: (64, 24, 3)

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        return self.x[i], 1.0


loader = DataLoader(Squares(64), batch_size=16)
x, y = next(iter(loader))                                               #: (16, 24, 3), (16,)

# %% Labels of a loader are compared with the outputs   # backend: torch
model = keras.Sequential([keras.Input((8,)), layers.Dense(3)])          #: (None, 3) · Σ 27
model.compile("sgd", "mse")
wrong = DataLoader(TensorDataset(torch.rand(64, 9), torch.rand(64, 3)), batch_size=16)
model.fit(wrong, verbose=0)
#         ^^^^^ error[changed-axis]

# %% Samples in a list are like the first where they are alike   # backend: torch
pairs = [(torch.ones(3), 0), (torch.ones(3), 1)]                        #: [2 × (3,)]
x, y = next(iter(DataLoader(pairs, batch_size=2)))                      #: (2, 3), (2,)
ragged = [(torch.ones(3), 0), (torch.ones(4), 1)]                       #: [(3,), (4,)]
for x, y in DataLoader(ragged):
    s = x * 2


# %% Batches that a function of the program's puts together   # backend: torch
def flat(samples):
    x = torch.stack([x.flatten() for x, _ in samples])
    return x, torch.stack([y for _, y in samples])


data = TensorDataset(torch.rand(64, 8, 3), torch.zeros(64).long())
x, y = next(iter(DataLoader(data, batch_size=16, collate_fn=flat)))     #: (16, 24), (16,)
same = DataLoader(data, batch_size=16, collate_fn=lambda samples: samples)
count = torch.zeros(len(next(iter(same))))                              #: (16,)

# %% Training, evaluation and prediction on loaders   # backend: torch
model = keras.Sequential([keras.Input((8,)), layers.Dense(3)])          #: (None, 3) · Σ 27
model.compile("sgd", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
train = DataLoader(TensorDataset(torch.rand(64, 8), torch.zeros(64).long()), batch_size=16)
test = DataLoader(TensorDataset(torch.rand(32, 8), torch.zeros(32).long()), batch_size=16)
model.fit(train, validation_data=test, verbose=0)
model.evaluate(test, verbose=0)
p = model.predict(test, verbose=0)                                      #: (p.shape[0], 3)
one = model.predict(torch.rand(5, 8), verbose=0)                        #: (5, 3)

# %% Validation and evaluation on another width are told   # backend: torch
model = keras.Sequential([keras.Input((8,)), layers.Dense(3)])          #: (None, 3) · Σ 27
model.compile("sgd", "mse")
wrong = DataLoader(TensorDataset(torch.rand(64, 9), torch.rand(64, 3)), batch_size=16)
model.evaluate(wrong, verbose=0)
#              ^^^^^ error[changed-axis]

# %% The last batch of a function of the program's is not known   # backend: torch
def stacked(samples):
    return torch.stack([x for (x,) in samples])


for x in DataLoader(TensorDataset(torch.rand(10, 8)), batch_size=4, collate_fn=stacked):  #: (4, 8) | ?
    s = x * 2                                                           #: (4, 8) | ?
