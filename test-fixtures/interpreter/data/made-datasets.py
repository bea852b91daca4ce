# Data that scikit-learn makes: which classes there are, and how many rows of each.
# %% blobs have as many classes as centers, and the first of them one row more
from sklearn.datasets import make_blobs, make_moons
from sklearn.model_selection import train_test_split

X, y = make_blobs(n_samples=100, centers=7, n_features=3)  #: (100, 3), (100,)
targets = keras.utils.to_categorical(y)  #: (100, 7)
Z, z = make_blobs(n_samples=60, centers=[[0, 0, 0], [1, 1, 1]])  #: (60, 3), (60,)
two = keras.utils.to_categorical(z)  #: (60, 2)
train, test = train_test_split(y, test_size=0.2, stratify=y)  #: (80,), (20,)
parts = keras.utils.to_categorical(train)  #: (80, 7)
M, m = make_moons(n_samples=31)  #: (31, 2), (31,)
halves = keras.utils.to_categorical(m)  #: (31, 2)
sizes, names = make_blobs(n_samples=[5, 9, 4])  #: (18, 2), (18,)

# %% classes, of which a few labels are exchanged
from sklearn.datasets import make_classification, make_gaussian_quantiles, make_multilabel_classification
from sklearn.preprocessing import OneHotEncoder

X, y = make_classification(n_samples=400, n_features=12, n_informative=6, n_classes=3)  #: (400, 12), (400,)
Y = OneHotEncoder(sparse_output=False).fit_transform(y.reshape(-1, 1))  #: (400, 3)
network = keras.Sequential([keras.Input((12,)), layers.Dense(Y.shape[1])])  #: (None, 3) · Σ 39
U, u = make_classification(n_samples=1000, weights=[0.9, 0.1])  #: (1000, 20), (1000,)
unequal = keras.utils.to_categorical(u)  #: (1000, 2)
R, r = make_classification(n_samples=30, weights=[0.99])  #: (30, 20), (30,)
rare = keras.utils.to_categorical(r)  #: (30, rare.shape[1])
F, f = make_classification(n_samples=200, flip_y=0.9)  #: (200, 20), (200,)
Q, q = make_gaussian_quantiles(n_samples=50, n_classes=4)  #: (50, 2), (50,)
quarters = keras.utils.to_categorical(q)  #: (50, 4)
L, l = make_multilabel_classification(n_samples=40, n_classes=6)  #: (40, 20), (40, 6)
