import type { Given } from '../answers/answer.ts'
import { type DraftAnswer, readDraftAnswer } from './draftAnswer.ts'
import type { Event } from '../event.ts'
import { changeCard, currentCard, questionAsked, sureCard, unfinishedCard } from './filingCards.ts'
import type { Message } from '../message.ts'
import { say } from '../../domain/text.ts'
import { type Office, PRIVACY_VERSION } from '../../domain/settings/office.ts'
import { privacyCard } from '../privacy/privacyNotice.ts'
import { applicable, countingAnswers } from '../../domain/questions/questions.ts'
import { isPaperQuestion } from '../../domain/papers/paperList.ts'
import { services } from '../../domain/services/index.ts'
import type { ServiceId } from '../../domain/services/ids.ts'
import type { Service } from '../../domain/services/service.ts'
import { menuShortcuts } from '../shortcuts.ts'
import { howNeeded, paperItemsOf } from '../../domain/papers/paperItems.ts'
import { CHECK, type Draft, type State } from '../state.ts'
import { courtesy, type Facts, tell, type Turn } from '../turn.ts'
import type { Answers } from '../../domain/questions/when.ts'

function ask(state: State, draft: Draft, facts: Facts, ...before: Message[]): Turn {
  return tell({ ...state, draft, focus: 'draft' }, ...before, currentCard(draft, facts))
}

/** Asks something to be tapped: a typed “yes” must not become the answer to the draft's question. */
function askByButton(state: State, card: Message): Turn {
  return tell({ ...state, focus: null }, card)
}

const inVersion = (draft: Draft, version: number): Draft => ({
  ...draft,
  ...(version > 0 && { serviceVersion: version }),
})

function beginDraft(state: State, service: ServiceId, event: Event, facts: Facts): Turn {
  const draft: Draft = {
    id: event.id,
    service,
    answers: {},
    asking: applicable(facts.office.service(service), {})[0]?.id ?? CHECK,
    touchedAt: facts.now.toISOString(),
  }
  return ask(state, inVersion(draft, facts.office.serviceVersion(service)), facts)
}

/** A person wants to file. The privacy notice comes first; a draft of another service is not thrown away unasked. */
export function beginFiling(
  state: State,
  service: ServiceId,
  instead: boolean,
  event: Event,
  facts: Facts,
): Turn {
  if (state.privacy?.version !== PRIVACY_VERSION)
    return askByButton(state, privacyCard(service, facts.office))
  if (state.draft?.service === service) return ask(state, state.draft, facts)
  if (state.draft && !instead)
    return askByButton(state, unfinishedCard(services[state.draft.service], services[service]))
  return beginDraft(state, service, event, facts)
}

/** The notice is read: its version and the time are kept with the person. */
export function acceptPrivacy(
  state: State,
  service: ServiceId,
  version: string,
  event: Event,
  facts: Facts,
): Turn {
  const accepted = { ...state, privacy: { version, at: facts.now.toISOString() } }
  return beginFiling(version === PRIVACY_VERSION ? accepted : state, service, false, event, facts)
}

function next(service: Service, answers: Draft['answers']): string {
  return applicable(service, answers).find(({ id }) => answers[id] === undefined)?.id ?? CHECK
}

/** The list of papers that these answers make. */
function listed(service: Service, answers: Answers): string {
  return paperItemsOf(service)
    .map((item) => `${item.id} ${howNeeded(item, answers)}`)
    .join()
}

function withoutAll(answers: Answers): Record<string, string> {
  return Object.fromEntries(Object.entries(answers).filter(([id, said]) => id !== 'papers' || said !== 'all'))
}

/** “I have them all” was said of one list of papers; an answer that makes another list asks once more. */
function withAnswer(service: Service, before: Answers, question: string, value: string): Answers {
  const after = { ...before, [question]: value }
  if (isPaperQuestion(question) || listed(service, before) === listed(service, after)) return after
  return withoutAll(after)
}

/** An answer to the draft's question, however it came; null on the check page, which is left by its buttons only. */
export function takeAnswer(state: State, draft: Draft, answer: DraftAnswer | null, facts: Facts): Turn {
  if (!answer)
    return courtesy(state, { kind: 'text', text: say('chat.check.press') }, currentCard(draft, facts))
  const service = facts.office.service(draft.service)
  const { question, parsed } = answer
  if (!parsed.ok) {
    return tell({ ...state, focus: 'draft' }, { kind: 'text', text: parsed.why }, currentCard(draft, facts))
  }
  const answers = withAnswer(service, draft.answers, question.id, parsed.value)
  const note = question.warn?.(parsed.value, facts.today)
  return ask(
    state,
    { ...draft, answers, asking: next(service, answers), touchedAt: facts.now.toISOString() },
    facts,
    ...(note ? [{ kind: 'text', text: { words: note } } as const] : []),
  )
}

/** The draft in the office's present version of its service; another list of papers is asked about once more. */
function inPresentVersion(draft: Draft, { office }: Facts): Draft {
  const now = office.serviceVersion(draft.service)
  if ((draft.serviceVersion ?? 0) === now) return draft
  const answers = listsAsBefore(draft, office) ? draft.answers : withoutAll(draft.answers)
  return inVersion({ ...draft, answers }, now)
}

/** Whether the draft's list of papers is the one that the person was shown. */
function listsAsBefore({ service, serviceVersion = 0, answers }: Draft, office: Office): boolean {
  return (
    listed(office.serviceAt(service, serviceVersion), answers) === listed(office.service(service), answers)
  )
}

/**
 * The draft as this release, and the office's present version of the service, ask their questions. Where the question
 * that waited is asked no more, or another has been added, the first one open waits instead.
 */
export function draftUpToDate(stored: Draft, facts: Facts): Draft {
  const draft = inPresentVersion(stored, facts)
  const service = facts.office.service(draft.service)
  const waits = questionAsked(service, draft) !== undefined
  const complete = draft.asking === CHECK && next(service, draft.answers) === CHECK
  return waits || complete ? draft : { ...draft, asking: next(service, draft.answers) }
}

/** Whether the draft that is `now` up to date asks something else than it did `before`, or of another list of papers. */
export function asksAnew(before: Draft, now: Draft, { office }: Facts): boolean {
  return before.asking !== now.asking || (now.asking === 'papers' && !listsAsBefore(before, office))
}

/** A tapped answer: it counts only for the question that is being asked. */
export function tapAnswer(state: State, draft: Draft, question: string, given: Given, facts: Facts): Turn {
  if (draft.asking === question) return takeAnswer(state, draft, readDraftAnswer(draft, given, facts), facts)
  const again = given.kind === 'tapped' && draft.answers[question] === given.value
  return courtesy(
    state,
    { kind: 'text', text: say(again ? 'chat.old.answered' : 'chat.old.question') },
    currentCard(draft, facts),
  )
}

/** One question back from the one that the button stood under, so that a double tap goes back once. The answers stay. */
export function askPrevious(state: State, draft: Draft, from: string | undefined, facts: Facts): Turn {
  if (from !== undefined && from !== draft.asking) {
    return courtesy(state, { kind: 'text', text: say('chat.old.question') }, currentCard(draft, facts))
  }
  const all = applicable(facts.office.service(draft.service), draft.answers)
  const at = all.findIndex(({ id }) => id === draft.asking)
  const previous = at === -1 ? all.at(-1) : all[at - 1]
  if (!previous)
    return courtesy(state, { kind: 'text', text: say('chat.filing.first') }, currentCard(draft, facts))
  return ask(state, { ...draft, asking: previous.id }, facts)
}

/** All questions again from the first, once the person is sure. */
export function startDraftOver(state: State, draft: Draft, sure: boolean, event: Event, facts: Facts): Turn {
  return sure
    ? beginDraft(state, draft.service, event, facts)
    : askByButton(state, sureCard('start-over', draft))
}

/** Forgets the draft, once the person is sure. */
export function discardDraft(state: State, draft: Draft, sure: boolean): Turn {
  if (!sure) return askByButton(state, sureCard('discard', draft))
  return tell(
    { ...state, draft: null, focus: null },
    { kind: 'text', text: say('chat.filing.discarded'), shortcuts: menuShortcuts },
  )
}

/** The way back into a draft that was left for the menu. */
export function resumeDraft(state: State, draft: Draft, facts: Facts): Turn {
  return ask(state, { ...draft, touchedAt: facts.now.toISOString() }, facts)
}

/** Asks one question again, from the check page. */
export function askToEdit(state: State, draft: Draft, question: string, facts: Facts): Turn {
  const known = applicable(facts.office.service(draft.service), draft.answers).some(
    ({ id }) => id === question,
  )
  return ask(state, known ? { ...draft, asking: question } : draft, facts)
}

/** The list of answers, each to be tapped and changed. */
export function showAnswers(state: State, draft: Draft, { office }: Facts): Turn {
  return tell(state, changeCard(office.service(draft.service), draft))
}

/** Back to the check page, or to the first question that still waits for an answer. */
export function showCheckPage(state: State, draft: Draft, facts: Facts): Turn {
  return ask(state, { ...draft, asking: next(facts.office.service(draft.service), draft.answers) }, facts)
}

/** Files the request, from the check page only. */
export function submitDraft(state: State, draft: Draft, facts: Facts): Turn {
  const service = facts.office.service(draft.service)
  if (next(service, draft.answers) !== CHECK || draft.asking !== CHECK)
    return showCheckPage(state, draft, facts)
  return {
    state: { ...state, draft: null, focus: null },
    effects: [
      {
        kind: 'file-request',
        filing: { service: draft.service, answers: countingAnswers(service, draft.answers) },
        ...(draft.photos && { draft: draft.id }),
      },
    ],
  }
}
