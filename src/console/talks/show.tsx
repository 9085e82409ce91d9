import { randomUUID } from 'node:crypto'
import { Problem } from '../../lib/errors.ts'
import type { Talk } from '../../models/talks.ts'
import type { MemberVisit, Reply } from '../visit.ts'
import { talkModel, type TalkModel } from './model.ts'
import { type TalkAttempt, TalkPart, TalkView } from './view.tsx'
import { callerOf } from './who.ts'

/** The talk of the address. Throws a `not-found` Problem when there is none (any more). */
export async function talkOf({ deps, params }: MemberVisit): Promise<Talk> {
  const talk = await deps.models.talks.byId(params['id'] ?? '')
  if (talk) return talk
  throw new Problem('not-found', 'No talk has the id of the address')
}

async function modelOf({ deps, member, now, speak }: MemberVisit, talk: Talk): Promise<TalkModel> {
  const { models } = deps
  const answers = talk.messages.filter(({ by }) => by !== null).map(({ id }) => id)
  const [outcomes, token, caller] = await Promise.all([
    models.outbox.outcomesOf(answers),
    models.talks.token(talk.id),
    callerOf(models, talk.userId),
  ])
  return talkModel({ talk, outcomes, token, caller }, member.id, now, speak)
}

/** The page of a talk, with what was just done or tried. */
export async function showTalk(
  visit: MemberVisit,
  talk: Talk,
  shown: { readonly status?: number; readonly attempt?: TalkAttempt } = {},
): Promise<Extract<Reply, { kind: 'page' }>> {
  const { speak } = visit
  const model = await modelOf(visit, talk)
  const forms = { act: randomUUID(), answer: randomUUID() }
  return {
    kind: 'page',
    status: shown.status ?? 200,
    title: speak.t('console.talks.title'),
    body: <TalkView model={model} attempt={shown.attempt ?? null} forms={forms} speak={speak} />,
    moves: true,
  }
}

const doneTexts = {
  'talk-take': 'console.talks.done.take',
  'talk-answer': 'console.talks.done.answer',
  'talk-end': 'console.talks.done.end',
  'talk-telephone': 'console.talks.done.telephone',
} as const
export type TalkDone = keyof typeof doneTexts

const isTalkDone = (done: string | null): done is TalkDone => done !== null && done in doneTexts

/** One talk; its moving part alone when the page itself asks again. */
export async function talkPage(visit: MemberVisit): Promise<Reply> {
  const talk = await talkOf(visit)
  if (visit.fragment) {
    const model = await modelOf(visit, talk)
    return { kind: 'fragment', body: <TalkPart model={model} speak={visit.speak} form={randomUUID()} /> }
  }
  const { done } = visit
  const page = await showTalk(
    visit,
    talk,
    isTalkDone(done) ? { attempt: { kind: 'done', text: doneTexts[done] } } : {},
  )
  return done === null ? page : { ...page, cookies: [{ name: 'done', value: null }] }
}
