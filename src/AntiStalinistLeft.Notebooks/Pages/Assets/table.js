'use strict';
// Tables that are filtered, sorted, turned page by page or shown whole, copied and saved, by keyboard and mouse alike. Without
// this script all rows that the output holds are shown.
(function () {
  const rowsOnAPage = 12;

  document.querySelectorAll('table.asl-table').forEach(makeTable);

  function makeTable(table) {
    const body = table.tBodies[0];
    if (!body || table.dataset.aslTable) return;
    table.dataset.aslTable = 'made';
    const view = {
      table: table, body: body, heads: Array.from(table.tHead.rows[0].cells), name: table.caption ? table.caption.textContent : 'Table',
      left: Math.max(0, Number(body.dataset.rows || 0) - body.rows.length), words: [], whole: false, page: 0
    };
    view.frame = make('div', 'table-frame');
    view.frame.tabIndex = 0;
    view.frame.setAttribute('role', 'region');
    view.frame.setAttribute('aria-label', view.name);
    view.tools = make('div', 'table-tools');
    view.where = make('span', 'table-where');
    view.where.setAttribute('aria-live', 'polite');
    table.replaceWith(view.tools, view.frame);
    view.frame.append(table);
    view.heads.forEach(function (head, column) { makeSortable(view, head, column); });
    if (body.rows.length > rowsOnAPage) addPages(view);
    addColumns(view);
    addTakingOut(view);
    view.tools.append(view.where);
    refresh(view);
  }

  // What a column is about is read out with its button, for a title alone needs a mouse.
  function makeSortable(view, head, column) {
    const button = makeButton(head.textContent, function () { sort(view, head, column); });
    button.title = head.title;
    head.removeAttribute('title');
    head.replaceChildren(button);
  }

  function addPages(view) {
    const label = make('label');
    const filter = make('input');
    filter.type = 'search';
    filter.placeholder = 'Filter rows';
    filter.setAttribute('aria-label', 'Filter rows of ' + view.name);
    filter.addEventListener('input', function () {
      view.words = fold(filter.value).split(/\s+/).filter(Boolean);
      view.page = 0;
      refresh(view);
    });
    label.append(filter);
    view.wholeButton = makeButton('', function () {
      view.whole = !view.whole;
      view.page = 0;
      refresh(view);
    });
    view.tools.append(label, view.wholeButton);
    view.pager = make('div', 'pager');
    view.back = makeButton('Back', function () { view.page -= 1; refresh(view); });
    view.ahead = makeButton('Next', function () { view.page += 1; refresh(view); });
    view.back.setAttribute('aria-label', 'Back in ' + view.name);
    view.ahead.setAttribute('aria-label', 'Next in ' + view.name);
    view.pager.append(view.back, view.ahead);
    view.frame.after(view.pager);
    window.addEventListener('beforeprint', function () { keptRows(view).forEach(function (row) { row.hidden = false; }); });
    window.addEventListener('afterprint', function () { refresh(view); });
  }

  // The menu appears once the table runs out of its frame, which one in a closed part of the page cannot tell yet.
  function addColumns(view) {
    const menu = make('details', 'table-columns');
    const list = make('div');
    menu.hidden = true;
    menu.append(make('summary', '', 'Columns'), list);
    view.heads.forEach(function (head, column) {
      const label = make('label');
      const box = make('input');
      box.type = 'checkbox';
      box.checked = true;
      box.addEventListener('change', function () {
        Array.from(view.table.rows).forEach(function (row) { row.cells[column].hidden = !box.checked; });
        const boxes = Array.from(list.querySelectorAll('input'));
        const shown = boxes.filter(function (one) { return one.checked; });
        boxes.forEach(function (one) { one.disabled = shown.length === 1 && one.checked; });
        keepFirstColumn(view);
      });
      label.append(box, ' ' + head.textContent);
      list.append(label);
    });
    const hint = make('p', 'table-hint', 'Wide table: scroll sideways for more columns →');
    hint.hidden = true;
    view.tools.append(menu);
    view.frame.before(hint);
    const look = function () {
      hint.hidden = !isWide(view);
      if (isWide(view)) menu.hidden = false;
      keepFirstColumn(view);
    };
    new ResizeObserver(look).observe(view.frame);
    new ResizeObserver(look).observe(view.table);
    view.frame.addEventListener('scroll', function () { view.frame.classList.toggle('moved', view.frame.scrollLeft > 0); });
  }

  function isWide(view) { return view.frame.scrollWidth > view.frame.clientWidth + 1; }

  // The first column of a wide table stays where it leaves room for others.
  function keepFirstColumn(view) {
    const first = view.heads.findIndex(function (head) { return !head.hidden; });
    const stays = isWide(view) && view.heads[first].offsetWidth < view.frame.clientWidth * 0.45;
    Array.from(view.table.rows).forEach(function (row) {
      Array.from(row.cells).forEach(function (cell, column) { cell.classList.toggle('stays', stays && column === first); });
    });
  }

  function addTakingOut(view) {
    const copy = makeButton('Copy', function () { copyTable(view); });
    const csv = makeButton('CSV', function () { save(view); });
    copy.setAttribute('aria-label', 'Copy ' + view.name);
    csv.setAttribute('aria-label', 'CSV of ' + view.name);
    view.tools.append(copy, csv);
  }

  function refresh(view) {
    const kept = new Set(keptRows(view));
    const pages = Math.max(1, Math.ceil(kept.size / rowsOnAPage));
    view.page = Math.max(0, Math.min(pages - 1, view.page));
    const first = view.whole || !view.pager ? 0 : view.page * rowsOnAPage;
    const last = view.whole || !view.pager ? kept.size : Math.min(kept.size, first + rowsOnAPage);
    let place = 0;
    Array.from(view.body.rows).forEach(function (row) {
      const at = kept.has(row) ? place++ : -1;
      row.hidden = at < first || at >= last;
    });
    view.where.textContent = tell(view, kept.size, first, last);
    if (!view.pager) return;
    view.frame.classList.toggle('whole', view.whole);
    view.pager.hidden = view.whole || pages < 2;
    view.back.disabled = view.page === 0;
    view.ahead.disabled = view.page === pages - 1;
    view.wholeButton.textContent = view.whole ? 'Show ' + rowsOnAPage + ' at a time' : 'Show all ' + count(view.body.rows.length);
  }

  // Which rows are seen, and how many there are that are not.
  function tell(view, kept, first, last) {
    const all = view.body.rows.length;
    const hidden = all - (last - first);
    const parts = [];
    if (view.words.length > 0) parts.push(number(kept) + ' of ' + count(all) + (kept === 1 ? ' matches' : ' match'));
    if (hidden > 0 && last > first) parts.push('rows ' + number(first + 1) + '–' + number(last) + (view.words.length > 0 ? ' of these' : ' of ' + number(all)) + ' are shown');
    if (hidden > 0) parts.push(count(hidden) + (hidden === 1 ? ' is hidden' : ' are hidden'));
    if (view.left > 0) parts.push(number(view.left) + ' more ' + (view.left === 1 ? 'row of the table is' : 'rows of the table are') + ' not in this output');
    const words = parts.join('; ');
    return words === '' ? '' : words[0].toUpperCase() + words.slice(1) + '.';
  }

  function keptRows(view) {
    return Array.from(view.body.rows).filter(function (row) {
      const words = view.words.length > 0 ? fold(Array.from(row.cells, function (cell) { return cell.textContent; }).join('\n')) : '';
      return view.words.every(function (word) { return words.includes(word); });
    });
  }

  function sort(view, head, column) {
    const down = head.getAttribute('aria-sort') === 'ascending';
    view.heads.forEach(function (other) { other.removeAttribute('aria-sort'); });
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const numeric = head.classList.contains('number');
    const rows = Array.from(view.body.rows);
    rows.sort(function (left, right) {
      const a = valueOf(left.cells[column]);
      const b = valueOf(right.cells[column]);
      if (a === '' || b === '') return (a === '') - (b === '');
      const order = numeric ? Number(a) - Number(b) : a.localeCompare(b, 'en');
      return down ? -order : order;
    });
    view.body.append.apply(view.body, rows);
    view.page = 0;
    refresh(view);
  }

  // What is taken out: the rows that the filter keeps, whether on this page or not, and the columns that are shown.
  function linesOf(view, read) {
    const shown = function (cell) { return !cell.hidden; };
    return [view.heads.filter(shown).map(function (head) { return head.dataset.name || head.textContent; })]
      .concat(keptRows(view).map(function (row) { return Array.from(row.cells).filter(shown).map(read); }));
  }

  function copyTable(view) {
    const lines = linesOf(view, valueOf);
    const html = make('table');
    linesOf(view, function (cell) { return cell.textContent; }).forEach(function (line, i) {
      const row = make('tr');
      row.append.apply(row, line.map(function (words) { return make(i === 0 ? 'th' : 'td', '', words); }));
      html.append(row);
    });
    const fill = function (event) {
      event.preventDefault();
      event.stopImmediatePropagation();
      event.clipboardData.setData('text/plain', lines.map(function (line) { return line.map(function (words) { return words.replace(/\s+/g, ' '); }).join('\t'); }).join('\n'));
      event.clipboardData.setData('text/html', html.outerHTML);
    };
    // This way of copying needs neither a permission nor a secure address.
    window.addEventListener('copy', fill, true);
    const done = document.execCommand('copy');
    window.removeEventListener('copy', fill, true);
    view.where.textContent = done ? 'Copied ' + count(lines.length - 1) + '.' : 'The browser does not let a page copy; use CSV.';
  }

  function save(view) {
    const text = wholeOf(view) || linesOf(view, valueOf).map(function (line) {
      return line.map(function (words) { return /[",\r\n]/.test(words) ? '"' + words.replace(/"/g, '""') + '"' : words; }).join(',') + '\n';
    }).join('');
    const link = make('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
    link.download = (fold(view.name.split(':')[0]).replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'table') + '.csv';
    // Editors hear of a click within the document only, and read the address a moment later.
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
  }

  // Where an output holds some rows only, a front end may have put the whole table beside it.
  function wholeOf(view) {
    const beside = view.left > 0 && view.words.length === 0 ? view.frame.parentElement.querySelectorAll(':scope > script.asl-csv') : [];
    return beside.length === 1 ? JSON.parse(beside[0].textContent) : '';
  }

  // A number that is shown rounded carries itself.
  function valueOf(cell) { return cell.dataset.value === undefined ? cell.textContent : cell.dataset.value; }

  function fold(words) { return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(); }

  function number(n) { return n.toLocaleString('en'); }

  function count(n) { return number(n) + (n === 1 ? ' row' : ' rows'); }

  function make(element, style, words) {
    const made = document.createElement(element);
    if (style) made.className = style;
    if (words !== undefined) made.textContent = words;
    return made;
  }

  function makeButton(words, act) {
    const button = make('button', '', words);
    button.type = 'button';
    button.addEventListener('click', act);
    return button;
  }
})();
