import type { Settings } from '../../domain/settings/settings.ts'
import type { Day } from '../../lib/time.ts'
import type { Section } from './section.ts'

/** Subjects that the office must check before people rely on the service, each in one section. */
const subjects = [
  'phone',
  'address',
  'map',
  'privacy-contact',
  'hours',
  'holidays',
  'access',
  'copies',
  'appointments',
  'payments',
  'channel',
  'retention',
  'reports',
] as const
type Subject = (typeof subjects)[number]

const sectionOf: Readonly<Record<Subject, NonNullable<Section['confirms']>>> = {
  phone: 'profile',
  address: 'profile',
  map: 'profile',
  'privacy-contact': 'profile',
  hours: 'hours',
  holidays: 'holidays',
  access: 'access',
  copies: 'papers',
  appointments: 'visits',
  payments: 'payments',
  channel: 'channel',
  retention: 'retention',
  reports: 'reports',
}

export interface Check {
  readonly subject: Subject
  /** The section with this setting. */
  readonly section: string
  /**
   * `missing`: empty; `unconfirmed`: set (perhaps by default), but nobody has confirmed it; or confirmed on this day.
   */
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

/** The checklist for the present settings. */
export function checklist(settings: Settings, today: Day): readonly Check[] {
  return subjects.map((subject) => {
    const section = sectionOf[subject]
    const on = settings.confirmed[section]
    const unconfirmed = on === undefined ? ('unconfirmed' as const) : { confirmed: on }
    return { subject, section, state: isMissing(subject, settings, today) ? 'missing' : unconfirmed }
  })
}
