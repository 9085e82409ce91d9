import { reasonText } from '../../domain/requests/cannedReasons.ts'
import { services } from '../../domain/services/index.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import { say, type Text } from '../../domain/text.ts'
import type { Words } from '../../domain/words.ts'
import { wholeButton } from '../briefly.ts'
import { type Block, button, type Button, type Message, paragraph } from '../message.ts'
import { menuFooter, menuShortcuts } from '../shortcuts.ts'
import { toneOf } from '../tone.ts'

/**
 * The most letters of an officer's words on one card. LINE takes 30,000 bytes for a card; a Thai letter has three, and
 * the details of a request hold much else.
 */
const MOST_LETTERS = 1200

/** Words of an officer and what they are about. */
interface Said {
  readonly about: Text
  readonly words: string
}

/** A request with what an officer wrote about it and its papers. */
interface Written {
  readonly service: ServiceId
  readonly reference: string
  readonly missingPapers: readonly { readonly name: Words; readonly reason?: string }[]
  readonly reason: string | null
}

const saidIn = ({ missingPapers, reason }: Written): readonly Said[] => [
  ...(reason === null ? [] : [{ about: say('chat.status.reason'), words: reason }]),
  ...missingPapers.flatMap(({ name, reason: why }) =>
    why === undefined ? [] : [{ about: { words: name }, words: why }],
  ),
]

const lettersOf = (said: readonly Said[]) => said.reduce((sum, { words }) => sum + words.length, 0)

/** Whether the details of a request have room for all that the officer wrote. */
export const holdsAllWords = (request: Written): boolean => lettersOf(saidIn(request)) <= MOST_LETTERS

/** Opens what the officer wrote, whole. @param page counted from 0 */
export const wordsButton = (reference: string, page = 0): Button =>
  button(
    say(page === 0 ? 'chat.status.words' : 'chat.status.words-next'),
    { kind: 'request', reference, part: 'words', ...(page > 0 && { page: String(page) }) },
    'secondary',
  )

/** As many as fit on each page, in their order; longer words have a page of their own. */
function pagesOf(said: readonly Said[]): readonly (readonly Said[])[] {
  return said.reduce<readonly (readonly Said[])[]>((pages, each) => {
    const last = pages.at(-1)
    return last && lettersOf([...last, each]) <= MOST_LETTERS
      ? [...pages.slice(0, -1), [...last, each]]
      : [...pages, [each]]
  }, [])
}

/** One page of what the officer wrote about a request and its papers, whole. @param page counted from 0 */
export function officerWordsCard(request: Written, page: number): Message {
  const { service, reference } = request
  const pages = pagesOf(saidIn(request))
  const shown = pages[page] ?? pages[0] ?? []
  return {
    kind: 'card',
    ...toneOf(services[service]),
    title: say('chat.status.words'),
    blocks: [
      {
        kind: 'facts',
        rows: [{ label: { words: services[service].shortName }, value: { typed: reference } }],
      },
      ...shown.flatMap(({ about, words }): Block[] => [
        paragraph(about, 'strong'),
        paragraph(reasonText(words)),
      ]),
      {
        kind: 'buttons',
        buttons: [
          ...(page + 1 < pages.length ? [wordsButton(reference, page + 1)] : []),
          wholeButton(reference),
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}
