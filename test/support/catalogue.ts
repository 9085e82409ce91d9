import type { PaperEdit, ServiceEdit } from '../../src/domain/catalogue/edit.ts'
import { editOf } from '../../src/domain/catalogue/overlay.ts'
import type { ServiceId } from '../../src/domain/services/ids.ts'
import { services } from '../../src/domain/services/index.ts'
import type { Models } from '../../src/models/index.ts'

/** A paper that the office adds to a service. */
export function ownPaper(service: ServiceId, name: PaperEdit['name'], number = 1): PaperEdit {
  return {
    id: `office-${service}-${number}`,
    name,
    note: null,
    condition: null,
    standing: 'needed',
    count: null,
    atCounter: false,
    form: null,
    parts: [],
  }
}

/** Publishes the service's next version, based on the newest one. */
export async function publish(
  models: Models,
  service: ServiceId,
  change: (edit: ServiceEdit) => ServiceEdit,
  at: Date,
): Promise<void> {
  const [newest] = await models.catalogue.versions(service)
  const published = await models.catalogue.publish({
    service,
    version: (newest?.version ?? 0) + 1,
    at,
    by: { staffId: 'admin', name: 'ผู้ดูแลทดสอบ' },
    backTo: null,
    edit: change(newest?.edit ?? editOf(services[service])),
  })
  if (!published) throw new Error(`Somebody else has published ${service} meanwhile`)
}
