import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { answersCollection } from '../../src/models/surveys/surveys.ts'
import { staffCollection } from '../../src/models/staff/staffDocument.ts'
import type { ServiceId } from '../../src/domain/services/ids.ts'
import { commentContext } from '../../src/models/surveys/surveys.ts'
import { documentsInClear } from '../support/clearText.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'

const AT = '/console/reports/suggestions'
const THEMES = '/console/reports/themes'

describe('suggestions in the console', () => {
  let office: TestConsole
  let manager: Browser

  beforeEach(async () => {
    office = await openConsole()
    manager = await office.signIn('manager', 'นายธีระ ดูแลดี')
  })
  afterEach(() => office.close())

  /** Somebody answers the survey with these words, on the present day or another. */
  async function suggests(text: string, day?: string, service: ServiceId = 'staff-id-card') {
    const { surveys } = office.database.models
    const now = day === undefined ? office.clock.now() : new Date(`${day}T10:00:00+07:00`)
    const survey = randomUUID()
    await surveys.invite(survey, service, now)
    assert.ok(await surveys.comment(survey, text, now))
  }

  const shown = async (path = AT, browser = manager) => wordsOf((await browser.get(path).expect(200)).text)
  /** The words of one group. */
  const group = (html: string, theme: string) =>
    new RegExp(`<section id="${theme}".*?</section>`, 's').exec(html)?.[0] ?? ''
  const revisionIn = (html: string, theme: string) =>
    /name="revision" value="(\d+)"/.exec(group(html, theme))?.[1] ?? ''

  /** Fills the form of a group in as it stands and presses save, or another button. */
  async function responds(browser: Browser, theme: string, typed: Record<string, string>, revision?: string) {
    const seen = revision ?? revisionIn((await browser.get(AT).expect(200)).text, theme)
    const { example = '', action = '', ...rest } = typed
    const form = { [`${theme}.example`]: example, [`${theme}.action`]: action }
    return browser.post(AT, { period: '2570', theme, revision: seen, ...form, ...rest })
  }

  it('are for managers and administrators alone', async () => {
    const officer = await office.signIn('officer')
    for (const path of [AT, THEMES]) {
      await officer.get(path).expect(403)
      await officer.post(path, {}).expect(403)
      await (await office.signIn('admin')).get(path).expect(200)
    }
  })

  it('are shown by theme with their count, the names and numbers masked', async () => {
    await office.signIn('officer', 'นางสาวพิมพ์ใจ รักงาน')
    await suggests('ที่จอดรถไม่พอ โทร 081-234-5678')
    await suggests('คุณสมชาย ใจดี กับพิมพ์ใจ บริการดีมาก ที่จอดรถไกล')
    await suggests('เปิดวันเสาร์ด้วย')
    await suggests('ขอบคุณ')
    await suggests('ดีมากครับ')
    const { text } = await manager.get(AT).expect(200)
    assert.match(wordsOf(text), /ข้อเสนอแนะของผู้รับบริการ ปีงบประมาณ พ\.ศ\. 2570/)
    assert.match(wordsOf(text), /มีข้อเสนอแนะ 5 ข้อความ/)
    const place = wordsOf(group(text, 'place'))
    assert.match(place, /^สถานที่และที่จอดรถ \(2\)/)
    assert.match(place, /ที่จอดรถไม่พอ โทร \[เบอร์โทร\] เดือนพฤศจิกายน 2569 · บัตรประจำตัวเจ้าหน้าที่/)
    assert.match(place, /\[ชื่อ\] กับ\[ชื่อ\] บริการดีมาก ที่จอดรถไกล/)
    assert.match(wordsOf(group(text, 'other')), /^อื่น ๆ \(1\) เปิดวันเสาร์ด้วย/)
    assert.doesNotMatch(text, /081|สมชาย|พิมพ์ใจ/)
    const order = [...text.matchAll(/<section id="([^"]+)"/g)].map(([, theme]) => theme)
    assert.deepEqual(order, ['praise', 'place', 'other'])
  })

  it('lead from page to page to the oldest, of 401 of one theme', async () => {
    const { surveys } = office.database.models
    for (let number = 1; number <= 401; number += 1) {
      const survey = randomUUID()
      await surveys.invite(survey, 'staff-id-card', office.clock.now())
      await surveys.comment(survey, `ที่จอดรถไกล (${number})`, office.clock.now())
    }
    const seen = new Set<string>()
    let address: string | undefined = AT
    let pages = 0
    for (; address !== undefined; pages += 1) {
      const html: string = group((await manager.get(address).expect(200)).text, 'place')
      for (const [, number] of html.matchAll(/ที่จอดรถไกล \((\d+)\)/g)) seen.add(number ?? '')
      assert.match(wordsOf(html), new RegExp(`แสดง ${pages < 2 ? 200 : 1} จาก 401 รายการ`))
      const next: RegExpExecArray | null = /href="([^"#]+)[^"]*">รายการถัดไป/.exec(html)
      address = next?.[1]?.replaceAll('&amp;', '&')
    }
    assert.deepEqual([pages, seen.size], [3, 401])
  })

  it('name nobody who worked here once, nor anybody under a former name', async () => {
    const { staff } = office.database.models
    const admin = await office.signIn('admin', 'นายธีระ ดูแล')
    for (const name of ['นางสาวพิมพ์ใจ รักงาน', 'นางสาวกมลเนตร สกุลเดิม']) await office.signIn('officer', name)
    const act = async (name: string, form: Record<string, string>) => {
      const row = (await staff.list(office.clock.now())).find((each) => each.name === name)
      assert.ok(row)
      await admin.post(`/console/staff/${row.id}`, { revision: String(row.revision), ...form })
    }
    for (let count = 0; count < 5; count += 1) await suggests('ขอบคุณ')
    await suggests('ที่จอดรถไกล แต่พิมพ์ใจ กับ กมลเนตร สกุลเดิม และเจ้าหน้าที่วรรณวิมลบริการดี')
    await act('นางสาวพิมพ์ใจ รักงาน', { act: 'revoke' })
    await act('นางสาวกมลเนตร สกุลเดิม', { act: 'rename', name: 'นางวรรณวิมล สกุลใหม่' })
    // The record of a member whose access has ended is deleted after 30 days.
    await staffCollection.on(office.database.connection).deleteMany({ revokedAt: { $exists: true } })
    const { text } = await manager.get(AT).expect(200)
    assert.doesNotMatch(text, /พิมพ์ใจ|กมลเนตร|วรรณวิมล/)
    const pick = 'พิมพ์ใจ บริการดี'
    const picked = await responds(manager, 'praise', { pick })
    assert.doesNotMatch(picked.text, /พิมพ์ใจ/)
  })

  it('tell no month and no service where few have written', async () => {
    for (let count = 0; count < 5; count += 1) await suggests('ขอบคุณ', '2026-10-05')
    await suggests('ขอบคุณมาก', '2026-11-05')
    const words = await shown()
    assert.match(words, /ขอบคุณมาก ปีงบประมาณ พ\.ศ\. 2570 ใช้เป็นตัวอย่าง/)
    assert.match(words, /ขอบคุณ เดือนตุลาคม 2569 · บัตร/)
    assert.doesNotMatch(words, /เดือนพฤศจิกายน 2569/)
    const november = await shown(`${AT}?period=2026-11`)
    assert.match(november, /คำชม \(1\)/)
    assert.match(november, /น้อยกว่า 5 ข้อความ/)
    assert.doesNotMatch(november, /ขอบคุณมาก/)
  })

  it('are of the period in the address, or of the year where that is none', async () => {
    for (let count = 0; count < 5; count += 1) await suggests('ขอบคุณ', '2026-10-05')
    assert.match(
      await shown(`${AT}?period=2570-q1`),
      /ไตรมาสที่ 1 ปีงบประมาณ พ\.ศ\. 2570 .* มีข้อเสนอแนะ 5 ข้อความ/,
    )
    assert.match(await shown(`${AT}?period=2570-q2`), /ยังไม่มีข้อเสนอแนะในช่วงเวลานี้/)
    assert.match(await shown(`${AT}?period=2026-10-05..2026-10-06`), /วันที่ 5 ตุลาคม 2569 ถึงวันที่ 6 ตุลาคม 2569/)
    for (const period of ['2026-13', 'ปีนี้']) {
      assert.match(
        await shown(`${AT}?period=${encodeURIComponent(period)}`),
        /ช่วงวันที่ไม่ถูกต้อง จึงแสดงปีงบประมาณปัจจุบัน/,
      )
    }
  })

  it('show two hundred of a group, and how many more there are', async () => {
    const { vault, connection } = office.database
    const ids = Array.from({ length: 203 }, (_, index) => `answers ${index}`)
    await answersCollection.on(connection).insertMany(
      ids.map((_id) => ({
        _id,
        version: 1,
        month: '2026-11',
        service: 'staff-id-card',
        channel: 'line',
        scores: {},
        profile: {},
        sealedComment: vault.seal('ขอบคุณ', commentContext(_id)),
      })),
    )
    const words = await shown()
    assert.match(words, /คำชม \(203\)/)
    assert.match(words, /แสดงอีก 195 ข้อความ/)
    assert.match(words, /และอีก 3 ข้อความที่เก่ากว่า/)
  })

  describe('a group’s form', () => {
    beforeEach(() => suggests('ที่จอดรถไม่พอ'))

    it('notes example and action, says so once, and leaves an entry in the trail', async () => {
      const answer = await responds(manager, 'place', { example: 'ที่จอดรถไม่พอ', action: 'ทำที่จอดรถเพิ่ม ปี 2570' })
      assert.equal(answer.status, 303)
      assert.equal(answer.headers['location'], `${AT}?period=2570#place`)
      const done = String(answer.headers['set-cookie']).split(';')[0] ?? ''
      const after = await office
        .browserOf(`${manager.cookie ?? ''}; ${done}`)
        .get(AT)
        .expect(200)
      assert.match(wordsOf(group(after.text, 'place')), /\(1\) บันทึกแล้ว /)
      assert.match(group(after.text, 'place'), />ทำที่จอดรถเพิ่ม ปี 2570<\/textarea>/)
      const { suggestions, auditTrail } = office.database.models
      assert.deepEqual(
        [...(await suggestions.responses(2570))],
        [['place', { example: 'ที่จอดรถไม่พอ', action: 'ทำที่จอดรถเพิ่ม ปี 2570', revision: 1 }]],
      )
      await auditTrail.collect()
      const [entry] = await auditTrail.page({ what: 'reports' }, 1)
      assert.equal(entry?.subject, '2570/place')
      assert.deepEqual(entry?.before, { example: null, action: null })
      assert.deepEqual(entry?.after, { example: 'ที่จอดรถไม่พอ', action: 'ทำที่จอดรถเพิ่ม ปี 2570' })
      const admin = await office.signIn('admin')
      assert.match(
        await shown('/console/trail', admin),
        /1\. รายงาน ปีงบประมาณ 2570 · สถานที่และที่จอดรถ .* นายธีระ ดูแลดี/,
      )
    })

    it('keeps no name and no number that is typed by hand', async () => {
      await responds(manager, 'place', {
        example: 'คุณสมชาย โทร 081-234-5678',
        action: 'มอบหมายนายสมศักดิ์ ดีงาม ดูแล โทร 053-711234',
      })
      const clear = await documentsInClear(office.database.connection)
      assert.ok(clear.some(({ text }) => text.includes('[ชื่อ] โทร [เบอร์โทร]')))
      assert.deepEqual(
        clear.filter(({ text }) => /สมชาย|สมศักดิ์|081-234|053-711|จอดรถไม่พอ/.test(text)),
        [],
      )
    })

    it('takes a suggestion as the example, to be read before it is saved', async () => {
      const picked = await responds(manager, 'place', { action: 'กำลังดำเนินการ', pick: 'คุณสมชายไม่มีที่จอดรถ' })
      assert.equal(picked.status, 200)
      const form = group(picked.text, 'place')
      assert.match(form, /<textarea[^>]*name="place\.example"[^>]*>\[ชื่อ\]ไม่มีที่จอดรถ<\/textarea>/)
      assert.match(form, />กำลังดำเนินการ<\/textarea>/)
      assert.match(wordsOf(form), /ยังไม่ได้บันทึก/)
      assert.equal((await office.database.models.suggestions.responses(2570)).size, 0)
    })

    it('is saved once of two who opened it at the same time', async () => {
      const other = await office.signIn('manager', 'นางวันดี')
      const revision = revisionIn((await other.get(AT)).text, 'place')
      assert.equal((await responds(manager, 'place', { action: 'ก่อน' }, revision)).status, 303)
      const late = await responds(other, 'place', { action: 'ภายหลัง' }, revision)
      assert.equal(late.status, 409)
      assert.match(wordsOf(group(late.text, 'place')), /มีผู้แก้ไขหมวดนี้ก่อนท่าน .*: ก่อน ข้อความที่ท่านพิมพ์ยังอยู่/)
      assert.match(group(late.text, 'place'), />ภายหลัง<\/textarea>/)
      const again = await responds(other, 'place', { action: 'ภายหลัง' }, revisionIn(late.text, 'place'))
      assert.equal(again.status, 303)
      assert.equal((await office.database.models.suggestions.responses(2570)).get('place')?.action, 'ภายหลัง')
    })

    it('says what is too long and keeps it', async () => {
      const long = 'ก'.repeat(501)
      const answer = await responds(manager, 'place', { example: long })
      assert.equal(answer.status, 422)
      assert.match(wordsOf(group(answer.text, 'place')), /ยาวเกิน 500 ตัวอักษร/)
      assert.match(answer.text, new RegExp(`>${long}</textarea>`))
    })

    it('is refused for a theme or a period that there is none of', async () => {
      for (const wrong of [{ theme: 'nothing' }, { period: 'x' }, { revision: 'x' }]) {
        const form = { period: '2570', theme: 'place', revision: '0', ...wrong }
        await manager.post(AT, form).expect(400)
      }
    })
  })

  describe('the groups', () => {
    const input = (html: string, name: string) =>
      new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? ''
    const words = (html: string, name: string) =>
      new RegExp(`<textarea[^>]*name="${name}"[^>]*>([^<]*)<`).exec(html)?.[1] ?? ''

    function formOf(html: string): Record<string, string> {
      const count = Number(input(html, 'themes.count'))
      const rows = Array.from({ length: count }, (_, row) => row).flatMap((row): [string, string][] => [
        ...['id', 'th', 'en'].map((what): [string, string] => [
          `themes.${row}.${what}`,
          input(html, `themes.${row}.${what}`),
        ]),
        [`themes.${row}.words`, words(html, `themes.${row}.words`)],
      ])
      return { seen: input(html, 'seen'), 'themes.count': String(count), ...Object.fromEntries(rows) }
    }
    const opened = async () => formOf((await manager.get(THEMES).expect(200)).text)
    const sends = async (typed: Record<string, string>, act = 'save') =>
      manager.post(THEMES, { ...(await opened()), ...typed, act })
    const themes = async () =>
      (await office.database.models.settings.reader(office.clock.now)()).reports.themes

    it('group anew as soon as their keywords change', async () => {
      await suggests('อยากให้เปิดวันเสาร์')
      assert.match(await shown(), /อื่น ๆ \(1\)/)
      const { 'themes.0.words': before = '' } = await opened()
      assert.match(before, /^รอนาน\nรอคิว\n/)
      const answer = await sends({ 'themes.0.words': `${before}\n วันเสาร์ \nวันเสาร์`, 'themes.0.th': 'เวลา' })
      assert.equal(answer.status, 303)
      assert.equal(answer.headers['location'], THEMES)
      assert.match(await shown(), /เวลา \(1\)/)
      assert.equal((await themes())[0]?.words.at(-1), 'วันเสาร์')
      assert.equal((await themes())[0]?.words.filter((word) => word === 'วันเสาร์').length, 1)
    })

    it('are added, renamed and removed, and stand in the trail', async () => {
      const more = await sends({ 'themes.0.th': 'พิมพ์ไว้' }, 'add')
      assert.equal(more.status, 200)
      const form = formOf(more.text)
      assert.equal(form['themes.count'], '8')
      assert.equal(form['themes.0.th'], 'พิมพ์ไว้')
      const filled = { 'themes.7.th': 'วันทำการ', 'themes.7.en': 'Days', 'themes.7.words': 'วันเสาร์\nวันหยุด' }
      const saved = await manager.post(THEMES, { ...form, ...filled, 'themes.1.remove': 'yes', act: 'save' })
      assert.equal(saved.status, 303)
      const now = await themes()
      assert.equal(now.length, 7)
      assert.equal(now[0]?.name.th, 'พิมพ์ไว้')
      assert.equal(
        now.some(({ id }) => id === 'papers'),
        false,
      )
      assert.match(now[6]?.id ?? '', /^own-[0-9a-f]{8}$/)
      assert.deepEqual(now[6]?.words, ['วันเสาร์', 'วันหยุด'])
      const { auditTrail } = office.database.models
      await auditTrail.collect()
      const [entry] = await auditTrail.page({ what: 'settings' }, 1)
      assert.deepEqual(Object.keys((entry?.after ?? {}) as object), ['reports.themes'])
    })

    it('say at each field what is wrong, keep what was typed, and store nothing', async () => {
      const answer = await sends({ 'themes.0.th': '', 'themes.1.words': '', 'themes.2.en': 'x'.repeat(61) })
      assert.equal(answer.status, 422)
      const wrong = [...answer.text.matchAll(/<a href="#(themes[^"]*)">([^<]*)/g)].map(([, name, why]) => [
        name,
        why,
      ])
      assert.deepEqual(wrong, [
        ['themes.0.th', 'โปรดกรอกช่องนี้'],
        ['themes.1.words', 'โปรดพิมพ์คำสำคัญอย่างน้อย 1 คำ'],
        ['themes.2.en', 'ยาวเกิน 60 ตัวอักษร โปรดย่อให้สั้นลง'],
      ])
      assert.equal(formOf(answer.text)['themes.2.en'], 'x'.repeat(61))
      assert.deepEqual((await office.database.models.settings.stored()).value, {})
    })

    it('are saved once of two who opened them at the same time', async () => {
      const form = await opened()
      assert.equal((await sends({ 'themes.0.th': 'ก่อน' })).status, 303)
      const late = await manager.post(THEMES, { ...form, 'themes.0.th': 'ภายหลัง', act: 'save' })
      assert.equal(late.status, 409)
      assert.match(wordsOf(late.text), /มีผู้แก้ไขหมวดก่อนท่าน .*ก่อน: รอนาน/)
      assert.equal(formOf(late.text)['themes.0.th'], 'ภายหลัง')
      assert.equal((await manager.post(THEMES, { ...formOf(late.text), act: 'save' })).status, 303)
      assert.equal((await themes())[0]?.name.th, 'ภายหลัง')
    })

    it('go back to the defaults, of which nothing is stored', async () => {
      const { settings } = office.database.models
      await sends({ 'themes.0.th': 'ก่อน' })
      assert.notDeepEqual((await settings.stored()).value, {})
      const { seen = '' } = await opened()
      assert.equal((await manager.post(THEMES, { seen, act: 'reset' })).status, 303)
      assert.deepEqual((await settings.stored()).value, {})
      await sends({})
      assert.deepEqual((await settings.stored()).value, {})
    })
  })

  it('are there in English too', async () => {
    await suggests('ที่จอดรถไม่พอ')
    const browser = office.browserOf(`${manager.cookie ?? ''}; chapwai_language=en`)
    assert.match(await shown(AT, browser), /^Suggestions · Fiscal year 2570 .*Place and parking \(1\)/)
    assert.match(await shown(THEMES, browser), /Groups and keywords .*Name in Thai/)
  })
})
