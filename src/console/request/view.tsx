import type { ComponentChildren } from 'preact'
import { PrintLinks } from '../print/links.tsx'
import type { Speak } from '../speak.ts'
import { ChannelMark } from '../views/channel.tsx'
import { StateMark } from '../views/state.tsx'
import { Typed } from '../views/typed.tsx'
import { type Attempt, AttemptNotice } from './attempt.tsx'
import { ChangeForm } from './forms.tsx'
import type { AnswerShown, RequestModel } from './model.ts'
import { Photos } from './photos.tsx'

interface Shown {
  readonly model: RequestModel
  readonly attempt: Attempt | null
  /** The appointment that is still to come. */
  readonly visit: string | null
  readonly speak: Speak
}

function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  )
}

function Answers(shown: Shown) {
  const { model, speak } = shown
  if (model.answers === null) return <p class="none">{speak.t('console.request.forgotten')}</p>
  const asker = model.answers.filter(({ about }) => about === 'asker')
  return (
    <>
      <AnswerList {...shown} answers={model.answers.filter(({ about }) => about === 'matter')} />
      {asker.length > 0 && (
        <>
          <h3>{speak.t('console.request.asker')}</h3>
          <AnswerList {...shown} answers={asker} />
        </>
      )}
    </>
  )
}

function AnswerList({ model, answers }: Shown & { answers: readonly AnswerShown[] }) {
  return (
    <dl class="facts">
      {answers.map(({ id, label, value }) => (
        <div>
          <dt>{label}</dt>
          <dd>
            {id === 'phone' && model.phone !== null ? (
              <a class="phone" href={`tel:${model.phone}`}>
                {value}
              </a>
            ) : (
              <Typed text={value} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Papers({ model, speak }: Shown) {
  return (
    <ul class="paper-list">
      {model.papers.map(({ name, said, details, photos }) => (
        <li>
          <span class={`said ${said}`}>{speak.t(`console.paper.${said}`)}</span>
          <div>
            {name}
            {details.map((detail) => (
              <p class="small">{detail}</p>
            ))}
            <Photos photos={photos} speak={speak} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function Decisions({ model, attempt, speak }: Shown) {
  if (model.offered.length === 0) return <p class="none">{speak.t('console.request.nothing-to-decide')}</p>
  const form = attempt === null || attempt.kind === 'done' ? null : attempt.form
  const errors = attempt?.kind === 'wrong' ? attempt.errors : {}
  return (
    <>
      {model.offered.map((change) => (
        <ChangeForm
          model={model}
          change={change}
          sent={form?.change === change ? form : null}
          errors={form?.change === change ? errors : {}}
          speak={speak}
        />
      ))}
    </>
  )
}

/** Asks again every few seconds while LINE has not answered; needs the script, and is true without it. */
function Notices({ model, speak }: Shown) {
  const { t } = speak
  const waiting = model.notices.some((notice) => notice.waiting)
  const again = waiting && {
    'hx-get': `/console/requests/${model.reference}`,
    'hx-select': '#notice-list',
    'hx-trigger': 'every 2s',
    'hx-swap': 'outerHTML',
  }
  const call = model.notices.at(-1)?.callNeeded === true && model.phone !== null
  return (
    <div id="notice-list" {...again}>
      {model.notices.length === 0 && <p class="none">{t('console.notice.none')}</p>}
      <ul class="lines">
        {model.notices.map(({ kind, words, quote, callNeeded }) => (
          <li class={callNeeded ? 'trouble' : ''}>
            <strong>{t(`console.notice.kind.${kind}`)}</strong> {words}
            {quote !== null && <q lang="en">{quote}</q>}
          </li>
        ))}
      </ul>
      {call && (
        <p>
          <a class="button" href={`tel:${model.phone ?? ''}`}>
            {t('console.notice.call')}
          </a>
        </p>
      )}
    </div>
  )
}

function History({ model }: Shown) {
  return (
    <ol class="lines">
      {model.history.map(({ at, what, who, papers, reason }) => (
        <li>
          <span class="small">{at}</span> <strong>{what}</strong> <Typed text={who} />
          {papers.length > 0 && <p>{papers.join(' · ')}</p>}
          {reason !== null && (
            <p>
              <Typed text={reason} />
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

/** The page of one request. */
export function RequestView(shown: Shown) {
  const { model, speak } = shown
  const { t } = speak
  return (
    <article class="request">
      <p class="back">
        <a href="/console">{t('console.request.back')}</a>
      </p>
      <AttemptNotice {...shown} />
      <header>
        <h1>{t('console.request.title', { reference: model.reference })}</h1>
        <p class="service">{model.service}</p>
        <p class="standing">
          <StateMark state={model.state} speak={speak} />
          <span>
            {model.clock.minutes}
            {model.clock.overdue !== null && <strong class="overdue">{model.clock.overdue}</strong>}
          </span>
          {shown.visit !== null && <span>{t('console.visits.of-request', { moment: shown.visit })}</span>}
          <span class="small">{t('console.request.filed', { moment: model.filed })}</span>
          <ChannelMark channel={model.channel} speak={speak} />
        </p>
      </header>
      <PrintLinks reference={model.reference} names={model.printable} speak={speak} />
      <div class="columns">
        <div>
          <Section id="answers" title={t('console.request.answers')}>
            <Answers {...shown} />
          </Section>
          <Section id="papers" title={t('console.request.papers')}>
            <Papers {...shown} />
          </Section>
        </div>
        <div>
          <Section id="decisions" title={t('console.request.decisions')}>
            <Decisions {...shown} />
          </Section>
          <Section id="notices" title={t('console.request.notices')}>
            <Notices {...shown} />
          </Section>
          <Section id="history" title={t('console.request.history')}>
            <History {...shown} />
          </Section>
        </div>
      </div>
    </article>
  )
}
