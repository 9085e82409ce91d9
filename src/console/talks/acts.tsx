import type { ComponentChildren } from 'preact'
import type { TextKey } from '../../locales/text.ts'
import type { StaffMember } from '../../models/staff/staff.ts'
import type { Speak } from '../speak.ts'
import type { TalkModel } from './model.ts'

interface Shown {
  readonly model: TalkModel
  readonly speak: Speak
  /** A new id per page: the server handles a form sent twice only once. */
  readonly form: string
}

interface ActProps extends Shown {
  readonly act: string
  readonly look: 'primary' | 'secondary'
  readonly label: TextKey
  readonly children?: ComponentChildren
}

function Act({ model, act, form, look, label, speak, children }: ActProps) {
  return (
    <form method="post" action={`/console/talks/${model.id}`} class="decision">
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="form" value={form} />
      <input type="hidden" name="seen" value={model.said} />
      {children}
      <button id={`act-${act}`} class={look}>
        {speak.t(label)}
      </button>
    </form>
  )
}

/** Buttons that depend on the messages read so far; a refresh replaces them. */
export function Acts(shown: Shown) {
  const { model } = shown
  if (model.state === 'ended') return null
  if (model.takenBy === null) return <Act {...shown} act="take" look="primary" label="console.talks.take" />
  if (!model.takenBy.me) {
    return (
      <Act {...shown} act="take" look="secondary" label="console.talks.take-over">
        <input type="hidden" name="from" value={model.takenBy.staffId} />
      </Act>
    )
  }
  return model.kind === 'live' ? (
    <Act {...shown} act="end" look="secondary" label="console.talks.end" />
  ) : (
    <Act {...shown} act="telephone" look="secondary" label="console.talks.telephoned" />
  )
}

/** A form that gives the talk to a colleague. A refresh does not replace it, so that a chosen name stays chosen. */
export function Hand({ colleagues, ...shown }: Shown & { colleagues: readonly StaffMember[] }) {
  const { t } = shown.speak
  if (colleagues.length === 0) return null
  return (
    <details class="unfolds">
      <summary>{t('talks.hand.title')}</summary>
      <Act {...shown} act="hand" look="secondary" label="talks.hand.send">
        <div class="field">
          <label for="to">{t('talks.hand.to')}</label>
          <select id="to" name="to">
            <option value="">{t('talks.hand.choose')}</option>
            {colleagues.map(({ id, name }) => (
              <option value={id}>{name}</option>
            ))}
          </select>
        </div>
      </Act>
    </details>
  )
}
