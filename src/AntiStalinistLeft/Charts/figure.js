'use strict';
// Draws the figures of a page and gives each its downloads. It stands behind every figure, for a front end may show one
// alone; the first copy does the work for all that follow. Errors of one figure stay in it.
(function () {
  if (window.aslDrawFigures) { window.aslDrawFigures(); return; }

  // Packed plotly.js of this figure or of another one on the page. Notebooks load modules of their own, by which the script
  // must not take itself for one of them.
  async function unpack(source) {
    const bytes = Uint8Array.from(atob(source.textContent), function (c) { return c.charCodeAt(0); });
    const code = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
    const script = document.createElement('script');
    script.textContent = '(function (define, module, exports) {' + code + '\n}).call(window);';
    document.head.append(script);
  }

  // The colours of a chart on a dark page, by those on a white one.
  const onDark = {
    '#1a1a1a': '#e8e6e1', '#5f5f5f': '#b3b0aa', '#e3e3e3': '#3a3b40', '#ffffff': '#17181b', '#f4f4f4': '#212327', '#000000': '#ffffff',
    '#0072b2': '#4a9fdc', '#d55e00': '#f0813a', '#009e73': '#2dbb92', '#cc79a7': '#dd93bb',
    '#bdbdbd': '#6d6e73', '#e8e8e8': '#4b4c51', '#c4c4c4': '#505156', '#a0a0a0': '#7b7c81', '#808080': '#a9aaae', '#999999': '#8f9095',
    '#00224e': '#34548f', '#2a3f6d': '#4f6794', '#4c556c': '#697a96', '#6c6d72': '#828b98', '#8e8978': '#9d9d93', '#b3a772': '#bdb27f', '#dac761': '#dfcd68', '#fee838': '#fff04a',
    '#d6e9f5': '#17344b', '#56a0d3': '#226299', '#0a64a4': '#4390cc', '#063a63': '#bfe0fb'
  };
  const pageIsDark = document.querySelector('meta[name="color-scheme"][content~="dark"]') && window.matchMedia
    ? window.matchMedia('(prefers-color-scheme: dark)') : null;
  if (pageIsDark) pageIsDark.addEventListener('change', function () { figures('[data-drawn]').forEach(show); });

  let packed = null;
  window.aslDrawFigures = function () {
    if (!window.Plotly) {
      const source = packed ? null : document.querySelector('script.asl-plotly');
      if (source) packed = unpack(source).then(drawParsed);
      return;
    }
    figures(':not([data-drawn])').forEach(function (figure) {
      figure.setAttribute('data-drawn', '');
      figure.querySelector('.asl-plot').hidden = false;
      show(figure).then(function () {
        figure.querySelector('details').open = false;
        addDownloads(figure);
      });
    });
  };

  // Unpacking ends at any time, and a page that is still being read may have half a figure.
  function drawParsed() {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', window.aslDrawFigures);
    else window.aslDrawFigures();
  }

  window.aslDrawFigures();
  if (!window.Plotly) window.addEventListener('load', window.aslDrawFigures);

  function figures(state) { return document.querySelectorAll('figure.asl-figure' + state); }

  function chartOf(figure) {
    return JSON.parse(figure.querySelector('script[type="application/vnd.plotly.v1+json"]').textContent);
  }

  // The page says finding and title itself, so the chart gives up their room.
  function show(figure) {
    let chart = chartOf(figure);
    const heading = (chart.layout.meta || {}).heading || 0;
    delete chart.layout.title;
    if (heading > 0) {
      chart.layout.height -= heading;
      chart.layout.margin.t -= heading;
    } else if (!chart.layout.margin) {
      chart.layout.margin = { t: 16 };
    }
    if (pageIsDark && pageIsDark.matches) chart = JSON.parse(JSON.stringify(chart).replace(/#[0-9a-f]{6}/g, function (color) { return onDark[color] || color; }));
    return window.Plotly.react(figure.querySelector('.asl-plot'), chart.data, chart.layout, chart.config);
  }

  function addDownloads(figure) {
    const place = document.createElement('p');
    place.className = 'asl-downloads';
    place.append('Download: ');
    [['SVG', picture], ['PNG', picture], ['CSV', table]].forEach(function (kind) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = kind[0];
      button.setAttribute('aria-label', 'Download ' + figure.dataset.name + ' as ' + kind[0]);
      button.addEventListener('click', function () { kind[1](figure, kind[0].toLowerCase()); });
      place.append(button, ' ');
    });
    figure.querySelector('details').before(place);
  }

  // A picture stands alone: with its heading, on white.
  function picture(figure, format) {
    const chart = chartOf(figure);
    window.Plotly.downloadImage({ data: chart.data, layout: chart.layout }, {
      format: format, filename: figure.dataset.name, width: chart.layout.width || 760, height: chart.layout.height, scale: format === 'png' ? 3 : 1
    });
  }

  function table(figure) {
    const csv = JSON.parse(figure.querySelector('script.asl-csv').textContent);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
    link.download = figure.dataset.name + '.csv';
    link.click();
    URL.revokeObjectURL(link.href);
  }
})();
