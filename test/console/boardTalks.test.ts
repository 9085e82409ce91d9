import assert from 'node:assert/strict'
import { MINUTE } from '../../src/lib/time.ts'
import { makeRequest, makeUserId } from '../support/make.ts'
import { type Browser, openConsole, type TestConsole } from './console.ts'

describe('an applicant who waits for an answer', () => {
  let office: TestConsole
  let officer: Browser
  beforeEach(async () => {
    office = await openConsole()
    officer = await office.signIn('officer')
  })
  afterEach(() => office.close())

  const talks = () => office.database.models.talks
  const now = () => office.clock.now()
  const mali = { staffId: 'mali', name: 'นางสาวมาลี ตั้งใจ' }

  let said = 0
  async function says(talk: string, text: string, by: typeof mali | null = null) {
    office.clock.advance(MINUTE)
    said += 1
    const message = { id: `word-${said}`, at: now(), by, text, media: null }
    await talks().add(talk, message, { said: by === null ? said : null, token: null }, now())
  }
  /** Where the mark of a row leads, and its words; null: no mark. */
  async function markOf(reference: string) {
    const { text } = await officer.get('/console').expect(200)
    const row = text.split('<tr ').find((each) => each.includes(`data-row="${reference}"`)) ?? ''
    const [, href, name = '', words = ''] =
      /<a class="talk-mark" href="([^"]+)" [^>]*aria-label="([^"]+)">(.*?)<\/a>/.exec(row) ?? []
    if (href === undefined) return null
    assert.ok(name.startsWith(words.replace(/<[^>]*>/g, '')), 'the name begins with the words that are seen')
    return [href, name]
  }
  const case_ = async (path: string) => (await officer.get(path).expect(200)).text

  it('stands in the row of the request until an officer has answered, and again when they write again', async () => {
    const request = await makeRequest(office.database.models)
    const other = await makeRequest(office.database.models)
    assert.equal(await markOf(request.reference), null)
    await talks().open('talk-1', request.userId, [request.reference], now())
    const mark = ['/console/talks/talk-1', 'รอสนทนา เปิดการสนทนา']
    assert.deepEqual(await markOf(request.reference), mark)
    assert.equal(await markOf(other.reference), null)
    await says('talk-1', 'ขอถามค่ะ')
    await talks().take('talk-1', mali, null, now())
    assert.deepEqual(await markOf(request.reference), mark)
    await says('talk-1', 'ได้ค่ะ', mali)
    assert.equal(await markOf(request.reference), null)
    await says('talk-1', 'แล้วต้องนำอะไรมาคะ')
    assert.deepEqual(await markOf(request.reference), mark)
    await talks().end('talk-1', 'person', now())
    assert.equal(await markOf(request.reference), null)
  })

  it('has left a message about this request or about none, which is dealt with', async () => {
    const userId = makeUserId()
    const request = await makeRequest(office.database.models, { userId })
    const other = await makeRequest(office.database.models, { userId, service: 'pension-certificate' })
    const mark = (id: string) => [`/console/talks/${id}`, 'ฝากข้อความไว้ เปิดการสนทนา']
    await talks().leave('left-1', userId, [request.reference], 'ชื่อสะกดผิด', now())
    assert.deepEqual([await markOf(request.reference), await markOf(other.reference)], [mark('left-1'), null])
    await talks().take('left-1', mali, null, now())
    await talks().finish('left-1', mali.staffId, 'telephone', now())
    assert.equal(await markOf(request.reference), null)
    await talks().leave('left-2', userId, [], 'ขอให้โทรกลับ', now())
    assert.deepEqual(
      [await markOf(request.reference), await markOf(other.reference)],
      [mark('left-2'), mark('left-2')],
    )
    // Who waits in the chat waits for an answer now.
    office.clock.advance(MINUTE)
    await talks().open('talk-1', userId, [], now())
    assert.deepEqual(await markOf(other.reference), ['/console/talks/talk-1', 'รอสนทนา เปิดการสนทนา'])
  })

  it('stands on the page of the case, also when it was opened before', async () => {
    const request = await makeRequest(office.database.models)
    const page = `/console/requests/${request.reference}`
    const news = `${page}/news?seen=${request.revision}`
    assert.doesNotMatch(await case_(page), /talk-mark/)
    assert.equal(await case_(news), '')
    await talks().open('talk-1', request.userId, [], now())
    const mark = /<a class="talk-mark" href="\/console\/talks\/talk-1".*>รอสนทนา</
    assert.match(await case_(page), mark)
    assert.match(await case_(news), mark)
    await talks().take('talk-1', mali, null, now())
    await says('talk-1', 'สวัสดีค่ะ', mali)
    assert.equal(await case_(news), '')
  })

  it('costs the board no command of its own', async () => {
    const request = await makeRequest(office.database.models)
    async function commandsOfRefresh() {
      const commands: string[] = []
      office.database.connection.set('debug', (collection: string, method: string) =>
        commands.push(`${collection}.${method}`),
      )
      await officer.get('/console', { 'hx-request': 'true' }).expect(200)
      office.database.connection.set('debug', false)
      return commands.toSorted()
    }
    // The first page also reads what the process remembers, such as settings.
    await commandsOfRefresh()
    const before = await commandsOfRefresh()
    assert.deepEqual(
      before.filter((each) => each.startsWith('talks.')),
      ['talks.find'],
    )
    for (const talk of ['talk-1', 'talk-2', 'talk-3']) await talks().open(talk, request.userId, [], now())
    assert.deepEqual(await commandsOfRefresh(), before)
  })
})
