'use strict';
(function () {
  // A small picture is the chart as it is, drawn at its own width and made smaller as a whole, so that nothing is laid out anew.
  const width = 640;
  window.addEventListener('load', function () {
    if (!window.Plotly) return;
    document.querySelectorAll('.card-picture').forEach(function (card) {
      const chart = JSON.parse(card.querySelector('script').textContent);
      const place = card.firstElementChild;
      place.style.width = width + 'px';
      // The finding stands below the picture as words; its place above the chart is free.
      const margin = Object.assign({}, chart.layout.margin, { t: (chart.layout.annotations || []).length > 0 ? 36 : 12 });
      const layout = Object.assign({}, chart.layout, { width: width, title: undefined, margin: margin });
      window.Plotly.newPlot(place, chart.data, layout, { staticPlot: true, displayModeBar: false }).then(function () {
        new ResizeObserver(fit).observe(card);
        fit();
      });
      function fit() {
        const scale = Math.min(card.clientWidth / width, card.clientHeight / place.scrollHeight);
        place.style.transform = 'translate(' + (card.clientWidth - width * scale) / 2 + 'px, 0) scale(' + scale + ')';
      }
    });
  });
})();
