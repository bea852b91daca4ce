import itertools
import pickle
from collections import Counter, OrderedDict
import numpy as np

sentences = pickle.loads(pickle.dumps([["a", "b"], ["b", "c", "d"]]))
pairs = pickle.loads(pickle.dumps([[("a", 1), ("b", 2)]]))

# %% What is not seen of the arguments may be any number of them
words = [word for word, _ in Counter(itertools.chain(*sentences)).most_common()]
a = np.zeros((len(words), 3))  #: (len(words), 3)
together = set().union(*sentences)
b = np.zeros((len(together), 3))  #: (len(together), 3)
rows = OrderedDict(*pairs)
c = np.zeros((len(rows), 3))  #: (len(rows), 3)
columns = list(itertools.zip_longest(*sentences))
d = np.zeros((len(columns), 3))  #: (len(columns), 3)

# %% They change what they are given to
seen = set()
seen.update(*sentences)
a = np.zeros((len(seen), 3))  #: (len(seen), 3)
table = {}
table.update(*pairs)
b = np.zeros((len(table), 3))  #: (len(table), 3)
items = []
items.extend(*pairs)
c = np.zeros((len(items), 3))  #: (len(items), 3)
