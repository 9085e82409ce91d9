import { randomUUID } from 'node:crypto'
import { usualOffice } from '../../src/flows/office.ts'
import type { ServiceId } from '../../src/flows/services/ids.ts'
import { chatItems } from '../../src/flows/surveyItems.ts'
import { MINUTE } from '../../src/lib/time.ts'
import type { Request } from '../../src/models/requestDocument.ts'
import type { Decision } from '../../src/requests/changeRequest.ts'
import { makeAnswers } from '../support/make.ts'
import type { TestOffice } from '../support/office.ts'

/** Nobody real. */
const names = [
  'นางสมศรี ใจดี',
  'นายวิชัย รักเรียน',
  'นางสาวอรุณี แสงทอง',
  'นายบุญมา คำแก้ว',
  'นางจันทร์เพ็ญ วงค์ษา',
  'นายสุรชัย อินต๊ะ',
  'นางสาวพรทิพย์ ปัญญา',
] as const

const at = <T>(list: readonly [T, ...T[]], index: number): T => list[index % list.length] ?? list[0]

interface Served {
  readonly service: ServiceId
  /** Bangkok time at which it was filed. */
  readonly filed: string
  /** Office minutes from accepted to ready. */
  readonly minutes: number
  /** Levels by item in the order of the chat; none when the person did not answer. */
  readonly levels?: readonly number[]
}

const served: readonly [Served, ...Served[]] = [
  { service: 'medical-reimbursement', filed: '08:40', minutes: 7, levels: [5, 5, 4, 5, 5] },
  { service: 'salary-certificate', filed: '09:10', minutes: 4, levels: [5, 4, 4, 5, 5] },
  { service: 'pension-certificate', filed: '09:25', minutes: 5, levels: [4, 5, 3, 5, 4] },
  { service: 'medical-reimbursement-retiree', filed: '10:05', minutes: 11 },
  { service: 'staff-id-card', filed: '10:30', minutes: 8, levels: [4, 4, 5, 4, 4] },
  { service: 'child-education-allowance', filed: '13:15', minutes: 8, levels: [5, 5, 5, 5, 5] },
  { service: 'official-status-certificate', filed: '14:20', minutes: 4, levels: [3, 4, 4, 4, 4] },
]
const servedDays = [
  '2026-10-06',
  '2026-10-12',
  '2026-10-20',
  '2026-10-29',
  '2026-11-04',
  '2026-11-11',
  '2026-11-18',
] as const

async function file(office: TestOffice, service: ServiceId, who: number): Promise<Request> {
  const phone = `08123456${String(who % 100).padStart(2, '0')}`
  const answers = makeAnswers(service, { name: at(names, who), phone })
  const { userId } = office.line.addPerson({ name: at(names, who), friendship: 'friend' })
  return office.models.requests.file(
    randomUUID(),
    userId,
    { service, answers },
    office.clock.now(),
    usualOffice,
  )
}

export async function decide(office: TestOffice, request: Request, decision: Decision): Promise<Request> {
  await office.decides(request, decision)
  const [latest] = await office.models.requests.byIds([request.id])
  return latest ?? request
}

async function serve(office: TestOffice, day: string, sample: Served, who: number): Promise<void> {
  office.clock.set(`${day}T${sample.filed}:00+07:00`)
  const filed = await file(office, sample.service, who)
  const accepted = await decide(office, filed, { change: 'accept' })
  office.clock.advance(sample.minutes * MINUTE)
  const ready = await decide(office, accepted, { change: 'ready' })
  office.clock.advance(2 * MINUTE)
  await decide(office, ready, { change: 'complete', reason: null })
  const survey = office.models.surveys.idFor(filed.id)
  for (const [index, level] of (sample.levels ?? []).entries()) {
    await office.models.surveys.rate(survey, chatItems[index] ?? '', level, office.clock.now())
  }
}

/** A Monday morning's queue with something in every group. */
export async function fillQueue(office: TestOffice): Promise<void> {
  const { clock } = office
  await serve(office, '2026-11-23', at(served, 0), 2)
  clock.set('2026-11-23T09:02:00+07:00')
  await decide(office, await file(office, 'staff-id-card', 3), { change: 'accept' })
  clock.advance(3 * MINUTE)
  const waiting = await decide(office, await file(office, 'bail-guarantee-letter', 4), { change: 'accept' })
  await decide(office, waiting, { change: 'pause', reason: 'รอผู้อำนวยการลงนาม' })
  await decide(office, await file(office, 'child-education-allowance', 5), {
    change: 'ask-papers',
    papers: ['education-receipt'],
    note: null,
    again: null,
  })
  const card = await decide(office, await file(office, 'pension-certificate', 6), { change: 'accept' })
  clock.advance(4 * MINUTE)
  await decide(office, card, { change: 'ready' })
  await file(office, 'medical-reimbursement-retiree', 0)
  clock.advance(2 * MINUTE)
  await file(office, 'salary-certificate', 1)
}

/** Two months of served requests and their survey answers, the same at every run. */
export async function fillMonths(office: TestOffice): Promise<void> {
  for (const [week, day] of servedDays.entries()) {
    for (const [index, sample] of served.entries()) {
      if ((week + index) % 3 !== 0) await serve(office, day, sample, week * 3 + index)
    }
  }
}
