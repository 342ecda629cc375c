'use strict';
// Tables that are sorted by the buttons in their heads and turned page by page, by keyboard and mouse alike.
(function () {
  const rowsOnAPage = 12;

  document.querySelectorAll('table.asl-table').forEach(makeTable);

  function makeTable(table) {
    const body = table.tBodies[0];
    if (!body || table.dataset.aslTable) return;
    table.dataset.aslTable = 'made';
    const frame = document.createElement('div');
    frame.className = 'table-frame';
    frame.tabIndex = 0;
    frame.setAttribute('role', 'region');
    frame.setAttribute('aria-label', table.caption ? table.caption.textContent : 'Table');
    table.replaceWith(frame);
    frame.append(table);
    tellWhereItScrolls(frame);
    const turn = makePager(frame, body);
    Array.from(table.tHead.rows[0].cells).forEach(function (head, column) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener('click', function () { sort(table, body, head, column); turn(0); });
    });
  }

  // A table that runs out of its frame says so; one in a closed part of the page has no width yet.
  function tellWhereItScrolls(frame) {
    const hint = document.createElement('p');
    hint.className = 'table-hint';
    hint.textContent = 'Wide table: scroll sideways for more columns →';
    hint.hidden = true;
    frame.before(hint);
    new ResizeObserver(function () { hint.hidden = frame.scrollWidth <= frame.clientWidth + 1; }).observe(frame);
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
})();
