import type { ProxyEffect } from '../../chat/effect.ts'
import { noProxyText, proxyCard, proxyStored, whichProxyCard } from '../../chat/proxy/proxyCards.ts'
import { choiceAfter } from '../../chat/requests/requestChoice.ts'
import { takesProxy } from '../../requests/proxy.ts'
import { type EffectContext, type EffectDeps, type Outcome, plain } from './occasion.ts'
import { ownRequest } from './requests.ts'

type Show = Extract<ProxyEffect, { kind: 'show-proxy' }>

async function show(
  deps: EffectDeps,
  { reference, after }: Show,
  { userId, office }: EffectContext,
): Promise<Outcome> {
  if (reference !== undefined) {
    const request = await ownRequest(deps, userId, reference)
    if (!request || request.endedAt !== null) return plain(noProxyText('over'))
    return plain(
      takesProxy(request, office)
        ? proxyCard(request, request.proxy ?? null, office)
        : noProxyText('in-person'),
    )
  }
  const open = await deps.models.requests.openOf(userId)
  const taking = open.filter((request) => takesProxy(request, office))
  const [only, other] = taking
  if (only && !other) return plain(proxyCard(only, only.proxy ?? null, office))
  if (!only) return plain(noProxyText(open.length === 0 ? 'nothing' : 'in-person'))
  return plain(whichProxyCard(choiceAfter(taking, after)))
}

/** Shows, stores or removes the name of whoever collects the result for its applicant. */
export async function proxyEffect(
  deps: EffectDeps,
  effect: ProxyEffect,
  context: EffectContext,
): Promise<Outcome> {
  if (effect.kind === 'show-proxy') return show(deps, effect, context)
  const { reference, name } = effect
  const { userId, office } = context
  const request = await ownRequest(deps, userId, reference)
  if (!request) return plain(noProxyText('over'))
  if (name !== null && !takesProxy(request, office))
    return plain(noProxyText(request.endedAt === null ? 'in-person' : 'over'))
  const stored = await deps.models.requests.setProxy(request.id, userId, name, deps.clock())
  return plain(stored ? proxyStored(name) : noProxyText('over'))
}
