import { briefName, briefNames, MOST_BESIDE, MOST_OF_NAME } from '../briefly.ts'
import { type Block, button, type Button, type Message, paragraph } from '../message.ts'
import { say, type Text } from '../../domain/text.ts'
import type { Office } from '../../domain/settings/office.ts'
import { MOST_PHOTOS, type PhotoPaper } from '../../domain/papers/photoPapers.ts'
import type { Service } from '../../domain/services/service.ts'
import { draftFooter, menuFooter, menuShortcuts } from '../shortcuts.ts'
import type { Tap } from '../taps.ts'
import { toneOf } from '../tone.ts'

const camera: Button = { label: say('photos.shortcut.camera'), action: { kind: 'camera' } }
const pictures: Button = { label: say('photos.shortcut.pictures'), action: { kind: 'pictures' } }

/** Shortcuts on every card that accepts a photo. */
const photoShortcuts: readonly Button[] = [camera, pictures]

/** Shortcuts after an answer about a photo, while a draft may be open. */
const onward: readonly Button[] = [
  ...photoShortcuts,
  button(say('photos.shortcut.resume'), { kind: 'resume' }),
  ...menuShortcuts,
]
const afterFiling: readonly Button[] = [...photoShortcuts, ...menuShortcuts]

/** A paper of a draft (by the draft's id) or of a filed request (by its reference), for the cards. */
export interface PhotoPlace {
  readonly service: Service
  readonly paper: PhotoPaper
  readonly of: { readonly draft: string } | { readonly reference: string }
}

const footerAt = ({ of }: Pick<PhotoPlace, 'of'>) => ('draft' in of ? draftFooter(of.draft) : menuFooter)
const shortcutsAt = ({ of }: PhotoPlace) => ('draft' in of ? onward : afterFiling)

/** Who sees a photo and how long it is kept (PDPA B.E. 2562, s.23). */
function photoNotice({ photos: { keepHours } }: Office): Block {
  return paragraph(
    keepHours === null ? say('photos.notice.until-end') : say('photos.notice.hours', { hours: keepHours }),
    'small',
  )
}

const countWords = (count: number) => say('photos.kept.count', { count, most: MOST_PHOTOS })

/** Back to the draft: its next question, or the check page. */
const backButton = (draft: string, look: 'primary' | 'quiet'): Button => ({
  ...button(say('photos.kept.back'), { kind: 'check', draft }, look),
  short: say('photos.kept.back-short'),
})

function nextButton({ of }: PhotoPlace): Button {
  return 'draft' in of
    ? backButton(of.draft, 'primary')
    : button(say('photos.kept.done'), { kind: 'status' }, 'primary')
}

/** Asks for a photo of this paper. */
const intoTap = ({ of, paper }: Pick<PhotoPlace, 'of' | 'paper'>): Tap =>
  'draft' in of
    ? { kind: 'draft-photos', draft: of.draft, paper: paper.id }
    : { kind: 'photo-into', reference: of.reference, paper: paper.id }

/** The paper that a card is about; the whole of its name is in the list of papers. */
export const nameOf = ({ paper }: Pick<PhotoPlace, 'paper'>): Text => briefName(paper.name, MOST_OF_NAME)

function moreButton(place: PhotoPlace): Button {
  return {
    ...button(say('photos.kept.more'), intoTap(place), 'secondary'),
    short: say('photos.kept.more-short'),
  }
}

const removeButton = (newest: string): Button => ({
  ...button(say('photos.kept.remove'), { kind: 'remove-photo', photo: newest }, 'quiet'),
  short: say('photos.kept.remove-short'),
})

function buttonsAt(place: PhotoPlace, count: number, newest: string | null): Block {
  return {
    kind: 'buttons',
    buttons: [
      nextButton(place),
      ...(count < MOST_PHOTOS ? [moreButton(place)] : []),
      ...(newest === null ? [] : [removeButton(newest)]),
    ],
  }
}

/** Says that a photo was received, how many there are now, and what the person can do next. */
export function keptCard(
  place: PhotoPlace,
  photo: { readonly id: string; readonly kind: 'jpeg' | 'pdf' },
  count: number,
  office: Office,
): Message {
  return {
    kind: 'card',
    ...toneOf(place.service),
    title: say(`photos.kept.title-${photo.kind}`),
    blocks: [
      paragraph(briefName(place.paper.name, MOST_BESIDE), 'strong'),
      paragraph(countWords(count), 'small'),
      ...(count === 1 ? [photoNotice(office)] : []),
      buttonsAt(place, count, photo.id),
    ],
    footer: footerAt(place),
    shortcuts: shortcutsAt(place),
  }
}

/** Says that this paper has as many photos as it may have, and offers to remove the newest. */
export function fullCard(place: PhotoPlace, newest: string | null): Message {
  return {
    kind: 'card',
    ...toneOf(place.service),
    title: briefName(place.paper.name, MOST_BESIDE),
    blocks: [
      paragraph(say('photos.failed.full', { most: MOST_PHOTOS })),
      buttonsAt(place, MOST_PHOTOS, newest),
    ],
    footer: footerAt(place),
    shortcuts: shortcutsAt(place),
  }
}

/** Says that the photo was not stored, and what to do about it. */
export function notKept(why: 'gone' | 'too-large' | 'unavailable' | 'not-a-photo' | 'closed'): Message {
  return {
    kind: 'text',
    text: say(`photos.failed.${why}`),
    shortcuts: why === 'closed' ? menuShortcuts : onward,
  }
}

/** Says that the request no longer takes photos, or that the person has no request with this number. */
export const nothingTaken: Message = {
  kind: 'text',
  text: say('photos.papers.closed'),
  shortcuts: menuShortcuts,
}

/** Says that the office takes no photo of a draft's paper. */
export const notByPhoto: Message = {
  kind: 'text',
  text: say('photos.papers.not-this'),
  shortcuts: menuShortcuts,
}

/** Says that a photo was removed. `place` null: its paper no longer takes photos. */
export function removedMessage(place: PhotoPlace | null, count: number): Message {
  const text = say('photos.removed.text', { count })
  if (place === null) return { kind: 'text', text, shortcuts: menuShortcuts }
  return {
    kind: 'card',
    ...toneOf(place.service),
    title: nameOf(place),
    blocks: [paragraph(text), { kind: 'buttons', buttons: [nextButton(place), moreButton(place)] }],
    footer: footerAt(place),
    shortcuts: shortcutsAt(place),
  }
}

/** Says that the photo is already gone: the person tapped twice, or retention deleted it. */
export const removedAlready: Message = {
  kind: 'text',
  text: say('photos.removed.already'),
  shortcuts: menuShortcuts,
}

/** Asks for a photo of one paper. */
export function askPhotoCard(
  place: PhotoPlace,
  count: number,
  newest: string | null,
  office: Office,
): Message {
  const buttons = [
    ...(newest === null ? [] : [removeButton(newest)]),
    ...('draft' in place.of ? [backButton(place.of.draft, 'quiet')] : []),
  ]
  return {
    kind: 'card',
    ...toneOf(place.service),
    title: say('photos.ask.title'),
    blocks: [
      paragraph(nameOf(place), 'strong'),
      // Whoever has sent one knows how.
      count > 0 ? paragraph(countWords(count), 'small') : paragraph(say('photos.ask.how')),
      photoNotice(office),
      ...(buttons.length === 0 ? [] : [{ kind: 'buttons', buttons } as const]),
    ],
    footer: footerAt(place),
    shortcuts: shortcutsAt(place),
  }
}

/** The papers that are in sight with the question which of them a photo is of. */
const PAPERS_A_PAGE = 3

/**
 * The papers that take photos, those that the officer has asked for first, a page of them. A draft's can be left out with
 * one tap.
 * @param page counts from 0; after the last page comes the first
 */
export function photoPapersCard(
  { service, of }: Pick<PhotoPlace, 'service' | 'of'>,
  papers: readonly (PhotoPaper & { readonly count: number; readonly missing: boolean })[],
  page = 0,
): Message {
  const label = ({ count, missing }: (typeof papers)[number], paper: Text): Text =>
    say(missing ? 'photos.papers.missing' : 'photos.papers.other', { paper: { text: paper }, count })
  const sorted = [...papers].sort((a, b) => Number(b.missing) - Number(a.missing))
  const from = page * PAPERS_A_PAGE < sorted.length ? page * PAPERS_A_PAGE : 0
  const shown = sorted.slice(from, from + PAPERS_A_PAGE)
  const names = briefNames(
    shown.map(({ name }) => name),
    MOST_BESIDE,
  )
  const left = sorted.length - from - shown.length
  const next = { page: left > 0 ? String(from / PAPERS_A_PAGE + 1) : '0' }
  const others = button(
    left > 0 ? say('photos.papers.left', { count: left }) : say('photos.papers.first'),
    'draft' in of ? { kind: 'draft-photos', ...of, ...next } : { kind: 'photo-papers', ...of, ...next },
    'quiet',
  )
  return {
    kind: 'card',
    ...toneOf(service),
    title: say('photos.papers.title'),
    blocks: [
      paragraph(
        'draft' in of ? say('photos.papers.optional') : say('photos.papers.of', { reference: of.reference }),
        'small',
      ),
      {
        kind: 'buttons',
        look: 'list',
        buttons: shown.map((paper, at) =>
          button(
            label(paper, names[at] ?? nameOf({ paper })),
            intoTap({ of, paper }),
            paper.missing ? 'primary' : 'secondary',
          ),
        ),
      },
      {
        kind: 'buttons',
        buttons: [
          ...(sorted.length > PAPERS_A_PAGE ? [others] : []),
          ...('draft' in of ? [backButton(of.draft, 'quiet')] : []),
        ],
      },
    ],
    footer: footerAt({ of }),
    shortcuts: 'draft' in of ? onward : menuShortcuts,
  }
}
