import { z } from 'zod'
import type { Officer } from '../../domain/requests/actor.ts'
import { say } from '../../domain/text.ts'
import { cleanLines } from '../../lib/cleanText.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { TextKey } from '../../locales/text.ts'
import type { Talk } from '../../models/talks/talks.ts'
import { answerId, endByOfficer, sendAnswer } from '../../talks/answer.ts'
import { done } from '../forms/done.ts'
import { readForm } from '../forms/readForm.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { ALL } from './acts.tsx'
import { colleaguesOf, doneTexts, showTalk, type TalkDone, talkOf } from './show.tsx'
import { languageOf } from './who.ts'

const Form = z.object({
  /**
   * `answer` takes a talk that nobody has; `answer-over` takes it from a colleague. `answer-end` ends it too. A press on a
   * ready-made sentence has none.
   */
  act: z.enum(['take', 'answer', 'answer-end', 'answer-over', 'end', 'telephone', 'hand']).default('answer'),
  form: z.uuid(),
  text: z.string().default(''),
  /** How many of the person's messages the page showed. */
  seen: z.coerce.number().int().default(0),
  /** The officer from whom the sender takes the talk over. */
  from: z.string().optional(),
  /** The colleague who gets the talk, or `ALL`. */
  to: z.string().default(''),
  /** For the colleague. */
  note: z.string().default(''),
  /** The ready-made sentence to put into the answer; the answer is then not sent. */
  canned: z.string().optional(),
})
type Form = z.infer<typeof Form>

const MOST_LETTERS = 2000
const MOST_NOTE_LETTERS = 500

/** What was typed on the page; every press sends all of it, so that none loses it. */
const typedIn = ({ text, to, note }: Form) => ({ text: cleanLines(text), to, note: cleanLines(note) })

/** The press is done. An answer that was typed and not sent stays on the page. */
async function isDone(context: MemberContext, value: TalkDone, unsent = ''): Promise<Reply> {
  const talk = await talkOf(context)
  if (unsent === '') return done(`/console/talks/${talk.id}`, value)
  return showTalk(context, talk, { kind: 'done', done: { words: doneTexts[value], unsent } })
}

/** Nothing was stored: shows the present page with the reason. */
async function stale(context: MemberContext, form: Form): Promise<Reply> {
  return showTalk(context, await talkOf(context), { kind: 'stale', entered: typedIn(form), latest: null })
}

async function wrong(context: MemberContext, field: string, why: TextKey, form: Form): Promise<Reply> {
  const errors = [{ field, text: say(why) }]
  return showTalk(context, await talkOf(context), { kind: 'wrong', entered: typedIn(form), errors })
}

const officerIn = ({ member }: MemberContext): Officer => ({ staffId: member.id, name: member.name })

const isHers = (talk: Talk, staffId: string) => talk.state === 'taken' && talk.takenBy?.staffId === staffId

/**
 * Takes a talk that nobody has, takes it from the officer `from`, or makes sure that it is still the member's own.
 * @returns false when somebody else was faster
 */
async function takes(context: MemberContext, talk: Talk, from: string | null): Promise<boolean> {
  const { deps, member, now } = context
  const holder = isHers(talk, member.id) ? member.id : from
  return deps.models.talks.take(talk.id, officerIn(context), holder, now)
}

/** Shows the page again with a sentence added to the answer; nothing is sent. */
async function fillIn(context: MemberContext, talk: Talk, form: Form): Promise<Reply> {
  const { text, canned } = form
  const language = await languageOf(context.deps.models, talk.userId)
  const sentence = context.office.talks.canned.find(({ id }) => id === canned)?.[language] ?? ''
  const filled = [text.trimEnd(), sentence].filter((part) => part !== '').join('\n')
  return showTalk(context, talk, { kind: 'edited', entered: { ...typedIn(form), text: filled } })
}

async function hand(context: MemberContext, talk: Talk, form: Form): Promise<Reply> {
  const { deps, now } = context
  const { text, to, note } = typedIn(form)
  const colleague = (await colleaguesOf(context)).find(({ id }) => id === to)
  if (!colleague && to !== ALL) return wrong(context, 'to', 'talks.hand.missing', form)
  if (note.length > MOST_NOTE_LETTERS) return wrong(context, 'note', 'talks.hand.long', form)
  const handed = await deps.models.talks.hand(talk.id, {
    by: officerIn(context),
    to: colleague ? { staffId: colleague.id, name: colleague.name } : null,
    at: now,
    note: note === '' ? null : note,
  })
  if (!handed) return stale(context, form)
  return isDone(context, colleague ? 'talk-hand' : 'talk-back', text)
}

async function answer(context: MemberContext, talk: Talk, filled: Form): Promise<Reply> {
  const { act, form, from = null, seen, canned } = filled
  const { deps, now } = context
  if (canned !== undefined) return fillIn(context, talk, filled)
  const { text } = typedIn(filled)
  const ends = act === 'answer-end' && talk.kind === 'live'
  // The same form was sent twice; the answer is stored already.
  if (talk.messages.some(({ id }) => id === answerId(form))) return isDone(context, 'talk-answer')
  if (talk.state === 'ended' || (ends && seen !== talk.said)) return stale(context, filled)
  if (text === '' || text.length > MOST_LETTERS)
    return wrong(context, 'text', 'console.talks.bad-text', filled)
  if (!(await takes(context, talk, act === 'answer-over' ? from : null))) return stale(context, filled)
  await sendAnswer(deps.models, talk, { form, by: officerIn(context), text, now })
  // Its id sorts behind the answer's, and so it comes after it in the person's lane.
  if (ends) await endByOfficer(deps.models, talk, `${form}-over`, seen, now)
  deps.wake([talk.userId])
  return isDone(context, ends ? 'talk-end' : 'talk-answer')
}

async function end(context: MemberContext, talk: Talk, filled: Form): Promise<Reply> {
  const { deps, member, now } = context
  const { form, seen } = filled
  if (talk.kind !== 'live' || !isHers(talk, member.id) || seen !== talk.said) return stale(context, filled)
  await endByOfficer(deps.models, talk, form, seen, now)
  deps.wake([talk.userId])
  return isDone(context, 'talk-end', typedIn(filled).text)
}

/** A left message that was answered by telephone, or needs no answer. */
async function telephoned(context: MemberContext, talk: Talk, form: Form): Promise<Reply> {
  const { deps, member, now } = context
  if (talk.kind !== 'left' || !(await takes(context, talk, null))) return stale(context, form)
  const finished = await deps.models.talks.finish(talk.id, member.id, 'telephone', now)
  return finished ? isDone(context, 'talk-telephone', typedIn(form).text) : stale(context, form)
}

/** An officer takes, answers, ends or hands over a talk, or records a call; if too late, sees its present state. */
export async function actPage(context: MemberContext): Promise<Reply> {
  const { deps, now } = context
  const talk = await talkOf(context)
  const form = readForm(Form, context.form, 'a talk')
  switch (form.act) {
    case 'take': {
      const taken = await deps.models.talks.take(talk.id, officerIn(context), form.from ?? null, now)
      return taken ? isDone(context, 'talk-take', typedIn(form).text) : stale(context, form)
    }
    case 'answer':
    case 'answer-end':
    case 'answer-over':
      return answer(context, talk, form)
    case 'end':
      return end(context, talk, form)
    case 'telephone':
      return telephoned(context, talk, form)
    case 'hand':
      return hand(context, talk, form)
    default:
      return unreachable(form.act)
  }
}
