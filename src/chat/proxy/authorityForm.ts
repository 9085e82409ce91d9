import type { Office } from '../../domain/settings/office.ts'
import { say } from '../../domain/text.ts'
import { websitePaths } from '../../domain/website/addresses.ts'
import type { Button } from '../message.ts'

/** The button that opens the blank letter of authority; none while the office does not offer its public pages. */
export function authorityForm({ website, baseUrl }: Pick<Office, 'website' | 'baseUrl'>): Button[] {
  if (!website.services || baseUrl === null) return []
  const [uri, inEnglish] = [baseUrl + websitePaths('th').authority, baseUrl + websitePaths('en').authority]
  return [{ label: say('proxy.form'), action: { kind: 'link', uri, inEnglish }, look: 'secondary' }]
}
