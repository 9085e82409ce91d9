import { type ListItem, say, type Text } from '../text.ts'
import type { Office } from '../settings/office.ts'
import type { Paper, Service } from '../services/service.ts'
import { howNeeded, type PaperItem, paperItemsOf } from './paperItems.ts'
import type { Answers } from '../questions/when.ts'
import type { Words } from '../words.ts'

/** One line of a person's own list of papers. */
export interface ListedPaper {
  /** The paper's id; a part's id where the manual lists a set. */
  readonly id: string
  readonly name: Words
  /** Where to get it, what is not certain about it, whether the original is enough. */
  readonly details: readonly Text[]
  readonly how: 'needed' | 'ask-officer'
  /** The original is enough: the office makes the copy. */
  readonly copyByOffice?: true
  /** Photos of it are off unless the office has decided otherwise. */
  readonly sensitive?: true
}

/** Where the form of a paper comes from; null for what is no form. */
export function whereToGet(paper: Pick<Paper, 'kind' | 'formNo' | 'availableAtCounter'>): Text | null {
  if (paper.availableAtCounter) return say('chat.paper.at-counter')
  if (paper.kind !== 'form') return null
  return paper.formNo ? say('chat.paper.form', { no: paper.formNo }) : say('chat.paper.ask-officer')
}

function listed(item: PaperItem, answers: Answers, office: Office): ListedPaper[] {
  const how = howNeeded(item, answers)
  if (how === null) return []
  const { about } = item
  const copyByOffice = about.officeCopies && office.papers.copiesByOffice
  const where = whereToGet(about)
  const details: Text[] = [
    ...(where ? [where] : []),
    ...(about.note ? [{ words: about.note }] : []),
    ...(how === 'ask-officer' ? [say('chat.paper.may-be-needed')] : []),
    ...(copyByOffice ? [say('chat.paper.copy-by-office')] : []),
  ]
  return [
    {
      id: item.id,
      name: about.name,
      details,
      how,
      ...(copyByOffice && { copyByOffice }),
      ...(about.sensitive && { sensitive: about.sensitive }),
    },
  ]
}

/** A set of which nothing applies in this case, where the manual is silent on what is brought instead. */
function instead({ otherwise }: Paper): ListedPaper[] {
  return otherwise ? [{ ...otherwise, details: [say('chat.paper.manual-silent')], how: 'ask-officer' }] : []
}

/**
 * This person's list of papers, in the manual's order: what does not apply in the case that the answers tell of is
 * left out, and what manual and rules leave open is marked to be asked of the officer.
 */
export function papersFor(service: Service, answers: Answers, office: Office): readonly ListedPaper[] {
  return service.papers.flatMap((paper) => {
    const items = paperItemsOf(service).filter((item) => item.paper === paper)
    const own = items.flatMap((item) => listed(item, answers, office))
    return own.length > 0 ? own : instead(paper)
  })
}

/** One line of the list as people read it. */
export function paperLine({ name, details }: ListedPaper): ListItem {
  return { text: { words: name }, details }
}

export const paperAnswers = ['have', 'not-yet', 'does-not-apply', 'unsure'] as const
/** What a person said of a paper. */
export type PaperAnswer = (typeof paperAnswers)[number]

const PAPER_PREFIX = 'paper.'

/** The question about one slot. */
export const paperQuestion = (paper: string) => PAPER_PREFIX + paper

/** Whether an answer tells of a paper, not of the matter itself. */
export function isPaperQuestion(id: string): boolean {
  return id === 'papers' || id.startsWith(PAPER_PREFIX)
}

/**
 * What the person said of one paper of their list. “I have them all” is said of what is needed; what must be asked of
 * the officer stays unsure. Requests of an earlier release tell of a whole set, not of its parts.
 */
export function saidOf(service: Service, answers: Answers, { id, how }: ListedPaper): PaperAnswer {
  if (answers['papers'] === 'all') return how === 'needed' ? 'have' : 'unsure'
  const set = paperItemsOf(service).find((item) => item.id === id)?.paper.id ?? id
  const said = answers[paperQuestion(id)] ?? answers[paperQuestion(set)]
  return paperAnswers.find((state) => state === said) ?? 'unsure'
}

/** Whether the person has everything that is needed in their case, as they said. */
export function hasEveryPaper(service: Service, answers: Answers, office: Office): boolean {
  return papersFor(service, answers, office)
    .filter(({ how }) => how === 'needed')
    .every((paper) => ['have', 'does-not-apply'].includes(saidOf(service, answers, paper)))
}
