import assert from 'node:assert/strict'
import { createVault, digestKeyOf } from '../../src/lib/seal.ts'
import { sealedByFirstRelease } from '../support/formerRelease.ts'

const vault = createVault(Buffer.alloc(32, 7))
const other = createVault(Buffer.alloc(32, 8))
const person = { name: 'นางสมศรี ใจดี', phone: '0812345678', papers: ['have', null], n: 1.5 }

describe('sealed personal data', () => {
  it('opens to what was sealed', () => {
    for (const value of [person, 'ก', '', 0, null, [], { a: { b: [true] } }]) {
      assert.deepEqual(vault.open(vault.seal(value, 'requests 1'), 'requests 1'), value)
    }
  })

  it('opens from plain bytes, as the database gives them', () => {
    assert.deepEqual(vault.open(new Uint8Array(vault.seal(person, 'c')), 'c'), person)
  })

  it('shows nothing of what is inside', () => {
    const sealed = vault.seal(person, 'requests 1')
    for (const word of ['นางสมศรี', 'ใจดี', '0812345678', 'name', 'phone', 'requests']) {
      assert.equal(sealed.includes(Buffer.from(word)), false, word)
      assert.equal(sealed.toString('base64').includes(Buffer.from(word).toString('base64')), false, word)
    }
  })

  it('is different each time', () => {
    assert.notDeepEqual(vault.seal(person, 'c'), vault.seal(person, 'c'))
  })

  it('does not open with another key', () => {
    assert.throws(() => other.open(vault.seal(person, 'c'), 'c'))
  })

  it('does not open at another place', () => {
    assert.throws(() => vault.open(vault.seal(person, 'requests 1'), 'requests 2'))
    assert.throws(() => vault.open(vault.seal(person, 'requests 1'), 'outbox 1'))
  })

  it('does not open when any byte has changed, or is missing', () => {
    const sealed = vault.seal({ a: 1 }, 'c')
    for (let i = 0; i < sealed.length; i++) {
      const changed = Buffer.from(sealed)
      changed[i] = (changed[i] ?? 0) ^ 1
      assert.throws(() => vault.open(changed, 'c'), `byte ${i}`)
      assert.throws(() => vault.open(sealed.subarray(0, i), 'c'), `cut at ${i}`)
    }
  })

  it('says which version it does not know', () => {
    const sealed = vault.seal({ a: 1 }, 'c')
    sealed[0] = 9
    assert.throws(() => vault.open(sealed, 'requests 1'), /unknown version 9 in requests 1/)
  })

  it('needs a key of 32 bytes', () => {
    assert.throws(() => createVault(Buffer.alloc(16)), /The data key has 16 bytes; it needs 32/)
  })
})

describe('a digest', () => {
  it('is the same for the same text and purpose, and tells nothing', () => {
    const digest = vault.digest('U123', 'survey')
    assert.match(digest, /^[0-9a-f]{64}$/)
    assert.equal(vault.digest('U123', 'survey'), digest)
    assert.notEqual(vault.digest('U124', 'survey'), digest)
    assert.notEqual(vault.digest('U123', 'sign-in'), digest)
    assert.notEqual(other.digest('U123', 'survey'), digest)
  })
})

describe('two keys at once', () => {
  const [former, present] = [Buffer.alloc(32, 7), Buffer.alloc(32, 8)]
  const both = createVault(present, { former })

  it('open what either has sealed, and what the first release sealed', () => {
    assert.deepEqual(both.open(vault.seal(person, 'c'), 'c'), person)
    assert.deepEqual(both.open(other.seal(person, 'c'), 'c'), person)
    for (const key of [former, present]) {
      assert.deepEqual(both.open(sealedByFirstRelease(person, 'c', key), 'c'), person)
    }
  })

  it('seal with the present one', () => {
    const sealed = both.seal(person, 'c')
    assert.deepEqual(other.open(sealed, 'c'), person)
    assert.throws(() => vault.open(sealed, 'c'), /Neither DATA_KEY nor DATA_KEY_FORMER sealed this c/)
  })

  it('tell which bytes are to be sealed again', () => {
    assert.equal(both.isPresent(both.seal(1, 'c')), true)
    assert.equal(both.isPresent(other.seal(1, 'c')), true)
    assert.equal(both.isPresent(vault.seal(1, 'c')), false)
    assert.equal(both.isPresent(sealedByFirstRelease(1, 'c', present)), false)
    assert.equal(both.isPresent(new Uint8Array(other.seal(1, 'c'))), true)
  })

  it('seal again what either has sealed, and nothing that does not open', () => {
    for (const sealed of [vault.seal(person, 'c'), sealedByFirstRelease(person, 'c', former)]) {
      const again = both.reseal(sealed, 'c')
      assert.equal(both.isPresent(again), true)
      assert.deepEqual(other.open(again, 'c'), person)
      assert.throws(() => both.reseal(sealed, 'd'))
    }
    assert.throws(() => both.reseal(createVault(Buffer.alloc(32, 9)).seal(1, 'c'), 'c'))
  })

  it('leave digests as they were, with the digesting key of before', () => {
    const kept = createVault(present, { former, digestKey: digestKeyOf(former) })
    assert.equal(kept.digest('U123', 'survey'), vault.digest('U123', 'survey'))
  })
})
