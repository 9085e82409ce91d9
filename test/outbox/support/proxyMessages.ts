import type { Message } from '../../../src/chat/message.ts'
import { askProxyName, noProxyText, proxyCard, proxyStored } from '../../../src/chat/proxy/proxyCards.ts'
import { serviceIds } from '../../../src/domain/services/ids.ts'

const LONGEST = `${'ก'.repeat(60)} ${'ข'.repeat(59)}`

/** What an applicant is told about whoever collects the result. */
export function ofProxies(): Message[] {
  const cards = serviceIds.flatMap((service) => {
    const subject = { reference: '70-123456-7', service }
    return [proxyCard(subject, null), proxyCard(subject, LONGEST)]
  })
  return [
    ...cards,
    askProxyName,
    proxyStored(LONGEST),
    proxyStored(null),
    ...(['nothing', 'in-person', 'over'] as const).map(noProxyText),
  ]
}
