import type { Effect } from '../flows/effect.ts'
import { type Message, paragraph, say } from '../flows/message.ts'
import { cancelledMessage, filedCard, requestCard, statusMessages } from '../flows/requestMessages.ts'
import { menuShortcuts } from '../flows/shortcuts.ts'
import { unreachable } from '../lib/unreachable.ts'
import type { Clock } from '../lib/time.ts'
import { changeRequest, type Desk } from '../requests/changeRequest.ts'
import { summaryOf } from '../requests/summary.ts'

export interface EffectDeps extends Desk {
  readonly clock: Clock
  /** Where links in the chat lead. */
  readonly baseUrl: string
}

/** For whom an effect is carried out, and the id under which doing it again changes nothing. */
export interface Occasion {
  readonly userId: string
  readonly id: string
}

/** What an effect has to say. `stop`: what the turn would have said after it is no longer true. */
export interface Outcome {
  readonly messages: readonly Message[]
  readonly stop?: true
}

const silent: Outcome = { messages: [] }

function plain(message: Message): Outcome {
  return { messages: [message] }
}

async function ownRequest(deps: EffectDeps, userId: string, reference: string) {
  const request = await deps.models.requests.byReference(reference)
  return request?.userId === userId ? request : null
}

async function showStatus(deps: EffectDeps, userId: string): Promise<Outcome> {
  const requests = await deps.models.requests.ofPerson(userId)
  const summaries = await Promise.all(
    requests.map((request) => summaryOf(deps.models, deps.vault, request, deps.clock())),
  )
  return { messages: statusMessages(summaries) }
}

async function showRequest(deps: EffectDeps, userId: string, reference: string): Promise<Outcome> {
  const request = await ownRequest(deps, userId, reference)
  if (!request) return plain({ kind: 'text', text: say('chat.status.not-yours'), shortcuts: menuShortcuts })
  return plain(requestCard(await summaryOf(deps.models, deps.vault, request, deps.clock())))
}

async function cancel(deps: EffectDeps, userId: string, reference: string): Promise<Outcome> {
  const request = await ownRequest(deps, userId, reference)
  if (!request) return plain(cancelledMessage(reference, 'unknown'))
  const done =
    request.state === 'cancelled' ||
    (await changeRequest(deps, request, { change: 'cancel' }, { kind: 'applicant' }, deps.clock()))
  return plain(cancelledMessage(reference, done ? 'cancelled' : 'too-late'))
}

async function linkStaff(deps: EffectDeps, userId: string, code: string): Promise<Outcome> {
  const member = await deps.models.staff.link(code, userId, deps.clock())
  const text = member ? say('chat.staff.linked', { name: member.name }) : say('chat.staff.bad-code')
  return plain({ kind: 'text', text, shortcuts: menuShortcuts })
}

async function signIn(deps: EffectDeps, { userId, id }: Occasion): Promise<Outcome> {
  const member = await deps.models.staff.byLineAccount(userId)
  if (!member) return plain({ kind: 'text', text: say('chat.staff.not-staff'), shortcuts: menuShortcuts })
  const token = await deps.models.sessions.issueToken(member.id, id, deps.clock())
  return plain({
    kind: 'card',
    title: say('chat.staff.sign-in-title'),
    blocks: [
      paragraph(say('chat.staff.sign-in-text')),
      {
        kind: 'buttons',
        buttons: [
          {
            label: say('chat.staff.sign-in-open'),
            action: { kind: 'link', uri: `${deps.baseUrl}/console/sign-in?token=${token}` },
            look: 'primary',
          },
        ],
      },
    ],
    shortcuts: menuShortcuts,
  })
}

const surveyClosed: Outcome = {
  messages: [{ kind: 'text', text: say('chat.survey.closed'), shortcuts: menuShortcuts }],
  stop: true,
}

/** Carries out one effect. Doing it again under the same id changes nothing and says the same. */
export async function carryOut(deps: EffectDeps, effect: Effect, occasion: Occasion): Promise<Outcome> {
  const { models, clock } = deps
  switch (effect.kind) {
    case 'say':
      return plain(effect.message)
    case 'courtesy':
      return silent
    case 'file-request':
      return plain(
        filedCard(await models.requests.file(occasion.id, occasion.userId, effect.filing, clock())),
      )
    case 'show-status':
      return showStatus(deps, occasion.userId)
    case 'show-request':
      return showRequest(deps, occasion.userId, effect.reference)
    case 'cancel-request':
      return cancel(deps, occasion.userId, effect.reference)
    case 'link-staff':
      return linkStaff(deps, occasion.userId, effect.code)
    case 'sign-in':
      return signIn(deps, occasion)
    case 'rate':
      return (await models.surveys.rate(effect.survey, effect.item, effect.level, clock()))
        ? silent
        : surveyClosed
    case 'comment':
      return (await models.surveys.comment(effect.survey, effect.comment, clock())) ? silent : surveyClosed
    case 'profile':
      return (await models.surveys.profile(effect.survey, effect.field, effect.value, clock()))
        ? silent
        : surveyClosed
    default:
      return unreachable(effect)
  }
}
