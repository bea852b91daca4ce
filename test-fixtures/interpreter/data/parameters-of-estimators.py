# `set_params`, `get_params` and `clone`: the parameters of an estimator are its attributes.
import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin, clone
from sklearn.decomposition import PCA
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

class Net(BaseEstimator, ClassifierMixin):
    def __init__(self, units=16, inner=None):
        self.units = units
        self.inner = inner

    def fit(self, X, y=None):
        self.weights_ = np.zeros((X.shape[1], self.units))
        return self

X = np.ones((20, 9))

# %% Of an estimator of the program's own
net = Net(units=64)
before = np.zeros(net.get_params()["units"])                  #: (64,)
after = net.set_params(units=5).fit(X).weights_               #: (9, 5)
again = clone(net).fit(X).weights_                            #: (9, 5)
other = clone(net).set_params(units=7).fit(X).weights_        #: (9, 7)
parameters = dict(units=9)
given = np.zeros(Net().set_params(**parameters).units)        #: (9,)

# %% Of one inside another
outer = Net(4, Net(3))
outer.set_params(inner__units=8, units=1)
both = np.zeros((outer.inner.units, outer.units))             #: (8, 1)
copied = np.zeros(clone(outer).inner.units)                   #: (8,)

# %% Of scikit-learn's own, and of the steps of a pipeline
pca = PCA(5)
pca.set_params(n_components=3)
a = pca.fit_transform(X)                                      #: (20, 3)
pipe = Pipeline([("scale", StandardScaler()), ("pca", PCA(n_components=4))])
pipe.set_params(pca__n_components=2)
b = pipe.fit_transform(X)                                     #: (20, 2)
