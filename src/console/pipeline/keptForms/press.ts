import { referenceIn } from '../../../lib/reference.ts'
import type { KeptContent } from '../../../models/staff/keptForms.ts'
import { fits, type Fields, valuesOf } from './fill.ts'
import { postFormsIn, tagsIn } from './html.ts'

/** A search, and the buttons about kept forms themselves. */
const NEVER_OFFERED = /^\/console\/(?:search|kept)\b/

/** Whether a press that was sent here is not worth to be offered again. */
export const neverOffered = (path: string): boolean => NEVER_OFFERED.test(path)

/** The reference number of the request that a press is about; null: of none, or of several. */
export function referenceOf({ path, fields }: Pick<KeptContent, 'path' | 'fields'>): string | null {
  const { reference } = fields
  if (Array.isArray(reference)) return null
  return referenceIn(reference ?? /^\/console\/requests\/([\d-]+)/.exec(path)?.[1] ?? '')
}

/**
 * The words of the button that was pressed, as the page has them now.
 * @param path where the press was sent to
 * @returns null: the page has no such button any more
 */
export function pressedWords(html: string, path: string, fields: Fields): string | null {
  const tags = tagsIn(html)
  const [address] = path.split('?')
  const buttons = postFormsIn(tags)
    .filter((form) => form.tag.attributes.get('action')?.split('?')[0] === address && fits(form, fields))
    .flatMap(({ controls }) => controls.filter(({ name }) => name === 'button'))
  const button = buttons.find(({ attributes }) => {
    const value = attributes.get('value') ?? ''
    const name = attributes.get('name')
    return name === undefined ? !attributes.has('disabled') : valuesOf(fields, name).includes(value)
  })
  const end = tags.find(
    ({ name, closes, start }) => closes && name === 'button' && start >= (button?.end ?? 0),
  )
  if (!button || !end) return null
  return html
    .slice(button.end, end.start)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
