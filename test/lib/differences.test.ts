import assert from 'node:assert/strict'
import { differences } from '../../src/lib/differences.ts'

describe('differences', () => {
  it('are the values that differ, by their path', () => {
    const before = { contact: { phone: null, map: 'a' }, on: false, list: [1] }
    const after = { contact: { phone: '053', map: 'a' }, on: false, list: [1, 2] }
    assert.deepEqual(differences(before, after), {
      before: { 'contact.phone': null, list: [1] },
      after: { 'contact.phone': '053', list: [1, 2] },
    })
  })

  it('name what came and what went', () => {
    assert.deepEqual(differences({ photos: { a: true } }, { photos: { b: { c: 1 } } }), {
      before: { 'photos.a': true, 'photos.b.c': null },
      after: { 'photos.a': null, 'photos.b.c': 1 },
    })
  })

  it('are none between the same', () => {
    const value = { a: { b: [{ c: 1 }] }, d: 'e' }
    assert.deepEqual(differences(value, structuredClone(value)), { before: {}, after: {} })
  })
})
