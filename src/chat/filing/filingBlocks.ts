import { type Block, paragraph } from '../message.ts'
import { type ListItem, say } from '../../domain/text.ts'
import type { Office } from '../../domain/settings/office.ts'
import { type ListedPaper, papersFor, saidOf } from '../../domain/papers/paperList.ts'
import type { Service } from '../../domain/services/service.ts'
import type { Answers } from '../../domain/questions/when.ts'

/** Below a list of papers: to ask the officer about those that may be needed, said once for all of them. */
export function askBelow(papers: readonly ListedPaper[]): Block[] {
  const mayBe = papers.some(({ details }) =>
    details.some((each) => 'key' in each && each.key === 'chat.paper.may-be-needed'),
  )
  return mayBe ? [paragraph(say('chat.paper.ask-below'))] : []
}

/** A numbered list of what is brought; the forms that the counter hands out stand behind it, without a number. */
export function papersLists(brought: readonly ListItem[], handedOut: readonly ListItem[]): Block[] {
  return [
    ...(brought.length > 0 ? [{ kind: 'list', numbered: true, items: brought } as const] : []),
    ...(handedOut.length > 0 ? [{ kind: 'list', numbered: false, items: handedOut } as const] : []),
  ]
}

/**
 * The person's own list of papers, each with what it needs and then the person's answer about it.
 * @param photos how many photos of each paper were received
 */
export function ownPapersBlocks(
  service: Service,
  answers: Answers,
  office: Office,
  photos: Readonly<Record<string, number>> = {},
): Block[] {
  const papers = papersFor(service, answers, office)
  const itemOf = (paper: ListedPaper): ListItem => {
    const said = saidOf(service, answers, paper)
    // The “unsure” mark is left out for papers that the officer must decide on, or hands out.
    const open = said === 'unsure' && (paper.how === 'ask-officer' || paper.handedOut)
    const count = photos[paper.id] ?? 0
    return {
      text: { words: paper.name },
      details: [
        ...paper.details,
        ...(open ? [] : [say(`chat.paper.said.${said}`)]),
        ...(count > 0 ? [say('photos.kept.received', { count })] : []),
      ],
    }
  }
  const brought = papers.filter(({ handedOut }) => !handedOut)
  const forms = papers.filter(({ handedOut }) => handedOut)
  return [
    { kind: 'rule' },
    paragraph(say('chat.paper.yours'), 'strong'),
    ...papersLists(brought.map(itemOf), forms.map(itemOf)),
    ...askBelow(papers),
    { kind: 'rule' },
  ]
}
