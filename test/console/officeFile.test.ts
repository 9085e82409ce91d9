import assert from 'node:assert/strict'
import request from 'supertest'
import { OFFICE_FILE_VERSION } from '../../src/domain/officeFile/officeFile.ts'
import { original } from '../../src/locales/text.ts'
import { SECOND } from '../../src/lib/time.ts'
import { ownPaper, publish } from '../support/catalogue.ts'
import { makeRequest } from '../support/make.ts'
import { BASE_URL, type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'

const PATH = '/console/settings/file'
const KEY = 'chat.cancel.cancelled'
const OWN = { th: 'เลขที่ {{reference}} ยกเลิกให้แล้ว', en: 'Request {{reference}} is cancelled now' }
const STAFF = 'นางวันดี รอบคอบ'
const APPLICANT = 'นางสาวอรุณี ศรีสุข'
const PHONE = '053 711 234'
const LINK = 'https://www.cgd.go.th/forms/7131.pdf'
const BY = { staffId: 'admin', name: STAFF }

const plain = (html: string) =>
  html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** An office that has decided and reworded a bit of everything, with people in it. */
async function fullOffice(): Promise<TestConsole> {
  const office = await openConsole()
  const { models } = office.database
  const now = office.clock.now()
  await makeRequest(models, { answers: { name: APPLICANT, phone: '0812345678' } })
  const settings = {
    profile: {
      name: { th: 'สำนักงานต้นทาง', en: 'Office of the source' },
      privacyContact: { th: `${STAFF} โทร ${PHONE}`, en: `Mrs Wandee, ${PHONE}` },
      address: { th: `ถนนพหลโยธิน โทร ${PHONE}`, en: `Phahonyothin Road, ${PHONE}` },
    },
    contact: { phone: PHONE },
    lineIsAnnounced: true,
    visits: { minutes: 20, places: 3 },
    papers: { photos: { 'house-registration-copy': false } },
    talks: {
      canned: [
        { id: 'own-1', th: 'โปรดรอสักครู่', en: 'One moment, please' },
        { id: 'own-2', th: `ติดต่อ ${STAFF}`, en: 'Please ask Wandee' },
      ],
    },
    holidays: [{ day: '2026-12-07', name: 'ชดเชยวันชาติ', source: 'ประกาศ' }],
    confirmed: { hours: '2026-11-01' },
  }
  assert.ok(await models.settings.store(settings, 0, BY, now))
  const file = await models.formFiles.keep(Buffer.from('%PDF-1.4 %%EOF'), now)
  await publish(
    models,
    'salary-certificate',
    (edit) => ({
      ...edit,
      caution: { th: 'โปรดเผื่อเวลา', en: 'Please allow some time' },
      papers: [
        ...edit.papers.map((paper, index) => ({
          ...paper,
          form: index === 0 ? { kind: 'link' as const, url: LINK } : paper.form,
        })),
        {
          ...ownPaper('salary-certificate', { th: 'แบบคำขอของเขต', en: 'Form of the area' }),
          form: { kind: 'file' as const, file, name: 'form.pdf' },
        },
      ],
    }),
    now,
  )
  await publish(
    models,
    'pension-certificate',
    (edit) => ({ ...edit, caution: { th: `โทร ${PHONE}`, en: `Call ${PHONE}` } }),
    now,
  )
  const words = { key: KEY, version: 1, at: now, by: BY, backTo: null, words: OWN, original: OWN }
  assert.ok(await models.sentences.publish({ ...words, original: original(KEY) ?? OWN }))
  const own = [
    { intent: 'salary-certificate', word: 'สลิปเงินเดือนครู' },
    { intent: 'salary-certificate', word: 'วันดี รอบคอบ' },
  ]
  assert.ok(await models.ownWords.publish({ version: 1, at: now, by: BY, backTo: null, words: own }))
  await models.knownSentences.put('ขอหนังสือรับรองของลุง', 'salary-certificate', BY, now)
  return office
}

const fileOf = async (admin: Browser) => {
  const answer = await admin.post(PATH, { do: 'save' }).expect(200)
  return answer
}

function upload(office: TestConsole, admin: Browser, bytes: Buffer) {
  return request(office.address)
    .post(PATH)
    .redirects(1)
    .set({ cookie: admin.cookie ?? '', origin: BASE_URL })
    .field('do', 'preview')
    .attach('file', bytes, { filename: 'office.json', contentType: 'application/json' })
}

/** What a browser would send of a preview's form: hidden values and ticks. */
function formIn(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input ([^>]*)>/g)].map(([, attributes = '']) => attributes)
  return Object.fromEntries(
    inputs.flatMap((attributes): [string, string][] => {
      const of = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
      const isSent = of('type') === 'hidden' || (of('type') === 'checkbox' && /\bchecked\b/.test(attributes))
      return isSent && of('name') !== 'to' ? [[of('name'), plain(of('value'))]] : []
    }),
  )
}

describe('the file of an office', () => {
  let source: TestConsole
  let target: TestConsole
  let sourceAdmin: Browser
  let admin: Browser
  let bytes: Buffer
  before(async () => {
    source = await fullOffice()
    sourceAdmin = await source.signIn('admin', STAFF)
    bytes = Buffer.from((await fileOf(sourceAdmin)).text)
  })
  after(() => source.close())
  beforeEach(async () => {
    target = await openConsole()
    admin = await target.signIn('admin', 'นางทดสอบ ปลายทาง')
  })
  afterEach(() => target.close())

  const load = (form: Record<string, string>) => admin.post(PATH, { ...form, do: 'load' })
  const stored = async () => (await target.database.models.settings.stored()).value

  it('is saved by an administrator, and the trail says so', async () => {
    const answer = await fileOf(sourceAdmin)
    assert.match(
      answer.headers['content-disposition'] ?? '',
      /attachment; filename="chapwai-office-.*\.json"/,
    )
    assert.match(answer.headers['content-type'] ?? '', /application\/json/)
    const file = JSON.parse(answer.text) as Record<string, unknown>
    assert.equal(file['version'], OFFICE_FILE_VERSION)
    assert.match(wordsOf((await sourceAdmin.get('/console/trail')).text), /บันทึกเป็นไฟล์.*JSON/)
    for (const role of ['officer', 'manager'] as const) {
      const other = await source.signIn(role)
      await other.get(PATH).expect(403)
      await other.post(PATH, { do: 'save' }).expect(403)
    }
  })

  it('holds no person, no telephone number, no id and no secret', () => {
    const text = bytes.toString()
    const phone = text.replace(/\D+/g, ' ')
    for (const secret of [
      STAFF,
      'วันดี',
      'Wandee',
      APPLICANT,
      'อรุณี',
      PHONE,
      'ลุง',
      'privacyContact',
      'confirmed',
    ]) {
      assert.ok(!text.includes(secret), secret)
    }
    assert.doesNotMatch(text, /\bU[0-9a-f]{32}\b/)
    assert.doesNotMatch(text, /[0-9a-f]{64}/)
    assert.doesNotMatch(phone, /053 711 234|0812345678/)
  })

  it('says which texts are not in it, and why', async () => {
    const page = wordsOf((await sourceAdmin.get(PATH).expect(200)).text)
    assert.match(page, /ที่ตั้ง มีชื่อบุคคล โทรศัพท์ บัญชี หรือเลขยาว/)
    assert.match(page, /หนังสือรับรองเงินบำนาญ มีชื่อบุคคล/)
    assert.match(page, /มีไฟล์แบบฟอร์มที่แนบไว้/)
  })

  it('is shown with old and new values, and changes nothing before the press', async () => {
    const preview = await upload(target, admin, bytes).expect(200)
    const words = wordsOf(preview.text)
    assert.match(words, /ไฟล์ของ สำนักงานต้นทาง/)
    assert.match(words, /15 นาที 20 นาที/)
    assert.match(words, /โปรดรอสักครู่/)
    assert.match(words, /โปรดเผื่อเวลา/)
    assert.match(words, /เลขที่ \{\{reference\}\} ยกเลิกให้แล้ว/)
    assert.match(words, /สลิปเงินเดือนครู/)
    assert.deepEqual(await stored(), {})
    assert.equal((await target.database.models.catalogue.present('salary-certificate')).version, 0)
  })

  it('is loaded in one press: settings, services, sentences and words, each with its version and its trail', async () => {
    const preview = await upload(target, admin, bytes).expect(200)
    await load(formIn(preview.text)).expect(303).expect('location', PATH)
    const { models } = target.database
    const value = (await stored()) as Record<string, Record<string, unknown>>
    assert.deepEqual(value['visits'], { minutes: 20, places: 3 })
    assert.deepEqual(value['papers'], { photos: { 'house-registration-copy': false } })
    assert.deepEqual(value['talks']?.['canned'], [
      { id: 'own-1', th: 'โปรดรอสักครู่', en: 'One moment, please' },
    ])
    assert.deepEqual(value['holidays'], [{ day: '2026-12-07', name: 'ชดเชยวันชาติ', source: 'ประกาศ' }])
    // Of the other office: not ticked, or in no file.
    assert.deepEqual(
      ['profile', 'contact', 'lineIsAnnounced', 'confirmed'].map((name) => value[name]),
      [undefined, undefined, undefined, undefined],
    )
    const { version, edit } = await models.catalogue.present('salary-certificate')
    assert.equal(version, 1)
    assert.deepEqual(edit.papers[0]?.form, { kind: 'link', url: LINK })
    const paper = edit.papers.find(({ name }) => name.th === 'แบบคำขอของเขต')
    assert.deepEqual([paper?.id, paper?.form], ['office-salary-certificate-1', null])
    assert.deepEqual((await models.sentences.read()).get(KEY), OWN)
    const { words } = await models.ownWords.present()
    assert.deepEqual(words, [{ intent: 'salary-certificate', word: 'สลิปเงินเดือนครู' }])
    const trail = wordsOf((await admin.get('/console/trail')).text)
    for (const text of ['โปรดเผื่อเวลา', 'สลิปเงินเดือนครู', 'ยกเลิกให้แล้ว']) assert.ok(trail.includes(text), text)
    const page = wordsOf((await upload(target, admin, bytes)).text)
    assert.match(page, /เป็นข้อมูลเฉพาะของแต่ละสำนักงาน/)
  })

  it('of this very office would change nothing, and a file saved before is the way back', async () => {
    target.clock.advance(11 * SECOND)
    const before = Buffer.from((await fileOf(admin)).text)
    assert.match(wordsOf((await upload(target, admin, before)).text), /ไม่มีสิ่งใดต้องเปลี่ยน/)
    await load(formIn((await upload(target, admin, bytes)).text)).expect(303)
    await load(formIn((await upload(target, admin, before)).text)).expect(303)
    assert.deepEqual(await stored(), {})
  })

  it('takes only what is ticked, and of the other office what somebody ticks', async () => {
    const form = formIn((await upload(target, admin, bytes)).text)
    const others = Object.fromEntries(Object.entries(form).filter(([name]) => !name.startsWith('take.')))
    await load({ ...others, 'take.settings.profile': 'yes' }).expect(303)
    assert.deepEqual(await stored(), {
      profile: { name: { th: 'สำนักงานต้นทาง', en: 'Office of the source' } },
    })
    assert.equal((await target.database.models.ownWords.present()).version, 0)
  })

  it('is shown again, and nothing is written, when somebody changed a setting after the preview', async () => {
    const form = formIn((await upload(target, admin, bytes)).text)
    const { settings } = target.database.models
    assert.ok(await settings.store({ visits: { minutes: 30 } }, 0, BY, target.clock.now()))
    const again = await load(form).expect(409)
    assert.match(wordsOf(again.text), /30 นาที 20 นาที/)
    assert.deepEqual(await stored(), { visits: { minutes: 30 } })
    await load(formIn(again.text)).expect(303)
    assert.deepEqual(((await stored()) as { visits: unknown })['visits'], { minutes: 20, places: 3 })
  })

  it('that was cut off half-way is loaded again, with what is left only', async () => {
    const form = formIn((await upload(target, admin, bytes)).text)
    const only = Object.fromEntries(
      Object.entries(form).filter(([name]) => !name.startsWith('take.') || name.startsWith('take.settings.')),
    )
    await load(only).expect(303)
    const rest = await upload(target, admin, bytes).expect(200)
    assert.doesNotMatch(rest.text, /name="take\.settings\.visits"/)
    await load(formIn(rest.text)).expect(303)
    assert.equal((await target.database.models.catalogue.present('salary-certificate')).version, 1)
    assert.doesNotMatch((await upload(target, admin, bytes)).text, /name="take\.(services|sentences|words)/)
  })

  it('keeps a paper that this office has added itself apart from one of the other office', async () => {
    const { models } = target.database
    await publish(
      models,
      'salary-certificate',
      (edit) => ({
        ...edit,
        papers: [...edit.papers, ownPaper('salary-certificate', { th: 'ใบมอบฉันทะ', en: 'Proxy letter' })],
      }),
      target.clock.now(),
    )
    await load(formIn((await upload(target, admin, bytes)).text)).expect(303)
    const { edit } = await models.catalogue.present('salary-certificate')
    const paper = edit.papers.find(({ name }) => name.th === 'แบบคำขอของเขต')
    assert.equal(paper?.id, 'office-salary-certificate-2')
  })

  it('is refused with what is wrong and where, and nothing of it is written', async () => {
    const file = JSON.parse(bytes.toString()) as Record<string, unknown>
    const refused = async (value: unknown) => {
      const given = Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))
      const answer = await upload(target, admin, given).expect(422)
      return wordsOf(answer.text)
    }
    assert.match(await refused({ ...file, version: 9 }), /รูปแบบรุ่น 9 ระบบนี้อ่านรุ่น 1/)
    assert.match(await refused({ ...file, extra: 1 }), /extra : ระบบนี้ไม่รู้จักรายการนี้/)
    assert.match(
      await refused({ ...file, settings: { visits: { minutes: 1 } } }),
      /settings.visits.minutes : ตัวเลขน้อยเกินไป/,
    )
    assert.match(await refused(bytes.toString().slice(0, 500)), /ไฟล์เสียหาย/)
    assert.match(await refused('[]'), /ไม่ใช่ไฟล์ค่าของสำนักงาน/)
    assert.match(await refused('x'.repeat(2 * 1024 * 1024 + 1)), /ไม่เกิน 2 MB/)
    assert.match(wordsOf((await admin.post(PATH, { do: 'preview' })).text), /โปรดเลือกไฟล์/)
    assert.deepEqual(await stored(), {})
  })

  it('may hold what cannot be used here, which is named and left', async () => {
    const file = JSON.parse(bytes.toString()) as { services: Record<string, { minutes: object }> }
    const salary = file.services['salary-certificate']
    const odd = {
      ...file,
      settings: { contact: { phone: '02 123 4567' }, confirmed: { hours: '2026-11-01' } },
      services: { 'salary-certificate': { ...salary, minutes: { target: 400, usual: 3 } } },
      sentences: { 'no.such.key': OWN, [KEY]: { th: 'ยกเลิกแล้ว', en: 'Cancelled' } },
      words: [
        { intent: 'no-such-intent', word: 'ทดสอบ' },
        { intent: 'salary-certificate', word: '081 234 5678' },
      ],
    }
    const preview = await upload(target, admin, Buffer.from(JSON.stringify(odd))).expect(200)
    const words = wordsOf(preview.text)
    assert.match(words, /โทรศัพท์ เป็นข้อมูลของสำนักงานเดิม/)
    assert.match(words, /การยืนยันการตั้งค่า เป็นข้อมูลของสำนักงานเดิม/)
    assert.match(words, /no\.such\.key ไม่มีข้อความนี้/)
    assert.match(words, /no-such-intent: ทดสอบ ไม่มีความหมายนี้/)
    assert.match(words, /081 234 5678/)
    assert.doesNotMatch(preview.text, /name="take\./)
  })

  it('is not loaded by a form that came from elsewhere', async () => {
    await request(target.address)
      .post(PATH)
      .set({ cookie: admin.cookie ?? '', origin: 'https://elsewhere.example' })
      .type('form')
      .send({ do: 'load', contents: bytes.toString(), seen: '' })
      .expect(403)
    assert.deepEqual(await stored(), {})
  })
})
