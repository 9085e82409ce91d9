import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import { requestCollection } from '../../src/models/requests/requestDocument.ts'
import { drawing } from '../../src/lib/drawing.ts'
import { DAY, HOUR, MINUTE } from '../../src/lib/time.ts'
import type { Photo } from '../../src/models/photos/photos.ts'
import { documentsInClear } from '../support/clearText.ts'
import { fillsIn, filesThroughChat, openOffice, type TestOffice } from '../support/office.ts'
import { CAMERA, makePdf, makePhoto } from '../support/pictures.ts'
import { says, sees, taps } from '../support/story.ts'

const SLOT = 'current-payslip'
const PAPER = 'สลิปเงินเดือน (ปัจจุบัน)'
/** Attaches a photo to the one paper that it can be of. */
const YES = 'ใช่ แนบภาพ'

describe('photos of papers', () => {
  let office: TestOffice
  beforeEach(async () => {
    office = await openOffice()
  })
  afterEach(() => office.close())

  const all = () => office.models.photos.before(new Date(+office.clock.now() + DAY), 'all')
  const downloads = () => office.line.calls.filter(({ host }) => host === 'data').length

  async function sends(person: Person, bytes?: Buffer): Promise<void> {
    await person.sendsPhoto(bytes ?? (await makePhoto()), 'image/jpeg')
    await office.settled()
    office.clock.advance(10)
  }

  async function sendsFile(person: Person, name: string, bytes: Buffer): Promise<void> {
    await person.sendsFile(name, bytes)
    await office.settled()
    office.clock.advance(10)
  }

  /** Somebody who sends a photo from the check page. */
  async function asked(): Promise<Person> {
    const person = await office.person()
    await fillsIn(office, person, 'salary-certificate')
    await taps(office, person, 'ส่งภาพเอกสาร')
    sees(person, 'โปรดส่งภาพเอกสาร', PAPER, 'เฉพาะเจ้าหน้าที่เห็น')
    return person
  }

  /** Somebody with a filed request, whose next photo is for its paper. */
  async function waited() {
    const person = await office.person()
    const request = await filesThroughChat(office, person, 'salary-certificate')
    await says(office, person, 'สถานะ')
    await taps(office, person, 'ส่งภาพเอกสาร')
    sees(person, 'เลือกเอกสารที่จะส่งภาพ', PAPER)
    await taps(office, person, `${PAPER} (0 ภาพ)`)
    sees(person, 'โปรดส่งภาพเอกสาร', 'เฉพาะเจ้าหน้าที่เห็น')
    return { person, request }
  }

  const last = (person: Person) => person.chat.filter(({ from }) => from === 'person').at(-1)?.id ?? ''
  const photosOf = (request: { id: string }): Promise<Photo[]> =>
    office.models.photos.of({ request: request.id })
  const notesOf = async ({ reference }: { reference: string }) =>
    (await office.models.requests.byReference(reference))?.notes.map(({ kind, count }) => `${kind} ${count}`)

  describe('of a draft', () => {
    it('go into the paper that was chosen, several of them, and become the request’s', async () => {
      const person = await asked()
      await sends(person)
      sees(person, 'ได้รับภาพแล้ว', PAPER, 'ส่งแล้ว 1 ภาพ (ไม่เกิน 5)', 'เฉพาะเจ้าหน้าที่เห็น')
      await sends(person, await makePhoto({ format: 'png' }))
      sees(person, 'ส่งแล้ว 2 ภาพ (ไม่เกิน 5)')
      await taps(office, person, 'กลับไปกรอกต่อ')
      sees(person, 'โปรดตรวจคำตอบ', 'ส่งภาพแล้ว 2 ภาพ')
      await taps(office, person, 'เอกสารที่ต้องนำ 1 รายการ')
      sees(person, 'มีแล้ว', 'ส่งภาพแล้ว 2 ภาพ')
      await taps(office, person, 'กรอกต่อ')
      await taps(office, person, 'ส่งคำขอ')
      const [request] = await office.models.requests.ofPerson(person.userId)
      assert.ok(request)
      const photos = await photosOf(request)
      assert.deepEqual(
        photos.map(({ paper, draft, kind }) => [paper, draft, kind]),
        [
          [SLOT, null, 'jpeg'],
          [SLOT, null, 'jpeg'],
        ],
      )
      assert.equal((await all()).length, 2)
    })

    it('that were sent at once are kept in the order of the phone, in whatever order LINE delivers them', async () => {
      const person = await asked()
      await sends(person, await makePhoto({ width: 10 }))
      for (const index of [2, 1, 4, 3]) {
        const set = {
          id: 'E005D41A7288F41B65593ED38FF6E9834B046AB36A37921A56BC236F13A91855',
          index,
          total: 4,
        }
        await person.sendsPhoto(await makePhoto({ width: 100 * index }), 'image/jpeg', set)
        await office.settled()
        office.clock.advance(10)
      }
      sees(person, 'ส่งแล้ว 5 ภาพ (ไม่เกิน 5)')
      await taps(office, person, 'กลับไปกรอกต่อ')
      await taps(office, person, 'ส่งคำขอ')
      const [request] = await office.models.requests.ofPerson(person.userId)
      const sharp = await drawing()
      const widths: number[] = []
      for (const { id } of await photosOf(request!))
        widths.push((await sharp((await office.models.photos.bytes(id))!).metadata()).width)
      assert.deepEqual(widths, [10, 100, 200, 300, 400])
    })

    it('are removed, and replaced, as often as somebody likes; a double tap removes one', async () => {
      const person = await asked()
      await sends(person)
      await sends(person)
      await taps(office, person, 'ลบภาพล่าสุด')
      sees(person, 'ลบภาพแล้ว เอกสารนี้เหลือ 1 ภาพ')
      await taps(office, person, 'ลบภาพล่าสุด')
      sees(person, 'ภาพนี้ถูกลบไปแล้ว')
      assert.equal((await all()).length, 1)
      await sends(person)
      sees(person, 'ส่งแล้ว 2 ภาพ (ไม่เกิน 5)')
    })

    it('are five at most, and the sixth is not even fetched', async () => {
      const person = await asked()
      for (let sent = 0; sent < 5; sent++) await sends(person)
      const before = downloads()
      await sends(person)
      sees(person, 'มีครบ 5 ภาพแล้ว', 'ลบภาพล่าสุด')
      assert.equal((await all()).length, 5)
      assert.equal(downloads(), before)
    })

    for (const [way, ends] of [
      ['is cancelled', (person: Person) => taps(office, person, 'ยกเลิกการกรอก')],
      ['is left for a week', () => office.chapwai.upkeep()],
    ] as const) {
      it(`go when it ${way}`, async () => {
        const person = await asked()
        await sends(person)
        if (way === 'is cancelled') await says(office, person, 'ยกเลิก')
        else office.clock.advance(8 * DAY)
        assert.equal((await all()).length, 1)
        await ends(person)
        await office.settled()
        assert.deepEqual(await all(), [])
      })
    }

    it('go when the draft begins anew', async () => {
      const person = await asked()
      await sends(person)
      await says(office, person, 'เริ่มใหม่')
      await taps(office, person, 'เริ่มใหม่')
      assert.deepEqual(await all(), [])
    })

    it('are left out with one tap', async () => {
      const person = await asked()
      await taps(office, person, 'กลับไปกรอกต่อ')
      sees(person, 'โปรดตรวจคำตอบ')
      await taps(office, person, 'ส่งคำขอ')
      assert.equal((await office.models.requests.ofPerson(person.userId)).length, 1)
    })

    it('are still said to be there after something else: a sticker does not lose them', async () => {
      const person = await asked()
      await sends(person)
      await person.sendsSticker()
      await office.settled()
      await taps(office, person, 'กลับไปกรอกต่อ')
      sees(person, 'โปรดตรวจคำตอบ', 'ส่งภาพแล้ว 1 ภาพ')
      await taps(office, person, 'ส่งภาพเอกสาร')
      sees(person, 'โปรดส่งภาพเอกสาร', 'ส่งแล้ว 1 ภาพ (ไม่เกิน 5)')
    })

    it('are forgotten when the person says at last that the paper is not there', async () => {
      const person = await asked()
      await sends(person)
      await taps(office, person, 'กลับไปกรอกต่อ')
      await taps(office, person, 'แก้ไขคำตอบ')
      await taps(office, person, 'ข้ออื่น')
      await taps(office, person, 'เอกสาร')
      await taps(office, person, '2. ยังไม่ครบ')
      await taps(office, person, 'ส่งคำขอ')
      assert.equal((await office.models.requests.ofPerson(person.userId)).length, 1)
      assert.deepEqual(await all(), [])
    })
  })

  describe('of a filed request', () => {
    it('go into the paper that was chosen, until something else is done', async () => {
      const { person, request } = await waited()
      await sends(person)
      await sends(person)
      sees(person, 'ส่งแล้ว 2 ภาพ (ไม่เกิน 5)')
      await taps(office, person, 'ส่งครบแล้ว ดูสถานะ')
      await sends(person)
      sees(person, 'ระบบไม่ได้เก็บภาพนี้', 'ส่งภาพครบแล้ว', 'ส่งภาพของ')
      assert.equal((await photosOf(request)).length, 2)
      assert.equal((await all()).length, 2)
    })

    it('offer first what the officer misses', async () => {
      const { person, request } = await waited()
      await office.decides(request, { change: 'ask-papers', papers: [SLOT], note: null, again: null })
      await says(office, person, 'สถานะ')
      await taps(office, person, 'ส่งภาพเอกสาร')
      await taps(office, person, `ที่ขาด: ${PAPER} (0 ภาพ)`)
      await sends(person)
      sees(person, 'ส่งแล้ว 1 ภาพ (ไม่เกิน 5)')
    })

    it('are taken no more once the result is ready', async () => {
      const { person, request } = await waited()
      await office.decides(request, { change: 'accept' })
      const accepted = await office.models.requests.byReference(request.reference)
      assert.ok(accepted)
      await office.decides(accepted, { change: 'ready' })
      const before = downloads()
      await sends(person)
      sees(person, 'คำขอนี้ไม่รับภาพเอกสารแล้ว')
      assert.equal(downloads(), before)
      await says(office, person, 'สถานะ')
      assert.ok(!JSON.stringify(person.last).includes('ส่งภาพเอกสาร'))
    })

    it('do not wait overnight: a picture of the next morning is a greeting', async () => {
      const { person } = await waited()
      office.clock.advance(HOUR + MINUTE)
      await sends(person)
      sees(person, `ภาพนี้คือ${PAPER}`)
      await taps(office, person, 'ไม่ใช่ ลบภาพ')
      sees(person, 'ลบภาพแล้ว')
      assert.deepEqual(await all(), [])
    })

    it('are nobody else’s: a button for another person’s request leads nowhere', async () => {
      const { request } = await waited()
      const other = await office.person('คนอื่น')
      const data = new URLSearchParams({ kind: 'photo-into', reference: request.reference, paper: SLOT })
      const postback = (fields: URLSearchParams) => ({
        type: 'postback',
        source: { type: 'user', userId: other.userId },
        postback: { data: String(fields) },
        replyToken: 'c'.repeat(32),
      })
      await office.line.deliver([postback(data)])
      await office.settled()
      const before = downloads()
      await sends(other)
      sees(other, 'คำขอนี้ไม่รับภาพเอกสารแล้ว')
      assert.equal(downloads(), before)
    })

    it('are removed only by whoever sent them', async () => {
      const { person, request } = await waited()
      await sends(person)
      const [photo] = await photosOf(request)
      const other = await office.person('คนอื่น')
      await office.line.deliver([
        {
          type: 'postback',
          source: { type: 'user', userId: other.userId },
          postback: { data: `kind=remove-photo&photo=${photo?.id ?? ''}` },
          replyToken: 'd'.repeat(32),
        },
      ])
      await office.settled()
      sees(other, 'ภาพนี้ถูกลบไปแล้ว')
      assert.equal((await photosOf(request)).length, 1)
      await taps(office, person, 'ลบภาพล่าสุด')
      sees(person, 'ลบภาพแล้ว เอกสารนี้เหลือ 0 ภาพ')
      assert.deepEqual(await notesOf(request), ['photo-removed 1'])
    })
  })

  describe('that nobody asked for', () => {
    it('are not even fetched, and the menu is a tap away', async () => {
      const person = await office.person()
      await taps(office, person, 'ภาษาไทย')
      await sends(person)
      sees(person, 'ขอบคุณสำหรับภาพ ระบบไม่ได้เก็บภาพนี้ไว้', 'โปรดเลือกบริการก่อน')
      assert.ok(person.buttons().includes('เมนู'))
      assert.equal(downloads(), 0)
      assert.deepEqual(await all(), [])
    })

    /** Somebody with a request that wants a payslip, who sends photos afterwards. */
    async function afterFiling() {
      const person = await office.person()
      const request = await filesThroughChat(office, person, 'salary-certificate')
      return { person, request, paper: `${PAPER} ของคำขอ ${request.reference}` }
    }

    it('go to the paper of the request with one tap, and reach the officer', async () => {
      const { person, request, paper } = await afterFiling()
      await sends(person)
      sees(person, `ภาพนี้คือ${paper} ใช่ไหม`, 'ลบภายใน 1 วัน')
      assert.deepEqual(await photosOf(request), [])
      await taps(office, person, YES)
      sees(person, 'ได้รับภาพแล้ว', PAPER, 'ส่งแล้ว 1 ภาพ (ไม่เกิน 5)')
      const [photo, ...others] = await photosOf(request)
      assert.deepEqual([photo?.paper, photo?.kind, others.length], [SLOT, 'jpeg', 0])
      await taps(office, person, YES)
      assert.equal((await photosOf(request)).length, 1)
      assert.equal((await all()).length, 1)
    })

    it('go to the draft in hand as well, while another question is open', async () => {
      const person = await office.person()
      await fillsIn(office, person, 'salary-certificate')
      await taps(office, person, 'แก้ไขคำตอบ')
      await taps(office, person, 'โทรศัพท์')
      await sends(person)
      sees(person, `ภาพนี้คือ${PAPER} ของคำขอที่กรอกอยู่ ใช่ไหม`)
      await taps(office, person, YES)
      sees(person, 'ได้รับภาพแล้ว', 'ส่งแล้ว 1 ภาพ (ไม่เกิน 5)')
      assert.deepEqual(
        (await all()).map(({ paper, draft, request }) => [paper, draft !== null, request]),
        [[SLOT, true, null]],
      )
    })

    it('that were sent at once are asked about once, and go together, also those that come late', async () => {
      const { person, request } = await afterFiling()
      const sendsOf = async (index: number) => {
        await person.sendsPhoto(await makePhoto(), 'image/jpeg', { id: 'E'.repeat(64), index, total: 3 })
        await office.settled()
        office.clock.advance(10)
      }
      await sendsOf(2)
      sees(person, 'ภาพนี้คือ')
      const said = person.chat.length
      await sendsOf(1)
      assert.equal(person.chat.length, said + 1, 'nothing is said to the second')
      assert.equal((await all()).length, 2)
      await office.presses(
        person,
        `kind=photo-is&photo=${(await all())[1]?.id}&paper=${SLOT}&reference=${request.reference}`,
      )
      sees(person, 'ส่งแล้ว 2 ภาพ (ไม่เกิน 5)')
      await sendsOf(3)
      sees(person, 'ส่งแล้ว 3 ภาพ (ไม่เกิน 5)')
      assert.equal((await photosOf(request)).length, 3)
    })

    it('are offered first for what the officer misses', async () => {
      const { person, request } = await afterFiling()
      await office.decides(request, { change: 'ask-papers', papers: [SLOT], note: null, again: null })
      await sends(person)
      await taps(office, person, YES)
      const { state, missingPapers } = (await office.models.requests.byReference(request.reference))!
      assert.deepEqual([state, missingPapers], ['papers_missing', [SLOT]])
      assert.equal((await photosOf(request)).length, 1)
    })

    it('are deleted within a day when nobody says what they show', async () => {
      const { person } = await afterFiling()
      await sends(person)
      office.clock.advance(21 * HOUR)
      await office.chapwai.upkeep()
      assert.equal((await all()).length, 1)
      office.clock.advance(2 * HOUR)
      await office.chapwai.upkeep()
      assert.deepEqual(await all(), [])
      await taps(office, person, YES)
      sees(person, 'ไม่มีภาพนี้แล้ว')
    })

    it('are withdrawn, shown in the person’s own data and erased with it, as any other', async () => {
      const { person } = await afterFiling()
      await sends(person)
      await says(office, person, 'ข้อมูลของฉัน')
      await taps(office, person, 'รายการข้อมูล')
      sees(person, 'ภาพเอกสาร', '1 ภาพ')
      await person.unsends(last(person) && person.chat.filter(({ from }) => from === 'person').at(-3)!.id)
      await office.settled()
      assert.deepEqual(await all(), [])
    })

    it('are nobody else’s to name', async () => {
      const { person, request } = await afterFiling()
      await sends(person)
      const other = await office.person('คนอื่น')
      const [photo] = await all()
      await office.presses(
        other,
        `kind=photo-is&photo=${photo?.id}&paper=${SLOT}&reference=${request.reference}`,
      )
      sees(other, 'ไม่มีภาพนี้แล้ว')
      await office.presses(other, `kind=photo-no&photo=${photo?.id}`)
      assert.equal((await all()).length, 1)
    })

    it('are ten at most that wait', async () => {
      const { person } = await afterFiling()
      for (let sent = 0; sent < 10; sent++) await sends(person)
      await sends(person)
      sees(person, 'มีภาพที่ยังไม่ได้เลือกเอกสารหลายภาพแล้ว')
      assert.equal((await all()).length, 10)
    })
  })

  describe('that cannot be kept', () => {
    it('by their content, whatever they are called', async () => {
      const { person } = await waited()
      const bomb = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>')
      for (const bytes of [Buffer.from('MZ\x90 not a photo'), bomb, (await makePhoto()).subarray(0, 200)]) {
        await sends(person, bytes)
        sees(person, 'ระบบอ่านไฟล์นี้ไม่ได้และไม่ได้เก็บไว้')
      }
      await sendsFile(person, 'ภาพ.jpg', Buffer.from('GIF89a'))
      sees(person, 'ระบบอ่านไฟล์นี้ไม่ได้และไม่ได้เก็บไว้')
      assert.deepEqual(await all(), [])
    })

    it('for their size: a file is not even fetched, a photo not to its end', async () => {
      const { person } = await waited()
      const large = Buffer.alloc(10 * 1024 * 1024 + 1)
      const before = downloads()
      await sendsFile(person, 'ใหญ่.pdf', large)
      sees(person, 'ไฟล์ใหญ่เกิน 10 เมกะไบต์')
      assert.equal(downloads(), before)
      await sends(person, large)
      sees(person, 'ไฟล์ใหญ่เกิน 10 เมกะไบต์')
      assert.deepEqual(await all(), [])
    })

    it('because the download breaks off: it is tried again, and the process lives', async () => {
      const { person } = await waited()
      office.line.faults.next('cutContent', { times: 1 })
      await sends(person)
      sees(person, 'ได้รับภาพแล้ว')
      office.line.faults.next('cutContent', { times: 3 })
      await sends(person)
      sees(person, 'ขออภัย ระบบยังไม่ได้รับภาพ โปรดส่งภาพเดิมอีกครั้ง')
      await sends(person)
      sees(person, 'ส่งแล้ว 2 ภาพ (ไม่เกิน 5)')
    })

    it('because LINE is not ready (202), and then it is', async () => {
      const { person } = await waited()
      office.line.faults.next('notReady', { times: 2 })
      await sends(person)
      sees(person, 'ได้รับภาพแล้ว')
      office.line.faults.next('notReady', { times: 3 })
      await sends(person)
      sees(person, 'โปรดส่งภาพเดิมอีกครั้ง')
      assert.equal((await all()).length, 1)
    })
  })

  describe('that are withdrawn', () => {
    it('are deleted here too, and the history says so', async () => {
      const { person, request } = await waited()
      await sends(person)
      const other = await office.person('คนอื่น')
      await office.line.deliver([
        {
          type: 'unsend',
          source: { type: 'user', userId: other.userId },
          unsend: { messageId: last(person) },
        },
      ])
      await office.settled()
      assert.equal((await photosOf(request)).length, 1, 'nobody withdraws somebody else’s')
      await person.unsends(last(person))
      await office.settled()
      assert.deepEqual(await photosOf(request), [])
      assert.deepEqual(await notesOf(request), ['photo-withdrawn 1'])
    })

    it('before they were handled are not kept', async () => {
      const { person } = await waited()
      office.line.faults.hold()
      const sent = person.sendsPhoto(await makePhoto(), 'image/jpeg')
      office.clock.advance(10)
      const withdrawn = person.unsends(last(person))
      await office.line.faults.letGo('together')
      await Promise.all([sent, withdrawn])
      await office.settled()
      sees(person, 'ท่านยกเลิกการส่งภาพนี้แล้ว')
      assert.deepEqual(await all(), [])
    })

    it('are not fetched when the withdrawal is worked first', async () => {
      const { person } = await waited()
      office.line.setWebhookUrl('http://127.0.0.1:9/nobody')
      const { events } = await person.sendsPhoto(await makePhoto(), 'image/jpeg')
      office.line.setWebhookUrl(`http://127.0.0.1:${office.chapwai.port}/line/webhook`)
      office.clock.advance(10)
      await person.unsends(last(person))
      await office.settled()
      const before = downloads()
      await office.line.deliver(events)
      await office.settled()
      assert.equal(downloads(), before)
      sees(person, 'ท่านยกเลิกการส่งภาพนี้แล้ว')
      assert.deepEqual(await all(), [])
    })
  })

  it('are stored upright and small, without the phone’s name and place, stamped and sealed', async () => {
    const { person, request } = await waited()
    await sends(person, await makePhoto({ width: 3000, height: 1500, orientation: 6, colour: '#ffffff' }))
    const [photo] = await photosOf(request)
    const bytes = await office.models.photos.bytes(photo?.id ?? '')
    assert.ok(bytes)
    const sharp = await drawing()
    const { format, width, height, exif, orientation } = await sharp(bytes).metadata()
    assert.deepEqual([format, width, height], ['jpeg', 1000, 2000])
    assert.deepEqual([exif, orientation], [undefined, undefined])
    assert.ok(!bytes.includes(CAMERA))
    const { channels } = await sharp(bytes).stats()
    assert.ok((channels[1]?.min ?? 255) < 230, 'words stand on the white sheet')
    const found = await documentsInClear(office.database.connection)
    const stored = found.find(({ collection }) => collection === 'photos')
    assert.ok(stored && !stored.text.includes('JFIF') && !stored.text.includes(CAMERA))
  })

  it('may be PDF files, which stay as they are', async () => {
    const { person, request } = await waited()
    await sendsFile(person, 'นางสมศรี ใจดี.pdf', makePdf())
    sees(person, 'ได้รับไฟล์ PDF แล้ว')
    const [photo] = await photosOf(request)
    assert.equal(photo?.kind, 'pdf')
    assert.deepEqual(await office.models.photos.bytes(photo.id), makePdf())
    const found = await documentsInClear(office.database.connection)
    assert.ok(!found.some(({ text }) => text.includes('%PDF') || text.includes('ใจดี.pdf')))
  })

  describe('are deleted', () => {
    it('when the day is over on which an officer ended the request, with a line in its history', async () => {
      const { person, request } = await waited()
      await sends(person)
      await sends(person)
      assert.ok(await office.decides(request, { change: 'reject', reason: 'ยื่นซ้ำ' }))
      await office.chapwai.upkeep()
      assert.equal((await photosOf(request)).length, 2, 'it may be opened again today')
      office.clock.advance(DAY)
      await office.chapwai.upkeep()
      assert.deepEqual(await photosOf(request), [])
      assert.deepEqual(await notesOf(request), ['photos-deleted 2'])
      await office.chapwai.upkeep()
      assert.deepEqual(await notesOf(request), ['photos-deleted 2'])
    })

    it('by the next upkeep, where the process ended right after the request', async () => {
      const { person, request } = await waited()
      await sends(person)
      await requestCollection
        .on(office.database.connection)
        .updateOne({ _id: request.id }, { $set: { endedAt: office.clock.now() } })
      office.clock.advance(DAY)
      await office.chapwai.upkeep()
      assert.deepEqual(await photosOf(request), [])
      assert.deepEqual(await notesOf(request), ['photos-deleted 1'])
    })

    it('after as many hours as the office keeps them', async () => {
      const { person, request } = await waited()
      await sends(person)
      await office.sets({ photos: { keepHours: 24 } })
      office.clock.advance(23 * HOUR)
      await office.chapwai.upkeep()
      assert.equal((await photosOf(request)).length, 1)
      office.clock.advance(HOUR)
      await office.chapwai.upkeep()
      assert.deepEqual(await photosOf(request), [])
      assert.deepEqual(await notesOf(request), ['photos-deleted 1'])
    })
  })
})
