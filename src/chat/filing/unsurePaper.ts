import { shortPaper } from '../../domain/papers/shortPaper.ts'
import { paperQuestion, MISSING_PAPERS, whereToGet } from '../../domain/papers/paperList.ts'
import { neededItems, type PaperItem } from '../../domain/papers/paperItems.ts'
import type { Answers } from '../../domain/questions/when.ts'
import type { Service } from '../../domain/services/service.ts'
import type { Office } from '../../domain/settings/office.ts'
import { say, type Text } from '../../domain/text.ts'

/** What the catalogue says of a paper in one sentence: where to get it, what it is for, or which one; null: nothing. */
function aboutPaper({ about }: PaperItem, office: Pick<Office, 'papers'>): Text | null {
  const where = whereToGet(about)
  if (where) return where
  if (about.condition) return { words: about.condition.text }
  if (about.note) return { words: about.note }
  return about.officeCopies && office.papers.copiesByOffice ? say('chat.paper.copy-by-office') : null
}

/** The papers of which these answers leave open whether they are there. */
function unsureOf(service: Service, answers: Answers): readonly PaperItem[] {
  const needed = neededItems(service, answers)
  const isOpen = answers['papers'] === 'unsure' || answers[MISSING_PAPERS] === 'unsure'
  const said = (item: PaperItem) => answers[paperQuestion(item.id)]
  return needed.filter((item) => said(item) === 'unsure' || (isOpen && said(item) === undefined))
}

/**
 * What is said to somebody who has just answered not to be sure of a paper: what it is, or that the counter helps to look.
 * Null where these answers bring no new doubt.
 */
export function unsureNote(
  service: Service,
  before: Answers,
  after: Answers,
  office: Pick<Office, 'papers'>,
): Text | null {
  const known = unsureOf(service, before).map(({ id }) => id)
  const [only, ...others] = unsureOf(service, after).filter(({ id }) => !known.includes(id))
  if (!only) return null
  if (others.length > 0) return say('chat.paper.unsure.several')
  const about = aboutPaper(only, office)
  const paper = { text: { words: shortPaper(only.about.name) } }
  if (!about) return say('chat.paper.unsure.counter', { paper })
  // The sentence about a numbered form names it.
  return 'formNo' in only.about ? about : say('chat.paper.unsure.about', { paper, about: { text: about } })
}
