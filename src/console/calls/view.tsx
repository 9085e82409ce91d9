import type { Speak } from '../speak.ts'
import { AllowanceNote, type AllowanceShown } from '../views/allowance.tsx'
import { Notice } from '../views/message.tsx'
import type { ListPage } from '../views/listPage.ts'
import { DeskChips, type DeskScope, scopedAddress } from '../views/deskScope.tsx'
import { PageLinks } from '../views/pageLinks.tsx'
import { Typed } from '../views/typed.tsx'
import { CallBacks, type CallBacksShown } from './callBacks.tsx'
import type { CallRow } from './model.ts'
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
  /** An officer has just recorded a call. */
  readonly done: boolean
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
  speak,
}: Shown) {
  const { t } = speak
  return (
    <>
      <h1>{t('notices.calls.title')}</h1>
      <AllowanceNote {...allowance} />
      {done && <Notice kind="done">{t('notices.calls.done')}</Notice>}
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
