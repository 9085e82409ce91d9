import type { Speak } from '../speak.ts'
import { AllowanceNote, type AllowanceShown } from '../views/allowance.tsx'
import { Notice } from '../views/message.tsx'
import type { ListPage } from '../views/listPage.ts'
import { DeskChips, type DeskScope, scopedAddress } from '../views/deskScope.tsx'
import { PageLinks } from '../views/pageLinks.tsx'
import { Typed } from '../views/typed.tsx'
import { CallBacks, type CallBacksShown } from './callBacks.tsx'
import type { CallRow, NotedCall } from './model.ts'
import { CallTable } from './table.tsx'

interface Shown {
  readonly rows: readonly CallRow[]
  readonly callBacks: CallBacksShown
  readonly page: ListPage<unknown>
  readonly scope: DeskScope
  /** How many calls the reader's own desks have, and all. */
  readonly counts: { readonly own: number; readonly all: number }
  /** The address of another page of the list. */
  readonly addressOf: (page: number) => string
  readonly allowance: AllowanceShown
  /** What the officer has just recorded. */
  readonly done: 'called' | 'not-called' | null
  /** The call that was just recorded and can be taken back. */
  readonly noted: NotedCall | null
  readonly speak: Speak
}

type PressShown = { readonly row: CallRow; readonly page: number } & Pick<Shown, 'scope' | 'speak'>

function Called({ row, page, scope, speak }: PressShown) {
  return (
    <form method="post" action={scopedAddress('/console/calls', scope)}>
      <input type="hidden" name="request" value={row.request} />
      <input type="hidden" name="notice" value={row.notice} />
      <input type="hidden" name="page" value={page} />
      <button class="secondary">{speak.t('notices.calls.mark-called')}</button>
    </form>
  )
}

/** Whom the last press has taken off the list, and the way back. */
function Noted({
  noted,
  page,
  scope,
  speak,
}: Pick<Shown, 'scope' | 'speak'> & { noted: NotedCall; page: number }) {
  return (
    <>
      <p>
        {speak.t('notices.calls.done')} <a href={`/console/requests/${noted.reference}`}>{noted.reference}</a>{' '}
        {noted.applicant !== null && <Typed text={noted.applicant} />}
      </p>
      <form method="post" action={scopedAddress('/console/calls', scope)}>
        <input type="hidden" name="request" value={noted.request} />
        <input type="hidden" name="notice" value={noted.notice} />
        <input type="hidden" name="page" value={page} />
        <button class="secondary" name="act" value="undo">
          {speak.t('board.undo')}
        </button>
      </form>
    </>
  )
}

/** The call list: people whom a notice did not reach through LINE. */
export function CallsView({
  rows,
  callBacks,
  page,
  scope,
  counts,
  addressOf,
  allowance,
  done,
  noted,
  speak,
}: Shown) {
  const { t } = speak
  return (
    <>
      <h1>{t('notices.calls.title')}</h1>
      <AllowanceNote {...allowance} />
      {done !== null && (
        <Notice kind="done">
          {done === 'called' && noted !== null ? (
            <Noted noted={noted} page={page.page} scope={scope} speak={speak} />
          ) : (
            t(done === 'called' ? 'notices.calls.done' : 'notices.calls.taken-back')
          )}
        </Notice>
      )}
      <DeskChips path="/console/calls" {...{ scope, counts, speak }} />
      {rows.length === 0 ? (
        <p class="none">{t('notices.calls.none')}</p>
      ) : (
        <>
          <p>{t('notices.calls.lead')}</p>
          <CallTable
            rows={rows}
            columns={[
              { title: 'notices.calls.why', cell: ({ why }) => why },
              { title: 'notices.calls.say', cell: (row) => <Typed text={row.say} /> },
              {
                title: 'notices.calls.mark',
                cell: (row) => <Called row={row} page={page.page} scope={scope} speak={speak} />,
              },
            ]}
            speak={speak}
          />
          <PageLinks of={page} addressOf={addressOf} speak={speak} />
        </>
      )}
      <CallBacks {...callBacks} scope={scope} speak={speak} />
    </>
  )
}
