import type { Officer } from '../domain/requests/actor.ts'
import type { Filing } from '../domain/requests/filing.ts'
import { z } from 'zod'
import type { ImageSet, LendingEnd } from './event.ts'
import type { Button, Message } from './message.ts'
import type { Draft } from './state.ts'
import type { RequestPart } from './taps.ts'
import type { ServiceId } from '../domain/services/ids.ts'
import type { MissedKind } from '../domain/understanding/missedSentences.ts'
import type { PaperTalk } from './requests/paperTalk.ts'
import type { ToldLater } from './requests/toldLater.ts'
import type { Wrong } from './requests/wrongWords.ts'
import type { Slot, TimesOn, WishedTime } from '../domain/appointments/slot.ts'

/** The paper that a photo belongs to: of the current draft, or of a filed request. */
export type PhotoTarget =
  | { readonly kind: 'draft'; readonly draft: string; readonly service: ServiceId; readonly slot: string }
  | { readonly kind: 'request'; readonly reference: string; readonly slot: string }

/** Why it is asked again which paper a photo shows: the words named none of them, or several. */
export type PhotoAgain = 'none-named' | 'several-named'

/** The papers of the draft in hand that take photos. */
export interface DraftPapers {
  readonly id: string
  readonly service: ServiceId
  readonly papers: readonly string[]
}

/**
 * What to store about a talk. `media` is LINE's name for a message that is not text; its content is stored only where
 * `download` says under which id LINE has it. `message`: LINE's id of the message. `lends`: this turn does not use its reply token, so that the officer's answer can use it.
 */
export type TalkEffect =
  | { readonly kind: 'open-talk'; readonly talk: string }
  | {
      readonly kind: 'pass-on'
      readonly talk: string
      readonly words: { readonly text: string } | { readonly media: string }
      /** How many messages the person has sent in this talk, this one included. */
      readonly said: number
      readonly lends: boolean
      readonly message?: string
      readonly download?: string
    }
  | {
      readonly kind: 'leave-message'
      readonly talk: string
      readonly text: string
      readonly message?: string
    }
  /** The person has unsent this message: its words in talks and left messages go. */
  | { readonly kind: 'withdraw-words'; readonly message: string }
  | { readonly kind: 'talk-about'; readonly talk: string; readonly reference: string | null }
  /** Asks which request a left message is about: those after `after`, or from the first one. */
  | { readonly kind: 'offer-talk-requests'; readonly talk: string; readonly after?: string }
  | { readonly kind: 'note-answer'; readonly talk: string; readonly by: Officer; readonly text: string }
  /** Ends the talk. `keep`: the unanswered words stay as a left message. */
  | {
      readonly kind: 'end-talk'
      readonly talk: string
      readonly by: 'person' | 'officer' | 'silence'
      readonly keep: boolean
    }

/** What to do with a draft that its person lends to a helper. */
export type LendingEffect =
  /** Offers the draft under a code. */
  | { readonly kind: 'lend-draft'; readonly lending: string; readonly draft: Draft }
  | { readonly kind: 'show-lending'; readonly lending: string }
  /** The digits that a helper has typed. */
  | { readonly kind: 'use-help-code'; readonly code: string }
  | { readonly kind: 'begin-help'; readonly lending: string }
  /**
   * Stores the draft after a turn of the helper. `stops`: if it is not with the helper any more, the turn's messages are
   * not sent.
   */
  | {
      readonly kind: 'keep-lending'
      readonly lending: string
      readonly draft: Draft
      readonly version: number
      readonly stops: boolean
    }
  /** By the lender or the helper. `answers`: the lender waits for the answer. */
  | {
      readonly kind: 'end-lending'
      readonly lending: string
      readonly why: LendingEnd
      readonly answers: boolean
    }
  | { readonly kind: 'forget-lending'; readonly lending: string }

/** A collector as named in typed words. `isWhole`: with a surname. */
export interface Collector {
  readonly name: string
  readonly isWhole: boolean
}

/** Who collects a result for its applicant. `name`: null removes it. */
export type ProxyEffect =
  | {
      readonly kind: 'show-proxy'
      readonly reference?: string
      readonly after?: string
      /** Whom the person has named without being asked. */
      readonly named?: Collector
    }
  | { readonly kind: 'set-proxy'; readonly reference: string; readonly name: string | null }

/** The id under which the effect at this place of a turn is carried out; repeating it under this id changes nothing. */
export const effectId = (event: string, place: number) => `${event}-${place}`

/** What of the person's own some words may be about; only the stored requests and photos tell. */
export type OwnMatter =
  /** Whether a photo that the person has sent came, and where it is. `draft`: the one in hand. */
  | { readonly kind: 'photo'; readonly draft?: DraftPapers }
  /** Whether somebody else may collect: for money that is transferred nobody has to come. */
  | { readonly kind: 'proxy' }
  /** When, whether and where to come, or when the money of a claim comes. */
  | { readonly kind: 'standing'; readonly of: 'standing' | 'money'; readonly text: string }
  /** Which request is to be cancelled. `text`: the words that wish it, which may name one. */
  | { readonly kind: 'cancel'; readonly text?: string }
  /** A paper that an officer misses. */
  | { readonly kind: 'paper'; readonly talk: PaperTalk; readonly text: string }
  /** Another answer, or a paper that is not there, of a request under way. */
  | { readonly kind: 'told'; readonly of: ToldLater; readonly text: string; readonly message?: string }
  /** Whether a name for whoever collects this request’s result can be stored (still). */
  | { readonly kind: 'collector'; readonly reference: string }
  /** A survey that the office has closed. */
  | { readonly kind: 'survey'; readonly survey: string }
  /** A result that waits, or was collected, is wrong. */
  | { readonly kind: 'wrong'; readonly wrong: Wrong; readonly text: string; readonly message?: string }

/**
 * What a turn wants done. An effect is stored together with the new state and carried out under its own id,
 * so that repeating it changes nothing. All `say` effects of a turn are sent together, in order. `courtesy`:
 * if the reply token has expired, send nothing, because the answer is not worth a push (pushes cost the
 * office money).
 */
export type Effect =
  | { readonly kind: 'say'; readonly message: Message }
  /** `draft`: its photos move to the request. `helped`: a helper has answered some of its questions. */
  | {
      readonly kind: 'file-request'
      readonly filing: Filing
      readonly draft?: string
      readonly helped?: true
    }
  /**
   * `after`: only the requests behind the one with this reference; so in other effects. `filling`: the service of the
   * request that the person is filling in. `lent`: the lending of the one that a helper fills in. `back`: the card of the
   * one that has just come back from a helper; it takes the place of `filling`.
   */
  | {
      readonly kind: 'show-status'
      readonly after?: string
      readonly filling?: ServiceId
      readonly lent?: string
      readonly back?: Message
    }
  | {
      readonly kind: 'show-request'
      readonly reference: string
      readonly part?: RequestPart
      /** Of the officer's words, counted from 0. */
      readonly page?: number
    }
  | { readonly kind: 'cancel-request'; readonly reference: string }
  /** The person still wants the request, which would expire otherwise. */
  | { readonly kind: 'keep-request'; readonly reference: string }
  /** Says that the draft was sent already. `anew`: and offers to begin another request of the same service. */
  | { readonly kind: 'show-sent'; readonly request: string; readonly anew?: Message }
  | { readonly kind: 'ask-received'; readonly reference: string }
  /** `since`: only while it is ready by this revision; absent in effects of earlier releases. */
  | { readonly kind: 'receive'; readonly reference: string; readonly again: boolean; readonly since?: number }
  | { readonly kind: 'not-received'; readonly reference: string }
  /** `answer`: what is wrong is an answer of a request that is under way. */
  | { readonly kind: 'ask-wrong'; readonly reference: string; readonly answer?: true }
  /** What is wrong with a collected result, or with an answer. `message`: LINE's id, by which the person may unsend it. */
  | {
      readonly kind: 'say-wrong'
      readonly reference: string
      readonly text: string
      readonly answer?: true
      readonly message?: string
    }
  /** Answers about what the person has, if that is what the words are about; else the effects that they lead to otherwise. */
  | { readonly kind: 'look-first'; readonly matter: OwnMatter; readonly otherwise: readonly Effect[] }
  /**
   * The words of a slip. `begin-tie` checks them before the bot asks for the digits; `tie-request` has the
   * digits too.
   */
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
  /** The code on a computer's screen that a member sends, and the answer to whether that computer may come in. */
  | { readonly kind: 'ask-sign-in'; readonly code: string }
  | { readonly kind: 'answer-sign-in'; readonly computer: string; readonly yes: boolean }
  /** `list`: by name, on a screen of its own. */
  | { readonly kind: 'show-my-data' | 'show-deletion'; readonly part?: 'list' }
  | { readonly kind: 'issue-data-file' | 'erase-data' }
  | { readonly kind: 'rate'; readonly survey: string; readonly item: string; readonly level: number | null }
  | {
      readonly kind: 'comment'
      readonly survey: string
      readonly comment: string
      /** LINE's id of the message, which the person may unsend. */
      readonly message?: string
    }
  /** Asks whether the office may contact the person, if one of the items of this part has a low mark. */
  | { readonly kind: 'offer-call-back'; readonly survey: string; readonly part: 'set' | 'more' }
  /** The person's answer to it. */
  | { readonly kind: 'answer-call-back'; readonly reference: string; readonly yes: boolean }
  | { readonly kind: 'withdraw-comment'; readonly survey: string }
  | { readonly kind: 'profile'; readonly survey: string; readonly field: string; readonly value: string }
  /** Shows the person's appointments, or how to book one. */
  | {
      readonly kind: 'show-visits'
      readonly after?: string
      /** The request that was spoken of. */
      readonly reference?: string
      readonly wished?: WishedTime
    }
  | { readonly kind: 'show-visit'; readonly reference: string }
  | {
      readonly kind: 'show-visit-times'
      readonly reference: string
      /** Null: the next free times of any day. */
      readonly on: TimesOn | null
    }
  /** `from`: the appointment that the button was made for, which this one replaces. */
  | {
      readonly kind: 'book-visit'
      readonly reference: string
      readonly slot: Slot
      readonly from: Slot | null
    }
  /** Asks for confirmation first unless the person is `sure`. */
  | {
      readonly kind: 'cancel-visit'
      readonly reference: string
      readonly slot: Slot
      readonly sure: boolean
    }
  | { readonly kind: 'show-qr'; readonly reference: string }
  | TalkEffect
  | LendingEffect
  | ProxyEffect
  | {
      readonly kind: 'keep-photo'
      readonly messageId: string
      readonly into: PhotoTarget
      readonly imageSet?: ImageSet
    }
  /**
   * A photo for which no paper waits: it is kept for a while, and the person is asked with one tap what it shows. Without
   * `sent`: only the requests that take photos.
   */
  | {
      readonly kind: 'offer-photos'
      readonly media: 'image' | 'file'
      readonly after?: string
      readonly sent?: { readonly messageId: string; readonly imageSet?: ImageSet }
      readonly draft?: DraftPapers
      /** A photo that waits already: more papers that it may show. */
      readonly photo?: string
      /** Why the card of such a photo comes again. */
      readonly again?: PhotoAgain
      /** What is said where the person has no paper that it can be, and none to bring; absent in earlier effects. */
      readonly otherwise?: Message
      /** No question, draft or talk is open. */
      readonly idle?: true
    }
  | { readonly kind: 'assign-photo'; readonly photo: string; readonly into: PhotoTarget }
  /** `draft`: as for `remove-photo`. */
  | {
      readonly kind: 'discard-photo'
      readonly photo: string
      readonly draft?: { readonly id: string; readonly service: ServiceId }
    }
  | { readonly kind: 'show-photo-papers'; readonly reference: string; readonly page?: number }
  | { readonly kind: 'ask-photo'; readonly reference: string; readonly slot: string }
  | { readonly kind: 'ask-draft-photo'; readonly into: Extract<PhotoTarget, { kind: 'draft' }> }
  /** `draft`: the one in hand, for the buttons where the photo was of it. */
  | {
      readonly kind: 'remove-photo'
      readonly photo: string
      readonly draft?: { readonly id: string; readonly service: ServiceId }
    }
  | { readonly kind: 'withdraw-photo'; readonly messageId: string }
  | { readonly kind: 'forget-photos'; readonly draft: string }
  /** Keeps a sentence that was not understood, masked and without the person. */
  | {
      readonly kind: 'note-missed'
      readonly text: string
      readonly missed: MissedKind
      readonly choices: readonly string[]
      /** LINE's id of the message that said it; absent in effects of earlier releases. */
      readonly message?: string
    }
  | { readonly kind: 'courtesy' }
  /** Puts a small button under the last message of the turn, which leads back to the question that waits. */
  | { readonly kind: 'way-back'; readonly button: Button }

/** Checks only the shape, not each field: this program wrote the effects itself, encrypted. */
export const EffectsSchema = z.array(
  z.custom<Effect>((value) => z.object({ kind: z.string() }).safeParse(value).success),
)
