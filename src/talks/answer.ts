import type { Officer } from '../domain/requests/actor.ts'
import type { Models } from '../models/index.ts'
import type { Talk } from '../models/talks/talks.ts'

interface Answer {
  readonly talk: string
  /** The person with whom the officer talks. */
  readonly userId: string
  /** The event that brings the answer into the person's lane. */
  readonly id: string
  readonly by: Officer
  readonly text: string
  readonly now: Date
}

/**
 * Writes an officer's answer into its talk, once; a left message then counts as answered. It is a sign of life of the
 * person's open requests.
 */
export async function noteAnswer(
  models: Pick<Models, 'requests' | 'talks'>,
  { talk, userId, id, by, text, now }: Answer,
): Promise<void> {
  await models.talks.add(talk, { id, at: now, by, text, media: null }, { said: null, token: null }, now)
  await models.talks.finish(talk, by.staffId, 'answered', now)
  await models.requests.touchOfPerson(userId, now)
}

/** The id of the event, and so of the outbox record, for the answer that an officer sent with a form. */
export const answerId = (form: string) => `talk-${form}`

/**
 * Sends an officer's answer through the person's lane, so that it stays in order with the person's own events. It
 * uses the reply token of the person's last message: a free reply while the token is valid, otherwise a push.
 * @param form the form's id; sending the same form again sends nothing
 */
export async function sendAnswer(
  models: Pick<Models, 'inbox' | 'requests' | 'talks'>,
  talk: Pick<Talk, 'id' | 'userId'>,
  answer: {
    readonly form: string
    readonly by: Officer
    readonly text: string
    readonly now: Date
    /** The officer writes first. */
    readonly opens?: true
  },
): Promise<void> {
  const { form, by, text, now, opens } = answer
  const id = answerId(form)
  const says = { kind: 'officer-says', talk: talk.id, by, text, ...(opens && { opens }) } as const
  const event = { id, at: +now, ...says }
  await models.inbox.tell(talk.userId, event, now, await models.talks.token(talk.id))
  // The lane writes the answer too. It is written here as well, so that the officer's next page shows it.
  await noteAnswer(models, { talk: talk.id, userId: talk.userId, id, by, text, now })
}

/**
 * Asks the person's lane to end a talk. `seen` is the number of the person's messages that the officer had read: the
 * talk stays open when a new message came in between.
 */
export async function endByOfficer(
  models: Pick<Models, 'inbox'>,
  talk: Talk,
  form: string,
  seen: number,
  now: Date,
): Promise<void> {
  const over = { kind: 'talk-over', talk: talk.id, why: 'officer', seen } as const
  await models.inbox.tell(talk.userId, { id: `talk-${form}`, at: +now, ...over }, now)
}
