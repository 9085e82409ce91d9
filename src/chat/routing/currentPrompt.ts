import { menuCard } from '../browse/browse.ts'
import { currentCard } from '../filing/filingCards.ts'
import type { Message } from '../message.ts'
import { say } from '../../domain/text.ts'
import { services } from '../../domain/services/index.ts'
import { menuShortcuts } from '../shortcuts.ts'
import type { State } from '../state.ts'
import { isSurveyUnfinished, surveyQuestion } from '../survey/survey.ts'
import { askWrongCard } from '../requests/collectionCards.ts'
import { askMessageCard } from '../talks/talkCards.ts'
import { askProxyName } from '../proxy/proxyCards.ts'
import { askDigitsCard } from '../linking/linking.ts'
import { courtesy, type Facts, type Turn } from '../turn.ts'

/** The card of the question that waits for the person's answer; null when none does. */
export function currentPrompt({ focus, draft, survey, wrong }: State, facts: Facts): Message | null {
  switch (focus) {
    case 'draft':
      return draft && currentCard(draft, facts)
    case 'rating':
    case 'comment':
      return survey && surveyQuestion(survey, facts)
    case 'message':
      return askMessageCard(facts.office, facts.now)
    case 'wrong':
      return wrong ? askWrongCard(wrong.reference, wrong.answer) : null
    case 'proxy':
      return askProxyName
    case 'tie':
      return askDigitsCard
    case null:
      return null
  }
}

/** The menu, with buttons to continue an unfinished draft and an unfinished survey. */
export function menu(state: State, facts: Facts): Message {
  const draft = state.draft ?? state.lent?.draft
  return menuCard(
    facts.office,
    draft ? services[draft.service] : undefined,
    isSurveyUnfinished(state, facts),
    state.large,
  )
}

/** A polite message for a button that no longer works; nothing changes. */
export function answerOldButton(state: State): Turn {
  return courtesy(state, { kind: 'text', text: say('chat.old.button'), shortcuts: menuShortcuts })
}
