import type { Doc } from '../values/value.ts'

/** A stored document and its number. The number gives its natural order and is its key on disk. */
export interface Row {
  readonly number: number
  doc: Doc
}

export interface Entry {
  readonly key: string
  readonly row: Row
}

/** Index entries, sorted by key, and by row where keys are equal. */
export class Entries {
  #entries: Entry[] = []

  get size(): number {
    return this.#entries.length
  }

  /** Replaces all entries at once, because sorting is much faster than adding one by one. */
  fill(entries: Entry[]): void {
    this.#entries = entries.sort((a, b) => order(a, b.key, b.row.number))
  }

  add(key: string, row: Row): void {
    this.#entries.splice(this.#place(key, row.number), 0, { key, row })
  }

  remove(key: string, row: Row): void {
    const at = this.#place(key, row.number)
    if (this.#entries[at]?.row === row) this.#entries.splice(at, 1)
  }

  /** The position of the first entry with a key of at least `key`. */
  from(key: string): number {
    return this.#place(key, -1)
  }

  at(position: number): Entry | undefined {
    return this.#entries[position]
  }

  #place(key: string, number: number): number {
    let low = 0
    let high = this.#entries.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const entry = this.#entries[middle]
      if (entry && order(entry, key, number) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}

function order(entry: Entry, key: string, number: number): number {
  return entry.key < key ? -1 : entry.key > key ? 1 : entry.row.number - number
}
