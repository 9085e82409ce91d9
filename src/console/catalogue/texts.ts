import type { PaperEdit, PartEdit, ServiceEdit } from '../../domain/catalogue/edit.ts'
import { say, type Text } from '../../domain/text.ts'
import type { Words } from '../../domain/words.ts'

/** One text of a service that the office writes. */
export interface OneText {
  /** Names it in addresses: by the paper's id, so that it stays the same when papers change places. */
  readonly id: string
  /** Its name in the form of all texts, without the language. */
  readonly field: string
  readonly what: Text
  /** The paper or step of which it is a part, and its own name within it. */
  readonly group: Text | null
  readonly label: Text
  /** Null: there is none. */
  readonly words: Words | null
  /** Whether there may be none. */
  readonly mayBeNone: boolean
  /** Its paper is not on the list. */
  readonly isOff: boolean
}

const paperFields = ['name', 'note', 'condition'] as const

function textsOfPaper(paper: PaperEdit | PartEdit, id: string, field: string): OneText[] {
  return paperFields.map((each) => ({
    id: `${id}.${each}`,
    field: `${field}.${each}`,
    what: say('catalogue.change.paper', {
      paper: { words: paper.name },
      field: { text: say(`catalogue.field.${each}`) },
    }),
    group: { words: paper.name },
    label: say(`catalogue.field.${each}`),
    words: paper[each],
    mayBeNone: each !== 'name',
    isOff: paper.standing === 'off',
  }))
}

/** All texts of an edit, in the order in which people read them. */
export function textsOf({ steps, papers, audienceNote, caution }: ServiceEdit): OneText[] {
  const whole = (id: 'audienceNote' | 'caution', words: Words | null): OneText => ({
    ...{ id, field: id, what: say(`catalogue.field.${id}`), words },
    ...{ group: null, label: say(`catalogue.field.${id}`) },
    ...{ mayBeNone: id === 'caution', isOff: false },
  })
  return [
    whole('audienceNote', audienceNote),
    ...papers.flatMap((paper, at) => [
      ...textsOfPaper(paper, `papers.${paper.id}`, `papers.${at}`),
      ...paper.parts.flatMap((part, index) =>
        textsOfPaper(part, `papers.${paper.id}.parts.${part.id}`, `papers.${at}.parts.${index}`),
      ),
    ]),
    ...steps.map(({ label }, at) => ({
      id: `steps.${at}.label`,
      field: `steps.${at}.label`,
      what: say('catalogue.change.step', { no: at + 1, field: { text: say('catalogue.field.label') } }),
      group: null,
      label: say('catalogue.edit.step', { no: at + 1 }),
      words: label,
      mayBeNone: false,
      isOff: false,
    })),
    whole('caution', caution),
  ]
}
