// Keeps one running Go program for all requests of an isolate.
//
// The library's own worker.mjs starts a program per request, which costs its whole start each time. From v0.33.0 a program may go on after
// its first answer (ServeNonBlock, Ready, and no return from main), so we start it at the first request and hand it every later one.
// What this file has to see to:
//
// - A request's I/O belongs to that request alone: workerd refuses it to any other. So nothing is kept of one (no env, no ctx), the body
//   is read here before Go sees it, and the program starts without waiting for anything, inside the request that found none running.
// - The program may die (memory exhausted, a panic outside the engine). Then nothing of it ever settles, so its death is noticed where it
//   happens, all requests that wait for it are told, and the next one starts a new program from the same compiled module.
// - WebAssembly's memory never shrinks and an isolate has 128 MB: a program that has grown large is let go when it has nothing to do.
// - Every request is answered, if only with a problem (RFC 9457).
import "./wasm_exec.js";

const maxBytes = 4_000_000; // EdgeMaxBytes of internal/httpapi, which refuses what is longer; it need not come here in full for that
const largeMemory = 80 * 1024 * 1024;

export class Keeper {
  #module;
  #program = null;
  starts = 0;

  constructor(module) {
    this.#module = module;
  }

  async fetch(request) {
    try {
      const copy = await detach(request);
      this.#program ??= this.#start();
      return await this.#program.answer(copy);
    } catch (error) {
      console.error(error);
      return problem(error);
    }
  }

  #start() {
    this.starts++;
    const binding = {};
    const waiting = new Set(); // what rejects each request that is being worked on
    let ready = false;
    let program = null;
    const die = (why) => {
      if (this.#program === program) this.#program = null;
      const error = new Error(`the program ended while it worked (${why})`);
      for (const reject of waiting) reject(error);
      waiting.clear();
    };

    const go = new Go();
    go.exit = (code) => die(`exit status ${code}`);
    const resume = go._resume.bind(go); // every call from JavaScript into Go goes through it
    go._resume = () => {
      try {
        resume();
      } catch (error) {
        die(error.message);
        throw error;
      }
    };
    globalThis.context = { binding }; // where the library looks for it, while it starts
    const instance = new WebAssembly.Instance(this.#module, { ...go.importObject, workers: { ready: () => { ready = true; } } });
    go.run(instance).catch(() => {}); // runs until main waits; its end is noticed above
    if (!ready) throw new Error("the program ended before it was ready");

    program = {
      answer: (request) => new Promise((resolve, reject) => {
        waiting.add(reject);
        const settled = (settle) => (value) => {
          waiting.delete(reject);
          if (waiting.size === 0 && this.#program === program && instance.exports.mem.buffer.byteLength > largeMemory) this.#program = null;
          settle(value);
        };
        binding.handleRequest(request).then(settled(resolve), settled(reject));
      }),
    };
    return program;
  }
}

// detach reads the body to its end, so that Go reads from memory. Of a body that is too long only its length is passed on.
async function detach(request) {
  if (request.body === null) return request;
  let length = Number(request.headers.get("Content-Length"));
  const chunks = [];
  if (!(length > maxBytes)) {
    length = 0;
    const reader = request.body.getReader();
    for (let part; length <= maxBytes && !(part = await reader.read()).done; ) {
      chunks.push(part.value);
      length += part.value.length;
    }
    if (length > maxBytes) reader.cancel().catch(() => {});
  }
  const headers = new Headers(request.headers);
  headers.set("Content-Length", String(length));
  return new Request(request.url, { method: request.method, headers, body: length > maxBytes ? null : join(chunks, length) });
}

function join(chunks, length) {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function problem(error) {
  const body = {
    title: "Service Unavailable",
    status: 503,
    code: "program-ended",
    detail: `The comparison could not be run: ${error.message}. Send the request again; if it fails each time, send fewer or shorter articles.`,
  };
  return new Response(JSON.stringify(body, null, 1) + "\n", {
    status: 503,
    headers: { "Content-Type": "application/problem+json", "Access-Control-Allow-Origin": "*", "Cache-Control": "no-store", "Retry-After": "1" },
  });
}
