import { say, type Text } from '../../domain/text.ts'
import { services } from '../../domain/services/index.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import type { Office } from '../../domain/settings/office.ts'
import type { Words } from '../../domain/words.ts'
import { reasonText } from '../../domain/requests/cannedReasons.ts'
import { briefName, MOST_OF_NAME, wholeButton } from '../briefly.ts'
import { briefHours } from '../browse/openingHours.ts'
import { type Block, button, type Message, paragraph } from '../message.ts'
import { menuFooter, menuShortcuts } from '../shortcuts.ts'
import { toneOf } from '../tone.ts'
import type { PaperTalk } from './paperTalk.ts'

/** A paper that an officer misses, as the answer about it needs it. */
export interface AskedPaper {
  readonly reference: string
  readonly service: ServiceId
  readonly id: string
  readonly name: Words
  /** When it is needed, where to get it, and what else is known of it. */
  readonly about: readonly Text[]
  /** What is wrong with the one that was brought. */
  readonly reason?: string
  /** Whether the manual asks for a copy or the original; null: for neither. */
  readonly form: 'copy' | 'original' | null
  readonly takesPhotos: boolean
  /** A photo has come since it was asked for. */
  readonly photoCame: boolean
}

/** How the paper comes to the office. */
function wayOf({ name, takesPhotos, photoCame }: AskedPaper): Text {
  const paper = { text: briefName(name, MOST_OF_NAME) }
  if (photoCame) return say('chat.status.photos-came')
  return takesPhotos ? say('photos.missing.send', { paper }) : say('chat.status.bring-one', { paper })
}

/** What is wrong with the one that was brought, else what is known of it; more would not be in sight. */
function explained({ about, reason }: AskedPaper): Block[] {
  const [first] = reason === undefined ? about : [reasonText(reason)]
  return first ? [paragraph(first, 'small')] : []
}

/** Answers about one paper that an officer misses: what it is, and whether to send a photo or to bring it. */
export function askedPaperCard(
  paper: AskedPaper,
  talk: PaperTalk,
  office: Pick<Office, 'calendar'>,
): Message {
  const { reference, service, id, name, form, takesPhotos, photoCame } = paper
  const isExplained = talk === 'meaning'
  const way = wayOf(paper)
  const formBlocks =
    talk === 'original' && form !== null ? [paragraph(say(`photos.missing.${form}`), 'small')] : []
  const waits = photoCame && !isExplained ? [paragraph(say('chat.status.photos-wait'), 'small')] : []
  const hours = takesPhotos || photoCame || isExplained ? [] : [paragraph(briefHours(office), 'small')]
  const send = button(say('photos.offer.send'), { kind: 'photo-into', reference, paper: id }, 'primary')
  return {
    kind: 'card',
    ...toneOf(services[service]),
    look: 'sentence',
    title: isExplained ? briefName(name, MOST_OF_NAME) : way,
    blocks: [
      ...(isExplained ? [...explained(paper), paragraph(way, 'small')] : formBlocks),
      ...waits,
      ...hours,
      { kind: 'buttons', buttons: [...(takesPhotos && !photoCame ? [send] : []), wholeButton(reference)] },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/**
 * Answers somebody who lacks a paper that none of their requests needs: which ones are needed stands behind the buttons.
 * @param references of the requests under way, newest first; at most two are in sight
 */
export function paperNotNeededCard(references: readonly string[]): Message {
  return {
    kind: 'card',
    look: 'sentence',
    title: say('chat.paper.not-needed'),
    blocks: [
      {
        kind: 'buttons',
        buttons: references.map((reference) =>
          button(
            say('chat.paper.of-request', { reference }),
            { kind: 'request', reference, part: 'papers' },
            'secondary',
          ),
        ),
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}
