import { isOpen } from '../../lib/officeMinutes.ts'
import { waysButtons } from '../browse/contact.ts'
import { type Button, button, details, type Message, paragraph } from '../message.ts'
import { say, type Text } from '../../domain/text.ts'
import type { Office } from '../../domain/settings/office.ts'
import { nextOpeningParams } from '../browse/openingHours.ts'
import { services } from '../../domain/services/index.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import { menuFooter, menuShortcuts } from '../shortcuts.ts'
import { moreButtons, type RequestChoice } from '../requests/requestChoice.ts'
import type { State, Talk } from '../state.ts'

const endButton = (talk: string): Button => button(say('people.talk.end'), { kind: 'end-talk', talk })

/** Shortcuts of every message in a talk; the first one ends the talk. */
export function talkShortcuts(talk: string): readonly Button[] {
  return [endButton(talk), ...menuShortcuts]
}

/** Says that the talk is open and that the officer gets every typed text. */
export function openedCard(talk: string, office: Office): Message {
  return {
    kind: 'card',
    title: say('people.talk.title'),
    blocks: [
      paragraph(say('people.talk.opened')),
      ...(office.talks.media ? [paragraph(say('people.talk.takes-media'), 'small')] : []),
      paragraph(say('people.talk.secrets')),
      { kind: 'buttons', buttons: [{ ...endButton(talk), look: 'secondary' }, ...waysButtons(office)] },
    ],
    shortcuts: talkShortcuts(talk),
  }
}

/** Why a voice message or picture did not reach the officer. */
type NotKept = 'too-large' | 'unavailable' | 'unreadable' | 'too-many'

/** A sentence in a talk, with the shortcut that ends it. */
export function inTalk(
  key: `people.talk.${'passed-on' | 'media' | 'media-other' | 'voice' | 'words' | NotKept}`,
  talk: string,
): Message {
  return { kind: 'text', text: say(key), shortcuts: talkShortcuts(talk) }
}

/** What an officer has written. `talk`: the open talk that typed words go to; null when it is over. */
export function officerSays(words: string, talk: string | null): Message {
  const reply = button(say('people.officer.reply'), { kind: 'human' })
  return {
    kind: 'text',
    text: say('people.officer.says', { text: words }),
    shortcuts: talk === null ? [reply, ...menuShortcuts] : talkShortcuts(talk),
  }
}

function onwards({ draft }: State): readonly Button[] {
  return [
    ...(draft
      ? [
          button(
            say('chat.menu.resume', { service: { words: services[draft.service].shortName } }),
            { kind: 'resume' },
            'primary',
          ),
        ]
      : []),
    button(say('people.talk.again'), { kind: 'human' }, 'secondary'),
  ]
}

/** Says that the bot answers again, and how the talk ended. */
export function backCard(state: State, over: 'person' | NonNullable<Talk['over']>): Message {
  return {
    kind: 'card',
    title: say('people.back.title'),
    blocks: [paragraph(say(`people.back.${over}`)), { kind: 'buttons', buttons: onwards(state) }],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** When an officer will read what was left. */
export function readWhen(office: Office, now: Date): Text {
  return isOpen(now, office.calendar)
    ? say('people.left.read-soon')
    : say('people.left.read-at', nextOpeningParams({ now, office }))
}

/** Nobody has answered: says that the words stay as a left message. */
export function unansweredCard(office: Office, now: Date): Message {
  return {
    kind: 'card',
    title: say('people.unanswered.title'),
    blocks: [
      paragraph(say('people.unanswered.text')),
      paragraph(readWhen(office, now)),
      { kind: 'buttons', buttons: waysButtons(office) },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

export function askMessageCard(office: Office, now: Date): Message {
  return {
    kind: 'card',
    title: say('people.leave.title'),
    blocks: [
      paragraph(say('people.leave.ask')),
      paragraph(readWhen(office, now), 'small'),
      paragraph(say('people.talk.secrets')),
    ],
    footer: [button(say('chat.shortcut.menu'), { kind: 'menu' })],
    shortcuts: menuShortcuts,
  }
}

/** An open request that a left message can be about. */
interface OpenRequest {
  readonly reference: string
  readonly service: ServiceId
}

/** Says that the message is stored and when it is read, and which request it is about; with several, a button asks. */
export function leftCard(talk: string, open: RequestChoice<OpenRequest>, office: Office, now: Date): Message {
  const [only, ...others] = open.shown
  return {
    kind: 'card',
    title: say('people.left.title'),
    blocks: [
      paragraph(readWhen(office, now)),
      ...(only && others.length === 0
        ? [paragraph(say('people.left.of', { reference: only.reference }), 'small')]
        : []),
      ...(others.length > 0 ? [details(say('people.left.which'), { kind: 'talk-requests', talk })] : []),
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** Asks which of these requests a left message is about. */
export function whichRequestCard(talk: string, open: RequestChoice<OpenRequest>): Message {
  return {
    kind: 'card',
    title: say('people.left.which'),
    blocks: [
      {
        kind: 'buttons',
        look: 'list',
        buttons: open.shown.map(({ reference, service }) =>
          button(
            say('people.left.about', { service: { words: services[service].shortName }, reference }),
            { kind: 'talk-about', talk, reference },
            'secondary',
          ),
        ),
      },
      {
        kind: 'buttons',
        look: 'columns',
        buttons: [
          ...moreButtons(open, (after) => ({ kind: 'talk-requests', talk, after })),
          button(say('people.left.none'), { kind: 'talk-about', talk }, 'quiet'),
        ],
      },
    ],
    footer: menuFooter,
    shortcuts: menuShortcuts,
  }
}

/** Says which request the left message is about; null: none of them. */
export function aboutNoted(reference: string | null): Message {
  const text = reference === null ? say('people.left.about-none') : say('people.left.of', { reference })
  return { kind: 'text', text, shortcuts: menuShortcuts }
}
