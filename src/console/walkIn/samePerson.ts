import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { isTaken } from '../../chat/filing/isTaken.ts'
import type { Question } from '../../domain/questions/question.ts'
import type { Service } from '../../domain/services/service.ts'
import type { Request } from '../../domain/requests/request.ts'
import { parseReference } from '../../lib/reference.ts'
import type { Day } from '../../lib/time.ts'
import type { MemberContext } from '../pageContext.ts'
import { matterQuestions } from './check.ts'
import { type EnteredChannel, enteredChannels } from './form.ts'

/**
 * Another service for the person whose walk-in was just filed. The answers stay in that request, sealed as they are; the
 * address names it by a mark that holds in the session which filed it, and in no other.
 */
const SAME = 'same'

const Query = z.object({ [SAME]: z.string().optional().catch(undefined) })
const MARK = /^([\d-]{1,20})\.([0-9a-f]{64})$/

const digest = ({ deps, session }: MemberContext, reference: string) =>
  deps.vault.digest(`${session ?? ''} ${reference}`, 'same person at the counter')

/** How the person has come; null: by LINE. */
export const channelOfPerson = ({ channel }: Request): EnteredChannel | null =>
  enteredChannels.find((each) => each === channel) ?? null

/** Whether this member has entered the request. */
function isEnteredBy({ member }: MemberContext, request: Request): boolean {
  const by = request.history[0]?.by
  return channelOfPerson(request) !== null && by?.kind === 'officer' && by.staffId === member.id
}

/** The mark of a request that this member has entered; null: of another one, or its answers are deleted. */
export function markOfPerson(context: MemberContext, request: Request): string | null {
  if (request.answers === null || !isEnteredBy(context, request)) return null
  return `${request.reference}.${digest(context, request.reference)}`
}

/** The mark in the page's address, as it stands there; null: none. */
export const markAsked = ({ query }: MemberContext): string | null => Query.parse(query)[SAME] ?? null

/** A page of walk-ins for the same person; null: for anybody. */
export const addressFor = (path: string, mark: string | null) =>
  mark === null ? path : `${path}?${SAME}=${encodeURIComponent(mark)}`

/**
 * The request whose person the address means.
 * @returns null: it means none; `over`: another session filed it, or its answers are deleted
 */
export async function personOf(context: MemberContext): Promise<Request | 'over' | null> {
  const mark = markAsked(context)
  if (mark === null) return null
  const [, typed = '', mac = ''] = MARK.exec(mark) ?? []
  const reference = parseReference(typed)
  if (reference === null || !timingSafeEqual(Buffer.from(mac), Buffer.from(digest(context, reference))))
    return 'over'
  const request = await context.deps.models.requests.byReference(reference)
  return request && markOfPerson(context, request) !== null ? request : 'over'
}

/** What is about people, not about a matter. That the owner agreed is asked for every matter. */
const isAboutPerson = ({ id, again, about }: Question) =>
  again === 'everywhere' || id === 'for-whom' || (about === 'asker' && id !== 'agreed')

/** The answers of that request that another service asks for as well, by question id, in its order. */
export function answersOfPerson({ answers }: Request, service: Service, today: Day): Record<string, string> {
  return Object.fromEntries(
    matterQuestions(service).flatMap((question) => {
      const value = answers?.[question.id]
      return value !== undefined && isAboutPerson(question) && isTaken(question, value, today)
        ? [[question.id, value]]
        : []
    }),
  )
}
