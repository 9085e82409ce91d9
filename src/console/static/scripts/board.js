// Keeps the place of whoever works on the board while it changes under their hands, and says what has changed to
// whoever cannot see it; minutes that pass are no news.
;(() => {
  const news = document.getElementById('board-news')
  let before = null

  const rows = () =>
    new Map(
      [...document.querySelectorAll('#board [data-row]')].map((row) => [
        row.dataset.row,
        row.dataset.revision,
      ]),
    )

  function say(known, shown) {
    const fresh = [...shown.keys()].filter((row) => !known.has(row)).length
    const changed = [...known.keys()].filter((row) => shown.get(row) !== known.get(row)).length
    const words = [
      fresh && news.dataset.new.replace('#', fresh),
      changed && news.dataset.changed.replace('#', changed),
    ]
    if (fresh || changed) news.textContent = words.filter(Boolean).join(' ')
  }

  /** Where the focus was, when the very thing that had it is gone: its row, else its group. */
  function restore({ row, group }) {
    if (document.activeElement !== document.body) return
    const place = document.getElementById(`request-${row}`) ?? document.getElementById(group)
    place?.focus({ preventScroll: true })
  }

  document.addEventListener('htmx:beforeSwap', ({ detail: { target } }) => {
    if (target.id !== 'board') return
    const focused = target.contains(document.activeElement) ? document.activeElement : null
    before = {
      rows: rows(),
      row: focused?.closest('[data-row]')?.dataset.row,
      group: focused?.closest('section')?.getAttribute('aria-labelledby'),
    }
  })

  document.addEventListener('htmx:afterSettle', ({ detail: { target } }) => {
    if (target.id !== 'board' || before === null) return
    say(before.rows, rows())
    if (before.group) restore(before)
    before = null
  })
})()
