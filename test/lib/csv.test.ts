import assert from 'node:assert/strict'
import { csvFile } from '../../src/lib/csv.ts'

describe('a file for spreadsheets', () => {
  it('holds nothing that they would compute', () => {
    const row = ['=1+1', '+66', '-1', '@SUM(A1)', '\tx', '\r=1', 'a=1', '', 'ก\nข']
    assert.equal(csvFile([row]).toString(), "\ufeff'=1+1,'+66,'-1,'@SUM(A1),'\tx,\"'\r=1\",a=1,,\"ก\nข\"\r\n")
  })

  it('leaves a figure below nothing as it is', () => {
    assert.equal(csvFile([['-0.25', { figure: '-0.25' }]]).toString(), "\ufeff'-0.25,-0.25\r\n")
  })

  it('quotes what would break a line apart, and keeps empty lines', () => {
    const rows = [['ก, "ข"', 'ค'], [], ['ง']]
    assert.equal(csvFile(rows).toString(), '\ufeff"ก, ""ข""",ค\r\n\r\nง\r\n')
  })

  it('is empty but for its mark where there are no rows', () => {
    assert.deepEqual([...csvFile([])], [0xef, 0xbb, 0xbf])
  })
})
