import { changesBetween } from '../../domain/catalogue/changes.ts'
import type { PaperEdit, ServiceEdit } from '../../domain/catalogue/edit.ts'
import { editOf, withEveryPaper } from '../../domain/catalogue/overlay.ts'
import { isOwnPaper, nextOwnPaper } from '../../domain/catalogue/rules.ts'
import { hasCredentials } from '../../domain/link.ts'
import type { OfficeFile } from '../../domain/officeFile/officeFile.ts'
import { type ServiceId, serviceIds } from '../../domain/services/ids.ts'
import { services } from '../../domain/services/index.ts'
import type { Service } from '../../domain/services/service.ts'
import { Problem } from '../../lib/errors.ts'
import type { Version } from '../../models/settings/catalogue.ts'
import {
  type FileOffer,
  type FilePart,
  isAboutPerson,
  type LeftOut,
  parted,
  type FileContext,
} from '../filePart.ts'
import { type Checked, errorsOf } from '../forms/checked.ts'
import type { Speak } from '../speak.ts'
import { check } from './check.ts'
import { fieldsOf } from './fields.ts'

/** An edit without the uploaded files of its forms, which stay in the office's database. */
const withoutFiles = (edit: ServiceEdit): ServiceEdit => ({
  ...edit,
  papers: edit.papers.map((paper) => (paper.form?.kind === 'file' ? { ...paper, form: null } : paper)),
})

const hasFile = ({ papers }: ServiceEdit) => papers.some(({ form }) => form?.kind === 'file')

/** The texts of an edit; the address of a form is none. */
const textsOf = (edit: ServiceEdit) => ({
  ...edit,
  papers: edit.papers.map(({ form: _form, ...texts }) => texts),
})

const sameName = (one: PaperEdit, other: PaperEdit) =>
  one.name.th === other.name.th && one.name.en === other.name.en

/**
 * The file's papers as papers of this office: one that the other office has added gets the id of this office's paper of
 * the same name, or an id that no version has used; a paper without a form keeps the one that this office has.
 */
function adopted(service: Service, edit: ServiceEdit, versions: readonly ServiceEdit[]): ServiceEdit {
  const [present] = versions
  const taken: PaperEdit[] = []
  for (const paper of edit.papers) {
    const here = present?.papers.find((each) =>
      isOwnPaper(paper) ? sameName(each, paper) : each.id === paper.id,
    )
    const among = [...versions, { ...edit, papers: taken }]
    const id = isOwnPaper(paper) ? (here?.id ?? nextOwnPaper(service.id, among)) : paper.id
    const form = paper.form === null || paper.form.kind === 'file' ? (here?.form ?? null) : paper.form
    taken.push({ ...paper, id, form })
  }
  return withEveryPaper(service, { ...edit, papers: taken })
}

/** The edit as the form of the page would take it, or why not. */
function checked(service: Service, edit: ServiceEdit): Checked<ServiceEdit> | null {
  const isBad = edit.papers.some(({ form }) => form?.kind === 'link' && hasCredentials(form.url))
  if (isBad) return null
  try {
    return check(service, fieldsOf(edit))
  } catch (error) {
    // Papers that no form of the page can have.
    if (error instanceof Problem) return null
    throw error
  }
}

interface Planned {
  readonly offer: FileOffer
  readonly version: Version
}

async function planned(
  { deps, member, now, speak }: FileContext,
  id: ServiceId,
  given: ServiceEdit,
): Promise<Planned | LeftOut | null> {
  const service: Service = services[id]
  const versions = await deps.models.catalogue.versions(id)
  const present = withEveryPaper(service, versions[0]?.edit ?? editOf(service))
  const former = versions.slice(1).map(({ edit }) => edit)
  const read = checked(service, adopted(service, given, [present, ...former]))
  const title = speak.of(service.shortName)
  if (read === null) return { what: title, why: speak.t('sharing.file.odd') }
  if (!read.ok)
    return {
      what: title,
      why: errorsOf(read)
        .map(({ text }) => speak.text(text))
        .join(' '),
    }
  const changes = changesBetween(present, read.value).map(({ what, before, after }) => ({
    what: speak.text(what),
    before: before === null ? '' : speak.text(before),
    after: after === null ? '' : speak.text(after),
  }))
  if (changes.length === 0) return null
  return {
    offer: { id: `services.${id}`, title, changes, caution: null },
    version: {
      service: id,
      version: (versions[0]?.version ?? 0) + 1,
      at: now,
      by: { staffId: member.id, name: member.name },
      backTo: null,
      edit: read.value,
    },
  }
}

const nameOf = (id: ServiceId, speak: Speak) => speak.of(services[id].shortName)

/** The office's texts of the services, with links to forms, in a file for other offices. */
export const servicesInFile: FilePart<OfficeFile['services']> = {
  async save({ deps, speak }, holdsPerson) {
    const left: LeftOut[] = []
    const content: OfficeFile['services'] = {}
    for (const id of serviceIds) {
      const { version, edit } = await deps.models.catalogue.present(id)
      if (version === 0) continue
      if (isAboutPerson(textsOf(edit), holdsPerson)) {
        left.push({ what: nameOf(id, speak), why: speak.t('sharing.file.about-person') })
        continue
      }
      if (hasFile(edit)) left.push({ what: nameOf(id, speak), why: speak.t('sharing.file.form-file') })
      content[id] = withoutFiles(edit)
    }
    return { content, left }
  },

  async plan(context, content) {
    const all: (Planned | LeftOut | null)[] = []
    for (const id of serviceIds) {
      const edit = content[id]
      if (edit) all.push(await planned(context, id, edit))
    }
    const { offered, left } = parted(all)
    return {
      offers: offered.map(({ offer }) => offer),
      left,
      async write(isTaken) {
        for (const { offer, version } of offered) {
          if (isTaken(offer.id) && !(await context.deps.models.catalogue.publish(version))) return false
        }
        return true
      },
    }
  },
}
