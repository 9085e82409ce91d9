import type { Connection } from 'mongoose'
import { seededRandom } from '../reports/support/random.ts'

type Documents = ReturnType<Connection['collection']>

/** Several processes whose commands reach the database one at a time, in an order that a seed decides. */
interface Turns {
  /** The same database, for one of the processes. */
  connection(of: Connection): Connection
  all<T>(works: readonly (() => Promise<T>)[]): Promise<T[]>
}

export function interleaved(seed: number): Turns {
  const random = seededRandom(seed)
  const waiting: (() => void)[] = []
  let running = 0
  let busy = 0

  /** Lets one command go as soon as every process that still runs waits with one. */
  function next(): void {
    if (busy > 0 || waiting.length === 0 || waiting.length < running) return
    const [go] = waiting.splice(random(waiting.length), 1)
    busy += 1
    go?.()
  }

  async function command<T>(work: () => Promise<T>): Promise<T> {
    await new Promise<void>((resolve) => {
      waiting.push(resolve)
      next()
    })
    try {
      return await work()
    } finally {
      busy -= 1
      setImmediate(next)
    }
  }

  const collection = (documents: Documents): Documents =>
    new Proxy(documents, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        if (name === 'find')
          return (...args: Parameters<Documents['find']>) => ({
            toArray: () => command(() => target.find(...args).toArray()),
          })
        return (...args: unknown[]) =>
          command(async () => (await Reflect.apply(value, target, args)) as unknown)
      },
    })

  return {
    connection: (of) =>
      new Proxy(of, {
        get(target, name) {
          if (name === 'collection') return (each: string) => collection(target.collection(each))
          return Reflect.get(target, name) as unknown
        },
      }),
    async all(works) {
      running = works.length
      return Promise.all(
        works.map(async (work) => {
          try {
            return await work()
          } finally {
            running -= 1
            setImmediate(next)
          }
        }),
      )
    },
  }
}
