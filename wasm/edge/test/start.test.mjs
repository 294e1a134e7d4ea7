// What a start costs: the program's size, and the time from a compiled module to a program that is ready.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import "../../../build/edge/wasm_exec.js";

const wasm = readFileSync(new URL("../../../build/edge/storydiff.wasm", import.meta.url));

test("the WebAssembly is at most 10 MB", () => {
  console.log(`edge WebAssembly: ${(wasm.length / 1e6).toFixed(2)} MB raw (at most 10)`);
  assert.ok(wasm.length <= 10e6);
});

test("a warm start takes at most 15 ms", () => {
  const module = new WebAssembly.Module(wasm);
  const start = () => {
    let ready = false;
    globalThis.context = { binding: {} };
    const before = performance.now();
    const go = new Go();
    const instance = new WebAssembly.Instance(module, { ...go.importObject, workers: { ready: () => { ready = true; } } });
    go.run(instance);
    const took = performance.now() - before;
    assert.ok(ready);
    return took;
  };
  const first = start();
  const times = Array.from({ length: 40 }, start).toSorted((a, b) => a - b);
  const [best, median] = [times[0], times[times.length >> 1]];
  console.log(`edge start: first ${first.toFixed(1)} ms, warm median ${median.toFixed(1)} ms, best ${best.toFixed(1)} ms (at most 15)`);
  // The best of many is judged: the machine has other work, and that only ever adds.
  assert.ok(best <= 15, `${best} ms`);
});
