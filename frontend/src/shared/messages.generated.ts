// Generated from the messages in phoenix_nb/ui by frontend/generate_types.py. Do not edit.

export const MOST_CALLS = 1024;

export const NO_CONCURRENCY = "Nothing has changed: concurrency is a whole number from 1 to 1,024. Enter one, or press auto to let it adapt.";

/** The answer to `AskAct`. */
export interface ActedAnswer {
  readonly type: "acted";
  readonly request: number;
  readonly words: string;
  /** What can be pasted into a cell to go on; empty if nothing needs to be. */
  readonly code: string;
  readonly error: string;
}

export type Against = "baseline" | "expected" | "nothing";

/** The answer to `AskAnnotate`. */
export interface AnnotatedAnswer {
  readonly type: "annotated";
  readonly request: number;
  readonly position: number;
  /** None if it was not stored. */
  readonly notes: NotesText | null;
  readonly error: string;
}

export type Answer = TracebackText | Refused;

export type AnswerOfStage = StageAnswer;

export type AnswerToComparison = RunsPage | ExampleAnswer | ConfusionAnswer | SlicesAnswer | AnnotatedAnswer | ActedAnswer;

/** The answer to each question. */
export interface AnswerToLabelling {
  readonly type: "row";
  readonly request: number;
  /** None once every row has an answer. */
  readonly row: RowToLabel | null;
  readonly reached: Reached;
  /** What has been stored, in words. */
  readonly saved: string;
  /** What could not be stored, and what to do; nothing has been stored then. */
  readonly error: string;
}

export type AnswerToRuns = RunsPage | RunAnswer | AnnotatedAnswer | ActedAnswer | ConfusionAnswer;

export type AnyCell = string | Failed | AskedCell | Cell;

export type Ask = Pause | Resume | Stop | RetryFailed | SetConcurrency | AskTraceback | Seen;

/** Make a version of a dataset out of rows, or say how to run them again. */
export interface AskAct {
  readonly request: number;
  readonly type: "act";
  readonly action: "add" | "correct" | "again";
  readonly positions: readonly number[];
  /** Of a comparison, the variant whose expected value is corrected. */
  readonly variant?: number;
  readonly split?: string;
  /** The dataset's name; empty for that of the experiment. */
  readonly dataset?: string;
  /** JSON, or the plain text where one text is expected. */
  readonly expected?: string;
}

/** Note something on a row, or take back what was noted last. What is None stays as it is. */
export interface AskAnnotate {
  readonly request: number;
  readonly type: "annotate";
  readonly position: number;
  /** Of a comparison, the variant whose row it is. */
  readonly variant?: number;
  readonly note?: string | null;
  readonly tags?: readonly string[] | null;
  readonly thumbs?: "up" | "down" | "none" | null;
  readonly undo?: boolean;
}

/** Note which rows are chosen. */
export interface AskChoice {
  readonly rows: readonly number[];
  readonly type: "choose";
}

/** Compare the experiments that are chosen. */
export interface AskComparison {
  readonly rows: readonly number[];
  readonly type: "compare";
}

/** Count what came out against what was expected, over the runs that a query finds. */
export interface AskConfusion {
  readonly request: number;
  readonly type: "confusion";
  readonly query: Query;
  readonly expected: string;
  readonly output: string;
}

/** Count what came out against what was expected, over the examples that a query finds. */
export interface AskConfusionOfExamples {
  readonly request: number;
  readonly type: "confusion";
  readonly query: ExampleQuery;
  readonly expected: string;
  readonly output: string;
}

/** Send everything there is of one example. */
export interface AskExample {
  readonly request: number;
  readonly type: "detail";
  readonly position: number;
  readonly evaluator?: number;
  readonly variant?: number | null;
}

/** Send the examples that match a query, from `start` up to `stop`. */
export interface AskExamples {
  readonly request: number;
  readonly type: "page";
  readonly query: ExampleQuery;
  readonly columns: readonly string[];
  readonly start: number;
  readonly stop: number;
  readonly edition?: number;
}

/** Store an answer, and send the next row that has none. */
export interface AskLabel {
  readonly request: number;
  readonly type: "label";
  readonly place: number;
  /** None skips the row. */
  readonly label: string | null;
  readonly note?: string;
  readonly tags?: readonly string[];
}

export type AskOfComparison = AskExamples | AskExample | AskConfusionOfExamples | AskSelection | AskSlices | AskAnnotate | AskAct;

export type AskOfLabelling = AskRow | AskLabel | AskUndo;

export type AskOfLeaderboard = AskChoice | AskComparison;

export type AskOfRuns = AskRuns | AskRun | AskConfusion | AskSelection | AskAnnotate | AskAct;

/** Send the row at a place; -1 is the first one that has no answer. */
export interface AskRow {
  readonly request: number;
  readonly type: "row";
  readonly place: number;
}

/** Send everything there is of one run. */
export interface AskRun {
  readonly request: number;
  readonly type: "detail";
  readonly position: number;
}

/** Send the rows that answer a query, from `start` up to `stop`. */
export interface AskRuns {
  readonly request: number;
  readonly type: "page";
  readonly query: Query;
  /** The columns whose cells are wanted, in their order. */
  readonly columns: readonly string[];
  readonly start: number;
  readonly stop: number;
  /** Another number looks for the rows anew, though the query is the same: something was noted. */
  readonly edition?: number;
}

/** Keep which rows a person has selected, for `view.selected`; there is no answer. */
export interface AskSelection {
  readonly type: "select";
  readonly positions: readonly number[];
}

/** Compare the difference within slices of the examples with that outside them. */
export interface AskSlices {
  readonly request: number;
  readonly type: "slices";
  /** A metadata key or an input key. */
  readonly by: string;
  readonly evaluator?: number;
  readonly variant?: number | null;
}

/** Take a step. */
export interface AskStep {
  readonly type: "step";
  readonly key: string;
}

/** Send the traceback of a group of failures. */
export interface AskTraceback {
  readonly type: "traceback";
  readonly key: string;
}

/** Take the last answer back, and send its row. */
export interface AskUndo {
  readonly request: number;
  readonly type: "undo";
}

/** What an example asks, and what is expected of the answer. */
export interface AskedCell {
  readonly id: string;
  readonly input: string;
  readonly expected: string;
}

/** One bar with its direct label. */
export interface Bar {
  readonly label: string;
  readonly count: number;
  /** Of all that the chart shows, between 0 and 1. */
  readonly share: number;
  /** Drawn as position and sign too: never by colour alone. */
  readonly tone: "good" | "bad" | "plain" | "rest";
  /** The value that a click filters by; None if it cannot. */
  readonly key: string | null;
}

/** A named value, as JSON text that is cleaned: the browser lays it out. */
export interface Block {
  readonly name: string;
  readonly value: string;
}

/** Variants in rows, evaluators in columns; and how many of either did not fit. */
export interface Board {
  readonly columns: readonly BoardColumn[];
  readonly rows: readonly BoardRow[];
  readonly more_rows: number;
  readonly more_columns: number;
}

export type BoardCell = readonly [string] | readonly [string, number] | readonly [string, number, number, number];

/** One evaluator of the board, with one scale for all variants. */
export interface BoardColumn {
  readonly name: string;
  readonly short: string;
  readonly low: number;
  readonly high: number;
}

/** One variant of the board. */
export interface BoardRow {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly state: State;
  /** Its end, in words; empty until it has ended. */
  readonly outcome: string;
  readonly tasks: Track;
  readonly cells: readonly (readonly [string] | readonly [string, number] | readonly [string, number, number, number] | null)[];
}

/** One variant on one example. */
export interface Cell {
  /** The output, as it differs from what it is compared with. */
  readonly pieces: Pieces;
  /** Whether the two have so little in common that no difference is marked. */
  readonly rewritten: boolean;
  readonly error: string;
  /** Whether the variant was not run on the example. */
  readonly absent: boolean;
  readonly marks: readonly Mark[];
}

/** One thing that a variant has differently from the baseline. */
export interface ChangeLine {
  readonly variant: string;
  readonly name: string;
  readonly pieces: Pieces;
  /** Whether it is source code, compared line by line. */
  readonly code: boolean;
}

/** Either bars, or a histogram between `low` and `high`; empty before the first evaluation. */
export interface Chart {
  readonly bars: readonly Bar[];
  readonly bins: readonly number[];
  readonly low: number;
  readonly high: number;
}

export type Code = "=" | "-" | "+";

/** A column's value held against another; a value that is missing is only ever `missing`. */
export interface Compare {
  readonly column: string;
  readonly operator: Operator;
  readonly value?: string | number | boolean | null;
  /** The column that it is held against, row by row, in place of `value`. */
  readonly other?: string | null;
}

/** The data of a standalone page. Columns are parallel to `examples`, by evaluator and variant. */
export interface ComparisonData {
  readonly setup: ComparisonSetup;
  readonly examples: readonly OpenedExample[];
  readonly asked: readonly AskedCell[];
  /** The cells of the matrix: for each choice of `setup.against`, for each example, by variant. */
  readonly outputs: readonly (readonly (readonly Cell[])[])[];
  /** The values of each column, as filters, groups and orders see them. */
  readonly values: readonly (readonly (string | number | boolean | null)[])[];
  readonly scores: readonly (readonly (readonly (number | null)[])[])[];
  readonly differences: readonly (readonly (readonly (number | null)[])[])[];
  /** A letter for each example: w(in), l(oss), t(ie), c(hanged), s(ame) or a dash. */
  readonly outcomes: readonly (readonly string[])[];
  readonly failed: readonly boolean[];
  /** 1 if higher is better, or neither; -1 if lower is. */
  readonly signs: readonly number[];
}

/** Everything that the comparison shows before it asks. */
export interface ComparisonSetup {
  readonly title: string;
  readonly origin: string;
  readonly memory: string;
  readonly columns: readonly Head[];
  readonly kinds: readonly Kind[];
  readonly total: number;
  readonly pairs: readonly Pair[];
  readonly lead: Lead;
  readonly figures: readonly FigureLine[];
  /** Short names, by position. */
  readonly variants: readonly string[];
  /** Whole names, by position. */
  readonly names: readonly string[];
  /** What each variant was given: prompt and parameters. */
  readonly prompts: readonly (readonly Block[])[];
  readonly baseline: number;
  readonly evaluators: readonly string[];
  /** Of each evaluator, whether no end of its scores is the better one. */
  readonly undirected: readonly boolean[];
  /** The variants from left to right, the baseline first. */
  readonly order: readonly number[];
  /** What outputs may be compared with, in words. */
  readonly against: readonly (readonly [Against, string])[];
  readonly changes: readonly ChangeLine[];
  readonly race: RaceView | null;
  /** The keys that examples may be sliced by. */
  readonly slices: readonly string[];
  /** Characters that three of four texts keep within. */
  readonly typical: number;
  readonly query: ExampleQuery;
  /** Whether examples can be put into datasets. */
  readonly editable: boolean;
}

export type Condition = Compare | Every | Some | Not;

/** How often what came out stood against what was expected. */
export interface Confusion {
  readonly expected: readonly string[];
  readonly output: readonly string[];
  /** A row for each expected value. */
  readonly counts: readonly (readonly number[])[];
}

/** The answer to `AskConfusion`. */
export interface ConfusionAnswer {
  readonly type: "confusion";
  readonly request: number;
  readonly confusion: Confusion;
}

export type Constant = string | number | boolean | null;

/** One group of failures. */
export interface ErrorLine {
  /** The name under which its traceback is asked for. */
  readonly key: string;
  readonly type: string;
  readonly where: string;
  readonly count: number;
  readonly message: string;
  readonly example: string;
}

/** The columns of one evaluation, as far as it has them. */
export interface EvaluationKeys {
  readonly score?: string;
  readonly label?: string;
}

/** An evaluation of a run. */
export interface EvaluationText {
  readonly name: string;
  readonly kind: string;
  readonly text: string;
  /** Whether a check passed; empty where that cannot be said. */
  readonly tone: "good" | "bad" | "";
  readonly explanation: string;
  readonly metadata: string;
  readonly error: string;
  readonly traceback: string;
  readonly facts: readonly string[];
  readonly trace: string;
}

/** All of some conditions. */
export interface Every {
  readonly every: readonly Condition[];
}

/** The answer to `AskExample`. */
export interface ExampleAnswer {
  readonly type: "detail";
  readonly request: number;
  readonly example: OpenedExample;
}

/** Which examples are wanted, in which order, and what is shown of them. */
export interface ExampleQuery {
  readonly text?: string;
  readonly show?: Show;
  readonly where?: readonly Condition[];
  readonly sort?: string | null;
  readonly descending?: boolean;
  readonly group?: string | null;
  readonly folded?: readonly string[];
  readonly evaluator?: number;
  readonly variant?: number | null;
  /** The order where no column is sorted by. */
  readonly order?: Sort;
  readonly against?: Against;
  /** Characters of one text, about. */
  readonly limit?: number;
}

/** One call of a model. */
export interface ExchangeText {
  /** Whose call it was: the task's or an evaluator's, and of which attempt. */
  readonly title: string;
  readonly facts: readonly string[];
  readonly failed: boolean;
  readonly prompt: string;
  readonly reply: string;
  readonly cut: boolean;
}

/** A cell whose value is missing because something failed. */
export interface Failed {
  readonly failed: string;
}

/** One field of what came out, beside what was expected of it. */
export interface FieldDiff {
  /** Empty where the whole output is compared. */
  readonly name: string;
  readonly state: "same" | "changed" | "missing" | "extra";
  /** The value as JSON. */
  readonly output: string;
  readonly expected: string;
  /** The words of two texts that differ; empty where values are best read side by side. */
  readonly pieces: Pieces;
}

/** One line of the table of figures, and the positions of its evaluator and variant. */
export interface FigureLine {
  readonly place: readonly [number, number];
  readonly figures: Figures;
  /** The adjusted p-value, to sort by. */
  readonly p: number | null;
}

/** One line of the table: one variant on one evaluator. */
export interface Figures {
  readonly evaluator: string;
  /** `lower is better`; empty where there is nothing to know. */
  readonly note: string;
  /** Short. */
  readonly variant: string;
  /** The variant's name. */
  readonly name: string;
  readonly is_baseline: boolean;
  readonly mean: string;
  readonly difference: string;
  readonly tone: Tone;
  readonly interval: string;
  readonly bar: IntervalBar | null;
  readonly p: string;
  /** Wins, losses and ties: `306 / 79 / 934`. */
  readonly outcomes: string;
  readonly n: string;
  /** Examples that could not be paired, and why; of the baseline, what it has no score for. */
  readonly left_out: string;
  /** `▲ better` */
  readonly conclusion: string;
  /** Advice on what would make it clearer. */
  readonly advice: string;
}

/** How many of something there are in each state; for task runs and for evaluations alike. */
export interface Flow {
  readonly planned: number;
  /** Finished by an earlier session; part of `planned`, and of `done` or `failed`. */
  readonly reused: number;
  /** Succeeded. */
  readonly done: number;
  /** Recorded as failures. */
  readonly failed: number;
  /** Not made: evaluations whose run failed, and all that a race leaves out. */
  readonly skipped: number;
  /** Begun, and neither recorded nor waiting. What has ended and is on its way to the store is among them, so that they may be more than the calls in flight. */
  readonly running: number;
  /** Between two attempts, after a failure. */
  readonly retrying: number;
  /** Between two attempts, because a rate limit refused the first. */
  readonly throttled: number;
}

/** The heading of the runs that have a value in common. */
export interface Group {
  /** Where it stands in the result. */
  readonly place: number;
  readonly value: string;
  /** What folds it, in queries. */
  readonly key: string;
  readonly count: number;
  readonly folded: boolean;
  /** The means of the columns that hold numbers. */
  readonly cells: readonly string[];
}

/** One column of the table as the browser reads it. */
export interface Head {
  /** The name of the column in queries. */
  readonly key: string;
  readonly title: string;
  /** What an expression may call it, besides its title: `channel`, `input.channel`. */
  readonly names: readonly string[];
  readonly role: Role;
  readonly numeric: boolean;
  /** The letters that most of its cells need. */
  readonly letters: number;
  /** Whether it is shown until others are chosen. */
  readonly shown: boolean;
  /** The variant whose outputs it holds, in a column of the matrix of a comparison. */
  readonly variant: number | null;
  /** The evaluator and the variant whose scores or labels it holds, in a comparison. */
  readonly judged: readonly [number, number] | null;
}

/** The place of an interval on the scale of its evaluator, in hundredths of the scale's width. */
export interface IntervalBar {
  readonly zero: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** Rows of one kind, which a button shows. */
export interface Kind {
  /** What queries call it. */
  readonly show: string;
  readonly title: string;
  readonly count: number;
}

/** A label, and the keys that give it. */
export interface LabelKey {
  readonly label: string;
  /** The label as it is shown. */
  readonly shown: string;
  readonly keys: readonly string[];
}

/** What does not change while people label. */
export interface LabellingSetup {
  readonly question: string;
  readonly name: string;
  readonly rubric: string;
  /** The rubric's version; empty without a rubric. */
  readonly version: string;
  readonly annotator: string;
  readonly pair: boolean;
  readonly labels: readonly LabelKey[];
  /** The key that opens the note: `n`, unless a label has it. */
  readonly note: string;
  /** What to call once every row has an answer. */
  readonly next: string;
}

/** The latest runs as a table: titles with the kinds of their columns, and rows. */
export interface Latest {
  readonly columns: readonly (readonly [string, LatestKind])[];
  readonly rows: readonly (readonly LatestCell[])[];
  /** Evaluations that have no column. */
  readonly more: number;
}

/** One text of the latest runs. */
export interface LatestCell {
  readonly text: string;
  readonly failed?: boolean;
  readonly muted?: boolean;
}

export type LatestKind = "variant" | "id" | "input" | "output" | "mark";

/** The main result, which a reader must know first. */
export interface Lead {
  readonly claim: string;
  readonly detail: string;
  readonly advice: string;
  readonly tone: Tone;
  /** Evaluators on which the leading variant is worse than the baseline. */
  readonly trade_offs: readonly string[];
  /** Warnings that must be known before the figures. */
  readonly notes: readonly string[];
  /** The call that completes the experiments; empty if they lack nothing. */
  readonly resume: string;
  /** Variants, examples, evaluators. */
  readonly scope: string;
  /** `changed: prompt` */
  readonly changed: string;
}

/** An experiment. */
export interface LeaderboardRow {
  readonly name: string;
  readonly cells: readonly string[];
}

/** All rows, newest first. */
export interface LeaderboardSetup {
  readonly title: string;
  readonly columns: readonly string[];
  /** The places of the columns of evaluators: from the first to before the second. */
  readonly scored: readonly [number, number];
  readonly rows: readonly LeaderboardRow[];
}

/** What is known of one limit. */
export interface LimitLine {
  /** What binds, and how much is left, in words. */
  readonly text: string;
  /** Seconds until more comes; 0 if there is some. */
  readonly back: number;
}

/** The evaluation of one variant on one example, in short. */
export interface Mark {
  readonly evaluator: string;
  /** `✓`, `0.52`, `curt`; `✗ KeyError in` if that is what the evaluator failed with. */
  readonly text: string;
  readonly tone: Tone;
  /** `▲` better than the baseline (or higher, where neither is better), `▼` worse, `◆` another label. */
  readonly sign: string;
  /** The difference from the baseline of numbers. */
  readonly change: string;
  /** `✓ ✗ ✓`; empty if there is but one, and for numbers. */
  readonly repetitions: string;
}

/** One message to a model or from it. */
export interface MessageText {
  readonly role: string;
  readonly text: string;
  /** The tools that the model asks for, as code. */
  readonly calls: readonly string[];
}

/** The opposite of a condition. */
export interface Not {
  readonly negated: Condition;
}

/** What is noted on a row, and where that is saved. */
export interface NotedRow {
  readonly variant: number;
  readonly position: number;
  readonly notes: NotesText;
}

/** What is noted on a row, and what of the row can be corrected. */
export interface NotesText {
  readonly note: string;
  readonly tags: readonly string[];
  readonly thumbs: "up" | "down" | "";
  readonly annotator: string;
  /** When, in ISO 8601; empty if nothing was ever noted. */
  readonly at: string;
  /** The tags of all rows, which are offered. */
  readonly known: readonly string[];
  /** What is expected, as it can be corrected: a text as it is, anything else as JSON. */
  readonly expected: string;
  /** Whether anything can be noted: there is a store. */
  readonly writable: boolean;
}

/** Everything there is of one example. */
export interface OpenedExample {
  readonly title: string;
  readonly inputs: readonly Block[];
  readonly metadata: readonly Block[];
  readonly variants: readonly OpenedVariant[];
}

/** Everything there is of one run. */
export interface OpenedRun {
  readonly title: string;
  readonly facts: readonly string[];
  readonly trace: string;
  readonly error: string;
  readonly traceback: string;
  /** The attempts that failed, in words. */
  readonly attempts: readonly string[];
  /** What came out against what was expected. */
  readonly fields: readonly FieldDiff[];
  /** What came out against what the baseline gave; empty where there is nothing to compare it with. */
  readonly baseline: readonly FieldDiff[];
  readonly inputs: readonly Block[];
  readonly metadata: readonly Block[];
  readonly evaluations: readonly EvaluationText[];
  readonly exchanges: readonly ExchangeText[];
  /** Its trace. */
  readonly steps: TraceText;
  /** How to have prompt and reply kept, where there are none. */
  readonly remedy: string;
}

/** One variant on an example. */
export interface OpenedVariant {
  readonly place: number;
  readonly name: string;
  readonly baseline: boolean;
  readonly marks: readonly Mark[];
  readonly runs: readonly OpenedRun[];
  /** What is noted on each of these runs; None where nothing can be. */
  readonly noted: readonly (NotedRow | null)[];
  /** Repetitions that did not fit. */
  readonly more: number;
}

export type Operator = "==" | "!=" | "<" | "<=" | ">" | ">=" | "contains" | "missing";

/** Two columns of categories: what was expected, and what came out. */
export interface Pair {
  readonly title: string;
  readonly expected: string;
  readonly output: string;
}

/** Start nothing new. */
export interface Pause {
  readonly type: "pause";
}

export type Pieces = readonly (readonly [Code, string])[];

/** The filters and the order of a table. Columns that it does not have are ignored. */
export interface Query {
  /** Occurs in any text of the run, in any case. */
  readonly text?: string;
  /** `failed` are runs whose task or any evaluator failed; `wrong` those where a check did not pass. */
  readonly show?: Shown;
  /** Conditions, all of which hold. */
  readonly where?: readonly Condition[];
  /** A column; None for those that should be read first. */
  readonly sort?: string | null;
  readonly descending?: boolean;
  /** The column that puts runs into groups. */
  readonly group?: string | null;
  /** The groups whose runs are left out. */
  readonly folded?: readonly string[];
}

/** One variant in a race. */
export interface RaceLine {
  readonly variant: string;
  /** Share of the units that it ran, from 0 to 1. */
  readonly ran: number;
  /** `stopped after 64 of 200, 136 runs saved` */
  readonly words: string;
  readonly stopped: boolean;
}

/** The race that the variants were in. */
export interface RaceView {
  readonly claim: string;
  readonly lines: readonly RaceLine[];
  readonly reasons: readonly string[];
}

/** How far the session has come. */
export interface Reached {
  readonly labelled: number;
  readonly total: number;
  /** The width reached, in words; empty while it is not known. */
  readonly width: string;
  /** Why there will be no corrected mean; empty where there will. */
  readonly warning: string;
  /** The tags given so far, the most frequent first. */
  readonly tags: readonly string[];
  readonly trouble: string;
  /** The place of the buttons for what comes next; empty until every row has an answer. */
  readonly steps: string;
}

/** Why a question is refused. */
export interface Refused {
  readonly type: "refused";
  readonly text: string;
}

/** Start calls again. */
export interface Resume {
  readonly type: "resume";
}

/** Run again what has failed. */
export interface RetryFailed {
  readonly type: "retry_failed";
}

export type Role = "example" | "repetition" | "error" | "output" | "expected" | "score" | "label" | "difference" | "explanation" | "thumbs" | "tags" | "note" | "input" | "metadata" | "latency" | "attempts" | "tokens" | "cost" | "trace";

/** A row, as people see it: blind to judges, scores and variants. */
export interface RowToLabel {
  readonly place: number;
  readonly inputs: readonly Block[];
  readonly outputs: readonly Block[];
  readonly expected: readonly Block[];
  readonly answered: boolean;
  /** The label that it has; empty if it has none. */
  readonly label: string;
  readonly note: string;
  readonly tags: readonly string[];
}

/** The answer to `AskRun`. */
export interface RunAnswer {
  readonly type: "detail";
  readonly request: number;
  readonly position: number;
  readonly run: OpenedRun;
  /** What is noted on it; None where nothing can be. */
  readonly notes: NotesText | null;
}

/** Some of the rows that answer a query. */
export interface RunsPage {
  readonly type: "page";
  readonly request: number;
  /** Rows, the headings of groups among them. */
  readonly matched: number;
  /** Rows without those headings. */
  readonly runs: number;
  /** How many rows there are of each kind; empty where that is as in the setup. */
  readonly counts: readonly number[];
  readonly start: number;
  /** The position of each row; a negative number for the heading of a group. */
  readonly positions: readonly number[];
  /** The cells of each row, column by column; none of a heading. */
  readonly rows: readonly (readonly AnyCell[])[];
  /** The headings among them. */
  readonly groups: readonly Group[];
}

/** Everything that the table of runs shows before it asks. */
export interface RunsSetup {
  readonly title: string;
  readonly origin: string;
  readonly memory: string;
  readonly columns: readonly Head[];
  readonly kinds: readonly Kind[];
  readonly total: number;
  readonly pairs: readonly Pair[];
  readonly tiles: readonly RunsTile[];
  /** Which runs are shown first. */
  readonly show: Shown;
  /** Whether runs can be put into datasets. */
  readonly editable: boolean;
}

/** The chart of one evaluator, and the columns that a click on it filters. */
export interface RunsTile {
  readonly tile: Tile;
  readonly columns: EvaluationKeys;
}

/** Note that a front end has made the widget. */
export interface Seen {
  readonly type: "seen";
}

/** Change the number of calls in flight. Only "auto" lets it adapt: no number lifts a limit. */
export interface SetConcurrency {
  readonly type: "set_concurrency";
  readonly concurrency: number | "auto";
}

export type Show = "all" | "regressions" | "improvements" | "disagreements" | "errors";

export type Shown = "all" | "wrong" | "failed" | "unevaluated";

/** One slice of one variant, in words and as the place of its interval. */
export interface SliceLine {
  readonly name: string;
  /** Short; empty where one variant is compared. */
  readonly variant: string;
  readonly n: string;
  readonly difference: string;
  readonly interval: string;
  readonly gap: string;
  readonly p: string;
  readonly detectable: string;
  readonly status: string;
  readonly tone: Tone;
  readonly bar: IntervalBar | null;
  /** What holds for the examples of the slice alone; None where no condition on a column says that. */
  readonly where: Compare | Every | Some | Not | null;
}

/** The answer to `AskSlices`. */
export interface SlicesAnswer {
  readonly type: "slices";
  readonly request: number;
  readonly claim: string;
  readonly note: string;
  readonly lines: readonly SliceLine[];
}

/** Everything that the live view shows. Times are in seconds, rates in calls per second. */
export interface Snapshot {
  readonly state: State;
  readonly interactive: boolean;
  readonly title: string;
  readonly origin: string;
  readonly tasks: Flow;
  readonly evaluations: Flow;
  readonly rate: number | null;
  readonly limit_rate: number | null;
  /** Seconds for which the limit still lets nothing through. */
  readonly closed: number;
  readonly elapsed: number;
  readonly eta: number | null;
  readonly latency: string;
  readonly spent: string;
  readonly concurrency: number | null;
  readonly ceiling: number | null;
  /** Whether the number of calls in flight adapts by itself. */
  readonly adaptive: boolean;
  /** How many workers of a cluster there are, and what each has under way; empty where it runs here. */
  readonly workers: string;
  readonly held_back: string;
  /** The limits that requests meet, the tightest first. */
  readonly limits: readonly LimitLine[];
  readonly status: string;
  /** The call that goes on with it if the kernel ends; empty for a rehearsal. */
  readonly resume: string;
  readonly tone: "" | "bad" | "wait";
  readonly tiles: readonly Tile[];
  readonly more_tiles: number;
  readonly board: Board | null;
  readonly recent: Latest;
  readonly errors: readonly ErrorLine[];
}

/** At least one of some conditions. */
export interface Some {
  readonly some: readonly Condition[];
}

export type Sort = "example" | "loss" | "gain" | "size" | "score";

/** What is opened below, and what is said about it. */
export interface StageAnswer {
  readonly type: "stage";
  /** The place of a widget; None leaves what is there. */
  readonly place: string | null;
  readonly words: string;
}

export type State = "starting" | "running" | "paused" | "stopping" | "finished";

/** A step as it is offered. */
export interface StepButton {
  readonly key: string;
  readonly label: string;
  readonly title: string;
  /** A key that takes it in the view that the buttons belong to; empty for none. */
  readonly shortcut: string;
}

/** One step. */
export interface StepText {
  readonly name: string;
  readonly kind: string;
  readonly depth: number;
  /** Where its bar begins, in percent of the time of the trace. */
  readonly begin: number;
  readonly width: number;
  readonly lasted: string;
  readonly failed: boolean;
  /** How many spans are folded into it. */
  readonly aside: string;
  readonly facts: readonly string[];
  readonly values: readonly StepValue[];
}

/** What a step was given, returned, or failed with. */
export interface StepValue {
  readonly name: string;
  readonly text: string;
}

/** The steps, in order. */
export interface StepsSetup {
  readonly steps: readonly StepButton[];
}

/** Stop one variant, or everything. */
export interface Stop {
  readonly type: "stop";
  readonly experiment_id?: string | null;
}

/** What any table of rows shows before it asks. */
export interface TableSetup {
  /** Whose rows they are; may be empty. */
  readonly title: string;
  readonly origin: string;
  /** Under which name the browser remembers the columns: that of the dataset. */
  readonly memory: string;
  readonly columns: readonly Head[];
  readonly kinds: readonly Kind[];
  /** How many rows there are. */
  readonly total: number;
  readonly pairs: readonly Pair[];
}

/** One evaluation over all runs: its leading figure, interval, denominators and distribution. */
export interface Tile {
  readonly name: string;
  readonly kind: string;
  readonly direction: string | null;
  readonly figure: string;
  /** The text beside the figure: the share of the leading label, or nothing. */
  readonly detail: string;
  readonly interval: string;
  /** The denominators, in words. */
  readonly note: string;
  readonly chart: Chart;
  readonly mean: number | null;
  readonly ci: readonly [number, number] | null;
}

export type Tone = "good" | "bad" | "other" | "rest";

/** The steps of a run, and what was said. */
export interface TraceText {
  readonly facts: readonly string[];
  /** Empty where nothing was traced. */
  readonly steps: readonly StepText[];
  readonly messages: readonly MessageText[];
  /** What of the conversation is left out, in words. */
  readonly left: string;
}

/** The traceback of a group of failures; empty if none was stored. */
export interface TracebackText {
  readonly type: "traceback";
  readonly key: string;
  readonly text: string;
}

/** The number of runs of one variant in each state. */
export interface Track {
  readonly planned: number;
  readonly done: number;
  readonly failed: number;
  readonly running: number;
  readonly retrying: number;
  readonly throttled: number;
}
