import { isDeepStrictEqual } from 'node:util'
import type { VNode } from 'preact'
import { z } from 'zod'
import { changesBetween } from '../../domain/catalogue/changes.ts'
import { ServiceEdit } from '../../domain/catalogue/edit.ts'
import { editOf, withEveryPaper } from '../../domain/catalogue/overlay.ts'
import { nextOwnPaper } from '../../domain/catalogue/rules.ts'
import { services } from '../../domain/services/index.ts'
import type { Service } from '../../domain/services/service.ts'
import { Problem } from '../../lib/errors.ts'
import { MINUTE } from '../../lib/time.ts'
import type { Version } from '../../models/settings/catalogue.ts'
import { momentWords } from '../format.ts'
import { Notice } from '../views/message.tsx'
import { Typed } from '../views/typed.tsx'
import type { MemberContext, Reply } from '../pageContext.ts'
import { type Fields, fieldsOf, readFields, withBlanks } from './fields.ts'
import { EditForm, WrongNotice } from './form.tsx'
import { type Errors, judge } from './judge.ts'
import { Changes, Preview } from './preview.tsx'
import { serviceOf, versionWords } from './version.ts'

const DONE = 'published'
const none: Errors = new Map()

const sentSchema = z.object({
  do: z.enum(['preview', 'add', 'back', 'publish']),
  /** The version in force when the form was opened. */
  version: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
})

/** A service with all that has been published of it, newest first. */
interface Edited {
  readonly service: Service
  readonly versions: readonly Version[]
  readonly version: number
  readonly present: ServiceEdit
}

async function editedService(context: MemberContext): Promise<Edited> {
  const service: Service = services[serviceOf(context)]
  const versions = await context.deps.models.catalogue.versions(service.id)
  const present = versions[0]?.edit ?? editOf(service)
  return {
    service,
    versions,
    version: versions[0]?.version ?? 0,
    present: withEveryPaper(service, present),
  }
}

interface Again {
  readonly status?: number
  readonly errors?: Errors
  readonly above?: VNode | null
}

function showForm({ speak }: MemberContext, edited: Edited, fields: Fields, again: Again = {}): Reply {
  const { t } = speak
  const { service, version } = edited
  const title = t('catalogue.edit.title', { service: speak.of(service.shortName) })
  const form = { fields, errors: again.errors ?? none, speak }
  const body = (
    <>
      <h1>{title}</h1>
      {again.above}
      <WrongNotice {...form} />
      <p>
        {t('catalogue.edit.now', { version: versionWords(version, speak) })}{' '}
        <a href={`/console/catalogue/${service.id}/versions`}>{t('catalogue.list.versions')}</a>
      </p>
      <p>{t('catalogue.edit.how')}</p>
      <EditForm form={form} service={service} version={version} />
    </>
  )
  return { kind: 'page', status: again.status ?? 200, title, body }
}

/** The form with room for one more paper and step. */
function withRoom({ service, versions, present }: Edited, fields: Fields): Fields {
  const own = Object.entries(fields).flatMap(([name, id]) =>
    /^papers\.\d+\.id$/.test(name) && id.startsWith('office-') ? [id] : [],
  )
  const inForm = { ...present, papers: own.map((id) => ({ ...blankPaper, id })) }
  return withBlanks(fields, nextOwnPaper(service.id, [inForm, ...versions.map(({ edit }) => edit)]))
}

const blankPaper = {
  name: { th: '', en: '' },
  note: null,
  condition: null,
  standing: 'needed' as const,
  count: null,
  atCounter: false,
  parts: [],
}

/** The office's texts of one service, to be edited. */
export async function editPage(context: MemberContext): Promise<Reply> {
  const { speak, done } = context
  const edited = await editedService(context)
  const published = done === DONE
  const above = published ? <Notice kind="done">{speak.t('catalogue.edit.published')}</Notice> : null
  const reply = showForm(context, edited, withRoom(edited, fieldsOf(edited.present)), { above })
  return reply.kind === 'page' && done !== null
    ? { ...reply, cookies: [{ name: 'done', value: null }] }
    : reply
}

/** Somebody has published meanwhile: nothing is done, and the page says what they changed. */
async function showStale(
  context: MemberContext,
  edited: Edited,
  fields: Fields,
  seen: number,
): Promise<Reply> {
  const { deps, speak } = context
  const { t } = speak
  const { service, versions, version, present } = edited
  const before = await deps.models.catalogue.editAt(service.id, seen)
  if (before === null) throw new Problem('invalid', 'The form names a version that does not exist')
  const [newest] = versions
  const above = (
    <Notice kind="trouble">
      <p>
        <strong>{t('catalogue.stale.title', { version: versionWords(version, speak) })}</strong>
      </p>
      {newest && (
        <p>
          <Typed
            text={t('catalogue.stale.by', { name: newest.by.name, at: momentWords(newest.at, speak) })}
          />
        </p>
      )}
      <Changes changes={changesBetween(withEveryPaper(service, before), present)} speak={speak} />
      <p>{t('catalogue.stale.next')}</p>
    </Notice>
  )
  return showForm(context, edited, fields, { status: 409, above })
}

function showPreview({ speak }: MemberContext, edited: Edited, edit: ServiceEdit): Reply {
  const { service, version, present } = edited
  return {
    kind: 'page',
    title: speak.t('catalogue.preview.title', { service: speak.of(service.shortName) }),
    body: (
      <Preview
        service={service}
        edit={edit}
        version={version}
        changes={changesBetween(present, edit)}
        speak={speak}
      />
    ),
  }
}

/** The edit that a preview carries. */
function carriedEdit({ edit = '' }: Fields): ServiceEdit {
  try {
    return ServiceEdit.parse(JSON.parse(edit))
  } catch (error) {
    throw new Problem('invalid', 'A preview carries the edit that it shows; open the form anew', {
      cause: error,
    })
  }
}

/** The former version that an edit repeats, if it does. */
function repeated({ service, versions }: Edited, edit: ServiceEdit): number | null {
  const all = [...versions, { version: 0, edit: editOf(service) }].slice(1)
  const same = all.find((each) => isDeepStrictEqual(withEveryPaper(service, each.edit), edit))
  return same?.version ?? null
}

async function publish(context: MemberContext, edited: Edited, edit: ServiceEdit): Promise<Reply> {
  const { deps, member, now } = context
  const { service, version } = edited
  const published = await deps.models.catalogue.publish({
    service: service.id,
    version: version + 1,
    at: now,
    by: { staffId: member.id, name: member.name },
    backTo: repeated(edited, edit),
    edit,
  })
  if (!published) return showStale(context, await editedService(context), fieldsOf(edit), version)
  return {
    kind: 'redirect',
    to: `/console/catalogue/${service.id}`,
    cookies: [{ name: 'done', value: DONE, life: MINUTE }],
  }
}

/**
 * What the form or its preview asks for. Only the preview publishes, and only the version after the one that it was made
 * from; whatever is refused keeps what was typed.
 */
export async function changePage(context: MemberContext): Promise<Reply> {
  const sent = sentSchema.safeParse(context.form)
  if (!sent.success) throw new Problem('invalid', 'Send the form of the service’s page, or of its preview')
  const edited = await editedService(context)
  const fields = readFields(context.form)
  const seen = sent.data.version
  switch (sent.data.do) {
    case 'add':
      return showForm(context, edited, withRoom(edited, fields))
    case 'back':
      return showForm(context, edited, withRoom(edited, fieldsOf(carriedEdit(fields))))
    case 'preview': {
      if (seen !== edited.version) return showStale(context, edited, fields, seen)
      const judged = judge(edited.service, fields)
      return judged.ok
        ? showPreview(context, edited, judged.edit)
        : showForm(context, edited, fields, { status: 422, errors: judged.errors })
    }
    case 'publish': {
      const edit = carriedEdit(fields)
      return seen === edited.version
        ? publish(context, edited, edit)
        : showStale(context, edited, fieldsOf(edit), seen)
    }
  }
}
