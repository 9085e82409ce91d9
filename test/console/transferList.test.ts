import assert from 'node:assert/strict'
import { readTransferList } from '../../src/console/payments/readList.ts'
import { makeReference } from '../../src/lib/reference.ts'

const TODAY = '2026-11-30'
const [ONE, TWO, THREE] = [makeReference(2570, 42), makeReference(2570, 43), makeReference(2570, 44)]
const inThai = (text: string) => text.replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? '')

const read = (text: string, usual: string | null = null) => readTransferList(text, TODAY, usual)
const told = (text: string, usual: string | null = null) =>
  read(text, usual).map(({ reference, name, amount, day }) => [reference, name, amount, day])

const SOMSRI = [ONE, 'นางสมศรี ใจดี', '1250.50', '2026-11-30']
const WICHAI = [TWO, 'นายวิชัย รักเรียน', '900.00', '2026-11-27']

describe('a transfer list', () => {
  it('is read by its Thai header, whatever the order of the columns', () => {
    const text = [
      'รายการโอนเงินเข้าบัญชี',
      'ลำดับ\tชื่อ-สกุล\tเลขที่บัญชี\tจำนวนเงิน (บาท)\tวันที่โอน\tเลขที่คำขอ',
      `1\tนางสมศรี ใจดี\t123-4-56789-0\t1,250.50\t30/11/2569\t${ONE}`,
      `2\tนายวิชัย รักเรียน\t098-7-65432-1\t900\t27 พ.ย. 69\t${TWO}`,
    ].join('\r\n')
    assert.deepEqual(told(text), [SOMSRI, WICHAI])
  })

  it('is read by its English header, from a file with commas and quotes', () => {
    const text = [
      '\ufeffDate,Payee name,Account no.,Amount,Reference',
      `2026-11-30,"นางสมศรี ใจดี",…7890,"1,250.50",${ONE}`,
      `2026-11-27 14:05:00,"นายวิชัย รักเรียน",…4321,"฿900.00",${TWO}`,
    ].join('\n')
    assert.deepEqual(told(text), [SOMSRI, WICHAI])
  })

  it('is read by what its columns hold, where it has no header', () => {
    const rows = [
      ['1', '123-4-56789-0', 'นางสมศรี ใจดี', inThai(ONE), '๓๐ พฤศจิกายน ๒๕๖๙', '๑,๒๕๐.๕๐'],
      ['2', '098-7-65432-1', 'นายวิชัย รักเรียน', inThai(TWO), '27/11/69', '฿900'],
    ]
    assert.deepEqual(told(rows.map((row) => row.join('\t')).join('\n')), [SOMSRI, WICHAI])
  })

  it('takes an amount without satang from a column with a title, and none where it might be another number', () => {
    assert.deepEqual(told(`เลขที่คำขอ\tบัญชี\tยอดโอน\n${ONE}\t4821\t1250`, TODAY), [
      [ONE, null, '1250.00', TODAY],
    ])
    assert.deepEqual(told(`${ONE}\t4821\t1250`, TODAY), [[ONE, null, null, TODAY]])
  })

  it('may be references alone, one on a line, with a day for all', () => {
    assert.deepEqual(
      told(`${ONE}\n\n${inThai(TWO.replaceAll('-', ''))}\n`, TODAY).map(([reference, , , day]) => [
        reference,
        day,
      ]),
      [
        [ONE, TODAY],
        [TWO, TODAY],
      ],
    )
  })

  it('reads days in both eras, with two digits of the year and the year in front', () => {
    const days = [
      '30/11/2569',
      '30/11/2026',
      '30-11-69',
      '30/11/26',
      '2026-11-30',
      '2569-11-30',
      '2026/11/30',
      '30 Nov 2026 09:15',
    ]
    const lines = days.map((day) => `${ONE}\t${day}`)
    assert.deepEqual(
      read(lines.join('\n')).map(({ day }) => day),
      days.map(() => TODAY),
    )
  })

  it('takes the day of its own line, and none where that cannot be read', () => {
    const text = `เลขที่คำขอ\tวันที่\n${ONE}\t27/11/2569\n${TWO}\t11/30/2026\n${THREE}\t`
    assert.deepEqual(
      read(text, TODAY).map(({ day }) => day),
      ['2026-11-27', null, TODAY],
    )
  })

  it('names the service of a claim by the words of the list', () => {
    const text = 'ชื่อ\tรายการ\nนางสมศรี ใจดี\tค่ารักษาพยาบาล\nนายวิชัย รักเรียน\tค่าการศึกษาบุตร'
    const [first, second] = read(text, TODAY)
    assert.ok(first?.services.includes('medical-reimbursement'))
    assert.deepEqual(second?.services, ['child-education-allowance'])
  })

  it('shows no digit of a line that it does not understand, and nothing of an account', () => {
    const text = `เลขที่คำขอ\tเลขบัญชี\tชื่อ\n${ONE}\t123-4-56789-0\tนางสมศรี ใจดี\n\t555-5-55555-5\t\nรวม\t2,150.50\t`
    const lines = read(text, TODAY)
    assert.deepEqual(
      lines.map(({ number, unread }) => [number, unread]),
      [
        [2, ''],
        [3, '•••-•-•••••-•'],
        [4, 'รวม •,•••.••'],
      ],
    )
    assert.doesNotMatch(JSON.stringify(lines), /56789|55555/)
  })

  it('is read with a quote that nobody closed', () => {
    assert.deepEqual(told(`เลขที่คำขอ\tชื่อ\n${ONE}\t"นางสมศรี ใจดี\n${TWO}\tนายวิชัย`, TODAY).length, 2)
  })

  describe('with commas between its columns and in its amounts', () => {
    const header = 'ลำดับ,เลขที่คำขอ,ชื่อ-สกุล,จำนวนเงิน,วันที่โอน'
    const rows = [`1,${ONE},นางสมศรี ใจดี,1,250.50,30/11/2569`, `2,${TWO},นายวิชัย รักเรียน,900,27/11/2569`]

    it('is read where the header says how many columns there are', () => {
      assert.deepEqual(told([header, ...rows].join('\n')), [SOMSRI, WICHAI])
      const large = `3,${THREE},นายทวี มีมาก,1,234,567.00,30/11/2569`
      assert.deepEqual(told([header, large].join('\n')), [[THREE, 'นายทวี มีมาก', '1234567.00', '2026-11-30']])
    })

    it('keeps a number of a row apart from the amount behind it', () => {
      const text = [
        'ลำดับ,จำนวนเงิน,เลขที่คำขอ,วันที่โอน',
        `1,250.50,${ONE},30/11/2569`,
        `2,1,900.00,${TWO},30/11/2569`,
      ].join('\n')
      assert.deepEqual(
        told(text).map(([reference, , amount]) => [reference, amount]),
        [
          [ONE, '250.50'],
          [TWO, '1900.00'],
        ],
      )
    })

    it('is read without a header where the amounts have satang', () => {
      const all = rows.map((row) => row.replace(',900,', ',900.00,'))
      assert.deepEqual(told(all.join('\n')), [SOMSRI, WICHAI])
      assert.deepEqual(told(`${ONE},นางสมศรี ใจดี,1,250.50,30/11/2569`), [SOMSRI])
    })

    it('is refused by the line where it can be read in two ways, and nothing of it is taken', () => {
      const twoWays = `1,${ONE},นางสมศรี ใจดี,1,250,300,30/11/2569`
      const text = ['ลำดับ,เลขที่คำขอ,ชื่อ-สกุล,ภาษี,จำนวนเงิน,วันที่โอน', twoWays].join('\n')
      const [line] = read(text)
      assert.deepEqual([line?.reference, line?.name, line?.amount, line?.day], [null, null, null, null])
      assert.match(line?.unread ?? '', /นางสมศรี ใจดี/)
      const [bare] = read(`${ONE},นางสมศรี ใจดี,1,250,30/11/2569`)
      assert.deepEqual([bare?.reference, bare?.amount], [null, null])
    })
  })
})
