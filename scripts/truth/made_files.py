"""The small files of data that data_files.py asks about, written by the real libraries where they are not there yet.

Each function writes into the present folder. Files that exist are kept, so that their bytes do not change with every run.
"""

from __future__ import annotations

import json
import os

#: Every format that Pillow writes, in every mode that the format has, by the name of its file.
MODES = {
    "png": "1 L LA P RGB RGBA I;16",
    "jpg": "L RGB CMYK",
    "bmp": "1 L P RGB RGBA",
    "webp": "RGB RGBA",
    "tif": "1 L LA P RGB RGBA CMYK F I;16",
    "gif": "L P RGB",
}


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
    if not os.path.exists("notes.npy"):
        np.save("notes.npy", {"names": ["ann", "bo", "cy"], "ids": np.array([4, 1, 1]), "width": 12})
        np.save("kinds.npy", np.array(["cat", "dog", "cat", "cow"], dtype=object))
        np.save("ragged.npy", np.array([[1, 2], [3]], dtype=object))
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


def make_rarer_formats() -> None:
    """Headers that libraries read and seldom write, and files that end too early; needs NumPy, SciPy and h5py alone."""
    import io
    import zipfile

    import h5py
    import numpy as np
    from scipy.io import savemat, wavfile

    def write(name: str, content: bytes) -> None:
        if not os.path.exists(name):
            with open(name, "wb") as handle:
                handle.write(content)

    def npy(array, version=None) -> bytes:
        made = io.BytesIO()
        np.lib.format.write_array(made, np.asarray(array), version)
        return made.getvalue()

    def wav(rate: int, array, *before: bytes) -> bytes:
        made = io.BytesIO()
        wavfile.write(made, rate, array)
        data = made.getvalue()
        return data[:12] + b"".join(before) + data[12:]

    write("version2.npy", npy(np.arange(12).reshape(3, 4), (2, 0)))
    write("version3.npy", npy(np.zeros(4, dtype=[("größe", "f4"), ("b", "i2", (2,))]), (3, 0)))
    write("big-endian.npy", npy(np.arange(6, dtype=">f4").reshape(2, 3)))
    write("complex.npy", npy(np.zeros((2, 3), complex)))
    write("half.npy", npy(np.arange(3, dtype="float16")))
    write("bytes.npy", npy(np.array([b"ab", b"c"])))
    write("days.npy", npy(np.array(["2020-01-01", "2021-01-01"], "datetime64[D]")))
    write("signed.npy", npy(np.array([-3, 200, 7], "int16")))
    write("cut.npy", npy(np.arange(100))[:-40])
    if not os.path.exists("others.npz"):
        with zipfile.ZipFile("others.npz", "w") as archive:
            for member, content in [("x.npy", npy(np.arange(5))), ("sub/y.npy", npy(np.zeros((2, 3)))), ("z.npy.npy", npy(np.ones(4))), ("notes.txt", b"words")]:
                archive.writestr(zipfile.ZipInfo(member), content)
    for name, block in [("deep.h5", 0), ("block.h5", 2048)]:
        if not os.path.exists(name):
            with h5py.File(name, "w", userblock_size=block) as file:
                for depth in range(1, 9):
                    file["/".join("abcdefgh"[:depth]) + "/x"] = np.arange(depth)
    if not os.path.exists("types.h5"):
        with h5py.File("types.h5", "w") as file:
            file["flags"] = np.array([True, False, True])
            file["complex"] = np.zeros((2, 2), complex)
            file["fixed"] = np.array([b"ab", b"cde"])
            file["small"] = np.array([-1, 5], "int8")
            file["turned"] = np.array([1, 258], ">i4")
            file["half"] = np.array([0.5, 2], "float16")
            file["cube"] = np.zeros((2, 3, 4), "int32")
            file["empty"] = np.zeros((0, 3), "float32")
            file.create_dataset("piece", data=np.ones((3, 2), "float32"), maxshape=(None, None), chunks=(2000, 600), compression="gzip")
    one = (np.arange(301) % 50).astype("int16")
    write("cut.wav", wav(8000, one)[:-100])
    whole = wav(8000, one)
    write("piped.wav", whole[:40] + b"\xff\xff\xff\xff" + whole[44:])
    write("noted-first.wav", wav(8000, one, b"LIST" + (5).to_bytes(4, "little") + b"INFOx\0"))
    write("double.wav", wav(8000, np.zeros((30, 2), "float64")))
    write("whole64.wav", wav(8000, np.zeros(30, "int64")))
    write("odd.wav", wav(11025, (np.arange(301) % 50).astype("uint8")) + b"\0" + b"LIST" + (4).to_bytes(4, "little") + b"INFO")
    write("none.wav", wav(8000, np.zeros(0, "int16")))
    write("three.wav", wav(16000, np.zeros((20, 3), "int32")))
    write("many-notes.wav", wav(8000, one, *[b"note" + (2).to_bytes(4, "little") + b"hi"] * 60))
    if not os.path.exists("names.mat"):
        lengths = {("abcdefghij"[:i]): np.arange(i, dtype="int8") for i in range(1, 10)}
        more = {"rows": np.array(["ab", "c"]), "u16": np.arange(3, dtype="uint16"), "f4": np.ones((2, 2), "float32"), "big": np.array([[2**53 + 1]]), "gaps": np.array([[np.nan, 2.0]]), "none": np.zeros((0, 3))}
        savemat("names.mat", {**lengths, **more})
        savemat("names-packed.mat", {**lengths, **more}, do_compression=True)
    write("setup.ini", b"[DEFAULT]\nunits = 8\n; note\n[model]\nRate: 0.5\nlayers = 1,\n  2,\n\n  3\nempty =\n# note\n[DEFAULT]\nmore = 5\n[data]\nunits=16\npath = %(more)s/x\n")
    write("twice.ini", b"[a]\nx = 1\n[a]\ny = 2\n")


def make_all() -> None:
    """Writes every file that is missing in the present folder."""
    for make in (make_tables, make_arrays, make_sounds, make_pictures, make_records, make_rarer_formats):
        make()
