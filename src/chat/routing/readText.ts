import { once } from '../../lib/once.ts'
import type { Event } from '../event.ts'
import { type DraftAnswer, readDraftAnswer } from '../filing/draftAnswer.ts'
import { type HelpCode, readHelpCode } from '../lending/helpCode.ts'
import { type LinkingDigits, readLinkingDigits } from '../linking/linking.ts'
import { readSlipWords, type SlipWords } from '../linking/slipWords.ts'
import type { State } from '../state.ts'
import type { Facts } from '../turn.ts'
import { readConfirmation } from '../../lib/typed/confirmation.ts'
import { withoutPraisingNames } from '../understanding/praisingName.ts'
import { lexiconOf } from '../understanding/ownWords.ts'
import { readSentence, type Sentence } from '../understanding/understand.ts'
import { type Command, readCommand } from './commands.ts'

/** All ways to read a typed text. Each is computed when first used, once per turn. */
export interface Reading {
  slip(): SlipWords | null
  /** Digits alone count only while nothing is asked. */
  helpCode(): HelpCode | null
  /** Also null when the bot is not waiting for digits. */
  linkingDigits(): LinkingDigits | null
  command(): Command | null
  /** Null when no question of a draft is open. */
  draftAnswer(): DraftAnswer | null
  /** Whether the text only agrees, or says no. */
  confirmation(): ReturnType<typeof readConfirmation>
  sentence(): Sentence
}

/**
 * In letters. LINE lets 5,000 through and an answer has 120 at most; the many ways to read an answer take seconds for a
 * message that is made to be slow.
 */
const LONGEST_ANSWER = 500

/** The beginning of a text that is longer than any answer, which is still too long to be one. */
const beginningOf = (text: string): string =>
  text.length > LONGEST_ANSWER ? [...text].slice(0, LONGEST_ANSWER).join('') : text

/** A text event with its reading. Use `text` itself only to store the words or pass them on. */
export type ReadText = Extract<Event, { kind: 'text' }> & { readonly reading: Reading }

const usualReaders = {
  readSlipWords,
  readHelpCode,
  readLinkingDigits,
  readCommand,
  readDraftAnswer,
  readConfirmation,
  readSentence,
}

/** The functions that read a text. Only this file calls them; a test passes its own to count the calls. */
export type Readers = typeof usualReaders

/** The draft whose question is the last message on the screen. */
export function draftInHand({ draft, focus }: State): State['draft'] {
  return focus === 'draft' ? draft : null
}

/** @param state the state before this text, which decides what the text can be an answer to */
export function readText(
  event: Extract<Event, { kind: 'text' }>,
  state: State,
  facts: Facts,
  readers: Readers = usualReaders,
): ReadText {
  const draft = draftInHand(state)
  // In a draft nothing keeps more; words to an officer, a message and a comment stay whole.
  const text = draft ? beginningOf(event.text) : event.text
  const reading: Reading = {
    slip: once(() => readers.readSlipWords(text)),
    helpCode: once(() => readers.readHelpCode(text)),
    linkingDigits: once(() => (state.focus === 'tie' ? readers.readLinkingDigits(text) : null)),
    command: once(() => readers.readCommand(text)),
    draftAnswer: once(() => draft && readers.readDraftAnswer(draft, { kind: 'typed', text }, facts)),
    confirmation: once(() => readers.readConfirmation(text)),
    sentence: once(() => readers.readSentence(withoutPraisingNames(text), lexiconOf(facts.office.ownWords))),
  }
  return { ...event, text, reading }
}
