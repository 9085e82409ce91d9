import { z } from 'zod'
import { backAddress } from '../pipeline/backAddress.ts'
import { languages } from '../../lib/language.ts'
import { DAY } from '../../lib/time.ts'
import type { Reply, PageContext } from '../pageContext.ts'

const form = z.object({
  language: z.enum(languages),
  back: backAddress,
})

/** Stores the language in a cookie for a year, and goes back. An unknown language becomes Thai. */
export function languagePage({ form: given }: PageContext): Reply {
  const { language, back } = form.catch({ language: 'th', back: '/console' }).parse(given)
  return { kind: 'redirect', to: back, cookies: [{ name: 'language', value: language, life: 365 * DAY }] }
}
