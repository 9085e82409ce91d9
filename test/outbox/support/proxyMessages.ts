import type { Message } from '../../../src/chat/message.ts'
import { askProxyName, noProxyText, proxyCard, proxyStored } from '../../../src/chat/proxy/proxyCards.ts'
import { serviceIds } from '../../../src/domain/services/ids.ts'
import { usualOffice } from '../../../src/domain/settings/office.ts'

const office = { ...usualOffice, baseUrl: 'https://chapwai.example' }

const LONGEST = `${'ก'.repeat(60)} ${'ข'.repeat(59)}`

/** What an applicant is told about whoever collects the result. */
export function ofProxies(): Message[] {
  const cards = serviceIds.flatMap((service) => {
    const subject = { reference: '70-123456-7', service }
    return [proxyCard(subject, null, office), proxyCard(subject, LONGEST, office)]
  })
  return [
    ...cards,
    askProxyName,
    proxyStored(LONGEST),
    proxyStored(null),
    ...(['nothing', 'in-person', 'over'] as const).map(noProxyText),
  ]
}
