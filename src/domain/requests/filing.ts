import type { ServiceId } from '../services/ids.ts'
import type { Actor } from './actor.ts'
import type { Channel } from './channel.ts'

/** What an applicant files: which service and the answers by question id. */
export interface Filing {
  readonly service: ServiceId
  readonly answers: Readonly<Record<string, string>>
}

/** Who handed a request in, and on which way. */
export interface Origin {
  readonly channel: Channel
  readonly by: Actor
  /** The privacy notice that an officer has told of; in the chat the person keeps the version that they accepted. */
  readonly privacyVersion?: string
}
