import type { Speak } from '../speak.ts'

const pages = [
  ['', 'understanding.title'],
  ['/words', 'understanding.places.words'],
  ['/words/versions', 'understanding.places.versions'],
  ['/sentences', 'understanding.places.sentences'],
] as const

export const PATH = '/console/understanding'

/** The way to the other pages on what the bot understands. */
export function Ways({ here, speak }: { here: (typeof pages)[number][0]; speak: Speak }) {
  return (
    <p class="ways">
      {pages
        .filter(([path]) => path !== here)
        .map(([path, title]) => (
          <>
            <a href={`${PATH}${path}`}>{speak.t(title)}</a>{' '}
          </>
        ))}
    </p>
  )
}
