import assert from 'node:assert/strict'
import fc from 'fast-check'
import { isCitizenId } from '../../../src/lib/citizenId.ts'
import { toArabicDigits } from '../../../src/lib/thaiDigits.ts'
import { masked, withoutPeople } from '../../../src/reports/suggestions/mask.ts'

const all = (pairs: Readonly<Record<string, string>>, names: readonly string[] = []) => {
  for (const [text, expected] of Object.entries(pairs)) assert.equal(masked(text, names), expected)
}
const untouched = (...texts: readonly string[]) => {
  for (const text of texts) assert.equal(masked(text), text)
}

describe('masking a suggestion', () => {
  it('hides Thai names behind their titles, the title with them', () => {
    all({
      'นายสมชาย ใจดี บริการดีมาก': '[ชื่อ] บริการดีมาก',
      ขอบคุณคุณสมชายมากครับ: 'ขอบคุณ[ชื่อ]มากครับ',
      'ขอบคุณครูสมศรี แก้วใส ที่ช่วยกรอกเอกสาร': 'ขอบคุณ[ชื่อ] ที่ช่วยกรอกเอกสาร',
      'น.ส.สมหญิง รักงาน พูดจาไม่ดี': '[ชื่อ] พูดจาไม่ดี',
      'ว่าที่ร้อยตรีสมพงษ์ กล้าหาญ ให้คำแนะนำดี': '[ชื่อ] ให้คำแนะนำดี',
      'ว่าที่ ร.ต. สมพงษ์ กล้าหาญ': '[ชื่อ]',
      'พระมหาสมชาย มาติดต่อ': '[ชื่อ] มาติดต่อ',
      'ดร.สมชาย และ ด.ช.สมปอง': '[ชื่อ] และ [ชื่อ]',
      'คุณครูมานี มีชัย ให้ข้อมูลดี': '[ชื่อ] ให้ข้อมูลดี',
      'ผอ.สมชาย ดีมาก': '[ชื่อ] ดีมาก',
      'พี่แอนน่ารักมาก น้องเมย์ช่วยดี': '[ชื่อ]น่ารักมาก [ชื่อ]ช่วยดี',
      เจ้าหน้าที่ชื่อสมชายพูดไม่ดี: 'เจ้าหน้าที่ชื่อ[ชื่อ]พูดไม่ดี',
      'ถาม คุณ Somchai Jaidee แล้ว': 'ถาม [ชื่อ] แล้ว',
    })
  })

  it('hides numbers of houses, accounts behind a network, and names that people call their own', () => {
    all({
      'บ้านเลขที่ ๑๒/๓ ม.4 ต.เวียง': 'บ้านเลขที่ [ตัวเลข] ม.4 ต.เวียง',
      '12/3 หมู่ 4': '[ตัวเลข] หมู่ 4',
      '12 ม.4 ต.เวียง': '[ตัวเลข] ม.4 ต.เวียง',
      'ที่อยู่ 55': 'ที่อยู่ [ตัวเลข]',
      'ไลน์ somchai.j': '[บัญชี]',
      'my name is somchai jaidee': 'my name is [ชื่อ]',
    })
    untouched('มี 2 ห้อง ม.1 กับ ม.2', 'my name is wrong', 'line official account', 'รอ 12 คน')
  })

  it('hides names behind every title of the state, in full and in short', () => {
    for (const title of [
      ...[
        'พลเอก',
        'พล.อ.',
        'พลเรือตรี',
        'พล.ร.ท.',
        'พลอากาศโท',
        'นาวาอากาศเอก',
        'น.อ.',
        'พันจ่าเอก',
        'พ.จ.อ.',
        'เรือเอก',
      ],
      ...['พลตำรวจตรี', 'พันตำรวจเอก', 'พ.ต.อ.', 'พ.ต.ท.หญิง', 'ร้อยตำรวจโท', 'ดาบตำรวจ', 'ด.ต.', 'จ.ส.ต.'],
      ...['รองศาสตราจารย์', 'ผู้ช่วยศาสตราจารย์', 'ศาสตราจารย์', 'นพ.', 'พญ.', 'เภสัชกร', 'ศึกษานิเทศก์'],
      ...[
        'หม่อมราชวงศ์',
        'หม่อมหลวง',
        'ม.ร.ว.',
        'คุณหญิง',
        'ท่านผู้หญิง',
        'พระครู',
        'พระอาจารย์',
        'สามเณร',
        'นายกองเอก',
      ],
    ]) {
      assert.equal(masked(`${title}สมชาย ใจดี บริการดีมาก`), '[ชื่อ] บริการดีมาก', title)
      assert.equal(masked(`ขอบคุณ ${title} สมชาย ครับ`), 'ขอบคุณ [ชื่อ] ครับ', title)
    }
  })

  it('hides English names behind their titles', () => {
    all({
      'Mr. Somchai Jaidee was very kind': '[ชื่อ] was very kind',
      'mrs somsri helped me': '[ชื่อ] helped me',
      'Miss Jane Doe helped, Dr somchai too': '[ชื่อ] helped, [ชื่อ] too',
      'My name is Somchai Jaidee.': 'My name is [ชื่อ].',
      'Khun Ploy explained it': '[ชื่อ] explained it',
    })
  })

  it('leaves words that only begin like a title', () => {
    untouched(
      'คุณภาพการบริการดี มีคุณค่า คุณสมบัติชัดเจน คุณธรรม',
      'ขอบคุณเจ้าหน้าที่มากค่ะ บริการดีมาก ขอบพระคุณ',
      'ครูทุกคนได้รับบริการที่ดี พนักงานสุภาพ นายทะเบียนใจดี',
      'ครูเกษียณมาไกล ครูผู้ช่วย ครูอัตราจ้าง ครูในพื้นที่ ครูมาไม่ทัน',
      'ข้าราชการครูและบุคลากร นายจ้าง นายประกัน นางพยาบาล ทนายความ',
      'พระราชบัญญัติ เพราะพระอาทิตย์ตก หน้าต่าง ป้ายบอกทางไม่ชัด',
      'ผอ.เขตควรลงมาดู ผอ. ควรจัดที่จอดรถ ผู้อำนวยการเขตมาดูแลเอง',
      'อาจารย์ทุกท่านใจดี ศาสตราจารย์ทุกคน อ.เมือง อ.แม่สาย ท่านผู้อำนวยการ เจ้าหน้าที่ดี',
      'พี่ๆ เจ้าหน้าที่ใจดี พี่ที่เคาน์เตอร์ อาจารย์ทุกท่าน',
      'ชื่อเสียงของเขตดี รายชื่อเอกสารไม่ชัด ป้ายชื่อไม่มี',
      'I miss the old forms. The officer was kind. Dr is a title',
    )
  })

  it('hides the names of staff without a title too', () => {
    const staff = ['นายสมชาย ตั้งใจ', 'Jane Doe', 'นาย บุญมี คำแก้ว']
    all(
      {
        สมชายดีมาก: '[ชื่อ]ดีมาก',
        'ชมสมชาย ตั้งใจ ครับ': 'ชม[ชื่อ] ครับ',
        ชมสมชายตั้งใจครับ: 'ชม[ชื่อ]ครับ',
        เจ้าหน้าที่ตั้งใจทำงาน: 'เจ้าหน้าที่ตั้งใจทำงาน',
        นายทะเบียนกับบุญมี: 'นายทะเบียนกับ[ชื่อ]',
        'jane was kind, Janet too': '[ชื่อ] was kind, Janet too',
      },
      staff,
    )
  })

  it('hides telephone numbers and citizen ids however they are written', () => {
    all({
      'โทร 081-234-5678 หรือ 053 711 234 ต่อ 12': 'โทร [เบอร์โทร] หรือ [เบอร์โทร] ต่อ 12',
      'โทร ๐๘๑-๒๓๔๕๖๗๘ ได้': 'โทร [เบอร์โทร] ได้',
      'โทร (081) 234.5678 ได้': 'โทร [เบอร์โทร] ได้',
      '+66 81 234 5678': '[เบอร์โทร]',
      'โทร 0️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣': 'โทร [เบอร์โทร]',
      'โทร ศูนย์แปดหนึ่งสองสามสี่ห้าหกเจ็ดแปด': 'โทร [เบอร์โทร]',
      'เลขบัตร 1-1037-02071-81-1 ครับ': 'เลขบัตร [เลขประจำตัว] ครับ',
      'เลขบัตร ๑๑๐๓๗๐๒๐๗๑๘๑๑': 'เลขบัตร [เลขประจำตัว]',
    })
  })

  it('hides every longer number, and leaves counts and hours', () => {
    all({
      'คำขอ 70-0042-7 บัญชี 123-4-56789-0': 'คำขอ [ตัวเลข] บัญชี [ตัวเลข]',
      'เกิดปี 2510': 'เกิดปี [ตัวเลข]',
    })
    untouched(
      'รอ 3 ชั่วโมง เปิด 08.30-16.30 น. พัก 12.00–13.00 น.',
      'ให้ 10/10 คะแนน บริการ 24 ชั่วโมง อีก ๕ นาที เสียเงิน 1,500 บาท',
    )
  })

  it('hides addresses and accounts', () => {
    all({
      'ติดต่อsomchai@gmail.comได้เลย': 'ติดต่อ[อีเมล]ได้เลย',
      'somchai (at) gmail.com': '[อีเมล]',
      'ดู https://x.example/z?a=1 หรือ facebook.com/somchai': 'ดู [ลิงก์] หรือ [ลิงก์]',
      'LINE id: somchai หรือ @somchai': '[บัญชี] หรือ [บัญชี]',
      'ไลน์ไอดี somchai แอดไลน์ somchai99': '[บัญชี] แอดไลน์ [บัญชี]',
    })
    untouched('ใช้ LINE OA ดีมาก LINE ช้า ไลน์ตอบไว ใช้บัตร A4')
  })

  it('keeps years and sums in the office’s own words, and hides people there too', () => {
    assert.equal(
      withoutPeople('มอบหมายให้นายสมชาย ใจดี ดูแล ตั้งแต่ปี 2570 งบ 15000 บาท โทร 053-711234'),
      'มอบหมายให้[ชื่อ] ดูแล ตั้งแต่ปี 2570 งบ 15000 บาท โทร [เบอร์โทร]',
    )
  })

  const digit = fc.integer({ min: 0, max: 9 })
  const thai = (text: string) => text.replace(/\d/g, (each) => String.fromCharCode(0x0e50 + Number(each)))
  const signs = fc.constantFrom('', '-', ' ', '.', ' - ', '–')
  /** Digits as people write them: in either script, with signs anywhere. */
  const written = (digits: string) =>
    fc
      .tuple(fc.boolean(), fc.array(signs, { minLength: digits.length, maxLength: digits.length }))
      .map(([inThai, between]) =>
        [...(inThai ? thai(digits) : digits)]
          .map((each, index) => (index === 0 ? '' : between[index]) + each)
          .join(''),
      )
  /** Whatever people write around it, without digits of its own. */
  const around = fc.oneof(
    fc.constantFrom('', 'โทร ', 'เบอร์', 'เลขบัตรครับ ', 'ขอบคุณคุณสมชาย ', 'call '),
    fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replace(/\p{N}/gu, '')),
  )
  const digitsIn = (text: string) => toArabicDigits(text).replace(/\D/g, '')

  it('lets no citizen id survive', () => {
    const id = fc
      .array(digit, { minLength: 12, maxLength: 12 })
      .map((digits) => digits.join(''))
      .map((twelve) => [...'0123456789'].map((last) => twelve + last).find(isCitizenId) ?? '')
    fc.assert(
      fc.property(id.chain(written), around, around, (written, before, after) => {
        assert.equal(digitsIn(masked(`${before} ${written} ${after}`)), '')
      }),
      { numRuns: 300 },
    )
  })

  it('lets no telephone number survive', () => {
    const phone = fc.oneof(
      fc.tuple(fc.constantFrom('06', '08', '09'), fc.array(digit, { minLength: 8, maxLength: 8 })),
      fc.tuple(fc.constantFrom('02', '053', '054'), fc.array(digit, { minLength: 7, maxLength: 7 })),
    )
    const numbers = phone.map(([prefix, rest]) =>
      (prefix + rest.join('')).slice(0, prefix.startsWith('05') ? 9 : 10),
    )
    fc.assert(
      fc.property(numbers.chain(written), around, around, (written, before, after) => {
        assert.equal(digitsIn(masked(`${before} ${written} ${after}`)), '')
      }),
      { numRuns: 300 },
    )
  })

  it('lets no e-mail address survive', () => {
    fc.assert(
      fc.property(fc.emailAddress(), around, around, (email, before, after) => {
        const [mailbox = ''] = email.split('@')
        const text = masked(`${before} ${email} ${after}`)
        assert.ok(!text.includes(email), text)
        assert.ok(mailbox.length < 6 || !text.includes(mailbox), text)
      }),
      { numRuns: 300 },
    )
  })

  it('changes nothing when it is done again', () => {
    const pieces = fc.constantFrom(
      ...[
        'นาย',
        'คุณ',
        'ขอบ',
        'ครู',
        'พระ',
        'สมชาย',
        'ใจดี',
        'บริการ',
        ' ',
        '.',
        '-',
        '@',
        'line',
        'id',
        'a',
        '081',
        '๒',
      ],
      ...[
        '[ชื่อ]',
        '[',
        ']',
        'ชื่อ',
        'Mr',
        'Jane',
        'www.',
        'x.com',
        '2345',
        'ศูนย์',
        '\n',
        'ๆ',
        'มาก',
        'ให้',
        'ทุก',
        'ตัวเลข',
      ],
    )
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 25 }).map((each) => each.join('')),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    )
    fc.assert(
      fc.property(text, (given) => {
        const once = masked(given, ['นายสมชาย ตั้งใจ', 'ตัวเลข'])
        assert.equal(masked(once, ['นายสมชาย ตั้งใจ', 'ตัวเลข']), once)
      }),
      { numRuns: 500 },
    )
  })

  it('is quick with the longest text that anybody can send', () => {
    const texts = ['ก'.repeat(1000), '1 '.repeat(500), 'นาย '.repeat(250), 'a.'.repeat(500), 'a@'.repeat(500)]
    const begun = performance.now()
    for (const text of texts) masked(text)
    assert.ok(performance.now() - begun < 2000)
  })
})
