import { floors, partOf } from '../guards/support/floors.ts'
import { importsOf, sourcesIn } from '../guards/support/sources.ts'

/** Where `npm run docs` puts the picture into `docs/architecture.md`. */
const START = '<!-- made by npm run docs: the floors -->'
const END = '<!-- end of the floors -->'

/**
 * The parts of `src/` from top to bottom, one a line, and which parts each imports: in brackets where it takes types only.
 */
function picture(): string {
  const imports = sourcesIn('src')
    .flatMap(importsOf)
    .filter(({ isPackage }) => !isPackage)
  const parts = floors.flat()
  const width = Math.max(...parts.map((part) => part.length))
  const rows = floors.flatMap((floor, index) =>
    floor.map((part, place) => {
      const from = imports.filter((each) => partOf(each.from) === part && partOf(each.what) !== part)
      const reached = parts.flatMap((below) => {
        const both = from.filter(({ what }) => partOf(what) === below)
        if (both.length === 0) return []
        return both.every(({ onlyTypes }) => onlyTypes) ? [`(${below})`] : [below]
      })
      const number = place === 0 ? String(floors.length - index) : ''
      return `${number.padStart(2)}  ${part.padEnd(width)}  ${reached.join(' ')}`.trimEnd()
    }),
  )
  return ['```', ...rows, '```'].join('\n')
}

/** The page with its picture as the imports are now. @throws when the page has no place for it */
export function withPicture(page: string): string {
  const [from, to] = [page.indexOf(START), page.indexOf(END)]
  if (from === -1 || to < from) throw new Error(`docs/architecture.md needs the lines ${START} and ${END}`)
  return `${page.slice(0, from + START.length)}\n${picture()}\n${page.slice(to)}`
}
