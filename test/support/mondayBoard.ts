import { randomUUID } from 'node:crypto'
import { type ServiceId, serviceIds } from '../../src/domain/services/ids.ts'
import { answersContext, type RequestDocument } from '../../src/models/requests/requestDocument.ts'
import { MINUTE } from '../../src/lib/time.ts'
import type { TestDatabase } from './database.ts'
import { makeAnswers } from './make.ts'
import { storeMany } from './many.ts'
import { makePhoto } from './pictures.ts'

/** When the officer looks at the board. */
export const MONDAY = '2026-11-23T10:22:00+07:00'

/** Nobody real; the last two are as long as names come. */
const names = [
  'นางสมศรี ใจดี',
  'นายวิชัย รักเรียน',
  'นางสาวอรุณี แสงทอง',
  'นายบุญมา คำแก้ว',
  'นางจันทร์เพ็ญ วงค์ษา',
  'ดร.สุรชัย อินต๊ะวงค์สืบ',
  'ว่าที่ร้อยตรีหญิงกัญญารัตน์ประภาพร สิริวัฒนเดชาพิทักษ์กุล',
  'Mrs. Maria Alexandra Featherstonehaugh-Cholmondeley na Chiang Mai',
] as const

const officers = [
  { staffId: 'mali', name: 'นางสาวมาลี ตั้งใจ' },
  { staffId: 'long', name: 'ว่าที่ร้อยตรีเฉลิมพระเกียรติ วัฒนาพรพิพัฒน์กุล' },
] as const

type Fields = Partial<RequestDocument>

const at = (time: string) => new Date(`2026-11-23T${time}:00+07:00`)

const accepted = (index: number, time: string): Fields => ({
  state: 'accepted',
  revision: 2,
  acceptedAt: at(time),
  handler: officers[index % officers.length]!,
})

/** What happened to the requests of each kind, and how many of 61 are so. */
const kinds: readonly { readonly of61: number; readonly fields: (index: number) => Fields }[] = [
  { of61: 22, fields: (index) => (index % 7 === 0 ? { channel: 'counter', userId: null } : {}) },
  {
    of61: 6,
    fields: () => ({
      state: 'papers_missing',
      revision: 2,
      missingPapers: ['current-payslip', 'national-id-copy'],
      timesPapersAsked: 1,
    }),
  },
  // Accepted long ago, so late.
  { of61: 8, fields: (index) => accepted(index, index % 2 === 0 ? '08:40' : '09:30') },
  { of61: 8, fields: (index) => ({ ...accepted(index, '10:21'), promisedMinutes: 15 }) },
  {
    of61: 4,
    fields: (index) => ({
      ...accepted(index, '10:10'),
      state: 'paused',
      pauses: [{ from: at('10:11'), to: null, why: 'other' }],
    }),
  },
  {
    of61: 8,
    fields: (index) => ({ ...accepted(index, '09:10'), state: 'ready', readyAt: at('09:13') }),
  },
  {
    of61: 5,
    fields: (index) => ({
      ...accepted(index, '09:00'),
      state: 'completed',
      readyAt: at('09:03'),
      endedAt: at('09:30'),
      completedDay: '2026-11-23',
    }),
  },
]

type Stored = { readonly id: string; readonly reference: string }

/**
 * Stores the requests of a busy Monday, of all services and in all states; every name and service stands among them.
 * Eight of 61 are late, five were completed today; other numbers keep these shares.
 */
export async function storeMondayBoard(
  database: Pick<TestDatabase, 'connection' | 'models' | 'vault'>,
  count = 61,
): Promise<readonly Stored[]> {
  const stored: Stored[] = []
  for (const [kind, { of61, fields }] of kinds.entries()) {
    const many = Math.round((of61 * count) / 61)
    const service = serviceIds[kind % serviceIds.length]!
    const ofKind = await storeMany(database, many, { service, at: at('07:10') }, (index) => {
      const id = randomUUID()
      const own: ServiceId = serviceIds[(kind + index) % serviceIds.length]!
      const answers = makeAnswers(own, { name: names[(kind + index) % names.length]! })
      return {
        _id: id,
        service: own,
        sealed: database.vault.seal(answers, answersContext(id)),
        filedAt: new Date(+at('08:00') + (index % 120) * MINUTE - kind * 1000),
        ...fields(index),
      }
    })
    stored.push(...ofKind)
  }
  await addDetails(database, stored)
  return stored
}

/** Photos of papers, and an appointment within the hour. */
async function addDetails(
  { models }: Pick<TestDatabase, 'models'>,
  [first, second]: readonly Stored[],
): Promise<void> {
  if (!first || !second) return
  const bytes = await makePhoto()
  for (const id of ['monday-1', 'monday-2', 'monday-3']) {
    await models.photos.add({
      id,
      userId: 'nobody',
      of: { request: first.id },
      paper: 'current-payslip',
      messageId: id,
      at: at('09:00'),
      picture: { kind: 'jpeg', bytes },
    })
  }
  const booking = { id: randomUUID(), request: second.id, userId: '', from: null, remindAt: null }
  await models.appointments.book(
    { ...booking, slot: '2026-11-23T10:30', minutes: 15, places: 2 },
    at('09:00'),
  )
}
