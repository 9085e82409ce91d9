import { noticeTable } from '../../src/domain/requests/noticeTable.ts'
import { noticeKinds, openStates } from '../../src/domain/requests/requestLife.ts'
import { DAY, HOUR } from '../../src/lib/time.ts'

/** Where `npm run docs` puts the table into `docs/notices.md`. */
const START = '<!-- made by npm run docs: the notices -->'
const END = '<!-- end of the notices -->'

const length = (ms: number) => (ms >= DAY ? `${ms / DAY} days` : `${ms / HOUR} hours`)
const hour = (value: number) => `${String(value).padStart(2, '0')}.00`

function table(): string {
  const rows = noticeKinds.map((kind) => {
    const { about, holds, ends, wakes, costs, call } = noticeTable[kind]
    const states = (holds as readonly string[]) === openStates ? 'every open state' : holds.join(', ')
    const end = length(ends) + (about.endsWith('appointment') ? ', or at the appointment' : '')
    const awake = wakes === null ? 'at any hour' : `${hour(wakes.from)} to ${hour(wakes.to)}`
    return `| \`${kind}\` | ${about} | ${states} | ${end} | ${awake} | ${costs} | ${call ? 'yes' : 'no'} |`
  })
  return [
    '| kind | about | holds while the request is | ends after | wakes | costs | call |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

/** The page with its table as the code is now. @throws when the page has no place for it */
export function withNotices(page: string): string {
  const [from, to] = [page.indexOf(START), page.indexOf(END)]
  if (from === -1 || to < from) throw new Error(`docs/notices.md needs the lines ${START} and ${END}`)
  return `${page.slice(0, from + START.length)}\n\n${table()}\n\n${page.slice(to)}`
}
