import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { Problem } from '../../lib/errors.ts'
import type { StaffMember } from '../../models/staff/staff.ts'
import type { Talk } from '../../models/talks/talks.ts'
import { isUnread, newsFor, unreadBy } from '../../talks/waits.ts'
import { mayEnter } from '../access.ts'
import { doneIsSaid, doneText } from '../forms/done.ts'
import { opened, statusOf } from '../forms/formState.ts'
import { momentWords } from '../format.ts'
import { allowanceModel } from '../views/allowance.tsx'
import { rowOf } from '../views/requestRow.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { talkModel, type TalkModel } from './model.ts'
import { TalkPart, type TalkState, TalkView } from './view.tsx'
import { callersOf, languageOf, subjectsOf } from './who.ts'

/** The talk of the address. Throws a `not-found` Problem if it does not exist or was deleted. */
export async function talkOf({ deps, params }: MemberContext): Promise<Talk> {
  const talk = await deps.models.talks.byId(params['id'] ?? '')
  if (talk) return talk
  throw new Problem('not-found', 'No talk has the id of the address')
}

/** Other officers to whom a talk can be given. */
export async function colleaguesOf({ deps, member, now }: MemberContext): Promise<StaffMember[]> {
  const staff = await deps.models.staff.list(now)
  return staff.filter(({ id, role, linked }) => linked && id !== member.id && mayEnter('officer', role))
}

async function modelOf({ deps, member, now, office, speak }: MemberContext, talk: Talk): Promise<TalkModel> {
  const { models } = deps
  const answers = talk.messages.filter(({ by }) => by !== null).map(({ id }) => id)
  const [outcomes, callerOf, language, card, allowance, faceOf] = await Promise.all([
    models.outbox.outcomesOf(answers),
    callersOf(models, [talk.userId]),
    languageOf(models, talk.userId),
    models.conversations.lastCardOf(talk.userId),
    deps.allowance(),
    deps.faces.of([talk.userId]),
  ])
  const caller = callerOf(talk.userId)
  const about = { now, office, speak, appointment: null, call: false, photos: false, lookedAt: null }
  const { name, phone } = caller
  const lastCard = card && `${speak.t(`talks.card.${card.kind}`)} · ${momentWords(card.at, speak)}`
  const facts = {
    talk: { ...talk, references: subjectsOf(talk, caller) },
    outcomes,
    person: {
      name,
      phone,
      face: faceOf(talk.userId),
      language,
      lastCard,
      open: caller.open.map((line) => rowOf(line, about)),
    },
    allowance: allowanceModel(allowance, office, speak),
    office,
  }
  return talkModel(facts, member.id, now, speak)
}

/** Notes that the member has seen a talk as it was read. @returns how many others the member has not read */
async function seen({ deps, member }: MemberContext, talk: Talk): Promise<number> {
  if (isUnread(talk, member.id)) await deps.models.talks.see(talk.id, member.id, newsFor(talk, member.id))
  return unreadBy(await deps.models.talks.unended(), member.id)
}

/** The page of a talk, with the result of the last press. */
export async function showTalk(
  context: MemberContext,
  talk: Talk,
  state: TalkState,
): Promise<Extract<Reply, { kind: 'page' }>> {
  const { speak } = context
  const talksUnread = await seen(context, talk)
  const [model, colleagues] = await Promise.all([modelOf(context, talk), colleaguesOf(context)])
  const form = randomUUID()
  return {
    kind: 'page',
    status: statusOf(state),
    title: speak.t('console.talks.title'),
    body: <TalkView model={model} state={state} colleagues={colleagues} form={form} speak={speak} />,
    moves: true,
    scripts: ['talk.js'],
    talksUnread,
  }
}

export const doneTexts = {
  'talk-take': 'console.talks.done.take',
  'talk-answer': 'console.talks.done.answer',
  'talk-end': 'console.talks.done.end',
  'talk-telephone': 'console.talks.done.telephone',
  'talk-hand': 'talks.hand.done',
  'talk-back': 'talks.hand.done-all',
} as const
export type TalkDone = keyof typeof doneTexts

/** `known`: how many of the person's messages the page shows already. `looked`: the page is in sight. */
const Known = z.object({
  known: z.coerce.number().int().min(0).catch(Infinity),
  looked: z.unknown().optional(),
})

/** One talk; only its moving part when the page refreshes itself. */
export async function talkPage(context: MemberContext): Promise<Reply> {
  const talk = await talkOf(context)
  if (context.fragment) {
    const { known, looked } = Known.parse(context.query)
    if (looked !== undefined) await seen(context, talk)
    return {
      kind: 'fragment',
      body: <TalkPart model={await modelOf(context, talk)} speak={context.speak} known={known} />,
    }
  }
  const text = doneText(context, doneTexts)
  const page = await showTalk(
    context,
    talk,
    text === null ? opened : { kind: 'done', done: { words: text, unsent: '' } },
  )
  return { ...page, cookies: doneIsSaid(context) }
}
