import assert from 'node:assert/strict'
import { type Change, type ChangeName, changes } from '../../src/domain/requests/requestLife.ts'
import { read } from '../guards/support/sources.ts'
import { observe } from '../walk/observe.ts'
import { withRequestLife } from './requestLifePage.ts'

describe('the page on the life of a request', () => {
  it('shows what the program does in every state', async () => {
    const page = read('docs/request-life.md')
    assert.equal(page, await withRequestLife(page), 'Run: npm run docs')
  })

  it('agrees with the table of changes: each from its states and from no other, with its notice', async () => {
    const seen = (await observe()).map(({ from, change, to, notice }) => [change, from, to, notice].join(' '))
    const declared = Object.entries(changes as Record<ChangeName, Change>).flatMap(([change, each]) =>
      each.from.map((from) =>
        [change, from, each.to, each.notice ?? (each.toldFree ? 'progress' : null)].join(' '),
      ),
    )
    // A reopened request goes back to where it was: these were rejected as submitted, and handed over as ready.
    const expected = declared.map((each) =>
      each
        .replace('reopen rejected former', 'reopen rejected submitted')
        .replace('reopen completed former', 'reopen completed ready'),
    )
    assert.deepEqual(seen.sort(), expected.sort())
  })

  it('says rightly that only reopening, and what was said by mistake, depends on the day', async () => {
    const names = async (later: boolean) =>
      (await observe(later)).map(({ from, change }) => `${change} ${from}`)
    const [today, tomorrow] = [await names(false), await names(true)]
    assert.deepEqual(
      today.filter((each) => !tomorrow.includes(each)),
      ['reopen completed', 'not-received completed', 'reopen rejected'],
    )
  })
})
