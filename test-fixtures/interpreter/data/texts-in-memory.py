# Tables that lie in a text of the program's own: in memory, or in a file that it wrote before.

# %% a csv in memory
import io
from io import StringIO
import pandas as pd

text = """a,b,kind
1,0.5,x
3,1.5,y
5,2.5,x
"""
table = pd.read_csv(StringIO(text))  #: (3, 3)
kinds = pd.get_dummies(table, columns=["kind"])  #: (3, 4)
semicolons = pd.read_csv(io.StringIO("a;b\n1;2\n3;4"), sep=";")  #: (2, 2)
some = pd.read_csv(io.StringIO("x y\n1 2\n\n3 4\n"), sep=" ", nrows=1)  #: (1, 2)
raw = pd.read_csv(io.BytesIO(b"a,b\n1,2\n"))  #: (1, 2)
model = keras.Sequential([keras.Input((kinds.shape[1],)), keras.layers.Dense(table["kind"].nunique())])  #: (None, 2) · Σ 10

# %% numbers in memory
from io import StringIO

rows = np.loadtxt(StringIO("1 2 3\n4 5 6"))  #: (2, 3)
more = np.genfromtxt(StringIO("1,2\n3,4\n5,6"), delimiter=",")  #: (3, 2)

# %% a file that the program wrote
import pandas as pd

with open("made-here.csv", "w") as f:
    f.write("a,b\n1,2\n3,4\n")
table = pd.read_csv("made-here.csv")  #: (2, 2)

# %% lines of a text in memory
import io

lines = io.StringIO("one\ntwo\n").readlines()
a = np.zeros(len(lines))  #: (2,)

# %% what is written behind a text nobody follows
import io
import pandas as pd

buffer = io.StringIO("a,b\n1,2\n")
buffer.seek(0, 2)
buffer.write("3,4\n")
buffer.seek(0)
table = pd.read_csv(buffer)
filled = io.StringIO()
table.info(buf=filled)
said = filled.getvalue()

# %% fields in quotes
import io
import pandas as pd

text = 'name,note\na,"red, round"\nb,"says ""hi"""\n\nc,"two\nlines"\n'
table = pd.read_csv(io.StringIO(text))  #: (3, 2)
longest = np.zeros(table["note"].nunique())  #: (3,)

# %% rows of a text in memory
import csv
import io

text = 'name,qty\npear,2\n"kiwi, green",3\n'
rows = list(csv.DictReader(io.StringIO(text)))
total = np.zeros(sum(int(row["qty"]) for row in rows))  #: (5,)
header, *body = csv.reader(text.splitlines())
table = np.zeros((len(body), len(header)))  #: (2, 2)

# %% quotes in the middle of a field
import csv
import io

rows = list(csv.reader(io.StringIO('5" pipe,2\n6,"3\n')))
a = np.zeros(len(rows))  #: (len(rows),)

# %% arrays of text know no quotes
from io import StringIO

a = np.loadtxt(StringIO('1 "2"'), dtype=str)
