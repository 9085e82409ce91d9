import { parseFilter } from './query/parse.ts'
import type { Catalogue } from './store/catalogue.ts'
import { covers } from './store/indexSpec.ts'
import { findRows } from './store/plan.ts'

/** Deletes the documents that a TTL index has expired. `now` in milliseconds. */
export function removeExpired(catalogue: Catalogue, now: number): void {
  for (const collection of catalogue.list()) {
    for (const { spec } of collection.indexes) {
      const [only] = spec.fields
      if (spec.expireAfterSeconds === undefined || !only) continue
      const before = new Date(now - spec.expireAfterSeconds * 1000)
      const expired = findRows(collection, parseFilter({ [only.path]: { $lte: before } }))
      for (const row of expired) {
        if (covers(spec, row.doc)) collection.remove(row)
      }
    }
  }
}
