import { reasonText } from '../domain/requests/cannedReasons.ts'
import type { HeldData } from '../domain/privacy/heldData.ts'
import { say } from '../domain/text.ts'
import type { Office } from '../domain/settings/office.ts'
import { keptUntil } from '../domain/settings/retention.ts'
import { type Slot, startOf } from '../domain/appointments/slot.ts'
import { services } from '../domain/services/index.ts'
import type { Request } from '../domain/requests/request.ts'
import { answerRows } from './conversation.ts'
import type { Keeper } from './person.ts'

const at = (moment: Date) => say('privacy.held.at', { at: { at: moment.toISOString() } })

function rowsOf(request: Request, appointment: Slot | null, office: Office): HeldData['rows'] {
  const { state, filedAt, answers, history } = request
  const service = office.serviceOf(request)
  return [
    { label: say('privacy.held.service'), value: { words: service.name } },
    { label: say('privacy.held.filed'), value: at(filedAt) },
    { label: say('privacy.held.state'), value: say(`chat.state.${state}`) },
    ...(appointment ? [{ label: say('privacy.held.visit'), value: at(startOf(appointment)) }] : []),
    ...answerRows(service, answers ?? {}),
    ...history.map(({ at: moment, to, reason }) => ({
      label: at(moment),
      value: say('privacy.held.change', {
        state: { text: say(`chat.state.${to}`) },
        reason: { text: reasonText(reason ?? '') },
      }),
    })),
  ]
}

function whyItStays({ endedAt }: Request, { retention }: Office) {
  return endedAt === null
    ? say('privacy.held.request-open')
    : say('privacy.held.request-ended', { day: { day: keptUntil(endedAt, retention) } })
}

/**
 * Requests are not deleted: the office must be able to account for its decisions (PDPA B.E. 2562, s.33, paragraph 2).
 */
export const requestKeeper: Keeper = {
  async heldData({ userId, models, office, now }) {
    const requests = await models.requests.ofPerson(userId)
    const ids = requests.map(({ id }) => id)
    const appointments = await models.appointments.standingAmong(ids, now)
    return requests.map((request) => ({
      title: say('privacy.held.request', { reference: request.reference }),
      brief: say('privacy.held.request-brief', {
        service: { words: services[request.service].shortName },
        state: { text: say(`chat.state.${request.state}`) },
      }),
      rows: rowsOf(request, appointments.get(request.id) ?? null, office),
      stays: whyItStays(request, office),
    }))
  },
}
