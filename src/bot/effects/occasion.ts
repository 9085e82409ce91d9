import type { Message } from '../../chat/message.ts'
import type { PhotoQuestion } from '../../chat/state.ts'
import type { Office } from '../../domain/settings/office.ts'
import type { Clock } from '../../lib/time.ts'
import type { OpenTurn } from '../../models/conversations/lanes.ts'
import type { LineContent } from '../../line/content.ts'
import type { Models } from '../../models/index.ts'
import type { PersonModels } from '../../privacy/person.ts'
import type { Expects } from '../../requests/expectation.ts'
import type { ChangeDeps } from '../../requests/changeRequest.ts'

type EffectModels = Pick<
  Models,
  | 'dataFiles'
  | 'inbox'
  | 'lendings'
  | 'missedSentences'
  | 'outbox'
  | 'sessions'
  | 'signInCodes'
  | 'withdrawals'
>

export interface EffectDeps extends ChangeDeps {
  readonly models: ChangeDeps['models'] & PersonModels & EffectModels
  readonly clock: Clock
  readonly expects: Expects
  /** Downloads photos and files that people send. */
  readonly content: LineContent
  /** The base address of links in the chat. */
  readonly baseUrl: string
}

/** The person, the office, and the id that makes repeating the effect harmless. */
export interface EffectContext {
  readonly userId: string
  readonly id: string
  readonly office: Office
  /** Another process may have carried the effect out already. */
  readonly again: boolean
  /** The event that caused the effect, with its reply token. */
  readonly asked: Pick<OpenTurn, 'eventId' | 'replyToken' | 'deliveredAt'>
}

/** The messages of an effect. `stop`: do not send the turn's later messages, because they are no longer true. */
export interface Outcome {
  readonly messages: readonly Message[]
  readonly stop?: true
  /** The survey that the effect has closed: no button of this answer leads back to it. */
  readonly closes?: string
  /** Ids of the requests whose state the messages tell. */
  readonly tells?: readonly string[]
  /** The photo of which the last of the messages asks what it shows, and the papers on that card. */
  readonly asksPhoto?: PhotoQuestion
}

export const silent: Outcome = { messages: [] }

export function plain(...messages: readonly Message[]): Outcome {
  return { messages }
}
