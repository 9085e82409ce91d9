import type { Office } from '../../../domain/settings/office.ts'
import type { Request } from '../../../domain/requests/request.ts'
import { takesProxy } from '../../../requests/proxy.ts'
import type { Speak } from '../../speak.ts'
import { memoOf } from './memo.ts'
import { lastAsked } from './missing.ts'
import { type PrintName, printNames } from './names.ts'

/** The pages that can be printed for this request now. */
export function printable(request: Request, office: Office): PrintName[] {
  const has: Record<PrintName, boolean> = {
    memo: memoOf(office.serviceOf(request)) !== null,
    slip: true,
    missing: lastAsked(request) !== null,
    // For any other request the blank form of the handbook does.
    authority: takesProxy(request, office) && (request.proxy !== undefined || request.state === 'ready'),
  }
  return printNames.filter((name) => has[name])
}

/** Links to all pages that can be printed for a request; `names` from `printable`. */
export function PrintLinks({
  reference,
  names,
  speak,
}: {
  reference: string
  names: readonly PrintName[]
  speak: Speak
}) {
  return (
    <ul class="print-links" aria-label={speak.t('print.links')}>
      {names.map((name) => (
        <li>
          <a class="button" href={`/console/requests/${reference}/print/${name}`}>
            {speak.t(`print.link.${name}`)}
          </a>
        </li>
      ))}
    </ul>
  )
}
