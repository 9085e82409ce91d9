import { paymentOf } from '../domain/requests/paymentOf.ts'
import type { Request } from '../domain/requests/request.ts'
import type { Office } from '../domain/settings/office.ts'
import { mayProxyCollect } from '../domain/settings/proxy.ts'

/** Whether somebody else may collect this open request's result. Money that is transferred is not collected. */
export function takesProxy(request: Request, office: Office): boolean {
  return (
    request.endedAt === null &&
    paymentOf(request, office) !== 'transfer' &&
    mayProxyCollect(request.service, office)
  )
}
