import { answering } from '../chat/answers/index.ts'
import type { HeldData } from '../domain/privacy/heldData.ts'
import { say } from '../domain/text.ts'
import type { Office } from '../domain/settings/office.ts'
import { answered, questionsOf } from '../domain/questions/questions.ts'
import { serviceList, services } from '../domain/services/index.ts'
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

/** An answer without its request, as a service that asks for it shows it. */
function answerRow([id, value]: readonly [string, string]): HeldData['rows'] {
  const service = serviceList.find((each) => questionsOf(each).some((question) => question.id === id))
  return service ? answerRows(service, { [id]: value }) : []
}

/** What of earlier answers and words the next request begins with. */
function keptForNextTime({ lastTime, told }: State): HeldData[] {
  const { own, wanted } = lastTime ?? { own: {}, wanted: {} }
  const held = [
    {
      title: say('privacy.held.last-time'),
      brief: say('privacy.held.last-time-brief'),
      answers: { ...own, ...wanted },
    },
    { title: say('privacy.held.told'), brief: say('privacy.held.told-brief'), answers: told?.answers ?? {} },
  ]
  return held.flatMap(({ title, brief, answers }) => {
    const rows = Object.entries(answers).flatMap(answerRow)
    return rows.length === 0 ? [] : [{ title, brief, rows, stays: null }]
  })
}

function ofState(state: State, office: Office): HeldData[] {
  const { privacy, survey, helping } = state
  // A draft in a helper's hands is somebody else's.
  const draft = helping ? helping.own : state.draft
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
    ...keptForNextTime(state),
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
