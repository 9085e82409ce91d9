import type { Officer } from '../domain/requests/actor.ts'
import type { Models } from '../models/index.ts'
import type { Talk } from '../models/talks/talks.ts'

interface Answer {
  readonly talk: string
  /** The event that carries it to the person. */
  readonly id: string
  readonly by: Officer
  readonly text: string
  readonly now: Date
}

/** Writes an officer's answer into its talk, once; a left message is dealt with by it. */
export async function noteAnswer(
  models: Pick<Models, 'talks'>,
  { talk, id, by, text, now }: Answer,
): Promise<void> {
  await models.talks.add(talk, { id, at: now, by, text, media: null }, { said: null, token: null }, now)
  await models.talks.finish(talk, by.staffId, 'answered', now)
}

/** The event, and so the outbox's record, of the answer that a form brought. */
export const answerId = (form: string) => `talk-${form}`

/**
 * Sends an officer's answer: into the person's lane with the reply token of the person's last words, so that LINE
 * takes it free while the token lives and as a push after, in order with whatever else happens there.
 * @param form the form's own id: the same form again sends nothing
 */
export async function sendAnswer(
  models: Pick<Models, 'inbox' | 'talks'>,
  talk: Talk,
  answer: { readonly form: string; readonly by: Officer; readonly text: string; readonly now: Date },
): Promise<void> {
  const { form, by, text, now } = answer
  const id = answerId(form)
  const event = { id, at: +now, kind: 'officer-says', talk: talk.id, by, text } as const
  await models.inbox.tell(talk.userId, event, now, await models.talks.token(talk.id))
  // The lane will write it too; here it is for the page that comes next.
  await noteAnswer(models, { talk: talk.id, id, by, text, now })
}

/**
 * The officer ends a talk as it stood when `seen` of the person's words had been read; the person's lane decides, in
 * order: words that came in between keep it open.
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
