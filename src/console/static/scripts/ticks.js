// Counts the ticks of a form beside its press.
;(() => {
  const shown = document.querySelector('[data-ticked]')
  const form = shown?.closest('form')
  if (!form) return

  function count() {
    const ticks = form.querySelectorAll('input[name="ticked"]:checked').length
    const words = shown.dataset.ticked.replace('#', ticks)
    if (shown.textContent !== words) shown.textContent = words
  }

  form.addEventListener('change', count)
  // The browser may have kept the ticks of a page that is reloaded or come back to.
  window.addEventListener('pageshow', count)
})()
