import { serviceIds } from '../../domain/services/ids.ts'
import { services } from '../../domain/services/index.ts'
import type { Speak } from '../speak.ts'
import { boardAddress, desks, type Filter, pressed, toggles } from './filter.ts'

interface Shown {
  readonly filter: Filter
  readonly speak: Speak
}

function Toggles({ filter, speak }: Shown) {
  return (
    <ul class="toggles">
      {toggles.map((toggle) => {
        const isOn = filter.on.includes(toggle)
        return (
          <li>
            <a
              id={`filter-${toggle}`}
              class={isOn ? 'toggle on' : 'toggle'}
              href={boardAddress(pressed(filter, toggle))}
              {...(isOn && { 'aria-current': 'true' as const })}
            >
              {isOn && <span aria-hidden="true">✓ </span>}
              {speak.t(`board.filter.${toggle}`)}
            </a>
          </li>
        )
      })}
    </ul>
  )
}

function Choices({ filter, speak }: Shown) {
  const { t } = speak
  return (
    <form method="get" action="/console" class="choices">
      {filter.on.map((toggle) => (
        <input type="hidden" name={toggle} value="1" />
      ))}
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

/** The board's filters, and a link that removes them. They are links and a form, so they need no script. */
export function Filters(shown: Shown) {
  const { t } = shown.speak
  const { service, desk, on } = shown.filter
  const isNarrowed = service !== null || desk !== null || on.length > 0
  return (
    <div class="filters" role="group" aria-label={t('board.filter.title')}>
      <Toggles {...shown} />
      <Choices {...shown} />
      {isNarrowed && (
        <p>
          <strong>{t('board.filter.narrowed')}</strong>{' '}
          <a class="button" href="/console?all=1">
            {t('board.filter.all')}
          </a>
        </p>
      )}
    </div>
  )
}
