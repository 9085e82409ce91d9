import assert from 'node:assert/strict'
import { placeOf, readByApplicants, readByStaff } from '../../src/domain/sentences/journey.ts'
import { textFiles } from '../../src/locales/text.ts'
import { read } from './support/sources.ts'

function leaves(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, each]) => leaves(each, `${path}.${key}`))
}

const keys = textFiles.flatMap((file) => leaves(JSON.parse(read(`src/locales/th/${file}.json`)), file))

describe('the table of who reads which sentence', () => {
  it('has a row for every key', () => {
    assert.deepEqual(
      keys.filter((key) => placeOf(key) === null),
      [],
      'Say in src/domain/sentences/journey.ts who reads these, and at which stage',
    )
  })

  it('names no whole file that applicants read, so that a new group of keys needs a row', () => {
    const whole = readByApplicants.map(([row]) => row).filter((row) => textFiles.includes(row))
    assert.deepEqual(whole, [])
  })

  it('names nothing twice, and nothing that is gone', () => {
    const rows = [...readByApplicants.map(([row]) => row), ...readByStaff]
    assert.equal(new Set(rows).size, rows.length)
    const gone = rows.filter((row) => !keys.some((key) => key === row || key.startsWith(`${row}.`)))
    assert.deepEqual(gone, [], 'Delete these rows from src/domain/sentences/journey.ts')
  })

  it('knows who reads what', () => {
    assert.equal(placeOf('board.title'), 'staff')
    assert.equal(placeOf('walkin.submit'), 'staff')
    assert.equal(placeOf('notices.calls.title'), 'staff')
    assert.equal(placeOf('chat.no-such-group.text'), null)
    const stageOf = (key: string) => {
      const place = placeOf(key)
      return place !== null && place !== 'staff' ? [place.stage, place.fixed] : null
    }
    assert.deepEqual(stageOf('notices.calls.message.ready'), ['notices', undefined])
    assert.deepEqual(stageOf('walkin.tie.ask'), ['counter', undefined])
    assert.deepEqual(stageOf('walkin.tie.text'), ['counter', 'read-again'])
    assert.deepEqual(stageOf('menu.tile.status'), ['welcome', 'drawn'])
  })
})
