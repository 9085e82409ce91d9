import { z } from 'zod'
import type { Request } from '../../domain/requests/request.ts'
import { say } from '../../domain/text.ts'
import { cleanLines } from '../../lib/cleanText.ts'
import type { Talk } from '../../models/talks/talks.ts'
import { answerId } from '../../talks/answer.ts'
import { newsFor } from '../../talks/waits.ts'
import { openTalkIn, writeFirst } from '../../talks/writeFirst.ts'
import { accepted, type Checked, refused } from '../forms/checked.ts'
import type { FieldValues } from '../forms/fieldValues.ts'
import { readForm } from '../forms/readForm.ts'
import type { MemberContext } from '../pageContext.ts'
import { talksAbout } from './talks.ts'
import { type WritingShown, writingShown } from './writing.ts'

/** How the member can write to the applicant now; `talks`: those about the request. */
export async function writingOf(
  { deps, member, now, office, speak }: MemberContext,
  request: Request,
  talks: readonly Talk[],
): Promise<WritingShown | null> {
  const { userId } = request
  const [reach, allowance] = await Promise.all([
    userId === null ? null : deps.models.conversations.reach(userId),
    deps.allowance(),
  ])
  return writingShown({ request, reach, talks, allowance, me: member.id }, now, office, speak)
}

/** `free`: the page said that the message costs nothing. `seen`: up to when it showed the talk, in milliseconds. */
const Form = z.object({
  form: z.uuid(),
  text: z.string().default(''),
  free: z.string().optional(),
  seen: z.coerce.number().int().min(0).max(8.64e15).catch(0),
})

const MOST_LETTERS = 2000

/** Why the message cannot be sent now; null: it can. */
function hindrance(writing: WritingShown | null, toldFree: boolean) {
  if (writing === null || writing.kind === 'no-line') return 'case.write.no-line'
  if (writing.kind === 'blocked') return 'case.write.blocked'
  if (writing.kind === 'busy') return 'case.write.taken'
  return toldFree && !writing.free ? 'case.write.costs-now' : null
}

/** Sends what the member has written to the applicant, or says why not; the same form is sent once. */
export async function write(
  context: MemberContext,
  request: Request & { readonly userId: string },
  fields: FieldValues,
): Promise<Checked<'sent'>> {
  const { deps, member, now } = context
  const { form, free, seen, ...entered } = readForm(Form, fields, 'a request')
  const text = cleanLines(entered.text)
  const fails = (why: Parameters<typeof say>[0]) => refused({ text: say(why) })
  if (text === '' || text.length > MOST_LETTERS) return fails('console.talks.bad-text')
  const talks = await talksAbout(deps.models.talks, request)
  const isSent = talks.some(({ messages }) => messages.some(({ id }) => id === answerId(form)))
  const why = isSent ? null : hindrance(await writingOf(context, request, talks), free === 'yes')
  if (why !== null) return fails(why)
  const by = { staffId: member.id, name: member.name }
  const { userId, reference } = request
  const sent = isSent || (await writeFirst(deps, { userId, reference, form, by, text, now }))
  if (!sent) return fails('case.write.taken')
  deps.wake([userId])
  await noteSeen(context, request, new Date(seen))
  return accepted('sent')
}

/** Whoever writes from the case has read what the case shows of the talk, and the talk that begins with these words. */
async function noteSeen({ deps, member }: MemberContext, request: Request, upTo: Date): Promise<void> {
  const { talks } = deps.models
  const talk = openTalkIn(await talksAbout(talks, request))
  if (talk === null) return
  const news = newsFor(talk, member.id)
  const isBegun = talk.messages.every(({ by }) => by !== null)
  await talks.see(talk.id, member.id, isBegun || upTo > news ? news : upTo)
}
