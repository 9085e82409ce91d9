import assert from 'node:assert/strict'
import { richmenuCommand } from '../../src/commands/richmenu.ts'
import { type LineConfigResult, readLineConfig } from '../../src/config.ts'
import { menuKeeper } from '../support/menus.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('the command richmenu', function () {
  this.timeout(60_000)
  let office: TestOffice
  beforeEach(async () => void (office = await openOffice()))
  afterEach(() => office.close())

  const line = (): LineConfigResult => ({
    ok: true,
    config: {
      credentials: { kind: 'token', token: 'token-of-the-test' },
      apiBaseUrl: office.line.url,
      dataApiBaseUrl: office.line.dataUrl,
    },
  })
  const run = (...args: string[]) => richmenuCommand(office.models, args, line())

  it('says what it put up, and the second time that nothing was to be done', async () => {
    office.line.faults.next('error500', { path: '/content' })
    const broken = await run()
    assert.equal(broken.code, 1)
    assert.deepEqual(broken.lines, [
      'LINE did not do it. Uploading a picture: An error occurred in our server',
      'What stood before still stands.',
    ])
    const { code, lines } = await run()
    assert.equal(code, 0)
    assert.equal(lines[0], '20 menus stand at LINE: 20 put up now, 0 unchanged.')
    assert.match(lines[1] ?? '', /^Put up: th-plain, th-draft, th-missing-1, .*, en-ready$/)
    assert.deepEqual(await run(), {
      code: 0,
      lines: ['20 menus stand at LINE: 0 put up now, 20 unchanged.'],
    })
  })

  it('says what to do when others are at it, when the hour is used up, when LINE is away', async () => {
    await menuKeeper(office).deploys()
    assert.ok(await office.models.menus.hold('somebody', new Date()))
    assert.match((await run()).lines.join(), /Try again in half a minute/)
    await office.models.menus.release('somebody')

    office.line.faults.next('rateLimit', { path: '/richmenu/list' })
    assert.match((await run()).lines.join(), /LINE lets 100 menus be made in an hour/)

    office.line.faults.next('reset', { path: '/richmenu/list' })
    const { code, lines } = await run()
    assert.deepEqual([code, lines[0]], [1, 'LINE did not do it. Listing the menus: fetch failed'])
  })

  it('wants no arguments, and a channel', async () => {
    assert.match((await run('list')).lines.join('\n'), /^Usage:/)
    const nothingSet = await richmenuCommand(office.models, [], readLineConfig({}))
    assert.equal(nothingSet.code, 1)
    assert.deepEqual(
      nothingSet.lines.map((each) => each.split(' ')[0]),
      ['LINE_CHANNEL_SECRET', 'LINE_CHANNEL_ACCESS_TOKEN'],
    )
    assert.equal(office.line.calls.length, 0)
  })
})
