import type { Day } from '../../lib/time.ts'

/** The ways in which the five levels stand beside each other: 5 to 1, or 1 to 5. */
export const levelOrders = ['best-first', 'worst-first'] as const
export type LevelOrder = (typeof levelOrders)[number]

/** The order until the office decides another one. */
export const usualOrder: LevelOrder = 'best-first'

/** The changes of the order that the office has decided, oldest first. */
type Orders = readonly { readonly from: Day; readonly order: LevelOrder }[]

interface WithOrders {
  readonly survey: { readonly orders: Orders }
}

/** An order and the day from which it holds; null: from the beginning. */
interface OrderSince {
  readonly from: Day | null
  readonly order: LevelOrder
}

/** The order that was decided last. */
export const presentOrder = (orders: Orders): LevelOrder => orders.at(-1)?.order ?? usualOrder

/** The order of the levels on a day. */
export function orderOn({ survey }: WithOrders, day: Day): LevelOrder {
  return survey.orders.findLast(({ from }) => from <= day)?.order ?? usualOrder
}

/** Every order that held on some day from `first` to `last`, oldest first. */
export function ordersBetween({ survey }: WithOrders, first: Day, last: Day): OrderSince[] {
  const all: OrderSince[] = [{ from: null, order: usualOrder }, ...survey.orders]
  return all.filter(({ from }, index) => {
    const next = all[index + 1]?.from
    return (from === null || from <= last) && (next === undefined || next === null || next > first)
  })
}

/** The list with this order from this day on; what was decided on the same day before does not count. */
export function withOrder(orders: Orders, order: LevelOrder, day: Day): Orders {
  const before = orders.filter(({ from }) => from < day)
  return presentOrder(before) === order ? before : [...before, { from: day, order }]
}
