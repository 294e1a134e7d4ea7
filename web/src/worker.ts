// The engine's thread: starts the Go program from a compiled module and hands frames to it. Go blocks this thread while it compares, so
// nothing can be said to it meanwhile; to stop it the page terminates the worker.

import "wasm_exec";

declare class Go {
  importObject: WebAssembly.Imports;
  run(instance: WebAssembly.Instance): Promise<void>;
}
declare const storydiff: (frame: Uint8Array, emit: (event: string) => void) => Uint8Array<ArrayBuffer> | undefined;

/** From the page: the module first, then frames. */
export type ToWorker = { module: WebAssembly.Module } | { frame: Uint8Array<ArrayBuffer> };
/** To the page. A crash is said once, and nothing after it. */
export type FromWorker = { event: string } | { answer: Uint8Array<ArrayBuffer> } | { crash: string };

const post = postMessage as (message: FromWorker, transfer?: Transferable[]) => void;
let started: Promise<void>;

addEventListener("message", async ({ data }: MessageEvent<ToWorker>) => {
  try {
    if ("module" in data) {
      started = start(data.module);
      return await started;
    }
    await started;
    const answer = storydiff(data.frame, (event) => post({ event }));
    if (!answer) throw new Error("the engine ended");
    post({ answer }, [answer.buffer]);
  } catch (e) {
    post({ crash: String(e) });
  }
});

async function start(module: WebAssembly.Module): Promise<void> {
  const go = new Go();
  const instance = await WebAssembly.instantiate(module, go.importObject);
  // The program waits for calls and never ends by itself: where it does end, it ran out of memory or of stack.
  go.run(instance).then(() => post({ crash: "the engine ended" }));
}
