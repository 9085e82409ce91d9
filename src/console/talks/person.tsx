import { formatPhone } from '../../lib/typed/phone.ts'
import type { Speak } from '../speak.ts'
import { PromiseMark } from '../views/promise.tsx'
import { StateMark } from '../views/state.tsx'
import { Typed } from '../views/typed.tsx'
import type { TalkModel } from './model.ts'

interface Shown {
  readonly model: TalkModel
  readonly speak: Speak
}

function OpenCases({ model, speak }: Shown) {
  return (
    <ul class="lines">
      {model.open.map(({ reference, service, state, payment, clock, promise, waited, handler }) => (
        <li>
          <a href={`/console/requests/${reference}`}>{reference}</a> {service}
          <p class="small">
            <StateMark state={state} payment={payment} speak={speak} /> {waited ?? clock.minutes}{' '}
            {promise !== null && promise !== 'on-time' && <PromiseMark standing={promise} speak={speak} />}
            {handler !== null && (
              <>
                {' '}
                {speak.t('board.handler')} <Typed text={handler} />
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** Requests that the talk is about and that have ended since. */
function Ended({ model, speak }: Shown) {
  const ended = model.references.filter(
    (reference) => !model.open.some((request) => request.reference === reference),
  )
  if (ended.length === 0) return null
  return (
    <div>
      <dt>{speak.t('talks.ended-requests')}</dt>
      <dd>
        {ended.map((reference) => (
          <>
            <a href={`/console/requests/${reference}`}>{reference}</a>{' '}
          </>
        ))}
      </dd>
    </div>
  )
}

/** The person, their language in the chat, and their open requests. */
export function PersonFacts({ model, speak }: Shown) {
  const { t } = speak
  return (
    <dl class="facts">
      {model.phone !== null && (
        <div>
          <dt>{t('console.talks.phone')}</dt>
          <dd>
            <a class="phone" href={`tel:${model.phone}`}>
              {formatPhone(model.phone)}
            </a>
          </dd>
        </div>
      )}
      <div>
        <dt>{t('talks.language')}</dt>
        <dd>{t(`talks.languages.${model.language}`)}</dd>
      </div>
      <div>
        <dt>{t('talks.open')}</dt>
        <dd>
          {model.open.length === 0 ? t('console.talks.none') : <OpenCases model={model} speak={speak} />}
        </dd>
      </div>
      <Ended model={model} speak={speak} />
      {model.lastCard !== null && (
        <div>
          <dt>{t('talks.card.title')}</dt>
          <dd>{model.lastCard}</dd>
        </div>
      )}
    </dl>
  )
}
