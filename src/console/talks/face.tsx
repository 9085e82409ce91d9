import type { Face } from '../../line/faces.ts'
import type { Speak } from '../speak.ts'
import { Typed } from '../views/typed.tsx'

interface Shown {
  readonly talk: string
  readonly face: Face | null
}

/** The picture, or the outline of a person; the name stands beside it. */
export function FacePicture({ talk, face }: Shown) {
  return (
    <span class="face" aria-hidden="true">
      {face?.hasPicture && (
        <img src={`/console/talks/${talk}/picture`} alt="" width="32" height="32" loading="lazy" />
      )}
    </span>
  )
}

interface Named {
  /** The name of the person's latest request. */
  readonly name: string | null
  readonly face: Face | null
  readonly speak: Speak
}

/** The name by which officers know the person; that of LINE only where there is no other. */
export const nameOf = ({ name, face, speak }: Named): string =>
  name ?? face?.name ?? speak.t('console.talks.somebody')

/**
 * What the person is called in LINE, where anybody may call themselves anything: beside the name of the request, and of the only
 * name where it comes from.
 */
export function LineName({ name, face, speak: { t } }: Named) {
  if (face === null || face.name === name) return null
  return (
    <span class="small line-name">
      {name === null ? (
        t('talks.line-name.only')
      ) : (
        <>
          {t('talks.line-name.other')} <Typed text={face.name} />
        </>
      )}
    </span>
  )
}
