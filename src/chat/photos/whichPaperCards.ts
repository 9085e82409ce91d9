import { briefName, briefNames, MOST_BESIDE, MOST_OF_NAME } from '../briefly.ts'
import type { PhotoAgain } from '../effect.ts'
import type { PhotoQuestion } from '../state.ts'
import { button, type Message, paragraph } from '../message.ts'
import { say, type Text } from '../../domain/text.ts'
import type { Office } from '../../domain/settings/office.ts'
import { HELD_HOURS } from '../../domain/papers/photoPapers.ts'
import { menuFooter, menuShortcuts } from '../shortcuts.ts'
import type { Tap } from '../taps.ts'
import { toneOf } from '../tone.ts'
import { nameOf, type PhotoPlace } from './photoCards.ts'

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
