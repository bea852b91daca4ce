import numpy as np
from sklearn.cluster import KMeans
from sklearn.datasets import make_blobs
from sklearn.decomposition import PCA
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import PolynomialFeatures

x = np.random.rand(60, 5)              #: (60, 5)
y = np.arange(60) % 3                  #: (60,)

# %% A strength that may be nothing but positive, told where the estimator looks at it
model = LogisticRegression(C=-1.0)
made = model.fit(x, y)
#      ^^^^^^^^^^^^^^^ error[outside-interval]

# %% A word that it does not know
made = PCA(svd_solver="rand").fit_transform(x)
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[unknown-choice]

# %% A share or a count
made = RandomForestClassifier(max_depth=0).fit(x, y)
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[outside-interval]

# %% Whole numbers are counted, and not written as floats
made = RandomForestClassifier(n_estimators=1e2).fit(x, y)
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Powers
made = PolynomialFeatures(-1).fit_transform(x)
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[outside-interval]

# %% Clusters
made = KMeans(0).fit_predict(x)
#      ^^^^^^^^^^^^^^^^^^^^^^^^ error[outside-interval]

# %% A text is no share
train, test = train_test_split(x, test_size="0.2")
#                                           ^^^^^ error[refused-value]

# %% Functions look when they are called
points, which = make_blobs(n_samples=5.0)
#                                    ^^^ error[refused-value]

# %% at words too
score = f1_score(y, y, average="macr")
#                              ^^^^^^ error[unknown-choice]
#                              ^^^^^^ fix "Change to "macro""

# %% What is taken
made = PolynomialFeatures((1, 2)).fit_transform(x[:, :2])  #: (60, made.shape[1])
points, which = make_blobs(n_samples=(5, 3), n_features=4)  #: (8, 4), (8,)
model = RandomForestClassifier(2, max_features=0.5, max_depth=None, min_samples_split=2).fit(x, y)
fewer = PCA(n_components=2, whiten=False, random_state=0).fit_transform(x)  #: (60, 2)

# %% A parameter that was set since is what counts
made = RandomForestClassifier(n_estimators=-1).set_params(n_estimators=3).fit(x, y)
clusters = KMeans(n_clusters=0)
clusters.n_clusters = 2
made = clusters.fit(x)
forest = RandomForestClassifier(0)
for name, value in {"n_estimators": 4}.items():
    setattr(forest, name, value)
made = forest.fit(x, y)

# %% A class of the program's own has parameters of its own
class Shallow(RandomForestClassifier):
    def __init__(self, share=0.5):
        super().__init__(n_estimators=3, max_depth=2)
        self.share = share

made = Shallow(0.5).fit(x, y)

# %% Who was given it may have set it
def settle(model):
    model.__dict__["C"] = 1.0

model = LogisticRegression(C=-1.0)
settle(model)
made = model.fit(x, y)
