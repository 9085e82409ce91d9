import type { Connection } from 'mongoose'
import { type Catalogue, catalogueOf } from '../../domain/catalogue/catalogue.ts'
import { compared } from '../../domain/catalogue/compared.ts'
import { ServiceEdit } from '../../domain/catalogue/edit.ts'
import { editOf, withEdit } from '../../domain/catalogue/overlay.ts'
import { brokenRules } from '../../domain/catalogue/rules.ts'
import type { Officer } from '../../domain/requests/actor.ts'
import { services } from '../../domain/services/index.ts'
import { type ServiceId, serviceIds } from '../../domain/services/ids.ts'
import type { Service } from '../../domain/services/service.ts'
import { differences } from '../../lib/differences.ts'
import { Problem } from '../../lib/errors.ts'
import { collection } from '../collection.ts'
import { isDuplicate } from '../connect.ts'
import { carried, type Carrier } from '../auditTrail/entry.ts'

/** One version of a service as the office published it. */
export interface Version {
  readonly service: ServiceId
  /** Numbered from 1 without gaps; 0 is the manual's version. */
  readonly version: number
  readonly at: Date
  readonly by: Officer
  /** The earlier version that this one restores; null otherwise. */
  readonly backTo: number | null
  readonly edit: ServiceEdit
}

interface VersionDocument extends Carrier {
  _id: string
  service: ServiceId
  version: number
  at: Date
  by: Officer
  backTo: number | null
  edit: unknown
}

export const versionCollection = collection<VersionDocument>('catalogue', { indexes: [], carriesTrail: true })

const idOf = (service: ServiceId, version: number) => `${service} ${version}`

function toVersion({ service, version, at, by, backTo, edit }: VersionDocument): Version {
  const { staffId, name } = by
  return { service, version, at, by: { staffId, name }, backTo, edit: ServiceEdit.parse(edit) }
}

/**
 * The office's versions of its services, one document each; they are never changed. The id is service and number, so
 * that only one of two editors can publish a number.
 */
export function catalogueModel(connection: Connection) {
  const stored = versionCollection.on(connection)

  /** Every version read so far, by id. Versions never change. */
  const read = new Map<string, Service>()

  async function readNew(): Promise<void> {
    const ids = await stored.find({}, { projection: { _id: 1 } }).toArray()
    const unread = ids.map(({ _id }) => _id).filter((id) => !read.has(id))
    if (unread.length === 0) return
    const rows = await stored.find({ _id: { $in: unread } }).toArray()
    for (const row of rows) read.set(row._id, withEdit(services[row.service], toVersion(row).edit))
  }

  /** The versions of a service from 1, up to the first gap. */
  function inOrder(service: ServiceId): readonly Service[] {
    const versions: Service[] = []
    for (let next = read.get(idOf(service, 1)); next; next = read.get(idOf(service, versions.length + 1)))
      versions.push(next)
    return versions
  }

  /** The office's text of a version; null when the version does not exist. */
  async function editAt(service: ServiceId, version: number): Promise<ServiceEdit | null> {
    if (version === 0) return editOf(services[service])
    const found = await stored.findOne({ _id: idOf(service, version) })
    return found && toVersion(found).edit
  }

  return {
    editAt,

    /** The current services. A version is the same object in every reading. */
    async read(): Promise<Catalogue> {
      await readNew()
      return catalogueOf(new Map(serviceIds.map((id) => [id, inOrder(id)])))
    },

    /** The current version and the office's text in it. */
    async present(service: ServiceId): Promise<{ version: number; edit: ServiceEdit }> {
      const newest = await stored.findOne({ service }, { sort: { version: -1 } })
      return newest ? toVersion(newest) : { version: 0, edit: editOf(services[service]) }
    },

    /** The versions of one service, newest first. */
    async versions(service: ServiceId): Promise<Version[]> {
      return (await stored.find({ service }).sort({ version: -1 }).toArray()).map(toVersion)
    },

    /** The newest version of each service that has one. */
    async newest(): Promise<ReadonlyMap<ServiceId, Omit<Version, 'edit'>>> {
      const rows = await stored
        .find({}, { projection: { edit: 0 } })
        .sort({ version: 1 })
        .toArray()
      return new Map(
        rows.map(({ service, version, at, by, backTo }) => [service, { service, version, at, by, backTo }]),
      )
    },

    /**
     * Publishes the version after the one that the editor saw, with its entry for the audit trail.
     * @returns false when another editor was faster; then nothing is stored
     * @throws Problem `invalid` for an edit that breaks a rule
     */
    async publish(version: Version): Promise<boolean> {
      const { service, version: number, at, by, backTo } = version
      const edit = ServiceEdit.parse(version.edit)
      const [broken] = brokenRules(services[service], edit)
      if (broken)
        throw new Problem(
          'invalid',
          `${service}: ${broken.path} breaks the rule “${broken.why}”; mend it first`,
        )
      const before = await editAt(service, number - 1)
      if (before === null) return false
      const id = idOf(service, number)
      const entry = {
        id: `catalogue ${id}`,
        at,
        by,
        what: 'catalogue',
        subject: service,
        ...differences(compared(before), compared(edit)),
      } as const
      try {
        await stored.insertOne({
          _id: id,
          service,
          version: number,
          at,
          by,
          backTo,
          edit,
          trail: [carried(entry)],
        })
        return true
      } catch (error) {
        if (isDuplicate(error)) return false
        throw error
      }
    },
  }
}

export type CatalogueModel = ReturnType<typeof catalogueModel>
