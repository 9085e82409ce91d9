import { menuCard } from '../browse/browse.ts'
import { contactCard } from '../browse/contact.ts'
import type { PhotoTarget } from '../effect.ts'
import { draftPapers, takesPhotoOf, withPhoto } from './draftPhotos.ts'
import type { Event, ImageSet } from '../event.ts'
import type { Message } from '../message.ts'
import { say, type Text } from '../../domain/text.ts'
import { paperQuestion } from '../../domain/papers/paperList.ts'
import { PHOTO_WAIT } from '../../domain/papers/photoPapers.ts'
import { services } from '../../domain/services/index.ts'
import { menuShortcuts } from '../shortcuts.ts'
import type { Draft, State } from '../state.ts'
import { voiceCard } from '../talks/voiceCard.ts'
import { courtesy, type Facts, type Turn } from '../turn.ts'

type Media = Extract<Event, { kind: 'media' }>
/** A photo or file that can be downloaded. */
type Sent = Pick<Media, 'imageSet'> & { readonly messageId: string }

/** LINE's message types other than text (Messaging API reference, message events). */
const kinds = ['sticker', 'image', 'video', 'audio', 'location', 'file'] as const
type Kind = (typeof kinds)[number] | 'other'

/** Size limit of a file in bytes. For photos, whose size LINE does not report, the download stops there. */
const MOST_BYTES = 10 * 1024 * 1024

const isPhoto = (kind: Kind): kind is 'image' | 'file' => kind === 'image' || kind === 'file'

const openDraft = ({ draft, focus }: State): Draft | null => (focus === 'draft' ? draft : null)

/** The paper that the next photo is for: of a filed request, or of the draft. */
function waitingPaper({ photoFor, draft }: State, facts: Facts): PhotoTarget | null {
  if (!photoFor || +facts.now - Date.parse(photoFor.since) >= PHOTO_WAIT) return null
  const { slot } = photoFor
  if ('reference' in photoFor) return { kind: 'request', reference: photoFor.reference, slot }
  return draft?.id === photoFor.draft && takesPhotoOf(draft, slot, facts)
    ? { kind: 'draft', draft: draft.id, service: draft.service, slot }
    : null
}

/** Keeps a photo for a paper. A person who sends one has the paper. */
function keep(state: State, { messageId, imageSet }: Sent, into: PhotoTarget, { now }: Facts): Turn {
  const { draft } = state
  const touched: State =
    draft && into.kind === 'draft' ? { ...state, draft: withPhoto(draft, into.slot, now) } : state
  return { state: touched, effects: [{ kind: 'keep-photo', messageId, into, ...(imageSet && { imageSet }) }] }
}

/** Asks what a photo shows for which no paper waits. */
function whatItShows(
  state: State,
  media: 'image' | 'file',
  sent: { readonly messageId: string; readonly imageSet?: ImageSet },
  facts: Facts,
): Turn {
  const draft = draftPapers(state, facts)
  const isAsked = state.focus !== null
  return {
    state,
    effects: [
      { kind: 'courtesy' },
      { kind: 'offer-photos', media, sent, ...(draft && { draft }), ...(isAsked && { asked: true }) },
    ],
  }
}

/** A separate sentence for each kind of message, and another while a question is open. */
function thanks(kind: Exclude<Kind, 'audio'>, state: State): Text {
  if (state.focus === null) return say(`photos.sent.${kind}.alone`)
  if (openDraft(state)?.lending !== undefined && isPhoto(kind)) return say('lending.no-photo')
  const ofPaper = openDraft(state)?.asking.startsWith(paperQuestion(''))
  return say(ofPaper && isPhoto(kind) ? 'photos.sent.not-this-paper' : `photos.sent.${kind}.at-question`)
}

/** Buttons that fit this kind of message, while no question waits. */
function afterwards(kind: Kind, state: State, facts: Facts): readonly Message[] {
  if (state.focus === null && kind === 'location') return [contactCard(facts)]
  return state.focus === null && isPhoto(kind) && state.draft
    ? [menuCard(facts.office, services[state.draft.service])]
    : []
}

/** Answers a message that is not text. */
export function sentMedia(state: State, { media, messageId, size = 0, imageSet }: Media, facts: Facts): Turn {
  const kind = kinds.find((each) => each === media) ?? 'other'
  if (kind === 'audio') return courtesy(state, voiceCard(state, facts))
  const into = isPhoto(kind) ? waitingPaper(state, facts) : null
  if (into && messageId !== undefined && size <= MOST_BYTES)
    return keep(state, { messageId, imageSet }, into, facts)
  // Whoever fills in somebody else's draft sends no photos of that person's papers.
  const mayAsk = isPhoto(kind) && !into && openDraft(state)?.lending === undefined
  if (mayAsk && messageId !== undefined && size <= MOST_BYTES)
    return whatItShows(state, kind, { messageId, ...(imageSet && { imageSet }) }, facts)
  const refused = size > MOST_BYTES ? 'photos.failed.too-large' : 'photos.failed.not-a-photo'
  const text = into ? say(refused) : thanks(kind, state)
  return courtesy(state, { kind: 'text', text, shortcuts: menuShortcuts }, ...afterwards(kind, state, facts))
}
