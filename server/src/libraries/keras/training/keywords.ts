/** Keywords and methods of training that Keras 3 no longer has, after `keras/src/trainers/trainer.py`. */
import { pythonText } from "../arguments";
import { isPyDataset, isUncounted } from "./data/py-dataset";
import { compiledOf } from "./losses/compiled";
import { argument } from "../../callables/arguments";
import { mayBeLeftOut } from "../../../values/left-out";
import { hasUnseenBase } from "../../callables/class-members";
import { reportRepeated } from "../arguments/repeated-argument";
import { currentArguments } from "../migration/tell-older-arguments";
import { keywordRemedies } from "../migration/unknown-keyword";
import type { Context } from "../../../values/context";
import type { Remedy } from "../../../values/records/finding";
import type { Arguments, ObjectValue, Value } from "../../../values/value";
import { lookup } from "../../../values/names/lookup";
import { wordSet } from "../../../values/names/words";

const keywords: Readonly<Record<string, ReadonlySet<string>>> = {
  compile: wordSet(
    "optimizer loss loss_weights metrics weighted_metrics run_eagerly steps_per_execution jit_compile auto_scale_loss",
  ),
  fit: wordSet(
    "x y batch_size epochs verbose callbacks validation_split validation_data shuffle class_weight sample_weight initial_epoch steps_per_epoch validation_steps validation_batch_size validation_freq",
  ),
  evaluate: wordSet("x y batch_size verbose sample_weight steps callbacks return_dict"),
  predict: wordSet("x batch_size verbose steps callbacks"),
  train_on_batch: wordSet("x y sample_weight class_weight return_dict"),
  test_on_batch: wordSet("x y sample_weight return_dict"),
  save: wordSet("filepath overwrite zipped include_optimizer save_format"),
};

/** Counts of samples that Keras 1 wanted for generators, with the data that each is of. */
const SAMPLES: Readonly<Record<string, readonly [position: number, name: string]>> = {
  samples_per_epoch: [0, "x"],
  nb_val_samples: [5, "validation_data"],
  val_samples: [0, "x"],
};

/** Whether a count of samples is given of data that counts its batches itself, or that is arrays: an epoch is all of it then. */
function isOfCounted(keyword: string, args: Arguments): boolean {
  const [position, name] = lookup(SAMPLES, keyword) ?? [];
  const data = position === undefined ? undefined : argument(args, position, name ?? "");
  if (data?.kind === "tuple" || data?.kind === "tensor") return true;
  return data?.kind === "object" && isPyDataset(data) && !isUncounted(data);
}

/**
 * `show_accuracy=True` of Keras 0.3 as `compile` is told today: nothing more where the model has metrics already. Undefined
 * where nobody knows which `compile` it is.
 */
function asMetric(model: ObjectValue): readonly Remedy[] | undefined {
  const compiled = compiledOf(model);
  if (!compiled) return undefined;
  if (compiled.metrics && compiled.metrics.kind !== "none") return [];
  const call = compiled.args.site;
  return [{ kind: "setArgument", call, name: "metrics", value: '["accuracy"]', isAbsent: true }];
}

/** Where `fit` takes the size of a batch by position, and how many epochs. */
const [BATCH_SIZE, EPOCHS] = [2, 3];

/** Arrays that `fit` is given behind its data, in the places of numbers, were meant for the validation. */
function asValidation({ positional, site }: Arguments): readonly Remedy[] {
  const isData = (value: Value | undefined): boolean => value?.kind === "tensor" && value.shape.ranked;
  if (!isData(positional[BATCH_SIZE]) || !isData(positional[EPOCHS])) return [];
  return [
    {
      kind: "rewriteArguments",
      call: site,
      changes: [
        {
          remove: [`#${BATCH_SIZE}`, `#${EPOCHS}`],
          set: { validation_data: `validation_data=({#${BATCH_SIZE}}, {#${EPOCHS}})` },
        },
      ],
      preferred: true,
    },
  ];
}

/** The arguments of `method` as of today; what it does not take is told. */
export function checkedArguments(
  model: ObjectValue,
  method: string,
  given: Arguments,
  context: Context,
): Arguments {
  const taken = lookup(keywords, method);
  // A base that can't be seen may have a method of its own under this name.
  if (context.keras === 2 || !taken || hasUnseenBase(model.class)) return given;
  // Only `evaluate` and `save` have `**kwargs`, for purposes of their own, and refuse them themselves.
  const takes = (keyword: string): boolean => taken.has(keyword) || keyword.startsWith("_");
  const says = (keyword: string, text: string): string => {
    if (method === "evaluate") return `ValueError: Arguments not recognized: {'${keyword}': ${text}}`;
    if (method === "save") return `ValueError: The following argument(s) are not supported: ['${keyword}']`;
    return `TypeError: … got an unexpected keyword argument '${keyword}'`;
  };
  const instead = (keyword: string): readonly Remedy[] | undefined =>
    keyword === "show_accuracy" ? asMetric(model) : undefined;
  const args = currentArguments(given, takes, { owner: method, says, instead }, context);
  const twice = (name: string): string => `TypeError: …multiple values for argument '${name}'`;
  const meant = (): readonly Remedy[] => (method === "fit" ? asValidation(args) : []);
  reportRepeated([...taken], args, { owner: method, says: twice, meant }, context);
  const free = [...taken].filter((keyword) => !args.keywords.has(keyword));
  for (const [keyword, value] of args.keywords) {
    if (takes(keyword) || mayBeLeftOut(args, keyword)) continue;
    context.report({
      code: "unknown-argument",
      severity: "error",
      span: args.nameSpan?.(keyword) ?? args.keywordSpans.get(keyword) ?? args.site,
      facts: { layer: method, argument: keyword },
      kerasSays: says(keyword, pythonText(value)),
      remedies: isOfCounted(keyword, args)
        ? [{ kind: "removeArgument", call: args.site, name: keyword, preferred: true, isSafe: true }]
        : keywordRemedies(keyword, free, args.site),
    });
  }
  return args;
}
