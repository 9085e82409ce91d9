import { render } from 'preact-render-to-string'
import { KEPT_LIFE, type KeptContent, type KeptForm } from '../../../models/staff/keptForms.ts'
import { HOUR } from '../../../lib/time.ts'
import type { MemberContext, Reply } from '../../pageContext.ts'
import type { Speak } from '../../speak.ts'
import { Notice } from '../../views/message.tsx'
import { Upload } from '../upload.ts'
import { fieldsOf } from './keep.ts'
import { PREVIEW } from './owner.ts'

const MAIN = /<main\b[^>]*>/

/** A form with its files. */
function contentOf(form: unknown, here: string): KeptContent {
  const files = Object.entries(form ?? {}).flatMap(([name, value]) => {
    const file = Upload.safeParse(value)
    return file.success
      ? [[name, { name: file.data.name, base64: file.data.bytes.toString('base64') }] as const]
      : []
  })
  return {
    path: here,
    page: here,
    fields: fieldsOf(form),
    hadFiles: false,
    files: Object.fromEntries(files),
  }
}

/** The form that a preview was made from, as the page reads it. */
export const formOf = ({ fields, files = {} }: KeptForm): unknown => ({
  ...fields,
  ...Object.fromEntries(
    Object.entries(files).map(([name, file]) => [
      name,
      { name: file.name, bytes: Buffer.from(file.base64, 'base64') },
    ]),
  ),
})

/**
 * Leads to a preview by an address of its own, so that it can be reloaded, and come back to, without sending the form again. The
 * form stays on the server, sealed; the address names it by a digest.
 */
export async function previewAddress(context: MemberContext, form: unknown): Promise<Reply> {
  const { deps, member, now, here } = context
  const { id } = await deps.models.keptForms.keep(member.id, contentOf(form, here), now, 'preview')
  const address = new URL(here, 'http://here')
  address.searchParams.set(PREVIEW, id)
  return { kind: 'redirect', to: `${address.pathname}${address.search}` }
}

/** Says above the page, on which the form can be filled in again, that a preview is not kept any more, or is not the reader's. */
export function withPreviewOver(html: string, { t }: Speak): string {
  const notice = render(
    <Notice kind="trouble">
      <p>{t('console.kept.preview-over', { hours: KEPT_LIFE / HOUR })}</p>
    </Notice>,
  )
  return html.replace(MAIN, (main) => main + notice)
}
