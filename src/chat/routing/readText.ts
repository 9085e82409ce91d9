import { once } from '../../lib/once.ts'
import type { Event } from '../event.ts'
import { type DraftAnswer, readDraftAnswer } from '../filing/draftAnswer.ts'
import { type LinkingDigits, readLinkingDigits } from '../linking/linking.ts'
import { readSlipWords, type SlipWords } from '../linking/slipWords.ts'
import type { State } from '../state.ts'
import type { Facts } from '../turn.ts'
import { readSentence, type Sentence } from '../understanding/understand.ts'
import { type Command, readCommand } from './commands.ts'

/** Every way in which a typed text may be read. Each is worked out when it is first asked for, and once a turn. */
export interface Reading {
  slip(): SlipWords | null
  /** Null as well where no digits are waited for. */
  linkingDigits(): LinkingDigits | null
  command(): Command | null
  /** Null where no question of a draft waits. */
  draftAnswer(): DraftAnswer | null
  sentence(): Sentence
}

/** A text event with its reading. `text` itself is for owners that keep the words or pass them on. */
export type ReadText = Extract<Event, { kind: 'text' }> & { readonly reading: Reading }

const usualReaders = { readSlipWords, readLinkingDigits, readCommand, readDraftAnswer, readSentence }

/** Functions that read a text. They are called here and nowhere else; a test passes its own, to count the calls. */
export type Readers = typeof usualReaders

/** The draft whose question stands last on the screen. */
export function draftInHand({ draft, focus }: State): State['draft'] {
  return focus === 'draft' ? draft : null
}

/** `state`: as it is when the text comes, which decides what the text may be an answer to. */
export function readText(
  event: Extract<Event, { kind: 'text' }>,
  state: State,
  facts: Facts,
  readers: Readers = usualReaders,
): ReadText {
  const { text } = event
  const draft = draftInHand(state)
  const reading: Reading = {
    slip: once(() => readers.readSlipWords(text)),
    linkingDigits: once(() => (state.focus === 'tie' ? readers.readLinkingDigits(text) : null)),
    command: once(() => readers.readCommand(text)),
    draftAnswer: once(() => draft && readers.readDraftAnswer(draft, { kind: 'typed', text }, facts)),
    sentence: once(() => readers.readSentence(text)),
  }
  return { ...event, reading }
}
