/** Every limit of the interpreter, with its reason. They count steps, never time, so that results do not depend on the machine. */

/** Statements and calls per analysed file. The largest model that a library brings as source takes about a seventh of this. */
export const STEPS_PER_FILE = 2_000_000;

/**
 * Steps of one statement of a file, imports aside: twice those of the largest model that a library brings as source, which
 * one statement makes. Without it, one that never ends takes the hints of all that follow.
 */
export const STEPS_PER_STATEMENT = 600_000;

/**
 * Steps of one statement beside those of the layers that it applies. Of 2,300 published files the busiest statement takes
 * 230,000, which reads its data; a function that calls itself twice takes any number, and its last value is no use.
 */
export const STEPS_WITHOUT_LAYERS = 300_000;

/** Steps for one function that nobody calls; such a run is for hints inside it and must not eat the file's budget. */
export const STEPS_PER_OPEN_FUNCTION = 200_000;

/**
 * Steps for all functions of a file that nobody calls. Of 797 published files of machine learning, five take more than 200,000
 * for them and two more than 600,000. Each may have half of what is left: a busy one never takes the hints of all others.
 */
export const STEPS_FOR_OPEN_FUNCTIONS = 600_000;

/**
 * Functions of one definition that are run although nobody calls them: programs make two or three generators or losses of
 * one, and decorators any number of wrappers, which are all alike.
 */
export const CLOSURES_PER_FUNCTION = 4;

/**
 * Different arguments of one class of which its uncalled methods are run with each: a layer is made two or three ways in most
 * programs, and one that is made in more ways says little of the instance that its next caller has.
 */
export const CONSTRUCTIONS_PER_CLASS = 3;

/** When what is in sight runs before the rest of an update. */
export interface AheadLimits {
  /** Steps of the update before that. Most edits end sooner, and then need not find out what their window depends on. */
  readonly after: number;
  /** The share of the steps that are left which it may take at most: with more, waiting for all of them is hardly longer. */
  readonly share: number;
}

/** A few milliseconds, and two thirds. */
export const AHEAD: AheadLimits = { after: 4_000, share: 0.67 };

/** Rounds of one loop that are run one by one. Model code loops over depths and filters; longer loops are over data or epochs. */
export const ROUNDS_PER_LOOP = 512;

/**
 * The same of a loop whose every round makes layers: all of them are the model's. Deep residual networks have a thousand.
 */
export const ROUNDS_OF_LAYERS = 4_096;

/** Steps inside one outermost loop of so many rounds of layers: half of those of a statement, since what goes beyond costs all of it. */
export const STEPS_OF_LAYERS_PER_NEST = 300_000;

/**
 * Rounds of all loops inside one outermost loop. Models are built in hundreds of rounds; a program that trains for
 * sixty epochs and samples text in each comes to hundreds of thousands that all say the same.
 */
export const ROUNDS_PER_NEST = 2_048;

/**
 * Steps inside one outermost loop after which a loop goes on one by one only while its rounds make layers. That is
 * five hundred rounds of a hundred steps: loops over data do less, those that train or play go on saying the same.
 */
export const STEPS_PER_NEST = 50_000;

/**
 * Steps of last rounds, which run by themselves, inside one outermost loop: beyond them only its own last round does. Each round of the loops around a
 * loop has one, and they are not among the steps of the statement.
 */
export const STEPS_OF_LAST_ROUNDS_PER_NEST = 100_000;

/**
 * The part of its steps that a statement has used when its loops stop running rounds one by one,
 * even those that make layers: what is left is for all other rounds together, since a statement that is cut tells nothing.
 */
export const USED_BY_ROUNDS = 2 / 3;

/** Writes that are looked through to join two paths, for one step: about as much work as a simple statement. */
export const WRITES_PER_STEP = 16;

/** Nested Python calls. Each takes about ten frames of the JavaScript stack, which holds about ten thousand. */
export const CALL_DEPTH = 80;

/**
 * Frames of functions, classes and comprehensions. The block of a `with` whose manager is a generator runs inside that
 * generator, with the call sites of what is around it, so that those alone tell nothing of the depth.
 */
export const FRAME_DEPTH = 2 * CALL_DEPTH;

/** How often one function may be on the stack while its path is undecided; beyond that recursion only repeats itself. */
export const UNDECIDED_RECURSION = 3;

/**
 * The same of a function that is run although nobody calls it. What it would be given is not known at any depth, so that
 * a third visit tells nothing that the second does not: of 770 files of a library's own source nothing told is different,
 * and they take a fifth less CPU, since functions that walk trees no longer end by their budget.
 */
export const OPEN_RECURSION = 2;

/**
 * Undecided conditions and loops inside one another; a choice of `n` ways counts as the logarithm of `n`, as `elif`s do. Code as it is written runs each branch once, however deep; only
 * branches that call the same functions double the work with each level. Readers of files nest seven or eight.
 */
export const UNDECIDED_DEPTH = 16;

/**
 * The same by the part of its steps that a statement has used: half as deep from a half on, and
 * again twice before its end. What doubles with each level then still ends, and tells what it did; cut, it would tell nothing.
 */
export const UNDECIDED_DEPTH_AFTER: readonly { readonly used: number; readonly depth: number }[] = [
  { used: 1 / 2, depth: 8 },
  { used: 5 / 6, depth: 4 },
  { used: 11 / 12, depth: 2 },
];

/**
 * Expressions, blocks and calls that are inside one another while the program runs, whatever they belong to: each
 * takes two to four frames of JavaScript's stack, which holds about ten thousand.
 */
export const EVALUATION_DEPTH = 1_200;

/** Levels that a loop, `try`, `with` or `match` counts for beside its block: joining what they may do takes up to fifteen frames. */
export const LEVELS_PER_BLOCK = 4;

/** Levels that a function of a library counts for. It may call another one, and so on without a line of the program's. */
export const LEVELS_PER_LIBRARY = 4;

/** Pieces of work that no statement shows, such as items copied, for one step. */
export const WORK_PER_STEP = 32;

/** An exception, which JavaScript writes its stack down for and which is looked for on the way out: some sixteen statements. */
export const WORK_PER_RAISE = 16 * WORK_PER_STEP;

/** A recorded result of a statement: all hints look at it, which takes as long as some four statements. */
export const WORK_PER_RESULT = 4 * WORK_PER_STEP;

/** Rounds of one comprehension, its clauses and the comprehensions inside it together: sixteen times what a loop may have, since no layer is lost. */
export const ROUNDS_PER_COMPREHENSION = 16_384;

/** Steps of those rounds beside those of layers: a third of those of a statement, which would tell nothing of itself if one of its lists took all. */
export const STEPS_PER_COMPREHENSION = 100_000;

/**
 * Loops inside one another of which each still has a first round of its own when the rounds of all are used up. A
 * round of its own, one to see what changes and one for the record come to three to the power of the depth.
 */
export const LOOPS_WITH_FIRST_ROUNDS = 3;

/**
 * Names, containers and attributes that are compared before an iterator is asked for what Python computes only then. A
 * generator of a long function reads a few dozen; beyond that it is taken for changed.
 */
export const PLACES_READ_LATER = 256;

/** Values taken from a generator, which may well be endless. */
export const YIELDS_PER_GENERATOR = 64;

/** The same of one without a `while`, which ends where what it goes over does. */
export const YIELDS_PER_ENDING_GENERATOR = 1024;

/**
 * Values that are looked at in what a generator yields, for whether its body changes them: batches hold a few arrays, and a
 * generator that yields more is taken to change them.
 */
export const VALUES_IN_YIELDED = 4096;

/** Items of a generator of which each is compared with what its body does behind it: a list that it fills again is the first. */
export const CHANGED_ITEMS = 16;

/** Files that are looked at for one import of a package that only gathers names, to see whether any of them registers something. */
export const FILES_ASKED_WHETHER_THEY_REGISTER = 32;

/**
 * Imports of a package that only gathers names which are looked at in this way: of a larger one, as those of whole
 * libraries are, only what is asked for is run.
 */
export const IMPORTS_THAT_MAY_REGISTER = 64;

/**
 * Files interpreted for one report, the environment's packages included. One model of a hub of models takes 376 of them where the package stands
 * beside the program, as in a checkout; each of them is looked for, which the next two bounds say nothing of.
 */
export const FILES_PER_REPORT = 1_000;

/**
 * Work for those files, after which no further one is read: steps that they take, and characters parsed for them, as below. The
 * largest of 400 files of forty packages comes to 390,000 where the model is made; a package that registers a hundred models as
 * it is imported, and is parsed to see that it does, to 675,000. What a class's hook of its base does, a hundred classes do a hundred times.
 */
export const WORK_OF_IMPORTS = 700_000;

/**
 * Characters whose parsing takes as long as one such step. Measured were 0.45 µs a character; a step of what imports run takes 3 µs
 * (models registered by a loop), 7 (classes whose hook walks tables under undecided conditions) or 10 (mixed): the dear ones decide what
 * an import takes at most, so they set the price.
 */
export const CHARACTERS_PER_STEP = 16;

/**
 * Characters parsed for those files together, whose syntax is held for as long as the run: sixty bytes each, with what running makes of it. The
 * largest that a model needs of its own package is 1.6 million; a package of a hundred models has 2.8.
 */
export const CHARACTERS_PER_REPORT = 4_000_000;

/** Steps of a statement that an imported file goes on with after that: what defines functions and plain classes is there. */
export const STEPS_PER_FURTHER_STATEMENT = 1_000;

/** Items that are all alike and that a call is given one by one, as `zip(*rows)` is: as many as a loop makes of a small data set. */
export const MOST_UNPACKED = 10_000;
