import { type Block, button, type Button, type Message, paragraph } from '../message.ts'
import { paperFingerprint } from './fingerprints.ts'
import { say, type Text } from '../../domain/text.ts'
import type { Office } from '../../domain/settings/office.ts'
import { paperQuestion } from '../../domain/papers/paperList.ts'
import { MOST_PHOTOS, type PhotoPaper } from '../../domain/papers/photoPapers.ts'
import type { Service } from '../../domain/services/service.ts'
import { draftFooter, menuFooter, menuShortcuts } from '../shortcuts.ts'
import { moreButtons, type RequestChoice } from '../requests/requestChoice.ts'
import { toneOf } from '../tone.ts'

const camera: Button = { label: say('photos.shortcut.camera'), action: { kind: 'camera' } }
const pictures: Button = { label: say('photos.shortcut.pictures'), action: { kind: 'pictures' } }

/** Shortcuts on every card that accepts a photo. */
export const photoShortcuts: readonly Button[] = [camera, pictures]

/** Shortcuts after an answer about a photo of a draft. */
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

const footerAt = ({ of, paper }: PhotoPlace) =>
  'draft' in of ? draftFooter(of.draft, paperQuestion(paper.id)) : menuFooter
const shortcutsAt = ({ of }: PhotoPlace) => ('draft' in of ? onward : afterFiling)

/** Who sees a photo and how long it is kept (PDPA B.E. 2562, s.23). */
function photoNotice({ photos: { keepHours } }: Office): Block {
  return paragraph(
    keepHours === null ? say('photos.notice.until-end') : say('photos.notice.hours', { hours: keepHours }),
  )
}

/** Part of a question about a paper: says that the person may send a photo, and who will see it. */
export function photoInvitation(office: Office): Block[] {
  return [paragraph(say('photos.ask.optional')), photoNotice(office)]
}

const countWords = (count: number) => say('photos.kept.count', { count, most: MOST_PHOTOS })

function nextButton({ service, of, paper }: PhotoPlace): Button {
  return 'draft' in of
    ? button(
        say('photos.kept.next'),
        {
          kind: 'answer',
          draft: of.draft,
          question: paperQuestion(paper.id),
          value: 'have',
          shown: paperFingerprint(service, paper.id),
        },
        'primary',
      )
    : button(say('photos.kept.done'), { kind: 'status' }, 'primary')
}

function moreButton({ of, paper }: PhotoPlace): Button {
  return 'draft' in of
    ? button(
        say('photos.kept.more'),
        { kind: 'edit', draft: of.draft, question: paperQuestion(paper.id) },
        'secondary',
      )
    : button(
        say('photos.kept.more'),
        { kind: 'photo-into', reference: of.reference, paper: paper.id },
        'secondary',
      )
}

function buttonsAt(place: PhotoPlace, count: number, newest: string | null): Block {
  return {
    kind: 'buttons',
    buttons: [
      nextButton(place),
      ...(count < MOST_PHOTOS ? [moreButton(place)] : []),
      ...(newest === null
        ? []
        : [button(say('photos.kept.remove'), { kind: 'remove-photo', photo: newest }, 'quiet')]),
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
      paragraph({ words: place.paper.name }, 'strong'),
      paragraph(countWords(count)),
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
    title: { words: place.paper.name },
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

/** Says that a photo was removed. `place` null: its paper no longer takes photos. */
export function removedMessage(place: PhotoPlace | null, count: number): Message {
  const text = say('photos.removed.text', { count })
  if (place === null) return { kind: 'text', text, shortcuts: menuShortcuts }
  return {
    kind: 'card',
    ...toneOf(place.service),
    title: { words: place.paper.name },
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

/** Asks for a photo of one paper of a filed request. */
export function askPhotoCard(
  place: PhotoPlace,
  count: number,
  newest: string | null,
  office: Office,
): Message {
  return {
    kind: 'card',
    ...toneOf(place.service),
    title: say('photos.ask.title'),
    blocks: [
      paragraph({ words: place.paper.name }, 'strong'),
      paragraph(say('photos.ask.how')),
      ...(count > 0 ? [paragraph(countWords(count), 'small')] : []),
      photoNotice(office),
      ...(newest === null
        ? []
        : [
            {
              kind: 'buttons',
              buttons: [button(say('photos.kept.remove'), { kind: 'remove-photo', photo: newest }, 'quiet')],
            } as const,
          ]),
    ],
    footer: footerAt(place),
    shortcuts: shortcutsAt(place),
  }
}

/** The papers of a filed request that take photos, those that the officer has asked for first. */
export function photoPapersCard(
  request: { readonly reference: string; readonly service: Service },
  papers: readonly (PhotoPaper & { readonly count: number; readonly missing: boolean })[],
): Message {
  const label = ({ name, count, missing }: (typeof papers)[number]): Text =>
    say(missing ? 'photos.papers.missing' : 'photos.papers.other', { paper: { words: name }, count })
  const sorted = [...papers].sort((a, b) => Number(b.missing) - Number(a.missing))
  return {
    kind: 'card',
    ...toneOf(request.service),
    title: say('photos.papers.title'),
    blocks: [
      paragraph(say('photos.papers.of', { reference: request.reference }), 'small'),
      {
        kind: 'buttons',
        buttons: sorted.map((paper) =>
          button(
            label(paper),
            { kind: 'photo-into', reference: request.reference, paper: paper.id },
            paper.missing ? 'primary' : 'secondary',
          ),
        ),
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** Says that an unexpected photo was not stored, and offers the requests that take one. */
export function offerCard(
  media: 'image' | 'file',
  requests: RequestChoice<{ readonly reference: string; readonly service: Service }>,
): Message {
  const text = say(`photos.sent.${media}.alone`)
  if (requests.shown.length === 0) return { kind: 'text', text, shortcuts: menuShortcuts }
  return {
    kind: 'card',
    ...toneOf(...requests.shown.map(({ service }) => service)),
    title: say('photos.offer.title'),
    blocks: [
      paragraph(text),
      {
        kind: 'buttons',
        buttons: [
          ...requests.shown.map(({ reference }) =>
            button(
              say('photos.offer.request', { reference }),
              { kind: 'photo-papers', reference },
              'primary',
            ),
          ),
          ...moreButtons(requests, (after) => ({ kind: 'photo-requests', media, after })),
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}
