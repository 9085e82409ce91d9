import type { z } from 'zod'
import { ServiceEdit } from '../../domain/catalogue/edit.ts'
import { withEdit } from '../../domain/catalogue/overlay.ts'
import { type BrokenRule, brokenRules, minutesOfSteps } from '../../domain/catalogue/rules.ts'
import { serviceCards } from '../../chat/browse/browse.ts'
import { say, type Text } from '../../domain/text.ts'
import { usualOffice } from '../../domain/settings/office.ts'
import type { Service } from '../../domain/services/service.ts'
import { languages } from '../../lib/language.ts'
import { Problem } from '../../lib/errors.ts'
import { toBubble } from '../../outbox/flex.ts'
import { accepted, type Checked, refused } from '../forms/checked.ts'
import type { FieldValues } from '../forms/fieldValues.ts'
import { type EnteredEdit, editIn } from './fields.ts'

/**
 * The most bytes of a service's card. LINE accepts 30,000 (`limits.bubble`), but cards that also show answers beside
 * the papers are longer than this one.
 */
const MOST_OF_A_CARD = 20_000

/** The form's name for a field that the edit calls `path`. */
function fieldAt(path: string, { papers, steps }: EnteredEdit): string {
  const [list = '', index = '', ...rest] = path.split('.')
  const places = list === 'papers' ? papers : list === 'steps' ? steps : null
  if (places === null || index === '') return path
  return [list, places[Number(index)] ?? index, ...rest].join('.')
}

function issueText(issue: z.core.$ZodIssue): Text {
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string') return say('catalogue.wrong.empty')
      if (issue.origin === 'array') return say('catalogue.wrong.few', { least: Number(issue.minimum) })
      return say('catalogue.wrong.number')
    case 'too_big':
      if (issue.origin === 'string') return say('catalogue.wrong.long', { most: Number(issue.maximum) })
      if (issue.origin === 'array') return say('catalogue.wrong.many', { most: Number(issue.maximum) })
      return say('catalogue.wrong.number')
    default:
      return say('catalogue.wrong.number')
  }
}

function ruleText({ path, why }: BrokenRule, edit: ServiceEdit): Text {
  switch (why) {
    case 'sum':
      return say('catalogue.wrong.sum', { sum: minutesOfSteps(edit) })
    case 'step-minutes':
    case 'last-step':
    case 'no-paper':
      return say(`catalogue.wrong.${why}`)
    case 'paper-twice':
    case 'paper-unknown':
    case 'own-paper':
      throw new Problem('invalid', `No form of ours breaks “${why}” at ${path}; open the form anew`)
  }
}

function isTooLong(service: Service, edit: ServiceEdit): boolean {
  const cards = serviceCards(withEdit(service, edit), usualOffice).filter((card) => card.kind === 'card')
  return languages.some((language) =>
    cards.some((card) => Buffer.byteLength(JSON.stringify(toBubble(card, language))) > MOST_OF_A_CARD),
  )
}

/**
 * Reads the edit from the form, or gives the errors by field; `steps` and `papers` stand for the whole list.
 * @throws a Problem for values that none of our forms sends
 */
export function check(service: Service, entered: FieldValues): Checked<ServiceEdit> {
  const written = editIn(entered)
  const read = ServiceEdit.safeParse(written.edit)
  if (!read.success) {
    const errors = read.error.issues.map(
      (issue) => [fieldAt(issue.path.join('.'), written), issueText(issue)] as const,
    )
    return refused(Object.fromEntries(errors))
  }
  const edit = read.data
  const broken = brokenRules(service, edit).map(
    (rule) => [fieldAt(rule.path, written), ruleText(rule, edit)] as const,
  )
  if (broken.length > 0) return refused(Object.fromEntries(broken))
  return isTooLong(service, edit) ? refused({ papers: say('catalogue.wrong.card') }) : accepted(edit)
}
