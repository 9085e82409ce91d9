import { briefName, briefNames, MOST_BESIDE, MOST_OF_NAME } from '../briefly.ts'
import type { PhotoAgain } from '../effect.ts'
import type { PhotoQuestion } from '../state.ts'
import { type Block, button, type Button, type Message, paragraph } from '../message.ts'
import { say, type Text } from '../../domain/text.ts'
import { briefHours } from '../browse/openingHours.ts'
import type { Office } from '../../domain/settings/office.ts'
import { HELD_HOURS, MOST_PHOTOS, type PhotoPaper } from '../../domain/papers/photoPapers.ts'
import type { Service } from '../../domain/services/service.ts'
import type { Words } from '../../domain/words.ts'
import { draftFooter, menuFooter, menuShortcuts } from '../shortcuts.ts'
import { moreButtons, type RequestChoice } from '../requests/requestChoice.ts'
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
const nameOf = ({ paper }: Pick<PhotoPlace, 'paper'>): Text => briefName(paper.name, MOST_OF_NAME)

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

/** The most papers that are offered for a photo: more would not be in sight with the question. */
const MOST_OFFERED = 4

/** How long a photo waits for the answer what it shows. */
const heldFor = ({ photos: { keepHours } }: Office, key: 'kept' | 'one-kept'): Text =>
  keepHours === null
    ? say(`photos.which.${key}`)
    : say(`photos.which.${key}-hours`, { hours: Math.min(keepHours, HELD_HOURS) })

const placeName = ({ paper: { name }, of }: PhotoPlace, brief = briefName(name, MOST_BESIDE)): Text => {
  const paper = { text: brief }
  return 'draft' in of
    ? say('photos.which.draft', { paper })
    : say('photos.which.request', { paper, reference: of.reference })
}

const isTap = (photo: string, { paper, of }: PhotoPlace): Tap => ({
  kind: 'photo-is',
  photo,
  paper: paper.id,
  ...of,
})

/** Asks with yes and no whether a photo is of the one paper that it can be of. */
function onePaperCard(photo: string, place: PhotoPlace, why: Text): Message {
  return {
    kind: 'card',
    ...toneOf(place.service),
    look: 'sentence',
    title: say('photos.which.one', { paper: { text: placeName(place) } }),
    blocks: [
      paragraph(why, 'small'),
      {
        kind: 'buttons',
        buttons: [
          button(say('photos.which.yes'), isTap(photo, place), 'primary'),
          button(say('photos.which.no'), { kind: 'photo-no', photo }, 'secondary'),
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** The papers on the card that asks what a photo shows. */
const offered = (places: readonly PhotoPlace[]) => places.slice(0, MOST_OFFERED)

/** What the card asks: words can answer it. */
export const photoQuestion = (photo: string, places: readonly PhotoPlace[]): PhotoQuestion => ({
  photo,
  papers: offered(places).map(({ paper: { id, name }, of }) => ({ paper: id, name, ...of })),
})

/**
 * Asks what a photo shows that nobody had asked for.
 * @param photo the id under which it waits for the answer
 * @param why the card comes again; without it, it says how long the photo is kept
 */
export function whichPaperCard(
  photo: string,
  places: readonly PhotoPlace[],
  office: Office,
  why?: PhotoAgain | 'waits',
): Message {
  const shown = offered(places)
  const [only, other] = places
  const again = why && say(`photos.which.${why}`)
  if (only && !other) {
    const unnamed = why && why !== 'waits' ? say('photos.which.yes-or-no') : again
    return onePaperCard(photo, only, unnamed ?? heldFor(office, 'one-kept'))
  }
  const isOfOne = new Set(places.map(({ of }) => JSON.stringify(of))).size === 1
  const names = briefNames(
    shown.map(({ paper: { name } }) => name),
    isOfOne ? MOST_OF_NAME : MOST_BESIDE,
  )
  const last = shown.flatMap(({ of }) => ('reference' in of ? of.reference : [])).at(-1)
  return {
    kind: 'card',
    ...toneOf(...shown.map(({ service }) => service)),
    title: say('photos.which.title'),
    blocks: [
      paragraph(again ?? heldFor(office, 'kept'), 'small'),
      {
        kind: 'buttons',
        look: 'list',
        buttons: shown.map((place, at) =>
          button(
            isOfOne ? (names[at] ?? nameOf(place)) : placeName(place, names[at]),
            isTap(photo, place),
            'primary',
          ),
        ),
      },
      {
        kind: 'buttons',
        buttons: [
          ...(last && places.length > shown.length
            ? [
                button(
                  say('photos.which.more', { count: places.length - shown.length }),
                  { kind: 'photo-requests', media: 'image', after: last, photo },
                  'secondary',
                ),
              ]
            : []),
          button(say('photos.which.none'), { kind: 'photo-no', photo }, 'quiet'),
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** Says that a photo has come, and of which paper. */
export function photoCame(place: PhotoPlace): Message {
  const paper = { text: placeName(place) }
  return { kind: 'text', text: say('photos.asked.kept', { paper }), shortcuts: menuShortcuts }
}

/** Says what became of a photo that waited for its paper. */
export function heldPhotoMessage(what: 'deleted' | 'gone' | 'too-many' | 'waits-for-none'): Message {
  return { kind: 'text', text: say(`photos.which.${what}`), shortcuts: menuShortcuts }
}

/** An open request with papers that are brought to the counter. */
interface BringFor {
  readonly reference: string
  readonly service: Service
  /** The papers that the officer asked for; none: all of its list. */
  readonly papers: readonly Words[]
}

function toBring(kept: Text, { papers, reference }: BringFor): Text {
  const [first, second] = papers
  if (!first) return say('photos.bring.all', { kept: { text: kept }, reference })
  const paper = { text: briefName(first, second ? MOST_BESIDE : MOST_OF_NAME) }
  const params = { kept: { text: kept }, paper }
  if (!second) return say('photos.bring.one', params)
  return papers.length === 2
    ? say('photos.bring.two', { ...params, other: { text: briefName(second, MOST_BESIDE) } })
    : say('photos.bring.more', { ...params, count: papers.length - 1 })
}

const papersButton = (reference: string): Button => ({
  ...button(say('chat.service.papers'), { kind: 'request', reference, part: 'papers' }, 'secondary'),
  short: say('photos.bring.papers'),
})

/** When the counter is open. */
export const hoursButton: Button = {
  ...button(say('photos.bring.hours'), { kind: 'hours' }, 'secondary'),
  short: say('photos.bring.hours-short'),
}

/** What has become of a photo that the office does not keep. */
export type NotKept = 'image' | 'file' | 'deleted'

/**
 * Says that a photo is not kept, and what to bring instead, when.
 * @param others how many other requests of the person have papers to bring
 */
export function bringCard(
  what: NotKept,
  request: BringFor,
  others: number,
  office: Pick<Office, 'calendar'>,
): Message {
  const { reference, service } = request
  const status = {
    ...button(say('photos.bring.others', { count: others }), { kind: 'status' }, 'secondary'),
    short: say('photos.bring.others-short', { count: others }),
  }
  const kept = say(what === 'deleted' ? 'photos.which.deleted' : `photos.not-kept.${what}`)
  return {
    kind: 'card',
    ...toneOf(service),
    look: 'sentence',
    title: toBring(kept, request),
    blocks: [
      paragraph(briefHours(office), 'small'),
      { kind: 'buttons', buttons: [papersButton(reference), ...(others > 0 ? [status] : [])] },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** Says that an unexpected photo was not stored, and offers the requests that take one. */
export function offerCard(
  media: 'image' | 'file',
  requests: RequestChoice<{ readonly reference: string; readonly service: Service }>,
  isLarge: boolean,
): Message {
  return {
    kind: 'card',
    ...toneOf(...requests.shown.map(({ service }) => service)),
    title: say(`photos.not-kept.${media}`),
    blocks: [
      paragraph(say(isLarge ? 'photos.failed.too-large' : 'photos.offer.text'), 'small'),
      {
        kind: 'buttons',
        look: 'list',
        buttons: requests.shown.map(({ reference }) =>
          button(say('photos.offer.request', { reference }), { kind: 'photo-papers', reference }, 'primary'),
        ),
      },
      {
        kind: 'buttons',
        buttons: [...moreButtons(requests, (after) => ({ kind: 'photo-requests', media, after }))],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}
