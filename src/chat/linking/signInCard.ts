import { button, type Message, paragraph } from '../message.ts'
import { say, type Text } from '../../domain/text.ts'
import { menuShortcuts } from '../shortcuts.ts'

/** The computer on whose screen a sign-in code stands. */
interface AskingComputer {
  readonly id: string
  /** Two digits, which stand on the computer's screen too. */
  readonly number: string
  readonly browser: string
  readonly system: string
  /** Whether staff have signed in from its network in the last 30 days. */
  readonly knownNetwork: boolean
  readonly askedAt: Date
}

/** Names that are the same in every language. */
const browsers: Readonly<Record<string, string>> = {
  chrome: 'Chrome',
  edge: 'Edge',
  firefox: 'Firefox',
  safari: 'Safari',
  samsung: 'Samsung Internet',
  opera: 'Opera',
  line: 'LINE',
}
const systems: Readonly<Record<string, string>> = {
  windows: 'Windows',
  macos: 'macOS',
  linux: 'Linux',
  chromeos: 'ChromeOS',
  android: 'Android',
  ios: 'iOS',
}

function computerWords({ browser, system, askedAt }: AskingComputer): Text {
  const other = { text: say('chat.staff.at-other') }
  return say('chat.staff.at-computer', {
    browser: browsers[browser] ?? other,
    system: systems[system] ?? other,
    time: { moment: askedAt.toISOString() },
  })
}

/** Asks a member whether the computer that showed the code is theirs. */
export function signInCard(computer: AskingComputer): Message {
  const { id, number, knownNetwork } = computer
  const tap = (yes: 'yes' | 'no') => ({ kind: 'sign-in-at', computer: id, yes }) as const
  return {
    kind: 'card',
    title: say('chat.staff.at-title'),
    blocks: [
      paragraph(say('chat.staff.at-number', { number }), 'strong'),
      paragraph(computerWords(computer)),
      paragraph(say(knownNetwork ? 'chat.staff.at-known' : 'chat.staff.at-strange')),
      {
        kind: 'buttons',
        buttons: [
          button(say('chat.staff.at-yes'), tap('yes'), 'primary'),
          button(say('chat.staff.at-no'), tap('no'), 'secondary'),
        ],
      },
    ],
    shortcuts: menuShortcuts,
  }
}
