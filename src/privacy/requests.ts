import { reasonText } from '../domain/requests/cannedReasons.ts'
import type { HeldData } from '../domain/privacy/heldData.ts'
import { stateText } from '../chat/requests/payment.ts'
import { paymentOf } from '../domain/requests/paymentOf.ts'
import { say } from '../domain/text.ts'
import type { Office } from '../domain/settings/office.ts'
import { keptUntil } from '../domain/settings/retention.ts'
import { type Slot, startOf } from '../domain/appointments/slot.ts'
import { services } from '../domain/services/index.ts'
import type { Service } from '../domain/services/service.ts'
import { paperName } from '../domain/papers/paperName.ts'
import type { HistoryEntry, Request } from '../domain/requests/request.ts'
import { answerRows } from './conversation.ts'
import type { Keeper } from './person.ts'

const at = (moment: Date) => say('privacy.held.at', { at: { at: moment.toISOString() } })

/** What a change told about the person, beside its state and reason: papers asked for, and who collected the result. */
function detailRows(
  { at: moment, papers, reasons, receiver }: HistoryEntry,
  service: Service,
): HeldData['rows'] {
  const asked = papers.map((id) => {
    const params = { paper: { words: paperName(service, id) }, why: { text: reasonText(reasons[id] ?? '') } }
    return {
      label: at(moment),
      value: say(reasons[id] === undefined ? 'privacy.held.paper' : 'privacy.held.paper-why', params),
    }
  })
  const collected = receiver === null ? [] : [say('privacy.held.receiver', { name: receiver })]
  return [...asked, ...collected.map((value) => ({ label: at(moment), value }))]
}

function rowsOf(request: Request, appointment: Slot | null, office: Office): HeldData['rows'] {
  const { state, filedAt, answers, history, notes, calls } = request
  const service = office.serviceOf(request)
  return [
    { label: say('privacy.held.service'), value: { words: service.name } },
    { label: say('privacy.held.filed'), value: at(filedAt) },
    { label: say('privacy.held.state'), value: stateText(state, paymentOf(request, office)) },
    ...(appointment ? [{ label: say('privacy.held.visit'), value: at(startOf(appointment)) }] : []),
    ...answerRows(service, answers ?? {}),
    ...(request.proxy === undefined
      ? []
      : [{ label: say('proxy.title'), value: { typed: request.proxy } as const }]),
    ...history.flatMap((entry) => [
      {
        label: at(entry.at),
        value: say('privacy.held.change', {
          state: { text: stateText(entry.to, paymentOf(request, office)) },
          reason: { text: reasonText(entry.reason ?? '') },
        }),
      },
      ...detailRows(entry, service),
    ]),
    ...notes.flatMap((note) =>
      note.kind === 'helped' || note.kind === 'correction-asked'
        ? [{ label: at(note.at), value: say(`privacy.held.${note.kind}`) }]
        : [],
    ),
    ...calls.map((call) => ({ label: at(call.at), value: say('privacy.held.call') })),
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
        state: { text: stateText(request.state, paymentOf(request, office)) },
      }),
      rows: rowsOf(request, appointments.get(request.id) ?? null, office),
      stays: whyItStays(request, office),
    }))
  },
}
