import { valueAt } from '../../domain/settings/settingsValue.ts'
import { usualOrder } from '../../domain/survey/levelOrder.ts'
import { formatDay } from '../../lib/time.ts'
import { unreachable } from '../../lib/unreachable.ts'
import type { Speak } from '../speak.ts'
import type { Field, Label, Rows } from './field.ts'
import { cellText, wordsIn } from './entered.ts'

export const labelWords = (label: Label, speak: Speak): string =>
  typeof label === 'string' ? speak.t(label) : speak.of(label)

export const hintOf = ({ hint }: Pick<Field, 'hint'>, { t }: Speak) => hint && t(hint)

/** An address with Thai letters instead of percent codes. */
function readableLink(link: string): string {
  try {
    return decodeURI(link)
  } catch {
    return link
  }
}

/** The entries of a list, each in full: “5 ธันวาคม 2569 · วันชาติ · …”. */
export function entryLines({ cells }: Rows, value: unknown, speak: Speak): string[] {
  const shown = cells.filter(({ kind }) => kind !== 'id')
  return (Array.isArray(value) ? value : []).map((entry: unknown) =>
    shown
      .map((cell) => cellText(cell, valueAt(entry, cell.path), speak))
      .join(shown.every(({ kind }) => kind === 'time') ? '–' : ' · '),
  )
}

function surveyWords(sets: unknown, { t }: Speak): string {
  const last: unknown = Array.isArray(sets) ? sets.at(-1) : undefined
  const items = valueAt(last, 'items')
  return t('settings.survey.in-words', {
    version: Number(valueAt(last, 'version')),
    count: Array.isArray(items) ? items.length : 0,
  })
}

/** A setting as part of a sentence: a long list as its number of entries, a short one in full. */
export function inWords(field: Field, value: unknown, speak: Speak): string {
  const { t } = speak
  const none = t('settings.none')
  switch (field.kind) {
    case 'line':
      return typeof value === 'string' ? value : none
    case 'link':
      return typeof value === 'string' ? readableLink(value) : none
    case 'day':
      return typeof value === 'string' ? formatDay(value, speak.language) : none
    case 'words': {
      const words = wordsIn(value)
      return words ? speak.of(words) : none
    }
    case 'number':
      return typeof value === 'number' ? t(field.unit, { count: value }) : t(field.empty ?? 'settings.none')
    case 'switch':
      return t(value === true ? 'settings.yes' : 'settings.no')
    case 'choice': {
      const chosen = field.options.find((option) => option.value === value)
      return chosen ? labelWords(chosen.label, speak) : none
    }
    case 'level-order': {
      const last = valueAt(Array.isArray(value) ? value.at(-1) : undefined, 'order') ?? usualOrder
      const chosen = field.options.find((option) => option.value === last)
      return chosen ? labelWords(chosen.label, speak) : none
    }
    case 'ticks': {
      const chosen = field.options.filter((option) => Array.isArray(value) && value.includes(option.value))
      return chosen.map(({ label }) => labelWords(label, speak)).join(', ')
    }
    case 'rows': {
      const lines = entryLines(field, value, speak)
      return lines.length > 0 && lines.length < 4
        ? lines.join(', ')
        : t('settings.rows', { count: lines.length })
    }
    case 'survey':
      return surveyWords(value, speak)
    default:
      return unreachable(field)
  }
}
