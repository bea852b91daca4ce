"""What programs read from files of data: shapes and numbers from real libraries, and the small files themselves.

    $KERAS3_PYTHON data_files.py     -> test-fixtures/truth/data-files.json, and the files beside it in data-files/

Needs pyarrow, openpyxl, soundfile, librosa, opencv-python-headless, imageio, scikit-image and PyYAML besides what
`requirements-keras3.txt` lists. Files that exist are kept, so that their bytes do not change with every run.
"""

from __future__ import annotations

import json
import os
import warnings

from data_functions import REPOSITORY, answers_of, write_answers

FOLDER = os.path.join(REPOSITORY, "test-fixtures", "truth", "data-files")
TARGET = os.path.join(REPOSITORY, "test-fixtures", "truth", "data-files.json")

PRELUDE = """\
import configparser, csv, glob, gzip, json, os, pickle, wave
from pathlib import Path
import tomllib
import numpy as np
import pandas as pd
import scipy.io
import h5py
import yaml
import cv2
import imageio
import imageio.v3 as iio
import librosa
import soundfile as sf
import skimage.io
import tensorflow as tf
import keras
from PIL import Image, ImageOps
from scipy.io import loadmat, wavfile
plain = pd.read_csv("plain.csv")
holes = pd.read_csv("holes.csv")
"""

#: One call a part, parts between ` | `.
TABLES = """
plain | plain.values | plain.shape | len(plain) | len(plain.columns) | plain.drop(columns="kind").to_numpy("float32") | plain["kind"].nunique() | plain.kind.unique() | pd.get_dummies(plain["kind"]) | plain.dropna() | holes.dropna() | holes.dropna(axis=1) | holes["a"].dropna() | holes.fillna(0).values | holes.dropna(subset=["b"]) | holes.select_dtypes("number") | holes.select_dtypes("object")
pd.read_csv("plain.csv", index_col=0) | pd.read_csv("plain.csv", index_col="kind") | pd.read_csv("plain.csv", usecols=[0, 2]) | pd.read_csv("plain.csv", usecols=["a", "b"]) | pd.read_csv("plain.csv", usecols=range(1, 4)) | pd.read_csv("plain.csv", usecols=lambda c: c != "kind") | pd.read_csv("plain.csv", nrows=4) | pd.read_csv("plain.csv", skiprows=2) | pd.read_csv("plain.csv", skiprows=[1, 3]) | pd.read_csv("plain.csv", skiprows=range(1, 6)) | pd.read_csv("plain.csv", header=None) | pd.read_csv("plain.csv", header=None, skiprows=1) | pd.read_csv("plain.csv", names=list("vwxyz")) | pd.read_csv("plain.csv", names=list("vwxyz"), header=0) | pd.read_csv("plain.csv", names=list("vwxyz"), skiprows=1) | pd.read_csv("plain.csv", dtype={"a": "float32"}) | pd.read_csv("plain.csv", dtype=str) | pd.read_csv("plain.csv", na_values=["?"]) | pd.read_csv("plain.csv", engine="python", skipfooter=3) | pd.read_csv(Path("plain.csv")) | pd.read_csv(open("plain.csv")) | pd.read_csv("./plain.csv") | pd.read_csv(os.path.join(".", "plain.csv")) | pd.read_table("plain.csv", sep=",") | pd.read_csv("plain.csv", sep=None, engine="python") | pd.read_csv("plain.csv").iloc[:, 1:-1].values | pd.read_csv("plain.csv", on_bad_lines="skip") | pd.read_csv("plain.csv", index_col=[0, 1]) | pd.read_csv("plain.csv").pop("b") | pd.read_csv("plain.csv", index_col=False) | pd.read_csv("plain.csv", skip_blank_lines=True) | pd.read_csv("plain.csv", quotechar='"') | pd.read_csv("plain.csv", lineterminator="\\n")
pd.read_csv("semicolon.csv", sep=";", decimal=",") | pd.read_csv("semicolon.csv", sep=";", decimal=",").select_dtypes("number") | pd.read_csv("semicolon.csv", delimiter=";") | pd.read_csv("semicolon.csv") | pd.read_csv("tabs.tsv", sep="\\t") | pd.read_table("tabs.tsv") | pd.read_csv("tabs.tsv", delimiter="\\t", index_col=0) | pd.read_csv("crlf.csv") | pd.read_csv("bom.csv") | pd.read_csv("bom.csv")["a"] | pd.read_csv("latin.csv", encoding="latin-1") | pd.read_csv("latin.csv", encoding="ISO-8859-1").nunique() | pd.read_csv("utf16.csv", encoding="utf-16") | pd.read_csv("quoted.csv") | pd.read_csv("quoted.csv")["text"] | pd.read_csv("blanks.csv") | pd.read_csv("blanks.csv", skip_blank_lines=False) | pd.read_csv("labels.csv") | pd.read_csv("twice.csv") | pd.read_csv("twice.csv").drop(columns="a.1") | pd.read_csv("rownames.csv") | pd.read_csv("rownames.csv").drop(columns=["Unnamed: 0"]) | pd.read_csv("rownames.csv", index_col=0) | pd.read_csv("bare.csv", header=None) | pd.read_csv("bare.csv", header=None).iloc[:, :-1] | pd.read_csv("bare.csv") | pd.read_csv("notes.csv", comment="#") | pd.read_csv("blanked.txt", sep=r"\\s+") | pd.read_csv("blanked.txt", delim_whitespace=True) | pd.read_csv("blanked.txt", sep=r"\\s+", header=None) | pd.read_fwf("blanked.txt") | pd.read_csv("two-headers.csv", header=[0, 1]) | pd.read_csv("two-headers.csv", header=1) | pd.read_csv("dates.csv", parse_dates=["when"]) | pd.read_csv("dates.csv", parse_dates=["when"], index_col="when") | pd.read_csv("dates.csv", index_col="when", parse_dates=True).resample("D").mean() | pd.read_csv("dates.csv", parse_dates=[0]).select_dtypes("number") | pd.read_csv("truths.csv") | pd.read_csv("truths.csv").select_dtypes("bool") | pd.read_csv("truths.csv").select_dtypes("number") | pd.read_csv("packed.csv.gz") | pd.read_csv("packed.csv.gz", compression="gzip") | pd.read_csv("packed.zip") | pd.read_csv("single.csv") | pd.read_csv("single.csv").values | pd.read_csv("header-only.csv") | pd.read_csv("spaced.csv", skipinitialspace=True) | pd.read_csv("spaced.csv") | pd.read_csv("spaced.csv", skipinitialspace=True)["b"] | pd.read_csv("thousands.csv", thousands=",") | pd.read_csv("trailing.csv") | pd.read_csv("trailing.csv", index_col=False) | pd.read_csv("marks.csv", na_values="?").dropna() | pd.read_csv("marks.csv").dropna() | pd.read_csv("marks.csv", na_values="?").select_dtypes("number") | pd.concat([pd.read_csv(f) for f in ["plain.csv", "plain.csv"]]) | pd.concat([pd.read_csv(f) for f in sorted(glob.glob("parts/*.csv"))]) | len(glob.glob("parts/*.csv")) | len(os.listdir("parts")) | len(list(Path("parts").glob("*.csv"))) | pd.read_csv("plain.csv", sep=", ", engine="python") | pd.read_csv("plain.csv").set_index("a").T | pd.read_csv("pipes.psv", sep="|") | pd.read_csv("pipes.psv", sep="\\|", engine="python")
pd.read_excel("book.xlsx") | pd.read_excel("book.xlsx", sheet_name=1) | pd.read_excel("book.xlsx", sheet_name="second") | pd.read_excel("book.xlsx", "second") | pd.read_excel("book.xlsx", header=None) | pd.read_excel("book.xlsx", index_col=0) | pd.read_excel("book.xlsx", usecols="A:B") | pd.read_excel("book.xlsx", usecols=[0, 1]) | pd.read_excel("book.xlsx", nrows=3) | pd.read_excel("book.xlsx", skiprows=2, header=None) | pd.read_excel("book.xlsx", sheet_name=None)["first"] | len(pd.read_excel("book.xlsx", sheet_name=None)) | pd.ExcelFile("book.xlsx").parse("second") | len(pd.ExcelFile("book.xlsx").sheet_names) | pd.read_excel("book.xlsx", sheet_name="gaps") | pd.read_excel("book.xlsx", sheet_name="gaps", header=2) | pd.read_excel("book.xlsx").select_dtypes("number")
pd.read_parquet("table.parquet") | pd.read_parquet("table.parquet", columns=["a", "c"]) | pd.read_parquet("table.parquet").select_dtypes("number") | pd.read_parquet("table.parquet").drop(columns="kind").values | pd.read_parquet("indexed.parquet") | pd.read_parquet("indexed.parquet").values | pd.read_parquet("plain-index.parquet") | pd.read_feather("table.feather") | pd.read_parquet("nested.parquet") | pd.get_dummies(pd.read_parquet("table.parquet")) | pd.read_parquet("held.parquet").dropna() | pd.get_dummies(pd.read_parquet("held.parquet")["day"].dt.month) | pd.get_dummies(pd.read_parquet("packed.parquet"), columns=["kind"]) | pd.read_parquet("packed.parquet")[pd.read_parquet("packed.parquet")["size"] > 2]
pd.read_json("records.json") | pd.read_json("records.json").values | pd.read_json("columns.json") | pd.read_json("lines.jsonl", lines=True) | pd.read_json("lines.jsonl", orient="records", lines=True) | pd.read_json("split.json", orient="split") | pd.read_json("index.json", orient="index") | pd.read_json("values.json", orient="values") | pd.read_json("values.json") | pd.DataFrame(json.load(open("records.json"))) | pd.json_normalize(json.load(open("records.json"))) | pd.DataFrame(json.load(open("columns.json")))
"""

TEXTS = """
len(json.load(open("config.json"))) | json.load(open("config.json"))["units"] | json.load(open("config.json"))["layers"] | json.loads(open("config.json").read())["layers"][1] | json.loads(Path("config.json").read_text())["units"] | len(json.load(open("config.json"))["names"]) | np.array(json.load(open("values.json"))) | np.array(json.load(open("deep.json"))["x"]) | np.asarray(json.load(open("deep.json"))["y"], dtype="float32") | yaml.safe_load(open("config.yaml"))["units"] | yaml.safe_load(open("config.yaml"))["model"]["filters"] | yaml.load(open("config.yaml"), Loader=yaml.FullLoader)["size"] | yaml.safe_load(Path("config.yaml").read_text())["model"]["rate"] | len(open("lines.txt").read()) | len(open("lines.txt").read().splitlines()) | len(open("lines.txt").readlines()) | len(open("lines.txt").read().split()) | len(set(open("lines.txt").read())) | len([line.strip() for line in open("lines.txt")]) | len(sorted(set(open("lines.txt").read().lower()))) | len(Path("lines.txt").read_text().split("\\n")) | len(list(csv.reader(open("plain.csv")))) | len(next(csv.reader(open("plain.csv")))) | len(list(csv.DictReader(open("plain.csv")))) | len([row for row in csv.reader(open("plain.csv"))][1:]) | np.array(list(csv.reader(open("bare.csv")))) | [json.loads(line) for line in open("lines.jsonl")].__len__() | len(open("lines.txt", encoding="utf-8").read().split("\\n\\n"))
np.loadtxt("bare.csv", delimiter=",") | np.loadtxt("plain.csv", delimiter=",", skiprows=1, usecols=(0, 1)) | np.loadtxt("bare.csv", delimiter=",", unpack=True) | np.loadtxt("bare.csv", delimiter=",", max_rows=3) | np.loadtxt("bare.csv", delimiter=",", usecols=0) | np.loadtxt("bare.csv", delimiter=",", usecols=[0, 2], dtype=np.float32) | np.loadtxt("single.csv", skiprows=1) | np.loadtxt("single.csv", skiprows=1, ndmin=2) | np.genfromtxt("bare.csv", delimiter=",") | np.genfromtxt("plain.csv", delimiter=",", skip_header=1) | np.genfromtxt("plain.csv", delimiter=",", names=True) | np.genfromtxt("plain.csv", delimiter=",", skip_header=1, skip_footer=2) | np.genfromtxt("plain.csv", delimiter=",", skip_header=1)[:, 1:] | np.genfromtxt("bare.csv", delimiter=",", usecols=(1, 2)) | np.recfromcsv("plain.csv") | np.fromfile("raw.bin", dtype=np.float32) | np.fromfile("raw.bin", dtype=np.float32).reshape(-1, 4) | np.fromfile("raw.bin", dtype="uint8") | np.fromfile("raw.bin", dtype=np.int16, count=5) | np.memmap("raw.bin", dtype="float32", mode="r", shape=(6, 4)) | np.memmap("raw.bin", dtype="float32", mode="r") | np.frombuffer(open("raw.bin", "rb").read(), dtype=np.float32) | np.loadtxt("blanked.txt", skiprows=1) | np.genfromtxt("blanked.txt", names=True) | os.path.getsize("raw.bin") | len(open("raw.bin", "rb").read())
"""

ARRAYS = """
np.load("f4.npy") | np.load("f4.npy").shape | np.load("fortran.npy") | np.load("truths.npy") | np.load("scalar.npy") | np.load("empty.npy") | np.load("fields.npy") | np.load("fields.npy")["b"] | np.load("f4.npy", mmap_mode="r") | np.load(open("f4.npy", "rb")) | np.load(Path("f4.npy")) | np.load("five.npy").transpose(0, 2, 1, 3, 4) | np.load("words.npy") | len(np.load("f4.npy"))
np.load("both.npz")["x"] | np.load("both.npz")["y"] | np.load("both.npz").files.__len__() | np.load("both.npz")["x"].shape[1:] | np.load("packed.npz")["arr_0"] | np.load("packed.npz")["arr_1"] | np.load("both.npz").f.x | len(np.load("both.npz").files) | len(np.load("both.npz").keys()) | np.load("both.npz")["n"]
np.load("mixed.npz")["y"] | np.load("mixed.npz")["y"][np.load("mixed.npz")["y"] == 3] | np.load("mixed.npz")["x"][np.load("mixed.npz")["y"] != 3] | np.load("mixed.npz")["names"] | len(np.load("mixed.npz")["names"][0]) | len(set(np.load("mixed.npz")["names"].tolist())) | len([n for n in np.load("mixed.npz")["names"] if n.startswith("t")]) | np.zeros(int(np.load("mixed.npz")["y"].max()) + 1) | np.bincount(np.load("mixed.npz")["y"]) | np.unique(np.load("mixed.npz")["y"]) | np.where(np.load("mixed.npz")["y"] == 1)[0] | np.zeros(np.load("mixed.npz")["n"]) | np.zeros(np.load("mixed.npz")["triples"][:, 1].max() + 1) | np.load("mixed.npz")["triples"] | np.unique(np.load("mixed.npz")["triples"][:, 0]) | np.load("mixed.npz")["triples"][np.load("mixed.npz")["triples"][:, 2] > 2] | np.load("mixed.npz")["wave"] | np.load("mixed.npz")["wave"][np.load("mixed.npz")["wave"] > 500] | np.load("mixed.npz")["columns"] | np.zeros(np.load("mixed.npz")["columns"][2, 1]) | np.load("mixed.npz")["gaps"] | np.load("mixed.npz")["truths"].sum() | np.load("mixed.npz")["x"][np.load("mixed.npz")["truths"]]
pickle.load(open("kinds0.pkl", "rb"))["x"] | len(pickle.load(open("kinds0.pkl", "rb"))["names"][1]) | np.zeros(pickle.load(open("kinds0.pkl", "rb"))["n"]) | pickle.load(open("kinds2.pkl", "rb"))["x"] | len(pickle.load(open("kinds2.pkl", "rb"))["names"][1]) | np.zeros(pickle.load(open("kinds2.pkl", "rb"))["n"]) | pickle.load(open("kinds5.pkl", "rb"))["x"] | len(pickle.load(open("kinds5.pkl", "rb"))["names"][1]) | np.zeros(pickle.load(open("kinds5.pkl", "rb"))["n"]) | pickle.load(open("kinds2.pkl", "rb"))["y"] | len(set(pickle.load(open("kinds2.pkl", "rb"))["y"])) | np.unique(pickle.load(open("kinds2.pkl", "rb"))["y"]) | np.zeros(pickle.load(open("kinds2.pkl", "rb"))["size"]) | len(pickle.load(open("kinds2.pkl", "rb"))["vocabulary"]) + 1 | pickle.load(open("kinds2.pkl", "rb"))["turned"] | max(len(s) for s in pickle.load(open("kinds2.pkl", "rb"))["sequences"]) | len(pickle.load(open("kinds2.pkl", "rb"))["labels"]) | np.zeros(8 if pickle.load(open("kinds2.pkl", "rb"))["flag"] else 9) | np.zeros(-pickle.load(open("kinds2.pkl", "rb"))["least"]) | pickle.load(open("kinds2.pkl", "rb"))["words"] | pickle.load(gzip.open("digits.pkl.gz", "rb"))[0][0] | np.eye(pickle.load(gzip.open("digits.pkl.gz", "rb"))[1][1].max() + 1) | len(pickle.load(gzip.open("digits.pkl.gz"))) | pd.read_csv(gzip.open("packed.csv.gz")) | pd.read_csv(gzip.open("packed.csv.gz", "rt"))
np.zeros(int(loadmat("marks.mat")["rate"][0, 0])) | np.zeros(int(500 * 64 / loadmat("marks.mat")["rate"][0, 0])) | np.zeros(loadmat("marks.mat")["rate"].item()) | loadmat("marks.mat")["m"] | np.zeros(int(loadmat("marks.mat")["m"][:, 1].max())) | np.eye(len(np.unique(loadmat("marks.mat")["labels"]))) | np.zeros(int(loadmat("marks.mat", squeeze_me=True)["rate"])) | loadmat("marks.mat")["x"][loadmat("marks.mat")["labels"].ravel() == 2] | np.zeros(int(loadmat("marks4.mat")["rate"][0, 0])) | np.zeros(int(loadmat("marks4.mat")["m"][:, 1].max())) | np.unique(loadmat("marks4.mat")["labels"]) | loadmat("marks4.mat")["m"]
h5py.File("arrays.h5", "r")["x"] | h5py.File("arrays.h5")["x"][:] | h5py.File("arrays.h5", "r")["x"][()] | h5py.File("arrays.h5", "r")["train/images"][:] | h5py.File("arrays.h5", "r")["train"]["labels"][:] | np.array(h5py.File("arrays.h5", "r")["train"]["images"]) | h5py.File("arrays.h5", "r")["x"].shape | len(h5py.File("arrays.h5", "r")["x"]) | h5py.File("arrays.h5", "r")["x"][2:5] | h5py.File("arrays.h5", "r")["x"][..., 0] | h5py.File("arrays.h5", "r").get("x")[:] | len(h5py.File("arrays.h5", "r").keys()) | len(list(h5py.File("arrays.h5", "r")["train"])) | h5py.File("arrays.h5", "r")["packed"][:] | h5py.File("arrays.h5", "r")["grows"][:] | h5py.File("arrays.h5", "r").attrs["classes"] | h5py.File("new.h5", "r")["x"][:] | h5py.File("new.h5", "r")["train/images"][:] | h5py.File("arrays.h5", "r")["x"].value.shape | h5py.File("arrays.h5", "r")["train"].keys().__len__() | h5py.File("arrays.h5", "r")["words"][:] | h5py.File("arrays.h5", "r")["scalar"][()]
loadmat("old.mat")["X"] | loadmat("old.mat")["y"] | loadmat("old.mat")["y"].ravel() | loadmat("old.mat")["y"].squeeze() | loadmat("old.mat")["X"].shape | loadmat("old.mat", squeeze_me=True)["y"] | loadmat("old.mat")["row"] | loadmat("old.mat")["cube"] | loadmat("old.mat")["name"] | loadmat("old.mat")["cells"] | loadmat("old.mat")["record"] | loadmat("old.mat")["n"] | loadmat("packed.mat")["X"] | scipy.io.loadmat("packed.mat")["X"].T | scipy.io.loadmat("packed")["X"] | np.transpose(loadmat("packed.mat")["cube"], (2, 0, 1)) | loadmat("packed.mat")["flags"] | loadmat("old.mat")["record"]["w"][0, 0] | loadmat("packed.mat")["z"] | loadmat("four.mat")["X"] | loadmat("packed.mat")["whole"] | h5py.File("v73.mat", "r")["X"][:] | loadmat("packed.mat")["sparse"].toarray()
"""

SOUNDS = """
wavfile.read("mono16.wav")[1] | wavfile.read("mono16.wav")[0] | wavfile.read("stereo16.wav")[1] | wavfile.read("mono8.wav")[1] | wavfile.read("mono24.wav")[1] | wavfile.read("mono32.wav")[1] | wavfile.read("float32.wav")[1] | wavfile.read("extensible.wav")[1] | wavfile.read("chunks.wav")[1] | scipy.io.wavfile.read("stereo16.wav")[1].mean(axis=1) | sf.read("mono16.wav")[0] | sf.read("mono16.wav")[1] | sf.read("stereo16.wav")[0] | sf.read("stereo16.wav", always_2d=True)[0] | sf.read("mono16.wav", always_2d=True)[0] | sf.read("mono16.wav", dtype="float32")[0] | sf.read("mono16.wav", frames=50)[0] | sf.read("mono16.wav", start=100, stop=300)[0] | sf.info("mono16.wav").frames | sf.info("mono16.wav").samplerate | sf.SoundFile("mono16.wav").samplerate | sf.read("sound.flac")[0] | sf.read("sound.flac")[1] | sf.read("stereo.flac")[0] | sf.read("sound.ogg")[0]
librosa.load("mono16.wav", sr=None)[0] | librosa.load("mono16.wav", sr=None)[1] | librosa.load("mono16.wav", sr=8000)[0] | librosa.load("mono16.wav")[0] | librosa.load("mono16.wav")[1] | librosa.load("stereo16.wav", sr=None)[0] | librosa.load("stereo16.wav", sr=None, mono=False)[0] | librosa.load("mono16.wav", sr=4000)[0] | librosa.load("mono16.wav", sr=None, duration=0.05)[0] | librosa.load("mono16.wav", sr=None, offset=0.05)[0] | librosa.feature.mfcc(y=librosa.load("mono16.wav", sr=8000)[0], sr=8000, n_mfcc=13, n_fft=256, hop_length=128) | librosa.load("sound.flac", sr=None)[0]
wave.open("mono16.wav").getnframes() | wave.open("mono16.wav", "rb").getframerate() | wave.open("stereo16.wav").getnchannels() | tf.audio.decode_wav(tf.io.read_file("mono16.wav"))[0] | tf.audio.decode_wav(tf.io.read_file("stereo16.wav")).audio | tf.audio.decode_wav(tf.io.read_file("mono16.wav"), desired_channels=1)[0] | tf.squeeze(tf.audio.decode_wav(tf.io.read_file("mono16.wav"))[0], axis=-1) | tf.audio.decode_wav(tf.io.read_file("mono16.wav"), 1, 200)[0]
"""

PICTURES = """
np.array(Image.open("rgb.png")) | np.asarray(Image.open("grey.png")) | np.array(Image.open("rgba.png")) | np.array(Image.open("palette.png")) | np.array(Image.open("bits.png")) | np.array(Image.open("deep.png")) | np.array(Image.open("grey-alpha.png")) | np.array(Image.open("rgb.jpg")) | np.array(Image.open("grey.jpg")) | np.array(Image.open("turned.jpg")) | np.array(Image.open("one.gif")) | np.array(Image.open("rgb.bmp")) | np.array(Image.open("rgb.webp")) | np.array(Image.open("rgb.tif")) | np.array(Image.open("grey.tif")) | Image.open("rgb.png").size | Image.open("rgb.png").width | np.array(Image.open("grey.png").convert("RGB")) | np.array(Image.open("rgb.png").convert("L")) | np.array(Image.open("rgb.png").resize((12, 10))) | np.array(Image.open("rgb.png").crop((2, 3, 12, 10))) | np.array(Image.open("rgb.png").rotate(30)) | np.array(Image.open("rgb.png").rotate(90, expand=True)) | np.array(Image.open("rgb.png").transpose(Image.ROTATE_90)) | np.array(Image.open("rgb.png").transpose(Image.FLIP_LEFT_RIGHT)) | np.array(ImageOps.grayscale(Image.open("rgb.png"))) | np.array(ImageOps.fit(Image.open("rgb.png"), (9, 9))) | np.array(ImageOps.exif_transpose(Image.open("turned.jpg"))) | np.array(Image.open("rgb.png").split()[0]) | np.array(Image.open("rgb.png"))[:, :, :3] / 255 | np.array(Image.fromarray(np.zeros((5, 6, 3), "uint8"))) | np.expand_dims(np.array(Image.open("grey.png")), 0) | np.array(Image.open("rgb.png").getdata()) | len(Image.open("rgb.png").getbands()) | np.array(ImageOps.pad(Image.open("rgb.png"), (9, 9))) | np.array(ImageOps.invert(Image.open("rgb.png")))
cv2.imread("rgb.png") | cv2.imread("rgb.png", 0) | cv2.imread("rgb.png", cv2.IMREAD_GRAYSCALE) | cv2.imread("grey.png") | cv2.imread("rgba.png", cv2.IMREAD_UNCHANGED) | cv2.imread("grey.png", cv2.IMREAD_UNCHANGED) | cv2.imread("grey.png", -1) | cv2.imread("deep.png", cv2.IMREAD_ANYDEPTH) | cv2.imread("turned.jpg") | cv2.resize(cv2.imread("rgb.png"), (12, 10)) | cv2.resize(cv2.imread("rgb.png"), None, fx=0.5, fy=0.5) | cv2.resize(cv2.imread("rgb.png"), (0, 0), fx=2, fy=3) | cv2.cvtColor(cv2.imread("rgb.png"), cv2.COLOR_BGR2RGB) | cv2.cvtColor(cv2.imread("rgb.png"), cv2.COLOR_BGR2GRAY) | cv2.cvtColor(cv2.imread("rgb.png"), cv2.COLOR_BGR2HSV) | cv2.cvtColor(cv2.imread("rgba.png", -1), cv2.COLOR_BGRA2RGB) | cv2.cvtColor(cv2.imread("rgb.png"), cv2.COLOR_BGR2BGRA) | cv2.cvtColor(cv2.imread("rgb.png"), cv2.COLOR_BGR2YUV) | cv2.cvtColor(cv2.imread("rgb.png"), cv2.COLOR_BGR2YCrCb) | cv2.copyMakeBorder(cv2.imread("rgb.png"), 1, 2, 3, 4, cv2.BORDER_CONSTANT) | cv2.flip(cv2.imread("rgb.png"), 1) | cv2.GaussianBlur(cv2.imread("rgb.png"), (3, 3), 0) | cv2.threshold(cv2.imread("rgb.png", 0), 9, 255, cv2.THRESH_BINARY)[1] | cv2.Canny(cv2.imread("rgb.png"), 9, 99) | cv2.split(cv2.imread("rgb.png"))[0] | cv2.merge([cv2.imread("rgb.png", 0)] * 3) | cv2.rotate(cv2.imread("rgb.png"), cv2.ROTATE_90_CLOCKWISE) | cv2.transpose(cv2.imread("rgb.png")) | cv2.warpAffine(cv2.imread("rgb.png"), np.eye(2, 3), (7, 8)) | cv2.addWeighted(cv2.imread("rgb.png"), 0.5, cv2.imread("rgb.png"), 0.5, 0) | cv2.normalize(cv2.imread("rgb.png"), None, 0, 1, cv2.NORM_MINMAX) | cv2.dilate(cv2.imread("rgb.png"), np.ones((3, 3))) | cv2.pyrDown(cv2.imread("rgb.png")) | cv2.adaptiveThreshold(cv2.imread("rgb.png", 0), 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY, 11, 2) | cv2.hconcat([cv2.imread("rgb.png"), cv2.imread("rgb.png")]) | cv2.imread("rgb.bmp") | cv2.imread("rgb.tif")
imageio.imread("rgb.png") | iio.imread("rgb.png") | iio.imread("grey.png") | iio.imread("rgba.png") | skimage.io.imread("rgb.png") | skimage.io.imread("grey.png") | skimage.io.imread("rgb.png", as_gray=True) | skimage.transform.resize(skimage.io.imread("rgb.png"), (9, 8)) | skimage.color.rgb2gray(skimage.io.imread("rgb.png"))
keras.utils.img_to_array(keras.utils.load_img("rgb.png")) | keras.utils.img_to_array(keras.utils.load_img("grey.png")) | keras.utils.img_to_array(keras.utils.load_img("rgb.png", color_mode="grayscale")) | keras.utils.img_to_array(keras.utils.load_img("rgb.png", target_size=(8, 9))) | np.array(keras.utils.load_img("rgb.png", color_mode="grayscale")) | np.array([keras.utils.img_to_array(keras.utils.load_img(p, target_size=(8, 8))) for p in ["rgb.png", "grey.png"]]) | keras.utils.img_to_array(keras.utils.load_img("turned.jpg")) | keras.utils.img_to_array(keras.utils.load_img("rgb.png", target_size=(8, 9), keep_aspect_ratio=True))[None] | keras.preprocessing.image.img_to_array(keras.preprocessing.image.load_img("rgb.png", color_mode="rgba"))
tf.io.decode_png(tf.io.read_file("rgb.png"), channels=3) | tf.io.decode_png(tf.io.read_file("rgb.png")) | tf.image.decode_png(tf.io.read_file("grey.png"), channels=1) | tf.io.decode_jpeg(tf.io.read_file("rgb.jpg"), channels=3) | tf.image.resize(tf.io.decode_jpeg(tf.io.read_file("rgb.jpg"), channels=3), (8, 9)) | tf.io.decode_image(tf.io.read_file("rgb.png"), channels=3, expand_animations=False) | tf.image.rgb_to_grayscale(tf.io.decode_png(tf.io.read_file("rgb.png"), channels=3)) | tf.io.decode_png(tf.io.read_file("rgba.png")) | tf.io.decode_jpeg(tf.io.read_file("grey.jpg")) | tf.io.decode_bmp(tf.io.read_file("rgb.bmp")) | tf.io.decode_gif(tf.io.read_file("one.gif"))
"""

#: Every format that Pillow writes, in every mode that the format has, by the name of its file.
MODES = {
    "png": "1 L LA P RGB RGBA I;16",
    "jpg": "L RGB CMYK",
    "bmp": "1 L P RGB RGBA",
    "webp": "RGB RGBA",
    "tif": "1 L LA P RGB RGBA CMYK F I;16",
    "gif": "L P RGB",
}
PICTURES_OF = [f"modes/{mode.replace(';', '-')}.{form}" for form, modes in MODES.items() for mode in modes.split()]
WRITTEN_OTHERWISE = "modes/progressive.jpg modes/told.jpg modes/lossless.webp modes/lossless-alpha.webp modes/moving.webp modes/moving.gif modes/packed.tif modes/deep-colour.png modes/deep-alpha.png".split()
TURNED = [f"modes/turned-{turn}.jpg" for turn in range(1, 9)]
MODED = [
    *(f'{asked.format(name)}' for name in PICTURES_OF + WRITTEN_OTHERWISE for asked in ('np.array(Image.open("{}"))', 'len(Image.open("{}").getbands())')),
    *(f'np.array({asked.format(name)})' for name in TURNED for asked in ('Image.open("{}")', 'ImageOps.exif_transpose(Image.open("{}"))')),
]

MATRICES = """
loadmat("four-kinds.mat")["a"] | loadmat("four-kinds.mat")["z"] | loadmat("four-kinds.mat")["single"] | loadmat("four-kinds.mat")["i"] | loadmat("four-kinds.mat")["u"] | loadmat("four-kinds.mat")["h"] | loadmat("four-kinds.mat")["name"] | loadmat("four-kinds.mat")["last"] | len(loadmat("four-kinds.mat")) | loadmat("four-kinds.mat")["a"].dtype.itemsize | loadmat("one-packed.mat")["w"] | loadmat("one-packed.mat")["v"] | len(loadmat("one-packed.mat")) | loadmat("one-packed.mat")["int8"] | loadmat("one-packed.mat")["uint64"] | loadmat("one-packed.mat")["float32"]
keras.utils.to_categorical(h5py.File("labels.h5", "r")["y"][:]) | keras.utils.to_categorical(h5py.File("labels.h5", "r")["column"][:]) | keras.utils.to_categorical(h5py.File("labels.h5", "r")["bytes"][:]) | len(np.unique(h5py.File("labels.h5", "r")["y"][:])) | len(set(h5py.File("labels.h5", "r")["bytes"][:])) | h5py.File("labels.h5", "r")["none"][:] | np.unique(h5py.File("labels.h5", "r")["square"][:]) | np.unique(h5py.File("labels.h5", "r")["one"][:]) | keras.utils.to_categorical(np.load("label-column.npy")) | np.unique(np.load("label-column.npy"))
"""

DOCUMENTS = """
len(json.load(open("wide.json"))["rows"]) | json.load(open("wide.json"))["rows"][2] | json.load(open("wide.json"))["last"] | yaml.safe_load(open("old.yaml"))["units"] | np.zeros(8 if yaml.safe_load(open("old.yaml"))["on_"] else 9) | np.zeros(8 if yaml.safe_load(open("old.yaml"))["bias"] else 9) | np.zeros(8 if yaml.safe_load(open("old.yaml"))["off_"] else 9) | yaml.safe_load(open("old.yaml"))["octal"] | yaml.safe_load(open("old.yaml"))["sizes"] | len(yaml.safe_load(open("old.yaml"))["layers"]) | yaml.safe_load(open("old.yaml"))["layers"][1]["units"] | yaml.safe_load(open("old.yaml"))[3] | tomllib.load(open("config.toml", "rb"))["units"] | tomllib.load(open("config.toml", "rb"))["model"]["filters"] | tomllib.load(open("config.toml", "rb"))["layers"][1]["units"] | tomllib.loads(Path("config.toml").read_text())["model"]["shape"] | np.zeros(8 if tomllib.load(open("config.toml", "rb"))["model"]["bias"] else 9)
len(csv.DictReader(open("plain.csv")).fieldnames) | len([f for f in csv.DictReader(open("plain.csv")).fieldnames if f != "kind"]) | len(csv.DictReader(open("bare.csv"), ["x", "y"]).fieldnames) | np.array([[float(v) for v in row.values()] for row in csv.DictReader(open("single.csv"))]) | len(csv.DictReader(open("tabs.tsv"), delimiter="\\t").fieldnames) | len(list(csv.DictReader(open("plain.csv"), fieldnames=["a", "b", "c"]))) | len(next(csv.DictReader(open("plain.csv")))) | len(next(csv.DictReader(open("bare.csv"), ["x", "y", "z"]))) | len(list(csv.DictReader(open("tabs.tsv"), delimiter="\\t"))) | len(list(csv.DictReader(open("blanks.csv")))) | np.array([float(row["b"]) for row in csv.DictReader(open("plain.csv"))]) | np.array([[float(row[name]) for name in ("a", "b", "d")] for row in csv.DictReader(open("plain.csv"))]) | len(set(row["kind"] for row in csv.DictReader(open("plain.csv")))) | len(csv.DictReader(open("plain.csv")).fieldnames) | len(list(csv.reader(open("quoted.csv")))) | len(list(csv.reader(open("quoted.csv")))[1]) | int(list(csv.DictReader(open("plain.csv")))[3]["d"]) | int(list(csv.DictReader(open("plain.csv"), fieldnames=list("vwxyz")))[3]["z"])
pd.read_csv("plain.csv", usecols=[2, 0]) | pd.read_csv("plain.csv", usecols=[2, 0]).columns | pd.read_csv("plain.csv", usecols=["c", "a"]) | pd.read_csv("plain.csv", usecols=[0, 0, 3]) | pd.read_csv("plain.csv", usecols=[1])["b"]
len(keras.utils.text_dataset_from_directory("texts", batch_size=1, validation_split=0.4, subset="training", seed=1, verbose=False)) | len(keras.utils.text_dataset_from_directory("texts", batch_size=1, validation_split=0.4, subset="validation", seed=1, verbose=False)) | len(keras.utils.audio_dataset_from_directory("sounds", batch_size=1, validation_split=0.4, subset="training", seed=1, verbose=False)) | len(keras.utils.audio_dataset_from_directory("sounds", batch_size=2, validation_split=0.4, subset="validation", seed=1, verbose=False)) | next(iter(keras.utils.text_dataset_from_directory("texts", batch_size=2, label_mode="binary", verbose=False)))[1] | next(iter(keras.utils.image_dataset_from_directory("photos", image_size=(8, 9), batch_size=2, validation_split=0.3, subset="training", seed=1, verbose=False)))[0]
"""

FOLDERS = """
len(os.listdir("photos")) | len(os.listdir("photos/ant")) | len(glob.glob("photos/*/*.png")) | len(glob.glob("photos/**/*.png", recursive=True)) | len(list(Path("photos").rglob("*.png"))) | len(list(Path("photos").glob("*/*.png"))) | len([n for n in os.listdir("photos/ant") if n.endswith(".png")]) | len(next(os.walk("photos"))[1]) | sum(len(files) for _, _, files in os.walk("photos")) | len(list(Path("photos").iterdir())) | len(sorted(os.scandir("photos"), key=lambda e: e.name)) | np.array([cv2.imread(p) for p in sorted(glob.glob("photos/ant/*.png"))]) | np.stack([np.array(Image.open(p)) for p in sorted(glob.glob("photos/ant/*.png"))]) | np.array([np.array(Image.open(p).resize((6, 7))) for p in Path("photos").rglob("*.png")])
len(keras.utils.image_dataset_from_directory("photos", verbose=False).class_names) | len(keras.utils.image_dataset_from_directory("photos", batch_size=4, verbose=False)) | len(keras.utils.image_dataset_from_directory("photos", batch_size=2, validation_split=0.3, subset="training", seed=1, verbose=False)) | len(keras.utils.image_dataset_from_directory("photos", batch_size=2, validation_split=0.3, subset="validation", seed=1, verbose=False)) | next(iter(keras.utils.image_dataset_from_directory("photos", image_size=(8, 9), batch_size=4, verbose=False)))[0] | next(iter(keras.utils.image_dataset_from_directory("photos", image_size=(8, 9), batch_size=4, color_mode="grayscale", verbose=False)))[0] | next(iter(keras.utils.image_dataset_from_directory("photos", label_mode="categorical", batch_size=4, verbose=False)))[1] | next(iter(keras.utils.image_dataset_from_directory("photos", label_mode=None, batch_size=4, verbose=False))) | len(keras.utils.text_dataset_from_directory("texts", verbose=False).class_names) | len(keras.utils.text_dataset_from_directory("texts", batch_size=2, verbose=False)) | next(iter(keras.utils.audio_dataset_from_directory("sounds", output_sequence_length=400, batch_size=2, verbose=False)))[0] | len(keras.utils.audio_dataset_from_directory("sounds", batch_size=1, verbose=False))
tf.keras.preprocessing.image.ImageDataGenerator().flow_from_directory("photos", target_size=(8, 9), batch_size=4).samples | tf.keras.preprocessing.image.ImageDataGenerator().flow_from_directory("photos", target_size=(8, 9), batch_size=4).num_classes | len(tf.keras.preprocessing.image.ImageDataGenerator().flow_from_directory("photos", target_size=(8, 9), batch_size=4)) | len(tf.keras.preprocessing.image.ImageDataGenerator().flow_from_directory("photos").class_indices) | tf.keras.preprocessing.image.ImageDataGenerator().flow_from_directory("photos", target_size=(8, 9), batch_size=4)[0][0] | tf.keras.preprocessing.image.ImageDataGenerator(validation_split=0.3).flow_from_directory("photos", subset="training", batch_size=4).samples
len([p for p in Path("photos").iterdir() if p.is_dir()]) | len([p for p in Path("texts").rglob("*") if p.is_file()]) | len([d for d in os.listdir("photos") if os.path.isdir(os.path.join("photos", d))]) | len([d for d in sorted(os.listdir("photos")) if os.path.isfile(f"photos/{d}")]) | len([e.name for e in os.scandir("photos") if e.is_dir()]) | len([e.path for e in os.scandir("photos/ant") if e.is_file()]) | sum(len(dirs) for _, dirs, _ in os.walk("photos")) | len([os.path.join(r, f) for r, _, fs in os.walk("photos") for f in fs if f.endswith(".png")]) | len(set(os.path.basename(r) for r, _, fs in os.walk("photos") if fs)) | np.stack([cv2.imread(os.path.join(r, f)) for r, _, fs in os.walk("photos") for f in fs]) | len(next(os.walk("texts"))[2]) | len(list(os.walk("parts")))
len(list(tf.data.TextLineDataset("lines.txt"))) | sum(1 for _ in tf.data.TFRecordDataset("some.tfrecord")) | len(list(tf.data.Dataset.list_files("photos/*/*.png"))) | len(tf.data.Dataset.list_files("photos/*/*.png"))
"""


def make_tables() -> None:
    import numpy as np
    import pandas as pd

    kinds = ["ant", "bee", "cat", "bee"]
    rows = [f"{i},{i * 0.5},{i % 3},{kinds[i % 4]},{10 - i}" for i in range(14)]
    text = "a,b,c,kind,d\n" + "\n".join(rows) + "\n"

    def write(name: str, content: str, **more) -> None:
        if not os.path.exists(name):
            with open(name, "w", newline="", **more) as handle:
                handle.write(content)

    write("plain.csv", text)
    write("holes.csv", "a,b,c,kind\n1,,3,x\n2,5.5,,y\n,1.5,4,\n4,2.5,6,x\nNA,3,9,z\n8,n/a,1,null\n")
    write("semicolon.csv", "a;b;c\n1,5;2;x\n2,5;3;y\n3,25;4;z\n")
    write("tabs.tsv", text.replace(",", "\t"))
    write("crlf.csv", text.replace("\n", "\r\n"))
    write("bom.csv", "\ufeff" + text, encoding="utf-8")
    write("latin.csv", "Größe,Maß\n1,é\n2,ü\n3,é\n", encoding="latin-1")
    write("utf16.csv", text, encoding="utf-16")
    write("quoted.csv", 'id,text,"n, m"\n1,"one, two",3\n2,"line\nbreak",4\n3,"says ""no""",5\n')
    write("blanks.csv", "\na,b\n\n1,2\n\n\n3,4\n   \n5,6\n\n")
    write("labels.csv", "a,b\nr1,1,2\nr2,3,4\nr3,5,6\n")
    write("twice.csv", "a,b,a,a\n1,2,3,4\n5,6,7,8\n")
    write("rownames.csv", ",a,b\n0,1,2\n1,3,4\n2,5,6\n")
    write("bare.csv", "\n".join(f"{i},{i + 1},{i * 2}" for i in range(9)))
    write("notes.csv", "# made by hand\na,b # header\n1,2\n# 9,9\n3,4 # last\n")
    write("blanked.txt", "  a    b   c\n  1  2.5   3\n 10   20  30\n  4    5   6\n")
    write("two-headers.csv", "x,x,y\na,b,a\n1,2,3\n4,5,6\n")
    write("dates.csv", "when,v,w\n2024-01-01 00:00,1,2\n2024-01-01 12:00,3,4\n2024-01-02 00:00,5,6\n2024-01-03 06:00,7,8\n")
    write("truths.csv", "a,b,c\nTrue,1,yes\nFalse,2,no\ntrue,3,yes\n")
    write("single.csv", "v\n1\n2\n3\n4\n")
    write("header-only.csv", "a,b,c\n")
    write("spaced.csv", "a, b, c\n1, 2, 3\n4, 5, 6\n")
    write("thousands.csv", 'a,b\n"1,000",2\n"3,500",4\n')
    write("trailing.csv", "a,b\n1,2,\n3,4,\n")
    write("marks.csv", "a,b,c\n1,?,3\n4,5,?\n7,8,9\n?,1,2\n")
    write("pipes.psv", "a|b|c\n1|2|3\n4|5|6\n")
    os.makedirs("parts", exist_ok=True)
    for i in range(3):
        write(f"parts/part-{i}.csv", "a,b\n" + "".join(f"{i},{k}\n" for k in range(i + 2)))
    frame = pd.read_csv("plain.csv")
    if not os.path.exists("packed.csv.gz"):
        frame.to_csv("packed.csv.gz", index=False)
        frame.to_csv("packed.zip", index=False)
    if not os.path.exists("book.xlsx"):
        with pd.ExcelWriter("book.xlsx") as book:
            frame.to_excel(book, sheet_name="first", index=False)
            frame[["kind", "a"]].head(5).to_excel(book, sheet_name="second")
            frame[["a", "b"]].head(4).to_excel(book, sheet_name="gaps", index=False, startrow=2, startcol=1)
    if not os.path.exists("table.parquet"):
        frame.to_parquet("table.parquet")
        frame.set_index("kind").to_parquet("indexed.parquet")
        frame.iloc[3:9].to_parquet("plain-index.parquet")
        frame.to_feather("table.feather")
        pd.DataFrame({"a": [1, 2], "list": [[1, 2], [3]]}).to_parquet("nested.parquet")
    if not os.path.exists("held.parquet"):
        held = pd.DataFrame({"day": pd.date_range("2024-01-20", periods=6, freq="9D"), "kind": list("abcabc"), "size": [1.5, None, 3, 4, None, 6]})
        held.to_parquet("held.parquet")
        held.to_parquet("packed.parquet", compression="gzip")
    write("wide.json", json.dumps({"rows": [[i, [i]] for i in range(600)], "last": 5}))
    write("old.yaml", "units: 0x10\noctal: 010\nbias: no\non_: yes\noff_: off\nsizes: [1, 2, [3]]\nlayers:\n  - {units: 8}\n  - units: 4\n3: 7\n")
    write("config.toml", "units = 0x10\n[model]\nfilters = 1_024\nbias = false\nshape = [28, 28, 1]\n[[layers]]\nunits = 8\n[[layers]]\nunits = 4\n")
    frame = frame.head(4)
    for name, orient in [("records", "records"), ("columns", "columns"), ("split", "split"), ("index", "index")]:
        if not os.path.exists(f"{name}.json"):
            frame.to_json(f"{name}.json", orient=orient)
    if not os.path.exists("lines.jsonl"):
        frame.to_json("lines.jsonl", orient="records", lines=True)
    write("values.json", "[[1, 2, 3], [4, 5, 6]]")
    write("deep.json", json.dumps({"x": np.zeros((3, 2, 2)).tolist(), "y": [0, 1, 0]}))
    write("config.json", json.dumps({"units": 24, "layers": [8, 16, 32], "names": ["a", "b"], "rate": 0.5}))
    write("config.yaml", "units: 12\nsize: [32, 24]\nmodel:\n  filters: 16\n  rate: 0.25\n")
    write("lines.txt", "The first line\nthe second line\n\nlast words\n")
    if not os.path.exists("raw.bin"):
        np.arange(24, dtype="float32").tofile("raw.bin")


def make_arrays() -> None:
    import gzip
    import pickle

    import h5py
    import numpy as np
    import scipy.sparse
    from scipy.io import savemat

    if not os.path.exists("f4.npy"):
        np.save("f4.npy", np.zeros((7, 5), "float32"))
        np.save("fortran.npy", np.asfortranarray(np.zeros((4, 6))))
        np.save("truths.npy", np.zeros((9,), bool))
        np.save("scalar.npy", np.float64(3))
        np.save("empty.npy", np.zeros((0, 4)))
        np.save("fields.npy", np.zeros(5, dtype=[("a", "f4"), ("b", "i4", (2,))]))
        np.save("five.npy", np.zeros((1, 2, 3, 2, 1), "int8"))
        np.save("words.npy", np.array(["one", "three"]))
        np.savez("both.npz", x=np.zeros((6, 4, 4), "uint8"), y=np.zeros(6, int), n=3)
        np.savez_compressed("packed.npz", np.zeros((8, 3)), np.zeros(8))
    if not os.path.exists("mixed.npz"):
        np.savez(
            "mixed.npz",
            x=np.zeros((9, 4, 4), "uint8"),
            y=np.arange(9) % 4,
            names=np.array(["one", "two", "three", "été"]),
            wave=np.linspace(300, 1000, 15),
            triples=np.arange(18).reshape(6, 3) % 7,
            n=5,
            columns=np.asfortranarray(np.arange(6, dtype="int32").reshape(3, 2)),
            gaps=np.array([1.5, np.nan, 2, np.inf], "float32"),
            truths=np.arange(9) % 3 == 0,
        )
    if not os.path.exists("kinds0.pkl"):
        kinds = {
            "x": np.zeros((4, 8, 8, 3), "uint8"),
            "y": (np.arange(12) % 5).astype("uint8"),
            "n": np.int64(7),
            "size": (3, 4),
            "names": ["a", "bé", "c\n\u0100"],
            "words": np.array(["one", "three"]),
            "vocabulary": {f"w{i}": i for i in range(300)},
            "turned": np.asfortranarray(np.arange(6.0).reshape(2, 3)),
            "sequences": [[1, 2, 3], [4]],
            "labels": {"x", "y"},
            "flag": True,
            "least": -5,
            "scaled": 0.5,
            "nothing": None,
            "whole": 10**15,
            "objects": np.array([1, "a", None], dtype=object),
        }
        for protocol in (0, 2, 5):
            with open(f"kinds{protocol}.pkl", "wb") as file:
                pickle.dump(kinds, file, protocol=protocol)
        sets = [(np.zeros((6, 9), "float32"), np.arange(6) % 4), (np.zeros((2, 9), "float32"), np.arange(2) + 1)]
        with gzip.open("digits.pkl.gz", "wb") as file:
            pickle.dump(sets, file, protocol=2)
    if not os.path.exists("marks.mat"):
        marks = {"x": np.zeros((6, 5, 4)), "labels": np.arange(6.0).reshape(1, 6) % 3, "rate": np.array([[250.0]]), "m": np.arange(12.0).reshape(4, 3)}
        savemat("marks.mat", {**marks, "m": np.arange(12).reshape(4, 3)})
        savemat("marks4.mat", {name: marks[name] for name in ("labels", "rate", "m")}, format="4")
    for name, version in [("arrays.h5", None), ("new.h5", "latest")]:
        if os.path.exists(name):
            continue
        with h5py.File(name, "w", libver=version) as file:
            file["x"] = np.zeros((6, 4), "float32")
            file["train/images"] = np.zeros((3, 8, 8, 1), "uint8")
            file["train/labels"] = np.zeros(3, "int64")
            file["scalar"] = 3.5
            file.create_dataset("packed", data=np.zeros((10, 10)), compression="gzip", chunks=(5, 5))
            file.create_dataset("grows", data=np.zeros((4, 2)), maxshape=(None, 2), chunks=(2, 2))
            file.create_dataset("words", data=["one", "two"], dtype=h5py.string_dtype())
            file.attrs["classes"] = 4
    if not os.path.exists("v73.mat"):
        with h5py.File("v73.mat", "w", userblock_size=512) as file:
            file["X"] = np.zeros((3, 11))
    if not os.path.exists("labels.h5"):
        with h5py.File("labels.h5", "w") as file:
            file["y"] = np.arange(10) % 4
            file["column"] = (np.arange(10) % 4).reshape(10, 1)
            file["bytes"] = np.arange(9, dtype="uint8") % 3
            file["none"] = np.zeros(0, "int32")
            file["square"] = np.ones((3, 3), "int32")
            file["one"] = np.ones((1,), "int16")
        np.save("label-column.npy", (np.arange(6) % 3).reshape(6, 1))
    kinds = {
        "a": np.zeros((3, 2)),
        "z": np.zeros((2, 4), complex),
        "single": np.zeros((2, 5), "float32"),
        "i": np.zeros((1, 3), "int32"),
        "u": np.zeros((4, 1), "uint8"),
        "h": np.zeros((2, 2), "int16"),
        "name": "words",
        "last": np.zeros((5, 2)),
    }
    if not os.path.exists("four-kinds.mat"):
        savemat("four-kinds.mat", kinds, format="4")
        some = {"w": np.ones((40, 30)), "v": np.arange(7)}
        savemat("one-packed.mat", {**some, **{name: np.zeros((2, 3), name) for name in ("int8", "uint64", "float32")}}, do_compression=True)
    matrices = {
        "X": np.zeros((12, 5)),
        "y": np.arange(12.0).reshape(12, 1),
        "row": np.arange(4),
        "cube": np.zeros((4, 5, 6), "uint8"),
        "name": "words",
        "n": 7,
        "flags": np.zeros((2, 3), bool),
        "z": np.zeros((2, 2), complex),
        "whole": np.arange(6, dtype="int32").reshape(2, 3),
        "cells": np.array([[np.zeros(2), "a", 3]], dtype=object),
        "record": {"w": np.zeros((3, 2)), "b": 1.0},
        "sparse": scipy.sparse.csc_matrix(np.eye(4)),
    }
    for name, options in [("old.mat", {}), ("packed.mat", {"do_compression": True})]:
        if not os.path.exists(name):
            savemat(name, matrices, **options)
    if not os.path.exists("four.mat"):
        savemat("four.mat", {"X": np.zeros((3, 2)), "y": np.zeros((3, 1))}, format="4")


def make_sounds() -> None:
    import numpy as np
    import soundfile as sf
    from scipy.io import wavfile

    one = np.sin(np.arange(1001) / 5) / 2
    two = np.stack([one, -one], axis=1)[:700]
    for name, data, subtype in [
        ("mono16", one, "PCM_16"),
        ("stereo16", two, "PCM_16"),
        ("mono8", one[:300], "PCM_U8"),
        ("mono24", one[:301], "PCM_24"),
        ("mono32", one[:200], "PCM_32"),
        ("float32", one[:250], "FLOAT"),
    ]:
        if not os.path.exists(f"{name}.wav"):
            sf.write(f"{name}.wav", data, 8000, subtype=subtype)
    if not os.path.exists("extensible.wav"):
        sf.write("extensible.wav", two[:100], 16000, format="WAVEX", subtype="PCM_16")
        sf.write("sound.flac", one, 16000)
        sf.write("stereo.flac", two, 44100)
        sf.write("sound.ogg", one, 16000)
    if not os.path.exists("chunks.wav"):
        wavfile.write("chunks.wav", 22050, (one * 1000).astype("int16"))
        data = open("chunks.wav", "rb").read()
        note = b"LIST" + (5).to_bytes(4, "little") + b"INFOx\0"
        with open("chunks.wav", "wb") as handle:
            handle.write(data[:36] + note + data[36:])
    for folder, count in [("low", 3), ("high", 2)]:
        os.makedirs(f"sounds/{folder}", exist_ok=True)
        for i in range(count):
            if not os.path.exists(f"sounds/{folder}/{i}.wav"):
                sf.write(f"sounds/{folder}/{i}.wav", one[:500], 8000, subtype="PCM_16")


def make_pictures() -> None:
    import numpy as np
    from PIL import Image

    def save(name: str, mode: str, size=(20, 16), **more) -> None:
        if not os.path.exists(name):
            os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
            Image.new(mode, size).save(name, **more)

    save("rgb.png", "RGB")
    save("grey.png", "L")
    save("rgba.png", "RGBA")
    save("palette.png", "P")
    save("bits.png", "1")
    save("grey-alpha.png", "LA")
    if not os.path.exists("deep.png"):
        Image.fromarray(np.zeros((16, 20), "uint16")).save("deep.png")
    save("rgb.jpg", "RGB")
    save("grey.jpg", "L")
    exif = Image.Exif()
    exif[0x0112] = 6
    save("turned.jpg", "RGB", exif=exif)
    save("one.gif", "P")
    save("rgb.bmp", "RGB")
    save("rgb.webp", "RGB")
    save("rgb.tif", "RGB")
    save("grey.tif", "L")
    for form, modes in MODES.items():
        for mode in modes.split():
            save(f"modes/{mode.replace(';', '-')}.{form}", mode, (7, 5))
    save("modes/progressive.jpg", "RGB", (7, 5), progressive=True)
    save("modes/told.jpg", "L", (7, 5), comment="a" * 300, icc_profile=bytes(200))
    save("modes/lossless.webp", "RGB", (7, 5), lossless=True)
    save("modes/lossless-alpha.webp", "RGBA", (7, 5), lossless=True)
    save("modes/packed.tif", "RGB", (7, 5), compression="tiff_lzw")
    for name, mode in [("moving.webp", "RGB"), ("moving.gif", "P")]:
        save(f"modes/{name}", mode, (7, 5), save_all=True, append_images=[Image.new(mode, (7, 5), 3 if mode == "P" else (9, 9, 9))])
    for turn in range(1, 9):
        exif[0x0112] = turn
        save(f"modes/turned-{turn}.jpg", "RGB", (7, 5), exif=exif)
    if not os.path.exists("modes/deep-colour.png"):
        import cv2

        cv2.imwrite("modes/deep-colour.png", np.zeros((5, 7, 3), "uint16"))
        cv2.imwrite("modes/deep-alpha.png", np.zeros((5, 7, 4), "uint16"))
    for kind, count in [("ant", 3), ("bee", 4), ("cat", 2)]:
        for i in range(count):
            save(f"photos/{kind}/{i}.png", "RGB", (10, 12))
    for kind, count in [("bad", 2), ("good", 3)]:
        os.makedirs(f"texts/{kind}", exist_ok=True)
        for i in range(count):
            if not os.path.exists(f"texts/{kind}/{i}.txt"):
                with open(f"texts/{kind}/{i}.txt", "w") as handle:
                    handle.write(f"some words of {kind}")


def make_records() -> None:
    import tensorflow as tf

    if not os.path.exists("some.tfrecord"):
        with tf.io.TFRecordWriter("some.tfrecord") as writer:
            for i in range(5):
                feature = tf.train.Feature(int64_list=tf.train.Int64List(value=[i]))
                writer.write(tf.train.Example(features=tf.train.Features(feature={"i": feature})).SerializeToString())


def main() -> None:
    warnings.simplefilter("ignore")
    os.makedirs(FOLDER, exist_ok=True)
    os.chdir(FOLDER)
    for make in (make_tables, make_arrays, make_sounds, make_pictures, make_records):
        make()
    calls = [
        call.strip()
        for table in (TABLES, TEXTS, ARRAYS, MATRICES, SOUNDS, PICTURES, FOLDERS, DOCUMENTS)
        for line in table.strip().splitlines()
        for call in line.split(" | ")
    ] + MODED
    write_answers(TARGET, PRELUDE, *answers_of(PRELUDE, calls))


if __name__ == "__main__":
    main()
