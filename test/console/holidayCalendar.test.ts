import assert from 'node:assert/strict'
import request from 'supertest'
import { SettingsSchema } from '../../src/domain/settings/settings.ts'
import { officeOf } from '../../src/domain/settings/office.ts'
import { renewHolidays } from '../../src/jobs/renewHolidays.ts'
import type { Fetched } from '../../src/lib/publicFetch.ts'
import { DAY, HOUR } from '../../src/lib/time.ts'
import { BASE_URL, type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'

const PATH = '/console/settings/holidays/calendar'
const FEED = 'https://calendar.example/th/holidays/private-secret123/basic.ics'
const BY = { staffId: 'admin', name: 'นางวันดี รอบคอบ' }
/** The clock of the tests stands in November 2569. */
const DAYS = [
  ['20261207', 'ชดเชยวันชาติ', 'วันหยุดนักขัตฤกษ์'],
  ['20261211', 'วันหยุดพิเศษ', 'วันหยุดนักขัตฤกษ์'],
  ['20270214', 'วันวาเลนไทน์', 'วันสำคัญ'],
  ['20270416', 'วันครอบครัว', 'วันสำคัญ'],
  ['20270503', 'วันหยุดราชการเพิ่ม', 'วันหยุดนักขัตฤกษ์'],
] as const

const calendar = (days: readonly (readonly [string, string, string])[] = DAYS, name = 'วันหยุดในประเทศไทย') =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...(name === '' ? [] : [`X-WR-CALNAME:${name}`]),
    ...days.flatMap(([day, title, note]) => [
      'BEGIN:VEVENT',
      `DTSTART;VALUE=DATE:${day}`,
      `SUMMARY:${title}`,
      `DESCRIPTION:${note}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n')

describe('holidays from a calendar', () => {
  let office: TestConsole
  let admin: Browser
  let answer: Fetched
  let asked: string[]
  const fetchFile = (address: string) => {
    asked.push(address)
    return Promise.resolve(answer)
  }
  const gives = (text: string) => (answer = { ok: true, bytes: Buffer.from(text) })
  beforeEach(async () => {
    asked = []
    gives(calendar())
    office = await openConsole({ fetchFile })
    admin = await office.signIn('admin', BY.name)
  })
  afterEach(() => office.close())

  const upload = (text: string | Buffer, name = 'thai-holidays.ics') =>
    request(office.address)
      .post(PATH)
      .redirects(1)
      .set({ cookie: admin.cookie ?? '', origin: BASE_URL })
      .field('do', 'preview')
      .attach('file', Buffer.from(text), name)
  const settings = async () => SettingsSchema.parse((await office.database.models.settings.stored()).value)
  const listed = async (day: string) => (await settings()).holidays.find((each) => each.day === day)
  const setFeed = async (holidayFeed: string | null) => {
    const { models } = office.database
    const { value, revision } = await models.settings.stored()
    assert.ok(await models.settings.store({ ...value, holidayFeed }, revision, BY, office.clock.now()))
  }
  const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&')

  /** What a browser sends of the proposed days: hidden values and ticks. */
  function formIn(html: string): Record<string, string> {
    const form = /<form[^>]*>(?:(?!<\/form>).)*name="shown".*?<\/form>/s.exec(html)?.[0] ?? ''
    const inputs = [...form.matchAll(/<input ([^>]*)>/g)].map(([, attributes = '']) => attributes)
    return Object.fromEntries(
      inputs.flatMap((attributes): [string, string][] => {
        const of = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
        const isSent = of('type') === 'hidden' || /\bchecked\b/.test(attributes)
        return isSent ? [[of('name'), plain(of('value'))]] : []
      }),
    )
  }
  const uses = (form: Record<string, string>) => admin.post(PATH, { ...form, do: 'use' }).expect(303)
  const page = async () => (await admin.get(PATH).expect(200)).text
  const renew = () =>
    renewHolidays({
      models: office.database.models,
      office: async () => officeOf(await settings()),
      fetchFile,
      clock: office.clock.now,
    })

  it('are proposed from a file, and come into the list by one press', async () => {
    const preview = await upload(calendar()).expect(200)
    const words = wordsOf(preview.text)
    assert.match(words, /จาก วันหยุดในประเทศไทย · มีในรายการแล้ว 1 วัน/)
    assert.match(words, /เพิ่ม วันศุกร์ที่ 11 ธันวาคม 2569 · วันหยุดพิเศษ/)
    assert.match(words, /วันครอบครัว · ปฏิทินระบุว่าเป็นวันสำคัญ/)
    assert.match(words, /วันวาเลนไทน์ · ปิดทำการอยู่แล้ว/)
    assert.equal(await listed('2026-12-11'), undefined)
    const form = formIn(preview.text)
    assert.deepEqual(
      Object.keys(form).filter((name) => name.startsWith('add.')),
      ['add.2026-12-11', 'add.2027-05-03'],
    )
    await uses(form)
    assert.deepEqual(await listed('2026-12-11'), {
      day: '2026-12-11',
      name: 'วันหยุดพิเศษ',
      source: 'ปฏิทิน วันหยุดในประเทศไทย',
    })
    const days = (await settings()).holidays.map(({ day }) => day)
    assert.deepEqual(days, days.toSorted())
    assert.equal(days.length, new Set(days).size)
    assert.equal((await listed('2026-12-07'))?.source, 'ประกาศวันหยุดราชการประจำปี 2569 (มติคณะรัฐมนตรี)')
    assert.match(wordsOf((await admin.get('/console/trail')).text), /วันหยุดพิเศษ/)
  })

  it('have to be confirmed by the office again', async () => {
    const { models } = office.database
    const value = { confirmed: { holidays: '2026-11-01', hours: '2026-11-01' } }
    assert.ok(await models.settings.store(value, 0, BY, office.clock.now()))
    await uses(formIn((await upload(calendar())).text))
    assert.deepEqual((await settings()).confirmed, { hours: '2026-11-01' })
  })

  it('are called by their file where the calendar has no name', async () => {
    assert.match(wordsOf((await upload(calendar(DAYS, ''))).text), /จาก thai-holidays/)
  })

  it('come from no other file, from none, and from none that is too large', async () => {
    const refused = async (text: string | Buffer) => wordsOf((await upload(text).expect(422)).text)
    assert.match(await refused('hello'), /ไม่ใช่ไฟล์ปฏิทิน/)
    assert.match(await refused(calendar().slice(0, 100)), /ไม่ใช่ไฟล์ปฏิทิน/)
    assert.match(await refused(''), /โปรดเลือกไฟล์/)
    assert.match(await refused(Buffer.alloc(1024 * 1024 + 1, 'x')), /ไม่เกิน 1 MB/)
    const others = [...Array.from({ length: 300 }, (_, at) => new Date(Date.UTC(2027, 0, 1) + at * DAY))].map(
      (day) => [day.toISOString().slice(0, 10).replaceAll('-', ''), 'วันหยุด', ''] as const,
    )
    const form = formIn((await upload(calendar(others))).text)
    const answered = await admin.post(PATH, { ...form, do: 'use' }).expect(422)
    assert.match(wordsOf(answered.text), /ไม่เกิน 200 วัน/)
    assert.equal(await listed('2027-01-04'), undefined)
  })

  it('of a feed are fetched once a day, and are only proposed', async () => {
    await renew()
    assert.deepEqual(asked, [])
    await setFeed(FEED)
    await renew()
    await renew()
    office.clock.advance(23 * HOUR)
    await renew()
    assert.deepEqual(asked, [FEED])
    office.clock.advance(HOUR)
    await renew()
    assert.equal(asked.length, 2)
    assert.equal(await listed('2026-12-11'), undefined)
    admin = await office.signIn('admin', 'นางทดสอบ อีกคน')
    assert.match(wordsOf((await admin.get('/console/settings')).text), /ปฏิทินวันหยุดเสนอ 2 วัน/)
    await uses(formIn(await page()))
    assert.ok(await listed('2026-12-11'))
    assert.doesNotMatch(wordsOf((await admin.get('/console/settings')).text), /ปฏิทินวันหยุดเสนอ/)
  })

  it('of a feed can be fetched at once, by one process at a time', async () => {
    await setFeed(FEED)
    await Promise.all([renew(), renew(), renew()])
    assert.equal(asked.length, 1)
    office.clock.advance(HOUR)
    await admin.post(PATH, { do: 'fetch' }).expect(303)
    assert.equal(asked.length, 2)
    assert.match(wordsOf(await page()), /วันหยุดพิเศษ/)
  })

  it('that the office does not want are not counted again', async () => {
    await setFeed(FEED)
    await renew()
    const form = formIn(await page())
    const wanted = Object.fromEntries(Object.entries(form).filter(([name]) => name !== 'add.2027-05-03'))
    await uses(wanted)
    assert.equal(await listed('2027-05-03'), undefined)
    assert.match(wordsOf(await page()), /วันหยุดราชการเพิ่ม · เคยไม่รับไว้/)
    assert.doesNotMatch(wordsOf((await admin.get('/console/settings')).text), /ปฏิทินวันหยุดเสนอ/)
  })

  it('that a feed has no more are proposed for removal, and only those from it', async () => {
    await setFeed(FEED)
    await renew()
    await uses(formIn(await page()))
    gives(calendar([DAYS[4]]))
    office.clock.advance(HOUR)
    await admin.post(PATH, { do: 'fetch' }).expect(303)
    const html = await page()
    assert.match(wordsOf(html), /นำออก วันศุกร์ที่ 11 ธันวาคม 2569 · วันหยุดพิเศษ · ไม่มีในปฏิทินแล้ว/)
    assert.doesNotMatch(wordsOf(html), /นำออก .*วันรัฐธรรมนูญ/)
    await uses({ ...formIn(html), 'remove.2026-12-11': 'วันหยุดพิเศษ', 'remove.2026-12-10': 'x' })
    assert.equal(await listed('2026-12-11'), undefined)
    assert.ok(await listed('2026-12-10'))
  })

  it('of a feed that cannot be read stay as they were read last, and the page says why', async () => {
    await setFeed(FEED)
    await renew()
    answer = { ok: false, why: 'private' }
    office.clock.advance(HOUR)
    const refused = await admin.post(PATH, { do: 'fetch' }).expect(422)
    assert.match(wordsOf(refused.text), /อยู่ในเครือข่ายภายใน/)
    assert.match(wordsOf(refused.text), /วันหยุดพิเศษ/)
    gives('<html>')
    office.clock.advance(HOUR)
    assert.match(wordsOf((await admin.post(PATH, { do: 'fetch' }).expect(422)).text), /ไม่ใช่ไฟล์ปฏิทิน/)
  })

  it('of another feed are not mixed with those of the one before', async () => {
    await setFeed(FEED)
    await renew()
    await setFeed('https://other.example/x.ics')
    assert.match(wordsOf(await page()), /ยังไม่เคยอ่านได้/)
    gives(calendar([['20270504', 'วันใหม่', '']], ''))
    await renew()
    const words = wordsOf(await page())
    assert.match(words, /จาก other\.example/)
    assert.doesNotMatch(words, /วันหยุดพิเศษ/)
  })

  it('are for administrators, and the address of the feed is in no page of others and in no file', async () => {
    await setFeed(FEED)
    await renew()
    for (const role of ['officer', 'manager'] as const) {
      const other = await office.signIn(role)
      await other.get(PATH).expect(403)
      await other.post(PATH, { do: 'fetch' }).expect(403)
    }
    assert.ok(!(await page()).includes('private-secret123'))
    const file = await admin.post('/console/settings/file', { do: 'save' }).expect(200)
    assert.ok(!file.text.includes('secret123'))
  })
})
