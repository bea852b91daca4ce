/** Sounds read from files by SciPy, soundfile, librosa and `wave`: as many frames and channels as the header says. */
import { array } from "./picture-sizes";
import { agreedFile } from "../builtins/paths/names-in-some-order";
import { type Entry, fn } from "../callables/entries";
import { argument } from "../callables/arguments";
import { type Method, libraryClass } from "../library-class";
import { compute, subtract } from "../../values/dimensions/arithmetic";
import { NATIVE_ROLES, held } from "../../values/children";
import type { Context } from "../../values/context";
import { told } from "../../values/contents/data-file";
import { type Dim, known, unknownDim } from "../../values/dimensions/dimension";
import { knownInteger, knownNumber } from "../../values/known-number";
import { knownText } from "../../values/known-text";
import { reason } from "../../values/records/reason";
import {
  type Arguments,
  FALSE,
  NONE,
  type NativeState,
  type Value,
  intOf,
  tuple,
  unknown,
} from "../../values/value";

interface Sound {
  readonly rate: Dim;
  readonly frames: Dim;
  readonly channels: Dim;
  readonly dtype: string | undefined;
}

const untold = (): Dim => unknownDim(reason("data", "a sound file"));

/** The sound at a path. */
function soundAt(value: Value | undefined, context: Context): Sound | undefined {
  const found = agreedFile(value, "sound", context);
  if (!found) return undefined;
  const { rate, frames, channels, dtype } = found.facts;
  const { file } = found;
  const number = (value: number | undefined): Dim => (value === undefined ? untold() : told(value, file));
  return { rate: number(rate), frames: number(frames), channels: number(channels), dtype };
}

/** Several channels have an axis of their own, behind the frames. */
const axes = ({ channels }: Sound, frames: Dim, always = false): readonly Dim[] | undefined =>
  channels.kind === "known" ? (channels.value > 1 || always ? [frames, channels] : [frames]) : undefined;

const LOST = (): Value => tuple([unknown("data", "a sound"), intOf(untold())]);

/** `scipy.io.wavfile.read`: the rate, and the samples. */
function readWave(args: Arguments, context: Context): Value {
  const sound = soundAt(argument(args, 0, "filename"), context);
  const dims = sound?.dtype === undefined ? undefined : axes(sound, sound.frames);
  if (!sound || !dims) return tuple([intOf(sound?.rate ?? untold()), unknown("data", "a sound")]);
  return tuple([intOf(sound.rate), array(dims, sound.dtype)]);
}

/** How many frames are read from `start` to `stop`, `count` at most; undefined where that can't be told. */
function framesRead(all: Dim, args: Arguments): Dim | undefined {
  const [count, start, stop] = [
    argument(args, 1, "frames"),
    argument(args, 2, "start"),
    argument(args, 3, "stop"),
  ];
  const [limit, first, last] = [
    count ? knownInteger(count) : -1,
    start && start.kind !== "none" ? knownInteger(start) : 0,
    stop && stop.kind !== "none" ? knownInteger(stop) : Infinity,
  ];
  if (limit === undefined || first === undefined || last === undefined || first < 0 || last < 0)
    return undefined;
  const end = last === Infinity ? all : compute("min", all, known(last));
  const between = first === 0 ? end : subtract(end, known(first));
  return limit < 0 ? between : compute("min", between, known(limit));
}

/** `soundfile.read`: the samples, and the rate. */
function readFrames(args: Arguments, context: Context): Value {
  const sound = soundAt(argument(args, 0, "file"), context);
  const frames = sound && framesRead(sound.frames, args);
  const always = args.keywords.get("always_2d");
  const isFlat = always ? context.truth(always) : false;
  const dims = frames && isFlat !== undefined ? axes(sound, frames, isFlat) : undefined;
  if (!sound || !dims) return LOST();
  const dtype = argument(args, 4, "dtype");
  return tuple([array(dims, dtype ? knownText(dtype) : "float64"), intOf(sound.rate)]);
}

/** The rate that librosa turns every sound to, unless it is told otherwise. */
const LIBROSA_RATE = 22_050;

/** `librosa.load(path, sr, mono, offset, duration)`: one channel, at the rate that is asked for. */
function loadSound(args: Arguments, context: Context): Value {
  const given = argument(args, 1, "sr");
  const wanted = given?.kind === "none" ? undefined : given ? knownInteger(given) : LIBROSA_RATE;
  const isOwn = given?.kind === "none";
  const sound = soundAt(argument(args, 0, "path"), context);
  const rate = isOwn ? (sound?.rate ?? untold()) : given?.kind === "int" ? given.dim : known(LIBROSA_RATE);
  const lost = (): Value => tuple([samplesOf(args, context), intOf(rate)]);
  if (sound?.rate.kind !== "known" || sound.frames.kind !== "known" || sound.channels.kind !== "known")
    return lost();
  const own = sound.rate.value;
  const [offset, duration] = [argument(args, 3, "offset"), argument(args, 4, "duration")];
  const start = offset ? knownNumber(offset) : 0;
  const length = duration && duration.kind !== "none" ? knownNumber(duration) : Infinity;
  if (start === undefined || length === undefined || (!isOwn && wanted === undefined)) return lost();
  const rest = Math.max(0, sound.frames.value - Math.trunc(start * own));
  const frames = Math.min(rest, length === Infinity ? rest : Math.trunc(length * own));
  // Resampling rounds up (`librosa.resample`).
  const count = isOwn || wanted === own ? frames : Math.ceil((frames * (wanted ?? own)) / own);
  const mono = argument(args, 2, "mono");
  const isMono = mono ? context.truth(mono) : true;
  if (isMono === undefined) return lost();
  const dim: Dim = { ...sound.frames, value: count };
  const several = !isMono && sound.channels.value > 1;
  return tuple([array(several ? [sound.channels, dim] : [dim], "float32"), intOf(rate)]);
}

/** Of a sound that is not seen the number of axes is known, unless its channels are kept apart. */
function samplesOf(args: Arguments, context: Context): Value {
  const mono = argument(args, 2, "mono");
  if (mono && context.truth(mono) !== true) return unknown("data", "a sound");
  return array([untold()], "float32");
}

/** An open sound: what `soundfile.SoundFile`, `soundfile.info` and `wave.open` give. */
interface SoundState extends NativeState, Sound {
  readonly type: "sound";
}

const SOUND_HOLDS = held<SoundState>({
  ...NATIVE_ROLES,
  rate: "inert",
  frames: "inert",
  channels: "inert",
  dtype: "inert",
});

const soundOf = (value: Value | undefined): SoundState | undefined =>
  value?.kind === "object" && value.native?.type === "sound" ? (value.native as SoundState) : undefined;

const telling =
  (place: "rate" | "frames" | "channels"): Method =>
  (args) =>
    intOf(soundOf(args.positional[0])?.[place] ?? untold());

const ATTRIBUTES: Readonly<Record<string, "rate" | "frames" | "channels">> = {
  samplerate: "rate",
  frames: "frames",
  channels: "channels",
};

const soundClass = libraryClass("soundfile.SoundFile", [], {
  openBase: { code: "data", detail: "a sound" },
  methods: {
    getnframes: telling("frames"),
    getframerate: telling("rate"),
    getnchannels: telling("channels"),
    __len__: telling("frames"),
    __enter__: (args) => args.positional[0] ?? NONE,
    __exit__: () => FALSE,
    close: () => NONE,
    __getattr__: (args) => {
      const [self, name] = args.positional;
      const place =
        name?.kind === "str" && name.value !== undefined && Object.hasOwn(ATTRIBUTES, name.value)
          ? ATTRIBUTES[name.value]
          : undefined;
      const sound = soundOf(self);
      return place && sound ? intOf(sound[place]) : unknown("data", "a sound");
    },
  },
});

const opened = (args: Arguments, context: Context): Value => {
  const mode = args.positional[1] ?? args.keywords.get("mode");
  const isRead = !mode || (mode.kind === "str" && mode.value?.startsWith("r") === true);
  const sound = isRead ? soundAt(args.positional[0], context) : undefined;
  const native: SoundState = {
    type: "sound",
    holds: SOUND_HOLDS,
    ...(sound ?? { rate: untold(), frames: untold(), channels: untold(), dtype: undefined }),
  };
  return { kind: "object", class: soundClass, attributes: new Map(), native, constructed: args.site };
};

export const soundEntries: readonly Entry[] = [
  fn("scipy.io.wavfile.read", readWave),
  fn("soundfile.read", readFrames),
  fn("soundfile.info", opened),
  fn("soundfile.SoundFile", opened),
  fn("wave.open", opened),
  fn("librosa.load", loadSound),
];
