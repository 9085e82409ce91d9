import { guidanceList } from '../../domain/guidance/index.ts'
import { formatDayShort } from '../../lib/time.ts'
import type { MemberContext, Reply } from '../pageContext.ts'
import { isUsual, settingsOf } from '../../domain/settings/usualSettings.ts'

/** The chat's answers to factual questions, each with its source and the day it was checked. */
export async function guidancePage({ deps, speak }: MemberContext): Promise<Reply> {
  const { t, of, language } = speak
  const settings = settingsOf((await deps.models.settings.stored()).value)
  const title = t('settings.guidance.title')
  const answers = guidanceList.flatMap((guidance) => {
    const answer = settings.guidance[guidance.id]
    return answer ? [{ ...guidance, ...answer }] : []
  })
  const body = (
    <div class="settings">
      <p>
        <a href="/console/settings">{t('settings.form.overview')}</a>
      </p>
      <h1>{title}</h1>
      <p>{t('settings.guidance.about')}</p>
      <section>
        <table class="list">
          <thead>
            <tr>
              <th scope="col">{t('settings.guidance.question')}</th>
              <th scope="col">{t('settings.guidance.answer')}</th>
              <th scope="col">{t('settings.guidance.source')}</th>
              <th scope="col">{t('settings.guidance.checked-on')}</th>
            </tr>
          </thead>
          <tbody>
            {answers.map(({ id, title: question, answer, source, checkedOn, toConfirm }) => (
              <tr>
                <th scope="row" data-label={t('settings.guidance.question')}>
                  <a href={`/console/settings/guidance/${id}`}>{of(question)}</a>
                  {!isUsual(`guidance.${id}`, settings) && (
                    <span class="small"> {t('settings.guidance.is-own')}</span>
                  )}
                  {toConfirm && isUsual(`guidance.${id}`, settings) && (
                    <p class="small">{t('settings.guidance.to-confirm', { what: of(toConfirm) })}</p>
                  )}
                </th>
                <td data-label={t('settings.guidance.answer')}>{of(answer)}</td>
                <td data-label={t('settings.guidance.source')}>{of(source)}</td>
                <td data-label={t('settings.guidance.checked-on')}>{formatDayShort(checkedOn, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
  return { kind: 'page', title, body }
}
