import type { VNode } from 'preact'
import { Problem } from '../../../lib/errors.ts'
import type { Request } from '../../../domain/requests/request.ts'
import { requestOf } from '../../pipeline/requestOf.ts'
import type { MemberContext, Reply } from '../../pageContext.ts'
import { memoModel, memoOf } from './memo.ts'
import { MemoSheet } from './memoSheet.tsx'
import { lastAsked, missingModel } from './missing.ts'
import { MissingSheet } from './missingSheet.tsx'
import { type PrintName, printNames } from './names.ts'
import { takesProxy } from '../../../requests/proxy.ts'
import { AuthoritySheet } from '../../views/authoritySheet.tsx'
import { PrintPage } from '../../views/sheet.tsx'
import { slipOf } from './slip.ts'
import { SlipSheet } from './slipSheet.tsx'

type Printer = (context: MemberContext, request: Request) => VNode | null | Promise<VNode | null>

/** Makes each printable page of a request; null if the request does not have this page. */
const printers: Readonly<Record<PrintName, Printer>> = {
  memo({ now, office, speak }, request) {
    const memo = memoOf(office.serviceOf(request))
    return memo && <MemoSheet model={memoModel(memo, request, now, office, speak)} speak={speak} />
  },
  async slip(context, request) {
    return <SlipSheet model={await slipOf(context, request)} speak={context.speak} />
  },
  missing({ office, speak }, request) {
    const asked = lastAsked(request)
    return asked && <MissingSheet model={missingModel(request, asked, office, speak)} speak={speak} />
  },
  authority({ office, speak }, request) {
    if (!takesProxy(request, office)) return null
    const { reference, answers, proxy = null } = request
    const model = {
      office: speak.of(office.profile.name),
      reference,
      service: speak.of(office.serviceOf(request).name),
      applicant: answers?.['name'] ?? null,
      phone: answers?.['phone'] ?? null,
      proxy,
    }
    return <AuthoritySheet model={model} speak={speak} />
  },
}

/** A printable page of one request. */
export async function printPage(context: MemberContext): Promise<Reply> {
  const { speak } = context
  const request = await requestOf(context)
  const name = printNames.find((each) => each === context.params['page'])
  const sheet = name === undefined ? null : await printers[name](context, request)
  if (name === undefined || sheet === null)
    throw new Problem('not-found', 'There is no such page to print of this request')
  return {
    kind: 'page',
    title: `${speak.t(`print.link.${name}`)} ${request.reference}`,
    body: (
      <PrintPage back={`/console/requests/${request.reference}`} speak={speak}>
        {sheet}
      </PrintPage>
    ),
    scripts: ['print.js'],
  }
}
