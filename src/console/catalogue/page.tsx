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
import type { Version } from '../../models/settings/catalogue.ts'
import { done, doneIsSaid } from '../forms/done.ts'
import { ErrorSummary } from '../forms/errorSummary.tsx'
import { type FieldValues, fieldValuesSchema } from '../forms/fieldValues.ts'
import { errorsIn, type FormState, opened, statusOf } from '../forms/formState.ts'
import { readForm } from '../forms/readForm.ts'
import { StaleNotice } from '../forms/staleNotice.tsx'
import { momentWords } from '../format.ts'
import { Notice } from '../views/message.tsx'
import { Typed } from '../views/typed.tsx'
import type { MemberContext, Reply } from '../pageContext.ts'
import { check } from './check.ts'
import { fieldsOf, withBlanks } from './fields.ts'
import { EditForm } from './form.tsx'
import { Changes, Preview } from './preview.tsx'
import { TextList } from './textList.tsx'
import { serviceOf, versionWords } from './version.ts'

/** What the page says after a publication, by the name in the cookie. */
export const PUBLISHED = 'published'

const sentSchema = z.object({
  do: z.enum(['preview', 'add', 'back', 'publish']),
  /** The version in force when the form was opened. */
  version: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number),
})

/** A service with all its published versions, newest first. */
export interface Edited {
  readonly service: Service
  readonly versions: readonly Version[]
  readonly version: number
  readonly present: ServiceEdit
}

export async function editedService(context: MemberContext): Promise<Edited> {
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

/** Result of the last press; `latest`: what the page says about a version that somebody else has published. */
type EditState = FormState<{ latest: VNode }>

function showForm(
  context: MemberContext,
  edited: Edited,
  state: EditState,
): Extract<Reply, { kind: 'page' }> {
  const { speak } = context
  const { t } = speak
  const { service, version } = edited
  const title = t('catalogue.edit.title', { service: speak.of(service.shortName) })
  const entered = 'entered' in state ? state.entered : withRoom(edited, fieldsOf(edited.present))
  const form = { entered, errors: errorsIn(state), speak }
  const body = (
    <>
      <h1>{title}</h1>
      {state.kind === 'done' && <Notice kind="done">{t('catalogue.edit.published')}</Notice>}
      {state.kind === 'stale' && state.latest}
      <ErrorSummary {...form} title={t('catalogue.edit.wrong')} />
      <p>
        {t('catalogue.edit.now', { version: versionWords(version, speak) })}
        {' · '}
        <a href={`/console/catalogue/${service.id}/versions`}>{t('catalogue.list.versions')}</a>
        {' · '}
        <a href={`/console/catalogue/${service.id}/forms`}>{t('catalogue.forms.link')}</a>
      </p>
      <TextList service={service} edit={edited.present} speak={speak} />
      <details class="folded" open={state.kind !== 'opened' && state.kind !== 'done'}>
        <summary>
          <h2>{t('catalogue.texts.all')}</h2>
        </summary>
        <p>{t('catalogue.edit.how')}</p>
        <EditForm form={form} service={service} version={version} />
      </details>
    </>
  )
  return { kind: 'page', status: statusOf(state), title, body }
}

/** The form with one more blank paper and step. */
function withRoom({ service, versions, present }: Edited, fields: FieldValues): FieldValues {
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
  form: null,
  parts: [],
}

/** The page for editing the office's texts of one service. */
export async function editPage(context: MemberContext): Promise<Reply> {
  const edited = await editedService(context)
  const state = context.done === PUBLISHED ? ({ kind: 'done', done: true } as const) : opened
  return { ...showForm(context, edited, state), cookies: doneIsSaid(context) }
}

/** Somebody else has published since, so nothing is stored; the page shows their changes. */
async function showStale(
  context: MemberContext,
  edited: Edited,
  entered: FieldValues,
  seen: number,
): Promise<Reply> {
  const { deps, speak } = context
  const { t } = speak
  const { service, versions, version, present } = edited
  const before = await deps.models.catalogue.editAt(service.id, seen)
  if (before === null) throw new Problem('invalid', 'The form names a version that does not exist')
  const [newest] = versions
  const title = t('catalogue.stale.title', { version: versionWords(version, speak) })
  const latest = (
    <StaleNotice title={<strong>{title}</strong>} speak={speak}>
      {newest && (
        <p>
          <Typed
            text={t('catalogue.stale.by', { name: newest.by.name, at: momentWords(newest.at, speak) })}
          />
        </p>
      )}
      <Changes changes={changesBetween(withEveryPaper(service, before), present)} speak={speak} />
      <p>{t('catalogue.stale.next')}</p>
    </StaleNotice>
  )
  return showForm(context, edited, { kind: 'stale', entered, latest })
}

function showPreview({ office, speak }: MemberContext, edited: Edited, edit: ServiceEdit): Reply {
  const { service, version, present } = edited
  return {
    kind: 'page',
    preview: true,
    title: speak.t('catalogue.preview.title', { service: speak.of(service.shortName) }),
    body: (
      <Preview
        service={service}
        edit={edit}
        version={version}
        changes={changesBetween(present, edit)}
        office={office}
        speak={speak}
      />
    ),
  }
}

/** The edit that the preview's form carries. */
function carriedEdit({ edit = '' }: FieldValues): ServiceEdit {
  try {
    return ServiceEdit.parse(JSON.parse(edit))
  } catch (error) {
    throw new Problem('invalid', 'A preview carries the edit that it shows; open the form anew', {
      cause: error,
    })
  }
}

/** The former version that equals an edit; null if none does. */
function repeated({ service, versions }: Edited, edit: ServiceEdit): number | null {
  const all = [...versions, { version: 0, edit: editOf(service) }].slice(1)
  const same = all.find((each) => isDeepStrictEqual(withEveryPaper(service, each.edit), edit))
  return same?.version ?? null
}

/** Publishes the version after the one in `edited`. @returns false when somebody was faster; then nothing is stored */
export async function publishNext(
  { deps, member, now }: MemberContext,
  edited: Edited,
  edit: ServiceEdit,
): Promise<boolean> {
  const { service, version } = edited
  return deps.models.catalogue.publish({
    service: service.id,
    version: version + 1,
    at: now,
    by: { staffId: member.id, name: member.name },
    backTo: repeated(edited, edit),
    edit,
  })
}

async function publish(context: MemberContext, edited: Edited, edit: ServiceEdit): Promise<Reply> {
  const { service, version } = edited
  if (!(await publishNext(context, edited, edit)))
    return showStale(context, await editedService(context), fieldsOf(edit), version)
  return done(`/console/catalogue/${service.id}`, PUBLISHED)
}

/**
 * Handles the form and its preview. Only the preview publishes, and only if no version was published after it was made.
 * A refused form keeps its entries.
 */
export async function changePage(context: MemberContext): Promise<Reply> {
  const sent = readForm(sentSchema, context.form, 'a service’s texts')
  const edited = await editedService(context)
  const entered = fieldValuesSchema.parse(context.form)
  const addRoom = (fields: FieldValues) =>
    showForm(context, edited, { kind: 'edited', entered: withRoom(edited, fields) })
  switch (sent.do) {
    case 'add':
      return addRoom(entered)
    case 'back':
      return addRoom(fieldsOf(carriedEdit(entered)))
    case 'preview': {
      if (sent.version !== edited.version) return showStale(context, edited, entered, sent.version)
      const checked = check(edited.service, entered)
      return checked.ok
        ? showPreview(context, edited, checked.value)
        : showForm(context, edited, { kind: 'wrong', entered, errors: checked.errors })
    }
    case 'publish': {
      const edit = carriedEdit(entered)
      return sent.version === edited.version
        ? publish(context, edited, edit)
        : showStale(context, edited, fieldsOf(edit), sent.version)
    }
  }
}
