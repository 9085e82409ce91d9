import assert from 'node:assert/strict'
import type { Person } from '../../sandbox/line/index.ts'
import type { Language } from '../../src/lib/language.ts'
import { fillsIn, filesThroughChat, openOffice, type TestOffice } from '../support/office.ts'
import { makePhoto } from '../support/pictures.ts'
import { reads, says, taps } from '../support/story.ts'

/** Everything that a phone can send but words. */
const media: Readonly<Record<string, (person: Person, photo: Buffer) => Promise<unknown>>> = {
  sticker: (person) => person.sendsSticker(),
  photo: (person, photo) => person.sendsPhoto(photo, 'image/jpeg'),
  file: (person) => person.sendsFile('ใบแจ้งความ.pdf', Buffer.from('%PDF-1.7 ')),
  voice: (person) => person.sendsVoice(),
  video: (person) => person.sendsVideo(),
  location: (person) => person.sendsLocation(),
}
type Medium = 'sticker' | 'photo' | 'file' | 'voice' | 'video' | 'location'
const kinds = Object.keys(media) as Medium[]

const REPORT = { th: 'สำเนาใบแจ้งความ', en: 'Copy of the police report' }
const PAYSLIP = { th: 'สลิปเงินเดือน (ปัจจุบัน)', en: 'Payslip (current)' }
const HOURS = { th: '08.30', en: '08:30' }

interface Situation {
  readonly name: string
  readonly at?: string
  readonly begins: (office: TestOffice, person: Person, language: Language) => Promise<unknown>
  /** What is said to a photo and to a file, in Thai and in English. */
  readonly photo: Readonly<Record<Language, readonly string[]>>
  /** A photo is kept until its paper is named. */
  readonly holds?: true
}

const speaks = (office: TestOffice, person: Person, language: Language) =>
  taps(office, person, language === 'th' ? 'ภาษาไทย' : 'English')

/** Somebody whose lost card waits for the police report, of which the office takes no photos. */
async function missesReport(office: TestOffice, person: Person, language: Language) {
  const request = await filesThroughChat(office, person, 'pensioner-id-card', {
    language,
    answers: { reason: 'lost' },
  })
  const papers = ['police-report-copy']
  await office.decides(request, { change: 'ask-papers', papers, note: null, again: null })
  await office.settled()
  return request
}

/** Somebody whose certificate waits for a payslip, of which the office takes photos. */
async function missesPayslip(office: TestOffice, person: Person, language: Language) {
  const request = await filesThroughChat(office, person, 'salary-certificate', { language })
  const papers = ['current-payslip']
  await office.decides(request, { change: 'ask-papers', papers, note: null, again: null })
  await office.settled()
}

async function atQuestion(office: TestOffice, person: Person, language: Language) {
  await fillsIn(office, person, 'pension-certificate', { language })
  await taps(office, person, language === 'th' ? 'แก้ไขคำตอบ' : 'Change an answer')
  await taps(office, person, language === 'th' ? 'โทรศัพท์' : 'Telephone')
}

async function atSurvey(office: TestOffice, person: Person, language: Language) {
  await filesThroughChat(office, person, 'salary-certificate', { language })
  const latest = async () =>
    (await office.models.requests.ofPerson(person.userId)).find(
      ({ service }) => service === 'salary-certificate',
    )
  for (const change of ['accept', 'ready'] as const) {
    const request = await latest()
    assert.ok(request && (await office.decides(request, { change })))
  }
  await office.chapwai.workOff()
  const { reference, revision } = (await latest())!
  await office.presses(person, `kind=received&reference=${reference}&since=${revision}`)
  await says(office, person, '5')
  const state = await office.models.conversations.stateOf(person.userId)
  assert.equal(state?.focus, 'rating')
}

const brings = {
  th: [`ระบบไม่ได้เก็บภาพนี้ โปรดนำ${REPORT.th}มาที่จุดบริการ`, HOURS.th],
  en: [`Picture not kept. Please bring to the counter: ${REPORT.en}`, HOURS.en],
}
const attaches = { th: ['ใช่ แนบภาพ', PAYSLIP.th], en: ['Yes, attach', PAYSLIP.en] }
const human = (office: TestOffice, person: Person) => office.presses(person, 'kind=human')

const situations: readonly Situation[] = [
  {
    name: 'with nothing open',
    begins: () => Promise.resolve(),
    photo: { th: ['โปรดเลือกบริการก่อน'], en: ['please choose the service first'] },
  },
  { name: 'after the office missed a paper', begins: missesReport, photo: brings },
  {
    name: 'after the office missed a paper that it takes by photo',
    begins: missesPayslip,
    photo: attaches,
    holds: true,
  },
  {
    name: 'at a question',
    begins: atQuestion,
    photo: { th: ['ข้อนี้ไม่ต้องใช้ภาพ'], en: ['This question needs none'] },
  },
  {
    name: 'at a question, with a paper missing',
    begins: async (...all) => {
      await missesReport(...all)
      await atQuestion(...all)
    },
    photo: brings,
  },
  {
    name: 'at a survey',
    begins: atSurvey,
    photo: { th: ['ระบบไม่ได้เก็บสิ่งที่ส่งมา'], en: ['What you sent has not been kept'] },
  },
  {
    name: 'at a survey, with a paper missing',
    begins: async (...all) => {
      await missesReport(...all)
      await atSurvey(...all)
    },
    photo: brings,
  },
  {
    name: 'in a talk',
    begins: human,
    photo: { th: ['เจ้าหน้าที่ดูภาพ'], en: ['Officers cannot see pictures'] },
  },
  {
    name: 'in a talk, with a paper missing that is taken by photo',
    begins: async (...all) => {
      await missesPayslip(...all)
      await human(all[0], all[1])
    },
    photo: attaches,
    holds: true,
  },
  {
    name: 'in a talk, with a paper missing',
    begins: async (...all) => {
      await missesReport(...all)
      await human(all[0], all[1])
    },
    photo: brings,
  },
  {
    name: 'while a message is left',
    at: '2026-11-22T20:00:00+07:00',
    begins: human,
    photo: { th: ['ฝากได้เฉพาะข้อความ'], en: ['Only words can be left here'] },
  },
  {
    name: 'while a message is left, with a paper missing',
    at: '2026-11-22T20:00:00+07:00',
    begins: async (...all) => {
      await missesReport(...all)
      await human(all[0], all[1])
    },
    photo: brings,
  },
]

describe('a picture, a file, a voice, a sticker in the chat', () => {
  let office: TestOffice
  afterEach(() => office.close())

  for (const { name, at, begins, photo, holds } of situations)
    for (const language of ['th', 'en'] as const)
      it(`${name} is no dead end (${language})`, async () => {
        office = await openOffice(at === undefined ? {} : { at })
        const person = await office.person()
        await speaks(office, person, language)
        await begins(office, person, language)
        const picture = await makePhoto()
        const stateNow = async () => {
          const state = await office.models.conversations.stateOf(person.userId)
          return [state?.focus, state?.draft?.asking, state?.survey?.next, state?.talk?.over]
        }
        const before = await stateNow()
        const kept = () => office.models.photos.before(new Date(+office.clock.now() + 1), 'all')
        for (const kind of kinds) {
          const count = person.chat.length
          await media[kind]?.(person, picture)
          await office.settled()
          office.clock.advance(10)
          assert.ok(person.chat.length > count + 1, `nothing is said to a ${kind}`)
          const shown = reads(person)
          assert.doesNotMatch(shown, /เลือกจากเมนู|choose from the menu/, kind)
          // Buttons of the card itself: shortcuts go with the next message, and some phones show none.
          // In a talk words go to the officer, and the only button is that which ends it.
          const inTalk = before[3] === null && before[0] === null
          const buttons = JSON.stringify(
            person.last.map((each) => (inTalk ? each : { ...each, quickReply: null })),
          )
          assert.match(buttons, /"type":"(postback|uri)"/, `a ${kind} leads nowhere: ${shown}`)
          if (kind === 'photo')
            for (const words of photo[language])
              assert.ok(shown.includes(words), `a ${kind} is told “${shown}”, not “${words}”`)
          assert.deepEqual(await stateNow(), before, `a ${kind} closes the question`)
        }
        const held = await kept()
        assert.equal(held.length > 0, holds === true, 'a photo is kept that nobody takes, or lost')
      })
})
