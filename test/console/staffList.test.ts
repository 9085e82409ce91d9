import assert from 'node:assert/strict'
import { readStaffList } from '../../src/console/staff/readList.ts'
import { speakerOf } from '../../src/console/speak.ts'

const read = (text: string, here: readonly string[] = []) =>
  readStaffList(text, here).map(({ name, role, desks, kind, why }) =>
    [name, role, desks.join('+'), kind, ...why.map((each) => speakerOf('en').text(each))].join(' | '),
  )

const SOMSRI = 'นางสมศรี ใจดี | officer | finance | adds'
const WICHAI = 'นายวิชัย รักเรียน | manager |  | adds'

describe('a list of staff', () => {
  it('is read by its Thai header, whatever the order of the columns', () => {
    const text = [
      'รายชื่อผู้ใช้ระบบ',
      'ลำดับ\tบทบาท\tชื่อ-สกุล\tตำแหน่ง\tกลุ่มงาน\tโทรศัพท์',
      '1\tเจ้าหน้าที่\tนางสมศรี ใจดี\tนักวิชาการเงินและบัญชี\tการเงิน\t053-711234',
      '2\tผู้บริหาร\tนายวิชัย รักเรียน\tผอ.สพป.\t\t053-711235',
    ].join('\r\n')
    assert.deepEqual(read(text), [SOMSRI, WICHAI])
  })

  it('is read by its English header, with commas or semicolons', () => {
    const text = 'Name,Role,Desk\nนางสมศรี ใจดี,Officer,Finance\nนายวิชัย รักเรียน,Manager,\n'
    assert.deepEqual(read(text), [SOMSRI, WICHAI])
    assert.deepEqual(read(text.replaceAll(',', ';')), [SOMSRI, WICHAI])
  })

  it('is read by what its columns hold, where it has no header', () => {
    assert.deepEqual(read('1,นางสมศรี ใจดี,เจ้าหน้าที่,กลุ่มบริหารงานการเงินและสินทรัพย์\n2,นายวิชัย รักเรียน,ผอ.,'), [
      SOMSRI,
      WICHAI,
    ])
  })

  it('puts a name together whose parts stand in three columns', () => {
    assert.deepEqual(read('คำนำหน้า\tชื่อ\tนามสกุล\tจุดบริการ\nนาง\tสมศรี\tใจดี\tการเงิน\nMrs\tJane\tDoe\tOSS'), [
      SOMSRI,
      'Mrs Jane Doe | officer | one-stop | adds',
    ])
  })

  it('may be names alone: each is an officer of every desk', () => {
    assert.deepEqual(read('นางสมศรี ใจดี\n\nนายวิชัย รักเรียน'), [
      'นางสมศรี ใจดี | officer |  | adds',
      'นายวิชัย รักเรียน | officer |  | adds',
    ])
    assert.deepEqual(read('\n  \n'), [])
  })

  it('says of each line what is wrong, or what to look at', () => {
    const text = [
      'ชื่อ,บทบาท,จุดบริการ',
      'นางสมศรี ใจดี,หัวหน้า,การเงิน',
      'นายวิชัย รักเรียน,ผู้ดูแลระบบ,ทุกจุด',
      'มาลี,เจ้าหน้าที่,การเงิน',
      'นางสาวปราณี ทองคำ,เจ้าหน้าที่,กลุ่มบริหารงานบุคคล',
      ',เจ้าหน้าที่,การเงิน',
      'นายวิชัย  รักเรียน,เจ้าหน้าที่,',
      'ดร.สุดา แสงทอง,,',
    ].join('\n')
    assert.deepEqual(read(text, ['สุดา แสงทอง']), [
      'นางสมศรี ใจดี |  | finance | wrong | Unknown role “หัวหน้า”; use officer, manager or administrator',
      'นายวิชัย รักเรียน | admin |  | asks | An administrator can change everything',
      'มาลี | officer | finance | asks | No family name found',
      'นางสาวปราณี ทองคำ | officer |  | asks | Unknown desk “กลุ่มบริหารงานบุคคล”; if added, the person sees every desk',
      ' | officer | finance | wrong | No name found',
      'นายวิชัย รักเรียน | officer |  | wrong | The same as line 3',
      'ดร.สุดา แสงทอง | officer |  | here | Somebody has this name already',
    ])
  })
})
