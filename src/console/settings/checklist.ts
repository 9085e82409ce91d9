import type { Settings } from '../../domain/settings/settings.ts'
import type { Day } from '../../lib/time.ts'
import type { Section } from './section.ts'

/** What the office sees to before people rely on the service, each in one of its sections. */
export const subjects = [
  'phone',
  'address',
  'map',
  'privacy-contact',
  'hours',
  'holidays',
  'copies',
  'channel',
  'retention',
  'reports',
] as const
export type Subject = (typeof subjects)[number]

const sectionOf: Readonly<Record<Subject, NonNullable<Section['confirms']>>> = {
  phone: 'profile',
  address: 'profile',
  map: 'profile',
  'privacy-contact': 'profile',
  hours: 'hours',
  holidays: 'holidays',
  copies: 'papers',
  channel: 'channel',
  retention: 'retention',
  reports: 'reports',
}

export interface Check {
  readonly subject: Subject
  /** Where it is set. */
  readonly section: string
  /** Not filled in; filled in (perhaps by default) but confirmed by nobody; or confirmed on this day. */
  readonly state: 'missing' | 'unconfirmed' | { readonly confirmed: Day }
}

function isMissing(subject: Subject, { contact, profile, holidays }: Settings, today: Day): boolean {
  switch (subject) {
    case 'phone':
      return contact.phone === null
    case 'address':
      return profile.address === null
    case 'map':
      return contact.map === null
    case 'privacy-contact':
      return profile.privacyContact === null
    case 'holidays':
      return holidays.every(({ day }) => day < today)
    default:
      return false
  }
}

/** The list of what is to be confirmed, as the settings stand. */
export function checklist(settings: Settings, today: Day): readonly Check[] {
  return subjects.map((subject) => {
    const section = sectionOf[subject]
    const on = settings.confirmed[section]
    const unconfirmed = on === undefined ? ('unconfirmed' as const) : { confirmed: on }
    return { subject, section, state: isMissing(subject, settings, today) ? 'missing' : unconfirmed }
  })
}
