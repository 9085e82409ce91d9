import { type ListItem, say, type Text } from '../text.ts'
import type { Office } from '../settings/office.ts'
import type { Paper, Service } from '../services/service.ts'
import { howNeeded, isHandedOut, neededItems, type PaperItem, paperItemsOf } from './paperItems.ts'
import type { Answers } from '../questions/when.ts'
import type { Words } from '../words.ts'

/** A listed paper: one line of a person's own list of papers. */
export interface ListedPaper {
  /** The paper's id; a part's id where the manual lists a set. */
  readonly id: string
  readonly name: Words
  /** Where to get it, what is uncertain about it, and whether the original is enough. */
  readonly details: readonly Text[]
  readonly how: 'needed' | 'ask-officer'
  /** The original is enough: the office makes the copy. */
  readonly copyByOffice?: true
  /** The counter hands it out: nobody is asked for it, and it is on no list of papers to bring. */
  readonly handedOut?: true
  /** Photos of it are not accepted unless the office has decided otherwise. */
  readonly sensitive?: true
  /** The counter needs the paper itself. */
  readonly shownAtCounter?: true
}

/** Whether the office prints the form filled in, so that the applicant only signs it. */
export function isPrintedHere(paper: Pick<Paper, 'availableAtCounter' | 'printedHere'>): boolean {
  return paper.availableAtCounter === true && paper.printedHere === true
}

/** The manual's names of the forms that the counter has, such as “แบบบันทึก… (ขอได้จาก One Stop Service)”. */
const NAMES_COUNTER = /One Stop Service/

/** Where to get the form; null when the paper is no form, or its name says where. */
export function whereToGet(
  paper: Pick<Paper, 'name' | 'kind' | 'formNo' | 'availableAtCounter' | 'printedHere'>,
): Text | null {
  if (isPrintedHere(paper)) return say('chat.paper.printed-here')
  if (paper.availableAtCounter) return NAMES_COUNTER.test(paper.name.th) ? null : say('chat.paper.at-counter')
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
      ...(isHandedOut(item) && { handedOut: true as const }),
      ...(about.sensitive && { sensitive: about.sensitive }),
      ...(about.shownAtCounter && { shownAtCounter: about.shownAtCounter }),
    },
  ]
}

/**
 * For a set of which no part applies: one paper to ask the officer about, because the manual does not say
 * what to bring.
 */
function instead({ otherwise }: Paper): ListedPaper[] {
  return otherwise ? [{ ...otherwise, details: [say('chat.paper.manual-silent')], how: 'ask-officer' }] : []
}

/**
 * The person's list of papers in the manual's order. Papers that do not apply to the answers are left out.
 * Papers that manual and rules leave open are marked to be asked of the officer.
 */
export function papersFor(service: Service, answers: Answers, office: Office): readonly ListedPaper[] {
  return service.papers.flatMap((paper) => {
    const items = paperItemsOf(service).filter((item) => item.paper === paper)
    const own = items.flatMap((item) => listed(item, answers, office))
    return own.length > 0 ? own : instead(paper)
  })
}

/** The papers that the person brings: all of the list but those that the counter hands out. */
export function papersToBring(service: Service, answers: Answers, office: Office): readonly ListedPaper[] {
  return papersFor(service, answers, office).filter(({ handedOut }) => !handedOut)
}

/** One line of the list as text for people. */
export function paperLine({ name, details }: ListedPaper): ListItem {
  return { text: { words: name }, details }
}

const paperAnswers = ['have', 'not-yet', 'does-not-apply', 'unsure'] as const
export type PaperAnswer = (typeof paperAnswers)[number]

const PAPER_PREFIX = 'paper.'

/** The id of the question about one paper. */
export const paperQuestion = (paper: string) => PAPER_PREFIX + paper

/** The id of the question which papers are missing. Its answer, `told`, says that the papers not named are there. */
export const MISSING_PAPERS = 'papers-missing'

export function isPaperQuestion(id: string): boolean {
  return id === 'papers' || id === MISSING_PAPERS || id.startsWith(PAPER_PREFIX)
}

/**
 * Whether the answers say that only the papers named are missing, but name none. So a former release could file it; then
 * nobody knows which are there.
 */
export function namesNoneMissing(service: Service, answers: Answers): boolean {
  if (answers['papers'] !== 'some' || answers[MISSING_PAPERS] !== 'told') return false
  const needed = neededItems(service, answers)
  return (
    needed.length > 1 &&
    !needed.some(({ id }) => ['not-yet', 'unsure'].includes(answers[paperQuestion(id)] ?? ''))
  )
}

/**
 * What the person answered about one paper of the list. “I have them all” means the needed papers; one to be
 * asked of the officer, and one that the counter hands out, stays `unsure`. Requests of an earlier release have one answer for a whole set.
 */
export function saidOf(service: Service, answers: Answers, { id, how, handedOut }: ListedPaper): PaperAnswer {
  if (answers['papers'] === 'all' && !handedOut) return how === 'needed' ? 'have' : 'unsure'
  const set = paperItemsOf(service).find((item) => item.id === id)?.paper.id ?? id
  const said = answers[paperQuestion(id)] ?? answers[paperQuestion(set)]
  const known = paperAnswers.find((state) => state === said)
  if (known) return known
  if (handedOut || how !== 'needed' || answers['papers'] !== 'some') return 'unsure'
  // Where one paper is needed, it is the one that is missing; so nobody is asked which.
  if (neededItems(service, answers).length === 1) return 'not-yet'
  return answers[MISSING_PAPERS] === 'told' && !namesNoneMissing(service, answers) ? 'have' : 'unsure'
}

/** Whether the person said that they have every needed paper; the counter's own forms are got there. */
export function hasEveryPaper(service: Service, answers: Answers, office: Office): boolean {
  return papersFor(service, answers, office)
    .filter(({ how, handedOut }) => how === 'needed' && !handedOut)
    .every((paper) => ['have', 'does-not-apply'].includes(saidOf(service, answers, paper)))
}
