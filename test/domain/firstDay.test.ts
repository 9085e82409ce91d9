import assert from 'node:assert/strict'
import { firstDaySteps, nextStep, stepsDone, stepState } from '../../src/domain/settings/firstDay.ts'
import { confirmable, type Settings } from '../../src/domain/settings/settings.ts'

const confirmed = (...steps: (typeof confirmable)[number][]): Pick<Settings, 'confirmed'> => ({
  confirmed: Object.fromEntries(steps.map((step) => [step, '2026-11-23'])),
})

describe('the steps of the first day', () => {
  it('are ten, each a section that the office confirms, and no such section is left out', () => {
    assert.equal(firstDaySteps.length, 10)
    assert.deepEqual(firstDaySteps.toSorted(), confirmable.toSorted())
  })

  it('are done when the office has confirmed their section, whether or not they were left for later before', () => {
    assert.equal(stepState('hours', confirmed(), []), 'open')
    assert.equal(stepState('hours', confirmed(), ['hours']), 'later')
    assert.equal(stepState('hours', confirmed('hours'), ['hours']), 'confirmed')
    assert.equal(stepsDone(confirmed('hours', 'reports')), 2)
  })

  it('follow one another, those left for later last', () => {
    assert.equal(nextStep(null, confirmed(), []), 'profile')
    assert.equal(nextStep('profile', confirmed('profile'), []), 'hours')
    assert.equal(nextStep('reports', confirmed('profile', 'reports'), ['hours']), 'holidays')
    const others = firstDaySteps.filter((step) => step !== 'hours' && step !== 'visits')
    assert.equal(nextStep('reports', confirmed(...others), ['hours', 'visits']), 'hours')
    assert.equal(nextStep('hours', confirmed(...others), ['hours', 'visits']), 'visits')
    assert.equal(nextStep('profile', confirmed(...firstDaySteps), ['hours']), null)
  })
})
