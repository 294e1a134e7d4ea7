// How articles come in: files and folders dropped anywhere on the window, files picked, text or a page pasted.

import { t } from "./catalogue";

export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
  /** Why it could not be read; the bytes are then empty. */
  failed?: string;
}

/** Calls add with what is dropped anywhere on the window, and over while something is held above it. */
export function listenForDrops(add: (files: NamedBytes[]) => void, over: (held: boolean) => void): void {
  let depth = 0; // dragenter and dragleave come for every element on the way
  const held = (d: number) => over((depth = Math.max(0, d)) > 0);
  addEventListener("dragenter", () => held(depth + 1));
  addEventListener("dragleave", () => held(depth - 1));
  addEventListener("dragover", (e) => e.preventDefault());
  addEventListener("drop", (e) => {
    e.preventDefault(); // a file that misses the target must not replace the page
    held(0);
    if (e.dataTransfer) void fromTransfer(e.dataTransfer, "dropped").then(add);
  });
}

/** Calls add with what is pasted, unless it is pasted into a field. */
export function listenForPastes(add: (files: NamedBytes[]) => void): void {
  addEventListener("paste", (e) => {
    // Firefox gives what was marked last as the target, even in a dialog that is closed.
    if (document.activeElement?.closest("input, textarea, dialog:modal") || !e.clipboardData) return;
    e.preventDefault();
    void fromTransfer(e.clipboardData, "pasted").then(add);
  });
}

/** The files in it; else its HTML, which keeps the paragraphs; else its text. Everything is collected before the first await: the transfer
 * is empty afterwards. */
async function fromTransfer(transfer: DataTransfer, how: "dropped" | "pasted"): Promise<NamedBytes[]> {
  const given = [...transfer.items].filter((i) => i.kind === "file").map((i) => [i.webkitGetAsEntry(), i.getAsFile()] as const);
  const html = transfer.getData("text/html");
  const plain = transfer.getData("text/plain");
  const files = (await Promise.all(given.map(([entry, file]) => (entry?.isDirectory ? filesIn(entry) : file ? fromFiles([file]) : [])))).flat();
  if (files.length > 0) return files;
  if (html.trim()) return [pasted(html, `${t(`${how}-page`)}.html`)];
  if (plain.trim()) return [pasted(plain, `${t(`${how}-text`)}.txt`)];
  return [];
}

export function pasted(text: string, name: string): NamedBytes {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** The largest file that the engine reads, in bytes. */
const limit = 20 * 2 ** 20;

/** A page or XML file in UTF-8, where it says that it is in a character set that the browser knows and the engine does not. */
export function inUTF8(bytes: Uint8Array): Uint8Array {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  const [, declared = ""] = (/^\s*</.test(head) && /(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)) || [];
  if (!declared) return bytes;
  try {
    const decoder = new TextDecoder(declared);
    if (/^utf|^windows-1252$/.test(decoder.encoding)) return bytes;
    new TextDecoder("utf-8", { fatal: true }).decode(bytes); // UTF-8 whatever it says
    if (decoder.encoding !== "iso-2022-jp") return bytes;
  } catch {
    // not UTF-8, or no character set that the browser knows: the next line tells
  }
  try {
    return new TextEncoder().encode(new TextDecoder(declared).decode(bytes));
  } catch {
    return bytes;
  }
}

export async function fromFiles(files: Iterable<File>): Promise<NamedBytes[]> {
  return Promise.all(
    [...files].map(async (f) => {
      try {
        if (f.size > limit) return { name: f.name, bytes: new Uint8Array(), failed: "the file is larger than the 20 MB that storydiff reads" };
        return { name: f.name, bytes: inUTF8(new Uint8Array(await f.arrayBuffer())) };
      } catch {
        return unopened(f.name);
      }
    }),
  );
}

function unopened(name: string): NamedBytes {
  return { name, bytes: new Uint8Array(), failed: "the browser could not open it; it may have been moved or changed" };
}

/** The files of a folder and of those in it. */
async function filesIn(entry: FileSystemEntry): Promise<NamedBytes[]> {
  try {
    if (entry.isFile) return fromFiles([await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))]);
    const reader = (entry as FileSystemDirectoryEntry).createReader();
    const inside: FileSystemEntry[] = [];
    for (;;) {
      const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
      if (some.length === 0) break; // a hundred at a time, until there are none
      inside.push(...some.filter((e) => !e.name.startsWith(".")));
    }
    return (await Promise.all(inside.map(filesIn))).flat();
  } catch {
    return [unopened(entry.name)];
  }
}
