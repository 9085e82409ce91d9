import { desks } from '../../domain/services/desks.ts'
import { serviceIds } from '../../domain/services/ids.ts'
import { services } from '../../domain/services/index.ts'
import type { Speak } from '../speak.ts'
import type { Counts } from './counts.ts'
import { boardAddress, type Filter, pressed, pressedGroup, type Toggle } from './filter.ts'
import { groupIds } from './groups.ts'

interface Shown {
  readonly filter: Filter
  readonly counts: Counts
  readonly speak: Speak
}

/** What presses most stands first. */
const toggles = ['late', 'mine', 'today'] as const satisfies readonly Toggle[]

interface ChipShown {
  readonly id: string
  readonly to: Filter
  readonly isOn: boolean
  readonly words: string
  readonly count: number
}

function Chip({ id, to, isOn, words, count }: ChipShown) {
  return (
    <li>
      <a
        id={`filter-${id}`}
        class={isOn ? 'chip on' : 'chip'}
        href={boardAddress(to)}
        {...(isOn && { 'aria-current': 'true' as const })}
      >
        {words} <span class="count">{count}</span>
      </a>
    </li>
  )
}

function ChipList({ filter, counts, speak: { t } }: Shown) {
  return (
    <ul>
      {toggles.map((id) => (
        <Chip
          id={id}
          to={pressed(filter, id)}
          isOn={filter.on.includes(id)}
          words={t(`board.filter.${id}`)}
          count={counts.toggles[id]}
        />
      ))}
      <Chip
        id="open"
        to={pressedGroup(filter)}
        isOn={filter.group === undefined}
        words={t('board.chip.open')}
        count={counts.open}
      />
      {groupIds.map((id) => (
        <Chip
          id={id}
          to={pressedGroup(filter, id)}
          isOn={filter.group === id}
          words={t(`board.chip.${id}`)}
          count={counts.groups[id]}
        />
      ))}
    </ul>
  )
}

function Choices({ filter, speak }: Omit<Shown, 'counts'>) {
  const { t } = speak
  return (
    <form method="get" action="/console">
      {filter.on.map((toggle) => (
        <input type="hidden" name={toggle} value="1" />
      ))}
      {filter.group && <input type="hidden" name="group" value={filter.group} />}
      <label for="filter-service">{t('console.queue.service')}</label>
      <select id="filter-service" name="service">
        <option value="">{t('board.filter.all-services')}</option>
        {serviceIds.map((id) => (
          <option value={id} selected={filter.service === id}>
            {speak.of(services[id].shortName)}
          </option>
        ))}
      </select>
      <label for="filter-desk">{t('board.filter.desk')}</label>
      <select id="filter-desk" name="desk">
        <option value="">{t('board.filter.all-desks')}</option>
        {desks.map((desk) => (
          <option value={desk} selected={filter.desk === desk}>
            {t(`board.desk.${desk}`)}
          </option>
        ))}
      </select>
      <button>{t('board.filter.show')}</button>
    </form>
  )
}

/** The service and the desk to which the board is narrowed, folded; its summary names them. */
export function Narrowing({ filter, speak }: Omit<Shown, 'counts'>) {
  const { t } = speak
  const { service, desk } = filter
  const chosen = [
    ...(service ? [speak.of(services[service].shortName)] : []),
    ...(desk ? [t(`board.desk.${desk}`)] : []),
  ].join(', ')
  return (
    <details class="menu narrowing">
      <summary class={chosen === '' ? 'chip' : 'chip on'}>{chosen || t('board.filter.choose')}</summary>
      <Choices filter={filter} speak={speak} />
    </details>
  )
}

/** The filters that one press switches, each with the number of requests that it would show; links, without script. */
export function Chips(shown: Shown) {
  const { filter, speak } = shown
  const { t } = speak
  const { service, desk, on, group } = filter
  const isNarrowed = service !== null || desk !== null || on.length > 0 || group !== undefined
  return (
    <>
      {isNarrowed && (
        <p>
          <strong class="unseen">{t('board.filter.narrowed')}</strong>{' '}
          <a id="filter-none" class="chip" href="/console?all=1">
            {t('board.filter.all')}
          </a>
        </p>
      )}
      <ChipList {...shown} />
    </>
  )
}
