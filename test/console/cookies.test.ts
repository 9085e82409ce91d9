import assert from 'node:assert/strict'
import express from 'express'
import request from 'supertest'
import { changeCookie, cookieOf, sessionIn } from '../../src/console/pipeline/cookies.ts'

describe('cookies of the console', () => {
  const set = async (value: string) => {
    const app = express().use((_req, res) => {
      changeCookie(res, { name: 'board', value }, false)
      res.end()
    })
    const { headers } = await request(app).get('/')
    return String(headers['set-cookie']).split(';')[0] ?? ''
  }
  const read = async (cookie: string) => {
    const seen: (string | null)[] = []
    const app = express().use((req, res) => {
      seen.push(cookieOf(req, 'board'), sessionIn(req, false))
      res.end()
    })
    await request(app).get('/').set({ cookie })
    const [board, session] = seen
    return { board, session }
  }

  for (const value of ['a', 'desk=money', 'ก ข; ค=ง', '100%', '']) {
    it(`come back as they were set: “${value}”`, async () => {
      assert.equal((await read(await set(value))).board, value)
    })
  }

  it('keep a value with = that a browser sends as it is', async () => {
    assert.equal((await read('other=1; chapwai_board=a=b==')).board, 'a=b==')
  })

  it('are told apart by their whole names', async () => {
    const { board, session } = await read('chapwai_boards=no; xchapwai_session=no;chapwai_session=yes')
    assert.deepEqual([board, session], [null, 'yes'])
  })

  it('do no harm when they are malformed', async () => {
    assert.equal((await read('chapwai_board=%E0%A4%A; ;;=;__proto__=x')).board, '%E0%A4%A')
    assert.equal((await read('chapwai_board')).board, null)
  })
})
