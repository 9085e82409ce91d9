import type { Condition, Paper, PaperPart, Service } from '../services/service.ts'
import type { Words } from '../words.ts'
import type { PaperEdit, PartEdit, ServiceEdit, Standing, StepEdit } from './edit.ts'

const sameWords = (one: Words, other: Words) => one.th === other.th && one.en === other.en

function partEditOf({ id, name, note, condition }: PaperPart | Paper): PartEdit {
  return { id, name: { ...name }, note: note ?? null, condition: condition?.text ?? null, standing: 'manual' }
}

function paperEditOf(paper: Paper): PaperEdit {
  return {
    ...partEditOf(paper),
    count: paper.quantity?.count ?? null,
    atCounter: paper.availableAtCounter ?? false,
    form: paper.form ?? null,
    parts: (paper.parts ?? []).map(partEditOf),
  }
}

/** An edit with the manual's own texts, which changes nothing. */
export function editOf({ minutes, steps, audienceNote, caution, papers }: Service): ServiceEdit {
  return {
    minutes: { ...minutes },
    steps: steps.map(({ actor, label, minutesToNext }) => ({
      actor,
      label,
      minutesToNext: minutesToNext ?? null,
    })),
    audienceNote: audienceNote.text,
    caution: caution ?? null,
    papers: papers.map(paperEditOf),
  }
}

function conditionOf(manual: Condition | undefined, text: Words | null): { condition?: Condition } {
  if (text === null) return {}
  return { condition: manual && sameWords(manual.text, text) ? manual : { text, source: 'office' } }
}

function neededAs({ neededWhen, askOfficer }: PaperPart | Paper, standing: Standing) {
  switch (standing) {
    case 'manual':
      return { ...(neededWhen && { neededWhen }), ...(askOfficer && { askOfficer }) }
    case 'ask':
      return { askOfficer: 'always' } as const
    case 'needed':
    case 'off':
      return {}
  }
}

function partWith(manual: PaperPart | Paper, edit: PartEdit): PaperPart {
  const { id, kind, sensitive, shownAtCounter, officeCopies } = manual
  return {
    id,
    kind,
    name: edit.name,
    ...(edit.note && { note: edit.note }),
    ...(sensitive && { sensitive }),
    ...(shownAtCounter && { shownAtCounter }),
    ...(officeCopies && { officeCopies }),
    ...conditionOf(manual.condition, edit.condition),
    ...neededAs(manual, edit.standing),
  }
}

const isListed = ({ standing }: { standing: Standing }) => standing !== 'off'

function partsWith(manual: Paper, edit: PaperEdit): readonly PaperPart[] | undefined {
  return manual.parts?.flatMap((part) => {
    const own = edit.parts.find(({ id }) => id === part.id)
    return own && isListed(own) ? [partWith(part, own)] : []
  })
}

const requirements = { needed: 'always', ask: 'by-case' } as const

function paperWith(manual: Paper, edit: PaperEdit): Paper[] {
  const { formNo, quantity, otherwise, availableAtCounter = false, printedHere } = manual
  const parts = partsWith(manual, edit)
  if (!isListed(edit) || parts?.length === 0) return []
  const atCounter = availableAtCounter === edit.atCounter ? manual.availableAtCounter : edit.atCounter
  return [
    {
      ...partWith(manual, edit),
      ...(formNo !== undefined && { formNo }),
      ...(atCounter !== undefined && { availableAtCounter: atCounter }),
      ...(printedHere && { printedHere }),
      ...(quantity && { quantity: { ...quantity, count: edit.count ?? quantity.count } }),
      requirement:
        edit.standing === 'needed' || edit.standing === 'ask'
          ? requirements[edit.standing]
          : manual.requirement,
      ...(parts && { parts }),
      ...(otherwise && { otherwise }),
      ...(edit.form && { form: edit.form }),
    },
  ]
}

/**
 * A paper that the manual does not have: added by the office, or from an earlier release. It counts as
 * sensitive, because nobody has checked it; so it takes no photos unless the office decides otherwise.
 */
const notInManual = ({ id, name }: PaperEdit): Paper => ({
  id,
  kind: 'original',
  name,
  requirement: 'always',
  sensitive: true,
})

function stepWith({ actor, label, minutesToNext }: StepEdit) {
  return { actor, label, ...(minutesToNext !== null && { minutesToNext }) }
}

/** The manual's service with the office's edit applied. */
export function withEdit(manual: Service, edit: ServiceEdit): Service {
  const { text } = manual.audienceNote
  return {
    ...manual,
    minutes: edit.minutes,
    steps: edit.steps.map(stepWith),
    audienceNote: sameWords(text, edit.audienceNote)
      ? manual.audienceNote
      : { text: edit.audienceNote, basis: 'office' },
    papers: edit.papers.flatMap((paper) =>
      paperWith(manual.papers.find(({ id }) => id === paper.id) ?? notInManual(paper), paper),
    ),
    ...((manual.caution || edit.caution) && { caution: edit.caution ?? undefined }),
  }
}

function withEveryPart(manual: Paper | undefined, edit: PaperEdit): PaperEdit {
  const missing = (manual?.parts ?? []).filter(({ id }) => !edit.parts.some((part) => part.id === id))
  return {
    ...edit,
    parts: [...edit.parts, ...missing.map((part) => ({ ...partEditOf(part), standing: 'off' as const }))],
  }
}

/**
 * An edit with every paper of the manual. Papers that a later release added come last and are off the list
 * until the office decides.
 */
export function withEveryPaper(manual: Service, edit: ServiceEdit): ServiceEdit {
  const missing = manual.papers.filter(({ id }) => !edit.papers.some((paper) => paper.id === id))
  return {
    ...edit,
    papers: [
      ...edit.papers.map((paper) =>
        withEveryPart(
          manual.papers.find(({ id }) => id === paper.id),
          paper,
        ),
      ),
      ...missing.map((paper) => ({ ...paperEditOf(paper), standing: 'off' as const })),
    ],
  }
}
