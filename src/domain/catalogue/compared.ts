import type { Json } from '../../lib/differences.ts'
import type { Words } from '../words.ts'
import type { PaperEdit, PartEdit, ServiceEdit } from './edit.ts'

const wordsOf = (words: Words | null) => ({ th: words?.th ?? '', en: words?.en ?? '' })

function comparedPart({ name, note, condition, standing }: PartEdit) {
  return { name: wordsOf(name), note: wordsOf(note), condition: wordsOf(condition), standing }
}

/** A file's name may stay when its content changes, so the beginning of its digest stands beside it. */
function comparedForm(form: PaperEdit['form']): string {
  if (form === null) return ''
  return form.kind === 'link' ? form.url : `${form.name} (${form.file.slice(0, 8)})`
}

function comparedPaper(paper: PaperEdit) {
  return {
    ...comparedPart(paper),
    count: paper.count,
    atCounter: paper.atCounter,
    form: comparedForm(paper.form),
    parts: Object.fromEntries(paper.parts.map((part) => [part.id, comparedPart(part)])),
  }
}

/**
 * Gives every value of an edit that can change its own path, such as `papers.old-card.name.th`, so that two
 * edits can be compared.
 */
export function compared({ minutes, steps, audienceNote, caution, papers }: ServiceEdit): Json {
  return {
    minutes,
    steps: Object.fromEntries(steps.map((step, index) => [String(index + 1), step])),
    audienceNote: wordsOf(audienceNote),
    caution: wordsOf(caution),
    papers: Object.fromEntries(papers.map((paper) => [paper.id, comparedPaper(paper)])),
    order: papers.map(({ id }) => id),
  }
}
