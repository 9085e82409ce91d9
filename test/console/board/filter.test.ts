import assert from 'node:assert/strict'
import {
  boardAddress,
  everything,
  filterIn,
  filterQuery,
  pressed,
  readFilter,
  servicesOf,
} from '../../../src/console/board/filter.ts'
import { services } from '../../../src/domain/services/index.ts'

describe('the filter of the board', () => {
  it('stands in the address as it is read from there', () => {
    const filter = readFilter({ service: 'pension-certificate', desk: 'finance', mine: '1', late: '1' })
    const query = 'service=pension-certificate&desk=finance&mine=1&late=1'
    assert.equal(filterQuery(filter), query)
    assert.deepEqual(filterIn(query), filter)
    assert.equal(boardAddress(everything), '/console')
  })

  it('takes what no page of ours writes for no filter', () => {
    for (const given of [undefined, null, 'x', { service: '../x', desk: ['a'], mine: 'yes' }]) {
      assert.deepEqual(readFilter(given), everything)
    }
  })

  it('is switched on and off by a press, and keeps the rest', () => {
    const finance = readFilter({ desk: 'finance', today: '1' })
    const both = pressed(finance, 'mine')
    assert.deepEqual(both, { service: null, desk: 'finance', on: ['mine', 'today'] })
    assert.deepEqual(pressed(both, 'mine'), finance)
  })

  it('means the services of the desk, the service alone, or none where they exclude each other', () => {
    assert.equal(servicesOf(everything), null)
    const finance = servicesOf(readFilter({ desk: 'finance' })) ?? []
    assert.ok(finance.length > 0 && finance.every((id) => services[id].desk === 'finance'))
    assert.deepEqual(servicesOf(readFilter({ service: 'staff-id-card' })), ['staff-id-card'])
    assert.deepEqual(servicesOf(readFilter({ service: 'staff-id-card', desk: 'finance' })), [])
  })
})
