import { z } from 'zod'
import type { ServiceId } from '../../domain/services/ids.ts'
import { ownServices } from '../access.ts'
import type { MemberContext } from '../pageContext.ts'
import type { Speak } from '../speak.ts'

/** Of which services a list shows the requests: those of the reader's own desks, or all. */
export interface DeskScope {
  /** The services of the reader's desks; null: the reader works at all desks, so there is nothing to choose. */
  readonly own: readonly ServiceId[] | null
  /** The reader wants to see all. */
  readonly isAll: boolean
}

const querySchema = z.object({ all: z.unknown() }).partial().catch({})

/** The scope that the page's address asks for (`?all=1`), which its forms send too; without it, the reader's desks. */
export function deskScope({ member, query }: Pick<MemberContext, 'member' | 'query'>): DeskScope {
  const { services: own = null } = ownServices(member)
  return { own, isAll: own === null || querySchema.parse(query).all === '1' }
}

/** Whether the scope shows a request. */
export function isInScope({ service }: { readonly service: ServiceId }, { own, isAll }: DeskScope): boolean {
  return isAll || own === null || own.includes(service)
}

/** An address with the scope and other parameters; for all, the reader's desks are not named. */
export function scopedAddress(
  path: string,
  { own, isAll }: DeskScope,
  parameters: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({ ...(own !== null && isAll && { all: '1' }), ...parameters }).toString()
  return query === '' ? path : `${path}?${query}`
}

interface Shown {
  readonly path: string
  readonly scope: DeskScope
  /** How many rows each choice shows. */
  readonly counts: { readonly own: number; readonly all: number }
  readonly speak: Speak
}

/** The choice between the reader's desks and all; nothing for a reader who works at all desks. */
export function DeskChips({ path, scope, counts, speak: { t } }: Shown) {
  if (scope.own === null) return null
  return (
    <div class="chips" role="group" aria-label={t('board.filter.title')}>
      <ul>
        {(['own', 'all'] as const).map((id) => {
          const isAll = id === 'all'
          const isOn = scope.isAll === isAll
          return (
            <li>
              <a
                id={`filter-${id}`}
                class={isOn ? 'chip on' : 'chip'}
                href={scopedAddress(path, { ...scope, isAll })}
                {...(isOn && { 'aria-current': 'true' as const })}
              >
                {t(`board.scope.${id}`)} <span class="count">{counts[id]}</span>
              </a>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
