import { z } from 'zod'
import { type OfficeFile, readOfficeFile, type FileRefusal } from '../../domain/officeFile/officeFile.ts'
import { dayOf } from '../../lib/time.ts'
import { done, doneIsSaid, doneText } from '../forms/done.ts'
import { type FieldValues, fieldValuesSchema, isTicked } from '../forms/fieldValues.ts'
import { readForm } from '../forms/readForm.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { Upload } from '../pipeline/upload.ts'
import { PATH, PreviewView, takenAs, View } from './view.tsx'
import { type FileKnown, fileOf, noteSaved, planOf, saved } from './wholeFile.ts'

const LOADED = 'office-file'

const Form = z.discriminatedUnion('do', [
  z.object({ do: z.literal('save') }),
  z.object({ do: z.literal('preview'), file: Upload.nullable().catch(null) }),
  z.object({ do: z.literal('load'), contents: z.string(), seen: z.string().max(64) }),
])

async function show(context: MemberContext, known: FileKnown, refusal: FileRefusal | null): Promise<Reply> {
  const { speak } = context
  const { left } = await saved(context, known)
  return {
    kind: 'page',
    status: refusal === null ? 200 : 422,
    title: speak.t('sharing.file.title'),
    body: (
      <View
        left={left}
        refusal={refusal}
        isLoaded={doneText(context, { [LOADED]: true }) === true}
        speak={speak}
      />
    ),
    cookies: doneIsSaid(context),
  }
}

/** The page for saving the office's settings, texts and words as one file, and for loading another office's. */
export const officeFilePage = (context: MemberContext, known: FileKnown) => show(context, known, null)

async function save(context: MemberContext, known: FileKnown): Promise<Reply> {
  const { member, now, office } = context
  const { contents } = await saved(context, known)
  await noteSaved(context, { staffId: member.id, name: member.name }, contents)
  return {
    kind: 'file',
    type: 'application/json; charset=utf-8',
    name: `chapwai-office-${dayOf(now)}.json`,
    attached: true,
    bytes: fileOf(contents, office.profile.name.th, now),
  }
}

/** @param entered the ticks of a preview that was shown before; null: the first */
async function preview(
  context: MemberContext,
  known: FileKnown,
  file: OfficeFile,
  entered: FieldValues | null,
): Promise<Reply> {
  const { speak } = context
  const plan = await planOf(context, known, file)
  return {
    kind: 'page',
    status: entered === null ? 200 : 409,
    ...(entered === null && { preview: true as const }),
    title: speak.t('sharing.file.preview-title'),
    body: <PreviewView file={file} plan={plan} seen={plan.seen} entered={entered} speak={speak} />,
  }
}

/**
 * Saves the file, shows what a file would change, or writes what was ticked. A load writes only what its preview has
 * shown: when anything has changed since, the preview is shown anew, with what is still different.
 */
export async function changeByOfficeFile(context: MemberContext, known: FileKnown): Promise<Reply> {
  const form = readForm(Form, context.form, 'the office’s file')
  if (form.do === 'save') return save(context, known)
  const bytes =
    form.do === 'load' ? Buffer.from(form.contents, 'utf8') : (form.file?.bytes ?? Buffer.alloc(0))
  const read = readOfficeFile(bytes)
  if (!read.ok) return show(context, known, read.refusal)
  if (form.do === 'preview') return preview(context, known, read.file, null)
  const entered = fieldValuesSchema.parse(context.form)
  const plan = await planOf(context, known, read.file)
  const isWritten = plan.seen === form.seen && (await plan.write((id) => isTicked(entered, takenAs(id))))
  return isWritten ? done(PATH, LOADED) : preview(context, known, read.file, entered)
}
