import assert from 'node:assert/strict'
import { contributionsOfAnswers, type SurveyAnswers } from '../../src/counting/answers.ts'

const answers = (given: Partial<SurveyAnswers> = {}): SurveyAnswers => ({
  version: 1,
  month: '2026-11',
  day: '2026-11-23',
  service: 'staff-id-card',
  channel: 'line',
  scores: { P2: 5, S3: 1 },
  ...given,
})

describe('what a survey adds to the figures', () => {
  it('is a respondent, an answer for each item, and what they told of themselves', () => {
    const profile = { sex: 'female', age: '61-or-over', status: 'pensioner' } as const
    assert.deepEqual(contributionsOfAnswers(answers({ profile })), [
      {
        kind: 'survey',
        month: '2026-11',
        day: '2026-11-23',
        by: { version: '1', service: 'staff-id-card', channel: 'line', status: 'pensioner' },
        counts: { 'P2-5': 1, 'S3-1': 1, respondents: 1, 'sex-female': 1, 'age-61-or-over': 1 },
      },
    ])
  })

  it('says so where they told nothing, or what nobody asks any more', () => {
    const profile = { sex: 'female', status: 'king' } as unknown as SurveyAnswers['profile'] & object
    const [piece] = contributionsOfAnswers(answers({ profile }))
    assert.equal(piece?.by['status'], 'none')
    assert.deepEqual([piece.counts['sex-female'], piece.counts['age-none']], [1, 1])
  })

  it('is nothing while no item is answered', () => {
    assert.deepEqual(contributionsOfAnswers(answers({ scores: {}, profile: { sex: 'male' } })), [])
  })

  it('lies in a month without a day where nobody kept the day, and in LINE where nobody kept the way', () => {
    const earlier = { version: 1, month: '2026-11', service: 'staff-id-card', scores: { P2: 5 } } as const
    const [piece] = contributionsOfAnswers(earlier)
    assert.deepEqual([piece?.month, piece?.day, piece?.by['channel']], ['2026-11', null, 'line'])
  })

  it('is an error for a score that is none, and does not name the respondent', () => {
    const scores = { P2: 6 } as unknown as SurveyAnswers['scores']
    assert.throws(() => contributionsOfAnswers(answers({ scores })), {
      name: 'RangeError',
      message: 'A score must be 1, 2, 3, 4 or 5; got 6 for P2 of staff-id-card in 2026-11',
    })
  })
})
