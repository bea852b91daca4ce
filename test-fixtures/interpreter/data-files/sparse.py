"""Sparse matrices of SciPy: their shape through what programs do with them, until they become arrays."""
import numpy as np
import scipy.sparse as sp
from keras import Input
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import train_test_split
from scipy.sparse import coo_matrix, csr_matrix, hstack, vstack

# %% Made of arrays, of places, and of nothing
a = csr_matrix(np.eye(6, 4))  #: (6, 4)
b = sp.csr_matrix((6, 3))  #: (6, 3)
c = coo_matrix((np.ones(5), (np.arange(5), np.arange(5))), shape=(6, 8))  #: (6, 8)
d = sp.random(6, 5, density=0.3, format="csr")  #: (6, 5)
e = sp.eye(6)  #: (6, 6)
f = sp.diags(np.ones(6))  #: (6, 6)
dense = a.toarray()  #: (6, 4)
wide = hstack([a, b, c]).tocsr()  #: (6, 15)
tall = vstack((a, a)).todense()  #: (12, 4)
x = Input(wide.shape[1:])  #: (None, 15)
y = sp.csr_matrix(([1, 2], ([0, 1], [0, 1])))

# %% A graph's normalized adjacency
adjacency = sp.random(12, 12, density=0.3, format="csr")  #: (12, 12)
adjacency = adjacency + adjacency.T + sp.eye(12)  #: (12, 12)
degree = np.asarray(adjacency.sum(axis=1)).flatten()  #: (12,)
half = sp.diags(1.0 / np.sqrt(degree))  #: (12, 12)
normal = (half @ adjacency @ half).toarray()  #: (12, 12)
features = adjacency.dot(np.ones((12, 7)))  #: (12, 7)
row = adjacency[2]  #: (1, 12)
part = adjacency[:5, 2:]  #: (5, 10)
means = adjacency.mean(axis=0)  #: (1, 12)
most = adjacency.max(axis=1)  #: (12, 1)

# %% Terms of texts, beside other features
texts = ["sun and rain", "rain and fog", "storm and sun", "fog"]
terms = TfidfVectorizer().fit_transform(texts)  #: (4, 5)
both = hstack([terms, csr_matrix(np.ones((4, 2)))])  #: (4, 7)
x = both.toarray()  #: (4, 7)
train, test = train_test_split(both.tocsr(), test_size=0.5)  #: 2 × (2, 7)
y = train.toarray()  #: (2, 7)
small = TruncatedSVD(n_components=3).fit_transform(terms)  #: (4, 3)
first = terms[:2].toarray()  #: (2, 5)
inputs = Input((both.shape[1],))  #: (None, 7)
