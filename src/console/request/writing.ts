import { randomUUID } from 'node:crypto'
import type { Allowance } from '../../domain/requests/noticePolicy.ts'
import type { Request } from '../../domain/requests/request.ts'
import type { Office } from '../../domain/settings/office.ts'
import type { Language } from '../../lib/language.ts'
import type { Reach } from '../../models/conversations/conversations.ts'
import type { Talk } from '../../models/talks/talks.ts'
import { freeSeconds, newsFor } from '../../talks/waits.ts'
import { openTalkIn } from '../../talks/writeFirst.ts'
import type { Speak } from '../speak.ts'
import { allowanceModel } from '../views/allowance.tsx'

/** What an officer who wants to write to the applicant is told. */
export type WritingShown =
  | { readonly kind: 'no-line' }
  | { readonly kind: 'blocked' }
  /** A colleague is in charge of the person's open talk. */
  | { readonly kind: 'busy'; readonly name: string; readonly href: string }
  | {
      readonly kind: 'open'
      /** The cost of a message now, in words. */
      readonly cost: string
      readonly free: boolean
      /** What the chat speaks with this person. */
      readonly language: Language
      /** The id of a new form. */
      readonly form: string
      /** Up to which moment the page shows the person's open talk, in milliseconds; 0: there is none. */
      readonly seen: number
    }

/** Officers write from a case until its answers are deleted. */
export const mayWrite = ({ answers }: Pick<Request, 'answers'>) => answers !== null

interface WritingFacts {
  readonly request: Request
  /** Null where the request has no chat. */
  readonly reach: Pick<Reach, 'language' | 'reachable'> | null
  readonly talks: readonly Talk[]
  /** Null: not known. */
  readonly allowance: Allowance | null
  readonly me: string
}

/** Whether and how an officer can write to the applicant; null where the case is too old. */
export function writingShown(
  { request, reach, talks, allowance, me }: WritingFacts,
  now: Date,
  office: Office,
  speak: Speak,
): WritingShown | null {
  const { t } = speak
  if (!mayWrite(request)) return null
  if (reach === null) return { kind: 'no-line' }
  if (!reach.reachable) return { kind: 'blocked' }
  const talk = openTalkIn(talks)
  if (talk?.takenBy && talk.takenBy.staffId !== me)
    return { kind: 'busy', name: talk.takenBy.name, href: `/console/talks/${talk.id}` }
  const seconds = talk === null ? 0 : freeSeconds(talk, now)
  const { words, warning } = allowanceModel(allowance, office, speak)
  const cost =
    seconds > 0
      ? t('console.talks.free', { seconds })
      : [`${t('console.talks.push')} · ${words}`, ...(warning === null ? [] : [warning])].join(' ')
  return {
    kind: 'open',
    cost,
    free: seconds > 0,
    language: reach.language ?? 'th',
    form: randomUUID(),
    seen: talk === null ? 0 : +newsFor(talk, me),
  }
}
