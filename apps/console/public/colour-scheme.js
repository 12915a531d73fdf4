// Runs before the first paint, from its own file because the page allows no inline script.
// Without it, a dark workspace would flash white on every load.
(function () {
  var stored = null;
  try {
    stored = localStorage.getItem('tessera.colour-scheme');
  } catch (error) {
    console.info('Preferences are not kept: this browser blocks local storage.', error.name);
  }
  var dark = stored === 'dark' || (stored !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
