import { resumeCard, resumesDraft } from '../filing/resumePrompt.ts'
import { takeAnswer } from '../filing/filing.ts'
import { askLinkingDigits, stopAskingDigits, takeLinkingDigits } from '../linking/linking.ts'
import type { State } from '../state.ts'
import { routeRatingText, takeComment } from '../survey/survey.ts'
import { leaveMessage, listeningTalk, routeTalkText } from '../talks/talks.ts'
import { type Facts, tell, type Turn } from '../turn.ts'
import type { Tap } from '../taps.ts'
import type { Command } from './commands.ts'
import { thenAsk } from './currentPrompt.ts'
import { type ClearIntent, intentBesideAnswer, readFreeText, wishInAnswer } from './freeText.ts'
import { besideAnswerCard } from './intentTaps.ts'
import { draftInHand, type ReadText } from './readText.ts'
import { routeCommand } from './routeCommand.ts'
import { answerFreeText, routeFreeText } from './routeFreeText.ts'

/** A subject that may take a typed text. `takes` returns null when it does not. */
interface TextOwner {
  readonly name: string
  readonly takes: (state: State, typed: ReadText, facts: Facts) => Turn | null
}

/**
 * The owners in the order in which they are asked; the first one that takes the text handles it. Linking
 * comes before a talk, because its digits are not for the officer. Answers of the draft come before commands,
 * because “ภาษาอังกฤษ” may be an answer.
 */
export const textOwners: readonly TextOwner[] = [
  { name: 'slip', takes: slip },
  { name: 'linking digits', takes: linkingDigits },
  { name: 'survey rating', takes: surveyRating },
  { name: 'talk', takes: talk },
  { name: 'draft choice', takes: draftChoice },
  { name: 'command', takes: command },
  { name: 'resume prompt', takes: resumePrompt },
  { name: 'intent beside the draft', takes: besideDraft },
  { name: 'draft answer', takes: draftAnswer },
  { name: 'survey comment', takes: surveyComment },
  { name: 'left message', takes: leftMessage },
]

/** Routes a typed text. A text that no owner takes is handled by its meaning. */
export function routeText(state: State, typed: ReadText, facts: Facts): Turn {
  // Any text but digits ends the wait for digits; digits after it mean something else.
  const here = stopAskingDigits(state)
  for (const { takes } of textOwners) {
    const turn = takes(here, typed, facts)
    if (turn) return turn
  }
  return routeFreeText(here, typed, facts)
}

function slip(state: State, { reading }: ReadText): Turn | null {
  const words = reading.slip()
  return words && askLinkingDigits(state, words)
}

function linkingDigits(state: State, { reading }: ReadText): Turn | null {
  const digits = reading.linkingDigits()
  return digits && takeLinkingDigits(state, digits)
}

function surveyRating(state: State, { text }: ReadText, facts: Facts): Turn | null {
  return state.survey && state.focus === 'rating' ? routeRatingText(state, state.survey, text, facts) : null
}

/** Signing in concerns staff only, so it works in a talk too. */
function isOfStaff(given: Command | null): boolean {
  return given?.kind === 'link-code' || (given?.kind === 'tap' && given.tap.kind === 'sign-in')
}

function talk(state: State, typed: ReadText): Turn | null {
  const open = listeningTalk(state)
  return open && !isOfStaff(typed.reading.command()) ? routeTalkText(state, open, typed) : null
}

function draftChoice(state: State, { reading }: ReadText, facts: Facts): Turn | null {
  const draft = draftInHand(state)
  const given = reading.draftAnswer()
  const chooses = given?.question.kind === 'choice' && given.parsed.ok
  return draft && chooses ? takeAnswer(state, draft, given, facts) : null
}

/** Names of services and languages, and what else of the menu's words may be free words as well. */
const alsoWords: readonly Tap['kind'][] = ['service', 'set-language', 'visit']

/** Whether the words of a command answer the open question, which asks for free words. */
function isFreeAnswer(state: State, { reading }: ReadText, given: Command | null): boolean {
  if (given?.kind !== 'tap' || !alsoWords.includes(given.tap.kind)) return false
  if (state.focus === 'comment' || state.focus === 'message') return true
  const answer = draftInHand(state) && reading.draftAnswer()
  return answer?.question.kind === 'text' && answer.question.place !== true && answer.parsed.ok
}

function command(state: State, typed: ReadText, facts: Facts): Turn | null {
  const given = typed.reading.command()
  if (isFreeAnswer(state, typed, given)) return null
  // While a question is open, digits are its answer (a telephone number looks like a reference).
  const isDigits = given?.kind === 'reference' || given?.kind === 'number'
  const asked = draftInHand(state) !== null || state.focus === 'comment' || state.focus === 'message'
  return given && !(isDigits && asked) ? routeCommand(state, given, typed, facts) : null
}

/** Handles a text from a person who left the draft: serves another intent, else offers to continue the draft. */
function resumePrompt(state: State, typed: ReadText, facts: Facts): Turn | null {
  const draft = draftInHand(state)
  if (!draft || !resumesDraft(draft, typed.reading.draftAnswer(), facts)) return null
  const left: State = { ...state, focus: null }
  const meant = readFreeText(typed.reading.sentence())
  const another = meant.kind === 'tap' && meant.tap.kind !== 'status' && meant.tap.kind !== 'cancel'
  return another ? answerFreeText(left, meant, typed, facts) : tell(left, resumeCard(draft, facts))
}

function besideDraft(state: State, typed: ReadText, facts: Facts): Turn | null {
  const { reading } = typed
  const meant = draftInHand(state) && intentBesideAnswer(reading.sentence(), reading.draftAnswer())
  return meant && interrupt(state, meant, typed, facts)
}

/** Handles an intent while a question is open, then asks that question again. */
function interrupt(state: State, meant: ClearIntent, typed: ReadText, facts: Facts): Turn {
  const turn = answerFreeText(state, meant, typed, facts)
  if (meant.kind !== 'tap' || meant.tap.kind !== 'status') return turn
  return thenAsk({ ...turn, state: { ...turn.state, focus: 'draft' } }, facts)
}

/** Keeps the answer. A wish in its words is at most offered beside it. */
function draftAnswer(state: State, { reading }: ReadText, facts: Facts): Turn | null {
  const draft = draftInHand(state)
  if (!draft) return null
  const answer = reading.draftAnswer()
  const turn = takeAnswer(state, draft, answer, facts)
  const wish = answer && wishInAnswer(reading.sentence(), answer, draft.service)
  return wish
    ? { ...turn, effects: [{ kind: 'say', message: besideAnswerCard(wish) }, ...turn.effects] }
    : turn
}

function surveyComment(state: State, { text }: ReadText, facts: Facts): Turn | null {
  return state.survey && state.focus === 'comment'
    ? thenAsk(takeComment(state, state.survey, text, facts), facts)
    : null
}

function leftMessage(state: State, typed: ReadText, facts: Facts): Turn | null {
  return state.focus === 'message' ? leaveMessage(state, typed, facts) : null
}
