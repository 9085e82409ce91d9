import assert from 'node:assert/strict'
import { createPerson, ROUND } from '../../bench/person.ts'
import { readLineEvent } from '../../src/bot/lineEvent.ts'
import { step } from '../../src/chat/step.ts'
import { newState, type State } from '../../src/chat/state.ts'
import { usualOffice } from '../../src/domain/settings/office.ts'
import { dayOf } from '../../src/lib/time.ts'
import { labelsIn } from '../../src/outbox/labels.ts'
import { plainText } from '../../src/outbox/plain.ts'
import { MONDAY_MORNING, testClock } from '../support/clock.ts'

describe('the round of the bench', () => {
  it('is answered as the bench expects, twice', () => {
    const clock = testClock(MONDAY_MORNING)
    const person = createPerson()
    let state: State = newState
    for (let act = 0; act < 2 * ROUND; act += 1) {
      const { event, expects } = person.next()
      const arrival = readLineEvent(event, clock.now())
      assert.ok(arrival, `act ${act + 1} is no event for Chapwai`)
      const facts = {
        now: clock.now(),
        today: dayOf(clock.now()),
        office: usualOffice,
        labelsOf: labelsIn(new Map()),
      }
      const { effects, ...turn } = step(state, arrival.event, facts)
      state = turn.state
      const said = effects.flatMap((effect) => (effect.kind === 'say' ? [effect.message] : []))
      const words = said.map((message) => plainText(message, 'th')).join('\n')
      assert.ok(
        words.includes(expects),
        `act ${act + 1} should be answered with “${expects}”, not “${words}”`,
      )
    }
  })
})
