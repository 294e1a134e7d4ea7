// The engine as the page sees it: articles in, report out, by promise. It lives in a worker that is started when it is needed, terminated
// to stop it (the only way to interrupt WebAssembly) and after half a minute without work (the only way to give its memory back).

import { t } from "./catalogue";
import { decode, encode, version } from "./protocol";
import type { Answer, ArticleParams, ProgressEvent, Request } from "./protocol";
import type { FromWorker, ToWorker } from "./worker";
import { trustedScriptURL } from "./trusted";
import workerSource from "storydiff:worker";

export interface Source extends Omit<ArticleParams, "blob"> {
  bytes: Uint8Array;
}

/** How the articles are to be compared and the report written. */
export type Wish = Omit<Request["params"], "articles">;

/** Why a call gave nothing. Codes: stopped, crashed, and those of internal/api. */
export class EngineError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly answer?: Answer,
    /** With code too-few-articles, the JSON of what could be read. */
    readonly read?: Uint8Array,
  ) {
    super(message);
  }
}

interface Answered {
  answer: Answer;
  blobs: Uint8Array[];
}

interface Call {
  resolve(answered: Answered): void;
  reject(e: EngineError): void;
  progress?: ((e: ProgressEvent) => void) | undefined;
  /** Nobody waits for it. */
  rehearsal: boolean;
}

const idleMilliseconds = 30_000;

export class Engine {
  readonly #load: () => Promise<WebAssembly.Module>;
  #module: Promise<WebAssembly.Module> | undefined;
  #worker: Worker | undefined;
  #calls = new Map<number, Call>();
  #lastID = 0;
  #idle: ReturnType<typeof setTimeout> | undefined;

  /** load gives the compiled module; it is called again only after it has failed. */
  constructor(load: () => Promise<WebAssembly.Module>) {
    this.#load = load;
  }

  /** Compares the articles and gives the report as bytes. */
  async compare(sources: Source[], wish: Wish, progress?: (e: ProgressEvent) => void): Promise<Uint8Array> {
    const { blobs } = await this.#ask("compare", sources, wish, progress, false);
    return blobs[0] as Uint8Array;
  }

  /** Gives the files in archives and news messages, and any other file as it is. */
  async unpack(sources: Source[]): Promise<{ name: string; failed?: string; bytes: Uint8Array }[]> {
    const { answer, blobs } = await this.#ask("unpack", sources, {}, undefined, false);
    return (answer.files ?? []).map((f, i) => ({ ...f, bytes: blobs[i]?.slice() ?? new Uint8Array() }));
  }

  /**
   * Starts the engine before it is asked for anything, and lets it compare something once: browsers compile WebAssembly function by
   * function at its first use, which makes a first comparison many times slower than the second.
   */
  rehearse(sources: Source[]): void {
    this.#ask("compare", sources, { format: "json" }, undefined, true).catch(() => {}); // what is wrong is said when something is asked of it
  }

  /** Ends whatever is running; every call that waits is told so. An engine without work is left alone. */
  stop(): void {
    if ([...this.#calls.values()].some((c) => !c.rehearsal)) this.#end("stopped", t("stopped"));
  }

  async #ask(method: Request["method"], sources: Source[], wish: Wish, progress: Call["progress"], rehearsal: boolean): Promise<Answered> {
    const id = ++this.#lastID;
    const articles = sources.map(({ bytes: _, ...rest }, blob) => ({ ...rest, blob }));
    const frame = encode({ v: version, id, method, params: { articles, ...wish } }, sources.map((s) => s.bytes));
    return new Promise((resolve, reject) => {
      clearTimeout(this.#idle);
      this.#calls.set(id, { resolve, reject, progress, rehearsal });
      this.#module ??= this.#load();
      this.#module.then(
        (module) => {
          if (!this.#calls.has(id)) return; // stopped while the module was on its way
          this.#worker ??= this.#start(module);
          send(this.#worker, { frame }, [frame.buffer]);
        },
        () => {
          this.#module = undefined;
          this.#end("crashed", t("not-loaded"));
        },
      );
    });
  }

  #start(module: WebAssembly.Module): Worker {
    const worker = new Worker(workerURL());
    const crash = () => {
      if (worker === this.#worker) this.#end("crashed", t("crashed"));
    };
    worker.addEventListener("error", crash);
    worker.addEventListener("messageerror", crash);
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
      if (worker !== this.#worker) return;
      if ("event" in data) {
        const event = JSON.parse(data.event) as ProgressEvent;
        this.#calls.get(event.id)?.progress?.(event);
      } else if ("answer" in data) {
        this.#answer(data.answer);
      } else {
        console.error(data.crash);
        crash();
      }
    });
    send(worker, { module }, []);
    return worker;
  }

  #answer(frame: Uint8Array): void {
    const { answer, blobs } = decode(frame);
    const call = this.#calls.get(answer.id);
    this.#calls.delete(answer.id);
    if (answer.ok) call?.resolve({ answer, blobs });
    else call?.reject(new EngineError(answer.error?.code ?? "internal", answer.error?.message ?? "", answer, blobs[0]));
    clearTimeout(this.#idle);
    if (this.#calls.size === 0) this.#idle = setTimeout(() => this.#end("stopped", t("stopped")), idleMilliseconds);
  }

  #end(code: string, message: string): void {
    clearTimeout(this.#idle);
    this.#worker?.terminate();
    this.#worker = undefined;
    const calls = [...this.#calls.values()];
    this.#calls.clear();
    for (const call of calls) call.reject(new EngineError(code, message));
  }
}

function send(worker: Worker, message: ToWorker, transfer: Transferable[]): void {
  worker.postMessage(message, transfer);
}

let url: string | undefined;

function workerURL(): string {
  return (url ??= trustedScriptURL(URL.createObjectURL(new Blob([workerSource], { type: "text/javascript" }))));
}
