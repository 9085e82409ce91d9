import type { Message } from '../../chat/message.ts'
import type { Office } from '../../domain/settings/office.ts'
import type { Clock } from '../../lib/time.ts'
import type { OpenTurn } from '../../models/conversations/conversations.ts'
import type { LineContent } from '../../line/content.ts'
import type { ChangeDeps } from '../../requests/changeRequest.ts'

export interface EffectDeps extends ChangeDeps {
  readonly clock: Clock
  /** The way to photos and files that people send. */
  readonly content: LineContent
  /** Where links in the chat lead. */
  readonly baseUrl: string
}

/** For whom an effect is carried out, in which office, and the id under which doing it again changes nothing. */
export interface EffectContext {
  readonly userId: string
  readonly id: string
  readonly office: Office
  /** The event that led to it, with LINE's way to answer it. */
  readonly asked: Pick<OpenTurn, 'eventId' | 'replyToken' | 'deliveredAt'>
}

/** What an effect has to say. `stop`: what the turn would have said after it is no longer true. */
export interface Outcome {
  readonly messages: readonly Message[]
  readonly stop?: true
}

export const silent: Outcome = { messages: [] }

export function plain(...messages: readonly Message[]): Outcome {
  return { messages }
}
