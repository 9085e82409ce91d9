import type { ApiFault, Delivery, Faults, PlannedFault, WebhookEvent } from './types.ts'

/** The switches of `Faults`, and what the two servers read of them. */
export interface FaultDesk extends Faults {
  /** Takes the first planned fault of these kinds for this path; it has one use less then. */
  take(path: string, kinds: readonly ApiFault[]): ApiFault | undefined
  /** Resolves with true when the hanging calls are released, with false when the caller has closed the connection. */
  hang(gaveUp: Promise<void>): Promise<boolean>
  /** Queues the events while deliveries are held, otherwise sends them now. `send` never rejects. */
  passOrHold(events: WebhookEvent[], send: Send): Promise<Delivery>
}

type Send = (events: WebhookEvent[]) => Promise<Delivery>

interface Held {
  events: WebhookEvent[]
  send: Send
  resolve: (delivery: Delivery) => void
}

async function sendEach(waiting: Held[]): Promise<void> {
  for (const { events, send, resolve } of waiting) resolve(await send(events))
}

async function sendTogether(waiting: Held[]): Promise<void> {
  const delivery = await waiting[0]?.send(waiting.flatMap(({ events }) => events))
  if (delivery) for (const { resolve } of waiting) resolve(delivery)
}

/** Faults on demand; `changed` is called after every change. */
export function createFaults(changed: () => void): FaultDesk {
  let planned: PlannedFault[] = []
  let hanging: (() => void)[] = []
  let held: Held[] = []
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
    passOrHold(events, send) {
      if (!holding) return send(events)
      return new Promise((resolve) => {
        held.push({ events, send, resolve })
        changed()
      })
    },
    async letGo(order = 'asSent') {
      holding = false
      const waiting = order === 'reversed' ? held.toReversed() : held
      held = []
      changed()
      await (order === 'together' ? sendTogether(waiting) : sendEach(waiting))
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
