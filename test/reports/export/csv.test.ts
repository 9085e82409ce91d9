import assert from 'node:assert/strict'
import { csvOf } from '../../../src/reports/export/csv.ts'
import { countValue, type ReportDocument } from '../../../src/reports/table.ts'
import { english, sample, thai } from './support/sample.ts'

describe('a report as a CSV file', () => {
  it('says which report it is, then all tables, each with its title, ids, heads and rows', () => {
    const lines = [
      'หน่วยงาน,สพป.เชียงใหม่ เขต 1',
      'รายงาน,รายงานความพึงพอใจของผู้รับบริการ',
      'ช่วงเวลา,ปีงบประมาณ พ.ศ. 2570',
      'ขอบเขต,บริการ: บัตรประจำตัว',
      "ขอบเขต,'=ช่องทาง",
      'รูปแบบไฟล์ฉบับที่,2',
      '',
      'ตารางที่ 1 ความพึงพอใจรายด้าน',
      'aspects,answers,mean,level',
      'ด้าน,คำตอบ (n),ค่าเฉลี่ย (x̄),ระดับความพึงพอใจ',
      'ด้านกระบวนการ',
      `"'-ความรวดเร็ว, ""ถูกต้อง""",1234,4.28,มากที่สุด`,
      'ทำที่เดียวจบ,*,*,–',
      "'@ช่องทาง,0,–,'+น้อย",
      'รวม,-3,-0.25,มาก',
      '',
      '"ตารางที่ 2 =HYPERLINK(""https://example.org"")"',
      'months,served',
      'เดือน,ผู้รับบริการ (ราย)',
      'constructor,1234567',
      '',
    ]
    assert.equal(csvOf(sample, thai).toString('utf8'), `\ufeff${lines.join('\r\n')}`)
  })

  it('is read in English too, and says when the report is narrowed to nothing', () => {
    const whole: ReportDocument = { ...sample, filters: [], tables: [] }
    assert.deepEqual(csvOf(whole, english).toString('utf8').split('\r\n'), [
      '\ufeffOffice,สพป.เชียงใหม่ เขต 1',
      'Report,รายงานความพึงพอใจของผู้รับบริการ',
      'Period,ปีงบประมาณ พ.ศ. 2570',
      'Scope,Everything',
      'File format version,2',
      '',
    ])
  })

  it('refuses figures that were not rounded', () => {
    const withValue = (value: ReportDocument['tables'][number]['rows'][number]['values'][number]) => ({
      ...sample,
      tables: [{ ...sample.tables[0]!, rows: [{ label: '', values: [value] }] }],
    })
    assert.throws(() => csvOf(withValue(countValue(1.5)), thai), /A count must be a whole number, got 1.5/)
    assert.throws(() => csvOf(withValue({ kind: 'hundredths', value: NaN }), thai), /got NaN/)
  })
})
