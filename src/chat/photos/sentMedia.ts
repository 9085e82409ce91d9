import { contactCard } from '../browse/contact.ts'
import type { Effect, PhotoTarget } from '../effect.ts'
import { draftPapers, takesPhotoOf, withPhoto } from './draftPhotos.ts'
import type { Event } from '../event.ts'
import { button, type Button, type Message } from '../message.ts'
import { say, type Text } from '../../domain/text.ts'
import { paperQuestion } from '../../domain/papers/paperList.ts'
import { PHOTO_WAIT } from '../../domain/papers/photoPapers.ts'
import { menuFooter, menuShortcuts } from '../shortcuts.ts'
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

const plainly = (text: Text): Message => ({ kind: 'text', text, shortcuts: menuShortcuts })

/** A separate sentence for each kind of message while a question is open, with which the button back to it stands. */
function atQuestion(kind: Exclude<Kind, 'audio'>, state: State): Text {
  switch (state.focus) {
    case 'rating':
    case 'comment':
      return say('survey.words-only')
    case 'message':
      return say('photos.sent.to-leave')
    default: {
      const ofPaper = openDraft(state)?.asking.startsWith(paperQuestion(''))
      return say(ofPaper && isPhoto(kind) ? 'photos.sent.not-this-paper' : `photos.sent.${kind}.at-question`)
    }
  }
}

/** Where somebody goes on who has sent something that is not text while no question is open. */
function onwards({ draft }: State): readonly Button[] {
  if (!draft)
    return [
      button(say('chat.menu.services'), { kind: 'services' }, 'primary'),
      button(say('chat.shortcut.status'), { kind: 'status' }, 'secondary'),
    ]
  const papers = { kind: 'check', draft: draft.id, part: 'papers' } as const
  return [
    button(say('photos.shortcut.resume'), { kind: 'resume' }, 'primary'),
    ...(draft.lending === undefined ? [button(say('chat.service.papers'), papers, 'secondary')] : []),
  ]
}

/** What was sent is not kept: says so, and how to go on. */
function notTaken(kind: Exclude<Kind, 'audio'>, state: State): Message {
  if (state.focus !== null) return plainly(atQuestion(kind, state))
  return {
    kind: 'card',
    look: 'sentence',
    title: say(`photos.sent.${kind}.alone`),
    blocks: [{ kind: 'buttons', buttons: onwards(state) }],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/**
 * A photo for which no paper waits: it is offered to the papers that it can be of. `otherwise`: what is said where the
 * person has none, and none to bring.
 */
export function offerPhoto(
  state: State,
  { media, messageId, size = 0, imageSet }: Media,
  otherwise: Message,
  facts: Facts,
): readonly Effect[] {
  const kind = media === 'file' ? 'file' : 'image'
  const draft = draftPapers(state, facts)
  const isIdle = state.focus === null && !state.draft && state.talk === null
  const sent = messageId !== undefined && size <= MOST_BYTES && { messageId, ...(imageSet && { imageSet }) }
  return [
    { kind: 'courtesy' },
    {
      kind: 'offer-photos',
      media: kind,
      ...(sent && { sent }),
      ...(draft && { draft }),
      otherwise,
      ...(isIdle && { idle: true }),
    },
  ]
}

/** Answers a message that is not text. */
export function sentMedia(state: State, event: Media, facts: Facts): Turn {
  const { media, messageId, size = 0, imageSet } = event
  const kind = kinds.find((each) => each === media) ?? 'other'
  if (kind === 'audio') return courtesy(state, voiceCard(state, facts))
  if (!isPhoto(kind)) {
    const where = state.focus === null && kind === 'location' ? [contactCard(facts)] : []
    const text = where.length > 0 ? plainly(say('photos.sent.location.alone')) : notTaken(kind, state)
    return courtesy(state, text, ...where)
  }
  const isLarge = size > MOST_BYTES
  const refused = plainly(say(isLarge ? 'photos.failed.too-large' : 'photos.failed.not-a-photo'))
  const into = waitingPaper(state, facts)
  if (into)
    return messageId !== undefined && !isLarge
      ? keep(state, { messageId, imageSet }, into, facts)
      : courtesy(state, refused)
  // Whoever fills in somebody else's draft sends no photos of that person's papers.
  if (openDraft(state)?.lending !== undefined) return courtesy(state, plainly(say('lending.no-photo')))
  return { state, effects: offerPhoto(state, event, notTaken(kind, state), facts) }
}
