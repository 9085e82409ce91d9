import type { Request, Response } from 'express'
import type { Change } from '../live.ts'
import type { World } from '../world.ts'
import { phoneView, settingsView, stateView } from './view.ts'

/** The message to an open page about a change. */
function news(world: World, change: Change): { event: string; data: unknown } | undefined {
  switch (change.kind) {
    case 'person': {
      const phone = world.people.get(change.userId)
      return phone && { event: 'person', data: phoneView(world, phone) }
    }
    case 'call':
      return { event: 'call', data: change.call }
    case 'delivery':
      return { event: 'delivery', data: change.delivery }
    case 'settings':
      return { event: 'settings', data: settingsView(world) }
  }
}

/** Server-sent events: first the whole state, then every change. */
export function stream(world: World) {
  return (request: Request, response: Response): void => {
    response.set({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    const tell = (event: string, data: unknown) =>
      response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
    tell('state', stateView(world))
    const stop = world.live.listen((change) => {
      const it = news(world, change)
      if (it) tell(it.event, it.data)
    })
    request.once('close', stop)
  }
}
