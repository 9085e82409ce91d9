import { type Message, paragraph } from '../../../chat/message.ts'
import { isMonthlyLimit } from '../../../domain/requests/noticeState.ts'
import { say } from '../../../domain/text.ts'
import type { Outcome } from '../../../models/outbox/outboxDocument.ts'
import { newNotice } from '../../../models/outbox/outboxDocument.ts'
import type { MemberContext } from '../../pageContext.ts'

function card(at: Date): Message {
  return {
    kind: 'card',
    title: say('firstday.message.title'),
    blocks: [
      paragraph(say('firstday.message.text')),
      paragraph(say('firstday.message.at', { moment: { at: at.toISOString() } }), 'small'),
    ],
  }
}

/**
 * Sends the test message to the member's own LINE account, as one push.
 * @param form the form's id; sending the same form again sends nothing
 */
export async function sendTest({ deps, member, now }: MemberContext, form: string): Promise<void> {
  const { firstDay, outbox, staff } = deps.models
  const to = await staff.lineAccountOf(member.id)
  if (to === null) throw new Error('A member who is signed in has no LINE account')
  const id = `first-day-${form}`
  // It is due at once, and waits for no free reply: whether a push arrives is what it shows.
  const terms = { dueAt: now, waitsUntil: now, endsAt: now }
  await outbox.hold(newNotice({ id, to, messages: [card(now)] }), now, terms)
  await firstDay.noteTest(id, { staffId: member.id, name: member.name }, now)
}

/**
 * What has become of a test message: `waiting` for LINE; `again` LINE did not take it, and it is tried again; `access` LINE
 * does not let the program in, and it is tried again; `limit` the month's messages are used up; `blocked` the account is
 * blocked; `refused` for another reason; `unsure` nobody knows; `over` its record was deleted after its days.
 */
export type TestResult =
  'waiting' | 'again' | 'access' | 'accepted' | 'limit' | 'blocked' | 'refused' | 'unsure' | 'over'

/** @param outcome as the outbox has it; undefined: it has no record of it any more */
export function testResult(outcome: Outcome | undefined): TestResult {
  if (!outcome) return 'over'
  const { state, answer } = outcome
  const isRefusal = answer !== null && (answer.status === 401 || answer.status === 403)
  switch (state) {
    case 'accepted':
      return 'accepted'
    case 'waiting':
      if (isRefusal) return 'access'
      return answer === null ? 'waiting' : 'again'
    case 'refused':
      if (isMonthlyLimit(answer)) return 'limit'
      return isRefusal ? 'access' : 'refused'
    case 'unreachable':
      return 'blocked'
    default:
      return 'unsure'
  }
}
