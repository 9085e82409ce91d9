import type { Desk } from '../../domain/services/desks.ts'
import { ErrorSummary } from '../forms/errorSummary.tsx'
import { type FilledForm, TextInput } from '../forms/textInput.tsx'
import type { Speak } from '../speak.ts'
import { Notice } from '../views/message.tsx'
import { Typed } from '../views/typed.tsx'
import type { StaffLine } from './readList.ts'

const LIST = '/console/staff/list'

/** The desks of a line in words. */
const deskWords = (desks: readonly Desk[], { t }: Speak): string =>
  desks.length === 0 ? t('staff.list.every-desk') : desks.map((desk) => t(`board.desk.${desk}`)).join(', ')

/** Role and desks of a line in words; a manager works at no desk. */
function roleWords({ role, desks }: StaffLine, speak: Speak): string {
  if (role === null) return '–'
  const words = speak.t(`console.role.${role}`)
  return role === 'manager' ? words : `${words} · ${deskWords(desks, speak)}`
}

/** The page with the field for a list. */
export function ListView({ form }: { form: FilledForm }) {
  const { t } = form.speak
  return (
    <>
      <p class="back">
        <a href="/console/staff">{t('staff.back')}</a>
      </p>
      <h1>{t('staff.list.title')}</h1>
      <p>{t('staff.list.lead')}</p>
      <ErrorSummary errors={form.errors} speak={form.speak} />
      <form method="post" action={LIST} class="signed">
        <TextInput
          {...form}
          name="list"
          label={t('staff.list.list')}
          hint={t('staff.list.list-hint')}
          lines={8}
          box="field"
        />
        <p>
          <button class="primary" name="act" value="read">
            {t('staff.list.read')}
          </button>
        </p>
      </form>
    </>
  )
}

interface Shown {
  readonly lines: readonly StaffLine[]
  readonly speak: Speak
}

function Line({ line, speak }: { line: StaffLine; speak: Speak }) {
  const { number, name, kind, why } = line
  const numbered = <span class="small">{speak.t('staff.list.line', { number })}</span>
  const words = (
    <span>
      {name === '' ? '–' : <Typed text={name} />} {numbered}
    </span>
  )
  return (
    <li>
      {kind === 'adds' || kind === 'asks' ? (
        <label class="tick">
          <input type="checkbox" name="line" value={number} checked={kind === 'adds'} />
          {words}
        </label>
      ) : (
        words
      )}
      <span>{roleWords(line, speak)}</span>
      <span>
        {why.map((each) => (
          <span class="why">{speak.text(each)}</span>
        ))}
      </span>
    </li>
  )
}

function Group({ kind, lines, speak }: Shown & { kind: StaffLine['kind'] }) {
  const own = lines.filter((each) => each.kind === kind)
  if (own.length === 0) return null
  const heading = `lines-${kind}`
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>
        {speak.t(`staff.list.preview.${kind}`)} <span class="count">{own.length}</span>
      </h2>
      <ul class="to-tick people">
        {own.map((line) => (
          <Line line={line} speak={speak} />
        ))}
      </ul>
    </section>
  )
}

/** What each line of a pasted list means, before anybody is added. */
export function ListPreview({ list, lines, speak }: Shown & { list: string }) {
  const { t } = speak
  const canAdd = lines.some(({ kind }) => kind === 'adds' || kind === 'asks')
  return (
    <>
      <p class="back">
        <a href={LIST}>{t('staff.list.preview.back')}</a>
      </p>
      <h1>{t('staff.list.preview.title')}</h1>
      <p role="status">{t('staff.list.preview.count', { count: lines.length })}</p>
      <form method="post" action={LIST}>
        <input type="hidden" name="list" value={list} />
        <Group kind="adds" lines={lines} speak={speak} />
        <Group kind="asks" lines={lines} speak={speak} />
        {canAdd && (
          <div class="many-press">
            <button class="primary" name="act" value="add">
              {t('staff.list.preview.add')}
            </button>
            <span class="small">{t('staff.list.preview.once')}</span>
          </div>
        )}
      </form>
      <Group kind="wrong" lines={lines} speak={speak} />
      <Group kind="here" lines={lines} speak={speak} />
    </>
  )
}

/** A line whose member was just added, with the link code. */
export interface AddedLine {
  readonly line: StaffLine
  readonly code: string
}

interface AddedShown {
  readonly added: readonly AddedLine[]
  /** How many of the ticked lines were not added, because somebody of the name is here. */
  readonly before: number
  /** Until when the codes are good. */
  readonly until: string
  readonly speak: Speak
}

/** The codes of those who were added; they are shown once, in the answer to the form. */
export function AddedView({ added, before, until, speak }: AddedShown) {
  const { t } = speak
  return (
    <>
      <h1>
        {added.length === 0 ? t('staff.list.done.none') : t('staff.list.done.title', { count: added.length })}
      </h1>
      {before > 0 && <Notice kind="trouble">{t('staff.list.done.before', { count: before })}</Notice>}
      {added.length > 0 && (
        <>
          <p role="status">{t('staff.list.done.text', { moment: until })}</p>
          <section>
            <table class="list staff">
              <thead>
                <tr>
                  <th scope="col">{t('staff.name')}</th>
                  <th scope="col">{t('staff.role')}</th>
                  <th scope="col">{t('staff.list.done.code')}</th>
                </tr>
              </thead>
              <tbody>
                {added.map(({ line, code }) => (
                  <tr>
                    <th scope="row" data-label={t('staff.name')}>
                      <Typed text={line.name} />
                    </th>
                    <td data-label={t('staff.role')}>{roleWords(line, speak)}</td>
                    <td data-label={t('staff.list.done.code')}>
                      <code>{code}</code>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
      <p>
        <a class="button" href="/console/staff">
          {t('staff.back')}
        </a>
      </p>
    </>
  )
}
