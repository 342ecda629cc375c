'use strict';
// A whole table: filtered as its reader types, sorted by the buttons in its head. As many rows are drawn as a reader can look
// through; the filter looks at all.
(function () {
  const SHOWN = 1000;
  const vscode = acquireVsCodeApi();
  const filter = document.getElementById('filter');
  const list = document.getElementById('list');
  const told = document.getElementById('told');
  let columns = [];
  let rows = [];
  let order = { column: -1, down: false };

  window.addEventListener('message', ({ data }) => {
    columns = data.columns.map(({ name, type }) => ({ name, isNumber: type === 'number' }));
    rows = data.rows.map(row => row.map(value => value === null ? '' : String(value)));
    draw();
    filter.focus();
  });
  filter.addEventListener('input', draw);
  vscode.postMessage({ type: 'ready' });

  function draw() {
    const words = filter.value.toLowerCase();
    const found = words === '' ? [...rows] : rows.filter(row => row.some(text => text.toLowerCase().includes(words)));
    if (order.column >= 0) found.sort(compare);
    told.textContent = `${found.length} of ${rows.length} rows${found.length > SHOWN ? `; the first ${SHOWN} are shown` : ''}`;
    const table = document.createElement('table');
    const head = table.createTHead().insertRow();
    head.append(...columns.map(headOf));
    const body = table.createTBody();
    for (const row of found.slice(0, SHOWN)) {
      const line = body.insertRow();
      row.forEach((text, i) => {
        const cell = line.insertCell();
        cell.textContent = text;
        if (columns[i].isNumber) cell.className = 'number';
      });
    }
    list.replaceChildren(table);
  }

  function headOf({ name, isNumber }, column) {
    const head = document.createElement('th');
    const button = document.createElement('button');
    head.scope = 'col';
    if (isNumber) head.className = 'number';
    button.type = 'button';
    button.textContent = name;
    button.addEventListener('click', () => {
      order = { column, down: order.column === column && !order.down };
      draw();
      list.querySelectorAll('thead button')[column].focus();
    });
    if (order.column === column) head.setAttribute('aria-sort', order.down ? 'descending' : 'ascending');
    head.append(button);
    return head;
  }

  function compare(left, right) {
    const [a, b] = [left[order.column], right[order.column]];
    if (a === '' || b === '') return (a === '') - (b === '');
    const difference = columns[order.column].isNumber ? Number(a) - Number(b) : a.localeCompare(b, 'en');
    return order.down ? -difference : difference;
  }
})();
