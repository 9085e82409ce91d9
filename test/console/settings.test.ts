import assert from 'node:assert/strict'
import { DAY, dayOf, formatDay, isDay } from '../../src/lib/time.ts'
import { openChat } from '../support/chat.ts'
import { openConsole, type Browser, type TestConsole, wordsOf } from './console.ts'
import { formOf } from './settingsForm.ts'

const at = (section: string) => `/console/settings/${section}`

describe('settings in the console', () => {
  let office: TestConsole
  let admin: Browser

  beforeEach(async () => {
    office = await openConsole()
    admin = await office.signIn('admin')
  })
  afterEach(() => office.close())

  const stored = async () => (await office.database.models.settings.stored()).value
  const shown = async (section: string) => formOf((await admin.get(at(section)).expect(200)).text)
  /** Fills a section's form in and presses a button of it. */
  const sends = async (section: string, typed: Record<string, string>, act = 'save') =>
    admin.post(at(section), { ...(await shown(section)), ...typed, act })
  const saves = (section: string, typed: Record<string, string>) =>
    sends(section, typed).then((answer) => {
      assert.equal(answer.status, 303, wordsOf(answer.text))
      assert.equal(answer.headers['location'], at(section))
    })

  it('are the administrator’s alone', async () => {
    for (const role of ['officer', 'manager'] as const) {
      const other = await office.signIn(role)
      for (const path of ['/console/settings', at('profile'), at('guidance'), at('guidance/fee')]) {
        await other.get(path).expect(403)
      }
      await other.post(at('profile'), { act: 'save' }).expect(403)
    }
    await admin.get(at('nothing')).expect(404)
    await admin.get(at('guidance/nothing')).expect(404)
  })

  describe('the overview', () => {
    it('tells in words what holds, with what to think about', async () => {
      const words = wordsOf((await admin.get('/console/settings').expect(200)).text)
      assert.match(words, /วันทำการ จันทร์, อังคาร, พุธ, พฤหัสบดี, ศุกร์ เวลาให้บริการ 08\.30–12\.00, 13\.00–16\.30/)
      assert.match(words, /โปรดตรวจ: ยังไม่มีหมายเลขโทรศัพท์/)
      assert.match(words, /เป้าหมายความพึงพอใจ ร้อยละ 80/)
      assert.match(words, /ใช้ถ้อยคำของสำนักงาน 0 จาก \d+ คำตอบ/)
    })

    it('counts what the office has still to confirm', async () => {
      const open = async () =>
        /ยังต้องดำเนินการ (\d+) จาก 13 รายการ/.exec(wordsOf((await admin.get('/console/settings')).text))?.[1]
      assert.equal(await open(), '13')
      await saves('hours', { confirmed: 'yes' })
      assert.equal(await open(), '12')
      assert.deepEqual(await stored(), { confirmed: { hours: '2026-11-23' } })
      assert.match(
        wordsOf((await admin.get('/console/settings')).text),
        /ช่วงพักกลางวัน ยืนยันแล้วเมื่อ 23 พ\.ย\. 69/,
      )
      // A confirmation alone does not fill in what is missing.
      await saves('profile', { 'contact.phone': '053-711234', confirmed: 'yes' })
      assert.equal(await open(), '10')
    })
  })

  it('say how finance pays each claim, in the audit trail too', async () => {
    await saves('payments', { 'payments.child-education-allowance': 'cheque', confirmed: 'yes' })
    assert.deepEqual(await stored(), {
      payments: { 'child-education-allowance': 'cheque' },
      confirmed: { payments: '2026-11-23' },
    })
    const words = wordsOf((await admin.get('/console/settings')).text)
    assert.match(words, /เบิกค่ารักษาพยาบาล โอนเข้าบัญชี/)
    assert.match(words, /เบิกค่าการศึกษาบุตร เช็คที่จุดบริการ/)
    assert.match(
      wordsOf((await admin.get('/console/trail')).text),
      /child-education-allowance|เบิกค่าการศึกษาบุตร/,
    )
    const wrong = await sends('payments', { 'payments.child-education-allowance': 'coins' })
    assert.notEqual(wrong.status, 303)
  })

  describe('a form', () => {
    it('shows what holds, stores only what differs, and says so once', async () => {
      assert.equal((await shown('profile'))['profile.shortName.th'], 'สพป.เชียงราย เขต 1')
      const answer = await sends('profile', {
        'contact.phone': ' 053-711234  ต่อ 12 ',
        'profile.address.th': '99 ถนนสนามบิน\nอำเภอเมือง',
        'profile.address.en': '99 Airport Road',
      })
      assert.deepEqual(await stored(), {
        contact: { phone: '053-711234 ต่อ 12' },
        profile: { address: { th: '99 ถนนสนามบิน\nอำเภอเมือง', en: '99 Airport Road' } },
      })
      const done = String(answer.headers['set-cookie']).split(';')[0] ?? ''
      const after = await office
        .browserOf(`${admin.cookie ?? ''}; ${done}`)
        .get(at('profile'))
        .expect(200)
      assert.match(wordsOf(after.text), /บันทึกแล้ว มีผลทั้งระบบภายใน 10 วินาที/)
      assert.match(wordsOf(after.text), /ค่าเริ่มต้น: ยังไม่ได้ระบุ/)
      assert.equal(formOf(after.text)['profile.address.th'], '99 ถนนสนามบิน\nอำเภอเมือง')
    })

    it('forgets what is set to the default again', async () => {
      await saves('visits', { 'visits.minutes': '๓๐' })
      assert.deepEqual(await stored(), { visits: { minutes: 30 } })
      await saves('visits', { 'visits.minutes': '15' })
      assert.deepEqual(await stored(), {})
    })

    it('leaves the other sections alone', async () => {
      await saves('visits', { 'visits.places': '3' })
      await saves('channel', { lineIsAnnounced: 'yes' })
      assert.deepEqual(await stored(), { visits: { places: 3 }, lineIsAnnounced: true })
    })

    it('says at each field what is wrong, keeps what was typed, and stores nothing', async () => {
      const answer = await sends('profile', {
        'profile.name.th': '',
        'profile.shortName.en': 'x'.repeat(31),
        'contact.map': 'maps.example',
        'contact.phone': '053-711234',
      })
      assert.equal(answer.status, 422)
      assert.match(wordsOf(answer.text), /ยังไม่ได้บันทึก โปรดแก้ไข 3 จุด/)
      for (const name of ['profile.name.th', 'profile.shortName.en', 'contact.map']) {
        assert.match(answer.text, new RegExp(`<a href="#${name}">`), name)
        assert.match(answer.text, new RegExp(`id="${name}-error"`), name)
        assert.match(answer.text, new RegExp(`id="${name}"[^>]*aria-invalid`), name)
      }
      assert.match(wordsOf(answer.text), /ยาวเกิน 30 ตัวอักษร/)
      assert.match(wordsOf(answer.text), /ลิงก์ต้องขึ้นต้นด้วย https/)
      assert.equal(formOf(answer.text)['contact.phone'], '053-711234')
      assert.deepEqual(await stored(), {})
    })

    it('takes a link with Thai letters and blanks as it is, up to what LINE takes', async () => {
      const map = 'https://maps.google.com/?q=สพป. เชียงราย เขต 1'
      await saves('profile', { 'contact.map': map })
      assert.deepEqual(await stored(), { contact: { map } })
      const answer = await sends('profile', {
        'contact.map': `https://maps.google.com/?q=${'ก'.repeat(110)}`,
      })
      assert.match(wordsOf(answer.text), /ลิงก์ยาวเกินไป/)
    })

    it('takes no link that looks like one site and leads to another', async () => {
      for (const map of [
        'https://maps.google.com@evil.example/',
        'https://maps.google.com:x@evil.example/',
      ]) {
        const answer = await sends('profile', { 'contact.map': map })
        assert.equal(answer.status, 422)
        assert.match(wordsOf(answer.text), /หน้าชื่อเว็บไซต์มีเครื่องหมาย @/)
      }
      assert.deepEqual(await stored(), {})
    })

    it('names the bounds of figures, in English too', async () => {
      const english = office.browserOf(`${admin.cookie ?? ''}; chapwai_language=en`)
      const form = formOf((await english.get(at('retention')).expect(200)).text)
      const answer = await english.post(at('retention'), {
        ...form,
        'retention.draftDays': '0',
        'retention.silentDays': '99999',
        'retention.talkDays': 'soon',
        'retention.visitDays': '',
        act: 'save',
      })
      assert.equal(answer.status, 422)
      const words = wordsOf(answer.text)
      assert.match(words, /Please correct: 4/)
      assert.match(words, /At least 1 /)
      assert.match(words, /At most 3650 /)
      assert.match(words, /Please type a whole number/)
      assert.equal(formOf(answer.text)['retention.talkDays'], 'soon')
    })

    it('tells one thing of a figure, however wrong it is', async () => {
      const answer = await sends('notices', {
        'notices.undoSeconds': '1.5',
        'notices.reserveMessages': '9'.repeat(20),
      })
      const told = [...answer.text.matchAll(/<a href="#(notices[^"]*)">([^<]*)/g)].map(([, name, why]) => [
        name,
        why,
      ])
      assert.equal(answer.status, 422)
      assert.deepEqual(
        told.map(([name]) => name),
        ['notices.reserveMessages', 'notices.undoSeconds'],
      )
      assert.equal(told[1]?.[1], 'โปรดพิมพ์เป็นจำนวนเต็ม')
    })

    it('acts at once: the chat tells the new telephone and hours, the calendar goes by them', async () => {
      await saves('profile', { 'contact.phone': '053-711234' })
      await saves('hours', { 'hours.weekdays.6': 'yes', 'hours.stretches.1.to': '15.00' })
      const now = await office.database.models.settings.reader(office.clock.now)()
      assert.deepEqual(now.calendar.weekdays, [1, 2, 3, 4, 5, 6])
      assert.deepEqual(now.calendar.hours.at(-1), { from: 13 * 60, to: 15 * 60 })
      const chat = openChat({ office: now })
      chat.says('ติดต่อเจ้าหน้าที่')
      chat.sees('053-711234', 'เสาร์', '15.00')
    })

    it('warns of what is risky, and takes it', async () => {
      await saves('profile', { 'contact.phone': 'โทรหาธุรการ' })
      assert.match(
        wordsOf((await admin.get(at('profile'))).text),
        /โปรดตรวจ: ในช่องหมายเลขโทรศัพท์ไม่มีหมายเลขที่โทรได้/,
      )
      await saves('retention', { 'retention.silentDays': '100' })
      assert.match(
        wordsOf((await admin.get(at('retention'))).text),
        /โปรดตรวจ: ระบบลบการสนทนาเมื่อไม่มีข้อความไม่ถึง 1 ปี/,
      )
    })

    it('is refused when somebody changed the same settings meanwhile, with what was typed still there', async () => {
      const form = await shown('visits')
      await saves('visits', { 'visits.minutes': '20' })
      const late = await admin.post(at('visits'), {
        ...form,
        'visits.minutes': '45',
        'visits.places': '4',
        act: 'save',
      })
      assert.equal(late.status, 409)
      assert.match(wordsOf(late.text), /มีผู้เปลี่ยนการตั้งค่านี้.* เวลาต่อหนึ่งนัด : 20 นาที/)
      assert.deepEqual(await stored(), { visits: { minutes: 20 } })
      assert.equal(formOf(late.text)['visits.minutes'], '45')
      // Having seen it, the administrator may insist.
      await admin.post(at('visits'), { ...formOf(late.text), act: 'save' }).expect(303)
      assert.deepEqual(await stored(), { visits: { minutes: 45, places: 4 } })
    })

    it('is not hindered by a change elsewhere, also in the same moment', async () => {
      const [visits, channel] = [await shown('visits'), await shown('channel')]
      const answers = await Promise.all([
        admin.post(at('visits'), { ...visits, 'visits.minutes': '20', act: 'save' }),
        admin.post(at('channel'), { ...channel, lineIsAnnounced: 'yes', act: 'save' }),
      ])
      assert.deepEqual(
        answers.map(({ status }) => status),
        [303, 303],
      )
      assert.deepEqual(await stored(), { visits: { minutes: 20 }, lineIsAnnounced: true })
    })

    it('goes back to the defaults as a whole, and has to be confirmed anew', async () => {
      await saves('visits', { 'visits.on': '', 'visits.minutes': '20' })
      await saves('retention', { 'retention.draftDays': '3', confirmed: 'yes' })
      const words = wordsOf((await admin.get(at('retention'))).text)
      assert.match(words, /กลับไปใช้ค่าเริ่มต้น .* แบบคำขอที่กรอกค้างไว้ 7 วัน ใช้ค่าเริ่มต้นทั้งหน้า/)
      const { seen = '' } = await shown('retention')
      await admin.post(at('retention'), { seen, act: 'reset' }).expect(303)
      assert.deepEqual(await stored(), { visits: { on: false, minutes: 20 } })
      await admin.post(at('retention'), { seen: 'older', act: 'reset' }).expect(409)
    })

    it('is written to the trail with who did it', async () => {
      await saves('visits', { 'visits.minutes': '20' })
      const { auditTrail } = office.database.models
      await auditTrail.collect()
      const [entry] = await auditTrail.page({ what: 'settings' }, 1)
      assert.deepEqual(entry?.after, { 'visits.minutes': 20 })
      assert.match(JSON.stringify(entry.by), /นายสมชาย ตั้งใจ/)
    })
  })

  describe('lists', () => {
    it('take an entry in the empty row, put it in its place, and let one go with a tick', async () => {
      const form = await shown('holidays')
      const count = Number(form['holidays.count'])
      const last = count - 1
      assert.equal(form[`holidays.${last}.day`], '', 'an empty row stands at the end')
      await saves('holidays', {
        [`holidays.${last}.day`]: '2 พ.ย. 2569',
        [`holidays.${last}.name`]: 'วันหยุดกรณีพิเศษ',
        [`holidays.${last}.source`]: 'มติคณะรัฐมนตรี',
        'holidays.0.remove': 'yes',
      })
      const { holidays } = (await stored()) as { holidays: { day: string; name: string }[] }
      assert.equal(holidays.length, last)
      assert.deepEqual(
        holidays.slice(0, 2).map(({ day, name }) => `${day} ${name}`),
        ['2026-10-23 วันปิยมหาราช', '2026-11-02 วันหยุดกรณีพิเศษ'],
      )
      const { calendar } = await office.database.models.settings.reader(office.clock.now)()
      assert.equal(calendar.holidays.has('2026-11-02'), true)
      assert.equal(calendar.holidays.has('2026-10-13'), false)
    })

    it('save two hundred holidays with the longest names and sources', async () => {
      const first = new Date('2026-01-01T00:00:00+07:00')
      const rows = Array.from({ length: 200 }, (_, row) => ({
        day: formatDay(dayOf(new Date(+first + row * DAY)), 'th'),
        name: 'ก'.repeat(120),
        source: 'ที่'.repeat(66),
      }))
      const fields = rows.flatMap((row, index) =>
        Object.entries(row).map(([name, value]): [string, string] => [`holidays.${index}.${name}`, value]),
      )
      await saves('holidays', { 'holidays.count': '200', ...Object.fromEntries(fields) })
      const { holidays } = (await stored()) as { holidays: { name: string }[] }
      assert.equal(holidays.length, 200)
      assert.ok(holidays.every(({ name }) => name.length === 120))
    })

    it('give more rows without losing a word, saving nothing', async () => {
      const form = await shown('hours')
      const answer = await admin.post(at('hours'), {
        ...form,
        'hours.source': 'คำสั่งใหม่',
        act: 'add:hours.stretches',
      })
      assert.equal(answer.status, 200)
      const next = formOf(answer.text)
      assert.equal(Number(next['hours.stretches.count']), Number(form['hours.stretches.count']) + 1)
      assert.equal(next['hours.source'], 'คำสั่งใหม่')
      assert.deepEqual(await stored(), {})
    })

    it('say in which row something is wrong, whichever rows go', async () => {
      const answer = await sends('holidays', {
        'holidays.0.remove': 'yes',
        'holidays.2.day': '31 ก.พ. 2570',
        'holidays.3.name': '',
        'holidays.4.day': '22 กุมภาพันธ์ 2570',
      })
      assert.equal(answer.status, 422)
      const wrong = [...answer.text.matchAll(/<a href="#(holidays[^"]*)">([^<]*)/g)].map(([, name, why]) => [
        name,
        why,
      ])
      assert.deepEqual(wrong.sort(), [
        ['holidays.2.day', 'โปรดพิมพ์วัน เดือน ปี พ.ศ. เช่น 5 ธ.ค. 2569'],
        ['holidays.3.name', 'โปรดกรอกช่องนี้'],
        ['holidays.6.day', 'มีรายการนี้แล้ว โปรดแก้ไขหรือลบ'],
      ])
      assert.equal(formOf(answer.text)['holidays.2.day'], '31 ก.พ. 2570')
    })

    it('take a year’s holidays from pasted lines, to be looked over before saving', async () => {
      const pasted = await sends(
        'holidays',
        {
          'paste.lines':
            '1 ม.ค. 2571 วันขึ้นปีใหม่\nวันพฤหัสบดีที่ 6 เมษายน พ.ศ. 2571\tวันจักรี\n\nวันสงกรานต์\n5/12/71 - วันชาติ',
          'paste.source': 'มติคณะรัฐมนตรี',
        },
        'paste',
      )
      assert.equal(pasted.status, 422)
      const form = formOf(pasted.text)
      assert.equal(form['paste.lines'], 'วันสงกรานต์')
      assert.deepEqual(await stored(), {})
      await admin.post(at('holidays'), { ...form, act: 'save' }).expect(303)
      const { holidays } = (await stored()) as { holidays: { day: string; name: string; source: string }[] }
      assert.deepEqual(
        holidays.slice(-3).map(({ day, name, source }) => `${day} ${name} (${source})`),
        [
          '2028-01-01 วันขึ้นปีใหม่ (มติคณะรัฐมนตรี)',
          '2028-04-06 วันจักรี (มติคณะรัฐมนตรี)',
          '2028-12-05 วันชาติ (มติคณะรัฐมนตรี)',
        ],
      )
      assert.ok(holidays.every(({ day }) => isDay(day)))
    })

    it('keep the ids of sentences and give new ones theirs', async () => {
      const form = await shown('talks')
      const last = Number(form['talks.canned.count']) - 1
      await saves('talks', {
        'talks.canned.0.th': 'โปรดรอสักครู่',
        [`talks.canned.${last}.th`]: 'โปรดส่งภาพอีกครั้ง',
        [`talks.canned.${last}.en`]: 'Please send the photo again.',
      })
      const { canned } = (await office.database.models.settings.reader(office.clock.now)()).talks
      assert.deepEqual(canned[0], {
        id: 'wait',
        th: 'โปรดรอสักครู่',
        en: 'Please wait a moment while this is being checked.',
      })
      assert.deepEqual(canned.at(-1), {
        id: 'own-1',
        th: 'โปรดส่งภาพอีกครั้ง',
        en: 'Please send the photo again.',
      })
    })

    it('refuse hours that overlap or end before they begin', async () => {
      const overlapping = await sends('hours', { 'hours.stretches.0.to': '14.00' })
      assert.equal(overlapping.status, 422)
      assert.match(overlapping.text, /<a href="#hours\.stretches">ช่วงเวลาซ้อนกัน/)
      const backwards = await sends('hours', { 'hours.stretches.1.to': '12:30 น.' })
      assert.match(backwards.text, /<a href="#hours\.stretches\.1\.to">เวลาปิดต้องหลังเวลาเปิด/)
      const none = await sends(
        'hours',
        Object.fromEntries([1, 2, 3, 4, 5].map((day) => [`hours.weekdays.${day}`, ''])),
      )
      assert.match(none.text, /<a href="#hours\.weekdays">ต้องมีอย่างน้อย 1 รายการ/)
    })
  })

  describe('papers', () => {
    it('decide of each paper whether photos are taken', async () => {
      await saves('papers', {
        'papers.photos.form-7131': 'no',
        'photos.keepHours': '48',
        'papers.copiesByOffice': 'yes',
      })
      assert.deepEqual(await stored(), {
        papers: { copiesByOffice: true, photos: { 'form-7131': false } },
        photos: { keepHours: 48 },
      })
      await saves('papers', {
        'papers.photos.form-7131': 'usual',
        'photos.keepHours': '',
        'papers.copiesByOffice': '',
      })
      assert.deepEqual(await stored(), {})
    })
  })

  describe('the survey', () => {
    it('is another version with every change; what was asked stays as it was', async () => {
      await saves('survey', {
        'survey.sets.P1.place': '1',
        'survey.sets.P2.place': '2',
        'survey.sets.S2.place': '',
        'survey.sets.P1.th': 'ขั้นตอนไม่ยุ่งยาก',
      })
      const { sets } = (await office.database.models.settings.reader(office.clock.now)()).survey
      assert.deepEqual(
        sets.map(({ version, items }) => [version, items.join(' ')]),
        [
          [1, 'P2 S2 F4 Q1 O1'],
          [2, 'P1 P2 F4 Q1 O1'],
        ],
      )
      assert.deepEqual(sets[1]?.words, { P1: { th: 'ขั้นตอนไม่ยุ่งยาก', en: 'The steps were easy to follow' } })
      await saves('survey', {})
      assert.equal(
        ((await stored()) as { survey: { sets: unknown[] } }).survey.sets.length,
        2,
        'nothing was changed',
      )
      const { seen = '' } = await shown('survey')
      await admin.post(at('survey'), { seen, act: 'reset' }).expect(303)
      const after = ((await stored()) as { survey: { sets: { version: number; items: string[] }[] } }).survey
        .sets
      assert.deepEqual(
        after.map(({ version }) => version),
        [1, 2, 3],
      )
      assert.deepEqual(after[2]?.items, after[0]?.items)
    })

    it('stands in the order that the office wants, from the day on which it says so', async () => {
      const orders = async () =>
        ((await stored()) as { survey?: { orders?: unknown } }).survey?.orders ?? 'the usual one'
      await saves('survey', { 'survey.orders': 'worst-first' })
      const today = dayOf(office.clock.now())
      assert.deepEqual(await orders(), [{ from: today, order: 'worst-first' }])
      assert.equal((await shown('survey'))['survey.orders'], 'worst-first')
      await saves('survey', { 'survey.orders': 'best-first' })
      assert.equal(await orders(), 'the usual one', 'nobody saw the other one for a whole day')
    })

    it('is refused with two items in one place, with a place that is none, or without any', async () => {
      const twice = await sends('survey', { 'survey.sets.P1.place': '1', 'survey.sets.P3.place': 'แรก' })
      assert.equal(twice.status, 422)
      assert.match(twice.text, /<a href="#survey\.sets\.P2\.place">ลำดับนี้ซ้ำ/)
      assert.match(twice.text, /<a href="#survey\.sets\.P3\.place">โปรดพิมพ์เป็นจำนวนเต็ม/)
      const none = await sends(
        'survey',
        Object.fromEntries(['P2', 'S2', 'F4', 'Q1', 'O1'].map((id) => [`survey.sets.${id}.place`, ''])),
      )
      assert.match(none.text, /<a href="#survey\.sets">ต้องมีอย่างน้อย 1 รายการ/)
      assert.deepEqual(await stored(), {})
    })
  })

  describe('the chat’s answers', () => {
    it('stand in a list with source and day, and are worded one by one', async () => {
      assert.match(wordsOf((await admin.get(at('guidance')).expect(200)).text), /ค่าธรรมเนียม .*คู่มือไม่ได้ระบุ/)
      // What the office has to confirm is marked until it has written its own words.
      const marked = wordsOf((await admin.get(at('guidance'))).text)
      assert.match(marked, /สำนักงานต้องยืนยัน: กำหนดเวลายื่นตามระเบียบ พ\.ศ\. 2560/)
      assert.match(marked, /สำนักงานต้องยืนยัน: บริการใดมีค่าธรรมเนียม/)
      await saves('guidance/fee', {
        'guidance.fee.answer.th': 'ไม่มีค่าธรรมเนียม',
        'guidance.fee.checkedOn': '1 ธ.ค. 2569',
      })
      const { guidance } = await office.database.models.settings.reader(office.clock.now)()
      assert.equal(guidance['fee']?.answer.th, 'ไม่มีค่าธรรมเนียม')
      assert.equal(guidance['fee'].checkedOn, '2026-12-01')
      const after = wordsOf((await admin.get(at('guidance'))).text)
      assert.match(after, /ค่าธรรมเนียม \(ถ้อยคำของสำนักงาน\)/)
      assert.doesNotMatch(after, /สำนักงานต้องยืนยัน: บริการใดมีค่าธรรมเนียม/)
      const { seen = '' } = await shown('guidance/fee')
      await admin.post(at('guidance/fee'), { seen, act: 'reset' }).expect(303)
      assert.deepEqual(await stored(), {})
    })
  })

  it('have a page for every section, in both languages', async () => {
    const overview = (await admin.get('/console/settings')).text
    const paths = new Set(
      [...overview.matchAll(/href="(\/console\/settings\/[^"]+)"/g)].map(([, path]) => path ?? ''),
    )
    assert.equal(paths.size, 16)
    for (const path of paths) {
      for (const language of ['th', 'en']) {
        const browser = office.browserOf(`${admin.cookie ?? ''}; chapwai_language=${language}`)
        const { text } = await browser.get(path).expect(200)
        assert.match(text, new RegExp(`<html lang="${language}">`))
        assert.equal(text.match(/<h1>/g)?.length, 1)
      }
    }
  })
})

describe('the tries on the public status page', () => {
  it('stand in the settings, day by day, for administrators', async () => {
    const office = await openConsole()
    const admin = await office.signIn('admin')
    const overview = async () => wordsOf((await admin.get('/console/settings').expect(200)).text)
    assert.doesNotMatch(await overview(), /การตรวจสถานะจากเว็บไซต์/)
    const { statusTries } = office.database.models
    for (const ending of ['found', 'wrong', 'wrong', 'refused'] as const)
      await statusTries.note(ending, office.clock.now())
    assert.match(await overview(), /การตรวจสถานะจากเว็บไซต์ 30 วันที่ผ่านมา .* 23 พ\.ย\. 69 1 2 1/)
    await office.close()
  })
})
