import type { Connection } from 'mongoose'
import type { Life } from './mortal.ts'

type Documents = ReturnType<Connection['collection']>

/** A cursor counts as one step: its first answer fetches everything. */
function mortalCursor(cursor: ReturnType<Documents['find']>, life: Life) {
  const toArray = () => life.step(() => cursor.toArray())
  return {
    toArray,
    async *[Symbol.asyncIterator]() {
      yield* await toArray()
    },
  }
}

function mortalCollection(collection: Documents, life: Life): Documents {
  return new Proxy(collection, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      if (name === 'find')
        return (...args: Parameters<Documents['find']>) => mortalCursor(target.find(...args), life)
      return (...args: unknown[]) =>
        life.step(async () => (await Reflect.apply(value, target, args)) as unknown)
    },
  })
}

/** The driver's collections, for a process that may die at any of its commands. */
export function mortalConnection(connection: Connection, life: Life): Connection {
  return new Proxy(connection, {
    get(target, name) {
      if (name === 'collection') return (of: string) => mortalCollection(target.collection(of), life)
      return Reflect.get(target, name) as unknown
    },
  })
}
