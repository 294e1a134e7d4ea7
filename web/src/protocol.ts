// The page's half of the channel to the engine; internal/api is the other, and says word for word the same:
//
// A frame is a JSON header and any number of blobs:
//
//	uint32 length of the header | header (JSON) | for each blob: uint32 length | bytes
//
// Lengths are big-endian. The header of a request is {v, id, method, params}; params.articles[i].blob is an index into the blobs.
// The header of an answer is {v, id, ok:true} or {v, id, ok:false, error:{code, message}, diagnostics}. The method "compare" answers with
// the report in the format that was asked for as its first blob; with the error "too-few-articles" it is the JSON of what could be read.
// The method "unpack" answers with the files in archives and news messages, and any other file as it is: {files:[{name, failed}]} and a
// blob for each.
// While a request runs, events {v, id, event:"progress", stage, done, total} are handed out as plain JSON. Every request is answered.

import type { Diagnostic, Pair, Range } from "./report";

/** Version of the protocol. */
export const version = 1;

export type Format = "json" | "html" | "markdown" | "csv" | "xlsx" | "text";
/** What counts as the same answer; "" is the usual. */
export type Granularity = "" | "fine" | "coarse";
export type Stage = "read" | "segment" | "extract" | "align" | "find" | "render";

export interface Request {
  v: number;
  id: number;
  method: "compare" | "unpack";
  params: { articles: ArticleParams[]; format?: Format; granularity?: Granularity; pairs?: Pair[]; marks?: FindingMark[] };
}

/** What the reader made of a finding, by its id in the report of the same articles. */
export interface FindingMark {
  finding: string;
  pinned?: boolean;
  setAside?: string;
  note?: string;
}

/** One article of a request: a blob and what the user knows of it. */
export interface ArticleParams {
  name: string;
  blob: number;
  /** Why there are no bytes: the article becomes a diagnostic. */
  failed?: string;
  publisher?: string;
  datePublished?: string;
  url?: string;
  /** This and the next three stand instead of what the file says. */
  headline?: string;
  dateModified?: string;
  dateline?: string;
  inLanguage?: string;
  ours?: boolean;
  /** What was left out of the text and is to be compared, in code points. */
  include?: Range[];
}

export interface Answer {
  v: number;
  id: number;
  ok: boolean;
  error?: { code: string; message: string };
  diagnostics?: Diagnostic[];
  /** Of "unpack": one for each blob. */
  files?: { name: string; failed?: string }[];
}

export interface ProgressEvent {
  v: number;
  id: number;
  event: "progress";
  stage: Stage;
  done: number;
  total: number;
}

/** Makes a frame of a header and blobs. */
export function encode(header: Request, blobs: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const parts = [new TextEncoder().encode(JSON.stringify(header)), ...blobs];
  const frame = new Uint8Array(parts.reduce((n, p) => n + 4 + p.length, 0));
  const view = new DataView(frame.buffer);
  let at = 0;
  for (const part of parts) {
    view.setUint32(at, part.length);
    frame.set(part, at + 4);
    at += 4 + part.length;
  }
  return frame;
}

/** Takes the frame of an answer apart. */
export function decode(frame: Uint8Array): { answer: Answer; blobs: Uint8Array[] } {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < frame.length; ) {
    const length = view.getUint32(at);
    parts.push(frame.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  const [header, ...blobs] = parts;
  return { answer: JSON.parse(new TextDecoder().decode(header)) as Answer, blobs };
}
