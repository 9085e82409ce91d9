import assert from 'node:assert/strict'
import { MINUTE } from '../../src/lib/time.ts'
import { decided, noticeFails } from './decided.ts'
import { makeRequest, makeUserId } from '../support/make.ts'
import { type Browser, openConsole, type TestConsole } from './console.ts'

const headOf = (html: string) =>
  html
    .replace(/<main.*$/s, '')
    .replace(/^.*<nav/s, '<nav')
    .replace(/<\/nav>.*$/s, '')

const wordsIn = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

describe('the head of every page', () => {
  let office: TestConsole
  beforeEach(async () => void (office = await openConsole()))
  afterEach(() => office.close())

  it('leads to few places at once, and folds the others', async () => {
    const officer = await office.signIn('officer')
    const nav = headOf((await officer.get('/console').expect(200)).text)
    const [row = '', more = ''] = nav.split('<details')
    assert.match(wordsIn(row), /^คิวคำขอ บันทึกคำขอ \(ไม่มี LINE\) นัดหมาย สนทนาและข้อความ โทรศัพท์แจ้ง$/)
    assert.match(wordsIn(more), /ข้อมูลส่วนบุคคล/)
    assert.doesNotMatch(wordsIn(more), /เจ้าหน้าที่/)
  })

  it('has one’s own settings, with one’s absence, under one’s own name', async () => {
    for (const role of ['officer', 'manager', 'admin'] as const) {
      const { text } = await (await office.signIn(role)).get('/console/me').expect(200)
      const [, own = ''] = /<details class="menu person">(.*?)<\/details>/s.exec(text) ?? []
      assert.match(own, /<a href="\/console\/me">การตั้งค่าส่วนตัว<\/a>/)
    }
  })

  it('says where one is, also when that is folded', async () => {
    const officer = await office.signIn('officer')
    const nav = headOf((await officer.get('/console/privacy').expect(200)).text)
    assert.match(nav, /<summary>เพิ่มเติม <strong>ข้อมูลส่วนบุคคล<\/strong><\/summary>/)
    assert.match(nav, /<a href="\/console\/privacy" aria-current="page">/)
  })

  it('says to which place a page below it belongs', async () => {
    const manager = await office.signIn('manager')
    const nav = headOf((await manager.get('/console/reports/satisfaction').expect(200)).text)
    assert.match(nav, /<a href="\/console\/reports" aria-current="true">/)
    assert.equal([...nav.matchAll(/aria-current/g)].length, 1)
  })

  it('folds nothing for a manager, who has few places', async () => {
    const manager = await office.signIn('manager')
    const nav = headOf((await manager.get('/console/reports').expect(200)).text)
    assert.doesNotMatch(nav, /<details|คิวคำขอ/)
  })

  it('counts the talks that wait and the people to be telephoned', async () => {
    const { models } = office.database
    const request = await makeRequest(models)
    await decided(office, request, { change: 'accept' }, { change: 'ready' })
    await noticeFails(office, request)
    await models.talks.leave('talk-1', makeUserId(), [], 'ขอถามเรื่องบำนาญ', office.clock.now())
    office.clock.advance(MINUTE)
    const officer = await office.signIn('officer')
    const nav = wordsIn(headOf((await officer.get('/console/visits').expect(200)).text))
    assert.match(nav, /สนทนาและข้อความ 1 โทรศัพท์แจ้ง 1 /)
  })

  it('counts the requests about personal data that wait, also where they are folded', async () => {
    const { privacyRequests } = office.database.models
    const navOf = async (browser: Browser, path: string) =>
      wordsIn(headOf((await browser.get(path).expect(200)).text))
    const officer = await office.signIn('officer')
    assert.doesNotMatch(await navOf(officer, '/console'), /เพิ่มเติม \d|ส่วนบุคคล \d/)
    await privacyRequests.ask('w1', 'copy', makeUserId(), office.clock.now())
    await privacyRequests.ask('w2', 'deletion', makeUserId(), office.clock.now())
    assert.match(await navOf(officer, '/console'), /เพิ่มเติม 2 .*ข้อมูลส่วนบุคคล 2 /)
    assert.match(await navOf(await office.signIn('manager'), '/console/reports'), /^(?!.*ส่วนบุคคล)/)
    await officer.post('/console/privacy', { id: 'w1', note: 'ส่งสำเนาแล้ว' })
    assert.match(await navOf(officer, '/console/privacy'), /เพิ่มเติม ข้อมูลส่วนบุคคล 1 .*ข้อมูลส่วนบุคคล 1 /)
  })
})
