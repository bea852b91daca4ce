"""What scikit-learn refuses of values, classes, scores and estimators, and what it takes."""
import numpy as np
import pandas as pd
import keras
from keras import layers
from sklearn.preprocessing import LabelEncoder, OneHotEncoder, OrdinalEncoder

# %% A category that the encoder was not fitted on
train = pd.DataFrame({"fuel": ["petrol", "diesel", "petrol"], "doors": [3, 5, 5]})  #: (3, 2)
other = pd.DataFrame({"fuel": ["diesel", "electric"], "doors": [5, 3]})  #: (2, 2)
encoder = OneHotEncoder(sparse_output=False)
x = encoder.fit_transform(train)  #: (3, 4)
z = encoder.transform(other)
#                     ^^^^^ error[category-not-learnt]
#                     ^^^^^ fix "Add handle_unknown="ignore""

# %% A number that it was not fitted on
encoder = OrdinalEncoder().fit(np.array([[1], [2], [4]]))
z = encoder.transform(np.array([[2], [3]]))
#                     ^^^^^^^^^^^^^^^^^^^^ error[category-not-learnt]
#                     ^^^^^^^^^^^^^^^^^^^^ fix "Add handle_unknown="use_encoded_value", unknown_value=-1"

# %% Encoders that were told what to do with others
train = pd.DataFrame({"fuel": ["petrol", "diesel", "petrol"]})  #: (3, 1)
other = pd.DataFrame({"fuel": ["diesel", "electric"]})  #: (2, 1)
x = OneHotEncoder(handle_unknown="ignore", sparse_output=False).fit(train).transform(other)  #: (2, 2)
z = OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1).fit(train).transform(other)  #: (2, 1)

# %% Fitted once more, on all that there is
train = pd.DataFrame({"fuel": ["petrol", "diesel", "petrol"]})  #: (3, 1)
other = pd.DataFrame({"fuel": ["diesel", "electric"]})  #: (2, 1)
encoder = OneHotEncoder(sparse_output=False)
encoder.fit(train)
encoder.fit(pd.concat([train, other]))
x = encoder.transform(other)  #: (2, 3)

# %% Fitted once more, on what nobody knows
encoder = OneHotEncoder(sparse_output=False)
encoder.fit(pd.DataFrame({"size": [1, 2, 3]}))
encoder.fit(pd.DataFrame({"size": np.random.randint(4, 6, 50)}))
x = encoder.transform(pd.DataFrame({"size": [4, 5]}))  #: (2, 2)

# %% Labels that the encoder has not met
encoder = LabelEncoder()
y = encoder.fit_transform(["rock", "jazz", "rock"])  #: (3,)
z = encoder.transform(["pop", "rock"])
#                     ^^^^^^^^^^^^^^^ error[category-not-learnt]
#                     ^^^^^^^^^^^^^^^ no fix

# %% Labels that it has met
encoder = LabelEncoder().fit(["rock", "jazz", "pop"])
z = encoder.transform(["pop", "rock"])  #: (2,)

# %% A class of one sample in a stratified split
from sklearn.model_selection import train_test_split

y = np.array([0, 0, 1, 1, 1, 2])  #: (6,)
parts = train_test_split(np.zeros((6, 4)), y, stratify=y)
#                                                      ^ error[class-of-one-sample]
#                                                      ^ fix "Remove stratify"

# %% Several classes for one area
from sklearn.metrics import roc_auc_score, roc_curve

model = keras.Sequential([layers.Input((4,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 15
scores = model.predict(np.zeros((6, 4)), verbose=0)  #: (6, 3)
area = roc_auc_score(np.array([0, 1, 2, 0, 1, 2]), scores)
#                                                  ^^^^^^ error[scores-of-classes]
#                                                  ^^^^^^ fix "Add multi_class="ovr""

# %% Told how the classes are counted
from sklearn.metrics import roc_auc_score, roc_curve

model = keras.Sequential([layers.Input((4,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 15
scores = model.predict(np.zeros((6, 4)), verbose=0)  #: (6, 3)
y = np.array([0, 1, 2, 0, 1, 2])  #: (6,)
area = roc_auc_score(y, scores, multi_class="ovr")
each = roc_auc_score(keras.utils.to_categorical(y, 3), scores)

# %% Both columns of two classes
from sklearn.metrics import roc_auc_score, roc_curve

y = np.array([0, 1, 0, 1])  #: (4,)
scores = np.array([[0.2, 0.8], [0.6, 0.4], [0.7, 0.3], [0.1, 0.9]])  #: (4, 2)
area = roc_auc_score(y, scores)
#                       ^^^^^^ error[scores-of-classes]
#                       ^^^^^^ fix "Change to scores[:, 1]"
area = roc_auc_score(y, scores[:, 1])
points = roc_curve(y, scores)
#                     ^^^^^^ error[scores-of-classes]
#                     ^^^^^^ fix "Change to scores[:, 1]"

# %% A curve of several classes
from sklearn.metrics import precision_recall_curve, roc_curve

y = np.array([0, 1, 2, 1])  #: (4,)
points = roc_curve(y, np.array([0.2, 0.8, 0.5, 0.4]))
#                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[scores-of-classes]
points = precision_recall_curve(keras.utils.to_categorical(y, 3), np.ones((4, 3)))
#                                                                 ^^^^^^^^^^^^^^^ error[scores-of-classes]

# %% A curve of one class
from sklearn.metrics import roc_curve

points = roc_curve(np.array([0, 1, 1, 0]), np.array([[0.2], [0.8], [0.5], [0.4]]))

# %% Fewer names than classes
from sklearn.metrics import classification_report

y = np.array([0, 1, 2, 1])  #: (4,)
print(classification_report(y, y, target_names=["cat", "dog"]))
#                                              ^^^^^^^^^^^^^^ error[names-of-classes]
#                                              ^^^^^^^^^^^^^^ fix "Add labels=[0, 1]"
print(classification_report(y, y, target_names=["cat", "dog", "bird"]))

# %% A network where an estimator is copied
from sklearn.model_selection import cross_val_score

model = keras.Sequential([layers.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5
model.compile("adam", "mse")
scores = cross_val_score(model, np.zeros((30, 4)), np.zeros(30))
#                        ^^^^^ error[not-an-estimator]
#                        ^^^^^ fix "Change to keras.wrappers.SKLearnRegressor(model)"

# %% A network that is to be scored
from sklearn.model_selection import cross_validate

model = keras.Sequential([layers.Input((4,)), layers.Dense(3, activation="softmax")])  #: (None, 3) · Σ 15
model.compile("adam", "sparse_categorical_crossentropy")
scores = cross_validate(model, np.zeros((30, 4)), np.arange(30) % 3)
#                       ^^^^^ error[not-an-estimator]
#                       ^^^^^ fix "Change to keras.wrappers.SKLearnClassifier(model)"

# %% A function that builds it
from sklearn.model_selection import cross_val_predict


def build():
    return keras.Sequential([layers.Input((4,)), layers.Dense(1)])  #: (None, 1) · Σ 5


rows = cross_val_predict(build, np.zeros((30, 4)), np.zeros(30))
#                        ^^^^^ error[not-an-estimator]
