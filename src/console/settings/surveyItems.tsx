import { aspectIds, aspectNames, type SurveyItem, surveyItems } from '../../domain/survey/surveyItems.ts'
import { type FilledForm, TextInput } from '../forms/textInput.tsx'

function ItemRow({ item, path, ...filled }: FilledForm & { item: SurveyItem; path: string }) {
  const { t, of } = filled.speak
  const name = (part: string) => `${path}.${item.id}.${part}`
  return (
    <div class="row" role="group" aria-label={of(item.words)}>
      <p class="original">{of(item.words)}</p>
      <div class="cell place">
        <TextInput
          {...filled}
          name={name('place')}
          label={t('settings.survey.place')}
          mode="numeric"
          look="short"
        />
      </div>
      <div class="cell">
        <TextInput {...filled} name={name('th')} label={t('settings.thai')} lang="th" />
      </div>
      <div class="cell">
        <TextInput {...filled} name={name('en')} label={t('settings.english')} lang="en" />
      </div>
    </div>
  )
}

/** All items of the bank by aspect: the place of each question, and its words. */
export function SurveyItems({ path, ...filled }: FilledForm & { path: string }) {
  return (
    <>
      {([...aspectIds, 'overall'] as const).map((aspect) => (
        <section class="aspect" aria-labelledby={`aspect-${aspect}`}>
          <h2 id={`aspect-${aspect}`}>{filled.speak.of(aspectNames[aspect])}</h2>
          {surveyItems
            .filter((item) => item.aspect === aspect)
            .map((item) => (
              <ItemRow item={item} path={path} {...filled} />
            ))}
        </section>
      ))}
    </>
  )
}
