import type { ServiceId } from '../services/ids.ts'
import type { Paper, Service } from '../services/service.ts'

/** The path of a paper's uploaded form on our own server. It stays when the office replaces the file. */
export function formPath(service: ServiceId, paper: string): string {
  return `/forms/${service}/${paper}.pdf`
}

/**
 * The address of a paper's form, for a button of the chat; null when there is none, or when the program does not know its
 * own address.
 */
function formAddress({ id }: Service, paper: Paper, baseUrl: string | null): string | null {
  if (!paper.form) return null
  if (paper.form.kind === 'link') return paper.form.url
  return baseUrl === null ? null : baseUrl + formPath(id, paper.id)
}

/** A paper with the address of its form. */
interface AddressedForm {
  readonly paper: Paper
  readonly uri: string
}

/** The papers of a service whose form people can open, in the order of the list. */
export function openForms(service: Service, baseUrl: string | null): readonly AddressedForm[] {
  return service.papers.flatMap((paper) => {
    const uri = formAddress(service, paper, baseUrl)
    return uri === null ? [] : [{ paper, uri }]
  })
}
