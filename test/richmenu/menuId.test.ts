import assert from 'node:assert/strict'
import { type Matters, menuFor, menuId, menus } from '../../src/richmenu/menuId.ts'

const nothing: Matters = { language: null, draft: false, ready: false, missing: 0, photos: false }
const shown = (matters: Partial<Matters>) => menuId(menuFor({ ...nothing, ...matters }))

describe('the menu that a person should see', () => {
  it('is the plain one in Thai until something else is known', () => {
    assert.equal(shown({}), 'th-plain')
    assert.equal(shown({ language: 'th' }), 'th-plain')
    assert.equal(shown({ language: 'en' }), 'en-plain')
  })

  it('says that a draft waits', () => {
    assert.equal(shown({ draft: true }), 'th-draft')
  })

  it('counts missing papers up to six, and then says “or more”', () => {
    assert.equal(shown({ missing: 1 }), 'th-missing-1')
    assert.equal(shown({ missing: 6 }), 'th-missing-6')
    assert.equal(shown({ missing: 23, language: 'en' }), 'en-missing-6')
  })

  it('puts what is ready before what is missing, and both before a draft', () => {
    assert.equal(shown({ ready: true, missing: 2, draft: true }), 'th-ready')
    assert.equal(shown({ missing: 2, draft: true }), 'th-missing-2')
  })

  it('says that photos have come where nothing else is to be done', () => {
    assert.equal(shown({ photos: true }), 'th-photos')
    assert.equal(shown({ photos: true, language: 'en' }), 'en-photos')
    assert.equal(shown({ photos: true, missing: 1 }), 'th-missing-1')
    assert.equal(shown({ photos: true, draft: true }), 'th-draft')
    assert.equal(shown({ photos: true, ready: true }), 'th-ready')
  })

  it('is one of twenty, whatever the matters', () => {
    const known = new Set(menus.map(menuId))
    assert.equal(known.size, 20)
    for (const language of [null, 'th', 'en'] as const)
      for (const draft of [true, false])
        for (const ready of [true, false])
          for (const photos of [true, false])
            for (let missing = 0; missing < 50; missing++)
              assert.ok(known.has(shown({ language, draft, ready, missing, photos })))
  })
})
