import { withoutExtension } from '../../lib/typed/phone.ts'
import type { Filing } from '../../domain/requests/filing.ts'
import { questionsOf } from '../../domain/questions/questions.ts'
import { services } from '../../domain/services/index.ts'
import type { Vault } from '../../lib/seal.ts'

/** A keyed digest of a telephone number, to find requests by the number; without the key it reveals nothing. */
export function phoneDigest(vault: Vault, phone: string): string {
  return vault.digest(withoutExtension(phone), 'phone')
}

/** The digests of the telephone numbers in the answers, without duplicates. */
export function phoneDigests(vault: Vault, { service, answers }: Filing): string[] {
  const phones = questionsOf(services[service])
    .filter(({ kind }) => kind === 'phone')
    .flatMap(({ id }) => answers[id] ?? [])
  return [...new Set(phones.map((phone) => phoneDigest(vault, phone)))]
}
