import { z } from 'zod'
import { cleanLines } from '../../lib/cleanText.ts'
import { Problem } from '../../lib/errors.ts'
import { MINUTE } from '../../lib/time.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { Talk } from '../../models/talks/talks.ts'
import { answerId, endByOfficer, sendAnswer } from '../../talks/answer.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { colleaguesOf, showTalk, type TalkDone, talkOf } from './show.tsx'
import type { TalkAttempt } from './view.tsx'
import { personOf } from './who.ts'

const Form = z.object({
  act: z.enum(['take', 'answer', 'end', 'telephone', 'hand']),
  form: z.uuid(),
  text: z.string().default(''),
  /** How many of the person's words stood on the page. */
  seen: z.coerce.number().int().default(0),
  /** The officer from whom a talk is taken over. */
  from: z.string().optional(),
  /** The colleague who is given the talk. */
  to: z.string().default(''),
  /** The ready-made sentence that goes into the answer, instead of the answer being sent. */
  canned: z.string().optional(),
})
type Form = z.infer<typeof Form>

function readForm(given: unknown): Form {
  const read = Form.safeParse(given)
  if (read.success) return read.data
  const fields = read.error.issues.map(({ path }) => path.join('.')).join(', ')
  throw new Problem('invalid', `A talk's form was wrong in: ${fields}. Send the form of the talk's page`)
}

const MOST_LETTERS = 2000

function done(talk: Talk, value: TalkDone): Reply {
  return {
    kind: 'redirect',
    to: `/console/talks/${talk.id}`,
    cookies: [{ name: 'done', value, life: MINUTE }],
  }
}

/** Nothing was done: the page as it stands now says why. */
async function refused(context: MemberContext, status: 409 | 422, attempt: TalkAttempt): Promise<Reply> {
  return showTalk(context, await talkOf(context), { status, attempt })
}

const stale = (context: MemberContext, typed = '') =>
  refused(context, 409, {
    kind: 'trouble',
    text: 'console.talks.stale',
    ...(typed !== '' && { typed }),
  })

/** The page comes back with a sentence after what was typed; nothing is sent. */
async function fillIn(context: MemberContext, talk: Talk, { text, canned }: Form): Promise<Reply> {
  const { language } = await personOf(context.deps.models, talk.userId, context.speak)
  const sentence = context.office.talks.canned.find(({ id }) => id === canned)?.[language] ?? ''
  const typed = [text.trimEnd(), sentence].filter((part) => part !== '').join('\n')
  return showTalk(context, talk, { attempt: { kind: 'filled', typed } })
}

async function hand(context: MemberContext, talk: Talk, { to }: Form): Promise<Reply> {
  const { deps, member, now } = context
  const colleague = (await colleaguesOf(context)).find(({ id }) => id === to)
  if (!colleague) {
    return refused(context, 422, { kind: 'trouble', text: 'talks.hand.missing', field: 'to' })
  }
  const by = { staffId: colleague.id, name: colleague.name }
  const handed = await deps.models.talks.take(talk.id, by, member.id, now)
  return handed ? done(talk, 'talk-hand') : stale(context)
}

async function answer(context: MemberContext, talk: Talk, filled: Form): Promise<Reply> {
  const { form, text, canned } = filled
  const { deps, member, now } = context
  if (canned !== undefined) return fillIn(context, talk, filled)
  const words = cleanLines(text)
  // The same form again: its answer is on its way already.
  if (talk.messages.some(({ id }) => id === answerId(form))) return done(talk, 'talk-answer')
  if (talk.state !== 'taken' || talk.takenBy?.staffId !== member.id) return stale(context, words)
  if (words === '' || words.length > MOST_LETTERS) {
    return refused(context, 422, {
      kind: 'trouble',
      text: 'console.talks.bad-text',
      field: 'text',
      typed: words,
    })
  }
  const by = { staffId: member.id, name: member.name }
  await sendAnswer(deps.models, talk, { form, by, text: words, now })
  deps.wake([talk.userId])
  return done(talk, 'talk-answer')
}

async function end(context: MemberContext, talk: Talk, { form, seen }: Form): Promise<Reply> {
  const { deps, member, now } = context
  const mine = talk.kind === 'live' && talk.state === 'taken' && talk.takenBy?.staffId === member.id
  if (!mine || seen !== talk.said) return stale(context)
  await endByOfficer(deps.models, talk, form, seen, now)
  deps.wake([talk.userId])
  return done(talk, 'talk-end')
}

/** An officer takes a talk, answers, ends it, gives it to a colleague, or has telephoned. Whoever was too late is told what stands now. */
export async function actPage(context: MemberContext): Promise<Reply> {
  const { deps, member, now } = context
  const talk = await talkOf(context)
  const form = readForm(context.form)
  switch (form.act) {
    case 'take': {
      const by = { staffId: member.id, name: member.name }
      const taken = await deps.models.talks.take(talk.id, by, form.from ?? null, now)
      return taken ? done(talk, 'talk-take') : stale(context)
    }
    case 'answer':
      return answer(context, talk, form)
    case 'end':
      return end(context, talk, form)
    case 'telephone': {
      const finished = await deps.models.talks.finish(talk.id, member.id, 'telephone', now)
      return finished ? done(talk, 'talk-telephone') : stale(context)
    }
    case 'hand':
      return hand(context, talk, form)
    default:
      return unreachable(form.act)
  }
}
