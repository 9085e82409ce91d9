import assert from 'node:assert/strict'
import { chatAt } from '../support/filings.ts'

const atCheck = (service: Parameters<typeof chatAt>[0] = 'pension-certificate') => chatAt(service, 'check')

describe('what is said on the check page', () => {
  for (const [words, copies] of [
    ['ขอสองฉบับนะคะ', '2'],
    ['เอา 3 ใบ', '3'],
    ['ขอ ๒ ชุดค่ะ', '2'],
    ['2 copies please', '2'],
  ] as const)
    it(`“${words}” changes how many are wanted, and says so`, () => {
      const chat = atCheck()
      chat.says(words)
      assert.equal(chat.state.draft?.answers['originals'], copies)
      chat.showsProblem('chat.check.changed')
      chat.sees('แก้ไขแล้ว', 'โปรดตรวจคำตอบ')
    })

  for (const words of ['เบอร์ผิดค่ะ เบอร์ใหม่ 089-765-4321', '089-765-4321', 'เปลี่ยนเบอร์เป็น O89 765 4321 ค่ะ'])
    it(`“${words}” changes the telephone`, () => {
      const chat = atCheck()
      chat.says(words)
      assert.equal(chat.state.draft?.answers['phone'], '0897654321')
      chat.sees('แก้ไขแล้ว', '089-765-4321')
    })

  for (const [words, question] of [
    ['ชื่อผิด', 'name'],
    ['นามสกุลไม่ถูกค่ะ', 'name'],
    ['เบอร์ผิดค่ะ', 'phone'],
    ['ขอแก้โรงเรียนค่ะ', 'workplace'],
    ['the name is wrong', 'name'],
  ] as const)
    it(`“${words}” asks for it again, and comes back`, () => {
      const chat = atCheck()
      chat.says(words)
      chat.isAsked(question)
    })

  const medical = 'medical-reimbursement-retiree'
  for (const [service, words, answers, line] of [
    [medical, 'ผู้ป่วยคือลูกค่ะ', { patient: 'child' }, 'แก้ไขแล้ว: ผู้ป่วย บุตร'],
    [medical, 'ไม่ใช่สามี เป็นลูกค่ะ', { patient: 'child' }, 'แก้ไขแล้ว: ผู้ป่วย บุตร'],
    [medical, 'เป็นลูก ไม่ใช่สามีค่ะ', { patient: 'child' }, 'แก้ไขแล้ว: ผู้ป่วย บุตร'],
    [medical, 'the patient is my child', { patient: 'child' }, 'แก้ไขแล้ว: ผู้ป่วย'],
    [medical, 'ยอดรวม 3,500 บาทค่ะ', { 'receipt-total': '3500.00' }, 'แก้ไขแล้ว: ยอดรวม'],
    [medical, 'ใบเสร็จ 4 ใบค่ะ', { receipts: '4' }, 'แก้ไขแล้ว'],
    [medical, 'วันที่ผิดค่ะ เป็น 3 พ.ย. 2569', { 'receipt-date': '2026-11-03' }, 'แก้ไขแล้ว'],
    [medical, 'ชื่อผิดค่ะ ต้องเป็น นางสมศรี ใจงาม', { name: 'นางสมศรี ใจงาม' }, 'แก้ไขแล้ว'],
    [medical, 'นางสมศรี ใจงามค่ะ', { name: 'นางสมศรี ใจงาม' }, 'แก้ไขแล้ว'],
    [
      medical,
      'ผู้ป่วยคือลูกค่ะ เบอร์ 089-765-4321 นะคะ',
      { patient: 'child', phone: '0897654321' },
      'แก้ไขแล้ว: โทรศัพท์ 089-765-4321',
    ],
    [
      'pension-certificate',
      'สหกรณ์ออมทรัพย์ครูค่ะ',
      { addressee: 'สหกรณ์ออมทรัพย์ครู', purpose: 'surety' },
      'แก้ไขแล้ว: เรียนถึง สหกรณ์ออมทรัพย์ครู',
    ],
    [
      'pension-certificate',
      'สหกรณ์ครูค่ะ ขอสองฉบับนะคะ',
      { addressee: 'สหกรณ์ครู', originals: '2' },
      'แก้ไขแล้ว: จำนวนฉบับ',
    ],
    ['pension-certificate', 'ขอเป็นภาษาอังกฤษค่ะ', { 'certificate-language': 'en' }, 'แก้ไขแล้ว'],
    ['pension-certificate', 'เอาไปกู้เงินค่ะ ไม่ใช่ค้ำประกัน', { purpose: 'loan' }, 'แก้ไขแล้ว: วัตถุประสงค์'],
    ['pension-certificate', 'โรงเรียนบ้านดู่ค่ะ', { workplace: 'โรงเรียนบ้านดู่' }, 'แก้ไขแล้ว: หน่วยงาน'],
    ['pension-certificate', 'ที่ทำงานผิดค่ะ เป็นโรงเรียนบ้านดู่', { workplace: 'โรงเรียนบ้านดู่' }, 'แก้ไขแล้ว'],
    ['pensioner-id-card', 'บัตรหายค่ะ ไม่ใช่ทำครั้งแรก', { 'card-reason': 'lost' }, 'แก้ไขแล้ว'],
  ] as const)
    it(`“${words}” changes what it corrects`, () => {
      const chat = atCheck(service)
      chat.says(words)
      const { draft } = chat.state
      assert.deepEqual({ ...draft?.answers, ...answers }, draft?.answers)
      chat.sees(line)
    })

  for (const [service, words, question] of [
    ['pension-certificate', 'แก้ชื่อหน่วยงานค่ะ', 'workplace'],
    ['pension-certificate', 'ที่ทำงานผิดค่ะ', 'workplace'],
    ['pension-certificate', 'เรียนถึงผิดค่ะ', 'addressee'],
    [medical, 'คนป่วยไม่ถูกค่ะ', 'patient'],
    [medical, 'ยอดเงินผิดค่ะ', 'receipt-total'],
    [medical, 'ชื่อกับเบอร์ผิดค่ะ', 'name'],
    [medical, 'ของใครผิดค่ะ ยื่นเรื่องของผิด', 'for-whom'],
  ] as const)
    it(`“${words}” opens its question`, () => {
      const chat = atCheck(service)
      chat.says(words)
      chat.isAsked(question)
    })

  for (const words of ['ไปทำงานก่อนนะคะ', 'ลูกสาวกำลังช่วยดูให้ค่ะ', 'รอสักครู่ค่ะ', 'ผู้ป่วยคืออะไรคะ', '2', 'ภาษาอังกฤษ'])
    it(`“${words}” corrects no answer`, () => {
      for (const service of [medical, 'pension-certificate'] as const) {
        const chat = atCheck(service)
        const before = chat.state.draft?.answers
        chat.says(words)
        assert.deepEqual(chat.state.draft?.answers, before)
      }
    })

  it('holds over what was said of the papers before', () => {
    const chat = chatAt('salary-certificate', 'papers')
    chat.says('ไม่แน่ใจค่ะ')
    chat.sees('โปรดตรวจคำตอบ')
    chat.says('มีครบแล้วค่ะ')
    assert.equal(chat.state.draft?.answers['papers'], 'all')
    chat.sees('แก้ไขแล้ว')
  })

  for (const words of ['ส่งแล้วต้องไปเมื่อไหร่คะ', 'ขอสองฉบับดีไหมคะ หรือใบเดียว', 'สวัสดีค่ะ'])
    it(`“${words}” changes nothing`, () => {
      const chat = atCheck()
      const before = chat.state.draft?.answers
      chat.says(words)
      assert.deepEqual(chat.state.draft?.answers, before)
    })
})

describe('what could not be read on the check page', () => {
  const unread = (words = 'ลืมบอกเรื่องหลานค่ะ') => {
    const chat = atCheck('medical-reimbursement-retiree')
    chat.says(words, '201')
    return chat
  }

  for (const words of ['ลืมบอกเรื่องหลานค่ะ', 'ตรงบรรทัดที่สองผิดค่ะ', 'ไม่ใช่แบบนั้นนะคะ'])
    it(`“${words}” is asked about before the request is sent`, () => {
      const chat = unread(words)
      chat.says('ส่งเลยค่ะ')
      chat.hears('chat.check.unread')
      chat.sees(`ท่านพิมพ์ว่า “${words}” ยังไม่ได้แก้ไข ส่งตามนี้หรือไม่`)
      chat.says('ส่งเลยค่ะ')
      chat.caused('file-request')
    })

  it('is asked about at the button too, also at the second tap, until the person is sure', () => {
    const chat = unread()
    chat.taps('ส่งคำขอ')
    chat.hears('chat.check.unread')
    chat.tapsAgain()
    chat.hears('chat.check.unread')
    chat.taps('ส่งตามนี้')
    chat.caused('file-request')
  })

  it('is forgotten when an answer is changed', () => {
    const chat = unread()
    chat.says('เบอร์ 089-765-4321 ค่ะ')
    chat.says('ส่งเลยค่ะ')
    chat.caused('file-request')
  })

  it('goes when its message is unsent', () => {
    const chat = unread()
    chat.unsends('201')
    assert.equal(chat.state.draft?.doubted, undefined)
  })

  it('keeps no number of the person', () => {
    const chat = unread('เลขบัตรประชาชน 1570400123456')
    assert.doesNotMatch(JSON.stringify(chat.state), /1570400123456/)
  })

  for (const words of ['ส่งแล้วต้องไปเมื่อไหร่คะ', 'สวัสดีค่ะ', 'อืม'])
    it(`“${words}” was no correction, so the request is sent at once`, () => {
      const chat = unread(words)
      assert.equal(chat.state.draft?.doubted, undefined)
    })

  it('lists the answers where only something is called wrong', () => {
    unread('ขอแก้ไขค่ะ').hears('chat.check.change-title')
    unread('ยังไม่ถูกค่ะ').hears('chat.check.change-title')
  })

  it('asks one after the other what is called wrong together', () => {
    const chat = unread('ชื่อกับเบอร์ผิดค่ะ')
    chat.isAsked('name')
    chat.says('นางสมศรี ใจงาม')
    chat.isAsked('phone')
    chat.says('089-765-4321')
    chat.sees('โปรดตรวจคำตอบ')
  })
})

describe('the question for a day', () => {
  it('shows an example as people write it', () => {
    chatAt('medical-reimbursement', 'receipt-date').sees('เช่น 5 ม.ค. 2569')
  })
})

describe('what is said before sending', () => {
  for (const words of [
    'อย่าเพิ่งส่งนะคะ ขออ่านก่อน',
    'ยังไม่ส่งค่ะ',
    'ขอดูอีกรอบค่ะ',
    'เดี๋ยวขอตรวจดูก่อนนะคะ',
    'ยังไม่ต้องส่งค่ะ ดูให้ดีก่อน',
  ])
    it(`stays on the page and sends nothing: “${words}”`, () => {
      const chat = atCheck()
      chat.says(words)
      chat.showsProblem('chat.check.not-sent')
      chat.caused()
      assert.equal(chat.state.draft?.doubted, undefined)
    })

  for (const [words, answers] of [
    ['ไม่ใช่ค้ำประกันค่ะ จะเอาไปขอวีซ่า', { purpose: 'visa' }],
    ['ไม่ได้ค้ำประกันนะคะ อยากเอาไปกู้เงิน', { purpose: 'loan' }],
    ['ขอสักสองฉบับดีกว่าค่ะ', { originals: '2' }],
    ['เอาแค่ 3 ใบก็พอค่ะ', { originals: '3' }],
    ['ดิฉันย้ายไปโรงเรียนบ้านดู่แล้วค่ะ', { workplace: 'โรงเรียนบ้านดู่' }],
    ['ตอนนี้สอนอยู่ที่ รร.บ้านสันกอง ค่ะ', { workplace: 'รร.บ้านสันกอง' }],
  ] as const)
    it(`changes what it corrects: “${words}”`, () => {
      const chat = atCheck()
      chat.says(words)
      const { draft } = chat.state
      assert.deepEqual({ ...draft?.answers, ...answers }, draft?.answers)
      chat.sees('แก้ไขแล้ว')
    })

  for (const words of ['ฉบับเดียวก็พอค่ะ', 'ใบเดียวพอ'])
    it(`asks about nothing where it repeats an answer: “${words}”`, () => {
      const chat = atCheck()
      chat.says(words)
      chat.sees('โปรดตรวจคำตอบ')
      chat.says('ส่งเลยค่ะ')
      chat.caused('file-request')
    })
})

describe('a receipt that is gone', () => {
  for (const [words, note] of [
    ['จ่ายเองแต่ใบเสร็จหายค่ะ', 'หากจ่ายเองแต่ไม่มีใบเสร็จ'],
    ['หาใบเสร็จไม่เจอค่ะ', 'หากจ่ายเองแต่ไม่มีใบเสร็จ'],
    ['เบิกจ่ายตรงค่ะ', 'หากใช้สิทธิเบิกจ่ายตรง'],
  ] as const)
    it(`is not the same as direct billing: “${words}”`, () => {
      const chat = chatAt('medical-reimbursement-retiree', 'paid')
      chat.says(words)
      if (chat.state.draft?.answers['paid'] === undefined) return chat.isAsked('paid')
      chat.sees(note)
    })
})

describe('a name whose surname praises', () => {
  for (const words of ['ถูก ใจดีงาม', 'บุญมี สุขดี', 'แก้ว ใจงาม'])
    it(`is a name where one is asked for, and praise nowhere: “${words}”`, () => {
      const chat = chatAt('pension-certificate', 'name')
      chat.says(words)
      assert.equal(chat.state.draft?.answers['name'], words)
      const choice = chatAt('pension-certificate', 'purpose')
      choice.says(words)
      choice.seesNot('ขอบคุณสำหรับคำชม')
    })

  for (const words of ['บริการดีมากค่ะ', 'เจ้าหน้าที่ใจดี น่ารักมาก'])
    it(`is none in praise: “${words}”`, () => {
      const chat = chatAt('pension-certificate', 'name')
      chat.says(words)
      assert.equal(chat.state.draft?.answers['name'], undefined)
    })
})
