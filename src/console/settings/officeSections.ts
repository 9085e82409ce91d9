import { dialledNumber } from '../../chat/browse/contact.ts'
import { weekdayNames } from '../../chat/browse/openingHours.ts'
import { SettingsSchema } from '../../domain/settings/settings.ts'
import type { Section } from './section.ts'

const usual = SettingsSchema.parse({})

/** The office's name and contact data. */
export const profile: Section = {
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
    ...(contact.phone !== null && dialledNumber(contact.phone) === null
      ? (['settings.doubt.odd-phone'] as const)
      : []),
    ...(address === null ? (['settings.doubt.no-address'] as const) : []),
    ...(contact.map === usual.contact.map ? (['settings.doubt.usual-map'] as const) : []),
    ...(privacyContact === null ? (['settings.doubt.no-privacy-contact'] as const) : []),
  ],
}

/** The counter's opening hours. */
export const hours: Section = {
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

/** From this month on, the list should contain next year's holidays. */
const NEXT_YEAR_FROM = '10'

/** Days on which the counter is closed. */
export const holidays: Section = {
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
    {
      kind: 'link',
      path: 'holidayFeed',
      label: 'sharing.holidays.feed',
      hint: 'sharing.holidays.feed-hint',
      optional: true,
      quiet: true,
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
