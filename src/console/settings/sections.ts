import { weekdayNames } from '../../flows/opening.ts'
import { SettingsSchema } from '../../flows/settings.ts'
import { papersSection } from './papersSection.ts'
import type { Section } from './section.ts'

const profile: Section = {
  id: 'profile',
  title: 'settings.profile.title',
  about: 'settings.profile.about',
  fields: [
    { kind: 'words', path: 'profile.name', label: 'settings.profile.name' },
    {
      kind: 'words',
      path: 'profile.shortName',
      label: 'settings.profile.short-name',
      hint: 'settings.profile.short-name-hint',
    },
    { kind: 'words', path: 'profile.slogan', label: 'settings.profile.slogan' },
    { kind: 'words', path: 'profile.address', label: 'settings.profile.address', optional: true, long: true },
    {
      kind: 'line',
      path: 'contact.phone',
      label: 'settings.profile.phone',
      hint: 'settings.profile.phone-hint',
      optional: true,
    },
    {
      kind: 'link',
      path: 'contact.map',
      label: 'settings.profile.map',
      hint: 'settings.profile.map-hint',
      optional: true,
    },
    {
      kind: 'words',
      path: 'profile.privacyContact',
      label: 'settings.profile.privacy-contact',
      hint: 'settings.profile.privacy-contact-hint',
      optional: true,
      long: true,
    },
  ],
  confirms: 'profile',
  doubts: ({ contact, profile: { address, privacyContact } }) => [
    ...(contact.phone === null ? (['settings.doubt.no-phone'] as const) : []),
    ...(address === null ? (['settings.doubt.no-address'] as const) : []),
    ...(contact.map === usual.contact.map ? (['settings.doubt.usual-map'] as const) : []),
    ...(privacyContact === null ? (['settings.doubt.no-privacy-contact'] as const) : []),
  ],
}

const usual = SettingsSchema.parse({})

const hours: Section = {
  id: 'hours',
  title: 'settings.hours.title',
  about: 'settings.hours.about',
  fields: [
    {
      kind: 'ticks',
      path: 'hours.weekdays',
      label: 'settings.hours.weekdays',
      options: weekdayNames.map((label, day) => ({ id: String(day), value: day, label })),
    },
    {
      kind: 'rows',
      path: 'hours.stretches',
      label: 'settings.hours.stretches',
      hint: 'settings.hours.stretches-hint',
      cells: [
        { kind: 'time', path: 'from', label: 'settings.hours.from' },
        { kind: 'time', path: 'to', label: 'settings.hours.to' },
      ],
      inOrderOf: 'from',
    },
    {
      kind: 'line',
      path: 'hours.source',
      label: 'settings.hours.source',
      hint: 'settings.hours.source-hint',
    },
  ],
  confirms: 'hours',
  doubts: ({ hours: { weekdays } }) =>
    weekdays.includes(0) || weekdays.includes(6) ? ['settings.doubt.weekend'] : [],
}

/** From this month on, next year's holidays should be in the list. */
const NEXT_YEAR_FROM = '10'

const holidays: Section = {
  id: 'holidays',
  title: 'settings.holidays.title',
  about: 'settings.holidays.about',
  fields: [
    {
      kind: 'rows',
      path: 'holidays',
      label: 'settings.holidays.list',
      hint: 'settings.holidays.list-hint',
      cells: [
        { kind: 'day', path: 'day', label: 'settings.holidays.day' },
        { kind: 'line', path: 'name', label: 'settings.holidays.name' },
        { kind: 'line', path: 'source', label: 'settings.holidays.source' },
      ],
      inOrderOf: 'day',
    },
  ],
  confirms: 'holidays',
  pasted: 'holidays',
  doubts: ({ holidays: days }, today) => {
    const year = Number(today.slice(0, 4)) + (today.slice(5, 7) >= NEXT_YEAR_FROM ? 1 : 0)
    const ofYear = days.filter(({ day }) => day.startsWith(String(year)))
    if (ofYear.length === 0) return ['settings.doubt.no-holidays']
    return ofYear.some(({ source }) => source.includes('รอประกาศ'))
      ? ['settings.doubt.computed-holidays']
      : []
  },
}

const visits: Section = {
  id: 'visits',
  title: 'settings.visits.title',
  about: 'settings.visits.about',
  fields: [
    { kind: 'switch', path: 'visits.on', label: 'settings.visits.on' },
    {
      kind: 'number',
      path: 'visits.minutes',
      label: 'settings.visits.minutes',
      unit: 'settings.unit.minutes',
    },
    {
      kind: 'number',
      path: 'visits.places',
      label: 'settings.visits.places',
      hint: 'settings.visits.places-hint',
      unit: 'settings.unit.people',
    },
    {
      kind: 'number',
      path: 'visits.daysAhead',
      label: 'settings.visits.days-ahead',
      unit: 'settings.unit.office-days',
    },
    {
      kind: 'number',
      path: 'visits.noticeMinutes',
      label: 'settings.visits.notice-minutes',
      hint: 'settings.visits.notice-minutes-hint',
      unit: 'settings.unit.minutes',
    },
  ],
  doubts: ({ visits: { noticeMinutes } }) => (noticeMinutes < 15 ? ['settings.doubt.short-notice'] : []),
}

const notices: Section = {
  id: 'notices',
  title: 'settings.notices.title',
  about: 'settings.notices.about',
  fields: [
    {
      kind: 'number',
      path: 'notices.reservePercent',
      label: 'settings.notices.reserve-percent',
      hint: 'settings.notices.reserve-hint',
      unit: 'settings.unit.percent',
    },
    {
      kind: 'number',
      path: 'notices.reserveMessages',
      label: 'settings.notices.reserve-messages',
      unit: 'settings.unit.messages',
    },
    {
      kind: 'number',
      path: 'notices.warnPercent',
      label: 'settings.notices.warn-percent',
      unit: 'settings.unit.percent',
    },
    {
      kind: 'number',
      path: 'notices.freeReplyDays',
      label: 'settings.notices.free-reply-days',
      hint: 'settings.notices.free-reply-days-hint',
      unit: 'settings.unit.days',
    },
    {
      kind: 'number',
      path: 'notices.undoSeconds',
      label: 'settings.notices.undo-seconds',
      hint: 'settings.notices.undo-seconds-hint',
      unit: 'settings.unit.seconds',
    },
  ],
  doubts: ({ notices: { reservePercent, reserveMessages } }) =>
    reservePercent === 0 && reserveMessages === 0 ? ['settings.doubt.no-reserve'] : [],
}

const talks: Section = {
  id: 'talks',
  title: 'settings.talks.title',
  about: 'settings.talks.about',
  fields: [
    {
      kind: 'switch',
      path: 'talks.inChat',
      label: 'settings.talks.in-chat',
      hint: 'settings.talks.in-chat-hint',
    },
    {
      kind: 'number',
      path: 'talks.silenceMinutes',
      label: 'settings.talks.silence',
      unit: 'settings.unit.minutes',
    },
    {
      kind: 'rows',
      path: 'talks.canned',
      label: 'settings.talks.canned',
      hint: 'settings.talks.canned-hint',
      cells: [
        { kind: 'id', path: 'id', label: 'settings.talks.canned' },
        { kind: 'line', path: 'th', label: 'settings.thai' },
        { kind: 'line', path: 'en', label: 'settings.english' },
      ],
    },
  ],
}

const channel: Section = {
  id: 'channel',
  title: 'settings.channel.title',
  about: 'settings.channel.about',
  fields: [
    {
      kind: 'switch',
      path: 'lineIsAnnounced',
      label: 'settings.channel.announced',
      hint: 'settings.channel.announced-hint',
    },
  ],
  confirms: 'channel',
}

const retention: Section = {
  id: 'retention',
  title: 'settings.retention.title',
  about: 'settings.retention.about',
  fields: [
    {
      kind: 'number',
      path: 'retention.finishedFiscalYears',
      label: 'settings.retention.finished',
      hint: 'settings.retention.finished-hint',
      unit: 'settings.unit.fiscal-years',
    },
    {
      kind: 'number',
      path: 'retention.idleRequestDays',
      label: 'settings.retention.idle',
      unit: 'settings.unit.days',
    },
    {
      kind: 'number',
      path: 'retention.draftDays',
      label: 'settings.retention.draft',
      unit: 'settings.unit.days',
    },
    {
      kind: 'number',
      path: 'retention.silentDays',
      label: 'settings.retention.silent',
      unit: 'settings.unit.days',
    },
    {
      kind: 'number',
      path: 'retention.visitDays',
      label: 'settings.retention.visits',
      unit: 'settings.unit.days',
    },
    {
      kind: 'number',
      path: 'retention.talkDays',
      label: 'settings.retention.talks',
      unit: 'settings.unit.days',
    },
  ],
  confirms: 'retention',
  doubts: ({ retention: { silentDays, idleRequestDays, finishedFiscalYears } }) => [
    ...(silentDays < 365 ? (['settings.doubt.short-silence'] as const) : []),
    ...(idleRequestDays < 30 ? (['settings.doubt.short-idle'] as const) : []),
    ...(finishedFiscalYears > 10 ? (['settings.doubt.long-retention'] as const) : []),
  ],
}

const reports: Section = {
  id: 'reports',
  title: 'settings.reports.title',
  about: 'settings.reports.about',
  fields: [
    {
      kind: 'number',
      path: 'reports.targetPercent',
      label: 'settings.reports.target',
      hint: 'settings.reports.target-hint',
      unit: 'settings.unit.percent',
    },
    {
      kind: 'choice',
      path: 'reports.bands',
      label: 'settings.reports.bands',
      options: [
        { id: 'set1', value: 'set1', label: 'settings.reports.set1' },
        { id: 'set2', value: 'set2', label: 'settings.reports.set2' },
      ],
    },
    {
      kind: 'choice',
      path: 'reports.sdForm',
      label: 'settings.reports.sd-form',
      options: [
        { id: 'sample', value: 'sample', label: 'settings.reports.sample' },
        { id: 'population', value: 'population', label: 'settings.reports.population' },
      ],
    },
  ],
  confirms: 'reports',
}

const survey: Section = {
  id: 'survey',
  title: 'settings.survey.title',
  about: 'settings.survey.about',
  fields: [
    {
      kind: 'survey',
      path: 'survey.sets',
      label: 'settings.survey.items',
      hint: 'settings.survey.items-hint',
    },
  ],
  doubts: ({ survey: { sets } }) =>
    (sets.at(-1)?.items.length ?? 0) > 8 ? ['settings.doubt.long-survey'] : [],
}

/** Every section but the chat's answers, in the order of the overview. */
export const sections: readonly Section[] = [
  profile,
  hours,
  holidays,
  visits,
  papersSection,
  channel,
  notices,
  talks,
  retention,
  survey,
  reports,
]
