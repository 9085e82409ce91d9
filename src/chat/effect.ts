import type { Officer } from '../domain/requests/actor.ts'
import type { Filing } from '../domain/requests/filing.ts'
import { z } from 'zod'
import type { Message } from './message.ts'
import type { ServiceId } from '../domain/services/ids.ts'
import type { Slot, TimesOn } from '../domain/appointments/slot.ts'

/** Where a photo goes: to a paper of the draft in hand, or of a request that is filed. */
export type PhotoTarget =
  | { readonly kind: 'draft'; readonly draft: string; readonly service: ServiceId; readonly slot: string }
  | { readonly kind: 'request'; readonly reference: string; readonly slot: string }

/**
 * What is to be noted of a talk. `media` is what LINE calls a thing that is not words (it is not kept); `lends` says
 * that the turn leaves its reply token to the officer's answer.
 */
export type TalkEffect =
  | { readonly kind: 'open-talk'; readonly talk: string }
  | {
      readonly kind: 'pass-on'
      readonly talk: string
      readonly words: { readonly text: string } | { readonly media: string }
      /** How often the person has said something, with this. */
      readonly said: number
      readonly lends: boolean
    }
  | { readonly kind: 'leave-message'; readonly talk: string; readonly text: string }
  | { readonly kind: 'talk-about'; readonly talk: string; readonly reference: string | null }
  | { readonly kind: 'note-answer'; readonly talk: string; readonly by: Officer; readonly text: string }
  /** It is over; one that still waits for an answer is kept as a left message. */
  | {
      readonly kind: 'end-talk'
      readonly talk: string
      readonly by: 'person' | 'officer' | 'silence'
      readonly keep: boolean
    }

/**
 * What a turn wants done. Effects are stored with the state that they belong to and carried out under an id of
 * their own, so that doing one again changes nothing. `say` goes out with whatever the others have to say, in order.
 * `courtesy` marks a turn that is not worth a push (which costs the office money) when the reply token has died.
 */
export type Effect =
  | { readonly kind: 'say'; readonly message: Message }
  /** `draft`: its photos become the request's. */
  | { readonly kind: 'file-request'; readonly filing: Filing; readonly draft?: string }
  | { readonly kind: 'show-status' }
  | { readonly kind: 'show-request'; readonly reference: string }
  | { readonly kind: 'cancel-request'; readonly reference: string }
  /** `again`: the person has pressed the button before. */
  | { readonly kind: 'receive'; readonly reference: string; readonly again: boolean }
  /** The words of a slip: whether they are good, before the digits are asked for; then with them. */
  | { readonly kind: 'begin-tie'; readonly reference: string; readonly code: string }
  | {
      readonly kind: 'tie-request'
      readonly reference: string
      readonly code: string
      /** The last digits of the telephone number, as the person typed them. */
      readonly digits: string
    }
  | { readonly kind: 'link-staff'; readonly code: string }
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'show-my-data' | 'issue-data-file' | 'show-deletion' | 'erase-data' }
  | { readonly kind: 'rate'; readonly survey: string; readonly item: string; readonly level: number | null }
  | { readonly kind: 'comment'; readonly survey: string; readonly comment: string }
  | { readonly kind: 'profile'; readonly survey: string; readonly field: string; readonly value: string }
  /** The person's appointments, or the way to one. */
  | { readonly kind: 'show-visits' }
  | { readonly kind: 'show-visit'; readonly reference: string }
  | {
      readonly kind: 'show-visit-times'
      readonly reference: string
      /** Null: the next free times, whichever day. */
      readonly on: TimesOn | null
    }
  /** `from`: the appointment that the button knew of, which this one replaces. */
  | {
      readonly kind: 'book-visit'
      readonly reference: string
      readonly slot: Slot
      readonly from: Slot | null
    }
  /** Asked once unless the person is `sure`. */
  | {
      readonly kind: 'cancel-visit'
      readonly reference: string
      readonly slot: Slot
      readonly sure: boolean
    }
  | { readonly kind: 'show-qr'; readonly reference: string }
  | TalkEffect
  | { readonly kind: 'keep-photo'; readonly messageId: string; readonly into: PhotoTarget }
  | { readonly kind: 'offer-photos'; readonly media: 'image' | 'file' }
  | { readonly kind: 'show-photo-papers'; readonly reference: string }
  | { readonly kind: 'ask-photo'; readonly reference: string; readonly slot: string }
  | { readonly kind: 'remove-photo'; readonly photo: string }
  | { readonly kind: 'withdraw-photo'; readonly messageId: string }
  | { readonly kind: 'forget-photos'; readonly draft: string }
  | { readonly kind: 'courtesy' }

/** Effects come back from the database only as this program wrote them, sealed: the shape is checked, not each field. */
export const EffectsSchema = z.array(
  z.custom<Effect>((value) => z.object({ kind: z.string() }).safeParse(value).success),
)
