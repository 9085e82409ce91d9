import type { Officer } from '../domain/requests/actor.ts'
import type { Vault } from '../lib/seal.ts'
import type { Models } from '../models/index.ts'
import type { Talk } from '../models/talks/talks.ts'
import { answerId, sendAnswer } from './answer.ts'

interface Deps {
  readonly models: Pick<Models, 'inbox' | 'requests' | 'talks'>
  readonly vault: Vault
}

interface FirstWords {
  /** The request's applicant. */
  readonly userId: string
  readonly reference: string
  /** The form's id; sending the same form again sends nothing. */
  readonly form: string
  readonly by: Officer
  readonly text: string
  readonly now: Date
}

/** The person's open talk in the chat, of these talks; what an officer writes first goes to it. */
export function openTalkIn(talks: readonly Talk[]): Talk | null {
  return talks.find(({ kind, state }) => kind === 'live' && state !== 'ended') ?? null
}

const has = (talk: Talk, form: string) => talk.messages.some(({ id }) => id === answerId(form))

/**
 * Sends what an officer writes first, in the person's open talk or in a new one, of which the officer is in charge. The id of
 * a new talk comes from the person's latest one, so that of several officers at the same time only one begins it.
 * @returns false when a colleague is in charge of the person's talk; then nothing is sent
 */
export async function writeFirst({ models, vault }: Deps, words: FirstWords): Promise<boolean> {
  const { userId, reference, form, by, text, now } = words
  const { talks } = models
  const before = await talks.ofPerson(userId)
  if (before.some((talk) => has(talk, form))) return true
  const open = openTalkIn(before)
  const id = open?.id ?? vault.digest(`${userId} ${before[0]?.id ?? ''}`, 'talk that an officer begins')
  if (open === null) await talks.openBy(by, id, userId, reference, now)
  const isHers =
    (open?.state === 'waiting' && (await talks.take(id, by, null, now))) ||
    (await talks.take(id, by, by.staffId, now))
  if (!isHers) {
    const latest = await talks.byId(id)
    return latest !== null && has(latest, form)
  }
  await sendAnswer(models, { id, userId }, { form, by, text, now, opens: true })
  return true
}
