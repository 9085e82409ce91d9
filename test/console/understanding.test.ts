import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { understandCommand } from '../../src/commands/understand.ts'
import { DAY } from '../../src/lib/time.ts'
import type { MissedSentence } from '../../src/domain/understanding/missedSentences.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'

const PATH = '/console/understanding'
const WORDS = `${PATH}/words`
const MARS = 'ฝนจะตกบนดาวอังคาร'

const plain = (html: string) =>
  html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** The hidden fields and texts of the last form that names `field`. */
function fieldsOf(html: string, field: string): Record<string, string> {
  const form = [...html.matchAll(/<form [^>]*>(.*?)<\/form>/gs)].map(([, inside = '']) => inside)
  const inside = form.findLast((each) => each.includes(`name="${field}"`)) ?? ''
  const inputs = [...inside.matchAll(/<input ([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const name = /name="([^"]*)"/.exec(attributes)?.[1]
    const value = / value="([^"]*)"/.exec(` ${attributes}`)?.[1] ?? ''
    return name === undefined || attributes.includes('checkbox') ? [] : [[name, plain(value)] as const]
  })
  const areas = [...inside.matchAll(/<textarea [^>]*?name="([^"]*)"[^>]*>(.*?)<\/textarea>/gs)]
  return Object.fromEntries([
    ...inputs,
    ...areas.map(([, name = '', value = '']) => [name, plain(value)] as const),
  ])
}

describe('what the bot does not understand, in the console', () => {
  let office: TestConsole
  let admin: Browser
  beforeEach(async () => {
    office = await openConsole()
    admin = await office.signIn('admin', 'นางวันดี รอบคอบ')
  })
  afterEach(() => office.close())

  let causes = 0
  const hears = (text: string, more: Partial<MissedSentence> = {}) =>
    office.database.models.missedSentences.note(
      { text, kind: 'menu', choices: [], ...more },
      `cause ${(causes += 1)}`,
      office.clock.now(),
    )
  const page = async (path = PATH) => (await admin.get(path).expect(200)).text
  const known = async () =>
    (await office.database.models.knownSentences.list()).map(({ text, meant }) => [text, meant])
  const published = () => office.database.models.ownWords.versions()
  const idOf = async (text: string) =>
    (await office.database.models.missedSentences.list(office.clock.now())).find((each) => each.text === text)
      ?.id ?? ''
  /** Previews the form with more words, and returns the page. */
  const previews = async (words: Record<string, string>) =>
    admin.post(WORDS, { ...fieldsOf(await page(WORDS), 'version'), ...words, do: 'preview' }).redirects(1)
  const publishes = (preview: string, more: Record<string, string> = {}) =>
    admin.post(WORDS, { ...fieldsOf(preview, 'words'), ...more, do: 'publish' })

  describe('the list of sentences', () => {
    it('shows the most frequent first, with what the bot did, and counts by week', async () => {
      await hears('ทำบัตร', { kind: 'none', choices: ['staff-id-card', 'pensioner-id-card'] })
      await hears(MARS)
      office.clock.advance(7 * DAY)
      await hears(MARS)
      admin = await office.signIn('admin')
      const said = wordsOf(await page())
      assert.match(said, /สัปดาห์นี้ 1 สัปดาห์ก่อน 2/)
      assert.match(said, /30 พ\.ย\. 69 1 0 0 1 23 พ\.ย\. 69 1 0 1 2/)
      assert.ok(said.indexOf(MARS) < said.indexOf('ทำบัตร'))
      assert.match(said, /แสดงเมนู 2 30 พ\.ย\. 69: 1, 23 พ\.ย\. 69: 1/)
      assert.match(said, /ถามกลับ แล้วตอบว่าไม่ใช่ ถามว่าใช่เรื่องเหล่านี้หรือไม่: บัตรประจำตัวเจ้าหน้าที่\S*, บัตร/)
      assert.match(said, /ขณะนี้ระบบเข้าใจว่า: ไม่เข้าใจ แสดงเมนู/)
    })

    it('is filtered by what the bot did, and searched without the words in an address', async () => {
      await hears('ทำบัตร', { kind: 'none', choices: ['staff-id-card'] })
      await hears(MARS)
      const none = wordsOf(await page(`${PATH}?kind=none`))
      assert.ok(none.includes('ทำบัตร') && !none.includes(MARS))
      const found = await admin.post(PATH, { do: 'find', wanted: 'ดาว' }).expect(200)
      assert.ok(wordsOf(found.text).includes(MARS) && !wordsOf(found.text).includes('ทำบัตร'))
      assert.doesNotMatch(found.text, /[?&]wanted=/)
    })

    it('has pages', async () => {
      for (let index = 10; index < 40; index += 1) await hears(`ประโยคแปลก ${'ก'.repeat(index)}`)
      assert.match(wordsOf(await page()), /แสดง 25 จาก 30/)
      assert.equal((await page(`${PATH}?page=2`)).match(/name="word"/g)?.length, 5)
      const found = await admin.post(PATH, { do: 'find', wanted: 'แปลก', page: '2' }).expect(200)
      assert.equal(found.text.match(/name="word"/g)?.length, 5)
    })

    it('makes a sentence a test sentence with one press', async () => {
      await hears(MARS)
      const id = await idOf(MARS)
      await admin.post(PATH, { do: 'test', id, meant: 'unknown' }).expect(303)
      assert.deepEqual(await known(), [[MARS, 'unknown']])
      assert.match(wordsOf(await page()), /เป็นประโยคทดสอบแล้ว: ไม่ใช่เรื่องที่ระบบต้องเข้าใจ/)
      await admin.post(PATH, { do: 'test', id, meant: 'hours' }).expect(303)
      assert.deepEqual(await known(), [[MARS, 'hours']], 'The latest decision counts')
      await admin.post(PATH, { do: 'test', id, meant: 'nonsense' }).expect(400)
      await admin.post(PATH, { do: 'test', id, meant: '' }).expect(303)
      const unchosen = await admin.get(PATH).set('cookie', `${admin.cookie}; chapwai_done=choose`).expect(200)
      assert.match(wordsOf(unchosen.text), /โปรดเลือกว่าหมายถึงเรื่องใด/)
      assert.deepEqual(await known(), [[MARS, 'hours']])
    })

    it('leaves the marks of personal data out of a test sentence', async () => {
      await hears('ฝนตกบนดาวอังคาร [ชื่อ] [เบอร์โทร]')
      await admin.post(PATH, { do: 'test', id: await idOf('ฝนตกบนดาวอังคาร [ชื่อ] [เบอร์โทร]'), meant: 'human' })
      assert.deepEqual(await known(), [['ฝนตกบนดาวอังคาร', 'human']])
      assert.match(wordsOf(await page()), /เข้าใจว่า: ไม่เข้าใจ แสดงเมนู/, 'A mark is no word')
    })

    it('masks names of staff who were not known when the sentence was kept', async () => {
      await hears('ดาวอังคารของสายพิณ')
      await office.member('officer', 'นางสาวสายพิณ ใจเย็น')
      const html = await page()
      assert.ok(!html.includes('สายพิณ'))
    })

    it('deletes a sentence, and says so when somebody else has', async () => {
      await hears(MARS)
      const id = await idOf(MARS)
      await admin.post(PATH, { do: 'remove', id }).expect(303)
      assert.match(wordsOf(await page()), /ไม่มีประโยค/)
      for (const what of ['remove', 'test']) {
        const gone = await admin.post(PATH, { do: what, id, meant: 'hours' }).expect(303)
        assert.match(String(gone.headers['set-cookie']), /gone/)
      }
      assert.deepEqual(await known(), [])
    })

    it('opens the words with one more, which was shortened to what matters', async () => {
      await hears(MARS)
      const html = await page()
      assert.ok(html.includes(`name="word" autocomplete="off" maxlength="60" value="${MARS}"`), html)
      const preview = await admin
        .post(WORDS, { do: 'add', id: await idOf(MARS), meant: 'hours', word: 'ดาวอังคาร' })
        .redirects(1)
        .expect(200)
      assert.match(wordsOf(preview.text), /เวลาทำการ ดาวอังคาร ไม่มี/)
      for (const meant of ['', 'unknown']) {
        const unchosen = await admin.post(WORDS, { do: 'add', meant, word: 'ดาวอังคาร' }).expect(422)
        assert.match(wordsOf(unchosen.text), /โปรดเลือกเรื่องของคำ “ดาวอังคาร”/)
      }
      await publishes(preview.text).expect(303)
      assert.deepEqual((await published())[0]?.words, [{ intent: 'hours', word: 'ดาวอังคาร' }])
      assert.match(wordsOf(await page()), /ขณะนี้ระบบเข้าใจว่า: เวลาทำการ/)
    })
  })

  describe('the words of the office', () => {
    it('are measured with all known sentences before they are published', async () => {
      await office.database.models.knownSentences.put(
        'ขอใบการันตี',
        'conduct-certificate',
        { staffId: 's', name: 'นางวันดี รอบคอบ' },
        office.clock.now(),
      )
      const preview = await previews({ 'words.conduct-certificate': 'ใบการันตี\nใบ การันตี' })
      assert.equal(preview.status, 200)
      const said = wordsOf(preview.text)
      assert.match(said, /หนังสือรับรองความประพฤติ ใบการันตี ไม่มี/)
      assert.match(said, /ทดสอบกับ \d{3,} ประโยค เป็นของสำนักงาน 1 ประโยค/)
      const [, before = '', after = ''] = /ถูกทันที (\d+) (\d+)/.exec(said) ?? []
      assert.equal(Number(after), Number(before) + 1)
      assert.match(said, /เข้าใจได้ดีขึ้น 1 ประโยค/)
      assert.deepEqual(await published(), [])
      await publishes(preview.text).expect(303)
      const [version] = await published()
      assert.deepEqual(
        [version?.version, version?.by.name, version?.words],
        [1, 'นางวันดี รอบคอบ', [{ intent: 'conduct-certificate', word: 'ใบการันตี' }]],
      )
      assert.match(wordsOf(await page(WORDS)), /ขณะนี้ใช้ ฉบับที่ 1/)
    })

    it('are refused when they open a wrong service without asking, whatever is ticked', async () => {
      const { knownSentences } = office.database.models
      await knownSentences.put(MARS, 'unknown', { staffId: 's', name: 'ก' }, office.clock.now())
      const preview = await previews({ 'words.pension-certificate': 'ดาวอังคาร' })
      assert.equal(preview.status, 422)
      assert.match(wordsOf(preview.text), /เผยแพร่ไม่ได้ คำเหล่านี้ทำให้เปิดบริการผิดโดยไม่ถาม/)
      assert.ok(wordsOf(preview.text).includes(MARS))
      assert.doesNotMatch(preview.text, /value="publish"/)
      await publishes(preview.text, { sure: 'yes' }).expect(422)
      assert.deepEqual(await published(), [])
    })

    it('need a tick when known sentences get worse, which are listed', async () => {
      const preview = await previews({ 'words.pension-certificate': 'เบิกค่ารักษา' })
      assert.match(wordsOf(preview.text), /ประโยคที่เข้าใจได้แย่ลง \d+ ประโยค/)
      const unsure = await publishes(preview.text).expect(422)
      assert.match(wordsOf(unsure.text), /โปรดอ่านประโยคที่แย่ลง แล้วยืนยัน/)
      assert.deepEqual(await published(), [])
      await publishes(unsure.text, { sure: 'yes' }).expect(303)
      assert.equal((await published()).length, 1)
    })

    it('are measured again when they are published: a sentence that was added since counts', async () => {
      const preview = await previews({ 'words.pension-certificate': 'ดาวอังคาร' })
      const { knownSentences } = office.database.models
      await knownSentences.put(MARS, 'unknown', { staffId: 's', name: 'ก' }, office.clock.now())
      await publishes(preview.text).expect(422)
      assert.deepEqual(await published(), [])
    })

    it('are refused at their field: too short, too long, personal', async () => {
      const words = {
        'words.hours': 'ก',
        'words.contact': 'ก'.repeat(61),
        'words.status': 'ของนายสมชาย ใจดี',
        'words.cancel': 'โทร 081-234-5678',
      }
      const refused = await previews(words)
      assert.equal(refused.status, 422)
      for (const [name, value] of Object.entries(words)) {
        assert.equal(fieldsOf(refused.text, 'version')[name], value)
        assert.match(refused.text, new RegExp(`<a href="#${name}">`), name)
      }
      await publishes(
        `<form><input name="words" value='[{"intent":"hours","word":"ก"}]'><input name="version" value="0"></form>`.replaceAll(
          "'",
          '"',
        ),
      ).expect(400)
      assert.deepEqual(await published(), [])
    })

    it('are not published over somebody else’s', async () => {
      const preview = await previews({ 'words.hours': 'ดาวอังคาร' })
      const by = { staffId: 's', name: 'ก' }
      const words = [{ intent: 'contact', word: 'ดาวพุธดวงนั้น' }]
      await office.database.models.ownWords.publish({
        version: 1,
        at: office.clock.now(),
        by,
        backTo: null,
        words,
      })
      const stale = await publishes(preview.text).expect(409)
      assert.match(wordsOf(stale.text), /มีผู้เผยแพร่ฉบับที่ 1ไปก่อน คำที่ใช้อยู่: ดาวพุธดวงนั้น/)
      assert.equal(fieldsOf(stale.text, 'version')['words.hours'], 'ดาวอังคาร')
      assert.equal((await published()).length, 1)
    })

    it('go back to any version, and to none', async () => {
      for (const word of ['ดาวอังคาร', 'ดาวพุธดวงนั้น']) {
        await publishes((await previews({ 'words.hours': word })).text).expect(303)
      }
      const list = wordsOf(await page(`${WORDS}/versions`))
      assert.match(list, /ฉบับที่ 2 ใช้อยู่ นางวันดี รอบคอบ .*ฉบับที่ 1 นางวันดี รอบคอบ .*ไม่มีคำของสำนักงาน/)
      for (const [former, words] of [
        [1, ['ดาวอังคาร']],
        [0, []],
      ] as const) {
        await publishes(await page(`${WORDS}/versions/${former}`)).expect(303)
        const [newest] = await published()
        assert.deepEqual([newest?.backTo, newest?.words.map(({ word }) => word)], [former, words])
      }
      await admin.get(`${WORDS}/versions/9`).expect(404)
    })

    it('go back from the preview to the form with what was typed', async () => {
      const preview = await previews({ 'words.hours': 'ดาวอังคาร' })
      const back = await admin.post(WORDS, { ...fieldsOf(preview.text, 'words'), do: 'back' }).expect(200)
      assert.equal(fieldsOf(back.text, 'version')['words.hours'], 'ดาวอังคาร')
    })

    it('keep the words of an intent that this release does not know', async () => {
      const words = [{ intent: 'later-release', word: 'ดาวพุธดวงนั้น' }]
      await office.database.models.ownWords.publish({
        version: 1,
        at: office.clock.now(),
        by: { staffId: 's', name: 'ก' },
        backTo: null,
        words,
      })
      await publishes((await previews({ 'words.hours': 'ดาวอังคาร' })).text).expect(303)
      assert.deepEqual((await published())[0]?.words, [{ intent: 'hours', word: 'ดาวอังคาร' }, ...words])
    })

    it('stand in the audit trail with who published them', async () => {
      await publishes((await previews({ 'words.hours': 'ดาวอังคาร' })).text).expect(303)
      const trail = wordsOf(await page('/console/trail?what=words'))
      assert.match(trail, /คำของสำนักงาน .*นางวันดี รอบคอบ .*เวลาทำการ ก่อน ไม่มี หลัง ดาวอังคาร/)
    })
  })

  describe('the test sentences of the office', () => {
    const SENTENCES = `${PATH}/sentences`
    it('are added by hand without personal data, listed and removed', async () => {
      await admin
        .post(SENTENCES, { do: 'add', text: 'ขอใบการันตี นายสมชาย ใจดี', meant: 'conduct-certificate' })
        .expect(303)
      assert.deepEqual(await known(), [['ขอใบการันตี', 'conduct-certificate']])
      assert.match(wordsOf(await page(SENTENCES)), /ขอใบการันตี หนังสือรับรองความประพฤติ นางวันดี รอบคอบ/)
      const refused = await admin
        .post(SENTENCES, { do: 'add', text: '081-234-5678', meant: 'hours' })
        .expect(422)
      assert.match(wordsOf(refused.text), /โปรดพิมพ์ประโยคที่ไม่มีข้อมูลส่วนบุคคล/)
      const [sentence] = await office.database.models.knownSentences.list()
      await admin.post(SENTENCES, { do: 'remove', id: sentence?.id ?? '' }).expect(303)
      assert.deepEqual(await known(), [])
    })

    it('are refused without a meaning, and what was typed stays', async () => {
      const refused = await admin.post(SENTENCES, { do: 'add', text: MARS, meant: '' }).expect(422)
      assert.match(refused.text, /<a href="#meant">/)
      assert.equal(fieldsOf(refused.text, 'text')['text'], MARS)
      assert.deepEqual(await known(), [])
    })

    it('rest sealed', async () => {
      await admin.post(SENTENCES, { do: 'add', text: MARS, meant: 'hours' }).expect(303)
      const stored = await office.database.connection.collection('knownSentences').findOne({})
      assert.ok(!JSON.stringify(stored).includes('ดาวอังคาร'))
    })

    it('are handed out as a file that the command reads, which the audit trail notes', async () => {
      await admin.post(SENTENCES, { do: 'add', text: 'เบิกค่าหมอ', meant: 'medical-reimbursement' }).expect(303)
      await admin.post(SENTENCES, { do: 'add', text: MARS, meant: 'unknown' }).expect(303)
      const file = await admin.post(SENTENCES, { do: 'export' }).buffer(true).expect(200)
      const folder = await mkdtemp(join(tmpdir(), 'sentences-'))
      try {
        const path = join(folder, 'sentences.tsv')
        await writeFile(path, file.text)
        const { code, lines } = await understandCommand([path])
        assert.equal(code, 0)
        assert.match(lines.join('\n'), /sentences +2 .*\nright +2 /)
      } finally {
        await rm(folder, { recursive: true })
      }
      const [entry] = await office.database.models.auditTrail.page({ what: 'export' }, 1)
      assert.deepEqual(entry?.after, { format: 'tsv', sentences: 2 })
    })
  })

  it('is read in English too', async () => {
    await hears(MARS)
    const browser = office.browserOf(`${admin.cookie}; chapwai_language=en`)
    const english = async (path: string) => wordsOf((await browser.get(path).expect(200)).text)
    assert.match(await english(PATH), /Sentences not understood .*Showed the menu/)
    assert.match(await english(WORDS), /Words of the office .*In force now: No words of the office/)
    assert.match(await english(`${PATH}/sentences`), /Test sentences of the office/)
  })
})
