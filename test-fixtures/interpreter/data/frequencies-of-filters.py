# Frequencies of digital filters, which lie between 0 and 1 where no rate of samples is given, and samples of folds.
import numpy as np
from scipy import signal
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score

# %% A frequency in hertz
b, a = signal.butter(3, 20)
#      ^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% a band up to the highest
b, a = signal.butter(3, [0.5, 1.0], "band")
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[refused-value]

# %% Parts of the highest, hertz with a rate, and filters that are not digital
b, a = signal.butter(3, 0.2)  #: 2 × (4,)
b, a = signal.butter(3, 20, fs=100)  #: 2 × (4,)
b, a = signal.butter(3, 2.5, analog=True)
b, a = signal.butter(3, 2.5, "low", True)

# %% Labels of other samples than the features
rates = cross_val_score(LogisticRegression(), np.random.rand(11, 3), np.arange(12) % 2)
#                                                                    ^^^^^^^^^^^^^^^^^ error[lengths-differ]

# %% of the same
rates = cross_val_score(LogisticRegression(), np.random.rand(12, 3), np.arange(12) % 2, cv=3)  #: (3,)
