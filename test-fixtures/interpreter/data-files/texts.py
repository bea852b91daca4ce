# Files as text: characters, lines and bytes of a file that lies beside the program.

# %% Bytes that are decoded
text = open("words.txt", "rb").read().decode(encoding="utf-8")
vocab = sorted(set(text))
size = keras.Input((len(text), len(vocab)))  #: (None, 16, 10)

# %% Words of its lines
from tensorflow.keras.preprocessing.text import Tokenizer

tokenizer = Tokenizer()
with open("words.txt") as file:
    tokenizer.fit_on_texts(file.read().split("\n"))
size = keras.Input((len(tokenizer.word_index) + 1,))  #: (None, 5)

# %% A vocabulary of its lines
lookup = layers.StringLookup(vocabulary=[line.strip() for line in open("words.txt")])
size = keras.Input((lookup.vocabulary_size(),))  #: (None, 5)

# %% Rows of a small table, one by one
import csv

labels, rows = [], []
with open("weather.csv", newline="") as file:
    for row in csv.DictReader(file):
        labels.append(row["kind"])
        rows.append([float(row[name]) for name in ("sun", "fog")])
kinds = sorted(set(labels))
y = np.eye(len(kinds))[[kinds.index(label) for label in labels]]  #: (30, 4)
x = np.array(rows)  #: (30, 2)
