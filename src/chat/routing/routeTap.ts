import { unreachable } from '../../lib/unreachable.ts'
import {
  languageCard,
  serviceCard,
  servicePartCard,
  servicesCard,
  servicesNumbered,
  sharedNumberCard,
} from '../browse/browse.ts'
import { contactCard } from '../browse/contact.ts'
import { deleteData } from '../privacy/deleteData.ts'
import type { Effect } from '../effect.ts'
import type { Event } from '../event.ts'
import {
  acceptPrivacy,
  askPrevious,
  askToEdit,
  beginFiling,
  discardDraft,
  resumeDraft,
  showAnswers,
  showCheckPage,
  showAllAnswers,
  showPapers,
  startDraftOver,
  submitDraft,
  takeAgain,
  tapAnswer,
  useWords,
} from '../filing/filing.ts'
import { acceptedBefore, sentAlready } from '../filing/sent.ts'
import { withoutPhotoAsked } from '../photos/photoAsked.ts'
import { assignPhoto, offerDraftPhotos } from '../photos/draftPhotos.ts'
import { againLabel } from '../filing/besideAnswers.ts'
import { offeredAgain } from '../filing/lastTime.ts'
import { whatToCancelCard } from '../filing/filingCards.ts'
import { guidanceCard, wholeGuidanceCard } from '../browse/guidanceCard.ts'
import type { Message } from '../message.ts'
import { say } from '../../domain/text.ts'
import { menu, answerOldButton, currentPrompt } from './currentPrompt.ts'
import { hoursCard, walkInText } from '../browse/openingHours.ts'
import { chosen } from './language.ts'
import { subjectOf, withSubject } from './subject.ts'
import { withMissed } from './missedSentences.ts'
import { fullNotice } from '../privacy/privacyNotice.ts'
import { cancelFiled } from '../requests/cancelling.ts'
import { cancelCard } from '../requests/requestMessages.ts'
import { askToFixAnswer, toldWhichIsWrong } from '../requests/wrongResult.ts'
import { menuShortcuts } from '../shortcuts.ts'
import type { Draft, State } from '../state.ts'
import {
  askMoreItems,
  isSurveyUnfinished,
  resumeSurvey,
  skipComment,
  skipSurvey,
  takeProfileAnswer,
  takeRating,
} from '../survey/survey.ts'
import { resumeLinking } from '../linking/linking.ts'
import { confirmHelp, declineHelp, giveBack } from '../lending/helping.ts'
import { askToLend, lend, lendingInTheWay } from '../lending/lending.ts'
import { askForProxyName, confirmCollector, tellsOfCollecting } from '../proxy/proxy.ts'
import { remarkCard } from '../talks/remarkCards.ts'
import { askForPerson, endTalk, openTalk } from '../talks/talks.ts'
import { readTap, type Tap } from '../taps.ts'
import { type Facts, tell, type Turn } from '../turn.ts'
import { routeAppointmentTap } from '../appointments/routeAppointmentTap.ts'

/** Handles a tap, also on a button of an earlier release. */
export function routeTap(state: State, event: Extract<Event, { kind: 'tap' }>, facts: Facts): Turn {
  const tap = readTap(event.data)
  return tap ? answerTap(state, tap, event, facts) : answerOldButton(state)
}

/** Handles a tap that could be read. A draft's button works only while that draft is the current one. */
export function answerTap(before: State, tap: Tap, event: Event, facts: Facts): Turn {
  const state = withSubject(before, tap, facts)
  const left: State = { ...state, focus: null }
  // The question that waits stays open, except beside a talk: there typed words are for the officer again.
  const leaving = openTalk(state) ? left : state
  switch (tap.kind) {
    case 'menu':
      return tell(left, menu(state, facts))
    case 'services':
      return tell(leaving, servicesOf(tap.no))
    case 'none-of-these':
      return noneOfThese(leaving, tap.asked)
    case 'service':
      return tell(leaving, serviceOrPart(tap, state, facts))
    case 'file':
      return lendingInTheWay(state, facts) ?? beginFiling(state, tap, event, facts)
    case 'accept-privacy':
      return (
        lendingInTheWay(state, facts) ??
        acceptedBefore(state, tap, facts) ??
        acceptPrivacy(state, tap.service, tap.version, event, facts)
      )
    case 'status':
      return {
        state: leaving,
        effects: [
          {
            kind: 'show-status',
            ...(tap.after !== undefined && { after: tap.after }),
            ...(state.draft && { filling: state.draft.service }),
            ...(state.lent && { lent: state.lent.id }),
          },
        ],
      }
    case 'request':
      return {
        state: leaving,
        effects: [
          {
            kind: 'show-request',
            reference: tap.reference,
            ...(tap.part && { part: tap.part }),
            ...(tap.page && { page: Number(tap.page) }),
          },
        ],
      }
    case 'cancel-request':
      return tell(left, cancelCard(tap.reference))
    case 'confirm-cancel':
      return { state: leaving, effects: [{ kind: 'cancel-request', reference: tap.reference }] }
    case 'received': {
      const { reference, since } = tap
      if (since === undefined) return { state: leaving, effects: [{ kind: 'ask-received', reference }] }
      const again = state.received === reference
      return {
        state: { ...leaving, received: reference },
        effects: [{ kind: 'receive', reference, again, since: Number(since) }],
      }
    }
    case 'not-received':
      // Whoever receives it later says so for the first time.
      return {
        state: { ...leaving, received: null },
        effects: [{ kind: 'not-received', reference: tap.reference }],
      }
    case 'not-right':
      return toldWhichIsWrong(leaving, tap.reference)
    case 'fix-answer':
      return askToFixAnswer(leaving, tap.reference)
    case 'proxy':
      return {
        state: tellsOfCollecting(leaving, tap.reference),
        effects: [
          {
            kind: 'show-proxy',
            ...(tap.reference !== undefined && { reference: tap.reference }),
            ...(tap.after !== undefined && { after: tap.after }),
          },
        ],
      }
    case 'proxy-name':
      return askForProxyName(state, tap.reference)
    case 'proxy-is':
      return confirmCollector(leaving, tap.reference) ?? answerOldButton(state)
    case 'proxy-none':
      return { state: leaving, effects: [{ kind: 'set-proxy', reference: tap.reference, name: null }] }
    case 'photo-requests':
      return {
        state: leaving,
        effects: [
          {
            kind: 'offer-photos',
            media: tap.media,
            after: tap.after,
            ...(tap.photo !== undefined && { photo: tap.photo }),
          },
        ],
      }
    case 'keep-request':
      return { state: leaving, effects: [{ kind: 'keep-request', reference: tap.reference }] }
    case 'photo-papers':
      return {
        state: leaving,
        effects: [
          {
            kind: 'show-photo-papers',
            reference: tap.reference,
            ...(tap.page !== undefined && { page: Number(tap.page) }),
          },
        ],
      }
    case 'photo-into': {
      const { reference, paper: slot } = tap
      const photoFor = { reference, slot, since: facts.now.toISOString() }
      return { state: { ...leaving, photoFor }, effects: [{ kind: 'ask-photo', reference, slot }] }
    }
    case 'photo-is':
      return assignPhoto(state, tap, facts) ?? answerOldButton(state)
    case 'photo-no':
      return {
        state: withoutPhotoAsked(state),
        effects: [{ kind: 'courtesy' }, { ...removal(state, tap.photo), kind: 'discard-photo' }],
      }
    case 'remove-photo':
      return { state, effects: [removal(state, tap.photo)] }
    case 'language':
      return tell(state, languageCard('chat.language.title'))
    case 'set-language':
      return setLanguage(chosen(state, tap.language), facts)
    case 'large':
      return setLarge(state, tap.on === 'yes', facts)
    case 'contact':
      return tell(state, contactCard(facts))
    case 'guidance': {
      const card = tap.part
        ? wholeGuidanceCard(tap.topic, tap.service, facts.office)
        : guidanceCard(tap.topic, tap.service, facts.office)
      if (!card) return answerOldButton(state)
      const turn = tell(leaving, card)
      if (tap.topic !== 'proxy') return turn
      const told = tellsOfCollecting(leaving)
      if (tap.part) return { ...turn, state: told }
      return {
        state: told,
        effects: [{ kind: 'look-first', matter: { kind: 'proxy' }, otherwise: turn.effects }],
      }
    }
    case 'hours':
      return tell(state, hoursCard(facts, tap.on))
    case 'walk-in':
      // Whether the office is open that day is the first that is asked.
      return tap.on === undefined
        ? tell(state, walkInText, hoursCard(facts))
        : tell(state, hoursCard(facts, tap.on), walkInText)
    case 'remark':
      return tell(leaving, remarkCard(tap.about, isSurveyUnfinished(state, facts)))
    case 'cancel':
      // Asks whether to cancel the draft or a filed request; without a draft there is only the latter.
      return state.draft && tap.filed === undefined
        ? // Typed words must not count as an answer here.
          tell(left, whatToCancelCard(state.draft))
        : cancelFiled(leaving, event)
    case 'human':
      return askForPerson(state, event, facts)
    case 'end-talk':
      return endThisTalk(state, tap.talk)
    case 'talk-about':
      return { state, effects: [{ kind: 'talk-about', talk: tap.talk, reference: tap.reference ?? null }] }
    case 'talk-requests':
      return {
        state,
        effects: [
          {
            kind: 'offer-talk-requests',
            talk: tap.talk,
            ...(tap.after !== undefined && { after: tap.after }),
          },
        ],
      }
    case 'sign-in':
      // Reply only, no push: the address expires after five minutes and the person can ask again at no cost.
      return { state, effects: [{ kind: 'courtesy' }, { kind: 'sign-in' }] }
    case 'sign-in-at': {
      const answer = { kind: 'answer-sign-in', computer: tap.computer, yes: tap.yes === 'yes' } as const
      return { state, effects: [{ kind: 'courtesy' }, answer] }
    }
    case 'privacy-notice':
      return tell(leaving, fullNotice(facts.office, tap.service))
    case 'my-data':
      return { state: leaving, effects: [{ kind: 'show-my-data', ...(tap.part && { part: tap.part }) }] }
    case 'my-data-file':
      // Reply only, no push, as for the sign-in: the link expires after ten minutes.
      return { state: leaving, effects: [{ kind: 'courtesy' }, { kind: 'issue-data-file' }] }
    case 'delete-data':
      if (tap.part) return { state: leaving, effects: [{ kind: 'show-deletion', part: tap.part }] }
      return deleteData(leaving, tap.asked, facts)
    case 'resume':
      return resume(state, facts) ?? answerOldButton(state)
    case 'begin':
      return resume(state, facts) ?? begin(state, event, facts)
    case 'resume-linking':
      return resumeLinking(state) ?? answerOldButton(state)
    case 'ask-for-help':
      return askToLend(state, subjectOf(state, facts), facts)
    case 'take-back':
      return {
        state: leaving,
        effects: [{ kind: 'end-lending', lending: tap.lending, why: 'taken-back', answers: true }],
      }
    case 'help':
      return confirmHelp(state, tap.lending, facts)
    case 'decline-help':
      return declineHelp(state, tap.lending)
    case 'rate':
      return takeRating(state, tap, facts)
    case 'more-items':
      return askMoreItems(state, tap.survey, facts)
    case 'resume-survey':
      return resumeSurvey(state, facts)
    case 'skip-survey':
      return skipSurvey(state, tap.survey, facts)
    case 'call-back':
      return {
        state,
        effects: [{ kind: 'answer-call-back', reference: tap.reference, yes: tap.yes === 'yes' }],
      }
    case 'skip-comment':
      return skipComment(state, tap.survey, facts)
    case 'visit':
    case 'visit-of':
    case 'visit-move':
    case 'visit-day':
    case 'visit-times':
    case 'visit-book':
    case 'visit-cancel':
    case 'visit-qr':
      return routeAppointmentTap(leaving, tap, event)
    case 'profile':
      return takeProfileAnswer(state, tap.survey, tap.field, tap.value, facts)
    default:
      if (state.draft?.id === tap.draft) return routeDraftTap(state, state.draft, tap, event, facts)
      if (tap.kind === 'submit') {
        const sent = sentAlready(state, tap.draft)
        if (sent) return sent
      }
      // Its draft is with a helper.
      return state.lent?.draft.id === tap.draft
        ? (lendingInTheWay(state, facts) ?? answerOldButton(state))
        : answerOldButton(state)
  }
}

/** Continues the draft that the person has; with a lent one it shows where that is. */
function resume(state: State, facts: Facts): Turn | null {
  if (state.draft) return resumeDraft(state, state.draft, facts)
  return state.lent ? lendingInTheWay(state, facts) : null
}

/** The menu's “file a request” without a draft: begins the service last spoken of. */
function begin(state: State, event: Event, facts: Facts): Turn {
  const subject = subjectOf(state, facts)
  return subject
    ? beginFiling(state, { service: subject }, event, facts)
    : tell({ ...state, focus: null }, servicesCard())
}

/** Shows all services, and keeps the sentence that was asked back about if it is still that one. */
export function noneOfThese(state: State, event: string): Turn {
  const { asked } = state
  const turn = tell({ ...state, asked: null }, servicesCard())
  return asked?.event === event
    ? withMissed(turn, { text: asked.text, kind: 'none', choices: asked.choices }, asked.message)
    : turn
}

/** Removes a photo. The answer has the way on: to the draft in hand, or to the request. */
function removal({ draft }: State, photo: string): Extract<Effect, { kind: 'remove-photo' }> {
  return { kind: 'remove-photo', photo, ...(draft && { draft: { id: draft.id, service: draft.service } }) }
}

type DraftTap = Extract<Tap, { draft: string }>

/** Only its lender may send, empty or delete a draft, or send photos of its papers. */
const lendersOwn: readonly Tap['kind'][] = ['submit', 'start-over', 'discard', 'draft-photos']

function routeDraftTap(state: State, draft: Draft, tap: DraftTap, event: Event, facts: Facts): Turn {
  if (draft.lending !== undefined && lendersOwn.includes(tap.kind))
    return lendingInTheWay(state, facts) ?? answerOldButton(state)
  switch (tap.kind) {
    case 'lend':
      return draft.lending === undefined ? lend(state, draft, event, facts) : answerOldButton(state)
    case 'give-back':
      return giveBack(state)
    case 'answer':
      return tapAnswer(state, draft, tap, { kind: 'tapped', value: tap.value }, facts)
    case 'pick-day': {
      const day = event.kind === 'tap' ? event.day : undefined
      if (day === undefined) return answerOldButton(state)
      return tapAnswer(state, draft, tap, { kind: 'day', day }, facts)
    }
    case 'use-words':
      return useWords(state, draft, tap, facts)
    case 'again':
      return takeAgain(state, draft, tap.question, facts)
    case 'back':
      return askPrevious(state, draft, tap.from, facts)
    case 'start-over':
      return startDraftOver(state, draft, tap.sure === 'yes', event, facts)
    case 'discard':
      return discardDraft(state, draft, tap.sure === 'yes')
    case 'edit':
      return askToEdit(state, draft, tap.question, facts)
    case 'change':
      return showAnswers(state, draft, Number(tap.page ?? 0), facts)
    case 'check':
      if (tap.part === 'papers') return showPapers(state, draft, facts)
      if (tap.part === 'answers') return showAllAnswers(state, draft, facts)
      return showCheckPage(state, draft, facts)
    case 'draft-photos':
      return offerDraftPhotos(state, draft, tap, facts)
    case 'submit':
      return submitDraft(state, draft, tap, facts)
    default:
      return unreachable(tap)
  }
}

/** The question that waits is shown at once in its new form, because it could not be read before. */
function setLanguage(state: State, facts: Facts): Turn {
  const said: Message = { kind: 'text', text: say('chat.language.chosen'), shortcuts: menuShortcuts }
  return tell(state, said, currentPrompt(state, facts) ?? menu(state, facts))
}

/** “Large and short” is kept with the person, and holds for notices and the survey too. */
function setLarge(state: State, on: boolean, facts: Facts): Turn {
  const now: State = { ...state, large: true }
  if (!on) delete now.large
  const text = say(on ? 'people.large.is-on' : 'people.large.is-off')
  const said: Message = { kind: 'text', text, shortcuts: menuShortcuts }
  return tell(now, said, currentPrompt(now, facts) ?? menu(now, facts))
}

/** The list of services, or the question which of those that share a number is meant. */
function servicesOf(no: string | undefined): Message {
  const shared = no === undefined ? [] : servicesNumbered(Number(no))
  return shared.length > 1 ? sharedNumberCard(shared) : servicesCard()
}

function serviceOrPart(
  { service: id, part, other }: Extract<Tap, { kind: 'service' }>,
  state: State,
  facts: Facts,
): Message {
  const { office, today } = facts
  const service = office.service(id)
  const again = againLabel(offeredAgain(state.lastTime, service, today))
  return (
    (part && servicePartCard(service, part, office)) ??
    serviceCard(service, office, { again, ...(other && { other: office.service(other) }) })
  )
}

function endThisTalk(state: State, id: string): Turn {
  const talk = openTalk(state)
  return talk?.id === id ? endTalk(state, talk) : answerOldButton(state)
}
