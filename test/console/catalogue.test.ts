import assert from 'node:assert/strict'
import { withEdit } from '../../src/domain/catalogue/overlay.ts'
import { serviceCard } from '../../src/chat/browse/browse.ts'
import { usualOffice } from '../../src/domain/settings/office.ts'
import { services } from '../../src/domain/services/index.ts'
import { SECOND } from '../../src/lib/time.ts'
import { words } from '../../src/outbox/wording.ts'
import { publish } from '../support/catalogue.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'

const SERVICE = 'salary-certificate'
const PATH = `/console/catalogue/${SERVICE}`
const PAYSLIP = 'papers.1'

const plain = (html: string) =>
  html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** What a browser would send of the page's form, without its buttons. */
function fieldsIn(html: string): Record<string, string> {
  const main = html.replace(/^.*<main/s, '')
  const inputs = [...main.matchAll(/<input ([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const [, name] = / ?name="([^"]*)"/.exec(attributes) ?? []
    const unticked = attributes.includes('type="checkbox"') && !/ checked/.test(attributes)
    const [, value = ''] = / value="([^"]*)"/.exec(` ${attributes}`) ?? []
    return name === undefined || unticked ? [] : [[name, plain(value)] as const]
  })
  const areas = [...main.matchAll(/<textarea [^>]*?name="([^"]*)"[^>]*>(.*?)<\/textarea>/gs)]
  const selects = [...main.matchAll(/<select [^>]*?name="([^"]*)"[^>]*>(.*?)<\/select>/gs)]
  return Object.fromEntries([
    ...inputs,
    ...areas.map(([, name = '', value = '']) => [name, plain(value)]),
    ...selects.map(([, name = '', options = '']) => [
      name,
      (/<option(?=[^>]* selected)[^>]* value="([^"]*)"/.exec(options) ??
        /<option value="([^"]*)"/.exec(options))?.[1] ?? '',
    ]),
  ]) as Record<string, string>
}

describe('the service texts', () => {
  let office: TestConsole
  let admin: Browser
  beforeEach(async () => {
    office = await openConsole()
    admin = await office.signIn('admin', 'นางวันดี รอบคอบ')
  })
  afterEach(() => office.close())

  const versions = () => office.database.models.catalogue.versions(SERVICE)
  const form = async () => fieldsIn((await admin.get(PATH).expect(200)).text)
  const sends = (fields: Record<string, string>, what: string) =>
    admin.post(PATH, { ...fields, do: what }).redirects(what === 'preview' ? 1 : 0)

  /** Previews the form with these fields changed, and publishes what the preview shows. */
  async function publishes(changed: Record<string, string>) {
    const preview = await sends({ ...(await form()), ...changed }, 'preview').expect(200)
    await sends(fieldsIn(preview.text), 'publish').expect(303)
    office.clock.advance(11 * SECOND)
    return preview.text
  }

  it('are listed with the version in force and who made it', async () => {
    await publishes({ 'caution.th': 'โปรดเผื่อเวลา', 'caution.en': 'Please allow some time' })
    const page = wordsOf((await admin.get('/console/catalogue').expect(200)).text)
    assert.match(page, /4\. \S+ ฉบับที่ 1 นางวันดี รอบคอบ 23 พ\.ย\. 69/)
    assert.equal(page.match(/ยังไม่เคยแก้ไข/g)?.length, 11)
  })

  it('change nothing while nothing is changed, for every service', async () => {
    for (const id of Object.keys(services)) {
      const path = `/console/catalogue/${id}`
      const fields = fieldsIn((await admin.get(path).expect(200)).text)
      const preview = await admin
        .post(path, { ...fields, do: 'preview' })
        .redirects(1)
        .expect(200)
      assert.match(wordsOf(preview.text), /ยังไม่มีสิ่งใดเปลี่ยนแปลง/, `${id}: ${wordsOf(preview.text)}`)
      assert.doesNotMatch(preview.text, /value="publish"/)
    }
  })

  it('are published from the preview, which shows what changes and the chat’s very card', async () => {
    const preview = await publishes({
      'minutes.target': '๗',
      'steps.0.minutesToNext': '3',
      [`${PAYSLIP}.note.th`]: 'ไม่เกิน  1 เดือน',
      [`${PAYSLIP}.note.en`]: 'Not older than a month',
      [`${PAYSLIP}.standing`]: 'ask',
    })
    const said = wordsOf(preview)
    assert.match(said, /เวลาที่ประกาศ \(นาที\) 5 7/)
    assert.match(said, /สลิปเงินเดือน \(ปัจจุบัน\): อยู่ในรายการอย่างไร ตามคู่มือและคำตอบของผู้ขอ ให้สอบถามเจ้าหน้าที่/)
    const [version, ...others] = await versions()
    assert.ok(version && others.length === 0)
    const card = serviceCard(withEdit(services[SERVICE], version.edit), usualOffice)
    assert.ok(card.kind === 'card')
    for (const block of card.blocks) {
      if (block.kind !== 'list') continue
      for (const item of block.items) {
        for (const text of [item.text, ...(item.details ?? [])]) {
          assert.ok(said.includes(words(text, 'th')), words(text, 'th'))
          assert.ok(plain(said).includes(words(text, 'en')), words(text, 'en'))
        }
      }
    }
    assert.deepEqual(version.by.name, 'นางวันดี รอบคอบ')
    assert.equal(version.edit.papers[1]?.note?.th, 'ไม่เกิน 1 เดือน')
    assert.match(wordsOf((await admin.get(PATH)).text), /ขณะนี้ใช้ ฉบับที่ 1/)
  })

  it('take papers of the office’s own, in the place that it gives them', async () => {
    const added = await sends(
      { ...(await form()), 'papers.2.name.th': 'สำเนาคำสั่ง', 'papers.2.name.en': 'Copy of the order' },
      'add',
    ).expect(200)
    const fields = fieldsIn(added.text)
    assert.equal(fields['papers.3.id'], 'office-salary-certificate-2')
    const preview = await sends(
      { ...fields, 'papers.2.place': '1', 'papers.0.place': '2' },
      'preview',
    ).expect(200)
    await sends(fieldsIn(preview.text), 'publish').expect(303)
    assert.deepEqual(
      (await versions())[0]?.edit.papers.map(({ id }) => id),
      ['office-salary-certificate-1', 'salary-certificate-memo', 'current-payslip'],
    )
    await publishes({ 'papers.0.name.th': '', 'papers.0.name.en': '' })
    assert.deepEqual(
      (await versions())[0]?.edit.papers.map(({ id }) => id),
      ['salary-certificate-memo', 'current-payslip'],
    )
    assert.equal((await form())['papers.2.id'], 'office-salary-certificate-2', 'A number is not given again')
  })

  it('are refused at the field, with everything that was typed', async () => {
    const typed = {
      'minutes.target': '9',
      'caution.th': 'มีแต่ภาษาไทย',
      [`${PAYSLIP}.name.en`]: 'x'.repeat(161),
      'minutes.usual': 'ห้า',
    }
    const refused = await sends({ ...(await form()), ...typed }, 'preview').expect(422)
    const fields = fieldsIn(refused.text)
    for (const [name, value] of Object.entries(typed)) assert.equal(fields[name], value)
    for (const name of ['caution.en', `${PAYSLIP}.name.en`, 'minutes.usual']) {
      assert.match(refused.text, new RegExp(`<a href="#${name}">`))
      assert.match(refused.text, new RegExp(`id="${name}"[^>]* aria-invalid`))
    }
    const sum = await sends({ ...(await form()), 'minutes.target': '9' }, 'preview').expect(422)
    assert.match(wordsOf(sum.text), /เวลาของทุกขั้นตอนรวมกันได้ 5 นาที ต้องเท่ากัน/)
    assert.deepEqual(await versions(), [])
  })

  it('go back from the preview to the form with what was typed', async () => {
    const preview = await sends({ ...(await form()), 'minutes.usual': '4' }, 'preview').expect(200)
    const back = await sends(fieldsIn(preview.text), 'back').expect(200)
    assert.equal(fieldsIn(back.text)['minutes.usual'], '4')
    assert.deepEqual(await versions(), [])
  })

  it('are not published over somebody else’s, who is named with what they changed', async () => {
    const fields = { ...(await form()), 'minutes.usual': '3' }
    const preview = await sends(fields, 'preview').expect(200)
    await publish(
      office.database.models,
      SERVICE,
      (edit) => ({ ...edit, caution: { th: 'ระวัง', en: 'Careful' } }),
      office.clock.now(),
    )
    for (const [what, sent] of [
      ['preview', fields],
      ['publish', fieldsIn(preview.text)],
    ] as const) {
      const stale = await sends(sent, what).expect(409)
      assert.match(wordsOf(stale.text), /มีผู้เผยแพร่ ฉบับที่ 1 ไปก่อน ผู้ดูแลทดสอบ เมื่อ/)
      assert.match(wordsOf(stale.text), /ข้อควรทราบ \(ภาษาไทย\) ไม่มี ระวัง/)
      assert.equal(fieldsIn(stale.text)['minutes.usual'], '3')
      assert.equal(fieldsIn(stale.text)['version'], '1')
    }
    assert.equal((await versions()).length, 1)
  })

  it('go back to any version, which is published anew', async () => {
    await publishes({ 'minutes.usual': '3' })
    await publishes({ 'minutes.usual': '2' })
    const history = wordsOf((await admin.get(`${PATH}/versions`).expect(200)).text)
    assert.match(history, /ฉบับที่ 2 ใช้อยู่ นางวันดี รอบคอบ .*ฉบับที่ 1 นางวันดี รอบคอบ .*ตามคู่มือ คู่มือ 11 มีนาคม 2559/)
    for (const [former, usual] of [
      [1, 3],
      [0, 4],
    ] as const) {
      const preview = await admin.get(`${PATH}/versions/${former}`).expect(200)
      await sends(fieldsIn(preview.text), 'publish').expect(303)
      const [newest] = await versions()
      assert.deepEqual([newest?.backTo, newest?.edit.minutes.usual], [former, usual])
    }
    await admin.get(`${PATH}/versions/9`).expect(404)
    await admin.get(`${PATH}/versions/x`).expect(404)
  })

  it('are refused from a form that none of our pages has', async () => {
    await admin.post(PATH, {}).expect(400)
    await admin.post(PATH, { version: '0', do: 'publish', edit: '{}' }).expect(400)
    await sends({ ...(await form()), 'papers.0.id': 'photo-1-inch' }, 'preview').expect(400)
    await admin.get('/console/catalogue/no-such-service').expect(404)
    assert.deepEqual(await versions(), [])
  })

  it('are shown in English to whoever reads English', async () => {
    const browser = office.browserOf(`${admin.cookie}; chapwai_language=en`)
    const page = wordsOf((await browser.get(PATH).expect(200)).text)
    assert.match(page, /Edit: Salary certificate In force now: As in the manual/)
  })
})
