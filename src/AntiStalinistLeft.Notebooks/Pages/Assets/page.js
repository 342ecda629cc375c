'use strict';
(function () {
  const toggle = document.getElementById('toggle-code');
  if (toggle) {
    toggle.addEventListener('click', function () {
      const open = toggle.getAttribute('aria-pressed') !== 'true';
      toggle.setAttribute('aria-pressed', String(open));
      toggle.textContent = open ? 'Hide all code' : 'Show all code';
      document.querySelectorAll('details.code').forEach(function (code) { code.open = open; });
    });
  }

  window.addEventListener('load', drawPlainFigures);
  window.addEventListener('load', drawDiagrams);

  function drawDiagrams() {
    if (!window.mermaid) return;
    const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
    window.mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: dark ? 'dark' : 'neutral', deterministicIds: true, deterministicIDSeed: document.title });
    document.querySelectorAll('figure.diagram pre.mermaid').forEach(function (place, i) {
      // A diagram that runs to the right is made as small as a narrow page; one that runs down keeps its letters.
      const narrow = place.parentElement.clientWidth < 560;
      const source = narrow ? place.textContent.replace(/^(\s*(?:flowchart|graph)\s+)(?:LR|RL)\b/m, '$1TB') : place.textContent;
      window.mermaid.render('asl-diagram-' + i, source).then(function (drawn) {
        place.outerHTML = drawn.svg;
      }, function (reason) {
        const note = document.createElement('p');
        note.className = 'failed';
        note.textContent = 'This diagram could not be drawn: ' + String(reason.message || reason).split('\n')[0];
        place.before(note);
        place.parentElement.removeAttribute('role');
        document.querySelectorAll('#dasl-diagram-' + i).forEach(function (rest) { rest.remove(); });
      });
    });
  }

  function drawPlainFigures() {
    if (!window.Plotly) return;
    document.querySelectorAll('figure.plain-figure').forEach(function (figure) {
      const chart = JSON.parse(figure.querySelector('script').textContent);
      const layout = chart.layout || {};
      const meta = layout.meta || {};
      const title = typeof layout.title === 'string' ? layout.title : (layout.title || {}).text;
      const place = figure.querySelector('.plot');
      place.setAttribute('aria-label', meta.altText || title || 'Chart');
      window.Plotly.newPlot(place, chart.data, layout, Object.assign({ responsive: true }, chart.config));
      if (!meta.caption) return;
      const caption = document.createElement('figcaption');
      caption.textContent = meta.caption;
      figure.append(caption);
    });
  }
})();
