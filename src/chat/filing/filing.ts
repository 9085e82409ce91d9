import type { Given } from '../answers/answer.ts'
import { doubtCard, doubtedWords, withoutDoubt } from './doubtedWords.ts'
import { type DraftAnswer, readDraftAnswer } from './draftAnswer.ts'
import type { Event } from '../event.ts'
import {
  changeCard,
  draftAnswersCard,
  draftFingerprint,
  currentCard,
  currentWithProblem,
  draftPapersCard,
  questionAsked,
  sendAnywayCard,
  sureCard,
  unfinishedCard,
} from './filingCards.ts'
import type { Message } from '../message.ts'
import { say } from '../../domain/text.ts'
import { openTalk } from '../talks/talks.ts'
import type { TextKey } from '../../locales/text.ts'
import { type Office, PRIVACY_VERSION } from '../../domain/settings/office.ts'
import { privacyCard } from '../privacy/privacyNotice.ts'
import {
  applicable,
  countingAnswers,
  firstOpen,
  inTurn,
  questionsOf,
} from '../../domain/questions/questions.ts'
import {
  isPaperQuestion,
  MISSING_PAPERS,
  namesNoneMissing,
  paperQuestion,
} from '../../domain/papers/paperList.ts'
import { services } from '../../domain/services/index.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import type { Service } from '../../domain/services/service.ts'
import { menuShortcuts } from '../shortcuts.ts'
import { toldAnswers, withoutTold } from './told.ts'
import { howNeeded, paperItemsOf } from '../../domain/papers/paperItems.ts'
import { kinCard } from './kinAsked.ts'
import { isPapersSaid, withMissing } from './missingPapers.ts'
import { differsFromScreen, isOfThisCard } from './onScreen.ts'
import { CHECK, type Draft, type State } from '../state.ts'
import { courtesy, type Facts, tell, type Turn } from '../turn.ts'
import { type Answers, holds } from '../../domain/questions/when.ts'
import { forOther } from '../../domain/services/forOther.ts'
import type { Tap } from '../taps.ts'
import { keepForNextTime, offeredAgain } from './lastTime.ts'
import { againFor, askedAnew, askingAddressee, forNewPurpose } from './purpose.ts'
import { unsureNote } from './unsurePaper.ts'

function ask(state: State, draft: Draft, facts: Facts, ...before: Message[]): Turn {
  // What could not be read on the check page is kept until it is asked about, or an answer is changed.
  const asked = draft.doubted?.question === CHECK ? draft : withoutDoubt(draft)
  return tell({ ...state, draft: asked, focus: 'draft' }, ...before, currentCard(asked, facts))
}

/** A sentence beside the question, which waits. In a talk typed words stay the officer's. */
function beside(state: State, key: TextKey): Turn {
  const focus = openTalk(state) ? state.focus : 'draft'
  return courtesy({ ...state, focus }, { kind: 'text', text: say(key), shortcuts: menuShortcuts })
}

/** Asks the person to tap a button. Typed words must not count as an answer to the draft's question here. */
function askByButton(state: State, card: Message): Turn {
  return tell({ ...state, focus: null }, card)
}

const inVersion = (draft: Draft, version: number): Draft => ({
  ...draft,
  ...(version > 0 && { serviceVersion: version }),
})

/** @param again answers at once what the person gave last time */
function beginDraft(before: State, id: ServiceId, event: Event, facts: Facts, again = false): Turn {
  const service = facts.office.service(id)
  const offered = offeredAgain(before.lastTime, service, facts.today)
  const told = toldAnswers(before, service, facts)
  const answers = { ...(again && againFor(offered, told)), ...told }
  const begun = askingAddressee({}, again && told['purpose'] !== undefined ? offered : {}, answers)
  const draft: Draft = {
    id: event.id,
    service: id,
    answers,
    asking: next(service, answers, askedAnew(begun)),
    ...begun,
    ...(Object.keys(offered).length > 0 && { again: offered }),
    ...(Object.keys(answers).length > 0 && { told: Object.keys(answers) }),
    touchedAt: facts.now.toISOString(),
  }
  return ask(withoutTold(before, answers), inVersion(draft, facts.office.serviceVersion(id)), facts)
}

/** Begins filing. Shows the privacy notice first, and asks before it discards a draft of another service. */
export function beginFiling(
  state: State,
  { service, instead, again }: Pick<Extract<Tap, { kind: 'file' }>, 'service' | 'instead' | 'again'>,
  event: Event,
  facts: Facts,
): Turn {
  if (state.privacy?.version !== PRIVACY_VERSION)
    return askByButton(state, privacyCard(service, facts.office))
  if (state.draft?.service === service)
    return again ? takeAgain(state, state.draft, undefined, facts) : ask(state, state.draft, facts)
  if (state.draft && !instead)
    return askByButton(state, unfinishedCard(services[state.draft.service], services[service]))
  return beginDraft(state, service, event, facts, again === 'yes')
}

/** The person has accepted the notice; its version, the time, and whether it was in typed words, are stored with the person. */
export function acceptPrivacy(
  state: State,
  service: ServiceId,
  version: string,
  event: Event,
  facts: Facts,
): Turn {
  const typed = event.kind === 'text' ? ({ typed: true } as const) : {}
  const accepted = { ...state, privacy: { version, at: facts.now.toISOString(), ...typed } }
  return beginFiling(version === PRIVACY_VERSION ? accepted : state, { service }, event, facts)
}

/** The next question of a draft with these answers. `anew`: asked for, not assumed. */
function next(service: Service, answers: Answers, anew: readonly string[] = []): string {
  return firstOpen(service, answers, anew)?.id ?? CHECK
}

/** The list of papers that follows from these answers, as a string for comparing. */
function listed(service: Service, answers: Answers): string {
  return paperItemsOf(service)
    .map((item) => `${item.id} ${howNeeded(item, answers)} ${item.about.name.th} ${item.about.name.en}`)
    .join('\n')
}

/** The papers whose name differs between two versions of a service, so that an answer was given about another paper. */
function renamedPapers(before: Service, now: Service): readonly string[] {
  return paperItemsOf(now).flatMap(({ id, about: { name } }) => {
    const former = paperItemsOf(before).find((item) => item.id === id)?.about.name
    return former && (former.th !== name.th || former.en !== name.en) ? [paperQuestion(id)] : []
  })
}

function without(answers: Answers, questions: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !questions.includes(id)))
}

/** The questions whose answer is none of their choices (any more). */
function chosenBefore(service: Service, answers: Answers): readonly string[] {
  return questionsOf(service).flatMap((question) => {
    const value = answers[question.id]
    if (question.kind !== 'choice' || value === undefined) return []
    return question.options.some(({ id, stop }) => id === value && !stop) ? [] : [question.id]
  })
}

function withoutAll(answers: Answers): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answers).filter(
      ([id, said]) => id !== MISSING_PAPERS && (id !== 'papers' || said !== 'all'),
    ),
  )
}

/**
 * Whoever answers anew whether all are there says anew which are missing. The marks on single papers stay only where the
 * card with them is shown next.
 */
function withoutMissing(answers: Answers): Record<string, string> {
  const marks = answers['papers'] === 'some' ? [] : Object.keys(answers).filter((id) => isMark(answers, id))
  return without(answers, [MISSING_PAPERS, ...marks])
}

const isMark = (answers: Answers, id: string) =>
  id.startsWith(paperQuestion('')) && ['not-yet', 'unsure'].includes(answers[id] ?? '')

/** What is asked about the applicant. */
const ofApplicant = ['name', 'status', 'workplace']

/** The answers when the matter turns out to be another person's, or one's own: whoever has given a name keeps it. */
function ofOtherApplicant(before: Answers, whose: string): Answers {
  const { name, 'asker-name': asker } = before
  const kept = without(before, [...ofApplicant, 'agreed', 'asker-name', 'asker-relation'])
  if (whose === 'other') return { ...kept, ...(name !== undefined && { 'asker-name': name }) }
  return { ...kept, ...(asker !== undefined && { name: asker }) }
}

/** Adds an answer. If it changes the list of papers, what was said of the whole list is removed, so that the bot asks again. */
function withAnswer(service: Service, given: Answers, question: string, value: string): Answers {
  if (question === MISSING_PAPERS || isPapersSaid(value)) return withMissing(service, given, value)
  const turns = question === 'for-whom' && value !== (given[question] ?? 'self')
  const before = forNewPurpose(turns ? ofOtherApplicant(given, value) : given, question, value)
  const answered = { ...before, [question]: value }
  const after = question === 'papers' ? withoutMissing(answered) : answered
  if (isPaperQuestion(question) || listed(service, before) === listed(service, after)) return after
  return withoutAll(after)
}

/** Handles an answer to the draft's question. `answer` is null on the check page, which accepts only its buttons. */
export function takeAnswer(state: State, draft: Draft, answer: DraftAnswer | null, facts: Facts): Turn {
  if (!answer) {
    const card = currentWithProblem(draft, facts, say('chat.check.press'))
    return tell({ ...state, focus: 'draft' }, card)
  }
  const service = facts.office.service(draft.service)
  const { question, parsed, kin } = answer
  const asksKin = kin && kinCard(draft, kin.typed, kin.meant, facts)
  if (asksKin) return tell({ ...state, focus: 'draft' }, asksKin)
  if (!parsed.ok) {
    const { piece } = answer
    const kept =
      piece === undefined ? draft : { ...draft, namePiece: { question: question.id, words: piece } }
    return tell({ ...state, draft: kept, focus: 'draft' }, currentWithProblem(kept, facts, parsed.why))
  }
  if (answer.doubted || answer.guessed) return askAboutWords(state, draft, question.id, parsed.value, facts)
  const answers = withAnswer(service, draft.answers, question.id, parsed.value)
  const warning = question.warn?.(parsed.value, facts.today)
  const note =
    answer.note ?? (warning ? { words: warning } : unsureNote(service, draft.answers, answers, facts.office))
  const anew = withoutDoubt(askingAddressee(draft, draft.answers, answers))
  const asking = next(service, answers, askedAnew(anew))
  const answered: Draft = { ...anew, answers, asking, touchedAt: facts.now.toISOString() }
  if (answer.addressee !== undefined && asking === 'addressee') {
    const asked: Draft = {
      ...answered,
      doubted: { question: asking, words: answer.addressee, named: true },
      // The card stands for the question.
      shown: draftFingerprint(answered, facts),
    }
    const card = doubtCard(asked, facts)
    if (card) return tell({ ...state, draft: asked, focus: 'draft' }, card)
  }
  return ask(state, answered, facts, ...(note ? [{ kind: 'text', text: note } as const] : []))
}

/** Asks whether words that may be something else are the answer, before they are kept as one. */
function askAboutWords(state: State, draft: Draft, question: string, words: string, facts: Facts): Turn {
  const doubting = { ...draft, doubted: { question, words }, touchedAt: facts.now.toISOString() }
  const card = doubtCard(doubting, facts)
  return card ? tell({ ...state, draft: doubting, focus: 'draft' }, card) : ask(state, draft, facts)
}

/** The words in doubt are the answer. */
export function useWords(
  state: State,
  draft: Draft,
  { question, shown }: { readonly question: string; readonly shown?: string | undefined },
  facts: Facts,
): Turn {
  const words = doubtedWords(draft)
  const isAsked = draft.asking === question && isOfThisCard(shown, draft, facts)
  const answer =
    words !== null && isAsked ? readDraftAnswer(draft, { kind: 'typed', text: words }, facts) : null
  return answer ? takeAnswer(state, draft, answer, facts) : beside(state, 'chat.old.question')
}

/** The answers of last time that this draft can take: to one question, or to every one that has none yet. */
function answersAgain(draft: Draft, question: string | undefined): [string, string][] {
  const { answers } = draft
  const again = againFor(draft.again ?? {}, answers)
  if (question === undefined) return Object.entries(again).filter(([id]) => answers[id] === undefined)
  const value = again[question === 'asker-name' ? 'name' : question]
  return value === undefined ? [] : [[question, value]]
}

/** Gives again what the person gave last time. Pressed once more it changes nothing. */
export function takeAgain(state: State, draft: Draft, question: string | undefined, facts: Facts): Turn {
  if (question !== undefined && question !== draft.asking)
    return courtesy(state, { kind: 'text', text: say('chat.old.question') }, currentCard(draft, facts))
  const service = facts.office.service(draft.service)
  const given = holds(forOther, draft.answers) && question === undefined ? [] : answersAgain(draft, question)
  const answers = given.reduce<Answers>(
    (all, [id, value]) => withAnswer(service, all, id, value),
    draft.answers,
  )
  const isAll = question === undefined && answers['purpose'] !== undefined
  const anew = askingAddressee(draft, isAll ? (draft.again ?? {}) : {}, answers)
  const asking = given.length > 0 ? next(service, answers, askedAnew(anew)) : draft.asking
  return ask(state, { ...anew, answers, asking, touchedAt: facts.now.toISOString() }, facts)
}

/**
 * Moves the draft to the current version of its service. If the list of papers differs, the bot asks about
 * papers again; also about a single paper that has another name now.
 */
function inPresentVersion(draft: Draft, { office }: Facts): Draft {
  const now = office.serviceVersion(draft.service)
  if ((draft.serviceVersion ?? 0) === now) return draft
  const { service, serviceVersion = 0 } = draft
  const renamed = renamedPapers(office.serviceAt(service, serviceVersion), office.service(service))
  const kept = listsAsBefore(draft, office) ? draft.answers : withoutAll(draft.answers)
  return inVersion({ ...draft, answers: without(kept, renamed) }, now)
}

/** Whether the draft's list of papers is the same as the one that the person saw. */
function listsAsBefore({ service, serviceVersion = 0, answers }: Draft, office: Office): boolean {
  return (
    listed(office.serviceAt(service, serviceVersion), answers) === listed(office.service(service), answers)
  )
}

/**
 * The draft with this release's questions and the current version of its service. If its current question no
 * longer exists, or a question was added, the first unanswered question becomes the current one.
 */
export function draftUpToDate(stored: Draft, facts: Facts): Draft {
  const service = facts.office.service(stored.service)
  const moved = inPresentVersion(stored, facts)
  const none = namesNoneMissing(service, moved.answers) ? [MISSING_PAPERS] : []
  const left = [...chosenBefore(service, moved.answers), ...none]
  const draft = { ...moved, answers: without(moved.answers, left) }
  const waits = questionAsked(service, draft) !== undefined
  const open = next(service, draft.answers, askedAnew(draft))
  return waits || (draft.asking === CHECK && open === CHECK) ? draft : { ...draft, asking: open }
}

/** Whether the update from `before` to `now` changed the draft's question as the person saw it last. */
export function asksAnew(before: Draft, now: Draft, facts: Facts): boolean {
  if (before.asking !== now.asking) return true
  return (
    differsFromScreen(before, now, facts) ?? (now.asking === 'papers' && !listsAsBefore(before, facts.office))
  )
}

/** A tapped answer. It counts only for the current question, as its card shows it. */
export function tapAnswer(
  state: State,
  draft: Draft,
  { question, shown }: { readonly question: string; readonly shown?: string | undefined },
  given: Given,
  facts: Facts,
): Turn {
  if (draft.asking === question && isOfThisCard(shown, draft, facts))
    return takeAnswer(state, draft, readDraftAnswer(draft, given, facts), facts)
  const again = given.kind === 'tapped' && draft.answers[question] === given.value
  return beside(state, again ? 'chat.old.answered' : 'chat.old.question')
}

/**
 * Goes one question back from the question that the button belongs to, so that a double tap goes back once.
 * Answers stay.
 */
export function askPrevious(state: State, draft: Draft, from: string | undefined, facts: Facts): Turn {
  if (from !== undefined && from !== draft.asking) return beside(state, 'chat.old.question')
  const all = inTurn(facts.office.service(draft.service), draft.answers, draft.asking)
  const at = all.findIndex(({ id }) => id === draft.asking)
  const previous = at === -1 ? all.at(-1) : all[at - 1]
  if (!previous) return beside(state, 'chat.filing.first')
  return ask(state, { ...draft, asking: previous.id }, facts)
}

/** Starts again from the first question, after the person confirms. */
export function startDraftOver(state: State, draft: Draft, sure: boolean, event: Event, facts: Facts): Turn {
  return sure
    ? beginDraft(state, draft.service, event, facts)
    : askByButton(state, sureCard('start-over', draft))
}

/** Deletes the draft, after the person confirms. */
export function discardDraft(state: State, draft: Draft, sure: boolean): Turn {
  if (!sure) return askByButton(state, sureCard('discard', draft))
  return tell(
    { ...state, draft: null, focus: null },
    { kind: 'text', text: say('chat.filing.discarded'), shortcuts: menuShortcuts },
  )
}

/** Continues a draft that the person left for the menu. */
export function resumeDraft(state: State, draft: Draft, facts: Facts): Turn {
  return ask(state, { ...draft, touchedAt: facts.now.toISOString() }, facts)
}

/** Asks one question again; a button of the check page. */
export function askToEdit(state: State, draft: Draft, question: string, facts: Facts): Turn {
  const isAskedHere = draft.lending === undefined || question !== 'for-whom'
  const known =
    isAskedHere &&
    applicable(facts.office.service(draft.service), draft.answers).some(({ id }) => id === question)
  return ask(state, known ? { ...draft, asking: question } : draft, facts)
}

/** The list of answers, each with a button to change it. */
export function showAnswers(state: State, draft: Draft, page: number, { office }: Facts): Turn {
  return tell(state, changeCard(office.service(draft.service), draft, page))
}

/** Returns to the check page, or to the first unanswered question. */
export function showCheckPage(state: State, draft: Draft, facts: Facts): Turn {
  const asking = next(facts.office.service(draft.service), draft.answers, askedAnew(draft))
  return ask(state, { ...draft, asking }, facts)
}

/** The papers that the draft needs; the question that it asks goes on waiting. */
export function showPapers(state: State, draft: Draft, facts: Facts): Turn {
  return tell(state, draftPapersCard(facts.office.service(draft.service), draft, facts))
}

/** Every answer in full, from the check page. */
export function showAllAnswers(state: State, draft: Draft, facts: Facts): Turn {
  return tell(state, draftAnswersCard(facts.office.service(draft.service), draft))
}

/**
 * Files the request. Works from the check page only, and only from the one that shows the present answers. Asks once more
 * where something that was typed there could not be read.
 */
export function submitDraft(
  state: State,
  draft: Draft,
  { shown, sure }: { readonly shown?: string | undefined; readonly sure?: 'yes' | undefined },
  facts: Facts,
): Turn {
  const service = facts.office.service(draft.service)
  if (next(service, draft.answers, askedAnew(draft)) !== CHECK || draft.asking !== CHECK)
    return showCheckPage(state, draft, facts)
  if (!isOfThisCard(shown, draft, facts)) return beside(state, 'chat.old.check')
  const unread = doubtedWords(draft)
  if (unread !== null && !sure)
    return tell({ ...state, focus: 'draft' }, sendAnywayCard(draft, unread, draftFingerprint(draft, facts)))
  const answers = countingAnswers(service, draft.answers)
  return {
    state: { ...keepForNextTime(state, service, answers, facts), draft: null, focus: null },
    effects: [
      {
        kind: 'file-request',
        filing: { service: draft.service, answers },
        ...(draft.photos && { draft: draft.id }),
        ...(draft.helped && { helped: true as const }),
      },
    ],
  }
}
