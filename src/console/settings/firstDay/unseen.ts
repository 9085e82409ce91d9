import { dialledNumber } from '../../../chat/browse/contact.ts'
import { isPrintedHere } from '../../../domain/papers/paperList.ts'
import { serviceIds } from '../../../domain/services/ids.ts'
import type { Catalogue } from '../../../domain/catalogue/catalogue.ts'
import type { Settings } from '../../../domain/settings/settings.ts'
import { isUsual } from '../../../domain/settings/usualSettings.ts'
import { say, type Text } from '../../../domain/text.ts'
import type { Day } from '../../../lib/time.ts'

/** Something that applicants do not see as the office is set up now. */
export interface Unseen {
  readonly text: Text
  /** The page of the console that changes it; null: a command on the server does. */
  readonly at: string | null
}

/** The settings, and the services as they are now. */
type Shown = Settings & Pick<Catalogue, 'service'>

const settings = (section: string) => `/console/settings/${section}`

/** The forms that applicants can neither open nor get filled in at the counter, each once. */
function formsWithoutLink(office: Shown): number {
  const papers = serviceIds.flatMap((id) => office.service(id).papers)
  const missing = papers.filter((paper) => paper.kind === 'form' && !paper.form && !isPrintedHere(paper))
  return new Set(missing.map(({ name }) => name.th)).size
}

/** The telephone: none, or one without a number that a phone dials. */
function phone({ contact }: Shown): readonly Text[] {
  if (contact.phone === null) return [say('firstday.unseen.phone')]
  return dialledNumber(contact.phone) === null ? [say('firstday.unseen.odd-phone')] : []
}

function map(office: Shown): readonly Text[] {
  if (office.contact.map === null) return [say('firstday.unseen.map')]
  return isUsual('contact.map', office) ? [say('firstday.unseen.usual-map')] : []
}

/**
 * What applicants do not see as the office is set up now, the most needed first.
 * @param menus how many rich menus stand at LINE
 */
export function unseenBy(office: Shown, today: Day, menus: number): readonly Unseen[] {
  const { profile, holidays, lineIsAnnounced, visits, talks, website } = office
  const forms = formsWithoutLink(office)
  const at = (address: string | null, texts: readonly Text[]) => texts.map((text) => ({ text, at: address }))
  const when = (is: boolean, text: Text) => (is ? [text] : [])
  return [
    ...at(settings('profile'), [
      ...phone(office),
      ...when(profile.address === null, say('firstday.unseen.address')),
      ...map(office),
      ...when(profile.privacyContact === null, say('firstday.unseen.privacy-contact')),
    ]),
    ...at(null, when(menus === 0, say('firstday.unseen.menu'))),
    ...at(
      settings('holidays'),
      when(
        holidays.every(({ day }) => day < today),
        say('firstday.unseen.holidays'),
      ),
    ),
    ...at(settings('channel'), when(!lineIsAnnounced, say('firstday.unseen.channel'))),
    ...at('/console/catalogue', when(forms > 0, say('firstday.unseen.forms', { count: forms }))),
    ...at(settings('visits'), when(!visits.on, say('firstday.unseen.visits'))),
    ...at(settings('talks'), when(!talks.inChat, say('firstday.unseen.talks'))),
    ...at(settings('website'), [
      ...when(!website.services, say('firstday.unseen.services')),
      ...when(!website.status, say('firstday.unseen.status')),
    ]),
  ]
}
