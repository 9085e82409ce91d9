import assert from 'node:assert/strict'
import { sentences } from '../../src/console/sentences/sentence.ts'
import { SECOND } from '../../src/lib/time.ts'
import { original } from '../../src/locales/text.ts'
import { sentenceCollection } from '../../src/models/settings/sentences.ts'
import { makeWalkIn } from '../support/make.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'

const KEY = 'chat.cancel.cancelled'
const PATH = `/console/sentences/${KEY}`
const OWN = { th: 'เลขที่ {{reference}} ยกเลิกให้แล้ว', en: 'Request {{reference}} is cancelled now' }

const plain = (html: string) =>
  html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** What a browser would send of the page's form, without its buttons. */
function fieldsIn(html: string): Record<string, string> {
  const main = html.replace(/^.*<main/s, '')
  const hidden = [...main.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
  const areas = [...main.matchAll(/<textarea [^>]*?name="([^"]*)"[^>]*>(.*?)<\/textarea>/gs)]
  return Object.fromEntries([...hidden, ...areas].map(([, name = '', value = '']) => [name, plain(value)]))
}

describe('the sentences that applicants read', () => {
  let office: TestConsole
  let admin: Browser
  beforeEach(async () => {
    office = await openConsole()
    admin = await office.signIn('admin', 'นางวันดี รอบคอบ')
  })
  afterEach(() => office.close())

  const versions = (key = KEY) => office.database.models.sentences.versions(key)
  const page = async (path = PATH) => wordsOf((await admin.get(path).expect(200)).text)
  const form = async (path = PATH) => fieldsIn((await admin.get(path).expect(200)).text)
  const sends = (fields: Record<string, string>, what: string, path = PATH) =>
    admin.post(path, { ...fields, do: what }).redirects(what === 'preview' ? 1 : 0)

  /** Previews these words and publishes what the preview shows. */
  async function publishes(words: { th: string; en: string }, path = PATH) {
    const preview = await sends({ ...(await form(path)), ...words }, 'preview', path).expect(200)
    await sends(fieldsIn(preview.text), 'publish', path).expect(303)
    office.clock.advance(11 * SECOND)
    return wordsOf(preview.text)
  }

  it('are listed in the order of reading, and only they', async () => {
    const all = await page('/console/sentences')
    const at = [
      'chat.welcome.text',
      'chat.check.press',
      'visits.choose.nothing',
      'chat.trouble',
      'walkin.tie.ask',
    ].map((key) => all.indexOf(original(key)?.th.split('\n')[0] ?? ''))
    assert.ok(!at.includes(-1), String(at))
    assert.deepEqual(
      at,
      at.toSorted((a, b) => a - b),
    )
    assert.ok(!all.includes(original('trail.intro')?.th ?? ''))
    assert.match(all, /อยู่ในภาพ จึงแก้ไขที่นี่ไม่ได้/)
    assert.ok(sentences.length > 400, String(sentences.length))
  })

  it('are found by any of their words, in both languages', async () => {
    assert.match(
      await page(
        '/console/sentences?q=%E0%B8%A2%E0%B8%81%E0%B9%80%E0%B8%A5%E0%B8%B4%E0%B8%81%E0%B8%99%E0%B8%B1%E0%B8%94',
      ),
      /พบ \d+ ข้อความ/,
    )
    assert.match(await page('/console/sentences?q=IS%20CANCELLED'), /พบ \d+ ข้อความ/)
    assert.match(await page('/console/sentences?q=xyzzy'), /ไม่พบข้อความที่มีคำนี้/)
  })

  it('are published from the preview, which shows them on a phone with values filled in', async () => {
    const preview = await publishes(OWN)
    assert.match(preview, /เลขที่ 70-0042-9 ยกเลิกให้แล้ว/)
    assert.match(preview, /Request 70-0042-9 is cancelled now/)
    const [version, ...others] = await versions()
    assert.deepEqual([version?.version, version?.words, version?.by.name], [1, OWN, 'นางวันดี รอบคอบ'])
    assert.deepEqual([others, version?.original], [[], original(KEY)])
    assert.match(
      await page('/console/sentences'),
      /ยกเลิกให้แล้ว Request .*? แก้ไขแล้ว นางวันดี รอบคอบ 23 พ\.ย\. 69/,
    )
    assert.match(await page(), /ฉบับที่ 1 ใช้อยู่/)
  })

  it('are recorded in the audit trail, with what they were before', async () => {
    await publishes(OWN)
    await office.database.models.auditTrail.collect()
    const [entry] = await office.database.models.auditTrail.page({ what: 'sentences' }, 10)
    assert.deepEqual([entry?.subject, entry?.before, entry?.after], [KEY, original(KEY), OWN])
    assert.match(
      await page('/console/trail'),
      /ข้อความถึงผู้รับบริการ ติดตามสถานะ: ยกเลิกคำขอเลขที่ \{\{reference\}\} แล้ว/,
    )
  })

  it('of questions are among them, but not the choices that people also type', async () => {
    const at = '/console/sentences/questions.medical-reimbursement'
    await publishes({ th: 'ยื่นให้ใคร', en: 'For whom?' }, `${at}.for-whom.ask`)
    await admin.get(`${at}.for-whom.other`).expect(404)
    assert.match(await page('/console/sentences'), /ตนเอง Myself ระบบอ่านข้อความนี้กลับ/)
    await publishes(
      { th: 'เรียนชั้นใด', en: 'Which class?' },
      '/console/sentences/questions.child-education-allowance.level.ask',
    )
    const officer = await office.signIn('officer')
    const form = await officer.get('/console/walk-in/child-education-allowance').expect(200)
    assert.match(wordsOf(form.text), /เรียนชั้นใด/)
  })

  it('are used on printed papers too', async () => {
    await publishes({ th: 'ใบรับเรื่องของท่าน', en: 'Your receipt' }, '/console/sentences/print.slip.title')
    const { reference } = await makeWalkIn(office.database.models)
    const officer = await office.signIn('officer')
    const slip = wordsOf((await officer.get(`/console/requests/${reference}/print/slip`).expect(200)).text)
    assert.match(slip, /ใบรับเรื่องของท่าน/)
  })

  it('are refused at the field, with everything that was typed', async () => {
    const cases: readonly (readonly [th: string, why: RegExp])[] = [
      ['', /โปรดกรอกข้อความ/],
      ['ยกเลิกแล้ว', /ต้องเป็น: {{reference}}/],
      ['ยกเลิก {{reference}} {{count}}', /ต้องเป็น: {{reference}}/],
      [`{{reference}} ${'ก'.repeat(80)}`, /แต่ละบรรทัดไม่เกิน 72 ตัวอักษร ขณะนี้ 89/],
      ['ยกเลิก {{reference}} แล้วค่ะ', /โปรดใช้ “ท่าน”/],
      ['ยกเลิก {{reference}} 😊', /โปรดไม่ใช้อีโมจิ/],
      ['cancel {{reference}}', /โปรดใช้คำไทย/],
    ]
    for (const [th, why] of cases) {
      const refused = await sends({ ...(await form()), th, en: OWN.en }, 'preview').expect(422)
      assert.match(wordsOf(refused.text), why)
      const { th: kept, en } = fieldsIn(refused.text)
      assert.deepEqual([kept, en], [th, OWN.en])
      assert.match(refused.text, /id="th"[^>]* aria-invalid/)
    }
    assert.deepEqual(await versions(), [])
  })

  it('have no braces but those of their places', async () => {
    for (const stray of ['{{ชื่อ}}', '{{ x }}', '{{-reference}}', '{{', '}}', '{{reference, x}}']) {
      const refused = await sends({ ...(await form()), ...OWN, th: `${OWN.th}${stray}` }, 'preview')
      assert.equal(refused.status, 422, stray)
    }
    assert.deepEqual(await versions(), [])
  })

  it('may have lines of their own, and go back from the preview to the form', async () => {
    const th = 'เลขที่ {{reference}}\nยกเลิกแล้ว'
    const preview = await sends({ ...(await form()), th: `${th}  `, en: OWN.en }, 'preview').expect(200)
    const back = await sends(fieldsIn(preview.text), 'back').expect(200)
    assert.equal(fieldsIn(back.text)['th'], th)
    assert.deepEqual(await versions(), [])
  })

  it('are not published over somebody else’s, and nothing typed is lost', async () => {
    const opened = { ...(await form()), ...OWN }
    const preview = await sends(opened, 'preview').expect(200)
    await publishes({ th: 'ยกเลิกเลขที่ {{reference}}', en: 'Cancelled: {{reference}}' })
    for (const [what, sent] of [
      ['preview', opened],
      ['publish', fieldsIn(preview.text)],
    ] as const) {
      const stale = await sends(sent, what).expect(409)
      assert.match(wordsOf(stale.text), /นางวันดี รอบคอบ เผยแพร่ฉบับที่ 1 ไปก่อน/)
      assert.match(wordsOf(stale.text), /ยกเลิกเลขที่ {{reference}}/)
      const { _member, ...fields } = fieldsIn(stale.text)
      assert.ok(_member, 'the form says whose it is')
      assert.deepEqual(fields, { version: '1', ...OWN })
    }
    assert.equal((await versions()).length, 1)
  })

  it('go back to an older version, or to the program’s own text', async () => {
    await publishes(OWN)
    await publishes({ th: 'ยกเลิกเลขที่ {{reference}}', en: 'Cancelled: {{reference}}' })
    for (const [former, words] of [
      [1, OWN],
      [0, null],
    ] as const) {
      const preview = await admin.get(`${PATH}/versions/${former}`).expect(200)
      await sends(fieldsIn(preview.text), 'publish').expect(303)
      const [newest] = await versions()
      assert.deepEqual([newest?.backTo, newest?.words], [former, words])
    }
    assert.equal((await office.database.models.sentences.read()).size, 0)
    await admin.get(`${PATH}/versions/9`).expect(404)
    await admin.get(`${PATH}/versions/x`).expect(404)
  })

  it('say when a new release has changed the program’s text, and whether the correction still holds', async () => {
    const stored = sentenceCollection.on(office.database.connection)
    await publishes(OWN)
    await stored.updateOne(
      { key: KEY },
      { $set: { original: { th: 'เดิม {{reference}}', en: 'Old {{reference}}' } } },
    )
    const after = await page()
    assert.match(after, /โปรแกรมรุ่นใหม่เปลี่ยนข้อความนี้ ข้อความที่ท่านแก้ไขยังใช้อยู่/)
    assert.match(after, /เดิม {{reference}}/)
    await stored.updateOne(
      { key: KEY },
      { $set: { words: { th: 'ยกเลิก {{number}}', en: 'Cancelled {{number}}' } } },
    )
    assert.match(await page(), /ข้อความที่ท่านแก้ไขไม่ได้ใช้แล้ว/)
  })

  it('are shown when the release does not have them any more', async () => {
    await office.database.models.sentences.publish({
      key: 'chat.no-longer.here',
      version: 1,
      at: office.clock.now(),
      by: { staffId: 's', name: 'นางวันดี รอบคอบ' },
      backTo: null,
      words: { th: 'ข้อความเก่าของเรา', en: 'Our old words' },
      original: { th: 'เก่า', en: 'Old' },
    })
    assert.match(await page('/console/sentences'), /รุ่นนี้ไม่ใช้แล้ว ข้อความเก่าของเรา Our old words/)
  })

  it('are corrected by administrators only, and not those that the program reads or draws', async () => {
    const officer = await office.signIn('officer')
    await officer.get('/console/sentences').expect(403)
    await officer.post(PATH, { do: 'publish', version: '0', ...OWN }).expect(403)
    for (const key of ['walkin.tie.text', 'menu.tile.status', 'board.title', 'no.such', 'chat.menu.slogan']) {
      await admin.get(`/console/sentences/${key}`).expect(404)
    }
    await admin.post(PATH, { do: 'publish' }).expect(400)
    await sends({ ...(await form()), th: 'ไม่มีคำเติม', en: OWN.en }, 'publish').expect(422)
    assert.deepEqual(await versions(), [])
  })
})
