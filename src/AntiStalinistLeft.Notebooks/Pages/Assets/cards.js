'use strict';
(function () {
  // A small picture is the chart as it is, drawn at its own width and made smaller as a whole, so that nothing is laid out anew.
  const width = 680;
  window.addEventListener('load', function () {
    if (!window.Plotly) return;
    document.querySelectorAll('.card-picture').forEach(function (card) {
      const chart = JSON.parse(card.querySelector('script').textContent);
      const place = card.firstElementChild;
      place.style.width = width + 'px';
      const layout = Object.assign({}, chart.layout, { width: width, title: undefined });
      window.Plotly.newPlot(place, chart.data, layout, { staticPlot: true, displayModeBar: false }).then(fit);
      new ResizeObserver(fit).observe(card);
      function fit() { place.style.transform = 'scale(' + card.clientWidth / width + ')'; }
    });
  });
})();
