import type { Words } from '../domain/words.ts'
import { text } from '../locales/text.ts'
import { type Menu, MOST_COUNTED } from './menuId.ts'

/** The texts of the strip: in the picture, and as the label for screen readers. @param name the office's short name */
export function stripWords(
  { language, state }: Menu,
  name: Words,
): { readonly drawn: string; readonly label: string } {
  if (state.kind !== 'missing') {
    const office = name[language]
    return {
      drawn: text(language, `menu.strip.${state.kind}`, { office }),
      label: text(language, `menu.strip-label.${state.kind}`),
    }
  }
  const count = { count: state.count }
  const key = state.count < MOST_COUNTED ? 'missing' : 'many'
  return {
    drawn: text(language, `menu.strip.${key}`, count),
    label: text(language, `menu.strip-label.${key}`, count),
  }
}
