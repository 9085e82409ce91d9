import type { Paper, PaperPart, Service } from '../services/service.ts'
import { allOf, type Answers, answerIs, anyOf, holds, type When } from '../questions/when.ts'

/** One paper that a person can have or not: a paper of the manual's list, or a part of a set of papers. */
export interface PaperItem {
  readonly id: string
  /** The entry of the manual's list that it belongs to. */
  readonly paper: Paper
  readonly about: Paper | PaperPart
}

/** The catalogue keeps one object for each version; what it lets go of is let go of here. */
const itemsByService = new WeakMap<Service, readonly PaperItem[]>()

/** Every slot of a service in the manual's order, whoever asks. */
export function paperItemsOf(service: Service): readonly PaperItem[] {
  const known = itemsByService.get(service)
  if (known) return known
  const items = service.papers.flatMap((paper) =>
    (paper.parts ?? [paper]).map((about) => ({ id: about.id, paper, about })),
  )
  itemsByService.set(service, items)
  return items
}

/** Whether the paper is needed in this person's case; `ask-officer` where manual and rules leave it open; null if not. */
export function howNeeded({ about }: PaperItem, answers: Answers): 'needed' | 'ask-officer' | null {
  const { neededWhen, askOfficer } = about
  if (askOfficer && (askOfficer === 'always' || holds(askOfficer, answers))) return 'ask-officer'
  return !neededWhen || holds(neededWhen, answers) ? 'needed' : null
}

/** When the slot stands on a person's list at all, as a condition; undefined: always. */
function listedWhen({ about: { neededWhen, askOfficer } }: PaperItem): When | undefined {
  if (!neededWhen || askOfficer === 'always') return undefined
  return askOfficer ? anyOf(neededWhen, askOfficer) : neededWhen
}

/** The slot is asked about by itself for those who do not have all of their papers. */
export function askedWhen(item: PaperItem): When {
  const some = answerIs('papers', 'some')
  const listed = listedWhen(item)
  return listed ? allOf(some, listed) : some
}
