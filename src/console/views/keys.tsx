import type { TextKey } from '../../locales/text.ts'
import type { StaffMember } from '../../models/staff/staff.ts'
import type { Speak } from '../speak.ts'
import { placesOf } from './places.ts'

interface Shown {
  readonly speak: Speak
  readonly viewer: StaffMember
}

const single = [
  { keys: ['/'], does: 'board.keys.search' },
  { keys: ['j', 'k'], does: 'board.keys.rows' },
  { keys: ['Enter'], does: 'board.keys.enter' },
  { keys: ['a'], does: 'board.keys.step' },
  { keys: ['u'], does: 'board.keys.undo' },
  { keys: ['?'], does: 'board.keys.list' },
] as const satisfies readonly { keys: readonly string[]; does: TextKey }[]

/** The list of keys, with a switch for all of them; keys.js shows it only where a keyboard may exist. */
export function KeyList({ speak, viewer }: Shown) {
  const { t } = speak
  const { row, more } = placesOf(viewer)
  return (
    <>
      <dl class="keys">
        {single.map(({ keys, does }) => (
          <div>
            <dt>
              {keys.map((key, index) => (
                <>
                  {index > 0 && ` ${t('board.keys.or')} `}
                  <kbd>{key}</kbd>
                </>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
        {[...row, ...more].map(({ key, title }) =>
          key === undefined ? null : (
            <div>
              <dt>
                <kbd>g</kbd> {t('board.keys.then')} <kbd>{key}</kbd>
              </dt>
              <dd>{t(title)}</dd>
            </div>
          ),
        )}
      </dl>
      <label class="tick" hidden>
        <input type="checkbox" data-keys-switch /> {t('board.keys.switch')}
      </label>
    </>
  )
}

/** The list that `?` opens. */
export function KeysDialog(shown: Shown) {
  const { t } = shown.speak
  return (
    <dialog id="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">{t('board.keys.title')}</h2>
      <KeyList {...shown} />
      <form method="dialog">
        <button>{t('board.keys.close')}</button>
      </form>
    </dialog>
  )
}
