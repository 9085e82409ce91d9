import type { OwnMatter } from '../../chat/effect.ts'
import { namesOf } from '../../chat/filing/paperNames.ts'
import { type AskedPaper, askedPaperCard } from '../../chat/requests/paperCards.ts'
import { paperItemsOf } from '../../domain/papers/paperItems.ts'
import { papersFor } from '../../domain/papers/paperList.ts'
import { paperName } from '../../domain/papers/paperName.ts'
import type { Request } from '../../domain/requests/request.ts'
import { readable } from '../../lib/cleanText.ts'
import { openPhotoPapers } from '../../requests/photos.ts'
import { photosCame } from '../../requests/photosCame.ts'
import { type EffectContext, type EffectDeps, type Outcome, plain } from './occasion.ts'

/** What people call a paper in one word, which stands in its name too. */
const NOUNS = [
  'แจ้งความ',
  'สลิป',
  'ใบเสร็จ',
  'ทะเบียนบ้าน',
  'ทะเบียนสมรส',
  'รูป',
  'มรณ',
  'สูติบัตร',
  'บัตรประชาชน',
  'บัตร',
]

function isNamed({ name }: AskedPaper, text: string): boolean {
  const words = readable(text).toLowerCase()
  return (
    namesOf(name).some((each) => each.length > 3 && words.includes(each.toLowerCase())) ||
    NOUNS.some((noun) => words.includes(noun) && name.th.includes(noun))
  )
}

async function askedOf(
  { models }: EffectDeps,
  request: Request,
  { office }: EffectContext,
): Promise<readonly AskedPaper[]> {
  const service = office.serviceOf(request)
  const came = await photosCame(models, request)
  const taken = openPhotoPapers(request, office).map(({ id }) => id)
  const listed = papersFor(service, request.answers ?? {}, office)
  const reasons = request.history.findLast(({ change }) => change === 'ask-papers')?.reasons ?? {}
  return request.missingPapers.map((id) => {
    const item = paperItemsOf(service).find((each) => each.id === id)
    const condition = item && 'condition' in item.about ? item.about.condition : undefined
    const kind = item?.about.kind
    const reason = reasons[id]
    return {
      reference: request.reference,
      service: request.service,
      id,
      name: paperName(service, id),
      about: [
        ...(condition ? [{ words: condition.text }] : []),
        ...(listed.find((each) => each.id === id)?.details ?? []),
      ],
      ...(reason !== undefined && { reason }),
      form: kind === 'copy' || kind === 'original' ? kind : null,
      takesPhotos: taken.includes(id),
      photoCame: came.includes(id),
    }
  })
}

/** The answer about the paper that an officer misses; null where none is missed, or another one is spoken of. */
export async function askedPaper(
  deps: EffectDeps,
  { talk, text }: Extract<OwnMatter, { kind: 'paper' }>,
  context: EffectContext,
): Promise<Outcome | null> {
  const open = await deps.models.requests.openOf(context.userId)
  const waiting = open.filter(({ state }) => state === 'papers_missing')
  const papers = (await Promise.all(waiting.map((each) => askedOf(deps, each, context)))).flat()
  const named = papers.find((each) => isNamed(each, text))
  const meant = named ?? (talk === 'there' ? undefined : papers[0])
  return meant ? plain(askedPaperCard(meant, talk, context.office)) : null
}
