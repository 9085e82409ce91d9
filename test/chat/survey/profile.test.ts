import { officeOf } from '../../../src/domain/settings/office.ts'
import { SettingsSchema } from '../../../src/domain/settings/settings.ts'
import { openChat } from '../../support/chat.ts'

const moved = officeOf(
  SettingsSchema.parse({
    profile: {
      name: { th: 'สำนักงานตัวอย่าง เขต 9', en: 'Example Office 9' },
      shortName: { th: 'สนง.ตัวอย่าง 9', en: 'Office 9' },
      slogan: { th: 'ยินดีให้บริการ', en: 'Glad to serve' },
      address: { th: '99 ถนนสนามบิน อำเภอเมือง', en: '99 Airport Road, Mueang District' },
      privacyContact: { th: 'งานนิติการ โทร. 053-000-111', en: 'Legal section, 053-000-111' },
    },
    contact: { phone: '053-711-234' },
    hours: { stretches: [{ from: '09:00', to: '15:00' }], weekdays: [1, 2, 3, 4, 5, 6] },
  }),
)

describe('what the office says of itself', () => {
  it('stands on the contact card: name, address, telephone, hours', () => {
    const chat = openChat({ office: moved })
    chat.says('ติดต่อเจ้าหน้าที่')
    chat.sees('สนง.ตัวอย่าง 9', '99 ถนนสนามบิน', '053-711-234', 'จันทร์', 'เสาร์', '09.00', '15.00')
  })

  it('is said in English to those who read English', () => {
    const chat = openChat({ office: moved, language: 'en' })
    chat.says('contact')
    chat.sees('Office 9', '99 Airport Road, Mueang District')
  })

  it('has its slogan on the menu', () => {
    const chat = openChat({ office: moved })
    chat.says('เมนู')
    chat.sees('ยินดีให้บริการ')
  })

  it('names in the privacy notice whom to ask about personal data', () => {
    const chat = openChat({ office: moved })
    chat.says('ประกาศความเป็นส่วนตัว')
    chat.sees('สำนักงานตัวอย่าง เขต 9 โทรศัพท์ 053-711-234', 'ข้อมูลส่วนบุคคล: งานนิติการ โทร. 053-000-111')
  })
})
