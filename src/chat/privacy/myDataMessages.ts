import type { Day } from '../../lib/time.ts'
import type { HeldData } from '../../domain/privacy/heldData.ts'
import { type Block, button, type Message, paragraph } from '../message.ts'
import { type ListItem, say } from '../../domain/text.ts'
import { menuFooter, menuShortcuts } from '../shortcuts.ts'

/** The most lines that a phone shows without much scrolling; the file has all of them. */
const MOST_ITEMS = 10

/** The first lines, and how many more the file has. */
function listed(items: readonly ListItem[]): Block[] {
  const more = items.length - MOST_ITEMS
  return [
    { kind: 'list', numbered: false, items: items.slice(0, MOST_ITEMS) },
    ...(more > 0 ? [paragraph(say('privacy.mine.more', { count: more }), 'small')] : []),
  ]
}

/** A summary of the held data, with buttons for the whole file and for deletion. */
export function myDataCard(heldData: readonly HeldData[]): Message {
  return {
    kind: 'card',
    title: say('privacy.mine.title'),
    blocks: [
      paragraph(say('privacy.mine.intro')),
      ...listed(heldData.map(({ title, brief }) => ({ text: title, details: [brief] }))),
      {
        kind: 'buttons',
        buttons: [
          button(say('privacy.mine.get-file'), { kind: 'my-data-file' }, 'secondary'),
          button(say('privacy.mine.delete'), { kind: 'delete-data' }, 'secondary'),
          button(say('privacy.mine.read-notice'), { kind: 'privacy-notice' }, 'quiet'),
        ],
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

function staysBlocks(heldData: readonly HeldData[]): Block[] {
  const items = heldData.flatMap(({ title, stays }) => (stays ? [{ text: title, details: [stays] }] : []))
  return items.length === 0 ? [] : [paragraph(say('privacy.deletion.stays'), 'strong'), ...listed(items)]
}

/** Asks for confirmation: what is deleted, what stays, why and until when. The button works on the day it was shown. */
export function deletionCard(heldData: readonly HeldData[], today: Day): Message {
  return {
    kind: 'card',
    tone: 'grave',
    title: say('privacy.deletion.title'),
    blocks: [
      ...goneBlocks(heldData.filter(({ stays }) => stays === null)),
      ...staysBlocks(heldData),
      paragraph(say('privacy.deletion.ask')),
      {
        kind: 'buttons',
        buttons: [
          button(say('privacy.deletion.sure'), { kind: 'delete-data', asked: today }, 'secondary'),
          button(say('privacy.deletion.keep'), { kind: 'menu' }, 'primary'),
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** Says that the data are deleted, what had to stay, and by when an officer reviews the rest. */
export function deletedCard(left: readonly HeldData[], term: Day): Message {
  return {
    kind: 'card',
    title: say('privacy.deletion.done-title'),
    blocks: [...staysBlocks(left), paragraph(say('privacy.deletion.done', { day: { day: term } }))],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}
