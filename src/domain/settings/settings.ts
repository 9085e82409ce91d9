import { z } from 'zod'
import { isDay } from '../../lib/time.ts'
import { usualSentences } from './cannedSentences.ts'
import { guidanceById } from '../guidance/index.ts'
import { link } from '../link.ts'
import { serviceIds } from '../services/ids.ts'
import { usualHolidays } from './holidays.ts'
import { type moneyServices, paymentWays } from './payment.ts'
import { usualNames } from './officeNames.ts'
import { levelOrders } from '../survey/levelOrder.ts'
import { OTHER_THEME, usualThemes } from '../survey/suggestionThemes.ts'
import { chatItems, itemIds, surveyVersion } from '../survey/surveyItems.ts'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 08:30')
const day = z.string().refine(isDay, 'must be a day such as 2026-12-05')

const inBoth = (most: number) =>
  z.strictObject({ th: z.string().min(1).max(most), en: z.string().min(1).max(most) })

/** The office's name and address. An unknown value is null, and texts leave it out. */
const Profile = z.strictObject({
  name: inBoth(120).default(usualNames.name),
  /** Short enough for the picture of the rich menu and for the header of every page. */
  shortName: inBoth(30).default(usualNames.shortName),
  slogan: inBoth(80).default(usualNames.slogan),
  address: inBoth(300).nullable().default(null),
  /** The contact for personal data: the data protection officer, if there is one (PDPA B.E. 2562, s.23 and 41). */
  privacyContact: inBoth(300).nullable().default(null),
})

const Stretch = z.strictObject({ from: time, to: time }).refine(({ from, to }) => from < to, {
  error: '`to` must be later than `from`',
  path: ['to'],
  params: { why: 'to-before-from' },
})

/** How people reach the office. An unknown value is null, and the chat leaves it out. */
const Contact = z.strictObject({
  phone: z.string().max(40).nullable().default(null),
  map: link.nullable().default(
    // A search by name, because nobody has confirmed the map position yet (Google Maps URLs, search action).
    `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent('สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงราย เขต 1')}`,
  ),
})

/** Usual government hours: Monday to Friday, 08.30–12.00 and 13.00–16.30. Weekdays count from 0 = Sunday. */
const Hours = z.strictObject({
  weekdays: z.array(z.number().int().min(0).max(6)).min(1).default([1, 2, 3, 4, 5]),
  stretches: z
    .array(Stretch)
    .min(1)
    .default([
      { from: '08:30', to: '12:00' },
      { from: '13:00', to: '16:30' },
    ])
    .refine((stretches) => stretches.every(({ from }, index) => from >= (stretches[index - 1]?.to ?? '')), {
      error: 'must follow one another without overlapping',
      params: { why: 'overlap' },
    }),
  /** The order or announcement that closes the office. */
  source: z.string().min(1).max(200).default('เวลาราชการทั่วไป'),
})

const Papers = z.strictObject({
  /**
   * “Bring the original, we make the copy”, for cards and house registrations (cabinet resolution of 2
   * October 2561 on copies of papers that the state itself has issued).
   */
  copiesByOffice: z.boolean().default(false),
  /** By paper id, whether the paper takes photos in the chat; without an entry, `sensitive` decides. */
  photos: z.record(z.string(), z.boolean()).default({}),
})

const paid = z.enum(paymentWays).default('transfer')

/** How finance pays each claim. Nobody is asked to come for money unless it is paid at the counter. */
const Payments = z.strictObject({
  'medical-reimbursement': paid,
  'medical-reimbursement-retiree': paid,
  'child-education-allowance': paid,
} satisfies Record<(typeof moneyServices)[number], typeof paid>)

/** Whether somebody else may collect a result, with a letter of authority. The manual says nothing about it. */
const ProxySettings = z.strictObject({
  on: z.boolean().default(true),
  /** By service, where it differs. */
  services: z.partialRecord(z.enum(serviceIds), z.boolean()).default({}),
})

const Photos = z.strictObject({
  /**
   * A photo of a paper is deleted this many hours after it arrives; null: at the end of the day on which the
   * request ends. At the end of that day it is deleted in any case (PDPA B.E. 2562, s.37(3)).
   */
  keepHours: z.number().int().min(1).max(8760).nullable().default(null),
})

const days = (usual: number) => z.number().int().min(1).max(3650).default(usual)

/**
 * How long personal data are kept (PDPA B.E. 2562, s.37(3)). The privacy notice states these figures, and the
 * hourly upkeep deletes by them.
 */
const Retention = z.strictObject({
  draftDays: days(7),
  /** Days without a change after which an open request expires. */
  idleRequestDays: days(60),
  /** Fiscal years after the one in which a request ended; after that only figures without names are kept. */
  finishedFiscalYears: z.number().int().min(1).max(20).default(1),
  /** Days without a message after which a conversation without an open request is deleted. */
  silentDays: days(730),
  /** Days after its time until an appointment is deleted. */
  visitDays: days(30),
  /** Days after its end until the words of a talk or left message are deleted. */
  talkDays: days(90),
})

/** Appointments at the counter: their length, the number of people at a time, and how far ahead they can be booked. */
const Visits = z.strictObject({
  on: z.boolean().default(true),
  minutes: z.number().int().min(5).max(240).default(15),
  places: z.number().int().min(1).max(50).default(2),
  /** Office days that can be booked, beginning with the first that has a time left. */
  daysAhead: z.number().int().min(1).max(60).default(14),
  /** Minutes from now to the earliest time that can be booked. */
  noticeMinutes: z.number().int().min(0).max(10_080).default(60),
})

/**
 * Sets of survey items, oldest first; the last one is in use. A set in use never changes: another choice,
 * order or wording makes a new set with a higher version, so that no report mixes two sets.
 */
const Survey = z.strictObject({
  sets: z
    .array(
      z.strictObject({
        version: z.number().int().min(1).max(999_999),
        items: z
          .array(z.enum(itemIds))
          .min(1)
          .refine((ids) => new Set(ids).size === ids.length, 'must name no item twice'),
        /** The office's own words for items, if they differ. */
        words: z.partialRecord(z.enum(itemIds), inBoth(120)).default({}),
      }),
    )
    .min(1)
    .refine(
      (sets) => sets.every(({ version }, index) => version > (sets[index - 1]?.version ?? 0)),
      'versions must rise',
    )
    .default([{ version: surveyVersion, items: [...chatItems], words: {} }]),
  /** The changes of the order in which the five levels stand, oldest first; each holds from its day on. */
  orders: z
    .array(z.strictObject({ from: day, order: z.enum(levelOrders) }))
    .refine(
      (orders) => orders.every(({ from }, index) => from > (orders[index - 1]?.from ?? '')),
      'days must rise',
    )
    .default([]),
})

/** Who of the staff sees which requests. */
const Access = z.strictObject({
  /** Services whose requests only administrators and members who are named for them see. */
  restricted: z
    .array(z.enum(serviceIds))
    .refine((ids) => new Set(ids).size === ids.length, 'must name no service twice')
    .default([]),
  /** Whether new requests are given to the officers who are at work, in turn; anyone may still take them. */
  byTurn: z.boolean().default(false),
})

/** What people may still say after they have collected their result. */
const Collection = z.strictObject({
  /** Days after the end on which the applicant can say that the result is not right, and so reopen the request. */
  notRightDays: z.number().int().min(1).max(60).default(7),
})

/** How the office uses pushes. LINE counts them by the month; replies are free. */
const Notices = z.strictObject({
  /** The reserve for urgent notices: the larger of a share of the month's allowance and a number of messages. */
  reservePercent: z.number().int().min(0).max(100).default(20),
  reserveMessages: z.number().int().min(0).default(50),
  /** The share used from which the console warns. */
  warnPercent: z.number().int().min(1).max(100).default(80),
  /** Days that thanks and survey wait for a free reply before they use a push. */
  freeReplyDays: z.number().int().min(0).max(14).default(3),
  /** Whether the month's summary for management may use a push after those days. */
  monthByPush: z.boolean().default(false),
  /**
   * Office minutes after which staff are told that nobody has accepted a request, and managers after twice as many; 0:
   * nobody is told.
   */
  unacceptedMinutes: z.number().int().min(0).max(2400).default(60),
  /** Whether that may use a push; otherwise it comes with the next reply only. */
  unacceptedByPush: z.boolean().default(false),
  /** Seconds before a notice is sent, during which an officer can undo the decision. */
  undoSeconds: z.number().int().min(0).max(300).default(15),
})

const words = inBoth(600)
const guidanceId = z.string().refine((id) => guidanceById(id) !== undefined, 'must be the id of an answer')
/** One guidance in the office's own words, with its source and the day it was checked. */
const Answer = z.strictObject({ answer: words, source: words, checkedOn: day })

/** Talks between a person and the counter in the chat. */
const Talks = z.strictObject({
  /** False: people can only leave a message, at any hour. */
  inChat: z.boolean().default(true),
  /** Whether voice messages and pictures in a talk are kept for the officers, and deleted with the talk. */
  media: z.boolean().default(false),
  /** Minutes of silence after which the bot answers again; at least 30. */
  silenceMinutes: z.number().int().min(30).max(480).default(30),
  /** Sentences that an officer sends with one click. The id stays when the words change. */
  canned: z
    .array(inBoth(300).extend({ id: z.string().min(1).max(40) }))
    .max(40)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'must not use an id twice')
    .default([...usualSentences]),
})

/**
 * A theme of suggestions. A suggestion counts in every theme of which it has a word. The id stays when the
 * words change.
 */
const Theme = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'must be small letters, digits and dashes')
    .refine((id) => id !== OTHER_THEME, 'must not be the id of what has no theme'),
  name: inBoth(60),
  words: z.array(z.string().min(1).max(60)).min(1).max(100),
})

/** How reports compute figures. Offices differ, so each report names the method. */
const Reports = z.strictObject({
  /** The published bands that name the level of a mean (`src/reports/bands.ts`). */
  bands: z.enum(['set1', 'set2']).default('set1'),
  /** S.D. over n − 1 (Excel's STDEV) or over n. */
  sdForm: z.enum(['sample', 'population']).default('sample'),
  /** The office's target for satisfaction, in percent; no rule gives one. */
  targetPercent: z.number().int().min(1).max(100).default(80),
  /** The office's target for requests completed within the promise, in percent; no rule gives one. */
  promisePercent: z.number().int().min(1).max(100).default(80),
  themes: z
    .array(Theme)
    .min(1)
    .max(30)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'must not use an id twice')
    .default(usualThemes.map((theme) => ({ ...theme, words: [...theme.words] }))),
})

/** The public pages, which anybody can open without an account. An address that is switched off answers “not found”. */
const Website = z.strictObject({
  /** The pages of the services, with their forms. */
  services: z.boolean().default(true),
  /** The page that tells the state of a request to whoever knows its reference and four digits. */
  status: z.boolean().default(true),
})

/**
 * Subjects that the office must confirm before people rely on them, even if the default is right, in the order in which an
 * office decides them.
 */
export const confirmable = [
  'profile',
  'hours',
  'holidays',
  'access',
  'papers',
  'visits',
  'payments',
  'channel',
  'retention',
  'reports',
] as const

/**
 * Everything that the office decides for itself, each with a default. Only values that differ are stored, so
 * a section that a release adds starts with its default.
 */
export const SettingsSchema = z.strictObject({
  profile: Profile.prefault({}),
  contact: Contact.prefault({}),
  /** Whether the office has announced LINE as an electronic channel (Electronic Administrative Act B.E. 2565, s.10). */
  lineIsAnnounced: z.boolean().default(false),
  hours: Hours.prefault({}),
  holidays: z
    .array(z.strictObject({ day, name: z.string().min(1).max(120), source: z.string().min(1).max(200) }))
    .default([...usualHolidays]),
  /** A calendar that is looked at once a day for holidays; what it has is proposed, never taken by itself. */
  holidayFeed: link.nullable().default(null),
  papers: Papers.prefault({}),
  payments: Payments.prefault({}),
  proxies: ProxySettings.prefault({}),
  access: Access.prefault({}),
  retention: Retention.prefault({}),
  visits: Visits.prefault({}),
  collection: Collection.prefault({}),
  notices: Notices.prefault({}),
  /** The office's own wording of guidance, by id (`src/domain/guidance/`). */
  guidance: z.record(guidanceId, Answer).default({}),
  talks: Talks.prefault({}),
  survey: Survey.prefault({}),
  photos: Photos.prefault({}),
  reports: Reports.prefault({}),
  website: Website.prefault({}),
  /** By subject, the day on which somebody recorded that the office has confirmed it. */
  confirmed: z.partialRecord(z.enum(confirmable), day).default({}),
})

export type Settings = z.infer<typeof SettingsSchema>
