import type { Words } from '../../domain/words.ts'
import { languages } from '../../lib/language.ts'
import { type FilledForm, TextInput } from '../forms/textInput.tsx'
import type { Speak } from '../speak.ts'
import { Notice } from '../views/message.tsx'
import { Compared } from './preview.tsx'
import { type ReleaseChange, type Sentence, writtenPlaces } from './sentence.ts'

/** Says that a release has changed the program's text of a corrected sentence, and what this means. */
export function ReleaseNotice({
  change,
  before,
  now,
  speak,
}: {
  change: ReleaseChange | null
  before: Words
  now: Words
  speak: Speak
}) {
  const { t } = speak
  if (change === null) return null
  return (
    <Notice kind="trouble">
      <p>
        <strong>{t('sentences.changed.title')}</strong>
      </p>
      <p>{t(change === 'unused' ? 'sentences.changed.unused' : 'sentences.changed.text')}</p>
      <Compared before={before} after={now} speak={speak} />
    </Notice>
  )
}

/** Both languages of a sentence. `version` was in force when the form was opened. */
export function EditForm({
  form,
  sentence,
  version,
}: {
  form: FilledForm
  sentence: Sentence
  version: number
}) {
  const { t } = form.speak
  const places = writtenPlaces(sentence)
  return (
    <form method="post" action={`/console/sentences/${sentence.key}`}>
      <input type="hidden" name="version" value={version} />
      <p>{t('sentences.edit.where', { stage: t(`sentences.stage.${sentence.stage}`) })}</p>
      <p class="small">{t('sentences.edit.lines')}</p>
      {places !== '' && <p>{t('sentences.edit.places', { places })}</p>}
      {sentence.key.startsWith('privacy.') && <p>{t('sentences.edit.privacy')}</p>}
      <div class="both">
        {languages.map((language) => (
          <TextInput
            {...form}
            name={language}
            label={t(`sentences.edit.${language}`)}
            lang={language}
            lines={4}
            box="field"
            sideBySide
          />
        ))}
      </div>
      <button class="primary" name="do" value="preview">
        {t('sentences.edit.preview')}
      </button>
    </form>
  )
}
