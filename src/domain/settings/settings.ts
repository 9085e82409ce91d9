import { z } from 'zod'
import { isDay } from '../../lib/time.ts'
import { usualSentences } from './cannedSentences.ts'
import { guidanceById } from '../guidance/index.ts'
import { usualHolidays } from './holidays.ts'
import { usualNames } from './officeNames.ts'
import { OTHER_THEME, usualThemes } from '../survey/suggestionThemes.ts'
import { chatItems, itemIds, surveyVersion } from '../survey/surveyItems.ts'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 08:30')
const day = z.string().refine(isDay, 'must be a day such as 2026-12-05')
const link = z.url({ protocol: /^https$/, error: 'must be an https address' })

const inBoth = (most: number) =>
  z.strictObject({ th: z.string().min(1).max(most), en: z.string().min(1).max(most) })

/** What the office is called and where it stands. What is not known yet is null, and is left out. */
const Profile = z.strictObject({
  name: inBoth(120).default(usualNames.name),
  /** Fits the picture above the keyboard, and the head of every page. */
  shortName: inBoth(30).default(usualNames.shortName),
  slogan: inBoth(80).default(usualNames.slogan),
  address: inBoth(300).nullable().default(null),
  /** Who answers for personal data: the data protection officer, where there is one (PDPA B.E. 2562, s.23 and 41). */
  privacyContact: inBoth(300).nullable().default(null),
})

const Stretch = z.strictObject({ from: time, to: time }).refine(({ from, to }) => from < to, {
  error: '`to` must be later than `from`',
  path: ['to'],
  params: { why: 'to-before-from' },
})

/** How people reach the office. What is not known yet is null, and the chat leaves it out. */
const Contact = z.strictObject({
  phone: z.string().max(40).nullable().default(null),
  map: link.nullable().default(
    // A search, because nobody has confirmed the place on the map yet (Google Maps URLs, search action).
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
  /** The order or announcement that says so. */
  source: z.string().min(1).max(200).default('เวลาราชการทั่วไป'),
})

const Papers = z.strictObject({
  /**
   * “Bring the original, we make the copy”, for cards and house registrations (cabinet resolution of 2 October 2561 on
   * copies of papers that the state itself has issued).
   */
  copiesByOffice: z.boolean().default(false),
  /** By paper id, whether photos of it may be sent in the chat; for the rest, whether it is sensitive decides. */
  photos: z.record(z.string(), z.boolean()).default({}),
})

const Photos = z.strictObject({
  /**
   * Hours after its arrival at which a photo of a paper is deleted; null: when the day is over on which the request ends. It is deleted then in
   * any case (PDPA B.E. 2562, s.37(3)).
   */
  keepHours: z.number().int().min(1).max(8760).nullable().default(null),
})

const days = (usual: number) => z.number().int().min(1).max(3650).default(usual)

/**
 * How long personal data stay (PDPA B.E. 2562, s.37(3)): the privacy notice states these figures and the hourly upkeep
 * carries them out.
 */
const Retention = z.strictObject({
  draftDays: days(7),
  /** An open request that nobody has moved for so long expires. */
  idleRequestDays: days(60),
  /** Fiscal years after the one in which a request ended; then only figures without names stay. */
  finishedFiscalYears: z.number().int().min(1).max(20).default(1),
  /** A conversation without an open request, in which nobody has written for so long, is deleted. */
  silentDays: days(730),
  /** An appointment, after its time. */
  visitDays: days(30),
  /** The words of a talk with the counter or of a left message, after its end. */
  talkDays: days(90),
})

/** Appointments at the counter: how long one takes, how many people at a time, how far ahead. */
const Visits = z.strictObject({
  on: z.boolean().default(true),
  minutes: z.number().int().min(5).max(240).default(15),
  /** People served at the same time. */
  places: z.number().int().min(1).max(50).default(2),
  /** Office days, the first one with a time left included. */
  daysAhead: z.number().int().min(1).max(60).default(14),
  /** The earliest time that can be booked lies so many minutes from now. */
  noticeMinutes: z.number().int().min(0).max(10_080).default(60),
})

/**
 * Sets of survey items, oldest first; the last is asked. A set that was asked is never changed: another choice, order or
 * wording is another set with a higher version, so that no report mixes two of them.
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
        /** The office's own words for items, where they differ. */
        words: z.partialRecord(z.enum(itemIds), inBoth(120)).default({}),
      }),
    )
    .min(1)
    .refine(
      (sets) => sets.every(({ version }, index) => version > (sets[index - 1]?.version ?? 0)),
      'versions must rise',
    )
    .default([{ version: surveyVersion, items: [...chatItems], words: {} }]),
})

/** How pushes are spent: LINE counts them by the month, replies are free. */
const Notices = z.strictObject({
  /** Kept for urgent notices: the larger of a share of the month's allowance and a number of messages. */
  reservePercent: z.number().int().min(0).max(100).default(20),
  reserveMessages: z.number().int().min(0).default(50),
  /** From this share used, the console warns. */
  warnPercent: z.number().int().min(1).max(100).default(80),
  /** How long thanks and survey wait for a free reply before a push is spent on them. */
  freeReplyDays: z.number().int().min(0).max(14).default(3),
  /** Whether, after those days, a push may be spent on the month's summary for management. */
  monthByPush: z.boolean().default(false),
  /** Seconds that a notice waits before it leaves, so that an officer can undo the decision. */
  undoSeconds: z.number().int().min(0).max(300).default(15),
})

const words = inBoth(600)
const guidanceId = z.string().refine((id) => guidanceById(id) !== undefined, 'must be the id of an answer')
/** One answer of the chat in the office's own words, with where it stands and the day it was checked. */
const Answer = z.strictObject({ answer: words, source: words, checkedOn: day })

/** Talks between a person and the counter in the chat. */
const Talks = z.strictObject({
  /** Off: a message can be left, at any hour. */
  inChat: z.boolean().default(true),
  /** Minutes without a word after which the bot answers again; nothing times out under 30. */
  silenceMinutes: z.number().int().min(30).max(480).default(30),
  /** Sentences that an officer sends with one press. An id stays while its words change. */
  canned: z
    .array(inBoth(300).extend({ id: z.string().min(1).max(40) }))
    .max(40)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'must not use an id twice')
    .default([...usualSentences]),
})

/** What suggestions are about. One counts in each theme that has one of its words; an id stays while the words change. */
const Theme = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'must be small letters, digits and dashes')
    .refine((id) => id !== OTHER_THEME, 'must not be the id of what has no theme'),
  name: inBoth(60),
  words: z.array(z.string().min(1).max(60)).min(1).max(100),
})

/** How management's figures are worked out; offices differ, so a report says which way was taken. */
const Reports = z.strictObject({
  /** Which published bands name the level of a mean (`src/reports/bands.ts`). */
  bands: z.enum(['set1', 'set2']).default('set1'),
  /** S.D. over n − 1 (Excel's STDEV) or over n. */
  sdForm: z.enum(['sample', 'population']).default('sample'),
  /** The percent of satisfaction that the office aims at; no rule fixes one. */
  targetPercent: z.number().int().min(1).max(100).default(80),
  /** The share of requests, in percent, that the office aims to complete within the promised time; no rule fixes one. */
  promisePercent: z.number().int().min(1).max(100).default(80),
  themes: z
    .array(Theme)
    .min(1)
    .max(30)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'must not use an id twice')
    .default(usualThemes.map((theme) => ({ ...theme, words: [...theme.words] }))),
})

/** What the office has to look at before people rely on it, even where the default is right. */
export const confirmable = [
  'profile',
  'hours',
  'holidays',
  'papers',
  'channel',
  'retention',
  'reports',
] as const

/**
 * Everything that the office decides for itself, each with a default. Only what differs is stored; a section that a
 * release adds is simply there with its default.
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
  papers: Papers.prefault({}),
  retention: Retention.prefault({}),
  visits: Visits.prefault({}),
  notices: Notices.prefault({}),
  /** The office's own wording of answers, by their id (`src/domain/guidance/`). */
  guidance: z.record(guidanceId, Answer).default({}),
  talks: Talks.prefault({}),
  survey: Survey.prefault({}),
  photos: Photos.prefault({}),
  reports: Reports.prefault({}),
  /** By subject, the day on which somebody said that the office has confirmed it. */
  confirmed: z.partialRecord(z.enum(confirmable), day).default({}),
})

export type Settings = z.infer<typeof SettingsSchema>
