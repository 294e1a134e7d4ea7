// What the page says, in the reader's language. English is in the bundle; another language's catalogue is a file that the build makes of
// words/*.json and that is fetched before anything is drawn, for once the engine is here nothing may be asked for. The widget has them in its bundle. A catalogue has the page's own
// words by key, and for what the engine writes in fixed sentences (reasons, diagnostics, some questions) those sentences and theirs: a report stays
// the same bytes in every language. What neither knows stays as it is, marked as English.

import english from "storydiff:english";
import bundled from "storydiff:languages";
import type all from "./words/en.json";

export type Key = keyof typeof all;
/** A text, or one for each plural category of Intl.PluralRules, chosen by the value n. */
export type Text = string | Partial<Record<Intl.LDMLPluralRule, string>>;
type Values = Record<string, string | number>;

/** What tools/build writes to words.<language>.json: the words by key, and [English, translated] for what the engine says. */
export interface Catalogue {
  words: Record<string, Text>;
  said: [english: string, own: string][];
}

/** The languages that there are, in their own names. */
export const languages: Record<string, string> = { en: "English", de: "Deutsch", sv: "Svenska" };

/** A language with what it takes to speak it, each made when it is first asked for: a browser's tables for counting are slow to load, and nobody counts at first. */
class Language {
  readonly code: string;
  readonly words: Record<string, Text>;
  readonly #locale: string;
  readonly #said: Catalogue["said"];
  #sentences: { pattern: RegExp; names: string[]; own: string }[] | undefined;
  #plurals: Intl.PluralRules | undefined;
  #numbers: Intl.NumberFormat | undefined;
  #percents: Intl.NumberFormat | undefined;
  #lists: Intl.ListFormat | undefined;

  constructor(code: string, { words, said }: Catalogue) {
    this.code = code;
    this.words = words;
    this.#said = said;
    this.#locale = code === "en" ? "en-GB" : code; // day before month, as in the report's renderings
  }

  get sentences() {
    return (this.#sentences ??= this.#said.map(([en, own]) => {
      const names: string[] = [];
      const source = en.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{(\w+)\}/g, (_, name: string) => (names.push(name), "(.+?)"));
      return { pattern: new RegExp(`^${source}$`, "su"), names, own };
    }));
  }

  get plurals() {
    return (this.#plurals ??= new Intl.PluralRules(this.#locale));
  }

  get numbers() {
    return (this.#numbers ??= new Intl.NumberFormat(this.#locale));
  }

  get percents() {
    return (this.#percents ??= new Intl.NumberFormat(this.#locale, { style: "percent" }));
  }

  get lists() {
    return (this.#lists ??= new Intl.ListFormat(this.#locale));
  }
}

const known = new Map([["en", new Language("en", { words: english, said: [] })]]);
let now = known.get("en")!;

/** Speaks a language from now on, where its catalogue is here; else English. Gives the one that is spoken. */
export function speak(code: string): string {
  const there = bundled[code];
  if (there && !known.has(code)) known.set(code, new Language(code, there));
  now = known.get(code) ?? known.get("en")!;
  return now.code;
}

/** The language that is spoken. */
export function spoken(): string {
  return now.code;
}

/** The first of the wanted languages that there is; English where there is none. */
export function choose(wanted: readonly string[]): string {
  return wanted.map((w) => w.toLowerCase().split("-")[0]!).find((w) => Object.hasOwn(languages, w)) ?? "en";
}

/** Fetches a language's catalogue and speaks it. Where it cannot be had it stays English. */
export async function load(code: string): Promise<void> {
  if (known.has(code)) return;
  try {
    known.set(code, new Language(code, (await (await fetch(`words.${code}.json`)).json()) as Catalogue));
    speak(code);
  } catch {
    // English is always there
  }
}

/** The page's words by key, with {name} replaced by the value of that name. */
export function t(key: Key, values: Values = {}): string {
  const text: Text = now.words[key] ?? english[key] ?? key;
  const chosen = typeof text === "string" ? text : (text[now.plurals.select(Number(values.n))] ?? text.other ?? "");
  return chosen.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? "";
    return typeof value === "number" ? now.numbers.format(value) : apart(value);
  });
}

/** What the engine said, in pieces: words of ours as strings, those of articles as quoted gives them. Undefined where it is no fixed sentence. */
export function said<T>(sentence: string, quoted: (words: string, name: string) => T): (string | T)[] | undefined {
  if (now.code === "en") return undefined;
  for (const { pattern, names, own } of now.sentences) {
    const m = pattern.exec(sentence);
    if (!m) continue;
    const value = new Map(names.map((name, i) => [name, m[i + 1]!]));
    return own.split(/\{(\w+)\}/).map((piece, i) => (i % 2 === 0 ? piece : quoted(value.get(piece) ?? "", piece)));
  }
  return undefined;
}

/** The same as one string; the sentence itself where it is no fixed one. */
export function saidText(sentence: string): string {
  const quoted = (words: string, name: string): string => {
    if (name === "why") return saidText(words);
    if (name === "language") return languageName(words);
    return apart(words);
  };
  return said(sentence, quoted)?.join("") ?? quotesApart(sentence);
}

/** The language's name in the language that is spoken, from its English name. */
function languageName(name: string): string {
  const inEnglish = new Intl.DisplayNames("en", { type: "language" });
  const code = "da es fi fr it nl no pl pt".split(" ").find((c) => inEnglish.of(c) === name);
  return (code && new Intl.DisplayNames(now.code, { type: "language" }).of(code)) ?? name;
}

/** Words that may run from right to left, so that they do not turn what stands around them: between FSI and PDI, as in Unicode's rules (UAX 9). */
export function apart(words: string): string {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\u202a-\u202e]/u.test(words) && !words.startsWith("\u2068") ? `\u2068${words}\u2069` : words;
}

/** The same of what a sentence of ours quotes, which itself runs as our language does. */
export function quotesApart(sentence: string): string {
  return sentence.replace(/“[^”]*”/g, apart);
}

export function number(n: number): string {
  return now.numbers.format(n);
}

/** A share of one, in per cent. */
export function percent(share: number): string {
  return now.percents.format(share);
}

/** "A, B and C". */
export function list(items: string[]): string {
  return now.lists.format(items.map(apart));
}

/** A date as it is written in the report, its own clock, nothing converted; year says whether its year is said. */
export function date(published: string | undefined, year = true): string {
  const m = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/.exec(published ?? "");
  if (!m) return published ?? "";
  const [y, month, day, hour = 0, minute = 0] = m.slice(1).map((x) => Number(x ?? 0));
  const when = new Date(Date.UTC(y!, month! - 1, day, hour, minute));
  const options: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", timeZone: "UTC", ...(year && { year: "numeric" }), ...(m[4] && { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }) };
  return new Intl.DateTimeFormat(now.code === "en" ? "en-GB" : now.code, options).format(when);
}
