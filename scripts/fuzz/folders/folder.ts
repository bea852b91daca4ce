/** A folder with a program and files beside it that are made to break whoever reads them, and how it is laid out. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export interface HostileFolder {
  readonly name: string;
  /** What each file holds, made when it is needed: some are large. */
  readonly files: Readonly<Record<string, () => Uint8Array | string>>;
  /** Links by their names, with where they lead. */
  readonly links?: Readonly<Record<string, string>>;
  /** Pipes that nobody writes to. */
  readonly pipes?: readonly string[];
}

const readBy: readonly (readonly [RegExp, (name: string) => string])[] = [
  [/\.(npy|npz)$/, (name) => `np.load(${name})`],
  [/\.(csv|tsv|psv|txt|gz|zip)$/, (name) => `pd.read_csv(${name})\n    np.loadtxt(${name}, delimiter=",")`],
  [/\.pkl$/, (name) => `pickle.load(open(${name}, "rb"))\n    pd.read_pickle(${name})`],
  [/\.feather$/, (name) => `pd.read_feather(${name})`],
  [/\.arff$/, (name) => `arff.loadarff(${name})`],
  [/\.jsonl$/, (name) => `pd.read_json(${name}, lines=True)`],
  [/\.tfrecord$/, (name) => `next(iter(tf.data.TFRecordDataset(${name})))`],
  [/\.parquet$/, (name) => `pd.read_parquet(${name})`],
  [/\.xlsx$/, (name) => `pd.read_excel(${name})`],
  [/\.mat$/, (name) => `scipy.io.loadmat(${name})`],
  [/\.(h5|keras)$/, (name) => `keras.models.load_model(${name})\n    h5py.File(${name})`],
  [/\.json$/, (name) => `json.load(open(${name}))\n    pd.read_json(${name})`],
  [/\.yaml$/, (name) => `yaml.safe_load(open(${name}))`],
  [/\.toml$/, (name) => `tomllib.load(open(${name}, "rb"))`],
  [/\.(png|jpg|gif|bmp|tif|webp)$/, (name) => `np.array(Image.open(${name}))\n    cv2.imread(${name})`],
  [/\.(wav|flac|mp3|ogg)$/, (name) => `wavfile.read(${name})\n    sf.read(${name})`],
  [/\/$/, (name) => `keras.utils.image_dataset_from_directory(${name})\n    os.listdir(${name})`],
];

/** Files that a program reads; more of them are there to be found in their folder. */
const MOST_READ = 60;

const head = `import json, os, pickle, tomllib
import cv2, h5py, keras, scipy.io, yaml
import soundfile as sf
import tensorflow as tf
import numpy as np
import pandas as pd
from PIL import Image
from scipy.io import arff, wavfile
from keras import layers
`;

/** A program that reads all that lies beside it, and gives it to a layer. */
export function programOf({ files, links = {}, pipes = [] }: HostileFolder): string {
  const all = [...Object.keys(files), ...Object.keys(links), ...pipes];
  const reads = all.slice(0, MOST_READ).flatMap((name, i) => {
    const read = readBy.find(([pattern]) => pattern.test(name))?.[1];
    return read
      ? [
          `def read_${i}():\n    x = ${read(JSON.stringify(name))}\n    print(len(x), x)\n    return layers.Dense(2)(x)\nread_${i}()\n`,
        ]
      : [];
  });
  return `${head}${reads.join("")}`;
}

/** Writes a folder below the machine's temporary one, and says where. */
export function layOut(folder: HostileFolder): string {
  const place = mkdtempSync(path.join(tmpdir(), "lens-hostile-"));
  for (const [name, content] of Object.entries(folder.files)) {
    const file = path.join(place, name);
    if (name.endsWith("/")) mkdirSync(file, { recursive: true });
    else {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content());
    }
  }
  for (const [name, target] of Object.entries(folder.links ?? {}))
    symlinkSync(target, path.join(place, name.replace(/\/$/, "")));
  for (const name of folder.pipes ?? []) execFileSync("mkfifo", [path.join(place, name)]);
  writeFileSync(path.join(place, "program.py"), programOf(folder));
  return place;
}
