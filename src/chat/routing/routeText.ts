import { MISSING_PAPERS } from '../../domain/papers/paperList.ts'
import { appointmentSaid } from '../appointments/timeSaid.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import { say } from '../../domain/text.ts'
import { asksOutright, wantsToTalk } from '../answers/saysMore.ts'
import type { DraftAnswer } from '../filing/draftAnswer.ts'
import { resumeCard, resumesDraft } from '../filing/resumePrompt.ts'
import { takeCorrection, takeCorrectionEarlier, takeUnread } from '../filing/checkSaid.ts'
import { callsWrong } from '../filing/calledWrong.ts'
import { takeAsBefore } from '../filing/asBefore.ts'
import { askToEdit, showCheckPage, takeAnswer } from '../filing/filing.ts'
import { currentWithProblem, questionAsked } from '../filing/filingCards.ts'
import { hasNoPhone, helpFor } from '../filing/stuckWords.ts'
import { takePhotoNamed, takePhotoQuestion } from '../photos/photoAsked.ts'
import { takeGivingBack, takeHelpCode } from '../lending/helping.ts'
import { asksBack } from '../lending/lending.ts'
import { takeCollectorNamed, takeProxyName } from '../proxy/proxy.ts'
import { askLinkingDigits, stopAskingDigits, takeLinkingDigits } from '../linking/linking.ts'
import { CHECK, type State } from '../state.ts'
import { routeRatingText, takeComment } from '../survey/survey.ts'
import { takeWrongWords } from '../requests/wrongResult.ts'
import { leaveMessage, listeningTalk, openTalk, routeTalkText } from '../talks/talks.ts'
import { courtesy, type Facts, tell, type Turn } from '../turn.ts'
import type { Tap } from '../taps.ts'
import type { Command } from './commands.ts'
import { takeAnswerAndQuestion } from './answerAndQuestion.ts'
import { takeConsent } from './consentSaid.ts'
import { notUnderstoodIn } from './doors.ts'
import { type FreeText, meantBeside, plainWish, readFreeText, wishInAnswer } from './freeText.ts'
import { supposed, typesEnglish } from './language.ts'
import { besideAnswerCard } from './intentTaps.ts'
import { durationQuestion, officeQuestion, saidInstead } from './saidInstead.ts'
import { subjectOf } from './subject.ts'
import { lookingFirst } from './ownMatters.ts'
import { draftInHand, type ReadText } from './readText.ts'
import { cardTapSaid, tapConfirmed } from './confirmation.ts'
import { retiredInstead } from './retiredInstead.ts'
import { answerTap } from './routeTap.ts'
import { routeCommand } from './routeCommand.ts'
import { tapNamed } from './wordsOfButtons.ts'
import { answerFreeText, dayQuestion, payQuestion, routeFreeText } from './routeFreeText.ts'

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
  { name: 'words for a card that asks', takes: cardSaid },
  { name: 'help code', takes: helpCode },
  { name: 'linking digits', takes: linkingDigits },
  { name: 'survey rating', takes: surveyRating },
  { name: 'talk', takes: talk },
  { name: 'words of a button', takes: wordsOfButton },
  { name: 'as before', takes: asBefore },
  { name: 'no telephone', takes: withoutPhone },
  { name: 'time of an appointment', takes: appointmentWords },
  { name: 'privacy notice', takes: takeConsent },
  { name: 'confirmation', takes: confirmation },
  { name: 'giving a lent draft back', takes: (state, { text }) => takeGivingBack(state, text) },
  { name: 'sending a finished draft', takes: sendingFinished },
  { name: 'whether a photo came', takes: (state, { text }, facts) => takePhotoQuestion(state, text, facts) },
  { name: 'paper of a photo', takes: (state, { text }, facts) => takePhotoNamed(state, text, facts) },
  { name: 'collector told', takes: collectorTold },
  { name: 'retired', takes: retiredInstead },
  { name: 'draft choice', takes: draftChoice },
  { name: 'correction', takes: correction },
  { name: 'command', takes: command },
  { name: 'resume prompt', takes: resumePrompt },
  { name: 'answer with a question behind it', takes: takeAnswerAndQuestion },
  { name: 'help at the question', takes: helpAtQuestion },
  { name: 'intent beside the draft', takes: besideDraft },
  { name: 'question beside the draft', takes: askedBesideDraft },
  { name: 'draft answer', takes: draftAnswer },
  { name: 'question about the office beside free words', takes: officeBesideWords },
  { name: 'wish beside free words', takes: besideWords },
  { name: 'survey comment', takes: surveyComment },
  { name: 'collector’s name', takes: proxyName },
  { name: 'left message', takes: leftMessage },
  { name: 'what is wrong', takes: whatIsWrong },
]

/** Routes a typed text. A text that no owner takes is handled by its meaning. */
export function routeText(state: State, typed: ReadText, facts: Facts): Turn {
  // In a talk any text but digits is for the officer.
  const here = openTalk(state) ? stopAskingDigits(state) : state
  // In a talk the words are for the officer, and a slip or a code says what it is.
  if (listeningTalk(here) || typed.reading.slip() || typed.reading.helpCode())
    return routeOwned(here, typed, facts)
  return lookingFirst(here, typed, routeOwned(here, typed, facts))
}

function routeOwned(state: State, typed: ReadText, facts: Facts): Turn {
  for (const { takes } of textOwners) {
    const turn = takes(state, typed, facts)
    if (turn) return turn
  }
  return routeFreeText(state, typed, facts)
}

function slip(state: State, { reading }: ReadText): Turn | null {
  const words = reading.slip()
  return words && askLinkingDigits(state, words)
}

function cardSaid(state: State, typed: ReadText, facts: Facts): Turn | null {
  if (listeningTalk(state)) return null
  const { lent } = state
  const takesBack = lent && asksBack(typed.text)
  const tap: Tap | null = takesBack
    ? { kind: 'take-back', lending: lent.id }
    : cardTapSaid(state, typed.text, facts)
  return tap && answerTap(state, tap, typed, facts)
}

/** With its words before it a help code is one anywhere; the digits alone only where nothing else is asked. */
function helpCode(state: State, { reading }: ReadText, facts: Facts): Turn | null {
  const given = reading.helpCode()
  if (!given) return null
  const isCode = given.labelled ? given.code !== null || state.focus === null : state.focus === null
  return isCode && (given.code !== null || !listeningTalk(state)) ? takeHelpCode(state, given, facts) : null
}

function linkingDigits(state: State, { reading }: ReadText): Turn | null {
  const digits = reading.linkingDigits()
  return digits && takeLinkingDigits(state, digits)
}

function surveyRating(state: State, typed: ReadText, facts: Facts): Turn | null {
  if (!state.survey || state.focus !== 'rating' || choosesFromList(state, typed)) return null
  return routeRatingText(state, state.survey, typed.text, facts)
}

/** Whether a lone number chooses from a list that was shown since the question. */
function choosesFromList({ aside }: State, { reading }: ReadText): boolean {
  return aside?.numbered === true && reading.command()?.kind === 'number'
}

/** Signing in concerns staff only, so it works in a talk too. */
function isOfStaff(given: Command | null): boolean {
  const isCode = given?.kind === 'link-code' || given?.kind === 'sign-in-code'
  return isCode || (given?.kind === 'tap' && given.tap.kind === 'sign-in')
}

function talk(state: State, typed: ReadText): Turn | null {
  const open = listeningTalk(state)
  return open && !isOfStaff(typed.reading.command()) ? routeTalkText(state, open, typed) : null
}

/** The words of a button of the last answer. */
function wordsOfButton(state: State, typed: ReadText, facts: Facts): Turn | null {
  const tap = tapNamed(state, typed.text, facts)
  return tap && answerTap(state, tap, typed, facts)
}

/** “As before” at a question, and that an answer stays as it is. */
function asBefore(state: State, { text }: ReadText, facts: Facts): Turn | null {
  const draft = draftInHand(state)
  return (
    draft &&
    takeAsBefore(state, draft, questionAsked(facts.office.service(draft.service), draft), text, facts)
  )
}

/** Somebody without a telephone says so at any question: it is asked for later, or again. */
function withoutPhone(state: State, { text }: ReadText, facts: Facts): Turn | null {
  const draft = draftInHand(state)
  if (!draft || draft.asking === 'phone' || !hasNoPhone(text) || asksOutright(text)) return null
  const given = draft.answers['phone'] !== undefined
  const turn = given ? askToEdit(state, draft, 'phone', facts) : { state, effects: [] }
  const card = currentWithProblem(
    turn.state.draft ?? draft,
    facts,
    say(given ? 'chat.stuck.phone' : 'chat.stuck.phone-later'),
  )
  return tell(turn.state, card)
}

/** Words for a time that is shown, or wished for. */
function appointmentWords(state: State, typed: ReadText, facts: Facts): Turn | null {
  const said = appointmentSaid(state, typed.text, facts)
  if (!said) return null
  return 'tap' in said ? answerTap(state, said.tap, typed, facts) : { state, effects: [said.effect] }
}

/** Plain words for the button of the last card. */
function confirmation(state: State, typed: ReadText, facts: Facts): Turn | null {
  const tap = tapConfirmed(state, typed.reading.confirmation(), facts)
  return tap && answerTap(state, tap, typed, facts)
}

/** “Send it” beside a draft that only waits to be sent shows what would be sent. */
function sendingFinished(state: State, { reading }: ReadText, facts: Facts): Turn | null {
  const { draft, focus } = state
  if (!draft || reading.confirmation()?.includes('send') !== true) return null
  // At an answer that is only asked for again, the rest has been answered.
  const isAgain = focus === 'draft' && draft.asking !== CHECK && draft.answers[draft.asking] !== undefined
  const isLeft = focus === null && draft.asking === CHECK && draft.lending === undefined
  return isAgain || isLeft ? showCheckPage(state, draft, facts) : null
}

function collectorTold(state: State, { text, reading }: ReadText): Turn | null {
  const isElse = () => {
    const meant = readFreeText(reading.sentence())
    // A surname may be a word of praise (“ใจงาม”), or be like a word for something.
    const isFaint = meant.kind === 'praise' || (meant.kind === 'asks' && meant.faint === true)
    return reading.command() !== null || (meant.kind !== 'unknown' && !isFaint)
  }
  return takeCollectorNamed(state, text, isElse)
}

function draftChoice(state: State, typed: ReadText, facts: Facts): Turn | null {
  const draft = draftInHand(state)
  if (!draft || choosesFromList(state, typed)) return null
  const given = typed.reading.draftAnswer()
  if (given?.question.kind !== 'choice') return null
  const { question, parsed } = given
  // The person's own words may be a wish that names a choice. Words about papers are read even where they are asked back.
  const isOfPapers = question.id === 'papers' || question.id === MISSING_PAPERS
  const chooses = parsed.ok ? !parsed.inOwnWords : isOfPapers && parsed.told === true
  return chooses ? takeAnswer(state, draft, given, facts) : null
}

function correction(state: State, { text, reading }: ReadText, facts: Facts): Turn | null {
  const draft = draftInHand(state)
  const given = reading.command()
  // “ภาษาอังกฤษ” alone is the language of the chat.
  if (!draft || (given?.kind === 'tap' && given.tap.kind === 'set-language')) return null
  const turn = takeCorrection(state, draft, text, facts) ?? takeCorrectionEarlier(state, draft, text, facts)
  if (turn || draft.asking !== CHECK || given || !callsWrong(text)) return turn
  const meant = saidInstead(reading.sentence(), text, draft.service)
  // What is called wrong must not be lost, whatever else the words are like.
  return meant?.kind === 'tap' && meant.tap.kind !== 'remark' ? null : takeUnread(state, draft, text, facts)
}

/** Whether the person is asked for words of their own. */
const takesFreeWords = ({ focus }: State) => focus === 'comment' || focus === 'message' || focus === 'wrong'

/** Names of services and languages, and what else of the menu's words may be free words as well. */
const alsoWords: readonly Tap['kind'][] = ['service', 'set-language', 'visit']

/** Whether the words of a command answer the open question, which asks for free words. */
function isFreeAnswer(state: State, { reading }: ReadText, given: Command | null): boolean {
  if (given?.kind === 'tap' && given.tap.kind === 'ask-for-help') return takesFreeWords(state)
  if (given?.kind !== 'tap' || !alsoWords.includes(given.tap.kind)) return false
  if (takesFreeWords(state)) return true
  const answer = draftInHand(state) && reading.draftAnswer()
  return answer?.question.kind === 'text' && answer.question.place !== true && answer.parsed.ok
}

function command(state: State, typed: ReadText, facts: Facts): Turn | null {
  const given = typed.reading.command()
  if (isFreeAnswer(state, typed, given)) return null
  // While a question is open, digits are its answer (a telephone number looks like a reference).
  const isDigits = given?.kind === 'reference' || given?.kind === 'number'
  const waits = draftInHand(state) !== null || takesFreeWords(state)
  const asked = waits && !choosesFromList(state, typed)
  if (!given || (isDigits && asked)) return null
  const isEnglish = given.kind === 'tap' && typesEnglish(state, typed.text)
  return routeCommand(isEnglish ? supposed(state, 'en') : state, given, typed, facts)
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

/** Somebody who cannot answer reads what helps on the question's own card. */
function helpAtQuestion(state: State, { reading, text }: ReadText, facts: Facts): Turn | null {
  const draft = draftInHand(state)
  const answer = draft && reading.draftAnswer()
  const help = answer && helpFor(answer.question, text)
  return draft && help ? tell(state, currentWithProblem(draft, facts, help)) : null
}

function besideDraft(state: State, typed: ReadText, facts: Facts): Turn | null {
  const { reading } = typed
  const draft = draftInHand(state)
  if (!draft) return null
  const isAside = state.aside !== undefined
  const answer = reading.draftAnswer()
  const waiting = { answer, text: typed.text, filed: draft.service, isAside }
  // A chosen or dated answer names no day of the office.
  const isFree = !answer?.parsed.ok || answer.question.kind === 'text' || answer.question.kind === 'name'
  const meant =
    officeBeside(typed, answer, draft.service) ??
    (isFree
      ? (dayQuestion(typed.text, facts) ?? takesHowLong(typed, draft.service) ?? payBeside(typed))
      : null) ??
    (answer?.doubted
      ? saidInstead(reading.sentence(), typed.text, draft.service)
      : meantBeside(reading.sentence(), waiting))
  return meant && answerFreeText(state, meant, typed, facts)
}

/** A question about the office, which is an answer to nothing; a chosen, counted or dated answer asks none. */
function officeBeside({ text }: ReadText, answer: DraftAnswer | null, service: ServiceId): FreeText | null {
  const takesWords = answer?.question.kind === 'text' || answer?.question.kind === 'name'
  return answer?.parsed.ok && !takesWords ? null : officeQuestion(text, service)
}

/** How long it takes is asked of the service that is being filled in, where the words only ask that. */
const takesHowLong = ({ text }: ReadText, service: ServiceId) =>
  asksOutright(text) ? durationQuestion(text, service) : null

/** Beside an open question the pay is asked about only where the words ask. */
const payBeside = ({ text }: ReadText) => (asksOutright(text) ? payQuestion(text) : null)

/**
 * Answers a question or a plea that is no answer, as far as it is understood; else it is asked back about the service that
 * is being filled in. Words where free words are asked for are asked about instead, before they are kept.
 */
function askedBesideDraft(state: State, typed: ReadText, facts: Facts): Turn | null {
  const { reading, text } = typed
  const draft = draftInHand(state)
  if (!draft) return null
  const { parsed } = reading.draftAnswer() ?? {}
  const isAside = parsed?.ok ? parsed.inOwnWords === true && wantsToTalk(text) : asksOutright(text)
  if (!isAside) return null
  const meant = durationQuestion(text, draft.service) ?? saidInstead(reading.sentence(), text, draft.service)
  return meant?.kind === 'tap'
    ? answerFreeText(state, meant, typed, facts)
    : courtesy(state, notUnderstoodIn(draft.service, text))
}

/** Keeps the answer. A wish in its words is at most offered beside it. */
function draftAnswer(state: State, { reading, text }: ReadText, facts: Facts): Turn | null {
  const draft = draftInHand(state)
  if (!draft) return null
  const answer = reading.draftAnswer()
  if (!answer) return takeUnread(state, draft, text, facts)
  const turn = takeAnswer(state, draft, answer, facts)
  const wish = !answer.doubted && wishInAnswer(reading.sentence(), answer, draft.service)
  return wish
    ? { ...turn, effects: [{ kind: 'say', message: besideAnswerCard(wish) }, ...turn.effects] }
    : turn
}

/** What free words that were asked for mean beside, once something else was answered since. */
function besideWords(state: State, typed: ReadText, facts: Facts): Turn | null {
  if ((state.focus !== 'comment' && state.focus !== 'message') || !state.aside) return null
  const meant = plainWish(typed.reading.sentence())
  // Praise, and words for the staff, are what was asked for.
  const isWish = meant?.kind === 'tap' && meant.tap.kind !== 'contact' && meant.tap.kind !== 'remark'
  return isWish ? answerFreeText(state, meant, typed, facts) : null
}

function surveyComment(state: State, { text }: ReadText, facts: Facts): Turn | null {
  return state.survey && state.focus === 'comment' ? takeComment(state, state.survey, text, facts) : null
}

function proxyName(state: State, { text }: ReadText): Turn | null {
  return takeProxyName(state, text)
}

function leftMessage(state: State, typed: ReadText, facts: Facts): Turn | null {
  return state.focus === 'message' ? leaveMessage(state, typed, facts) : null
}

/** A question about the office is no comment, no name and nothing that is wrong with a result. */
function officeBesideWords(state: State, typed: ReadText, facts: Facts): Turn | null {
  const { focus } = state
  // “Opening hours” alone may be what somebody finds wrong.
  const asksWords =
    focus === 'proxy' || ((focus === 'comment' || focus === 'wrong') && asksOutright(typed.text))
  const meant = asksWords ? officeQuestion(typed.text, subjectOf(state, facts)) : null
  return meant && answerFreeText(state, meant, typed, facts)
}

function whatIsWrong(state: State, { text, message }: ReadText): Turn | null {
  return state.focus === 'wrong' && state.wrong ? takeWrongWords(state, state.wrong, text, message) : null
}
