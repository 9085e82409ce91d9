import type { Paper, PaperPart, Service } from '../services/service.ts'
import { allOf, type Answers, answerIs, anyOf, holds, type When } from '../questions/when.ts'

/** One paper that a person can have: a paper of the manual's list, or a part of a set of papers. */
export interface PaperItem {
  readonly id: string
  /** The entry of the manual's list that contains it. */
  readonly paper: Paper
  readonly about: Paper | PaperPart
}

/** A cache by service object. It holds the keys weakly, so old versions are freed together with the catalogue's. */
const itemsByService = new WeakMap<Service, readonly PaperItem[]>()

/** Every paper item of a service in the manual's order, for all cases. */
export function paperItemsOf(service: Service): readonly PaperItem[] {
  const known = itemsByService.get(service)
  if (known) return known
  const items = service.papers.flatMap((paper) =>
    (paper.parts ?? [paper]).map((about) => ({ id: about.id, paper, about })),
  )
  itemsByService.set(service, items)
  return items
}

/** Whether the counter hands it out, so that nobody needs to have it before. */
export function isHandedOut({ paper }: Pick<PaperItem, 'paper'>): boolean {
  return paper.availableAtCounter === true
}

/** The papers of the manual's list that people bring, and the forms that the counter hands out, which are not counted. */
export function papersApart({ papers }: Pick<Service, 'papers'>): {
  readonly brought: readonly Paper[]
  readonly handedOut: readonly Paper[]
} {
  return {
    brought: papers.filter((paper) => !isHandedOut({ paper })),
    handedOut: papers.filter((paper) => isHandedOut({ paper })),
  }
}

/**
 * Whether the paper is needed in this case; `ask-officer` when manual and rules leave it open; null when not
 * needed.
 */
export function howNeeded({ about }: PaperItem, answers: Answers): 'needed' | 'ask-officer' | null {
  const { neededWhen, askOfficer } = about
  if (askOfficer && (askOfficer === 'always' || holds(askOfficer, answers))) return 'ask-officer'
  return !neededWhen || holds(neededWhen, answers) ? 'needed' : null
}

/** The papers that are surely needed in this case and that the person brings. */
export function neededItems(service: Service, answers: Answers): readonly PaperItem[] {
  return paperItemsOf(service).filter((item) => !isHandedOut(item) && howNeeded(item, answers) === 'needed')
}

/** The condition under which the paper is on a person's list; undefined: always. */
function listedWhen({ about: { neededWhen, askOfficer } }: PaperItem): When | undefined {
  if (!neededWhen || askOfficer === 'always') return undefined
  return askOfficer ? anyOf(neededWhen, askOfficer) : neededWhen
}

/** The condition under which an answer about one paper counts: the person may not have all, and it is on the list. */
export function askedWhen(item: PaperItem): When {
  const some = answerIs('papers', 'some', 'unsure')
  const listed = listedWhen(item)
  return listed ? allOf(some, listed) : some
}
