import type { Param, Text } from '../domain/text.ts'
import type { Language } from '../lib/language.ts'
import { formatDayBrief, formatDayShort, formatMoment, formatTime, formatWeekday } from '../lib/time.ts'
import { text } from '../locales/text.ts'

function paramWords(param: Param, language: Language): string | number {
  if (typeof param !== 'object') return param
  if ('words' in param) return param.words[language]
  if ('day' in param) return formatWeekday(param.day, language)
  if ('at' in param) return formatMoment(new Date(param.at), language)
  if ('briefDay' in param) return formatDayBrief(param.briefDay, language)
  if ('shortDay' in param) return formatDayShort(param.shortDay, language)
  if ('moment' in param) return formatTime(new Date(param.moment), language)
  return words(param.text, language)
}

/** A text in a language: looked up and filled in, or unchanged when a person typed it. */
export function words(source: Text, language: Language): string {
  if ('typed' in source) return source.typed
  if ('words' in source) return source.words[language]
  const params = Object.entries(source.params ?? {}).map(([name, param]) => [
    name,
    paramWords(param, language),
  ])
  return text(language, source.key, Object.fromEntries(params) as Record<string, string | number>, source.own)
}
