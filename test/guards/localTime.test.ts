import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path/posix'
import { read, root } from './support/sources.ts'

/** Whatever takes the time zone of the machine, by what it is. */
const local: Readonly<Record<string, RegExp>> = {
  'a local part of a date': /\.(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)\(/g,
  'the local offset': /\.getTimezoneOffset\(/g,
  'a local text': /\.to(?:Locale)?(?:Date|Time)String\(/g,
  'a date from local parts': /new Date\([^()]*,/g,
  'a format without a zone': /Intl\.DateTimeFormat\((?:(?!timeZone)[^)])*\)/g,
  'dayjs without an offset': /\bdayjs\((?![^)]*\)\.utcOffset\()/g,
  'a time without an offset':
    /(?:new Date|Date\.parse)\((?:'[^']*T\d[^']*(?<!Z|[+-]\d\d:\d\d)'|`[^`]*T\d[^`]*(?<!Z|[+-]\d\d:\d\d)`)/g,
}

const wrongIn = (text: string) =>
  Object.entries(local).flatMap(([what, pattern]) =>
    [...text.matchAll(pattern)].map(([found]) => `${what}: ${found}`),
  )

const files = ['src', 'sandbox'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path.replaceAll('\\', '/')))
    .filter((path) => /\.(?:tsx?|js)$/.test(path) && !/node_modules|\.min\.js$/.test(path)),
)

describe('the time of the program', () => {
  it('is found where it would be the machine’s', () => {
    for (const text of [
      'at.getHours()',
      'at.setDate(1)',
      'at.toLocaleDateString()',
      'at.toTimeString()',
      'new Date(2026, 10, 23)',
      "new Intl.DateTimeFormat('th-TH', { hour: '2-digit' })",
      'dayjs(at).format()',
      "new Date('2026-11-23T09:00')",
      'Date.parse(`${day}T00:00:00`)',
    ])
      assert.equal(wrongIn(text).length, 1, text)
    for (const text of [
      'at.getUTCHours()',
      'new Date(Math.max(+a, +b))',
      "new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit' })",
      'dayjs(at).utcOffset(420).format()',
      'dayjs.utc(day).day()',
      "new Date('2026-11-23T09:00:00+07:00')",
      'Date.parse(`${day}T00:00:00+07:00`)',
      "new Date('2026-11-23')",
    ])
      assert.deepEqual(wrongIn(text), [], text)
  })

  it('is Bangkok’s, whatever the zone of the machine', () => {
    assert.ok(files.length > 300, String(files.length))
    const wrong = files.flatMap((path) => wrongIn(read(path)).map((what) => `${path}: ${what}`))
    assert.deepEqual(wrong, [], 'Use src/lib/time.ts, or name the zone')
  })
})
