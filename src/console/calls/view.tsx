import type { Speak } from '../speak.ts'
import { AllowanceNote, type AllowanceShown } from '../views/allowance.tsx'
import { Notice } from '../views/message.tsx'
import type { ListPage } from '../views/listPage.ts'
import { DeskChips, type DeskScope, scopedAddress } from '../views/deskScope.tsx'
import { PageLinks } from '../views/pageLinks.tsx'
import { Typed } from '../views/typed.tsx'
import { CallBacks, type CallBacksShown } from './callBacks.tsx'
import type { CallRow } from './model.ts'

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

function Row({ row, page, scope, speak }: { row: CallRow; page: number } & Pick<Shown, 'scope' | 'speak'>) {
  const { t } = speak
  return (
    <tr>
      <th scope="row" data-label={t('notices.calls.reference')}>
        <a href={`/console/requests/${row.reference}`}>{row.reference}</a>
        <span class="small">{row.service}</span>
      </th>
      <td data-label={t('notices.calls.applicant')}>
        {row.applicant === null ? t('console.queue.forgotten') : <Typed text={row.applicant} />}
      </td>
      <td data-label={t('notices.calls.phone')}>
        {row.phone === null ? (
          t('notices.calls.no-phone')
        ) : (
          <a class="phone" href={`tel:${row.phone}`}>
            {row.phone}
          </a>
        )}
      </td>
      <td data-label={t('notices.calls.why')}>{row.why}</td>
      <td data-label={t('notices.calls.say')}>
        <Typed text={row.say} />
      </td>
      <td data-label={t('notices.calls.mark')}>
        <form method="post" action={scopedAddress('/console/calls', scope)}>
          <input type="hidden" name="request" value={row.request} />
          <input type="hidden" name="notice" value={row.notice} />
          <input type="hidden" name="page" value={page} />
          <button class="secondary">{t('notices.calls.mark-called')}</button>
        </form>
      </td>
    </tr>
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
          <table class="list">
            <thead>
              <tr>
                <th scope="col">{t('notices.calls.reference')}</th>
                <th scope="col">{t('notices.calls.applicant')}</th>
                <th scope="col">{t('notices.calls.phone')}</th>
                <th scope="col">{t('notices.calls.why')}</th>
                <th scope="col">{t('notices.calls.say')}</th>
                <th scope="col">{t('notices.calls.mark')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row row={row} page={page.page} scope={scope} speak={speak} />
              ))}
            </tbody>
          </table>
          <PageLinks of={page} addressOf={addressOf} speak={speak} />
        </>
      )}
      <CallBacks {...callBacks} scope={scope} speak={speak} />
    </>
  )
}
