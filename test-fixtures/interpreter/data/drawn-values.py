# Values that are drawn so often that none of them is missed: how many classes or categories there are is known.
# %% whole numbers
classes = np.random.randint(0, 5, 1000)  #: (1000,)
targets = keras.utils.to_categorical(classes)  #: (1000, 5)
found = np.unique(classes)  #: (5,)
first = keras.utils.to_categorical(classes[:800])  #: (800, 5)
column = keras.utils.to_categorical(np.random.randint(3, size=(1000, 1)))  #: (1000, 3)
network = keras.Sequential([keras.Input((8,)), layers.Dense(len(found))])  #: (None, 5) · Σ 45

# %% elements, as often as the program says
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelEncoder, OneHotEncoder

rng = np.random.default_rng(0)
frame = pd.DataFrame(
    {
        "city": rng.choice(["rome", "oslo", "lima", "oslo"], 900),
        "plan": np.random.choice(["free", "pro", "never"], 900, p=[0.7, 0.3, 0.0]),
        "visits": rng.integers(0, 4, 900),
    }
)  #: (900, 3)
dummies = pd.get_dummies(frame, columns=["city", "plan"])  #: (900, 6)
coded = OneHotEncoder(sparse_output=False).fit_transform(frame[["city", "plan"]])  #: (900, 5)
labels = LabelEncoder().fit_transform(frame["city"])  #: (900,)
train, test = train_test_split(frame, test_size=0.2)  #: (720, 3), (180, 3)
part = pd.get_dummies(train["city"])  #: (720, 3)
wide = layers.Dense(frame["visits"].nunique())(keras.Input((2,)))  #: (None, 4) · 12

# %% too few draws: nobody knows which are missed
few = np.random.randint(0, 100, 40)  #: (40,)
targets = keras.utils.to_categorical(few)  #: (40, targets.shape[1])
rare = np.random.choice(["a", "b"], 1000, p=[0.999, 0.001])  #: (1000,)
found = np.unique(rare)
left = keras.utils.to_categorical(np.random.randint(0, 5, 1000)[:9])  #: (9, left.shape[1])
once = np.random.choice(30, 20, replace=False)  #: (20,)
shares = np.random.dirichlet([1.0, 1.0])  #: (2,)
drawn = keras.utils.to_categorical(np.random.choice(2, 1000, p=shares))  #: (1000, drawn.shape[1])

# %% in an order that is that of the values no part is known to have all of them; in any other it is
classes = np.random.randint(0, 5, 1000)  #: (1000,)
rising = np.sort(classes)  #: (1000,)
least = keras.utils.to_categorical(rising[:300])  #: (300, least.shape[1])
smallest = np.unique(classes[np.argsort(classes)[:300]])
backwards = keras.utils.to_categorical(classes[::-1][:300])  #: (300, 5)
mixed = keras.utils.to_categorical(classes[np.random.permutation(1000)[:800]])  #: (800, 5)

# %% and in a table
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.utils import shuffle

table = pd.DataFrame({"kind": np.random.randint(0, 5, 1000), "x": np.random.rand(1000)})  #: (1000, 2)
sorted_kinds = pd.get_dummies(table.sort_values("kind")["kind"].head(300))  #: (300, sorted_kinds.shape[1])
largest = pd.get_dummies(table.nlargest(300, "kind")["kind"])  #: (300, largest.shape[1])
drawn = pd.get_dummies(table.sample(500)["kind"])  #: (500, 5)
mixed = pd.get_dummies(shuffle(table)["kind"].head(400))  #: (400, 5)
train, test = train_test_split(table, test_size=0.25, shuffle=True)  #: (750, 2), (250, 2)
kinds = layers.Dense(train["kind"].nunique())(keras.Input((2,)))  #: (None, 5) · 15
