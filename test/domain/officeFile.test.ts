import assert from 'node:assert/strict'
import {
  LARGEST_OFFICE_FILE,
  readOfficeFile,
  writeOfficeFile,
} from '../../src/domain/officeFile/officeFile.ts'

const empty = {
  savedAt: '2026-11-23T02:00:00.000Z',
  office: 'สำนักงานตัวอย่าง',
  settings: {},
  services: {},
  sentences: {},
  words: [],
}
const good = (changed: object = {}) => ({ format: 'chapwai-office', version: 1, ...empty, ...changed })
const read = (value: unknown) =>
  readOfficeFile(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)))
const refusal = (value: unknown) => {
  const result = read(value)
  return result.ok ? null : result.refusal
}
const faults = (value: unknown) => {
  const refused = refusal(value)
  return refused?.why === 'contents' ? refused.faults.map(({ at, fault }) => `${at}: ${fault}`) : refused
}

describe('a file of an office', () => {
  it('is read as it was written', () => {
    const result = readOfficeFile(writeOfficeFile(empty))
    assert.deepEqual(result, { ok: true, file: good() })
  })

  it('of a newer or an unknown format is refused by its version', () => {
    assert.deepEqual(refusal(good({ version: 2, more: 1 })), { why: 'newer', version: 2 })
    assert.deepEqual(refusal(good({ version: 0 })), { why: 'version' })
    assert.deepEqual(refusal(good({ version: '1' })), { why: 'version' })
  })

  it('is no other JSON, no empty file and no picture', () => {
    assert.deepEqual(refusal({ name: 'x' }), { why: 'other' })
    assert.deepEqual(refusal([]), { why: 'other' })
    assert.deepEqual(refusal('BEGIN:VCALENDAR'), { why: 'other' })
    assert.deepEqual(refusal(''), { why: 'none' })
    assert.deepEqual(readOfficeFile(Buffer.from([0xff, 0xd8, 0xff])), {
      ok: false,
      refusal: { why: 'encoding' },
    })
  })

  it('that is damaged is refused with the line', () => {
    assert.deepEqual(refusal('{\n  "format": "chapwai-office",\n  "version": 1,,\n}'), {
      why: 'damaged',
      line: 3,
    })
    const text = writeOfficeFile(empty).toString()
    for (const end of [-1, -20, -40])
      assert.deepEqual(refusal(text.trimEnd().slice(0, end)), { why: 'cut-off' })
    assert.deepEqual(refusal('{"a":x}'), { why: 'damaged', line: null })
  })

  it('that is too large is not read', () => {
    const padded = Buffer.alloc(LARGEST_OFFICE_FILE + 1, ' ')
    assert.deepEqual(readOfficeFile(padded), { ok: false, refusal: { why: 'too-large' } })
  })

  it('is refused with every place that it should not have, or that has a wrong value', () => {
    assert.deepEqual(
      faults(
        good({
          extra: 1,
          settings: { colour: 'red', hours: { weekdays: [9] }, visits: { minutes: 1, x: 2 } },
          services: { 'no-service': {} },
          sentences: { 'chat.trouble': { th: '' } },
          words: [{ intent: 'greeting' }],
        }),
      ),
      [
        'services.no-service: unknown',
        'sentences.chat.trouble.th: empty',
        'sentences.chat.trouble.en: missing',
        'words.0.word: missing',
        'extra: unknown',
        'settings.hours.weekdays.0: large',
        'settings.visits.minutes: small',
        'settings.visits.x: unknown',
        'settings.colour: unknown',
      ],
    )
  })

  it('cannot reach into what all objects have', () => {
    const text = JSON.stringify(good()).replace('{', '{"__proto__":{"polluted":true},')
    assert.deepEqual(faults(text), ['__proto__: unknown'])
    assert.equal('polluted' in {}, false)
  })
})
