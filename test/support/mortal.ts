import type { Models } from '../../src/models/index.ts'

/** The process is dead: nothing that it would do later happens. */
export class Died extends Error {
  override readonly name = 'Died'
}

/** A life of a process that ends at its n-th step, right before or right after it. */
export interface Life {
  /** Steps taken so far. */
  readonly steps: number
  readonly dead: boolean
  /** Runs one step of the process: a write, a read, a call to LINE. */
  step<T>(work: () => Promise<T>): Promise<T>
}

/** @param endsAt number of the step at which the process dies; Infinity: never */
export function lifeUntil(endsAt: number, when: 'before' | 'after'): Life {
  let steps = 0
  let dead = false
  return {
    get steps() {
      return steps
    },
    get dead() {
      return dead
    },
    async step(work) {
      if (dead) throw new Died()
      steps += 1
      const last = steps === endsAt
      if (last && when === 'before') {
        dead = true
        throw new Died()
      }
      const result = await work()
      if (last) {
        dead = true
        throw new Died()
      }
      return result
    },
  }
}

function mortalStore<T extends object>(store: T, life: Life): T {
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function' || name === 'idFor') return value
      return (...args: unknown[]) =>
        life.step(async () => (await Reflect.apply(value, target, args)) as unknown)
    },
  })
}

/** The same database, for a process that may die at any of its calls. */
export function mortalModels(models: Models, life: Life): Models {
  const wrap = <T extends object>(store: T) => mortalStore(store, life)
  return {
    ...models,
    inbox: wrap(models.inbox),
    lendings: wrap(models.lendings),
    conversations: wrap(models.conversations),
    lanes: wrap(models.lanes),
    outbox: wrap(models.outbox),
    photos: wrap(models.photos),
    requests: wrap(models.requests),
    staff: wrap(models.staff),
    sessions: wrap(models.sessions),
    surveys: wrap(models.surveys),
    privacyRequests: wrap(models.privacyRequests),
    dataFiles: wrap(models.dataFiles),
    appointments: wrap(models.appointments),
    menus: wrap(models.menus),
    menuLinks: wrap(models.menuLinks),
    monthSummaries: wrap(models.monthSummaries),
    talks: wrap(models.talks),
    withdrawals: wrap(models.withdrawals),
  }
}
