import assert from 'node:assert/strict'
import { type Browser, openConsole, type TestConsole, wordsOf, previewed, searched } from './console.ts'
import { makeUserId } from '../support/make.ts'
import { storeMany } from '../support/many.ts'

const referencesIn = (html: string) => new Set(html.match(/(?<=\/console\/requests\/)[\d-]+/g) ?? [])
const references = (requests: readonly { readonly reference: string }[]) =>
  new Set(requests.map(({ reference }) => reference))

describe('a list of the console that is longer than a page', () => {
  let office: TestConsole
  let officer: Browser
  beforeEach(async () => {
    office = await openConsole()
    officer = await office.signIn('officer')
  })
  afterEach(() => office.close())

  /** The pages from this address on, as a reader without script leafs through them. */
  async function leafs(path: string, next = 'รายการถัดไป'): Promise<string[]> {
    const { text } = await officer.get(path).expect(200)
    const [, href] = new RegExp(`<a class="button" href="([^"]+)">${next}</a>`).exec(text) ?? []
    return href === undefined ? [text] : [text, ...(await leafs(href.replaceAll('&amp;', '&'), next))]
  }

  const seenOn = (pages: readonly string[]) => new Set(pages.flatMap((page) => [...referencesIn(page)]))

  const shownOf = (pages: readonly string[]) =>
    pages.map((page) => /แสดง \d+ จาก .*?\)/.exec(wordsOf(page))?.[0])

  /** People whom no notice about the result has reached. */
  async function untold(count: number) {
    const many = await storeMany(office.database, count, {}, () => ({ userId: null, state: 'ready' }))
    for (const { id } of many) {
      const notice = { id: `ready-${id}`, retryKey: id, notice: { kind: 'ready' as const, request: id } }
      await office.database.models.outbox.noteUnsendable(notice, office.clock.now())
    }
    return many
  }

  describe('of telephone calls', () => {
    it('leads to the last one, counts all, and says so in both languages', async () => {
      const many = await untold(120)
      const pages = await leafs('/console/calls')
      assert.deepEqual(seenOn(pages), references(many))
      assert.deepEqual(shownOf(pages), [
        'แสดง 50 จาก 120 รายการ (ลำดับที่ 1–50)',
        'แสดง 50 จาก 120 รายการ (ลำดับที่ 51–100)',
        'แสดง 20 จาก 120 รายการ (ลำดับที่ 101–120)',
      ])
      assert.match((pages[0] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '), /โทรศัพท์แจ้ง 120 /)
      const english = await officer.get('/console/calls?page=3', {
        cookie: `${officer.cookie}; chapwai_language=en`,
      })
      assert.match(wordsOf(english.text), /Showing 20 of 120 \(nos\. 101–120\)/)
    })

    it('stays at its page after a call, and goes back where that was the last one of its page', async () => {
      const [oldest, ...others] = await untold(51)
      const answer = await officer
        .post('/console/calls', { request: oldest?.id ?? '', notice: `ready-${oldest?.id}`, page: '2' })
        .expect(303)
      assert.equal(answer.headers['location'], '/console/calls?page=2')
      const { text } = await officer.get('/console/calls?page=2').expect(200)
      assert.deepEqual(referencesIn(text), references(others))
    })
  })

  describe('of the board', () => {
    it('leads to the last request of a group, and keeps the filter on the way', async () => {
      const many = await storeMany(office.database, 410, { service: 'salary-certificate' })
      await storeMany(office.database, 3, { service: 'pension-certificate' })
      const pages = await leafs('/console?service=salary-certificate')
      assert.deepEqual(seenOn(pages), references(many))
      assert.deepEqual(shownOf(pages), [
        'แสดง 200 จาก 410 รายการ (ลำดับที่ 1–200)',
        'แสดง 200 จาก 410 รายการ (ลำดับที่ 201–400)',
        'แสดง 10 จาก 410 รายการ (ลำดับที่ 401–410)',
      ])
      const again = /hx-get="([^"]+)"/.exec(pages[2] ?? '')?.[1]?.replaceAll('&amp;', '&') ?? ''
      const { text } = await officer.get(again, { 'hx-request': 'true' }).expect(200)
      assert.deepEqual(referencesIn(text), referencesIn(pages[2] ?? ''))
    })

    it('leads to the last request that was completed today', async () => {
      const now = office.clock.now()
      const ended = { state: 'completed' as const, endedAt: now, completedDay: '2026-11-23' }
      const many = await storeMany(office.database, 410, {}, () => ended)
      const pages = await leafs('/console')
      assert.deepEqual(seenOn(pages), references(many))
      assert.deepEqual(shownOf(pages).at(-1), 'แสดง 10 จาก 410 รายการ (ลำดับที่ 401–410)')
    })

    it('shows what is late first, however many were filed before, and finds it by its filter', async () => {
      const pauses = [{ from: new Date('2026-11-23T09:00:00+07:00'), to: null, why: 'other' }]
      const acceptedAt = new Date('2026-11-23T09:00:00+07:00')
      await storeMany(office.database, 410, { at: new Date('2026-11-20T09:00:00+07:00') }, () => ({
        ...{ state: 'paused', acceptedAt, pauses },
      }))
      const [late] = await storeMany(office.database, 1, {}, () => ({ state: 'accepted', acceptedAt }))
      office.clock.set('2026-11-23T11:00:00+07:00')
      officer = await office.signIn('officer', 'นางสาวพิมพ์ใจ ตั้งใจ')
      const [board] = await leafs('/console?mine=')
      assert.equal([...referencesIn(board ?? '')][0], late?.reference)
      const { text } = await officer.get('/console?late=1').expect(200)
      assert.deepEqual([...referencesIn(text)], [late?.reference])
    })

    it('stays at its page after a press', async () => {
      await officer.post('/console/view', { order: 'groups', back: '' }).expect(303)
      const many = await storeMany(office.database, 401)
      const reference = many.at(-1)?.reference ?? ''
      const back = 'page=new.3'
      const answer = await officer
        .post('/console', { step: 'accept', reference, revision: '1', back })
        .expect(303)
      assert.equal(answer.headers['location'], '/console?page=new.3')
      const { text } = await officer.get('/console?page=new.3').expect(200)
      assert.match(wordsOf(text), /แสดง 200 จาก 400 รายการ \(ลำดับที่ 201–400\)/)
    })
  })

  describe('of late cases', () => {
    const late = (count: number, at: string) =>
      storeMany(office.database, count, { at: new Date(at) }, () => ({
        ...{ state: 'accepted', acceptedAt: new Date('2026-11-23T09:00:00+07:00') },
      }))

    it('finds those behind 410 that wait for somebody else, and leads to the last one', async () => {
      const acceptedAt = new Date('2026-11-23T09:00:00+07:00')
      const pauses = [{ from: acceptedAt, to: null, why: 'other' }]
      await storeMany(office.database, 410, { at: new Date('2026-11-20T09:00:00+07:00') }, () => ({
        ...{ state: 'paused', acceptedAt, pauses },
      }))
      const many = await late(101, '2026-11-23T08:00:00+07:00')
      office.clock.set('2026-11-23T11:00:00+07:00')
      officer = await office.signIn('officer', 'นางสาวพิมพ์ใจ ตั้งใจ')
      const pages = await leafs('/console/late')
      assert.deepEqual(seenOn(pages), references(many))
      assert.deepEqual(shownOf(pages).at(-1), 'แสดง 1 จาก 101 รายการ (ลำดับที่ 101–101)')
      const [first] = pages
      assert.match(wordsOf(first ?? ''), / 101 .*? 0 .*? 0 /)
      const summary = wordsOf((await officer.get('/console/summary').expect(200)).text)
      assert.match(summary, /101/)
    })

    it('shows the page again on which an entry was wrong', async () => {
      const many = await late(101, '2026-11-23T08:00:00+07:00')
      office.clock.set('2026-11-23T11:00:00+07:00')
      officer = await office.signIn('officer', 'นางสาวพิมพ์ใจ ตั้งใจ')
      const reference = many.at(-1)?.reference ?? ''
      const form = { reference, revision: '1', reason: 'own', page: 'due.3' }
      const wrong = await officer.post('/console/late', { ...form, text: 'x' }).expect(422)
      assert.deepEqual([...referencesIn(wrong.text)], [reference])
      const done = await officer.post('/console/late', { ...form, text: 'รอลายมือชื่อ' }).expect(303)
      assert.equal(done.headers['location'], '/console/late?page=due.3')
    })
  })

  describe('of talks', () => {
    const talksIn = (pages: readonly string[]) =>
      new Set(pages.flatMap((page) => page.match(/(?<=\/console\/talks\/)[\w-]+/g) ?? []))

    it('leads to the last message left, and hides none of the reader’s own behind others', async () => {
      const { talks, staff } = office.database.models
      const [me] = await staff.list(office.clock.now())
      const ids = Array.from({ length: 205 }, (_, index) => `talk-${index}`)
      for (const id of ids) {
        office.clock.advance(1)
        await talks.leave(id, makeUserId(), [], 'ขอทราบผล', office.clock.now())
      }
      office.clock.advance(1)
      await talks.take('talk-204', { staffId: me?.id ?? '', name: me?.name ?? '' }, null, office.clock.now())
      const pages = await leafs('/console/talks')
      assert.deepEqual(talksIn(pages), new Set(ids))
      assert.deepEqual(shownOf(pages).at(-1), 'แสดง 5 จาก 205 รายการ (ลำดับที่ 201–205)')
      assert.match(pages[0] ?? '', /talk-204/)
      assert.match(pages[1] ?? '', /hx-get="\/console\/talks\?page=left\.2"/)
    })

    it('leads to the last talk that ended today', async () => {
      const { talks } = office.database.models
      const ids = Array.from({ length: 205 }, (_, index) => `talk-${index}`)
      for (const id of ids) {
        await talks.open(id, makeUserId(), [], office.clock.now())
        await talks.end(id, 'person', office.clock.now())
      }
      const pages = await leafs('/console/talks')
      assert.deepEqual(talksIn(pages), new Set(ids))
      assert.deepEqual(shownOf(pages)[0], 'แสดง 50 จาก 205 รายการ (ลำดับที่ 1–50)')
    })
  })

  it('of requests with one telephone number leads to the last one, without the number in the page', async () => {
    const phone = '0899999999'
    const many = await storeMany(office.database, 120, { answers: { phone } })
    const first = await searched(officer, '089-999-9999')
    const key = /name="key" value="([^"]+)"/.exec(first)?.[1] ?? ''
    const search = async (page: string) =>
      (await previewed(officer, officer.post('/console/search', { key, page }))).html
    const pages = [first, await search('2'), await search('3')]
    assert.deepEqual(seenOn(pages), references(many))
    assert.match(wordsOf(pages[0] ?? ''), /พบ 120 คำขอ/)
    assert.deepEqual(shownOf(pages).at(-1), 'แสดง 20 จาก 120 รายการ (ลำดับที่ 101–120)')
    assert.ok(pages.every((page) => !page.includes('9999999')))
  })

  it('of wishes about personal data leads to the last one, and names all requests of each', async () => {
    const { privacyRequests } = office.database.models
    const userId = makeUserId()
    const many = await storeMany(office.database, 45, { userId })
    await privacyRequests.ask('first', 'deletion', userId, office.clock.now())
    const [only] = await leafs('/console/privacy')
    assert.deepEqual(referencesIn(only ?? ''), references(many))
    for (let index = 0; index < 119; index += 1) {
      office.clock.advance(1)
      await privacyRequests.ask(`wish-${index}`, 'copy', makeUserId(), office.clock.now())
    }
    const pages = await leafs('/console/privacy')
    assert.deepEqual(shownOf(pages).at(-1), 'แสดง 20 จาก 120 รายการ (ลำดับที่ 101–120)')
    assert.match(pages[2] ?? '', /wish-118/)
  })
})
