// What survives a reload or a crash: the articles and the reader's work on them, in this browser's own storage (IndexedDB), a record a tab. A tab holds
// a lock in its record's name as long as it lives; a tab that is new takes over the latest record that no living tab holds, so that what was open
// in a tab that was closed or died comes back, and two tabs never write into one record. Where the browser keeps nothing (a private window, storage
// that is full or forbidden) the page works as it does without.

import type { Item } from "./card";
import type { Granularity } from "./protocol";
import type { WorkEntries } from "./work";

export interface Kept extends WorkEntries {
  items: Item[];
  /** Whether the items stand in the reader's own order. */
  ordered?: boolean;
  granularity: Granularity;
}

interface Row extends Kept {
  id: string;
  saved: number;
}

const store = "sessions";
const delay = 300;

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open("storydiff", 1);
  request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: "id" });
  return done(request);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("storage"));
  });
}

export class Keeper {
  #db: IDBDatabase | undefined;
  #id = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: (() => Kept) | undefined;

  /** Opens the storage and gives what was kept for this tab. */
  async start(): Promise<Kept | undefined> {
    try {
      this.#db = await open();
      const rows = ((await done(this.#rows("readonly").getAll())) as Row[]).sort((a, b) => b.saved - a.saved);
      const own = sessionStorage.getItem("storydiff");
      for (const row of [...rows.filter((r) => r.id === own), ...rows.filter((r) => r.id !== own)]) {
        if (!(await hold(row.id))) continue;
        this.#take(row.id);
        return row;
      }
      this.#take(crypto.randomUUID());
      await hold(this.#id);
    } catch {
      this.#db = undefined;
    }
    return undefined;
  }

  /** Keeps this a moment later; of several calls the last counts. */
  keep(kept: () => Kept): void {
    clearTimeout(this.#timer);
    this.#waiting = kept;
    this.#timer = setTimeout(() => void this.now(), delay);
  }

  /** Keeps at once what still waits to be kept; false where nothing can be kept. */
  async now(): Promise<boolean> {
    clearTimeout(this.#timer);
    const kept = this.#waiting;
    this.#waiting = undefined;
    if (this.#db && kept) await this.#write(kept());
    return this.#db !== undefined;
  }

  /** Forgets all that is kept, but for what another open tab holds. */
  async erase(): Promise<void> {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
    if (!this.#db) return;
    const { held = [] } = await navigator.locks.query();
    for (const id of (await done(this.#rows("readonly").getAllKeys())) as string[]) {
      if (id === this.#id || !held.some((lock) => lock.name === `storydiff ${id}`)) await this.#forget(id);
    }
  }

  async #forget(id: string): Promise<void> {
    await done(this.#rows("readwrite").delete(id)).catch(() => {});
  }

  async #write(kept: Kept): Promise<void> {
    if (!this.#db) return;
    if (kept.items.length === 0) return this.#forget(this.#id);
    await done(this.#rows("readwrite").put({ ...kept, id: this.#id, saved: Date.now() } satisfies Row)).catch(() => {});
  }

  #rows(mode: IDBTransactionMode): IDBObjectStore {
    return this.#db!.transaction(store, mode).objectStore(store);
  }

  #take(id: string): void {
    this.#id = id;
    sessionStorage.setItem("storydiff", id);
  }
}

/** Holds the lock of that name for as long as the tab lives; false where another tab has it. */
function hold(id: string): Promise<boolean> {
  return new Promise((resolve) => {
    void navigator.locks.request(`storydiff ${id}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? new Promise<never>(() => {}) : undefined;
    });
  });
}
