import assert from 'node:assert/strict'
import { guidanceById, guidanceList } from '../../../src/domain/guidance/index.ts'
import { officeOf } from '../../../src/domain/settings/office.ts'
import { services } from '../../../src/domain/services/index.ts'
import { SettingsSchema } from '../../../src/domain/settings/settings.ts'
import { isDay } from '../../../src/lib/time.ts'
import { openChat } from '../../support/chat.ts'

const titles = new Map(guidanceList.map(({ id, title }) => [id, title.th]))
const CAUTION = 'ระเบียบอาจเปลี่ยนแปลง โปรดยืนยันกับเจ้าหน้าที่'

describe('facts that people ask', () => {
  for (const [text, id] of [
    ['เบิกค่าหมอได้ถึงกี่เดือนคะ', 'medical-deadline'],
    ['ใบเสร็จค่ายาเกิน 1 ปีแล้วเบิกได้ไหม', 'medical-deadline'],
    ['เบิกค่ารักษาให้ใครได้บ้าง', 'medical-who'],
    ['ค่าหมอเบิกจ่ายตรงได้ไหมคะ', 'medical-direct-billing'],
    ['เบิกค่ารักษาได้กี่บาท', 'medical-amount'],
    ['ค่าเทอมลูกเบิกได้ถึงอายุเท่าไหร่คะ', 'education-who'],
    ['เบิกค่าเล่าเรียนบุตรใช้แบบไหน', 'education-form'],
    ['รูปถ่ายทำบัตรข้าราชการต้องใส่ชุดปกติขาวไหม', 'card-photo'],
    ['บัตรมีอายุกี่ปี', 'card-validity'],
    ['บัตรข้าราชการหาย ทำไงดี', 'card-lost'],
    ['หนังสือรับรองเงินเดือนใช้ได้กี่ปี', 'certificate-validity'],
    ['กู้ ธอส ได้กี่บาท', 'housing-scheme'],
    ['ทำบัตรข้าราชการเสียเงินไหม', 'fee'],
    ['ให้คนอื่นไปแทนได้ไหม', 'proxy'],
    ['ลูกมารับแทนได้ไหมคะ', 'proxy'],
    ['สามีไปรับแทนได้มั้ย', 'proxy'],
    ['ให้เพื่อนมายื่นแทนได้ไหมครับ', 'proxy'],
    ['หนังสือรับรองความประพฤติต้องถ่ายสำเนาบัตรไหม', 'copies'],
    ['ใช้เวลากี่นาที', 'duration'],
  ] as const) {
    it(`“${text}” is answered with: ${id}`, () => {
      const chat = openChat()
      chat.says(text)
      chat.hears(titles.get(id) ?? '')
      chat.sees('โปรดยืนยันกับเจ้าหน้าที่')
      chat.taps('รายละเอียด')
      chat.hears(titles.get(id) ?? '')
      chat.sees(CAUTION)
      const known = guidanceById(id)
      assert.ok(known)
      if (known.source.kind === 'office-to-confirm') chat.seesNot('ที่มา:', 'รอสำนักงานยืนยัน')
      else chat.sees(`ที่มา: ${known.source.name.th}`, '29 พฤศจิกายน 2569')
      assert.ok(chat.labels().includes('ติดต่อเจ้าหน้าที่'))
    })
  }

  it('lead on to the service', () => {
    const chat = openChat()
    chat.says('บัตรบำนาญใช้ได้กี่ปี')
    chat.hears('อายุของบัตร')
    chat.taps('บัตรผู้รับบำนาญ')
    chat.hears(services['pensioner-id-card'].shortName.th)
  })

  it('about surety and cremation are told in a calm tone', () => {
    for (const [text, told] of [
      ['ใช้ตำแหน่งประกันตัวได้วงเงินเท่าไร', 'ศาลหรือพนักงานสอบสวนเป็นผู้กำหนด'],
      ['ใครขอพระราชทานเพลิงศพได้บ้าง', 'เจ้าหน้าที่จะตรวจสอบให้'],
    ] as const) {
      const chat = openChat()
      chat.says(text)
      chat.sees(told, 'โปรดยืนยันกับเจ้าหน้าที่')
      assert.ok(chat.messages.every((message) => message.kind === 'card' && message.tone === 'grave'))
    }
  })

  it('are told in the office’s own words where it has written them', () => {
    const own = {
      answer: { th: 'ตามที่สำนักงานเขียน', en: 'As the office wrote' },
      source: { th: 'ประกาศสำนักงาน', en: 'Notice of the office' },
      checkedOn: '2027-01-04',
    }
    const office = officeOf(SettingsSchema.parse({ guidance: { 'medical-deadline': own } }))
    const chat = openChat({ office })
    chat.says('เบิกค่าหมอได้ถึงกี่เดือนคะ')
    chat.sees('ตามที่สำนักงานเขียน', 'ประกาศสำนักงาน')
    chat.taps('รายละเอียด')
    chat.sees('ตามที่สำนักงานเขียน', 'ประกาศสำนักงาน', '4 มกราคม 2570', CAUTION)
    chat.seesNot('ภายใน 1 ปี')
  })

  it('cannot be overwritten under an id that does not exist', () => {
    const words = { th: 'ก', en: 'a' }
    const value = {
      guidance: { 'no-such-answer': { answer: words, source: words, checkedOn: '2027-01-04' } },
    }
    assert.equal(SettingsSchema.safeParse(value).success, false)
  })

  it('leave an unknown one of another release to the menu', () => {
    const chat = openChat()
    chat.tapsData('kind=guidance&topic=gone')
    chat.hears('chat.old.button')
  })
})

describe('every answer', () => {
  it('has an id of its own, a day and a source', () => {
    assert.equal(titles.size, guidanceList.length)
    for (const { id, checkedOn, source } of guidanceList) {
      assert.match(id, /^[a-z-]{1,40}$/)
      assert.ok(isDay(checkedOn), id)
      if (source.kind === 'office-to-confirm') continue
      assert.ok(source.name.th !== '' && source.name.en !== '', id)
    }
  })

  it('cites a law, a circular or the manual by name: never a blog, a firm or a web address', () => {
    for (const { id, source } of guidanceList) {
      if (source.kind === 'office-to-confirm') continue
      const words = `${source.name.th} ${source.name.en}`
      assert.doesNotMatch(words, /https?:|www\.|blog|\.(com|net|org|info|co|th)\b|โรงพยาบาล|มหาวิทยาลัย/i, id)
      const named = {
        law: /พ\.ร\.|ระเบียบ|กฎกระทรวง|หลักเกณฑ์กระทรวง|ป\.วิ\.อ\./,
        circular: /หนังสือ|มติ/,
        manual: /คู่มือ/,
      }
      assert.match(source.name.th, named[source.kind], id)
    }
  })

  it('says what the office has to confirm, wherever nothing else shows it', () => {
    const open = guidanceList.filter(({ source }) => source.kind === 'office-to-confirm')
    assert.ok(open.length > 0)
    for (const { id, toConfirm } of open) assert.ok(toConfirm, id)
  })

  it('sends nobody to Bangkok, and promises neither a deduction nor a form', () => {
    const words = guidanceList.map(({ answer }) => answer.th).join('\n')
    assert.doesNotMatch(words, /กองพระราชพิธี|หักเงินเดือน|ขอรับแบบได้จากเจ้าหน้าที่|ปกติขาว|ในระบบนี้/)
  })

  it('stands in short lines for an elder: at most 72 letters each', () => {
    const marks = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g
    for (const { id, answer } of guidanceList) {
      for (const line of answer.th.split('\n')) {
        assert.ok(line.replace(marks, '').length <= 72, `${id}: ${line}`)
      }
    }
  })

  it('is short', () => {
    for (const { id, answer } of guidanceList) {
      assert.ok(
        answer.th.length <= 260 && answer.en.length <= 320,
        `${id}: ${answer.th.length}, ${answer.en.length}`,
      )
    }
  })

  it('promises nothing', () => {
    for (const { id, answer } of guidanceList) {
      assert.doesNotMatch(
        answer.th,
        /มีสิทธิแน่นอน|ได้เงินวันนี้|ประกันตัวได้|พระราชทานแล้ว|กู้ผ่าน|\d[\d,]* ?บาท|ครับ|ค่ะ/,
        id,
      )
    }
  })
})
