import type { Speak } from '../speak.ts'
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
      {model.open.map(({ reference, service, state, payment }) => (
        <li>
          <a href={`/console/requests/${reference}`}>{reference}</a> {service}{' '}
          <StateMark state={state} payment={payment} speak={speak} />
        </li>
      ))}
    </ul>
  )
}

/** The person, their language in the chat, and their open requests. */
export function PersonFacts({ model, speak }: Shown) {
  const { t } = speak
  return (
    <dl class="facts">
      <div>
        <dt>{t('console.talks.person')}</dt>
        <dd>{model.name === null ? t('console.talks.somebody') : <Typed text={model.name} />}</dd>
      </div>
      {model.phone !== null && (
        <div>
          <dt>{t('console.talks.phone')}</dt>
          <dd>
            <a class="phone" href={`tel:${model.phone}`}>
              {model.phone}
            </a>
          </dd>
        </div>
      )}
      <div>
        <dt>{t('talks.language')}</dt>
        <dd>{t(`talks.languages.${model.language}`)}</dd>
      </div>
      {model.references.length > 0 && (
        <div>
          <dt>{t('console.talks.about')}</dt>
          <dd>
            {model.references.map((reference) => (
              <>
                <a href={`/console/requests/${reference}`}>{reference}</a>{' '}
              </>
            ))}
          </dd>
        </div>
      )}
      {model.open.length > 0 && (
        <div>
          <dt>{t('talks.open')}</dt>
          <dd>
            <OpenCases model={model} speak={speak} />
          </dd>
        </div>
      )}
    </dl>
  )
}
