import { z } from 'zod'
import { say } from '../../domain/text.ts'
import { cleanLines } from '../../lib/cleanText.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { TextKey } from '../../locales/text.ts'
import type { Talk } from '../../models/talks/talks.ts'
import { answerId, endByOfficer, sendAnswer } from '../../talks/answer.ts'
import { done } from '../forms/done.ts'
import { readForm } from '../forms/readForm.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { colleaguesOf, showTalk, type TalkDone, talkOf } from './show.tsx'
import { personOf } from './who.ts'

const Form = z.object({
  act: z.enum(['take', 'answer', 'end', 'telephone', 'hand']),
  form: z.uuid(),
  text: z.string().default(''),
  /** How many of the person's messages the page showed. */
  seen: z.coerce.number().int().default(0),
  /** The officer from whom the sender takes the talk over. */
  from: z.string().optional(),
  /** The colleague who gets the talk. */
  to: z.string().default(''),
  /** The ready-made sentence to put into the answer; the answer is then not sent. */
  canned: z.string().optional(),
})
type Form = z.infer<typeof Form>

const MOST_LETTERS = 2000

const isDone = (talk: Talk, value: TalkDone): Reply => done(`/console/talks/${talk.id}`, value)

/** Nothing was stored: shows the present page with the reason. */
async function stale(context: MemberContext, text = ''): Promise<Reply> {
  return showTalk(context, await talkOf(context), { kind: 'stale', entered: { text }, latest: null })
}

async function wrong(context: MemberContext, field: string, why: TextKey, text = ''): Promise<Reply> {
  const errors = [{ field, text: say(why) }]
  return showTalk(context, await talkOf(context), { kind: 'wrong', entered: { text }, errors })
}

/** Shows the page again with a sentence added to the answer; nothing is sent. */
async function fillIn(context: MemberContext, talk: Talk, { text, canned }: Form): Promise<Reply> {
  const { language } = await personOf(context.deps.models, talk.userId, context.office, context.speak)
  const sentence = context.office.talks.canned.find(({ id }) => id === canned)?.[language] ?? ''
  const filled = [text.trimEnd(), sentence].filter((part) => part !== '').join('\n')
  return showTalk(context, talk, { kind: 'edited', entered: { text: filled } })
}

async function hand(context: MemberContext, talk: Talk, { to }: Form): Promise<Reply> {
  const { deps, member, now } = context
  const colleague = (await colleaguesOf(context)).find(({ id }) => id === to)
  if (!colleague) return wrong(context, 'to', 'talks.hand.missing')
  const by = { staffId: colleague.id, name: colleague.name }
  const handed = await deps.models.talks.take(talk.id, by, member.id, now)
  return handed ? isDone(talk, 'talk-hand') : stale(context)
}

async function answer(context: MemberContext, talk: Talk, filled: Form): Promise<Reply> {
  const { form, text, canned } = filled
  const { deps, member, now } = context
  if (canned !== undefined) return fillIn(context, talk, filled)
  const words = cleanLines(text)
  // The same form was sent twice; the answer is stored already.
  if (talk.messages.some(({ id }) => id === answerId(form))) return isDone(talk, 'talk-answer')
  if (talk.state !== 'taken' || talk.takenBy?.staffId !== member.id) return stale(context, words)
  if (words === '' || words.length > MOST_LETTERS) {
    return wrong(context, 'text', 'console.talks.bad-text', words)
  }
  const by = { staffId: member.id, name: member.name }
  await sendAnswer(deps.models, talk, { form, by, text: words, now })
  deps.wake([talk.userId])
  return isDone(talk, 'talk-answer')
}

async function end(context: MemberContext, talk: Talk, { form, seen }: Form): Promise<Reply> {
  const { deps, member, now } = context
  const mine = talk.kind === 'live' && talk.state === 'taken' && talk.takenBy?.staffId === member.id
  if (!mine || seen !== talk.said) return stale(context)
  await endByOfficer(deps.models, talk, form, seen, now)
  deps.wake([talk.userId])
  return isDone(talk, 'talk-end')
}

/** An officer takes, answers, ends or hands over a talk, or records a call; if too late, sees its present state. */
export async function actPage(context: MemberContext): Promise<Reply> {
  const { deps, member, now } = context
  const talk = await talkOf(context)
  const form = readForm(Form, context.form, 'a talk')
  switch (form.act) {
    case 'take': {
      const by = { staffId: member.id, name: member.name }
      const taken = await deps.models.talks.take(talk.id, by, form.from ?? null, now)
      return taken ? isDone(talk, 'talk-take') : stale(context)
    }
    case 'answer':
      return answer(context, talk, form)
    case 'end':
      return end(context, talk, form)
    case 'telephone': {
      const finished = await deps.models.talks.finish(talk.id, member.id, 'telephone', now)
      return finished ? isDone(talk, 'talk-telephone') : stale(context)
    }
    case 'hand':
      return hand(context, talk, form)
    default:
      return unreachable(form.act)
  }
}
