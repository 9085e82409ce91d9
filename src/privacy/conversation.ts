import { answering } from '../chat/answers/index.ts'
import type { HeldData } from '../domain/privacy/heldData.ts'
import { say } from '../domain/text.ts'
import type { Office } from '../domain/settings/office.ts'
import { answered } from '../domain/questions/questions.ts'
import { services } from '../domain/services/index.ts'
import type { Service } from '../domain/services/service.ts'
import type { State } from '../chat/state.ts'
import type { Keeper } from './person.ts'

/** Answers as the check page shows them. */
export function answerRows(service: Service, answers: Readonly<Record<string, string>>): HeldData['rows'] {
  return answered(service, answers).flatMap((question) => {
    const value = answers[question.id]
    return value === undefined
      ? []
      : [{ label: { words: question.label }, value: answering(question).show(value) }]
  })
}

function ofState({ privacy, draft, survey }: State, office: Office): HeldData[] {
  const acceptance =
    privacy && say('privacy.held.acceptance-brief', { version: privacy.version, at: { at: privacy.at } })
  return [
    ...(acceptance
      ? [{ title: say('privacy.held.acceptance'), brief: acceptance, rows: [], stays: null }]
      : []),
    ...(draft
      ? [
          {
            title: say('privacy.held.draft'),
            brief: { words: services[draft.service].shortName },
            rows: answerRows(office.service(draft.service), draft.answers),
            stays: null,
          },
        ]
      : []),
    ...(survey
      ? [
          {
            title: say('privacy.held.survey-open'),
            brief: say('privacy.held.survey-open-brief'),
            rows: [],
            stays: null,
          },
        ]
      : []),
  ]
}

/** Data in the conversation. It needs no `erase`: the turn that confirms deletion also deletes these data. */
export const conversationKeeper: Keeper = {
  async heldData({ userId, models, office }) {
    const state = await models.conversations.stateOf(userId)
    if (!state) return []
    const language: HeldData = {
      title: say('privacy.held.language'),
      brief: say(`privacy.held.language-${state.language ?? 'none'}`),
      rows: [],
      stays: say('privacy.held.language-stays', { days: office.retention.silentDays }),
    }
    const large: HeldData[] = state.large
      ? [
          {
            title: say('people.large.title'),
            brief: say('people.large.brief'),
            rows: [],
            stays: null,
          },
        ]
      : []
    return [language, ...large, ...ofState(state, office)]
  },
}
