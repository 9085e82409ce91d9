import type { PaperEdit, PartEdit, ServiceEdit, StepEdit } from '../../domain/catalogue/edit.ts'
import type { Words } from '../../domain/words.ts'
import { cleanLines, cleanText, readable } from '../../lib/cleanText.ts'
import type { FieldValues } from '../forms/fieldValues.ts'

const wordFields = (name: string, words: Words | null) => ({
  [`${name}.th`]: words?.th ?? '',
  [`${name}.en`]: words?.en ?? '',
})

const numberField = (name: string, value: number | null) => ({ [name]: value === null ? '' : String(value) })

const partFields = (at: string, part: PartEdit) => ({
  [`${at}.id`]: part.id,
  ...wordFields(`${at}.name`, part.name),
  ...wordFields(`${at}.note`, part.note),
  ...wordFields(`${at}.condition`, part.condition),
  [`${at}.standing`]: part.standing,
})

function paperFields(at: string, paper: PaperEdit, place: number): FieldValues {
  return {
    ...partFields(at, paper),
    [`${at}.place`]: String(place),
    ...numberField(`${at}.count`, paper.count),
    ...(paper.atCounter && { [`${at}.atCounter`]: 'yes' }),
    ...(paper.form && { [`${at}.form`]: JSON.stringify(paper.form) }),
    ...merged(paper.parts.map((part, index) => partFields(`${at}.parts.${index}`, part))),
  }
}

const stepFields = (at: string, { actor, label, minutesToNext }: StepEdit) => ({
  [`${at}.actor`]: actor,
  ...wordFields(`${at}.label`, label),
  ...numberField(`${at}.minutesToNext`, minutesToNext),
})

const merged = (all: readonly FieldValues[]): FieldValues => Object.assign({}, ...all) as FieldValues

/** The field values of an edit. */
export function fieldsOf({ minutes, steps, audienceNote, caution, papers }: ServiceEdit): FieldValues {
  return {
    ...numberField('minutes.target', minutes.target),
    ...numberField('minutes.usual', minutes.usual),
    ...wordFields('audienceNote', audienceNote),
    ...wordFields('caution', caution),
    ...merged(steps.map((step, index) => stepFields(`steps.${index}`, step))),
    ...merged(papers.map((paper, index) => paperFields(`papers.${index}`, paper, index + 1))),
  }
}

/** How many entries of a kind the form has, such as `papers`. It counts a field that each entry always sends. */
export function countOf(fields: FieldValues, kind: string, mark: 'id' | 'actor'): number {
  let count = 0
  while (fields[`${kind}.${count}.${mark}`] !== undefined) count += 1
  return count
}

const indexes = (count: number) => Array.from({ length: count }, (_, index) => index)

/** The edit as entered, not checked yet; `NaN` stands for text that is not a number. */
export interface EnteredEdit {
  readonly edit: unknown
  /** For each paper of the edit, its index in the form. The form keeps the order that it had when it was opened. */
  readonly papers: readonly number[]
  readonly steps: readonly number[]
}

function reader(fields: FieldValues) {
  const at = (name: string) => cleanText(fields[name] ?? '')
  const words = (name: string) => ({ th: at(`${name}.th`), en: at(`${name}.en`) })
  const isBlank = (name: string) => at(`${name}.th`) === '' && at(`${name}.en`) === ''
  const wordsOrNull = (name: string) => (isBlank(name) ? null : words(name))
  /** Words of several lines, which the chat shows as such. */
  const linesOrNull = (name: string) => {
    const lines = (language: string) => cleanLines(fields[`${name}.${language}`] ?? '')
    return isBlank(name) ? null : { th: lines('th'), en: lines('en') }
  }
  const number = (name: string) => {
    const typed = readable(at(name))
    return typed === '' ? null : /^\d{1,6}$/.test(typed) ? Number(typed) : NaN
  }
  return { at, words, isBlank, wordsOrNull, linesOrNull, number }
}

/** Reads the fields: leaves out blank steps and blank papers of the office's own, and orders the papers. */
export function editIn(fields: FieldValues): EnteredEdit {
  const { at, words, isBlank, wordsOrNull, linesOrNull, number } = reader(fields)
  const part = (name: string) => ({
    id: at(`${name}.id`),
    name: words(`${name}.name`),
    note: wordsOrNull(`${name}.note`),
    condition: wordsOrNull(`${name}.condition`),
    standing: at(`${name}.standing`),
  })
  const paper = (name: string) => ({
    ...part(name),
    count: number(`${name}.count`),
    atCounter: at(`${name}.atCounter`) === 'yes',
    form: carriedForm(fields[`${name}.form`]),
    parts: indexes(countOf(fields, `${name}.parts`, 'id')).map((index) => part(`${name}.parts.${index}`)),
  })
  const placeOf = (index: number) => number(`papers.${index}.place`) ?? Number.MAX_SAFE_INTEGER
  const isLeftOut = (name: string) =>
    at(`${name}.id`).startsWith('office-') &&
    ['name', 'note', 'condition'].every((each) => isBlank(`${name}.${each}`))
  const papers = indexes(countOf(fields, 'papers', 'id'))
    .filter((index) => !isLeftOut(`papers.${index}`))
    .toSorted((a, b) => placeOf(a) - placeOf(b) || a - b)
  const steps = indexes(countOf(fields, 'steps', 'actor')).filter(
    (index) => !isBlank(`steps.${index}.label`) || at(`steps.${index}.minutesToNext`) !== '',
  )
  return {
    edit: {
      minutes: { target: number('minutes.target'), usual: number('minutes.usual') },
      steps: steps.map((index) => ({
        actor: at(`steps.${index}.actor`),
        label: words(`steps.${index}.label`),
        minutesToNext: number(`steps.${index}.minutesToNext`),
      })),
      audienceNote: words('audienceNote'),
      caution: linesOrNull('caution'),
      papers: papers.map((index) => paper(`papers.${index}`)),
    },
    papers,
    steps,
  }
}

/** The form of a paper, which this form only carries: a page of its own changes it. */
function carriedForm(json: string | undefined): unknown {
  if (json === undefined || json === '') return null
  try {
    return JSON.parse(json)
  } catch {
    return json
  }
}

const blank = { th: '', en: '' }

/** The form with one blank paper of the office's own and one blank step at the end. */
export function withBlanks(fields: FieldValues, paperId: string): FieldValues {
  const papers = countOf(fields, 'papers', 'id')
  const steps = countOf(fields, 'steps', 'actor')
  const paper: PaperEdit = {
    id: paperId,
    name: blank,
    note: null,
    condition: null,
    standing: 'needed',
    count: null,
    atCounter: false,
    form: null,
    parts: [],
  }
  return {
    ...fields,
    ...stepFields(`steps.${steps}`, { actor: 'officer', label: blank, minutesToNext: null }),
    ...paperFields(`papers.${papers}`, paper, papers + 1),
  }
}
