import { z } from 'zod'
import { say, type Text } from '../../domain/text.ts'
import { INVITE_LIFE } from '../../models/staff/staffChanges.ts'
import { momentWords } from '../format.ts'
import { readForm } from '../forms/readForm.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { addFromList } from './addFromList.ts'
import { type AddedLine, AddedView, ListPreview, ListView } from './listView.tsx'
import { readStaffList, type StaffLine } from './readList.ts'

const MOST_LETTERS = 50_000
const MOST_LINES = 200

const lineNumber = z.coerce.number().int().min(1)

const Form = z.discriminatedUnion('act', [
  z.object({ act: z.literal('read'), list: z.string().max(MOST_LETTERS * 2) }),
  z.object({
    act: z.literal('add'),
    list: z.string().max(MOST_LETTERS),
    /** The numbers of the ticked lines. */
    line: z.union([z.array(lineNumber).max(MOST_LINES), lineNumber.transform((one) => [one])]).default([]),
  }),
])

function show({ speak }: MemberContext, list: string, wrong: Text | null): Reply {
  const errors = wrong === null ? [] : [{ field: 'list', text: wrong }]
  return {
    kind: 'page',
    status: wrong === null ? 200 : 422,
    title: speak.t('staff.list.title'),
    body: <ListView form={{ entered: { list }, errors, speak }} />,
  }
}

/** Where a list of staff is pasted. */
export function staffListPage(context: MemberContext): Reply {
  return show(context, '', null)
}

async function linesOf({ deps, now }: MemberContext, list: string): Promise<StaffLine[]> {
  const here = await deps.models.staff.list(now)
  return readStaffList(
    list,
    here.map(({ name }) => name),
  )
}

/** Shows what each line means; stores nothing of it. */
async function preview(context: MemberContext, list: string): Promise<Reply> {
  const { speak } = context
  const tooLong = say('staff.list.too-long', { most: MOST_LINES })
  if (list.length > MOST_LETTERS) return show(context, list.slice(0, MOST_LETTERS), tooLong)
  const lines = await linesOf(context, list)
  if (lines.length === 0) return show(context, list, say('staff.list.empty'))
  if (lines.length > MOST_LINES) return show(context, list, tooLong)
  return {
    kind: 'page',
    preview: true,
    title: speak.t('staff.list.preview.title'),
    body: <ListPreview list={list} lines={lines} speak={speak} />,
  }
}

/** Adds the members of the ticked lines, each by an insert of its own, and shows their codes once. */
async function add(context: MemberContext, list: string, ticked: readonly number[]): Promise<Reply> {
  const { deps, member, now, speak } = context
  const by = { staffId: member.id, name: member.name }
  const lines = (await linesOf(context, list)).filter(
    ({ number, kind }) => ticked.includes(number) && kind !== 'wrong',
  )
  if (lines.length === 0) return show(context, list, say('staff.list.nothing'))
  const added: AddedLine[] = []
  for (const line of lines) {
    const code = line.kind === 'here' ? null : await addFromList(deps, line, by, now)
    if (code !== null) added.push({ line, code })
  }
  const title =
    added.length === 0
      ? speak.t('staff.list.done.none')
      : speak.t('staff.list.done.title', { count: added.length })
  return {
    kind: 'page',
    title,
    status: added.length === 0 ? 409 : 200,
    body: (
      <AddedView
        added={added}
        before={lines.length - added.length}
        until={momentWords(new Date(+now + INVITE_LIFE), speak)}
        speak={speak}
      />
    ),
  }
}

/** Reads a pasted list of staff, or adds those of its lines that are ticked. */
export function actOnStaffList(context: MemberContext): Promise<Reply> {
  const form = readForm(Form, context.form, 'the list of staff')
  return form.act === 'read' ? preview(context, form.list) : add(context, form.list, form.line)
}
