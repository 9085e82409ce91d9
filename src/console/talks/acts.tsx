import type { TextKey } from '../../locales/text.ts'
import type { StaffMember } from '../../models/staff/staff.ts'
import type { Speak } from '../speak.ts'
import type { TalkModel } from './model.ts'

/** Instead of a colleague's id: the talk goes back to all officers. */
export const ALL = 'all'

interface Shown {
  readonly model: TalkModel
  readonly speak: Speak
}

function Act({ act, label, speak }: { act: string; label: TextKey; speak: Speak }) {
  return (
    <button id={`act-${act}`} name="act" value={act} class="secondary">
      {speak.t(label)}
    </button>
  )
}

function Choice({ model, speak }: Shown) {
  if (model.takenBy !== null && !model.takenBy.me) {
    return (
      <>
        <input type="hidden" name="from" value={model.takenBy.staffId} />
        <Act act="take" label="console.talks.take-over" speak={speak} />
      </>
    )
  }
  return (
    <>
      {model.takenBy === null && <Act act="take" label="talks.take" speak={speak} />}
      {model.kind === 'left' && <Act act="telephone" label="console.talks.telephoned" speak={speak} />}
      {model.kind === 'live' && model.takenBy !== null && (
        <Act act="end" label="talks.end.silent" speak={speak} />
      )}
    </>
  )
}

/** Buttons that depend on who has the talk and on the messages read so far; a refresh replaces them. */
export function Acts(shown: Shown) {
  const { model } = shown
  if (model.state === 'ended') return null
  return (
    <>
      <input type="hidden" name="seen" value={model.said} />
      <Choice {...shown} />
    </>
  )
}

interface Handing extends Shown {
  readonly colleagues: readonly StaffMember[]
  readonly entered: { readonly to: string; readonly note: string }
}

/** Fields that hand the talk on. A refresh does not replace them, so that what was chosen and typed stays. */
export function Hand({ colleagues, entered, speak: { t } }: Handing) {
  return (
    <details class="unfolds" open={entered.to !== '' || entered.note !== ''}>
      <summary>{t('talks.hand.title')}</summary>
      <div class="decision">
        <div class="field">
          <label for="to">{t('talks.hand.to')}</label>
          <select id="to" name="to">
            <option value="">{t('talks.hand.choose')}</option>
            <option value={ALL} selected={entered.to === ALL}>
              {t('talks.hand.all')}
            </option>
            {colleagues.map(({ id, name }) => (
              <option value={id} selected={entered.to === id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="note">{t('talks.hand.note')}</label>
          <p class="small" id="note-hint">
            {t('talks.hand.note-hint')}
          </p>
          <textarea id="note" name="note" rows={2} maxlength={500} aria-describedby="note-hint">
            {entered.note}
          </textarea>
        </div>
        <button id="act-hand" name="act" value="hand" class="secondary">
          {t('talks.hand.send')}
        </button>
      </div>
    </details>
  )
}
