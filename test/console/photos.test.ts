import assert from 'node:assert/strict'
import type { Picture } from '../../src/lib/photo.ts'
import { type ChatRequest, makeRequest } from '../support/make.ts'
import { makePdf, makePhoto } from '../support/pictures.ts'
import { type Browser, openConsole, type TestConsole, wordsOf } from './console.ts'

describe('the photos of a request', () => {
  let office: TestConsole
  let officer: Browser
  let request: ChatRequest
  before(async () => {
    office = await openConsole()
    officer = await office.signIn('officer')
    request = await makeRequest(office.database.models)
  })
  after(() => office.close())

  async function sent(id: string, paper: string, kind: Picture['kind'], of = request): Promise<string> {
    const bytes = kind === 'pdf' ? makePdf() : await makePhoto()
    await office.database.models.photos.add({
      id,
      userId: of.userId,
      of: { request: of.id },
      paper,
      messageId: '461230966842064897',
      at: office.clock.now(),
      picture: { kind, bytes },
    })
    return `/console/requests/${request.reference}/photos/${id}`
  }

  it('stand with their paper, and the PDF file says that it is not stamped', async () => {
    const photo = await sent('p-1', 'current-payslip', 'jpeg')
    const pdf = await sent('p-2', 'current-payslip', 'pdf')
    const { text } = await officer.get(`/console/requests/${request.reference}`).expect(200)
    assert.ok(text.includes(`src="${photo}"`))
    assert.ok(text.includes(`href="${pdf}"`))
    assert.match(wordsOf(text), /สลิปเงินเดือน.*ไฟล์ PDF ส่งเมื่อ .* \(ไม่ได้ประทับเลขที่คำขอ\)/)
  })

  it('are shown to officers, kept by no cache, and taken for nothing else', async () => {
    const path = await sent('p-3', 'current-payslip', 'jpeg')
    const answer = await officer.get(path).expect(200)
    assert.equal(answer.headers['content-type'], 'image/jpeg')
    assert.equal(answer.headers['cache-control'], 'no-store')
    assert.equal(answer.headers['x-content-type-options'], 'nosniff')
    assert.match(answer.headers['content-security-policy'] ?? '', /^default-src 'none';.*sandbox$/)
    assert.match(
      answer.headers['content-disposition'] ?? '',
      /^inline; filename="[\d-]+-current-payslip\.jpg"$/,
    )
    for (const role of ['manager'] as const) await (await office.signIn(role)).get(path).expect(403)
    const stranger = await office.stranger().get(path).expect(401)
    assert.ok(!stranger.text.includes('JFIF'))
  })

  it('that are PDF files are saved, not opened', async () => {
    const path = await sent('p-4', 'current-payslip', 'pdf')
    const answer = await officer.get(path).expect(200)
    assert.equal(answer.headers['content-type'], 'application/pdf')
    assert.match(answer.headers['content-disposition'] ?? '', /^attachment; /)
  })

  it('are not found under another request, or when they are gone', async () => {
    const other = await makeRequest(office.database.models)
    const path = await sent('p-5', 'current-payslip', 'jpeg', other)
    await officer.get(path).expect(404)
    await officer.get(path.replace('p-5', 'nothing')).expect(404)
  })

  it('leave a line in the history when they are deleted', async () => {
    const { id, reference } = await makeRequest(office.database.models)
    await office.database.models.requests.note(id, {
      id: 'photos-deleted 1',
      at: office.clock.now(),
      kind: 'photos-deleted',
      count: 2,
    })
    const { text } = await officer.get(`/console/requests/${reference}`).expect(200)
    assert.match(wordsOf(text), /ลบภาพเอกสาร 2 ภาพตามกำหนด/)
  })
})
