import { takesPhotosIn } from '../../src/domain/papers/photoPapers.ts'
import {
  type ChangeName,
  changes,
  openStates,
  requestStates,
  type RequestState,
} from '../../src/domain/requests/requestLife.ts'
import { mayDo, type Deed } from '../../src/requests/annotate.ts'
import { type Observed, observe, sample } from '../walk/observe.ts'

/** Where `npm run docs` puts the tables into `docs/request-life.md`. */
const places = ['the changes', 'the deeds'] as const
const startOf = (place: string) => `<!-- made by npm run docs: ${place} -->`
const endOf = (place: string) => `<!-- end of ${place} -->`

const who = { officer: 'officer', applicant: 'applicant', calendar: 'the upkeep' } as const

/** What must be so, beside the state. */
const guards: Readonly<Record<ChangeName, string>> = {
  accept: '',
  'ask-papers': 'names the papers; from the second time on a reason',
  'papers-complete': 'not accepted before',
  pause: 'a reason',
  resume:
    'from `papers_missing` only when accepted before; then the clock runs from when the last photo came',
  ready: '',
  complete: 'the hand-over code, or a reason',
  receive: '',
  'not-received': 'only on the day on which the applicant said that it was received',
  'not-right': 'own words; within the days of the setting',
  'not-arrived': 'own words; within the days of the setting, after a transfer',
  reject: 'a reason',
  reopen: 'a reason; only on the day of the end; a paused request comes back as accepted',
  rework: 'a reason',
  cancel: '',
  expire: 'told before, no sign of life for the term, no appointment to come',
}

const row = (...cells: readonly string[]) =>
  `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`
const head = (...names: readonly string[]) => [row(...names), row(...names.map(() => '---'))]
const code = (name: string | null) => (name === null ? '' : `\`${name}\``)

function changeRow({ from, change, to, notice, gives }: Observed): string {
  const guard = guards[change]
  return row(code(from), code(change), who[changes[change].by], code(to), guard, code(notice), gives)
}

const deeds: Readonly<Record<Deed['deed'], string>> = {
  take: 'the officer takes charge of the case',
  hand: 'a colleague takes charge of it',
  release: 'nobody is in charge of it any more',
  note: 'a note for colleagues',
  check: 'what is right and wrong with the papers',
  correct: 'an answer of the applicant, with a reason; the answer before and after stand in the history',
  unlink: 'the request belongs to no chat any more, with a reason; only where it has one',
  'explain-delay': 'why it takes longer; can be taken back until its notice leaves',
}

function statesWhere(isSo: (state: RequestState) => boolean): string {
  const states = requestStates.filter(isSo)
  if (states.length === requestStates.length) return 'every state'
  if (states.join() === openStates.join()) return 'every open state'
  return states.map(code).join(', ')
}

async function deedRows(): Promise<string[]> {
  const request = await sample()
  const isOpen = (state: RequestState) => openStates.includes(state)
  return [
    ...(Object.keys(deeds) as Deed['deed'][]).map((deed) => {
      const states = statesWhere((state) => mayDo({ ...request, state }, deed))
      return row(code(deed), 'officer', states, deeds[deed], deed === 'explain-delay' ? code('delayed') : '')
    }),
    row('book, move or cancel', 'applicant', statesWhere(isOpen), 'an appointment', ''),
    row('send, take back', 'applicant', statesWhere(takesPhotosIn), 'a photo of a paper', ''),
    row('keep', 'applicant', statesWhere(isOpen), 'the request, which then does not expire', ''),
  ]
}

async function tables(): Promise<Readonly<Record<(typeof places)[number], string>>> {
  const observed = await observe()
  return {
    'the changes': [
      ...head('in the state', 'event', 'by', 'comes', 'guard', 'notice', 'given back'),
      ...observed.map(changeRow),
    ].join('\n'),
    'the deeds': [...head('deed', 'by', 'in the states', 'what it is', 'notice'), ...(await deedRows())].join(
      '\n',
    ),
  }
}

/** The page with its tables as the code is now. @throws when the page has no place for one of them */
export async function withRequestLife(page: string): Promise<string> {
  const made = await tables()
  return places.reduce((text, place) => {
    const [from, to] = [text.indexOf(startOf(place)), text.indexOf(endOf(place))]
    if (from === -1 || to < from) throw new Error(`docs/request-life.md needs the lines around ${place}`)
    return `${text.slice(0, from + startOf(place).length)}\n\n${made[place]}\n\n${text.slice(to)}`
  }, page)
}
