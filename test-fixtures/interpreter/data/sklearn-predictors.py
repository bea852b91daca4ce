import numpy as np
import pandas as pd
from keras import Input, Sequential, layers
from sklearn.cluster import DBSCAN, KMeans
from sklearn.ensemble import IsolationForest, RandomForestClassifier, RandomForestRegressor
from sklearn.linear_model import Lasso, LinearRegression, LogisticRegression
from sklearn.mixture import GaussianMixture
from sklearn.model_selection import LeaveOneGroupOut, LeaveOneOut, ParameterGrid, cross_val_predict, cross_val_score, cross_validate
from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor
from sklearn.svm import SVC

x = np.random.rand(60, 5)  #: (60, 5)
new = np.random.rand(9, 5)  #: (9, 5)
kinds = np.arange(60) % 3  #: (60,)

# %% One answer a sample, and a number for each class
forest = RandomForestClassifier(n_estimators=5).fit(x, kinds)
answers = forest.predict(new)  #: (9,)
chances = forest.predict_proba(new)  #: (9, 3)
decided = LogisticRegression().fit(x, kinds).decision_function(new)  #: (9, 3)
sure = SVC().fit(x, kinds > 1).decision_function(new)  #: (9,)
column = KNeighborsClassifier(3).fit(x, kinds.reshape(-1, 1)).predict(new)  #: (9,)
several = KNeighborsClassifier(3).fit(x, np.c_[kinds, kinds]).predict(new)  #: (9, 2)
how_good = forest.score(x, kinds)

# %% Regressors give as many numbers as the labels had
wanted = x.sum(axis=1)  #: (60,)
flat = LinearRegression().fit(x, wanted).predict(new)  #: (9,)
column = LinearRegression().fit(x, wanted[:, None]).predict(new)  #: (9, 1)
of_forest = RandomForestRegressor(5).fit(x, wanted[:, None]).predict(new)  #: (9,)
lasso = Lasso().fit(x, x[:, :2]).predict(new)  #: (9, 2)
near = KNeighborsRegressor().fit(x, wanted[:, None]).predict(new)  #: (9, 1)

# %% Groups, and samples that are unlike the others
means = KMeans(n_clusters=4, n_init=1).fit(x)
labels, middles = means.labels_, means.cluster_centers_  #: (60,), (4, 5)
group = means.predict(new)  #: (9,)
far = means.transform(new)  #: (9, 4)
again = KMeans(6, n_init=1).fit_transform(x)  #: (60, 6)
dense = DBSCAN(eps=0.5).fit_predict(x)  #: (60,)
mixed = GaussianMixture(2).fit(x).predict_proba(new)  #: (9, 2)
odd = IsolationForest(n_estimators=5).fit(x).predict(new)  #: (9,)
clean = x[odd == 1] if len(odd) == 60 else x  #: (60, 5)

# %% What several say of parts that they did not see becomes the input of another
models = {"forest": RandomForestClassifier(5), "near": KNeighborsClassifier(3)}
parts = [cross_val_predict(m, x, kinds, cv=3, method="predict_proba") for m in models.values()]  #: [2 × (60, 3)]
stacked = np.hstack(parts)  #: (60, 6)
single = cross_val_predict(LogisticRegression(), x, kinds, cv=3)  #: (60,)
scores = cross_val_score(LogisticRegression(), x, kinds, cv=4)  #: (4,)
usual = cross_val_score(LogisticRegression(), x, kinds)  #: (5,)
all_scores = cross_validate(LogisticRegression(), x, kinds, cv=3)["test_score"]  #: (3,)
network = Sequential([Input((stacked.shape[1],)), layers.Dense(3)])  #: (None, 3) · Σ 21

# %% Each way to choose
for choice in ParameterGrid({"units": [8], "rate": [0.1, 0.2]}):
    network = Sequential([Input((5,)), layers.Dense(choice["units"]), layers.Dropout(choice["rate"])])  #: (None, 8) · Σ 48
count = len(ParameterGrid({"a": [1, 2], "b": [3, 4, 5]}))
rows = np.zeros((count, 2))  #: (6, 2)

# %% A fold for each group, or for each row
people = np.repeat(np.arange(4), 15)  #: (60,)
for train, test in LeaveOneGroupOut().split(x, kinds, people):
    part = x[train]  #: (train.shape[0], 5)
folds = np.zeros((LeaveOneGroupOut().get_n_splits(groups=kinds), 1))  #: (3, 1)
for train, test in LeaveOneOut().split(x):  #: (59,), (1,)
    part = x[train]  #: (59, 5)

# %% Samples of another width, and as many samples as labels
fitted = RandomForestClassifier(5).fit(x, kinds)
fitted.predict(np.zeros((9, 4)))
#              ^^^^^^^^^^^^^^^^ error[features-differ]

# %% Labels of other samples
LogisticRegression().fit(x, kinds[:50])
#                           ^^^^^^^^^^ error[lengths-differ]

# %% A single sample is no matrix
fitted = LinearRegression().fit(x, kinds)
fitted.predict(x[0])
#              ^^^^ error[not-a-matrix]
