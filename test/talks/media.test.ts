import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import { talkMediaCollection } from '../../src/models/talks/talkMedia.ts'
import { readVoice } from '../../src/lib/voice.ts'
import { DAY } from '../../src/lib/time.ts'
import { documentsInClear } from '../support/clearText.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { makePdf, makePhoto } from '../support/pictures.ts'
import { sees } from '../support/story.ts'
import { type Officer, officerOf, talking, talkOf } from './support/officer.ts'

const M4A = Buffer.from('\0\0\0\x20ftypM4A \0\0\0\0M4A mp42isom\0\0\0\0 the words of the voice', 'latin1')

describe('voice messages and pictures in a talk', () => {
  let office: TestOffice
  let mali: Officer
  beforeEach(async () => {
    office = await openOffice()
    mali = await officerOf(office, 'นางสาวมาลี ตั้งใจ')
  })
  afterEach(() => office.close())

  const switchOn = () => office.sets({ talks: { media: true } })
  const stored = () => talkMediaCollection.on(office.database.connection).find().toArray()
  const last = (person: Person) => person.chat.filter(({ from }) => from === 'person').at(-1)?.id ?? ''

  async function sendsVoice(person: Person, bytes: Buffer = M4A): Promise<void> {
    await person.sendsVoice(bytes, 'audio/mp4')
    await office.settled()
    office.clock.advance(10)
  }

  async function sendsPhoto(person: Person, bytes: Buffer): Promise<void> {
    await person.sendsPhoto(bytes, 'image/jpeg')
    await office.settled()
    office.clock.advance(10)
  }

  it('are not kept where the office has not switched it on; the person is told how else', async () => {
    const person = await talking(office, 'สวัสดีค่ะ')
    await sendsVoice(person)
    sees(person, 'ข้อความเสียงส่งถึงเจ้าหน้าที่ไม่ได้', 'โปรดพิมพ์')
    await sendsPhoto(person, await makePhoto())
    sees(person, 'โปรดพิมพ์เป็นข้อความ')
    assert.deepEqual(await stored(), [])
    assert.ok(office.line.calls.every(({ host }) => host !== 'data'))
  })

  it('reach the officer, who plays and sees them; they rest sealed', async () => {
    await switchOn()
    const person = await talking(office)
    sees(person, 'ส่งภาพและข้อความเสียงได้')
    await sendsVoice(person)
    sees(person, 'ส่งข้อความให้เจ้าหน้าที่แล้ว')
    await sendsPhoto(person, await makePhoto({ format: 'png' }))
    const { id, messages } = await talkOf(office, person)
    assert.deepEqual(
      messages.map(({ media, kept }) => [media, kept]),
      [
        ['audio', 'm4a'],
        ['image', 'jpeg'],
      ],
    )
    const [voice, picture] = messages
    assert.ok(voice && picture)
    const page = await mali.html(`/talks/${id}`)
    assert.ok(page.includes(`<audio controls preload="none" src="/console/talks/${id}/media/${voice.id}"`))
    assert.ok(page.includes(`<img class="sent" src="/console/talks/${id}/media/${picture.id}"`))
    const heard = await mali.fetches(`/talks/${id}/media/${voice.id}`)
    assert.equal(heard.headers.get('content-type'), 'audio/mp4')
    assert.deepEqual(Buffer.from(await heard.arrayBuffer()), M4A)
    const shown = await mali.fetches(`/talks/${id}/media/${picture.id}`)
    assert.equal(shown.headers.get('content-type'), 'image/jpeg')
    assert.match(
      (await mali.fetches(`/talks/${id}`)).headers.get('content-security-policy') ?? '',
      /media-src 'self'/,
    )
    const clear = await documentsInClear(office.database.connection)
    assert.ok(!clear.some(({ text }) => text.includes('the words of the voice')))
  })

  it('are nobody’s without signing in, and of no other talk', async () => {
    await switchOn()
    const person = await talking(office)
    await sendsVoice(person)
    const { id, messages } = await talkOf(office, person)
    const other = await talking(office, 'คนอื่น')
    const address = `/media/${messages[0]?.id ?? ''}`
    const stranger = await fetch(`http://127.0.0.1:${office.chapwai.port}/console/talks/${id}${address}`, {
      redirect: 'manual',
    })
    assert.notEqual(stranger.status, 200)
    assert.equal((await mali.fetches(`/talks/${(await talkOf(office, other)).id}${address}`)).status, 404)
  })

  it('of other kinds are refused kindly: files, video, what only looks like sound or a picture', async () => {
    await switchOn()
    const person = await talking(office, 'สวัสดีค่ะ')
    await person.sendsVideo()
    await office.settled()
    sees(person, 'ส่งถึงเจ้าหน้าที่ได้เฉพาะข้อความ ภาพ และเสียง')
    await person.sendsFile('a.pdf', makePdf())
    await office.settled()
    sees(person, 'ส่งถึงเจ้าหน้าที่ได้เฉพาะข้อความ')
    await sendsVoice(person, Buffer.from('RIFF\0\0\0\0WAVEfmt '))
    sees(person, 'ระบบเปิดภาพหรือเสียงนี้ไม่ได้')
    await sendsPhoto(person, makePdf())
    sees(person, 'ระบบเปิดภาพหรือเสียงนี้ไม่ได้')
    assert.deepEqual(await stored(), [])
  })

  it('that LINE does not give are told, and the officer may still end the talk', async () => {
    await switchOn()
    const person = await talking(office, 'สวัสดีค่ะ')
    office.line.faults.next('notReady', { times: 3 })
    await sendsVoice(person)
    sees(person, 'ยังไม่ได้รับภาพหรือเสียงนี้\nโปรดส่งอีกครั้ง')
    const { id } = await talkOf(office, person)
    await mali.does(id, 'take')
    assert.equal(await mali.does(id, 'end'), 303)
    assert.equal((await talkOf(office, person)).state, 'ended')
  })

  it('are kept once though LINE delivers them twice', async () => {
    await switchOn()
    const person = await talking(office)
    const { events } = await person.sendsVoice(M4A, 'audio/mp4')
    await office.line.deliver(events)
    await office.settled()
    assert.equal((await stored()).length, 1)
    assert.equal((await talkOf(office, person)).messages.length, 1)
  })

  it('go when they are unsent, also before they were fetched', async () => {
    await switchOn()
    const person = await talking(office, 'สวัสดีค่ะ')
    await sendsVoice(person)
    await person.unsends(last(person))
    await office.settled()
    assert.deepEqual(await stored(), [])
    office.line.faults.hold()
    const sent = person.sendsVoice(M4A, 'audio/mp4')
    office.clock.advance(10)
    const withdrawn = person.unsends(last(person))
    await office.line.faults.letGo('together')
    await Promise.all([sent, withdrawn])
    await office.settled()
    assert.deepEqual(await stored(), [])
    const { id, messages } = await talkOf(office, person)
    assert.deepEqual(
      messages.map(({ withdrawn: gone, kept }) => [gone, kept]),
      [
        [undefined, undefined],
        [true, undefined],
        [true, undefined],
      ],
    )
    assert.doesNotMatch(await mali.html(`/talks/${id}`), /<audio/)
  })

  it('are deleted with the talk: by the person, and when it is old', async () => {
    await switchOn()
    const person = await talking(office)
    await sendsVoice(person)
    const { id } = await talkOf(office, person)
    await mali.does(id, 'take')
    await mali.does(id, 'end')
    await office.models.talks.forgetOf(person.userId)
    assert.deepEqual(await stored(), [])
    const other = await talking(office)
    await sendsVoice(other)
    const talk = await talkOf(office, other)
    await mali.does(talk.id, 'take')
    await mali.does(talk.id, 'end')
    const later = new Date(+office.clock.now() + 91 * DAY)
    assert.equal(await office.models.talks.forget(new Date(+later - 90 * DAY), later), 1)
    assert.deepEqual(await stored(), [])
  })

  it('whose talk was deleted while they were fetched do not stay behind', async () => {
    const now = office.clock.now()
    const what = {
      id: 'e-0',
      talk: 'gone',
      userId: 'U1',
      message: '1',
      kind: 'm4a',
      at: now,
      bytes: M4A,
    } as const
    await office.models.talks.media.add(what)
    await office.models.talks.forget(now, new Date(+now + 2 * DAY))
    assert.deepEqual(await stored(), [])
  })
})

describe('a voice message', () => {
  it('is known by its bytes', () => {
    assert.equal(readVoice(M4A)?.kind, 'm4a')
    assert.equal(readVoice(Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0', 'latin1'))?.kind, 'm4a')
    assert.equal(readVoice(Buffer.from([0xff, 0xf1, 0x50, 0x80, 0, 0x1f, 0xfc, 0]))?.kind, 'aac')
    for (const other of [
      '',
      'ID3',
      'OggS',
      'RIFF\0\0\0\0WAVE',
      '\0\0\0\x18ftypheic',
      '\0\0\0\x18ftypavif',
      '<html>',
    ])
      assert.equal(readVoice(Buffer.from(other, 'latin1')), null, other)
  })
})
