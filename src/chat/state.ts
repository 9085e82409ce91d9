import { z } from 'zod'
import { isPaperQuestion } from '../domain/papers/paperList.ts'
import type { Text } from '../domain/text.ts'
import { serviceIds } from '../domain/services/ids.ts'
import { languages } from '../lib/language.ts'

/** The value of `asking` when every question is answered: the person checks the answers and sends them. */
export const CHECK = 'check'

export const DraftSchema = z.object({
  /** The id of the event that began it, or of the talk that an officer began; its buttons carry this id. */
  id: z.string(),
  service: z.enum(serviceIds),
  /** The version of the service whose list of papers it asks about; absent: the manual's. */
  serviceVersion: z.number().int().optional(),
  answers: z.record(z.string(), z.string()),
  /** The current question, or `CHECK`. */
  asking: z.string(),
  /** ISO moment of the last answer; a draft without an answer for a week is deleted. */
  touchedAt: z.iso.datetime(),
  /** It has photos, which are deleted with it. */
  photos: z.literal(true).optional(),
  /**
   * The fingerprint of the question (or check page) as the person saw it last; empty when the form was updated since and
   * the question was not shown again. Absent in drafts of earlier releases.
   */
  shown: z.string().optional(),
  /** The form was updated since the draft began, so a button without a fingerprint belongs to an earlier card. */
  updated: z.literal(true).optional(),
  /** What the person gave last time and this service asks too, by question: one button gives it again. */
  again: z.record(z.string(), z.string()).optional(),
  /** Questions that had an answer before the first one was asked: they are no steps of the count. */
  told: z.array(z.string()).optional(),
  /** Questions whose answer went because the person unsent the message; each is asked again. */
  withdrawn: z.array(z.string()).optional(),
  /**
   * What was typed for the current question and may be something else: the person is asked whether it is the answer. With
   * `CHECK` as its question: what was typed on the check page and could not be read, of which it is asked before sending.
   * `message`: LINE's id of the message, with which it goes. `named`: it was said with an answer before.
   */
  doubted: z
    .object({
      question: z.string(),
      words: z.string(),
      message: z.string().optional(),
      named: z.literal(true).optional(),
    })
    .optional(),
  /**
   * One part of a name, typed where the name is asked for: what comes next may be the other part. `message`: LINE's id of the
   * message, with which it goes.
   */
  namePiece: z.object({ question: z.string(), words: z.string(), message: z.string().optional() }).optional(),
  /** Questions that are asked although an answer is assumed, because the one before belonged to another purpose. */
  anew: z.array(z.string()).optional(),
  /** It is somebody else's, lent to this person as a helper: the id of the lending. */
  lending: z.string().optional(),
  /** A helper has answered some of its questions. */
  helped: z.literal(true).optional(),
})

/**
 * From which message an answer of the draft, one that is kept for the next request, or the comment on a survey came: it goes
 * when the person unsends that.
 */
const Source = z.object({
  /** LINE's id of the message. */
  message: z.string(),
  at: z.iso.datetime(),
  of: z.union([
    z.object({ draft: z.string(), question: z.string() }),
    z.object({ kept: z.enum(['last-time', 'told']), question: z.string() }),
    z.object({ survey: z.string() }),
  ]),
})

/** What was answered since the question was on the screen. Its card comes again when the person asks for it or answers. */
const Aside = z.object({
  at: z.iso.datetime(),
  /** A numbered list is on the screen: a lone number chooses from it. */
  numbered: z.literal(true).optional(),
})

/** A talk with the counter in this chat. */
const Talk = z.object({
  /** The id of the event that began it; its buttons carry this id. */
  id: z.string(),
  /** ISO moment of the last message of either side. */
  at: z.iso.datetime(),
  /** How many messages the person has sent. */
  said: z.number().int(),
  /** Whether the last message is the person's. */
  waits: z.boolean(),
  /** Why the talk is over, until the bot has told the person; null while typed words go to the officer. */
  over: z.enum(['officer', 'silence', 'unanswered']).nullable(),
  /** An officer wrote first. */
  byOffice: z.literal(true).optional(),
})

/** A paper that a photo may show, as the card that asked named it. */
const PhotoChoice = z.object({
  paper: z.string(),
  name: z.object({ th: z.string(), en: z.string() }),
  /** Of a filed request, or of the draft. */
  reference: z.string().optional(),
  draft: z.string().optional(),
})

/** Written by this program only, from a card of its own. */
const LabelSchema = z.custom<Text>((value) => typeof value === 'object' && value !== null)

const StateV2 = z.object({
  v: z.literal(2),
  /** Null until the person chooses; the bot writes Thai until then. */
  language: z.enum(languages).nullable(),
  /** The language is that of the LINE profile, or of the first words; absent when the person has chosen it. */
  languageFrom: z.literal('supposed').optional(),
  /** The person was asked for the language; nobody is asked twice. */
  languageAsked: z.literal(true).optional(),
  /** The LINE profile was asked for its language, which it may not have. */
  profileRead: z.literal(true).optional(),
  /** False after the person blocks the account (LINE answers 200 to a push even then). */
  reachable: z.boolean(),
  privacy: z
    .object({
      version: z.string(),
      at: z.iso.datetime(),
      /** Accepted in typed words; absent where the button was pressed. */
      typed: z.literal(true).optional(),
    })
    .nullable(),
  draft: DraftSchema.nullable(),
  survey: z
    .object({
      id: z.string(),
      /** The version of its set of items. */
      set: z.number().default(1),
      next: z.string(),
      /** Optional parts that the person has not answered yet. */
      left: z.array(z.enum(['more', 'profile'])).default(['more', 'profile']),
      /** ISO moment until which the person can continue it. */
      until: z.iso.datetime().nullable().default(null),
      /** The office has closed it: its request may be open again, and ask it anew at its end. */
      closed: z.literal(true).optional(),
    })
    .nullable(),
  /** The request whose receipt the person confirmed last, so that the bot can tell when the person taps twice. */
  received: z.string().nullable().default(null),
  /** The draft that was sent last, and the id of its request, so that the bot can tell when the person sends it twice. */
  sent: z.object({ draft: z.string(), service: z.enum(serviceIds), request: z.string() }).optional(),
  /** The paper of a filed request, or of the draft, that the next photo is for. */
  photoFor: z
    .union([
      z.object({ reference: z.string(), slot: z.string(), since: z.iso.datetime() }),
      z.object({ draft: z.string(), slot: z.string(), since: z.iso.datetime() }),
    ])
    .nullable()
    .default(null),
  /**
   * The photo of which it was asked last which paper it shows, with the papers on that card; forgotten after six hours, and
   * when the photo has gone. `aside`: something else was answered since.
   */
  photoAsked: z
    .object({
      photo: z.string(),
      papers: z.array(PhotoChoice),
      at: z.iso.datetime(),
      aside: z.literal(true).optional(),
    })
    .optional(),
  talk: Talk.nullable().default(null),
  /** The slip that the person scanned last, until the program has decided whether to link its request. */
  tie: z.object({ reference: z.string(), code: z.string() }).nullable().default(null),
  /** The sentence that the bot has just asked back about, until the person does something. */
  asked: z
    .object({
      event: z.string(),
      text: z.string(),
      choices: z.array(z.string()),
      /** LINE's id of the message; absent in states of earlier releases. */
      message: z.string().optional(),
    })
    .nullable()
    .default(null),
  /**
   * Where typed words go: to the draft's question, the survey's item or comment, a left message, the
   * digits for linking, what is wrong with a collected result, or the name of whoever collects one. Null: they are routed by
   * their meaning, or to the officer while a talk is open.
   */
  focus: z.enum(['draft', 'comment', 'rating', 'message', 'tie', 'wrong', 'proxy']).nullable(),
  /** The service last spoken of: words that name none are about it, for some hours. */
  subject: z
    .object({
      service: z.enum(serviceIds),
      /** What was said may be about this one instead. */
      or: z.enum(serviceIds).optional(),
      at: z.iso.datetime(),
    })
    .optional(),
  /**
   * The buttons of the last card that a plain “yes” and “no” stand for, as postback data, and which words count: an act
   * that takes something away, or accepts the privacy notice, needs plainer ones.
   */
  offered: z
    .object({
      yes: z.string(),
      no: z.string().optional(),
      by: z.array(z.enum(['yes', 'ok', 'send', 'accept'])),
      /** ISO moment of the card; absent in states of earlier releases. */
      at: z.iso.datetime().optional(),
    })
    .optional(),
  /** The buttons of the last answer, as postback data with their labels: their words, typed, press them. */
  buttons: z
    .object({
      /** ISO moment of the answer. */
      at: z.iso.datetime(),
      all: z.array(z.object({ labels: z.array(LabelSchema), data: z.string() })),
    })
    .optional(),
  /** Absent while the question of `focus` is the last thing on the screen. */
  aside: Aside.optional(),
  /** The collected request of which the person is asked what is wrong; `answer`: one under way, with a wrong answer. */
  wrong: z.object({ reference: z.string(), answer: z.literal(true).optional() }).optional(),
  /**
   * Words about a wrong result of which it is asked which one they are about, until the person does something else.
   * `message`: LINE's id, by which they may be unsent.
   */
  heardWrong: z.object({ text: z.string(), message: z.string().optional() }).optional(),
  /** A draft that was deleted because nobody went on with it, until the person has been told. */
  endedDraft: z.object({ service: z.enum(serviceIds), days: z.number().int() }).optional(),
  /**
   * It was just told whether somebody else may collect, so the next words may name who; until the person does something
   * else. `name`: whom they have named, until it is confirmed; `first`: whom they have named without a surname.
   */
  collecting: z
    .object({ reference: z.string().optional(), name: z.string().optional(), first: z.string().optional() })
    .optional(),
  /** The request whose collector's name is asked for, while `focus` is `proxy`. */
  proxyFor: z.string().optional(),
  /** The collector's first name, while only the surname is still asked for. */
  proxyFirst: z.string().optional(),
  sources: z.array(Source).optional(),
  /** What the person gave in their last own request, for the next one to offer again; nothing about anybody else. */
  lastTime: z
    .object({
      service: z.enum(serviceIds),
      /** Who the person is: offered in every service. */
      own: z.record(z.string(), z.string()),
      /** How it was wanted: offered in the same service only. */
      wanted: z.record(z.string(), z.string()),
      at: z.iso.datetime(),
    })
    .optional(),
  /** Answers that typed words gave before a question was asked, such as why a card is needed; the next draft begins with them. */
  told: z
    .object({
      answers: z.record(z.string(), z.string()),
      at: z.iso.datetime(),
      /** The services that the words were about which told that it is somebody else's matter. */
      services: z.array(z.enum(serviceIds)).optional(),
    })
    .optional(),
  /**
   * The draft that the person has lent to a helper, as it was then; `draft` is null meanwhile. `id`: the event that lent
   * it.
   */
  lent: z.object({ id: z.string(), draft: DraftSchema }).optional(),
  /** The person fills in a draft of somebody else, which is `draft` meanwhile; `own` is their own. */
  helping: z
    .object({
      lending: z.string(),
      /** ISO moment at which the help ends by itself. */
      until: z.iso.datetime(),
      /** Counts the turns of the help. */
      version: z.number().int(),
      own: DraftSchema.nullable(),
    })
    .optional(),
  /**
   * What of a lending the person has not been told yet: as the lender that the helper has begun, or why the draft came back;
   * as the helper that it is over.
   */
  lendingNews: z.enum(['begun', 'taken-back', 'finished', 'given-back', 'time', 'help-over']).optional(),
  /** The person wants cards in large letters with one idea each. */
  large: z.literal(true).optional(),
})

/** State of the first release: the same fields, but papers are asked about by set, as the manual lists them. */
const StateV1 = StateV2.extend({ v: z.literal(1) })

export type State = z.infer<typeof StateV2>
export type Draft = z.infer<typeof DraftSchema>
export type Talk = z.infer<typeof Talk>
export type PhotoChoice = z.infer<typeof PhotoChoice>

/** A photo that waits, and the papers on the card that asks what it shows. */
export interface PhotoQuestion {
  readonly photo: string
  readonly papers: readonly PhotoChoice[]
}
export type Source = z.infer<typeof Source>
export type LastTime = NonNullable<State['lastTime']>

/** The state of a person who has never written. */
export const newState: State = {
  v: 2,
  language: null,
  reachable: true,
  privacy: null,
  draft: null,
  survey: null,
  received: null,
  talk: null,
  tie: null,
  asked: null,
  photoFor: null,
  focus: null,
}

/** The first release had another list of papers, so the bot asks about papers again. */
function toV2(state: z.infer<typeof StateV1>): State {
  const { draft } = state
  const kept = Object.entries(draft?.answers ?? {}).filter(([id]) => !isPaperQuestion(id))
  return { ...state, v: 2, draft: draft && { ...draft, answers: Object.fromEntries(kept) } }
}

/**
 * Reads stored state of any version. A new version adds its schema to the union and a migration here. Null
 * when the state is not readable: the conversation then starts again and says so.
 */
export function readState(stored: unknown): State | null {
  const read = z.discriminatedUnion('v', [StateV1, StateV2]).safeParse(stored).data
  if (!read) return null
  return read.v === 1 ? toV2(read) : read
}
