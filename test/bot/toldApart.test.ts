import assert from 'node:assert/strict'
import type { ServiceId } from '../../src/domain/services/ids.ts'
import { makeRequest } from '../support/make.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { says } from '../support/story.ts'

describe('several open requests for the same thing', () => {
  let office: TestOffice
  before(async () => void (office = await openOffice()))
  after(() => office.close())

  /** The rows of the list of somebody who has filed these. */
  async function listOf(service: ServiceId, ...filed: Record<string, string>[]) {
    const person = await office.person()
    for (const answers of filed) {
      office.clock.advance(60_000)
      await makeRequest(office.models, { userId: person.userId, at: office.clock.now(), service, answers })
    }
    await says(office, person, 'ติดตามสถานะ')
    return person.buttons().filter((name) => name.includes(': '))
  }

  it('are told apart by what they are for', async () => {
    assert.deepEqual(
      await listOf(
        'pension-certificate',
        { purpose: 'loan' },
        { purpose: 'visa' },
        { purpose: 'other', 'purpose-other': 'ประกันสังคม' },
      ),
      [
        'หนังสือรับรองเงินบำนาญ กู้เงิน: รอตรวจ',
        'หนังสือรับรองเงินบำนาญ ขอวีซ่า: รอตรวจ',
        'หนังสือรับรองเงินบำนาญ ประกันสังคม: รอตรวจ',
      ],
    )
  })

  it('are told apart by another answer where what they are for is the same', async () => {
    assert.deepEqual(
      await listOf(
        'pension-certificate',
        { purpose: 'loan', addressee: 'สหกรณ์ออมทรัพย์ครูเชียงราย' },
        { purpose: 'loan', addressee: 'ธนาคารออมสิน' },
      ),
      ['หนังสือรับรองเงินบำนาญ สหกรณ์ออมทรัพ…: รอตรวจ', 'หนังสือรับรองเงินบำนาญ ธนาคารออมสิน: รอตรวจ'],
    )
  })

  it('are told apart by their number where the beginnings of the answers are the same', async () => {
    const rows = await listOf(
      'pension-certificate',
      { purpose: 'loan', addressee: 'สหกรณ์ออมทรัพย์ครูเชียงราย' },
      { purpose: 'loan', addressee: 'สหกรณ์ออมทรัพย์ครูเชียงใหม่' },
    )
    assert.equal(rows.filter((row) => /70-\d{4}-\d/.test(row)).length, 2)
  })

  it('are told apart by whose matter they are', async () => {
    assert.deepEqual(
      await listOf(
        'pension-certificate',
        { purpose: 'loan', name: 'นางสมศรี ใจดี' },
        { purpose: 'loan', name: 'นายสมชาย ใจดี' },
      ),
      ['หนังสือรับรองเงินบำนาญ นางสมศรี ใจดี: รอตรวจ', 'หนังสือรับรองเงินบำนาญ นายสมชาย ใจดี: รอตรวจ'],
    )
  })

  it('are told apart by their number where nothing else does', async () => {
    const rows = await listOf('pension-certificate', {}, {})
    assert.equal(rows.length, 2)
    for (const row of rows) assert.match(row, /^หนังสือรับรองเงินบำนาญ 70-\d{4}-\d: รอตรวจ$/)
  })

  it('are told apart for every service by how it was wanted', async () => {
    assert.deepEqual(
      await listOf('medical-reimbursement', { 'receipt-total': '1250.50' }, { 'receipt-total': '900.00' }),
      ['เบิกค่ารักษาพยาบาล 1,250.50 บาท: รอตรวจ', 'เบิกค่ารักษาพยาบาล 900 บาท: รอตรวจ'],
    )
  })
})
