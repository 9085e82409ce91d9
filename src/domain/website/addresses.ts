import type { Language } from '../../lib/language.ts'
import type { ServiceId } from '../services/ids.ts'

/** The path of a public page, from its path in Thai: English pages stand below `/en`. */
export function pathIn(language: Language, path: string): string {
  if (language === 'th') return path
  return path === '/' ? `/${language}` : `/${language}${path}`
}

/** The paths of the public pages, in one language. */
export const websitePaths = (language: Language) => ({
  home: pathIn(language, '/'),
  services: pathIn(language, '/services'),
  service: (id: ServiceId) => pathIn(language, `/services/${id}`),
  blankForm: (id: ServiceId) => pathIn(language, `/services/${id}/form`),
  status: pathIn(language, '/status'),
  /** The blank letter of authority. */
  authority: pathIn(language, '/authority'),
})
