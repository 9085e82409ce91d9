import { z } from 'zod'
import { isDay } from '../lib/time.ts'
import { serviceIds } from '../domain/services/ids.ts'
import { dayParts, SLOT } from '../domain/appointments/slot.ts'
import { languages } from '../lib/language.ts'

/** LINE's limit for the data of a postback action, in UTF-16 units (Messaging API reference, postback action). */
const POSTBACK_DATA_LIMIT = 300

const service = z.enum(serviceIds)
/** What a service, or a request, shows on a card of its own. */
export const serviceParts = ['papers', 'steps', 'caution'] as const
const requestParts = ['papers', 'whole', 'words'] as const
export type ServicePart = (typeof serviceParts)[number]
export type RequestPart = (typeof requestParts)[number]
/** The id of the webhook event that began a draft; the button of another draft is old. */
const draft = z.string().regex(/^[0-9A-Za-z-]{1,40}$/)
const question = z.string().regex(/^[0-9a-z.-]{1,60}$/)
const reference = z.string().regex(/^\d{2}-\d{4,6}-\d$/)
const revision = z.string().regex(/^\d{1,6}$/)
const slot = z.string().regex(SLOT)
/** The id of the webhook event that began a talk or brought a left message. */
const talk = draft
/** The id of the webhook event by which a draft was lent. */
const lending = draft
const paper = z.string().regex(/^[0-9a-z.-]{1,50}$/)
/** The id of the effect that stored the photo. */
const photo = z.string().regex(/^[0-9A-Za-z-]{1,50}$/)
/** Which page of a long list; absent: the first. */
const page = z.string().regex(/^\d$/).optional()
const survey = z.string().regex(/^[0-9a-f]{64}$/)
/** The keyed digest of a sign-in code. */
const computer = survey
/** The fingerprint of the card that the button is on; absent on buttons of earlier releases. */
const shown = z
  .string()
  .regex(/^[0-9a-f]{8}$/)
  .optional()

const askedDays = z
  .string()
  .regex(/^[a-z0-9.,-]{1,200}$/)
  .optional()

/** What a person may have to say about the office itself. */
export const remarks = ['suggestion', 'complaint'] as const
export type Remark = (typeof remarks)[number]

const TapSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('menu') }),
  /** The list of services; `no`: those that share this number of the list. */
  z.object({
    kind: z.literal('services'),
    no: z
      .string()
      .regex(/^\d{1,2}$/)
      .optional(),
  }),
  /** “None of these”: the answer to the question back about this event's sentence. */
  z.object({ kind: z.literal('none-of-these'), asked: draft }),
  /** `other`: the service that the words may have meant instead. */
  z.object({
    kind: z.literal('service'),
    service,
    part: z.enum(serviceParts).optional(),
    other: service.optional(),
  }),
  z.object({
    kind: z.literal('file'),
    service,
    instead: z.literal('yes').optional(),
    /** With what the person gave last time. */
    again: z.literal('yes').optional(),
  }),
  z.object({ kind: z.literal('accept-privacy'), service, version: z.string().max(20) }),
  z.object({ kind: z.literal('answer'), draft, question, value: z.string().max(60), shown }),
  /** The words in doubt are the answer. */
  z.object({ kind: z.literal('use-words'), draft, question, shown }),
  z.object({ kind: z.literal('pick-day'), draft, question, shown }),
  /** Gives again what the person gave last time: to this question, or to every one that waits. */
  z.object({ kind: z.literal('again'), draft, question: question.optional() }),
  z.object({ kind: z.literal('back'), draft, from: question.optional() }),
  z.object({ kind: z.literal('start-over'), draft, sure: z.literal('yes').optional() }),
  z.object({ kind: z.literal('discard'), draft, sure: z.literal('yes').optional() }),
  z.object({ kind: z.literal('edit'), draft, question }),
  z.object({
    kind: z.literal('change'),
    draft,
    page,
  }),
  /** The check page; `papers`: the list of papers that the draft needs, also before that page; `answers`: all in full. */
  z.object({ kind: z.literal('check'), draft, part: z.enum(['papers', 'answers']).optional() }),
  /** `sure`: although something that was typed on the check page could not be read. */
  z.object({ kind: z.literal('submit'), draft, shown, sure: z.literal('yes').optional() }),
  z.object({ kind: z.literal('resume') }),
  /** Asks again for the digits that link the slip scanned last. */
  z.object({ kind: z.literal('resume-linking') }),
  /** Explains what a helper would see; `lend` is the consent. */
  z.object({ kind: z.literal('ask-for-help') }),
  z.object({ kind: z.literal('lend'), draft }),
  z.object({ kind: z.literal('take-back'), lending }),
  z.object({ kind: z.literal('help'), lending }),
  z.object({ kind: z.literal('decline-help'), lending }),
  /** The helper gives the draft back to its lender. */
  z.object({ kind: z.literal('give-back'), draft }),
  /** From the rich menu: continues an unfinished draft, or shows the list of services. */
  z.object({ kind: z.literal('begin') }),
  /** `after`: continues behind this one of the person's requests; so in other taps. */
  z.object({ kind: z.literal('status'), after: reference.optional() }),
  z.object({
    kind: z.literal('request'),
    reference,
    part: z.enum(requestParts).optional(),
    /** Of the officer's words, counted from 0. */
    page,
  }),
  z.object({ kind: z.literal('cancel-request'), reference }),
  z.object({ kind: z.literal('confirm-cancel'), reference }),
  /** `since`: the revision that made it ready, on the button under the question; without it the question is asked. */
  z.object({ kind: z.literal('received'), reference, since: revision.optional() }),
  z.object({ kind: z.literal('not-received'), reference }),
  z.object({ kind: z.literal('not-right'), reference }),
  /** The person wants an answer of this request, which is under way, corrected. */
  z.object({ kind: z.literal('fix-answer'), reference }),
  z.object({ kind: z.literal('keep-request'), reference }),
  /** Somebody else collects the result: of this request, or the person is asked of which. */
  z.object({ kind: z.literal('proxy'), reference: reference.optional(), after: reference.optional() }),
  z.object({ kind: z.literal('proxy-name'), reference }),
  /** The collector whom the person has just named is the right one. */
  z.object({ kind: z.literal('proxy-is'), reference }),
  z.object({ kind: z.literal('proxy-none'), reference }),
  z.object({
    kind: z.literal('photo-requests'),
    media: z.enum(['image', 'file']),
    after: reference,
    /** The photo that waits for its paper. */
    photo: photo.optional(),
  }),
  z.object({ kind: z.literal('photo-papers'), reference, page }),
  z.object({ kind: z.literal('photo-into'), reference, paper }),
  /** The draft's papers of which a photo can be sent, or one of them. */
  z.object({ kind: z.literal('draft-photos'), draft, paper: paper.optional(), page }),
  /** What a photo shows that waits for it: a paper of a request, or of the draft; or nothing of them. */
  z.object({
    kind: z.literal('photo-is'),
    photo,
    paper,
    reference: reference.optional(),
    draft: draft.optional(),
  }),
  z.object({ kind: z.literal('photo-no'), photo }),
  z.object({ kind: z.literal('remove-photo'), photo }),
  z.object({ kind: z.literal('language') }),
  z.object({ kind: z.literal('set-language'), language: z.enum(languages) }),
  z.object({ kind: z.literal('large'), on: z.enum(['yes', 'no']) }),
  z.object({ kind: z.literal('contact') }),
  /** `on`: the days that were asked about (`browse/askedDay.ts`). */
  z.object({ kind: z.literal('hours'), on: askedDays }),
  z.object({ kind: z.literal('walk-in'), on: askedDays }),
  /** Asks where a suggestion or a complaint can be left. */
  z.object({ kind: z.literal('remark'), about: z.enum(remarks) }),
  z.object({
    kind: z.literal('guidance'),
    topic: z.string().regex(/^[a-z-]{1,40}$/),
    service: service.optional(),
    /** The whole answer, on a card of its own. */
    part: z.literal('whole').optional(),
  }),
  /** `filed`: a request, also where one is being filled in. */
  z.object({ kind: z.literal('cancel'), filed: z.literal('yes').optional() }),
  z.object({ kind: z.literal('human') }),
  z.object({ kind: z.literal('end-talk'), talk }),
  z.object({ kind: z.literal('talk-about'), talk, reference: reference.optional() }),
  z.object({ kind: z.literal('talk-requests'), talk, after: reference.optional() }),
  z.object({ kind: z.literal('sign-in') }),
  /** Whether the computer that showed a sign-in code may come in. */
  z.object({ kind: z.literal('sign-in-at'), computer, yes: z.enum(['yes', 'no']) }),
  z.object({ kind: z.literal('privacy-notice'), service: service.optional() }),
  /** `list`: all of it by name, on a card of its own; so in the next but one. */
  z.object({ kind: z.literal('my-data'), part: z.literal('list').optional() }),
  z.object({ kind: z.literal('my-data-file') }),
  z.object({
    kind: z.literal('delete-data'),
    asked: z.string().max(10).optional(),
    part: z.literal('list').optional(),
  }),
  z.object({
    kind: z.literal('rate'),
    survey,
    item: z.string().max(4),
    level: z.enum(['1', '2', '3', '4', '5', 'skip']),
    /** The version of the set that the item belongs to. */
    set: z
      .string()
      .regex(/^\d{1,6}$/)
      .optional(),
  }),
  z.object({ kind: z.literal('more-items'), survey }),
  z.object({ kind: z.literal('resume-survey') }),
  z.object({ kind: z.literal('skip-survey'), survey }),
  z.object({ kind: z.literal('skip-comment'), survey }),
  /** Whether the office may contact the person after a survey. It names no survey, whose answers stay apart. */
  z.object({ kind: z.literal('call-back'), reference, yes: z.enum(['yes', 'no']) }),
  z.object({ kind: z.literal('visit'), after: reference.optional() }),
  z.object({ kind: z.literal('visit-of'), reference }),
  z.object({ kind: z.literal('visit-move'), reference }),
  z.object({ kind: z.literal('visit-day'), reference }),
  z.object({
    kind: z.literal('visit-times'),
    reference,
    day: z.string().refine(isDay),
    part: z.enum(dayParts).optional(),
    page: z
      .string()
      .regex(/^\d{1,2}$/)
      .optional(),
  }),
  z.object({ kind: z.literal('visit-book'), reference, slot, from: slot.optional() }),
  z.object({ kind: z.literal('visit-cancel'), reference, slot, sure: z.literal('yes').optional() }),
  z.object({ kind: z.literal('visit-qr'), reference }),
  z.object({ kind: z.literal('profile'), survey, field: z.string().max(20), value: z.string().max(40) }),
])

/** What a button means. Only this file writes and reads the data of a tap. */
export type Tap = z.infer<typeof TapSchema>

const isFilled = (entry: [string, string | undefined]): entry is [string, string] => entry[1] !== undefined

/** A tap as the data of a LINE postback action. Throws when it is over LINE's 300 characters: shorten the ids. */
export function writeTap(tap: Tap): string {
  const data = new URLSearchParams(Object.entries(tap).filter(isFilled)).toString()
  if (data.length > POSTBACK_DATA_LIMIT) throw new Error(`Postback data over ${POSTBACK_DATA_LIMIT}: ${data}`)
  return data
}

/** Reads what `writeTap` wrote; null for anything else (a button of an earlier release, or rubbish). */
export function readTap(data: string): Tap | null {
  return TapSchema.safeParse(Object.fromEntries(new URLSearchParams(data))).data ?? null
}
