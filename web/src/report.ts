// The report as it comes over the wire: the types of internal/report, whose comments say what each field means. Offsets are Unicode code
// points into Article.text, end exclusive. A test in tools/build compares the two.

export interface Report {
  schema: string;
  generator: Generator;
  granularity?: string;
  articles: Article[];
  origins: Origin[];
  findings: Finding[];
  alignment: Alignment[];
  diagnostics: Diagnostic[];
  pairs?: Pair[];
}

export interface Pair {
  relation: string;
  sentences: Selector[];
}

export interface Selector {
  source: string;
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

export interface Generator {
  name: string;
  version: string;
}

export interface Article {
  id: string;
  name: string;
  publisher?: string;
  headline?: string;
  author?: string;
  datePublished?: string;
  dateModified?: string;
  dateline?: string;
  inLanguage?: string;
  url?: string;
  text: string;
  words: number;
  origin?: string;
  ours?: boolean;
  story?: string;
  compared: boolean;
  paragraphs: Paragraph[];
}

export interface Paragraph {
  start: number;
  end: number;
  role: string;
}

export interface Origin {
  id: string;
  articles: string[];
  basis?: string;
  credit?: string;
}

export interface Finding {
  id: string;
  kind: string;
  aspect: string;
  label: string;
  question: string;
  severity: number;
  confidence: number;
  reason: string;
  positions: Position[];
  silent: string[];
  pinned?: boolean;
  setAside?: string;
  note?: string;
}

export interface Position {
  value: string;
  normalized?: Normalized;
  articles: string[];
  origins: number;
  evidence: Evidence[];
}

export interface Normalized {
  kind: string;
  value?: number;
  min?: number;
  max?: number;
  unit?: string;
  text?: string;
}

export interface Evidence {
  article: string;
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
  sentence: Range;
  attribution?: string;
  firmness?: string;
}

export interface Range {
  start: number;
  end: number;
}

export interface Alignment {
  id: string;
  score: number;
  sentences: SentenceRange[];
}

export interface SentenceRange {
  article: string;
  start: number;
  end: number;
}

export interface Diagnostic {
  code: string;
  level: string;
  article?: string;
  name?: string;
  message: string;
}
