import assert from 'node:assert/strict'
import { type Command, readCommand } from '../../../src/chat/routing/commands.ts'
import { openChat } from '../../support/chat.ts'
import { chatAt } from '../support/filings.ts'

const tap = (kind: 'menu' | 'services' | 'status' | 'contact' | 'language' | 'sign-in'): Command => ({
  kind: 'tap',
  tap: { kind },
})

const typed: readonly (readonly [Command, readonly string[]])[] = [
  [
    tap('menu'),
    [
      'เมนู',
      'เมนู!',
      ' เมนู ',
      'เมนูค่ะ',
      'เมนูๆ',
      'เมนู 🙏',
      'หน้าหลัก',
      'หนา้หลัก',
      'หน้้าหลักครับ',
      'Menu',
      'MENU',
      'menu please',
    ],
  ],
  [tap('services'), ['บริการ', '11 บริการ', 'ดูบริการ', 'services']],
  [tap('status'), ['สถานะ', 'ติดตามสถานะ', 'ติดตามเรื่อง', 'Status', 'my requests']],
  [tap('contact'), ['ติดต่อเจ้าหน้าที่', 'เจ้าหน้าที่', 'contact an officer', 'Contact']],
  [tap('language'), ['ภาษา', 'เปลี่ยนภาษา', 'ภาษา/Language', 'language']],
  [tap('sign-in'), ['เข้าสู่ระบบ', 'เข้าสู่ระบบค่ะ', 'เขา้สู่ระบบ ครับ', 'sign in', 'Login', 'login krub']],
  [{ kind: 'tap', tap: { kind: 'set-language', language: 'th' } }, ['ภาษาไทย', 'ไทย', 'Thai']],
  [{ kind: 'tap', tap: { kind: 'set-language', language: 'en' } }, ['English', 'ภาษาอังกฤษ', 'อังกฤษ']],
  [{ kind: 'tap', tap: { kind: 'visit' } }, ['จองคิวค่ะ', 'จองคิวครับ', 'นัดหมายค่ะ']],
  [{ kind: 'back' }, ['ย้อนกลับ', 'ย้อนกลับค่ะ', 'กลับ', 'กลับจ้า', 'กลับบบ', 'Back']],
  [{ kind: 'start-over' }, ['เริ่มใหม่', 'เริ่มใหม่นะคะ', 'Start over', 'restart']],
  [{ kind: 'cancel' }, ['ยกเลิก', 'ยกเลิกค่ะ', 'ยกเลิกครับผม', 'Cancel']],
  [{ kind: 'thanks' }, ['ขอบคุณ', 'ขอบคุณค่ะ', 'ขอบคุณครับ', 'ขอบคุณนะคะ', 'ขอบคุณเจ้า', 'Thank you!', 'thanks']],
  [
    { kind: 'tap', tap: { kind: 'service', service: 'salary-certificate' } },
    ['หนังสือรับรองเงินเดือน', 'การออกหนังสือรับรองเงินเดือนข้าราชการครู/บุคลากรทางการศึกษาอื่น', 'salary certificate'],
  ],
  [
    { kind: 'tap', tap: { kind: 'service', service: 'pensioner-id-card' } },
    ['บัตรผู้รับบำนาญ', 'Pensioner ID card'],
  ],
  [{ kind: 'number', number: 4 }, ['4', '๔', '4️⃣', '(4)', '4)', 'ข้อ 4', 'ข้อที่ ๔', 'ข้อ 4 ค่ะ', 'ตอบ 4', '04']],
  [
    { kind: 'link-code', code: 'CW-7K3M-9QPT' },
    [
      ...[
        'CW-7K3M-9QPT',
        'cw-7k3m-9qpt',
        'cw7k3m9qpt',
        'CW–7K3M–9QPT',
        'CW‑7K3M−9QPT',
        'cw 7k3m 9qpt',
        'cw_7k3m_9qpt',
      ],
      ...[
        'รหัส CW-7K3M-9QPT',
        'รหัส: cw7k3m9qpt',
        'code CW-7K3M-9QPT',
        'นี่รหัสค่ะ CW–7K3M–9QPT',
        'CW-7K3M-9QPT ค่ะ',
        'ＣＷ－７Ｋ３Ｍ－９ＱＰＴ',
        'รหัสเชื่อมบัญชี cw 7k3m 9qpt ครับ',
      ],
    ],
  ],
  [
    { kind: 'sign-in-code', code: '048291' },
    [
      'เข้าสู่ระบบ 048 291',
      'เข้าสู่ระบบ 048291 ค่ะ',
      'เข้าสู่ระบบ ๐๔๘ ๒๙๑',
      'เข้าสู่ระบบที่เครื่องนี้ 048-291',
      'รหัสเข้าสู่ระบบ: 048 291',
      'เข้าสู่ระบบ รหัส 048 291',
      'Sign in 048 291',
      'login code 048.291',
    ],
  ],
  [
    { kind: 'reference', reference: '70-0042-9' },
    [
      '70-0042-9',
      '7000429',
      '70 0042 9',
      '๗๐-๐๐๔๒-๙',
      '70–0042–9.',
      '70-0042-9 ค่ะ',
      'เลขที่ ７０－００４２－９',
    ],
  ],
]

describe('a typed command', () => {
  for (const [command, words] of typed) {
    for (const word of words) {
      it(`“${word}” is understood`, () => assert.deepEqual(readCommand(word), command))
    }
  }

  it('is never guessed', () => {
    for (const words of [
      '',
      '?',
      '😊',
      'เมนูอาหาร',
      'สวัสดีค่ะ',
      'ขอยกเลิกเรื่องเมื่อวาน',
      'เบิกค่าหมอยังไงคะ',
      'constructor',
      'cw-7k3m',
      'cw-7k3m-9qpt-1111',
      '70-0042-8',
      '048 291',
      'เข้าสู่ระบบ 048 29',
      'เข้าสู่ระบบ 0482 910',
      '0812345678',
      'x'.repeat(5000),
    ]) {
      assert.equal(readCommand(words), null, words)
    }
  })

  it('is understood in the other language than the one spoken', () => {
    const chat = openChat({ language: 'th' })
    chat.says('services')
    chat.hears('chat.services.title')
    chat.sees('11 บริการ')
    const english = openChat({ language: 'en' })
    english.says('บริการ')
    english.sees('11 services')
  })
})

describe('commands', () => {
  it('lead to the one who knows the answer', () => {
    const chat = openChat()
    chat.says('สถานะ')
    chat.caused('show-status')
    chat.says('70-0042-9')
    assert.deepEqual(chat.effects, [{ kind: 'show-request', reference: '70-0042-9' }])
    chat.says('เข้าสู่ระบบ')
    chat.caused('sign-in')
    chat.says('CW-7K3M-9QPT')
    assert.deepEqual(chat.effects, [{ kind: 'link-staff', code: 'CW-7K3M-9QPT' }])
    chat.says('เข้าสู่ระบบ 048 291')
    assert.equal(chat.isCourtesy, true)
    assert.deepEqual(chat.effects, [{ kind: 'ask-sign-in', code: '048291' }])
  })

  it('cancel a filed request only after a question', () => {
    const chat = openChat()
    chat.taps({ kind: 'cancel-request', reference: '70-0042-9' })
    chat.hears('chat.cancel.title')
    chat.sees('คำขอเลขที่ 70-0042-9')
    chat.caused()
    chat.taps('ยกเลิกคำขอ')
    assert.deepEqual(chat.effects, [{ kind: 'cancel-request', reference: '70-0042-9' }])
    chat.taps({ kind: 'cancel-request', reference: '70-0042-9' })
    chat.taps('ไม่ยกเลิก')
    chat.caused('show-status')
  })

  it('open a service by its number in the list of 11', () => {
    const chat = openChat()
    for (const [words, title] of [
      ['4', 'หนังสือรับรองเงินเดือน'],
      ['๑๐', 'ขอพระราชทานเพลิงศพ'],
      ['ข้อ 11', 'หนังสือรับรองกู้บ้าน (ธอส.)'],
    ] as const) {
      chat.says(words)
      chat.hears(title)
    }
    chat.says('6')
    chat.hears('chat.services.which')
    chat.taps('บัตรผู้รับบำนาญ')
    chat.hears('บัตรผู้รับบำนาญ')
    // 0 and 12 are no services
    for (const words of ['0', '12']) {
      chat.says(words)
      chat.hears('chat.services.title')
    }
  })

  it('leave a number to the question or the comment that waits for words', () => {
    const filing = chatAt('salary-certificate', 'status')
    filing.says('๑')
    filing.isAsked('workplace')
    assert.equal(filing.state.draft?.answers['status'], 'teacher')
    const survey = 'ab'.repeat(32)
    const comment = openChat({
      state: {
        ...openChat().state,
        survey: { id: survey, set: 1, next: 'comment', left: [], until: null },
        focus: 'comment',
      },
    })
    comment.says('10')
    assert.deepEqual(comment.effects, [
      { kind: 'comment', survey, comment: '10' },
      { kind: 'offer-call-back', survey, part: 'set' },
    ])
  })

  it('without a draft: back and start over lead to the menu, cancel to the requests', () => {
    const chat = openChat()
    chat.says('ย้อนกลับ')
    chat.hears('chat.menu.title')
    chat.says('เริ่มใหม่')
    chat.hears('chat.menu.title')
    chat.says('ยกเลิก')
    chat.caused('look-first')
  })

  it('with a draft: start over means the draft, from the menu too', () => {
    const chat = chatAt('salary-certificate', 'phone')
    chat.taps('เมนู')
    chat.says('เริ่มใหม่')
    chat.hears('chat.sure.start-over')
  })

  it('with a draft: cancel means the draft that is asked, and asks what is meant once it was left', () => {
    const asked = chatAt('salary-certificate', 'phone')
    asked.says('ยกเลิก')
    asked.hears('chat.sure.discard')
    const left = chatAt('salary-certificate', 'phone')
    left.taps('เมนู')
    left.says('ยกเลิก')
    left.hears('answers.cancel.what')
    left.taps('คำขอที่ส่งแล้ว')
    left.caused('look-first')
    left.says('ยกเลิก')
    left.taps('ที่กำลังกรอก: หนังสือรับรองเงินเดือน')
    left.hears('chat.sure.discard')
    left.says('ยกเลิก')
    left.taps('ไม่ยกเลิก กรอกต่อ')
    left.isAsked('phone')
  })

  it('thank, and keep the question waiting', () => {
    const idle = openChat()
    idle.says('ขอบคุณค่ะ')
    idle.hears('chat.thanks')
    const filing = chatAt('salary-certificate', 'phone')
    filing.says('ขอบคุณค่ะ')
    filing.hears('chat.thanks')
    filing.says('081-234-5678')
    filing.isAsked('purpose')
  })

  it('stand back for the answer to a question that asks for digits', () => {
    assert.deepEqual(readCommand('053000012'), { kind: 'reference', reference: '05-300001-2' })
    const phone = chatAt('salary-certificate', 'phone')
    phone.says('053000012')
    phone.caused()
    phone.isAsked('purpose')
  })

  it('are courtesies where nothing changes: not worth a push', () => {
    const chat = openChat()
    for (const [words, courtesy] of [
      ['ขอบคุณ', true],
      ['กดกหฟ', true],
      ['เป็นครู เบิกค่าหมอยังไงคะ', false],
      ['เมนู', false],
    ] as const) {
      chat.says(words)
      assert.equal(chat.isCourtesy, courtesy, words)
    }
    chat.sends('sticker')
    assert.equal(chat.isCourtesy, true)
    chat.tapsData('kind=unheard-of')
    assert.equal(chat.isCourtesy, true)
  })
})
