import { randomUUID } from 'node:crypto'
import { type Event, isOfficeEvent } from '../chat/event.ts'
import { type CardKind, lastCardKind } from '../chat/cardKind.ts'
import { effectId } from '../chat/effect.ts'
import { askedAboutPhoto } from '../chat/photos/photoAsked.ts'
import type { Message } from '../chat/message.ts'
import type { ProfileLanguage } from '../line/profile.ts'
import { say } from '../domain/text.ts'
import { asOf, hasVersions, versionsOf } from '../domain/catalogue/catalogue.ts'
import type { Office } from '../domain/settings/office.ts'
import { menuShortcuts } from '../chat/shortcuts.ts'
import type { PhotoQuestion, State } from '../chat/state.ts'
import { withOffered } from '../chat/routing/confirmation.ts'
import { withWayBack } from '../chat/routing/wayBack.ts'
import { step } from '../chat/step.ts'
import type { Facts } from '../chat/turn.ts'
import { dayOf } from '../lib/time.ts'
import type { Models } from '../models/index.ts'
import { REPLY_LIFE } from '../models/conversations/inbox.ts'
import type { Lane, OpenTurn } from '../models/conversations/lanes.ts'
import type { Arrival } from '../models/conversations/waitingEvents.ts'
import type { NewOutgoing } from '../models/outbox/outboxDocument.ts'
import { labelsIn } from '../outbox/labels.ts'
import type { OutboxSender } from '../outbox/outbox.ts'
import { carryOut } from './effects/index.ts'
import type { EffectDeps } from './effects/occasion.ts'

export interface TurnDeps extends EffectDeps {
  readonly models: EffectDeps['models'] & Pick<Models, 'catalogue' | 'lanes'>
  readonly outbox: OutboxSender
  /** The office's settings, at most ten seconds old. */
  readonly office: () => Promise<Office>
  /** Asks LINE for the language of a person's profile. */
  readonly profileLanguage: ProfileLanguage
}

/** What has become of a turn: the new state, and what the last card was about. */
export interface Taken {
  readonly state: State
  /** Null when the turn has shown none, or one about talking with the office. */
  readonly card: CardKind | null
  /** No notice to the person waits. Absent: nobody has looked. */
  readonly noNotices?: true
  /** The event had no turn and is to be taken out. */
  readonly dropped?: string
}

/** Another worker has taken over the lane; it continues from the stored state. */
export class LaneLost extends Error {
  override readonly name = 'LaneLost'
}

function startedAfresh(turn: OpenTurn, afresh: boolean): OpenTurn {
  if (!afresh) return turn
  const message: Message = { kind: 'text', text: say('chat.afresh') }
  return { ...turn, effects: [{ kind: 'say', message }, ...turn.effects] }
}

/** The language of the LINE profile of somebody new; it is asked for once. */
async function profileOf({ profileLanguage }: TurnDeps, { userId }: Lane, state: State, event: Event) {
  const isNew = state.language === null && state.profileRead === undefined
  const speaks = !isOfficeEvent(event) && event.kind !== 'unfollow' && event.kind !== 'unsend'
  return isNew && speaks ? { profileLanguage: await profileLanguage(userId) } : {}
}

/**
 * Runs one turn: decides (pure), saves state and effects in one document, carries out the effects, answers.
 * If the process dies at any point, the next one can continue from what is stored.
 */
export async function takeTurn(deps: TurnDeps, lane: Lane, arrival: Arrival): Promise<Taken> {
  const { state } = lane
  const now = deps.clock()
  const { event, replyToken, deliveredAt } = arrival
  // Nobody reads a message that was unsent before its turn came, and nothing of it is kept.
  if (event.kind === 'text' && lane.unsent.has(event.message ?? ''))
    return { state, card: null, dropped: event.id }
  const office = await deps.office()
  const [profile, photos] = await Promise.all([
    profileOf(deps, lane, state, event),
    photosOfDraft(deps, state),
  ])
  const { pushedAt } = lane
  const labelsOf = labelsIn(office.sentences)
  const facts = {
    now,
    today: dayOf(now),
    office,
    labelsOf,
    ...(pushedAt && { pushedAt }),
    ...profile,
    ...photos,
  }
  const { effects, ...next } = step(state, event, facts)
  const decided = startedAfresh(
    { eventId: event.id, replyToken, deliveredAt, effects, versions: versionsOf(office) },
    lane.afresh,
  )
  const mayReply = next.state.reachable && !isOfficeEvent(event) && canReply(decided, deps.clock())
  const noNotices = mayReply && (!lane.notices.mayWait || !(await deps.models.outbox.hasNotices(lane.userId)))
  const open: OpenTurn = noNotices && isOnlySaid(decided) ? { ...decided, said: true } : decided
  if (!(await deps.models.lanes.save(lane, next.state, open, now))) throw new LaneLost()
  const time = noNotices ? 'first and alone' : 'first'
  const taken = await carryOutTurn(deps, { ...lane, state: next.state }, open, office, time)
  return { ...taken, ...(noNotices && { noNotices }) }
}

/** Whether the turn does nothing but say what is stored with it. */
const isOnlySaid = ({ effects }: OpenTurn): boolean =>
  effects.every(({ kind }) => kind === 'say' || kind === 'courtesy' || kind === 'way-back')

const canReply = (asked: Asked, now: Date): boolean => {
  const reply = toReply(asked)
  return reply !== null && now < reply.until
}

/**
 * The office for the effects of a turn that another process has decided: its services are those of the decision, so
 * that a request is filed under the version that the person was asked about.
 */
async function officeOfTurn(deps: TurnDeps, { versions }: OpenTurn): Promise<Office> {
  const office = await deps.office()
  if (!versions) return office
  // The other process may have read a version that this one does not have yet.
  const catalogue = hasVersions(office, versions) ? office : await deps.models.catalogue.read()
  return { ...office, ...asOf(catalogue, versions) }
}

/** Finishes a turn that another process left unfinished. */
export async function finishTurn(deps: TurnDeps, lane: Lane, open: OpenTurn): Promise<Taken> {
  return carryOutTurn(deps, lane, open, await officeOfTurn(deps, open), 'again')
}

/** When a turn is carried out: `again`, another process may have done some of it; `alone`, no notice waits for its answer. */
type Time = 'first and alone' | 'first' | 'again'

/**
 * Carries out the effects of a saved turn and answers.
 * @returns the state, with what words can say to the last card where an effect has said it
 */
async function carryOutTurn(
  deps: TurnDeps,
  lane: Lane,
  open: OpenTurn,
  office: Office,
  time: Time,
): Promise<Taken> {
  const messages: Message[] = []
  const told: string[] = []
  const closed: string[] = []
  let question: PhotoQuestion | undefined
  for (const [index, effect] of open.effects.entries()) {
    const outcome = await carryOut(deps, effect, {
      userId: lane.userId,
      id: effectId(open.eventId, index),
      office,
      again: time === 'again',
      asked: open,
    })
    messages.push(...outcome.messages)
    told.push(...(outcome.tells ?? []))
    if (outcome.closes !== undefined) closed.push(outcome.closes)
    question = outcome.asksPhoto ?? question
    if (outcome.stop) break
  }
  const [back] = open.effects.flatMap((effect) => (effect.kind === 'way-back' ? [effect.button] : []))
  const sent = withWayBack(messages, waitsForSurvey(lane.state, closed) ? undefined : back)
  const offering = sent.length > 0 ? withOffered(lane.state, sent, deps.clock()) : lane.state
  const state = question ? askedAboutPhoto(offering, question, deps.clock()) : offering
  const outgoing = sent.length > 0 ? answer(lane, open, sent) : null
  const mayGo = outgoing !== null && time === 'first and alone' && canReply(open, deps.clock())
  const goes = open.said ?? (mayGo && (await deps.models.lanes.say(lane, state)))
  // Stored before the person can see the card and answer it.
  if ((open.said || !goes) && (question || saysOther(state, lane.state)))
    await deps.models.lanes.keep(lane, state)
  if (outgoing && goes) await deps.outbox.answerDirectly(outgoing, lane.state, time === 'again')
  else if (outgoing) {
    const asking = lane.state.focus !== null && lane.state.aside === undefined
    const recorded = await deps.outbox.recordAnswer(outgoing, asking, told)
    if (recorded) await deps.outbox.deliver(recorded, lane.state)
  }
  return { state, card: lastCardKind(sent) }
}

/** Whether the question that waits is one of these surveys. */
const waitsForSurvey = ({ focus, survey }: State, surveys: readonly string[]): boolean =>
  (focus === 'rating' || focus === 'comment') && survey !== null && surveys.includes(survey.id)

/** Whether words can say something else to the last card than the saved state has it. */
const saysOther = (now: State, saved: State): boolean =>
  now.offered?.yes !== saved.offered?.yes ||
  JSON.stringify(now.buttons?.all ?? []) !== JSON.stringify(saved.buttons?.all ?? [])

/** How many photos of each paper the draft has, for its cards. */
async function photosOfDraft({ models }: TurnDeps, { draft }: State): Promise<Pick<Facts, 'draftPhotos'>> {
  if (!draft?.photos) return {}
  const draftPhotos: Record<string, number> = {}
  for (const { paper } of await models.photos.of({ draft: draft.id }))
    draftPhotos[paper] = (draftPhotos[paper] ?? 0) + 1
  return { draftPhotos }
}

/** The parts of an event that an answer to it needs. */
export type Asked = Pick<OpenTurn, 'eventId' | 'replyToken' | 'deliveredAt'>

function toReply({ replyToken, deliveredAt }: Asked): NewOutgoing['reply'] {
  return replyToken === null ? null : { token: replyToken, until: new Date(+deliveredAt + REPLY_LIFE) }
}

function answer(lane: Lane, open: OpenTurn, messages: readonly Message[]): NewOutgoing {
  return {
    id: open.eventId,
    to: lane.userId,
    messages,
    reply: toReply(open),
    courtesy: open.effects.some(({ kind }) => kind === 'courtesy'),
    notice: null,
    retryKey: randomUUID(),
  }
}

/** Tells a person that the program could not handle a message and will not try again. */
export async function apologise(deps: TurnDeps, userId: string, asked: Asked): Promise<void> {
  const recorded = await deps.outbox.record({
    id: `${asked.eventId}-trouble`,
    to: userId,
    messages: [{ kind: 'text', text: say('chat.trouble'), shortcuts: menuShortcuts }],
    reply: toReply(asked),
    courtesy: true,
    notice: null,
    retryKey: randomUUID(),
  })
  if (recorded) await deps.outbox.deliver(recorded)
}
