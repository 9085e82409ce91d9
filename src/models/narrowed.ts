import type { Collection, Filter } from './collection.ts'
import type { mongo } from 'mongoose'

/** The methods whose filter is narrowed, with the place of the filter among their arguments. */
const filtered: Readonly<Record<string, number>> = {
  find: 0,
  findOne: 0,
  findOneAndUpdate: 0,
  countDocuments: 0,
  updateOne: 0,
  updateMany: 0,
  deleteOne: 0,
  deleteMany: 0,
  distinct: 1,
}

/**
 * A collection of which only the documents that match a filter can be read, counted or changed; a new one can be added.
 * A method that it does not know throws, so that none passes the filter by.
 */
export function narrowed<Document extends mongo.Document>(
  documents: Collection<Document>,
  only: Filter<Document>,
): Collection<Document> {
  return new Proxy(documents, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function' || name === 'insertOne') return value
      const place = filtered[String(name)]
      if (place === undefined) throw new Error(`The narrowed collection does not know ${String(name)}`)
      return (...given: unknown[]): unknown => {
        const filter = { $and: [given[place] ?? {}, only] }
        return Reflect.apply(value, target, [...given.slice(0, place), filter, ...given.slice(place + 1)])
      }
    },
  })
}
