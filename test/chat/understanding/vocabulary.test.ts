import assert from 'node:assert/strict'
import { guidanceList, subjects } from '../../../src/domain/guidance/index.ts'
import { serviceWords } from '../../../src/domain/services/serviceWords.ts'
import { conflicts, vague } from '../../../src/chat/understanding/ambiguities.ts'
import { mildSigns, officeWords } from '../../../src/chat/understanding/officeWords.ts'
import { find } from '../../../src/chat/understanding/find.ts'
import { notOurs } from '../../../src/chat/understanding/notOurs.ts'
import { sharedWords } from '../../../src/chat/understanding/sharedWords.ts'
import { parseSign, type Sign } from '../../../src/chat/understanding/signs.ts'

const vocabularies = [
  ...Object.values(serviceWords),
  ...Object.values(officeWords),
  ...Object.values(notOurs),
]
const glossaries = [sharedWords, ...[...vocabularies, ...subjects].map(({ words }) => words)]
const ideas = new Set(glossaries.flatMap((words) => Object.keys(words).flatMap((key) => key.split(' '))))

/** Every idea that a sign speaks of. */
const ideasOf = ({ needs, bars }: Sign) => [
  ...needs.flatMap(({ any, then = [] }) => [...any, ...then]),
  ...bars,
]

const signs = [...vocabularies, ...mildSigns, ...conflicts, ...vague, ...guidanceList].flatMap(
  (each) => each.signs,
)

describe('the vocabulary', () => {
  it('has words for every idea that its signs speak of', () => {
    for (const sign of signs) {
      for (const idea of ideasOf(parseSign(sign)))
        assert.ok(ideas.has(idea), `“${idea}” in the sign “${sign}”`)
    }
  })

  it('lists no idea that no sign speaks of', () => {
    const used = new Set(signs.flatMap((sign) => ideasOf(parseSign(sign))))
    assert.deepEqual(
      [...ideas].filter(
        (idea) =>
          !used.has(idea) &&
          !['ignored', 'pause', 'break', 'joint', 'query', 'not-this', 'denied'].includes(idea),
      ),
      [],
    )
  })

  it('finds each of its words as it is written', () => {
    const lost = glossaries.flatMap((words) =>
      Object.entries(words)
        .filter(([key]) => !key.startsWith('ignored'))
        .flatMap(([key, forms]) =>
          forms.split(',').filter((form) => {
            const found = find(form)
              .words()
              .flatMap((each) => each.ideas)
            return !key.split(' ').some((idea) => found.includes(idea))
          }),
        ),
    )
    assert.deepEqual(lost, [], 'Another idea or “ignored” lists the same words: decide for one')
  })

  it('asks among at most four', () => {
    for (const { among } of [...conflicts, ...vague]) assert.ok(among.length <= 4, among.join(' '))
  })
})
