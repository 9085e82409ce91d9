import { el } from './element.js'
import { drawPicture } from './picture.js'

const buttons = (actions, path, tapper) =>
  el(
    'div',
    { className: 'template-actions' },
    actions.map((action, index) =>
      tapper.button(`${path}.actions.${index}`, action, 'template-button', action.label),
    ),
  )

const picture = ({ thumbnailImageUrl }) =>
  thumbnailImageUrl ? drawPicture(thumbnailImageUrl, 'template-picture') : undefined

function card(part, path, tapper) {
  const words = el(
    'div',
    { className: 'template-words' },
    part.title ? el('strong', {}, part.title) : undefined,
    el('p', {}, part.text),
  )
  const top = el('div', {}, picture(part), words)
  if (part.defaultAction) tapper.whole(top, `${path}.defaultAction`, part.defaultAction)
  return el(
    'article',
    { className: `template is-${part.type ?? 'column'}` },
    top,
    buttons(part.actions, path, tapper),
  )
}

export function drawTemplate(template, tapper) {
  switch (template.type) {
    case 'carousel':
      return el(
        'div',
        { className: 'carousel', tabIndex: 0 },
        template.columns.map((column, index) => card(column, `template.columns.${index}`, tapper)),
      )
    case 'image_carousel':
      return el(
        'div',
        { className: 'carousel', tabIndex: 0 },
        template.columns.map(({ imageUrl, action }, index) =>
          tapper.button(
            `template.columns.${index}.action`,
            action,
            'template-image',
            drawPicture(imageUrl, ''),
            action.label ?? '',
          ),
        ),
      )
    default:
      return card(template, 'template', tapper)
  }
}
