import assert from 'node:assert/strict'
import { usualOffice } from '../../src/domain/settings/office.ts'
import type { ServiceId } from '../../src/domain/services/ids.ts'
import { DAY, MINUTE } from '../../src/lib/time.ts'
import type { Request } from '../../src/domain/requests/request.ts'
import { callList } from '../../src/requests/calls.ts'
import type { Decision } from '../../src/requests/changeRequest.ts'
import { handoverCode } from '../../src/requests/handoverCode.ts'
import { slipCode, slipText } from '../../src/requests/slipCode.ts'
import type { Person } from '../../sandbox/line/index.ts'
import { makeRequest, makeWalkIn } from '../support/make.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const SORRY = /เชื่อมคำขอนี้ไม่ได้/
const USED_UP = /วันนี้ลองครบจำนวนครั้งแล้ว/

describe('a slip scanned with LINE', () => {
  let office: TestOffice
  let person: Person
  let walkIn: Request
  beforeEach(async () => {
    office = await openOffice()
    person = await office.person()
    await says('ภาษาไทย')
    walkIn = await makeWalkIn(office.models, { at: office.clock.now() })
  })
  afterEach(() => office.close())

  async function says(words: string, by = person): Promise<string> {
    const before = by.chat.length
    await by.says(words)
    await office.settled()
    return JSON.stringify(by.chat.slice(before).filter(({ from }) => from === 'bot'))
  }

  const slip = (request = walkIn) => slipText(office.database.vault, request)
  async function latest({ id } = walkIn): Promise<Request> {
    const request = await office.models.requests.byId(id)
    assert.ok(request)
    return request
  }
  async function decided(...decisions: Decision[]): Promise<void> {
    for (const decision of decisions) assert.ok(await office.decides(await latest(), decision))
    office.clock.advance(MINUTE)
    await office.chapwai.workOff()
  }

  it('is the person’s after the last digits of the telephone number, and tells nothing before', async () => {
    const asked = await says(slip())
    assert.match(asked, /เลข 4 ตัวท้าย/)
    assert.doesNotMatch(asked, /สมศรี|หนังสือรับรอง|0812345678/)
    const told = await says('๕๖๗๘')
    assert.match(told, /เชื่อมคำขอกับ LINE ของท่านแล้ว/)
    assert.match(told, new RegExp(walkIn.reference))
    const now = await latest()
    assert.equal(now.userId, person.userId)
    assert.equal(now.channel, 'counter')
    assert.equal(now.revision, walkIn.revision + 1)
    assert.deepEqual(
      now.notes.map(({ kind }) => kind),
      ['tied'],
    )
    assert.match(await says('ติดตามสถานะ'), new RegExp(walkIn.reference))
  })

  it('brings the notices into the chat from then on, in its language, with menu and survey', async () => {
    await says('English')
    await says(slip())
    await says('5678')
    await decided({ change: 'accept' }, { change: 'ready' })
    assert.match(JSON.stringify(person.last), /Your certificate is ready/)
    assert.match(JSON.stringify(person.last), new RegExp(handoverCode(office.database.vault, walkIn.id)))
    assert.deepEqual(await callList(office.models, office.clock.now(), usualOffice), [])
    await decided({ change: 'complete', reason: null })
    const thanks = await says('menu')
    assert.match(thanks, /Services and papers/)
    assert.match(thanks, /done. Thank you.*Survey, question 1 of 5/)
    await person.taps('5 Very satisfied')
    await office.settled()
    assert.match(JSON.stringify(person.last), /question 2 of 5/i)
  })

  it('tells what LINE could not tell before, and takes it off the call list', async () => {
    await decided({ change: 'accept' }, { change: 'ready' })
    assert.equal((await callList(office.models, office.clock.now(), usualOffice)).length, 1)
    await says(slip())
    const told = await says('5678')
    assert.match(told, new RegExp(handoverCode(office.database.vault, walkIn.id)))
    assert.doesNotMatch(told, /ส่งข้อความแจ้งท่านไม่สำเร็จ/)
    assert.deepEqual(await callList(office.models, office.clock.now(), usualOffice), [])
  })

  it('may be tried five times a day, by whomever, and again the next day', async () => {
    const other = await office.person('วิชัย')
    await says('ภาษาไทย', other)
    for (const [by, left] of [
      [person, 4],
      [other, 3],
      [person, 2],
      [other, 1],
    ] as const) {
      await says(slip(), by)
      assert.match(await says('1111', by), new RegExp(`ลองได้อีก ${left} ครั้ง`))
    }
    assert.match(await says('1112'), USED_UP)
    assert.match(await says('5678', other), USED_UP)
    assert.match(await says(slip()), USED_UP)
    assert.equal((await latest()).userId, null)
    office.clock.advance(DAY)
    await says(slip())
    assert.match(await says('5678'), /เชื่อมคำขอกับ LINE ของท่านแล้ว/)
  })

  it('takes no try for a wrong code, so that nobody can lock the applicant out', async () => {
    const wrong = slip().replace(slipCode(office.database.vault, walkIn.id), 'BCDFGHJK')
    for (let time = 0; time < 6; time++) assert.match(await says(wrong), SORRY)
    await says(slip())
    assert.match(await says('5678'), /เชื่อมคำขอกับ LINE ของท่านแล้ว/)
  })

  it('says so to whom it belongs already', async () => {
    await says(slip())
    await says('5678')
    assert.match(await says(slip()), /เชื่อมกับ LINE ของท่านอยู่แล้ว/)
    assert.equal((await latest()).notes.length, 1)
  })

  it('says one and the same to everybody else, whatever the reason', async () => {
    const tied = await makeWalkIn(office.models, { at: office.clock.now() })
    const owner = await office.person('เจ้าของ')
    await says(slip(tied), owner)
    await says('5678', owner)
    assert.equal((await latest(tied)).userId, owner.userId)
    const ended = await makeWalkIn(office.models, { at: office.clock.now() })
    await office.decides(ended, { change: 'reject', reason: 'ซ้ำ' })
    const chats = await makeRequest(office.models, { at: office.clock.now() })
    const unknown = slip()
      .replace(walkIn.reference, '70-9999-1')
      .replace(/70-9999-\d/, '70-0042-9')
    const answers = [
      await says(slip(tied)),
      await says(slip(ended)),
      await says(slip(chats)),
      await says(unknown),
    ]
    for (const answer of answers) assert.match(answer, SORRY)
    const words = answers.map((answer) => answer.replace(/"(?:id|at|quoteToken|messageId)":[^,}]+/g, ''))
    assert.equal(new Set(words).size, 1)
  })

  it('is one person’s when two send the digits at once', async () => {
    const other = await office.person('วิชัย')
    await says(slip())
    await says(slip(), other)
    await Promise.all([person.says('5678'), other.says('5678')])
    await office.settled()
    const { userId, notes } = await latest()
    assert.ok([person.userId, other.userId].includes(userId ?? ''))
    assert.equal(notes.length, 1)
    const loser = userId === person.userId ? other : person
    assert.match(JSON.stringify(loser.last), SORRY)
  })

  it('waits for nobody: an officer’s decision in the same moment keeps both', async () => {
    await says(slip())
    await Promise.all([person.says('5678'), office.decides(walkIn, { change: 'accept' })])
    await office.settled()
    const now = await latest()
    assert.equal(now.userId, person.userId)
    assert.ok(['accepted', 'submitted'].includes(now.state))
  })

  it('shows a grave service in its tone, without a survey offer', async () => {
    const service: ServiceId = 'royal-cremation-letter'
    const grave = await makeWalkIn(office.models, { service, at: office.clock.now() })
    await says(slip(grave))
    await says('5678')
    assert.equal((await latest(grave)).userId, person.userId)
  })

  it('checks the main number of a telephone with an extension', async () => {
    const office53 = await makeWalkIn(office.models, {
      at: office.clock.now(),
      answers: { phone: '053711234 ต่อ 56' },
    })
    await says(slip(office53))
    assert.match(await says('1234'), /เชื่อมคำขอกับ LINE ของท่านแล้ว/)
  })
})
