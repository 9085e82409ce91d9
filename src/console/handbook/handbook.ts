import { paperItem, promised } from '../../chat/browse/browse.ts'
import { formPath } from '../../domain/papers/paperForm.ts'
import { papersApart } from '../../domain/papers/paperItems.ts'
import type { Office } from '../../domain/settings/office.ts'
import { mayProxyCollect } from '../../domain/settings/proxy.ts'
import { audiences } from '../../domain/services/audiences.ts'
import type { Paper, Service } from '../../domain/services/service.ts'
import type { Account } from '../../domain/website/account.ts'
import { websitePaths } from '../../domain/website/addresses.ts'
import { dayOf, formatDay } from '../../lib/time.ts'
import type { Speak } from '../speak.ts'
import { hoursLines } from '../views/hours.ts'

interface HandbookStep {
  readonly label: string
  readonly actor: Service['steps'][number]['actor']
  /** Counter minutes until the next step; null for the last. */
  readonly minutes: number | null
}

/** Where to get the form of a paper: a page elsewhere, a file of the office, or a blank form to print. */
interface FormLink {
  readonly kind: 'open' | 'blank'
  readonly href: string
}

export interface HandbookPaper {
  readonly name: string
  /** “2 รูป”; null if the manual gives no number. */
  readonly quantity: string | null
  readonly details: readonly string[]
  readonly form: FormLink | null
}

/** Requirements and promise of a service for the public handbook (Licensing Facilitation Act B.E. 2558, s.7). */
export interface HandbookModel {
  readonly id: string
  /** The number in the office's list of 11 services. */
  readonly no: number
  readonly name: string
  readonly opening: string | null
  readonly office: string
  readonly who: readonly string[]
  /** The manual does not say who may ask, so the officer checks. */
  readonly checksWho: boolean
  readonly outcome: string
  readonly minutes: number
  /** The minutes in words. */
  readonly promised: string
  readonly steps: readonly HandbookStep[]
  /** What people bring, in the manual's order. */
  readonly papers: readonly HandbookPaper[]
  /** Forms that the counter hands out: they are not counted among the papers. */
  readonly handedOut: readonly HandbookPaper[]
  readonly caution: string | null
  /** The address of the blank letter of authority, where somebody else may collect the result. */
  readonly authority: string | null
  readonly desk: Service['desk']
  /** Whether a request in the chat counts as filed. */
  readonly lineIsAnnounced: boolean
  readonly address: string | null
  readonly phone: string | null
  readonly hours: readonly string[]
  readonly map: string | null
  readonly account: Account | null
  /** The address of the public page; null while the office does not offer it. */
  readonly page: string | null
  /** The day for which the handbook is valid. */
  readonly day: string
}

interface HandbookLinks {
  readonly account: Account | null
  /** The address of the blank letter of authority; null: the contents of the handbook lead to it. */
  readonly authority: string | null
  /** Whether a blank form of this paper can be printed from the public page. */
  readonly isBlankForm: (service: Service, paper: string) => boolean
}

function formOf(service: Service, paper: Paper, links: HandbookLinks, { language }: Speak): FormLink | null {
  const { form } = paper
  if (form?.kind === 'link') return { kind: 'open', href: form.url }
  if (form?.kind === 'file') return { kind: 'open', href: formPath(service.id, paper.id) }
  return links.isBlankForm(service, paper.id)
    ? { kind: 'blank', href: websitePaths(language).blankForm(service.id) }
    : null
}

function paperShown(
  paper: Paper,
  service: Service,
  office: Office,
  links: HandbookLinks,
  speak: Speak,
): HandbookPaper {
  const copies = [paper, ...(paper.parts ?? [])].some(({ officeCopies }) => officeCopies)
  const { quantity } = paper
  return {
    name: speak.of(paper.name),
    quantity: quantity
      ? speak.t('print.handbook.counted', { count: quantity.count, unit: speak.of(quantity.unit) })
      : null,
    details: [
      ...(paperItem(paper).details ?? []).map(speak.text),
      ...(copies && office.papers.copiesByOffice ? [speak.t('chat.paper.copy-by-office')] : []),
    ],
    form: formOf(service, paper, links, speak),
  }
}

function pageAddress({ id }: Service, { website, baseUrl }: Office, { language }: Speak): string | null {
  return website.services && baseUrl !== null ? baseUrl + websitePaths(language).service(id) : null
}

/** Makes a service's handbook page from the catalogue that the chat also uses. */
export function handbookModel(
  service: Service,
  now: Date,
  office: Office,
  links: HandbookLinks,
  speak: Speak,
): HandbookModel {
  const { grave, caution } = service
  const { name, address } = office.profile
  const { brought, handedOut } = papersApart(service)
  const shown = (paper: Paper) => paperShown(paper, service, office, links, speak)
  return {
    id: service.id,
    no: service.scopeNo,
    name: speak.of(service.name),
    opening: grave ? speak.of(grave.opening) : null,
    office: speak.of(name),
    who: service.audiences.map((id) => speak.of(audiences[id])),
    checksWho: service.audienceNote.basis !== 'manual',
    outcome: speak.of(service.outcome.name),
    minutes: service.minutes.target,
    promised: speak.text(promised(service, office)),
    steps: service.steps.map(({ label, actor, minutesToNext }) => ({
      label: speak.of(label),
      actor,
      minutes: minutesToNext ?? null,
    })),
    papers: brought.map(shown),
    handedOut: handedOut.map(shown),
    caution: caution ? speak.of(caution) : null,
    authority: mayProxyCollect(service.id, office) ? links.authority : null,
    desk: service.desk,
    lineIsAnnounced: office.lineIsAnnounced,
    address: address && speak.of(address),
    phone: office.contact.phone,
    hours: hoursLines(office, speak),
    map: office.contact.map,
    account: links.account,
    page: pageAddress(service, office, speak),
    day: formatDay(dayOf(now), speak.language),
  }
}
