import assert from 'node:assert/strict'
import type { Face, Faces } from '../../src/line/faces.ts'
import { makeRequest, makeUserId } from '../support/make.ts'
import { openConsole, type TestConsole, wordsOf } from './console.ts'

const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(100, 1)])

describe('whose talk it is, as LINE shows it', () => {
  const known = new Map<string, Face>()
  const asked: string[] = []
  const faces: Faces = {
    of: (userIds) => {
      asked.push(...userIds)
      return Promise.resolve((userId) => known.get(userId) ?? null)
    },
    picture: (userId) =>
      Promise.resolve(known.get(userId)?.hasPicture ? { type: 'image/jpeg', bytes: JPEG } : null),
  }
  let office: TestConsole
  beforeEach(async () => {
    known.clear()
    asked.length = 0
    office = await openConsole({ faces })
  })
  afterEach(() => office.close())

  async function waiting(name: string | null, face: Face | null): Promise<string> {
    const userId = makeUserId()
    if (face) known.set(userId, face)
    if (name !== null) await makeRequest(office.database.models, { userId, answers: { name } })
    const at = office.clock.now()
    const { talks } = office.database.models
    await talks.open('talk-1', userId, [], at)
    const message = { id: 'w1', at, by: null, text: 'ขอถามค่ะ', media: null }
    await talks.add('talk-1', message, { said: 1, token: null }, at)
    return userId
  }

  it('is the name of her request, with that of LINE said apart and her picture beside it', async () => {
    await waiting('นางสมศรี ใจดี', { name: 'ครูศรี ❤', hasPicture: true })
    const officer = await office.signIn('officer')
    for (const path of ['/console/talks', '/console/talks/talk-1']) {
      const { text } = await officer.get(path).expect(200)
      assert.match(wordsOf(text), /นางสมศรี ใจดี/)
      assert.match(wordsOf(text), /ชื่อใน LINE: ครูศรี ❤/)
      assert.match(text, /<img src="\/console\/talks\/talk-1\/picture" alt /)
    }
  })

  it('is the name of LINE where she has filed nothing yet', async () => {
    await waiting(null, { name: 'ครูศรี', hasPicture: false })
    const officer = await office.signIn('officer')
    const list = (await officer.get('/console/talks').expect(200)).text
    assert.match(list, /href="\/console\/talks\/talk-1"><bdi>ครูศรี<\/bdi>/)
    assert.doesNotMatch(list, /<img src="\/console\/talks/)
    const page = wordsOf((await officer.get('/console/talks/talk-1').expect(200)).text)
    assert.match(page, /สนทนาในแชต: ครูศรี ชื่อใน LINE .*ขอถามค่ะ/s)
  })

  it('is said once where both names are the same', async () => {
    await waiting('นางสมศรี ใจดี', { name: 'นางสมศรี ใจดี', hasPicture: false })
    const officer = await office.signIn('officer')
    const list = wordsOf((await officer.get('/console/talks').expect(200)).text)
    assert.equal(list.split('นางสมศรี ใจดี').length, 2)
  })

  it('is “somebody” where LINE tells nothing, and no word of markup in a name works', async () => {
    const userId = await waiting(null, null)
    const officer = await office.signIn('officer')
    assert.match(wordsOf((await officer.get('/console/talks').expect(200)).text), /ผู้รับบริการ/)
    known.set(userId, { name: '<script>x()</script>', hasPicture: false })
    assert.doesNotMatch((await officer.get('/console/talks').expect(200)).text, /<script>x/)
  })

  it('has a picture for officers only, and for nobody once the talk is deleted', async () => {
    const userId = await waiting(null, { name: 'ครูศรี', hasPicture: true })
    const officer = await office.signIn('officer')
    const picture = await officer.get('/console/talks/talk-1/picture').expect(200)
    assert.equal(picture.headers['content-type'], 'image/jpeg')
    assert.equal(picture.headers['x-content-type-options'], 'nosniff')
    assert.match(picture.headers['cache-control'] ?? '', /no-store/)
    assert.deepEqual(picture.body, JPEG)

    await office.stranger().get('/console/talks/talk-1/picture').expect(401)
    await (await office.signIn('manager', 'นางผู้จัดการ ดูแล')).get('/console/talks/talk-1/picture').expect(403)
    await officer.get('/console/talks/other/picture').expect(404)
    known.set(userId, { name: 'ครูศรี', hasPicture: false })
    await officer.get('/console/talks/talk-1/picture').expect(404)
  })

  it('is asked of LINE by nothing but the pages of talks', async () => {
    await waiting('นางสมศรี ใจดี', { name: 'ครูศรี', hasPicture: true })
    const officer = await office.signIn('officer')
    for (const path of ['/console', '/console/calls', '/console/summary']) await officer.get(path).expect(200)
    assert.deepEqual(asked, [])
  })

  it('is stored nowhere', async () => {
    await waiting('นางสมศรี ใจดี', { name: 'ชื่อในไลน์ของครูศรี', hasPicture: true })
    const officer = await office.signIn('officer')
    for (const path of ['/console/talks', '/console/talks/talk-1']) await officer.get(path).expect(200)
    const { connection } = office.database
    for (const { name } of (await connection.db?.listCollections().toArray()) ?? []) {
      const stored = JSON.stringify(await connection.collection(name).find().toArray())
      assert.ok(!stored.includes('ชื่อในไลน์'), name)
    }
  })
})
