import { withoutExtension } from '../../chat/answers/phone.ts'
import type { Filing } from '../../domain/requests/filing.ts'
import { questionsOf } from '../../domain/questions/questions.ts'
import { services } from '../../domain/services/index.ts'
import type { Vault } from '../../lib/seal.ts'

/** By what a request is found when somebody reads out a telephone number: useless without the key. */
export function phoneDigest(vault: Vault, phone: string): string {
  return vault.digest(withoutExtension(phone), 'phone')
}

/** The digests of the telephone numbers among the answers, each once. */
export function phoneDigests(vault: Vault, { service, answers }: Filing): string[] {
  const phones = questionsOf(services[service])
    .filter(({ kind }) => kind === 'phone')
    .flatMap(({ id }) => answers[id] ?? [])
  return [...new Set(phones.map((phone) => phoneDigest(vault, phone)))]
}
