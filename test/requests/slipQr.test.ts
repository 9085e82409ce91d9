import assert from 'node:assert/strict'
import { usualOffice } from '../../src/domain/settings/office.ts'
import { readSlipWords } from '../../src/chat/linking/slipWords.ts'
import { referenceIn } from '../../src/lib/reference.ts'
import { changeRequest } from '../../src/requests/changeRequest.ts'
import { slipQr } from '../../src/requests/slipQr.ts'
import { slipCode } from '../../src/requests/slipCode.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { makeRequest, makeWalkIn } from '../support/make.ts'

describe('the QR code of a slip', () => {
  let database: TestDatabase
  before(async () => void (database = await freshDatabase()))
  after(() => database.close())

  it('opens the office’s chat with the words that tie the request', async () => {
    const request = await makeWalkIn(database.models)
    const { content, link } = slipQr(database.vault, request, '@123abcde')
    const [address, words] = content.split('/?')
    assert.equal(address, 'https://line.me/R/oaMessage/%40123abcde')
    assert.equal(decodeURIComponent(words ?? ''), link?.text)
    assert.equal(link?.opensChat, true)
    const code = slipCode(database.vault, request.id)
    assert.deepEqual(readSlipWords(link.text), { reference: request.reference, code })
    assert.doesNotMatch(content, /[^\x21-\x7e]/)
    assert.ok(!content.includes('0812345678'))
  })

  it('has a code of eight letters of its own for each request, and always the same', async () => {
    const requests = await Promise.all(Array.from({ length: 20 }, () => makeWalkIn(database.models)))
    const codes = requests.map(({ id }) => slipCode(database.vault, id))
    for (const code of codes) assert.match(code, /^[BCDFGHJKMNPQRSTVWXYZ]{8}$/)
    assert.equal(new Set(codes).size, 20)
    assert.deepEqual(
      codes,
      requests.map(({ id }) => slipCode(database.vault, id)),
    )
  })

  it('is the reference alone while LINE does not tell the account, and the words can be typed', async () => {
    const request = await makeWalkIn(database.models)
    const { content, link } = slipQr(database.vault, request, null)
    assert.equal(content, request.reference)
    assert.equal(link?.opensChat, false)
    assert.ok(readSlipWords(link.text))
  })

  it('is the reference alone for a request that is somebody’s, and for one that has ended', async () => {
    const { models, vault } = database
    const chats = await makeRequest(models)
    assert.deepEqual(slipQr(vault, chats, '@a'), { content: chats.reference, link: null })
    const ended = await makeWalkIn(models)
    const desk = { models, vault, noticesWait: () => {} }
    const officer = { kind: 'officer', staffId: 's', name: 'เจ้าหน้าที่' } as const
    await changeRequest(desk, ended, { change: 'reject', reason: 'ซ้ำ' }, officer, ended.filedAt, usualOffice)
    const now = await models.requests.byId(ended.id)
    assert.ok(now)
    assert.deepEqual(slipQr(vault, now, '@a'), { content: ended.reference, link: null })
  })

  it('is read by the counter’s scanner, whichever it is', async () => {
    const request = await makeWalkIn(database.models)
    for (const basicId of ['@123abcde', '@7000429', null]) {
      assert.equal(referenceIn(slipQr(database.vault, request, basicId).content), request.reference)
    }
    assert.equal(referenceIn(` ${request.reference}\n`), request.reference)
    for (const other of ['https://line.me/R/oaMessage/%40a/?%E0', 'สวัสดี'])
      assert.equal(referenceIn(other), null)
  })
})
