import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { storeMondayBoard, MONDAY } from '../../support/mondayBoard.ts'
import { makePhoto } from '../../support/pictures.ts'
import { makeRequest, makeWalkIn } from '../../support/make.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from '../console.ts'
import { decided } from '../decided.ts'

describe('the board as an officer arranges it', () => {
  let office: TestConsole
  let officer: Browser
  beforeEach(async () => {
    office = await openConsole()
    officer = await office.signIn('officer', 'นางสาวมาลี ตั้งใจ')
  })
  afterEach(() => office.close())

  const wordsAt = async (path: string, browser = officer) =>
    wordsOf((await browser.get(path).expect(200)).text)
  const filed = (name: string, at: string) =>
    makeRequest(office.database.models, { answers: { name }, at: new Date(`2026-11-23T${at}:00+07:00`) })
  const accept = { change: 'accept' } as const
  const namesIn = (words: string) => [...words.matchAll(/นาย\S+ \d/g)].map(([name]) => name)

  async function oneOfEachState() {
    await decided(office, await filed('นายเสร็จ 6', '08:05'), accept, { change: 'ready' })
    await decided(office, await filed('นายพัก 5', '08:04'), accept, { change: 'pause', reason: 'รอลงนาม' })
    await decided(office, await filed('นายสาย 1', '08:50'), accept)
    office.clock.advance(10 * 60_000)
    await decided(office, await filed('นายทำ 3', '08:20'), accept)
    await filed('นายใหม่ 4', '08:30')
    await filed('นายเก่า 2', '08:10')
  }

  it('puts late ones first over all groups, then what has waited longest, and what rests last', async () => {
    await oneOfEachState()
    assert.deepEqual(namesIn(await wordsAt('/console')), [
      'นายสาย 1',
      'นายเก่า 2',
      'นายทำ 3',
      'นายใหม่ 4',
      'นายพัก 5',
      'นายเสร็จ 6',
    ])
  })

  it('is kept with the officer, in every browser, and with no other', async () => {
    await oneOfEachState()
    const answer = await officer.post('/console/view', { order: 'groups', back: 'late=1&page=open.2' })
    assert.equal(answer.headers['location'], '/console?late=1')
    const byGroup = ['นายเก่า 2', 'นายใหม่ 4', 'นายสาย 1', 'นายทำ 3', 'นายพัก 5', 'นายเสร็จ 6']
    assert.deepEqual(namesIn(await wordsAt('/console')), byGroup)
    const [mali] = await office.database.models.staff.list(office.clock.now())
    assert.ok(mali)
    const elsewhere = await office.database.models.sessions.signIn(
      await office.token(mali),
      office.clock.now(),
    )
    const other = office.browserOf(officer.cookie!.replace(/=.*/, `=${elsewhere?.session}`))
    assert.deepEqual(namesIn(await wordsAt('/console', other)), byGroup)
    const colleague = await office.signIn('officer', 'นายสมชาย ขยัน')
    assert.equal(namesIn(await wordsAt('/console', colleague))[0], 'นายสาย 1')
    await officer.post('/console/view', { order: 'late', back: '' }).expect(303)
    assert.equal(namesIn(await wordsAt('/console'))[0], 'นายสาย 1')
  })

  it('remembers whether a request opens beside the list, apart from the order', async () => {
    const paneOf = (text: string) =>
      /name="pane" value="(on|off)" aria-pressed="(true|false)"/.exec(text)?.slice(1)
    assert.deepEqual(paneOf((await officer.get('/console')).text), ['on', 'false'])
    await officer.post('/console/view', { order: 'groups', back: '' }).expect(303)
    await officer.post('/console/view', { pane: 'on', back: '' }).expect(303)
    const { text } = await officer.get('/console')
    assert.deepEqual(paneOf(text), ['off', 'true'])
    assert.match(text, /value="groups" aria-pressed="true"/)
  })

  it('has a number at each filter: as many as a press on it shows', async () => {
    const [first] = await storeMondayBoard(office.database)
    office.clock.set(MONDAY)
    officer = await office.signIn('officer', 'นางสาวพิมพ์ใจ ตั้งใจ')
    const numbers = async (path: string) => {
      const { text } = await officer.get(path).expect(200)
      const chips = [
        ...text.matchAll(
          /id="filter-(\w+)" class="chip[^"]*" href="([^"]*)"[^>]*>[^<]*<span class="count">(\d+)/g,
        ),
      ]
      return chips.map(([, id, href, count]) => ({
        id,
        href: href!.replaceAll('&amp;', '&'),
        count: Number(count),
      }))
    }
    const rows = async (path: string) =>
      ((await officer.get(path).expect(200)).text.match(/data-row=/g) ?? []).length
    assert.deepEqual(Object.fromEntries((await numbers('/console')).map(({ id, count }) => [id, count])), {
      late: 8,
      mine: 0,
      today: 1,
      open: 56,
      new: 22,
      papers: 6,
      working: 20,
      ready: 8,
      done: 5,
    })
    assert.match(await wordsAt('/console'), / ใกล้หรือเกินกำหนด 8 /)
    const request = await office.database.models.requests.byReference(first!.reference)
    const member = (await office.database.models.staff.list(office.clock.now())).find(({ name }) =>
      name.includes('พิมพ์ใจ'),
    )
    await officer.post('/console', {
      step: 'accept',
      reference: first!.reference,
      revision: String(request!.revision),
      back: '',
    })
    assert.ok(member)
    for (const path of [
      '/console',
      '/console?group=working',
      '/console?mine=1',
      '/console?service=salary-certificate&late=1',
    ]) {
      for (const { id, href, count } of await numbers(path)) {
        const query = new URLSearchParams(path.split('?')[1])
        const isOn = query.has(id!) || query.get('group') === id
        if (isOn || id === 'open') continue
        // Today's completed ones stand below the open ones, and count at their own filter.
        const { text } = await officer.get(href)
        const below = href.includes('group=')
          ? 0
          : (text.split('id="section-done"')[1]?.match(/data-row=/g) ?? []).length
        assert.equal((await rows(href)) - below, count, `${path}: ${id}`)
      }
    }
  })

  it('shows one group where a filter names it, in either order', async () => {
    await oneOfEachState()
    assert.deepEqual(namesIn(await wordsAt('/console?group=working')), ['นายสาย 1', 'นายทำ 3', 'นายพัก 5'])
    await officer.post('/console/view', { order: 'groups', back: '' })
    const words = await wordsAt('/console?group=ready&page=new.3')
    assert.deepEqual(namesIn(words), ['นายเสร็จ 6'])
    assert.doesNotMatch(words, /ไม่มีคำขอ/)
  })

  it('says of each request how its papers stand, how many photos came, and the way it came', async () => {
    const { models } = office.database
    const missing = await filed('นายขาด 1', '08:40')
    await decided(office, missing, {
      change: 'ask-papers',
      papers: ['current-payslip'],
      note: null,
      again: null,
    })
    const complete = await filed('นายครบ 2', '08:41')
    for (const id of ['one', 'two']) {
      await models.photos.add({
        id,
        userId: complete.userId,
        of: { request: complete.id },
        paper: 'current-payslip',
        messageId: randomUUID(),
        at: office.clock.now(),
        picture: { kind: 'jpeg', bytes: await makePhoto() },
      })
    }
    await makeWalkIn(models, { answers: { name: 'นายมา 3' }, channel: 'phone' })
    const words = await wordsAt('/console')
    assert.match(words, /นายขาด 1 .*?เอกสารไม่ครบ มี 0 จาก 1 /)
    assert.match(words, /นายครบ 2 .*?รอตรวจสอบ แจ้งว่าครบ 1 มีภาพเอกสาร 2 /)
    assert.match(words, /ช่องทาง โทรศัพท์ นายมา 3 /)
  })

  it('says that the papers are complete only after an officer has found so; before, that the applicant says it', async () => {
    const looked = await filed('นายตรวจ 1', '08:40')
    const unseen = await filed('นายไม่ตรวจ 2', '08:41')
    assert.match(await wordsAt('/console'), /นายตรวจ 1 .*?รอตรวจสอบ แจ้งว่าครบ 1 /)
    await decided(office, looked, { change: 'accept', complete: true })
    await decided(office, unseen, { change: 'accept' })
    const words = await wordsAt('/console')
    assert.match(words, /นายตรวจ 1 .*?กำลังดำเนินการ ครบ 1 /)
    assert.match(words, /นายไม่ตรวจ 2 .*?กำลังดำเนินการ แจ้งว่าครบ 1 /)
    const english = office.browserOf(`${officer.cookie}; chapwai_language=en`)
    assert.match(
      wordsOf((await english.get('/console')).text),
      /นายตรวจ 1 .*?All 1 .*นายไม่ตรวจ 2 .*?says all 1 /,
    )
  })

  it('answers a press of its own script with the moving part, and says what was done or what has changed', async () => {
    const { reference } = await filed('นายใหม่ 4', '08:30')
    const press = (browser: Browser) =>
      browser
        .post('/console?since=1', { step: 'accept', reference, revision: '1', back: '' })
        .set('hx-request', 'true')
    const done = await press(officer).expect(200)
    assert.match(done.text, /^<title>.*<div id="board-notice".*รับเรื่องแล้ว เริ่มนับเวลา.*id="undo"/)
    assert.match(done.text, new RegExp(`id="step-${reference}" name="step" value="ready"`))
    const late = await press(await office.signIn('officer', 'นายสมชาย ขยัน')).expect(409)
    assert.match(late.text, /<div id="board-notice".*ยังไม่มีการบันทึก/)
    const over = await press(office.stranger()).expect(401)
    assert.equal(over.headers['hx-redirect'], '/console')
  })
})
