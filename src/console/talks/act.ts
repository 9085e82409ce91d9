import { z } from 'zod'
import { cleanLines } from '../../lib/cleanText.ts'
import { Problem } from '../../lib/errors.ts'
import { MINUTE } from '../../lib/time.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { Talk } from '../../models/talks/talks.ts'
import { answerId, endByOfficer, sendAnswer } from '../../talks/answer.ts'
import type { MemberVisit, Reply } from '../pageContext.ts'
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
async function refused(visit: MemberVisit, status: 409 | 422, attempt: TalkAttempt): Promise<Reply> {
  return showTalk(visit, await talkOf(visit), { status, attempt })
}

const stale = (visit: MemberVisit, typed = '') =>
  refused(visit, 409, {
    kind: 'trouble',
    text: 'console.talks.stale',
    ...(typed !== '' && { typed }),
  })

/** The page comes back with a sentence after what was typed; nothing is sent. */
async function fillIn(visit: MemberVisit, talk: Talk, { text, canned }: Form): Promise<Reply> {
  const { language } = await personOf(visit.deps.models, talk.userId, visit.speak)
  const sentence = visit.office.talks.canned.find(({ id }) => id === canned)?.[language] ?? ''
  const typed = [text.trimEnd(), sentence].filter((part) => part !== '').join('\n')
  return showTalk(visit, talk, { attempt: { kind: 'filled', typed } })
}

async function hand(visit: MemberVisit, talk: Talk, { to }: Form): Promise<Reply> {
  const { deps, member, now } = visit
  const colleague = (await colleaguesOf(visit)).find(({ id }) => id === to)
  if (!colleague) {
    return refused(visit, 422, { kind: 'trouble', text: 'talks.hand.missing', field: 'to' })
  }
  const by = { staffId: colleague.id, name: colleague.name }
  const handed = await deps.models.talks.take(talk.id, by, member.id, now)
  return handed ? done(talk, 'talk-hand') : stale(visit)
}

async function answer(visit: MemberVisit, talk: Talk, filled: Form): Promise<Reply> {
  const { form, text, canned } = filled
  const { deps, member, now } = visit
  if (canned !== undefined) return fillIn(visit, talk, filled)
  const words = cleanLines(text)
  // The same form again: its answer is on its way already.
  if (talk.messages.some(({ id }) => id === answerId(form))) return done(talk, 'talk-answer')
  if (talk.state !== 'taken' || talk.takenBy?.staffId !== member.id) return stale(visit, words)
  if (words === '' || words.length > MOST_LETTERS) {
    return refused(visit, 422, {
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

async function end(visit: MemberVisit, talk: Talk, { form, seen }: Form): Promise<Reply> {
  const { deps, member, now } = visit
  const mine = talk.kind === 'live' && talk.state === 'taken' && talk.takenBy?.staffId === member.id
  if (!mine || seen !== talk.said) return stale(visit)
  await endByOfficer(deps.models, talk, form, seen, now)
  deps.wake([talk.userId])
  return done(talk, 'talk-end')
}

/** An officer takes a talk, answers, ends it, gives it to a colleague, or has telephoned. Whoever was too late is told what stands now. */
export async function actPage(visit: MemberVisit): Promise<Reply> {
  const { deps, member, now } = visit
  const talk = await talkOf(visit)
  const form = readForm(visit.form)
  switch (form.act) {
    case 'take': {
      const by = { staffId: member.id, name: member.name }
      const taken = await deps.models.talks.take(talk.id, by, form.from ?? null, now)
      return taken ? done(talk, 'talk-take') : stale(visit)
    }
    case 'answer':
      return answer(visit, talk, form)
    case 'end':
      return end(visit, talk, form)
    case 'telephone': {
      const finished = await deps.models.talks.finish(talk.id, member.id, 'telephone', now)
      return finished ? done(talk, 'talk-telephone') : stale(visit)
    }
    case 'hand':
      return hand(visit, talk, form)
    default:
      return unreachable(form.act)
  }
}
