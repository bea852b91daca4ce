/** Which methods of a callback training calls. */

/**
 * The methods of a callback that `fit` calls, in their order: how many numbers they are given before `logs`, and which
 * numbers the logs hold, after `keras/src/callbacks/callback_list.py` and the backends' `fit`.
 */
export const CALLED = [
  ["on_train_begin", 0, undefined],
  ["on_epoch_begin", 1, undefined],
  ["on_train_batch_begin", 1, undefined],
  ["on_train_batch_end", 1, "trained"],
  ["on_batch_begin", 1, undefined],
  ["on_batch_end", 1, "trained"],
  ["on_epoch_end", 1, "all"],
  ["on_train_end", 0, "all"],
] as const;
