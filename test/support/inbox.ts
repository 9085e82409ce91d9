import type { Connection } from '../../src/models/connect.ts'
import { conversationCollection } from '../../src/models/conversations/conversationDocument.ts'
import type { Models } from '../../src/models/index.ts'

/** Takes the person's next event out of their inbox, as a turn does. */
export async function handleNext({ lanes }: Models, userId: string, now: Date): Promise<void> {
  const lane = await lanes.take(userId, 'a test', now)
  if (lane?.next) await lanes.settle(lane, { dropped: lane.next.id, lastCard: null, now, goOn: false })
}

/** The ids of all events that people's documents tell of, and of those the ones that wait no longer. */
export async function eventIds(
  connection: Connection,
): Promise<{ readonly stored: readonly string[]; readonly handled: readonly string[] }> {
  const people = await conversationCollection.on(connection).find().toArray()
  const handled = people.flatMap(({ known = [] }) => known.map(({ id }) => id))
  return { stored: [...handled, ...people.flatMap(({ inbox = [] }) => inbox.map(({ id }) => id))], handled }
}
