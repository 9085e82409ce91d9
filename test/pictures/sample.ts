import { randomUUID } from 'node:crypto'
import { usualOffice } from '../../src/domain/settings/office.ts'
import type { ServiceId } from '../../src/domain/services/ids.ts'
import { chatItems } from '../../src/domain/survey/surveyItems.ts'
import { MINUTE } from '../../src/lib/time.ts'
import type { Request } from '../../src/domain/requests/request.ts'
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

/** Served this very morning, all the way to the survey. */
const served: Served = {
  service: 'medical-reimbursement',
  filed: '08:40',
  minutes: 7,
  levels: [5, 5, 4, 5, 5],
}

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
  await serve(office, '2026-11-23', served, 2)
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
