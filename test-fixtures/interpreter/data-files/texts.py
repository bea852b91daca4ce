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

# %% Vectorizers: a column for each term of the texts that they are fitted to
from sklearn.feature_extraction.text import CountVectorizer, HashingVectorizer, TfidfTransformer, TfidfVectorizer
texts = ["The quick brown fox, it's 2 fast!", "A lazy dog sleeps; the DOG barks 3 times", "naïve café in Zürich  and über-cool_word x", "the fox the dog the end"]
words = TfidfVectorizer()
x = words.fit_transform(texts).toarray()  #: (4, 19)
y = layers.Dense(len(words.vocabulary_))(keras.Input((words.vocabulary_["fox"],)))  #: (None, 19) · 171
few = CountVectorizer(max_features=5, stop_words=["the"]).fit_transform(texts).toarray()  #: (4, 5)
pairs = CountVectorizer(ngram_range=(1, 2), min_df=2).fit_transform(texts).toarray()  #: (4, 4)
letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 4), lowercase=False).fit_transform(texts).toarray()  #: (4, 170)
rare = CountVectorizer(max_df=0.5, token_pattern=r"\b\w+\b")
counts = rare.fit_transform(texts)  #: (4, 23)
weighed = TfidfTransformer().fit_transform(counts).toarray()  #: (4, 23)
names = rare.get_feature_names_out()  #: (23,)
hashed = HashingVectorizer(n_features=64).transform(texts).toarray()  #: (4, 64)
english = CountVectorizer(stop_words="english").fit_transform(texts).toarray()  #: (4, 15)
