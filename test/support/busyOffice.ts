import { randomUUID } from 'node:crypto'
import type { Request } from '../../src/domain/requests/request.ts'
import type { Role } from '../../src/models/staff/staff.ts'
import { fillQueue } from '../pictures/sample.ts'
import { makeUserId } from './make.ts'
import { filesThroughChat, type OfficeOptions, openOffice, type TestOffice } from './office.ts'
import { makePhoto } from './pictures.ts'
import { says, taps } from './story.ts'
import { addSampleMember } from '../../sandbox/sampleStaff.ts'

/** An office on a busy Monday morning: every page of the console has content. */
export interface BusyOffice extends TestOffice {
  /** A case with an event of each kind: photo, papers asked for, notes, an appointment. */
  readonly reference: string
  /** A talk that waits for an officer. */
  readonly talk: string
  /** The id of a member of staff who is signed in. */
  readonly member: string
}

async function sendsPhoto(office: TestOffice): Promise<Request> {
  const person = await office.person('นางสมศรี ใจดี')
  const request = await filesThroughChat(office, person, 'salary-certificate')
  await says(office, person, 'สถานะ')
  await taps(office, person, 'ส่งภาพเอกสาร')
  await taps(office, person, 'สลิปเงินเดือน (ปัจจุบัน) (0 ภาพ)')
  await person.sendsPhoto(await makePhoto(), 'image/jpeg')
  await office.settled()
  return request
}

async function booked({ models, clock }: TestOffice, { id, userId }: Request): Promise<void> {
  const booking = { id: randomUUID(), request: id, userId: userId ?? '', from: null, remindAt: null }
  await models.appointments.book(
    { ...booking, slot: '2026-11-23T14:30', minutes: 15, places: 2 },
    clock.now(),
  )
}

async function talks(office: TestOffice): Promise<string> {
  const person = await office.person('นายวิชัย รักเรียน')
  await says(office, person, 'ติดต่อเจ้าหน้าที่')
  await taps(office, person, 'คุยกับเจ้าหน้าที่ในแชต')
  await says(office, person, 'บัตรหาย ต้องใช้ใบแจ้งความด้วยหรือไม่')
  const [talk] = await office.models.talks.ofPerson(person.userId)
  if (!talk) throw new Error('Nobody waits to talk')
  return talk.id
}

/** A person blocks the account, so that the office has to telephone. */
async function unreachable(office: TestOffice): Promise<void> {
  const person = await office.person('นายบุญมา คำแก้ว')
  const request = await filesThroughChat(office, person, 'conduct-certificate')
  await person.unfollows()
  await office.settled()
  await office.decides(request, { change: 'reject', reason: 'ยื่นซ้ำกับคำขอก่อนหน้า' })
  await office.chapwai.workOff()
}

/** Sentences that were not understood, a test sentence and a word of the office. */
async function misunderstood({ models, clock }: TestOffice): Promise<void> {
  const now = clock.now()
  const by = { staffId: 'sample', name: 'นางวันดี รอบคอบ' }
  const long = 'อยากทราบว่าใบที่เคยได้ตอนประชุมคราวก่อนโน้นยังใช้กับเรื่องที่จะไปยื่นคราวหน้าได้อยู่หรือเปล่า [ชื่อ]'
  await models.missedSentences.note({ text: long, kind: 'menu', choices: [] }, 'sample 1', now)
  await models.missedSentences.note(
    { text: 'ทำบัตร', kind: 'none', choices: ['staff-id-card', 'pensioner-id-card'] },
    'sample 2',
    now,
  )
  await models.knownSentences.put('ขอใบการันตี', 'conduct-certificate', by, now)
  const words = [{ intent: 'conduct-certificate', word: 'ใบการันตี' }]
  await models.ownWords.publish({ version: 1, at: now, by, backTo: null, words })
}

export async function openBusyOffice(options: OfficeOptions = {}): Promise<BusyOffice> {
  const office = await openOffice({ at: '2026-11-23T08:40:00+07:00', ...options })
  await fillQueue(office)
  const request = await sendsPhoto(office)
  await booked(office, request)
  await office.models.privacyRequests.ask(randomUUID(), 'copy', request.userId ?? '', office.clock.now())
  await office.decides(request, {
    change: 'ask-papers',
    papers: ['salary-certificate-memo'],
    reasons: { 'salary-certificate-memo': 'ยังไม่ได้ลงลายมือชื่อ' },
    note: null,
    again: null,
  })
  const talk = await talks(office)
  await unreachable(office)
  await misunderstood(office)
  await sessionOf(office, 'officer', 'นางสาวพิมพ์ใจ รักงาน')
  const [member] = await office.models.staff.list(office.clock.now())
  return Object.assign(office, { reference: request.reference, talk, member: member?.id ?? '' })
}

/** The session cookie of a member with this role who has signed in. */
export async function sessionOf({ models, clock }: TestOffice, role: Role, name: string): Promise<string> {
  const userId = makeUserId()
  await addSampleMember(models, { name, role, userId }, clock.now())
  const member = await models.staff.byLineAccount(userId)
  if (!member) throw new Error('The member was not stored')
  const token = await models.sessions.issueToken(member, randomUUID(), clock.now())
  const opened = await models.sessions.signIn(token, clock.now())
  if (!opened) throw new Error('Nobody was signed in')
  return opened.session
}
