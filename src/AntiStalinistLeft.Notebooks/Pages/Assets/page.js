'use strict';
(function () {
  const rowsOnAPage = 12;

  const toggle = document.getElementById('toggle-code');
  if (toggle) {
    toggle.addEventListener('click', function () {
      const open = toggle.getAttribute('aria-pressed') !== 'true';
      toggle.setAttribute('aria-pressed', String(open));
      toggle.textContent = open ? 'Hide all code' : 'Show all code';
      document.querySelectorAll('details.code').forEach(function (code) { code.open = open; });
    });
  }

  document.querySelectorAll('table.asl-table').forEach(makeTable);
  window.addEventListener('load', drawPlainFigures);
  window.addEventListener('load', drawDiagrams);

  function makeTable(table) {
    const body = table.tBodies[0];
    if (!body) return;
    const frame = document.createElement('div');
    frame.className = 'table-frame';
    frame.tabIndex = 0;
    frame.setAttribute('role', 'region');
    frame.setAttribute('aria-label', table.caption ? table.caption.textContent : 'Table');
    table.replaceWith(frame);
    frame.append(table);
    const turn = makePager(frame, body);
    Array.from(table.tHead.rows[0].cells).forEach(function (head, column) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener('click', function () { sort(table, body, head, column); turn(0); });
    });
  }

  function makePager(frame, body) {
    let page = 0;
    const pages = Math.ceil(body.rows.length / rowsOnAPage);
    if (pages < 2) return function () {};
    const pager = document.createElement('div');
    const back = makeButton('Back');
    const ahead = makeButton('Next');
    const where = document.createElement('span');
    pager.className = 'pager';
    where.setAttribute('aria-live', 'polite');
    pager.append(back, ahead, where);
    frame.after(pager);
    back.addEventListener('click', function () { turn(page - 1); });
    ahead.addEventListener('click', function () { turn(page + 1); });
    window.addEventListener('beforeprint', function () { Array.from(body.rows).forEach(function (row) { row.hidden = false; }); });
    window.addEventListener('afterprint', function () { turn(page); });
    turn(0);
    return turn;

    function turn(to) {
      page = Math.max(0, Math.min(pages - 1, to));
      Array.from(body.rows).forEach(function (row, i) { row.hidden = Math.floor(i / rowsOnAPage) !== page; });
      back.disabled = page === 0;
      ahead.disabled = page === pages - 1;
      const first = page * rowsOnAPage + 1;
      const last = Math.min(body.rows.length, first + rowsOnAPage - 1);
      where.textContent = 'Rows ' + first + '–' + last + ' of ' + body.rows.length;
    }
  }

  function makeButton(text) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    return button;
  }

  function sort(table, body, head, column) {
    const down = head.getAttribute('aria-sort') === 'ascending';
    table.querySelectorAll('th').forEach(function (other) { other.removeAttribute('aria-sort'); });
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const numeric = head.classList.contains('number');
    const rows = Array.from(body.rows);
    const key = function (row) { return row.cells[column].textContent; };
    rows.sort(function (left, right) {
      const a = key(left);
      const b = key(right);
      if (a === '' || b === '') return (a === '') - (b === '');
      const order = numeric ? Number(a) - Number(b) : a.localeCompare(b, 'en');
      return down ? -order : order;
    });
    body.append.apply(body, rows);
  }

  function drawDiagrams() {
    if (!window.mermaid) return;
    const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
    window.mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: dark ? 'dark' : 'neutral', deterministicIds: true, deterministicIDSeed: document.title });
    document.querySelectorAll('figure.diagram pre.mermaid').forEach(function (place, i) {
      window.mermaid.render('asl-diagram-' + i, place.textContent).then(function (drawn) {
        place.outerHTML = drawn.svg;
      }, function (reason) {
        const note = document.createElement('p');
        note.className = 'failed';
        note.textContent = 'This diagram could not be drawn: ' + String(reason.message || reason).split('\n')[0];
        place.before(note);
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
