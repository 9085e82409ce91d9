import type { ApiFault, Faults, PlannedFault } from './types.ts'

/** The switches of `Faults`, plus what the two servers ask it. */
export interface FaultDesk extends Faults {
  /** The first planned fault of these kinds for this path, used up by one. */
  take(path: string, kinds: readonly ApiFault[]): ApiFault | undefined
  /** Resolves with true when the hanging calls are released, with false when the caller gave up before. */
  hang(gaveUp: Promise<void>): Promise<boolean>
  /** Keeps `send` back while deliveries are held, otherwise runs it now. */
  passOrHold<T>(send: () => Promise<T>): Promise<T>
}

/** Trouble on demand; `changed` is called after every change. */
export function createFaults(changed: () => void): FaultDesk {
  let planned: PlannedFault[] = []
  let hanging: (() => void)[] = []
  let held: (() => Promise<void>)[] = []
  let holding = false
  let redelivery = false
  let twice = false

  const desk: FaultDesk = {
    get planned() {
      return planned
    },
    next(kind, { times = 1, path } = {}) {
      if (!Number.isInteger(times) || times < 1)
        throw new Error(`times must be a whole number from 1 on, not ${times}`)
      planned.push({ kind, left: times, ...(path !== undefined && path !== '' && { path }) })
      changed()
    },
    take(path, kinds) {
      const fault = planned.find(
        (it) => kinds.includes(it.kind) && (it.path === undefined || path.includes(it.path)),
      )
      if (!fault) return undefined
      fault.left -= 1
      planned = planned.filter(({ left }) => left > 0)
      changed()
      return fault.kind
    },
    get hanging() {
      return hanging.length
    },
    hang(gaveUp) {
      return new Promise((resolve) => {
        const go = () => resolve(true)
        hanging.push(go)
        changed()
        void gaveUp.then(() => {
          hanging = hanging.filter((it) => it !== go)
          resolve(false)
          changed()
        })
      })
    },
    release() {
      const released = hanging
      hanging = []
      for (const go of released) go()
      changed()
    },
    get redelivery() {
      return redelivery
    },
    set redelivery(on) {
      redelivery = on
      changed()
    },
    get twice() {
      return twice
    },
    set twice(on) {
      twice = on
      changed()
    },
    hold() {
      holding = true
      changed()
    },
    get isHolding() {
      return holding
    },
    get held() {
      return held.length
    },
    passOrHold(send) {
      if (!holding) return send()
      return new Promise((resolve, reject) => {
        held.push(() => send().then(resolve, reject))
        changed()
      })
    },
    async letGo(order = 'asSent') {
      holding = false
      const waiting = order === 'reversed' ? held.reverse() : held
      held = []
      changed()
      for (const send of waiting) await send()
    },
    async clear() {
      planned = []
      redelivery = false
      twice = false
      desk.release()
      await desk.letGo()
    },
  }
  return desk
}
