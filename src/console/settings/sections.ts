import { holidays, hours, profile } from './officeSections.ts'
import { papersSection } from './papersSection.ts'
import { reports, retention, survey } from './recordSections.ts'
import type { Section } from './section.ts'
import { access, channel, notices, payments, talks, visits, website } from './serviceSections.ts'

/** All sections except the chat's answers, in the order of the overview. */
export const sections: readonly Section[] = [
  profile,
  hours,
  holidays,
  visits,
  papersSection,
  payments,
  channel,
  website,
  notices,
  talks,
  access,
  retention,
  survey,
  reports,
]
