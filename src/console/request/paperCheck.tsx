import { notBrought } from '../../domain/requests/cannedReasons.ts'
import { ErrorText, idOf } from '../forms/textInput.tsx'
import type { Speak } from '../speak.ts'
import type { Shown } from './state.tsx'
import { reasonOptions } from './decisions.tsx'
import { ActForm, Choosing, type FormProps, formProps, Writing } from './fields.tsx'
import type { PaperShown } from './papers.ts'
import { Photos } from './photos.tsx'
import { Typed } from '../views/typed.tsx'

function Said({ paper, speak }: { paper: PaperShown; speak: Speak }) {
  const { said, handedOut, details, found } = paper
  return (
    <>
      {!handedOut && (
        <p class="small">
          {speak.t('case.paper.said')} <span class={`said ${said}`}>{speak.t(`console.paper.${said}`)}</span>
        </p>
      )}
      {details.map((detail) => (
        <p class="small">{detail}</p>
      ))}
      {found !== null && (
        <p class="small">
          <Typed text={found} />
        </p>
      )}
    </>
  )
}

function Finding({ of, paper }: { of: FormProps; paper: PaperShown }) {
  const { id, finding: known } = paper
  const { t } = of.speak
  const name = `finding.${id}`
  const now = of.entered[name] ?? known.finding
  const filled: FormProps =
    name in of.entered ? of : { ...of, entered: { [`other.${id}`]: known.other, [`why.${id}`]: known.why } }
  return (
    <fieldset class="finding" {...(name in of.entered && { 'data-marked': 'yes' })}>
      <legend>{paper.name}</legend>
      <Said paper={paper} speak={of.speak} />
      <div class="side-by-side">
        {(['right', 'not-brought', 'wrong'] as const).map((each) => (
          <label class="tick">
            <input type="radio" name={name} value={each} checked={now === each} />
            <span>{t(each === 'right' && paper.handedOut ? 'case.paper.signed' : `case.paper.${each}`)}</span>
          </label>
        ))}
        <div class="reason">
          <Choosing
            of={filled}
            name={`why.${id}`}
            label={t('case.paper.why')}
            options={reasonOptions('paper', of.speak).filter(({ value }) => value !== notBrought.id)}
          />
        </div>
      </div>
      <div class="why">
        <Writing of={filled} name={`other.${id}`} label={t('case.form.own-reason')} line />
      </div>
    </fieldset>
  )
}

function Asking({ shown, of }: { shown: Shown; of: FormProps }) {
  const { model, speak } = shown
  const { t } = speak
  return (
    <>
      <Writing of={of} name="note" label={t('console.form.note')} hint={t('console.form.is-read')} />
      {model.askedBefore && (
        <Writing
          of={of}
          name="again"
          label={t('console.form.again')}
          hint={t(model.state === 'papers_missing' ? 'case.paper.again-hint' : 'console.form.again-hint')}
        />
      )}
      {model.untold.length > 0 && (
        <p class="small">
          <strong>{t('case.paper.untold', { papers: model.untold.join(', ') })}</strong>
        </p>
      )}
      <p class="small">{t('case.paper.one-message')}</p>
    </>
  )
}

/** The first button is the one that Enter presses in a field: it sends nothing. */
function Keep({ speak, quiet = false }: { speak: Speak; quiet?: boolean }) {
  return (
    <button name="act" value="check" {...(quiet && { class: 'quiet' })}>
      {speak.t('case.paper.keep')}
    </button>
  )
}

function Telling({ shown: { model, speak } }: { shown: Shown }) {
  return (
    <>
      <button name="act" value="ask-papers">
        {speak.t(model.linked ? 'case.paper.ask' : 'case.preview.record')}
      </button>
      <button name="act" value="preview" class="quiet">
        {speak.t('case.paper.preview')}
      </button>
    </>
  )
}

/**
 * All papers with their photos; the officer marks each as right or wrong. One message asks for all wrong papers, at once or
 * after it was shown.
 */
function PaperForm({ shown }: { shown: Shown }) {
  const { model, speak } = shown
  const of = formProps('papers', shown)
  const asks = model.offered.includes('ask-papers')
  return (
    <ActForm shown={shown} kind="checking">
      <div id={idOf(of, 'papers')} tabIndex={-1}>
        <ErrorText {...of} name="papers" />
        <ul class="paper-list">
          {model.papers.map((paper) => (
            <li>
              <Finding of={of} paper={paper} />
              <Photos photos={paper.photos} speak={speak} />
            </li>
          ))}
        </ul>
      </div>
      {asks && model.state === 'papers_missing' ? (
        <>
          <div class="side-by-side">
            <Keep speak={speak} />
          </div>
          {/* Seldom needed while papers are awaited. */}
          <details class="unfolds" open={of.sent || model.untold.length > 0}>
            <summary>{speak.t('case.paper.more')}</summary>
            <Asking shown={shown} of={of} />
            <div class="side-by-side">
              <Telling shown={shown} />
            </div>
          </details>
        </>
      ) : (
        <>
          {asks && <Asking shown={shown} of={of} />}
          <div class="side-by-side">
            <Keep speak={speak} quiet={asks} />
            {asks && <Telling shown={shown} />}
          </div>
        </>
      )}
    </ActForm>
  )
}

export function Papers({ shown }: { shown: Shown }) {
  const { model, speak } = shown
  if (model.checking) return <PaperForm shown={shown} />
  return (
    <ul class="paper-list">
      {model.papers.map((paper) => (
        <li>
          <div>
            {paper.name}
            <Said paper={paper} speak={speak} />
          </div>
          <Photos photos={paper.photos} speak={speak} />
        </li>
      ))}
    </ul>
  )
}
