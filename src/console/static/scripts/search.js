// Puts the address of the results into the browser's history, so that going back to them and reloading them asks for
// the same list instead of the form. What was looked for stands in it sealed.
;(() => {
  const address = document.querySelector('[data-address]')?.dataset.address
  if (address && location.pathname + location.search !== address) history.replaceState(null, '', address)
})()
