import type { Day } from '../../lib/time.ts'
import type { HeldData } from '../../domain/privacy/heldData.ts'
import { type Block, type Button, button, details, type Message, paragraph } from '../message.ts'
import { cutLabel } from '../../lib/cutLabel.ts'
import { type ListItem, say, type Text } from '../../domain/text.ts'
import { menuFooter, menuShortcuts } from '../shortcuts.ts'

/** The most lines of a list on a screen of its own; the file has all of them. */
const MOST_ITEMS = 6
/** The most letters of what is shown of one entry: it may be as long as what somebody typed. */
const MOST_LETTERS = 60

/** The first lines, and how many more the file has. */
function listed(items: readonly ListItem[]): Block[] {
  const more = items.length - MOST_ITEMS
  return [
    { kind: 'list', numbered: false, items: items.slice(0, MOST_ITEMS) },
    ...(more > 0 ? [paragraph(say('privacy.mine.more', { count: more }), 'small')] : []),
  ]
}

/** Whether anything of this can be deleted now. Only then a button offers it. */
const canDelete = (heldData: readonly HeldData[]): boolean => heldData.some(({ stays }) => stays === null)

/** The button that asks to delete what can be deleted; where nothing can be, the one to what is kept and why. */
function deletionOffer(heldData: readonly HeldData[]): Button[] {
  if (heldData.length === 0) return []
  return canDelete(heldData)
    ? [button(say('privacy.mine.delete'), { kind: 'delete-data' }, 'secondary')]
    : [button(say('privacy.deletion.kept-list'), { kind: 'delete-data', part: 'list' }, 'secondary')]
}

/** How much is held, with buttons for the list, the whole file and the deletion, or why there is none. */
export function myDataCard(heldData: readonly HeldData[]): Message {
  const isNothing = heldData.length === 0
  return {
    kind: 'card',
    title: say('privacy.mine.title'),
    blocks: [
      ...(isNothing
        ? [paragraph(say('privacy.mine.none'))]
        : [
            paragraph(say('privacy.mine.intro', { count: heldData.length })),
            details(say('privacy.mine.list'), { kind: 'my-data', part: 'list' }),
          ]),
      {
        kind: 'buttons',
        buttons: [
          button(say('privacy.mine.get-file'), { kind: 'my-data-file' }, 'secondary'),
          ...deletionOffer(heldData),
          button(say('privacy.mine.read-notice'), { kind: 'privacy-notice' }, 'quiet'),
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

const briefly = (text: Text): Text => ('typed' in text ? { typed: cutLabel(text.typed, MOST_LETTERS) } : text)

/** A screen of its own: what is held, each in one line. */
export function heldDataCard(heldData: readonly HeldData[]): Message {
  return {
    kind: 'card',
    title: say('privacy.mine.list'),
    blocks: [
      ...(heldData.length === 0
        ? [paragraph(say('privacy.mine.none'))]
        : listed(heldData.map(({ title, brief }) => ({ text: title, details: [briefly(brief)] })))),
      {
        kind: 'buttons',
        buttons: [button(say('privacy.mine.get-file'), { kind: 'my-data-file' }, 'secondary')],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** The link to the file and its code. The code is shown only here. */
export function myDataFileCard(link: { uri: string; code: string; minutes: number }): Message {
  return {
    kind: 'card',
    title: say('privacy.mine.file-title'),
    blocks: [
      paragraph(say('privacy.mine.file-text', { minutes: link.minutes })),
      { kind: 'facts', rows: [{ label: say('privacy.mine.file-code'), value: { typed: link.code } }] },
      paragraph(say('privacy.mine.file-secret')),
      {
        kind: 'buttons',
        buttons: [
          { label: say('privacy.mine.file-open'), action: { kind: 'link', uri: link.uri }, look: 'primary' },
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

function goneBlocks(gone: readonly HeldData[]): Block[] {
  if (gone.length === 0) return [paragraph(say('privacy.deletion.nothing'))]
  return [
    paragraph(say('privacy.deletion.gone'), 'strong'),
    ...listed(gone.map(({ title }) => ({ text: title }))),
  ]
}

/** What stays, each with why and until when. */
const keptItems = (heldData: readonly HeldData[]): ListItem[] =>
  heldData.flatMap(({ title, stays }) => (stays ? [{ text: title, details: [stays] }] : []))

function staysBlocks(heldData: readonly HeldData[]): Block[] {
  const items = keptItems(heldData)
  return items.length === 0 ? [] : [paragraph(say('privacy.deletion.stays'), 'strong'), ...listed(items)]
}

/** The button that names all that is deleted and all that stays. */
const deletionDetails = (heldData: readonly HeldData[]): Block =>
  details(say(canDelete(heldData) ? 'privacy.deletion.list' : 'privacy.deletion.kept-list'), {
    kind: 'delete-data',
    part: 'list',
  })

function staysCount(heldData: readonly HeldData[]): Block[] {
  const count = heldData.filter(({ stays }) => stays !== null).length
  return count === 0 ? [] : [paragraph(say('privacy.deletion.stays-count', { count }))]
}

/** What is deleted, the first of it by name; null: nothing can be. */
function goneInShort(heldData: readonly HeldData[]): Text | null {
  const [first, ...others] = heldData.filter(({ stays }) => stays === null)
  if (!first) return null
  const named = { first: { text: first.title } }
  return others.length === 0
    ? say('privacy.deletion.gone-one', named)
    : say('privacy.deletion.gone-many', { ...named, count: others.length })
}

/** Nothing can be deleted now, so there is nothing to confirm: what is kept, the first of it with why. */
function nothingToDelete(heldData: readonly HeldData[]): Message {
  return {
    kind: 'card',
    look: 'sentence',
    title: say('privacy.deletion.nothing'),
    blocks:
      heldData.length === 0
        ? []
        : [
            ...staysCount(heldData),
            { kind: 'list', numbered: false, items: keptItems(heldData).slice(0, 1) },
            deletionDetails(heldData),
          ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/**
 * Asks for confirmation: how much is deleted and how much stays; all of it by name is one press away. The button works on
 * the day it was shown.
 */
export function deletionCard(heldData: readonly HeldData[], today: Day): Message {
  const gone = goneInShort(heldData)
  if (gone === null) return nothingToDelete(heldData)
  return {
    kind: 'card',
    tone: 'grave',
    title: say('privacy.deletion.title'),
    blocks: [
      paragraph(gone, 'strong'),
      ...staysCount(heldData),
      deletionDetails(heldData),
      paragraph(say('privacy.deletion.ask')),
      {
        kind: 'buttons',
        buttons: [
          button(say('privacy.deletion.sure'), { kind: 'delete-data', asked: today }, 'secondary'),
          button(say('privacy.deletion.keep'), { kind: 'menu' }, 'secondary'),
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** A screen of its own: what is deleted, what stays, why and until when. */
export function deletionListCard(heldData: readonly HeldData[]): Message {
  return {
    kind: 'card',
    tone: 'grave',
    title: say(canDelete(heldData) ? 'privacy.deletion.list-title' : 'privacy.deletion.kept-list'),
    blocks: [
      ...goneBlocks(heldData.filter(({ stays }) => stays === null)),
      ...staysBlocks(heldData),
      ...(canDelete(heldData) ? [{ kind: 'buttons', buttons: deletionOffer(heldData) } as const] : []),
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** Says that the data are deleted, how much had to stay, and by when an officer reviews the rest. */
export function deletedCard(left: readonly HeldData[], term: Day): Message {
  return {
    kind: 'card',
    title: say('privacy.deletion.done-title'),
    blocks: [
      ...staysCount(left),
      paragraph(say('privacy.deletion.done', { day: { day: term } })),
      ...(left.length === 0 ? [] : [deletionDetails(left)]),
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}
