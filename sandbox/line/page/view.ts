import type { Phone } from '../phone/person.ts'
import type { World } from '../world.ts'

/** How many of the newest bubbles and log lines the page gets. */
const NEWEST = 200

/** One phone as the page draws it. */
export function phoneView(world: World, phone: Phone) {
  const { userId, name, friendship, chat, menu, loadingUntil } = phone
  return {
    userId,
    name,
    friendship,
    chat: chat.slice(-NEWEST),
    menu: menu ?? null,
    loadingMs: Math.max(0, loadingUntil - world.now()),
  }
}

export function settingsView({ faults, quota, webhook }: World) {
  const { planned, hanging, held, isHolding, redelivery, twice } = faults
  return {
    planned,
    hanging,
    held,
    isHolding,
    redelivery,
    twice,
    quota: quota.limit(),
    usage: quota.usage(),
    webhookUrl: webhook.url() ?? null,
  }
}

/** The whole state, for a page that has just opened. */
export function stateView(world: World) {
  return {
    account: world.account.name,
    people: [...world.people.values()].map((phone) => phoneView(world, phone)),
    calls: world.calls.slice(-NEWEST),
    deliveries: world.deliveries.slice(-NEWEST),
    settings: settingsView(world),
  }
}
